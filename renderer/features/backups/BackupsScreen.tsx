import { useMutation } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BackupMade, BackupState } from '#shared/domain/backup.ts';
import { formatMoment } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { Loaded, Screen } from '../../app/Screen.tsx';
import { useVaultStatus } from '../../app/vault-status.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BackupProgressBar } from './BackupProgressBar.tsx';
import styles from './Backups.module.css';
import { useBackupErrorWords } from './useBackupErrorWords.ts';
import { useBackupProgress } from './useBackupProgress.ts';
import { useBackupState } from './useBackupState.ts';

export const BackupsScreen = () => {
  const { t } = useTranslation(['backups', 'common']);
  return (
    <Screen title={t('backups:title')} upTo={t('common:settings.title')}>
      <Loaded query={useBackupState()}>{(state) => <Make state={state} />}</Loaded>
      <Card title={t('backups:older.title')}>
        <div className={styles.older}>
          {(['where', 'look', 'restore'] as const).map((what) => (
            <p key={what}>{t(`backups:older.${what}`)}</p>
          ))}
        </div>
      </Card>
    </Screen>
  );
};

const Make = ({ state }: { state: BackupState }) => {
  const { t, i18n } = useTranslation('backups');
  const client = useClient();
  const errorWords = useBackupErrorWords();
  const { data: status } = useVaultStatus();
  const progress = useBackupProgress(state.running);
  const make = useMutation({ mutationFn: () => client.call('backups.make', {}) });
  const isReadOnly = status?.is === 'unlocked' && status.readOnly !== null;
  const { lastMadeAt } = state;
  return (
    <Card title={t('make.title')}>
      <p className={styles.older}>{t('make.explain')}</p>
      <p className={styles.line}>
        {lastMadeAt ? t('make.last', { when: formatMoment(lastMadeAt, i18n.language) }) : t('make.none')}
      </p>
      <div className={styles.actions}>
        <Button
          look="primary"
          isDisabled={make.isPending || progress !== null || isReadOnly}
          onPress={() => make.mutate()}
        >
          {t('make.now')}
        </Button>
        {progress && (
          <Button look="quiet" onPress={() => void client.call('backups.cancel', {})}>
            {t('progress.cancel')}
          </Button>
        )}
      </div>
      <BackupProgressBar progress={progress} />
      {make.error && <Notice kind="trouble">{errorWords(make.error)}</Notice>}
      {make.data && !progress && <Made made={make.data} />}
    </Card>
  );
};

const Made = ({ made }: { made: BackupMade }) => {
  const { t } = useTranslation('backups');
  return (
    <div className={styles.made} role="status">
      <strong>{t('make.done')}</strong>
      <span className={styles.mark}>
        <Check size={18} aria-hidden /> {t('make.checked')}
      </span>
      <span className={styles.path}>{t('make.where', { folder: made.folder })}</span>
    </div>
  );
};
