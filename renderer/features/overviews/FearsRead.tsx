import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { Fear } from '#shared/domain/fear.ts';
import { formatDay } from '#shared/i18n/format.ts';
import styles from './Fears.module.css';

/** What is feared beside what was checked, to be read. */
export const FearsRead = ({ fears }: { fears: readonly Fear[] }) => {
  const { t, i18n } = useTranslation('overviews');
  const day = (on: CalendarDate | null) => (on === null ? '' : formatDay(on, i18n.language, 'medium'));
  const joined = (...words: readonly string[]) => words.filter(Boolean).join(' · ');
  return (
    <div>
      {fears.map(({ id, details: { fear, saidOn, checks } }) => (
        <div key={id} className={styles.read}>
          <div>
            <h3>{t('fear.words')}</h3>
            <p className={styles.words} dir="auto">
              {fear || t('fear.noWords')}
            </p>
            <p className={styles.quiet}>{day(saidOn)}</p>
          </div>
          <div>
            <h3>{t('fear.checks')}</h3>
            {checks.length === 0 && <p className={styles.quiet}>{t('fear.noChecks')}</p>}
            <ul className={styles.found}>
              {checks.map(({ id: checkId, found, source, by, on }) => (
                <li key={checkId}>
                  <p className={styles.words} dir="auto">
                    {found}
                  </p>
                  <p className={styles.quiet} dir="auto">
                    {joined(source, by, day(on))}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        </div>
      ))}
    </div>
  );
};
