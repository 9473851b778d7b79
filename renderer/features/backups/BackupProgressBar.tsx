import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { BackupProgress } from '#shared/domain/backup.ts';
import styles from './Backups.module.css';
import { useStays } from './useBackupProgress.ts';

/** How much of the whole each step is, in hundredths: where it begins and where it ends. */
const SHARES = { preparing: [0, 5], writing: [5, 75], checking: [75, 100] } as const;

const percentOf = ({ step, fraction }: BackupProgress): number => {
  const [from, to] = SHARES[step];
  return Math.round(from + (to - from) * fraction);
};

/** Nothing for the first half second. */
export const BackupProgressBar = ({ progress }: { progress: BackupProgress | null }) => {
  const { t } = useTranslation('backups');
  const isLong = useStays(progress !== null);
  if (!progress || !isLong) return null;
  const percent = percentOf(progress);
  return (
    <ProgressBar aria-label={t('progress.label')} value={percent} className={styles.progress ?? ''}>
      <span className={styles.step}>{t(`progress.${progress.step}`)}</span>
      <span className={styles.track}>
        <span className={styles.filled} style={{ inlineSize: `${percent}%` }} />
      </span>
    </ProgressBar>
  );
};
