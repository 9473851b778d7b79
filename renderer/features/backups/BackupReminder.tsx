import { HardDriveDownload } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '#shared/i18n/format.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Backups.module.css';
import { useBackupState } from './useBackupState.ts';

/** One line, when the shelter's own number of days without a backup has gone by. */
export const BackupReminder = () => {
  const { t, i18n } = useTranslation('backups');
  const go = useNavigation((navigation) => navigation.go);
  const { data: state } = useBackupState();
  if (!state?.isDue) return null;
  const { lastMadeAt } = state;
  return (
    <div className={styles.reminder} role="note">
      <p>
        <HardDriveDownload size={18} aria-hidden />
        {lastMadeAt
          ? t('reminder.due', { when: formatMoment(lastMadeAt, i18n.language) })
          : t('reminder.never')}
      </p>
      <Button onPress={() => go({ at: 'backups' })}>{t('reminder.go')}</Button>
    </div>
  );
};
