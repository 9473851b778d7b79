import { useTranslation } from 'react-i18next';
import type { ChosenBackup } from '#shared/domain/backup.ts';
import { formatList } from '#shared/i18n/format.ts';
import styles from './Backups.module.css';

/** Which backup it is about. */
export const BackupFacts = ({ backup }: { backup: ChosenBackup }) => {
  const { t, i18n } = useTranslation('backups');
  return (
    <div className={styles.backup}>
      <span className={styles.path}>
        {t('restore.from')}: <bdi>{backup.folder}</bdi>
      </span>
      <small>
        {t('restore.of', {
          names: formatList(
            backup.people.map(({ name }) => name),
            i18n.language,
          ),
        })}
      </small>
    </div>
  );
};
