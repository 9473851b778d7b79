import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../app/client.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './Backups.module.css';
import { LookDialog } from './LookDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useRestored } from './restored.ts';
import { useBackupErrorWords } from './useBackupErrorWords.ts';

type What = 'restore' | 'look';

/** What can be done with a backup before any vault is open. Looking into one needs a vault to come back to. */
export const BackupDoor = ({ canLook }: { canLook: boolean }) => {
  const { t } = useTranslation('backups');
  const client = useClient();
  const errorWords = useBackupErrorWords();
  const [open, setOpen] = useState<What | null>(null);
  const choose = useMutation({
    mutationFn: (_: What) => client.call('backups.choose', {}),
    onSuccess: (chosen, what) => setOpen(chosen?.holds === 'vault' ? what : null),
  });
  const chosen = choose.data ?? null;
  const close = () => setOpen(null);
  return (
    <>
      {choose.error && <Notice kind="trouble">{errorWords(choose.error)}</Notice>}
      {chosen && chosen.holds !== 'vault' && <Notice kind="trouble">{t(`holds.${chosen.holds}`)}</Notice>}
      <Button look="quiet" isDisabled={choose.isPending} onPress={() => choose.mutate('restore')}>
        {t('door.restore')}
      </Button>
      {canLook && (
        <Button look="quiet" isDisabled={choose.isPending} onPress={() => choose.mutate('look')}>
          {t('door.look')}
        </Button>
      )}
      {chosen && open === 'restore' && <RestoreDialog backup={chosen} onClose={close} />}
      {chosen && open === 'look' && <LookDialog backup={chosen} onClose={close} />}
    </>
  );
};

/** On the lock screen, right after a backup was restored. */
export const RestoredNotice = () => {
  const { t } = useTranslation('backups');
  const restored = useRestored((state) => state.restored);
  if (!restored) return null;
  return (
    <Notice kind="word">
      <span>{t('restore.done')}</span>
      {restored.before !== null && (
        <span className={styles.path}>{t('restore.before', { folder: restored.before })}</span>
      )}
    </Notice>
  );
};
