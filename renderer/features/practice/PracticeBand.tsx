import { GraduationCap, LogOut } from 'lucide-react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#shared/domain/staff.ts';
import { useClient } from '../../app/client.tsx';
import { useStaff } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useLock } from '../../app/useLocking.ts';
import { useIsPractice } from '../../app/vault-status.ts';
import { Button } from '../../ui/Button.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { Select } from '../../ui/Select.tsx';
import { openPractice } from './going-on.ts';
import styles from './Practice.module.css';

const REAL_TITLE = document.title;

/** Above every screen while practice is open, and never out of sight: in words, in colour and as a pattern. */
export const PracticeBand = () => useIsPractice() && <Band />;

/** The window's own name says it too, where only that is seen. */
const useTitle = (): void => {
  const { t } = useTranslation('practice');
  useLayoutEffect(() => {
    document.title = t('windowTitle', { name: REAL_TITLE });
    return () => {
      document.title = REAL_TITLE;
    };
  }, [t]);
};

/** Said once to whoever listens, when practice opens; what is there from the start would not be read out. */
const useSaidOnce = (words: string): string => {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return said;
};

const Band = () => {
  const { t } = useTranslation(['practice', 'terms']);
  const client = useClient();
  const staff = useStaff();
  const leave = useLock();
  const said = useSaidOnce(t('practice:band.said'));
  useTitle();
  return (
    <aside className={styles.band} aria-label={t('practice:band.label')}>
      <p className={styles.words}>
        <GraduationCap size={20} aria-hidden />
        <strong>{t('practice:word')}</strong>
        <span>{t('practice:band.text')}</span>
      </p>
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div className={styles.ways}>
        {/* Whoever looks into what can't be changed may go there as somebody else all the same. */}
        <EditingProvider value>
          <div className={styles.role}>
            <Select
              label={t('practice:band.role')}
              hideLabel
              options={ROLES.map((role) => ({ value: role, label: t(`terms:role.${role}`) }))}
              value={staff?.role ?? null}
              onChange={(role) => {
                if (role !== staff?.role) void openPractice(client, { role }, useNavigation.getState().place);
              }}
            />
          </div>
        </EditingProvider>
        <Button onPress={leave}>
          <LogOut size={18} aria-hidden /> <span>{t('practice:band.leave')}</span>
        </Button>
      </div>
    </aside>
  );
};
