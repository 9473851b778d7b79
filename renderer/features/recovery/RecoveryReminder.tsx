import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/may.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useRecoveryState } from '../../app/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Recovery.module.css';

/** Reminds whoever can do something about it, and nobody else, for as long as it is so. */
export const RecoveryReminder = () => {
  const may = useMay();
  return may('recovery.makeSheet') ? <Reminder /> : null;
};

const Reminder = () => {
  const { t } = useTranslation('recovery');
  const go = useNavigation((navigation) => navigation.go);
  const { data: state } = useRecoveryState();
  if (!state || (state.sheet && !state.rehearsalIsDue)) return null;
  return (
    <Notice kind="word">
      <div className={styles.row}>
        <span className={styles.said}>{t(state.sheet ? 'reminder.due' : 'reminder.none')}</span>
        <Button onPress={() => go({ at: 'recovery', isFirst: false })}>
          {t(state.sheet ? 'reminder.rehearse' : 'reminder.make')}
        </Button>
      </div>
    </Notice>
  );
};
