import { Anchor } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { UI_LANGUAGES } from '#shared/domain/settings.ts';
import { useChangePreferences } from '../../app/preferences.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Door.module.css';

/** What stands before the vault: the name, the language, and whatever is asked of whoever wants to come in. */
export const Door = ({ aside, children }: { aside?: ReactNode; children: ReactNode }) => {
  const { t, i18n } = useTranslation(['vault', 'common', 'terms']);
  const change = useChangePreferences();
  return (
    <main className={`${styles.door} ${aside ? styles.withAside : ''}`}>
      <header className={styles.head}>
        <span className={styles.name}>
          <Anchor size={22} aria-hidden /> {t('common:app.name')}
        </span>
        <div className={styles.language}>
          <Select
            label={t('vault:welcome.language')}
            hideLabel
            options={UI_LANGUAGES.map((value) => ({ value, label: t(`terms:language.${value}`) }))}
            value={i18n.language === 'nl' ? 'nl' : 'en'}
            onChange={(language) => change({ language })}
          />
        </div>
      </header>
      {aside && <div className={styles.aside}>{aside}</div>}
      <section className={styles.card}>{children}</section>
    </main>
  );
};
