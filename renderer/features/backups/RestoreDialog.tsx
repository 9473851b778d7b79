import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenBackup } from '#shared/domain/backup.ts';
import { useClient } from '../../app/client.tsx';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PassphraseField } from '../vault/PassphraseField.tsx';
import { BackupFacts } from './BackupFacts.tsx';
import { BackupProgressBar } from './BackupProgressBar.tsx';
import styles from './Backups.module.css';
import { useRestored } from './restored.ts';
import { useBackupErrorWords } from './useBackupErrorWords.ts';
import { useBackupProgress } from './useBackupProgress.ts';

type RestoreDialogProps = { backup: ChosenBackup; onClose(): void };

export const RestoreDialog = ({ backup, onClose }: RestoreDialogProps) => {
  const { t } = useTranslation(['backups', 'common']);
  const client = useClient();
  const errorWords = useBackupErrorWords();
  const formId = useId();
  const setRestored = useRestored((state) => state.set);
  const progress = useBackupProgress();
  const [to, setTo] = useState(backup.suggestedFolder);
  const [passphrase, setPassphrase] = useState('');
  const [isMissing, setMissing] = useState(false);
  const restore = useMutation({
    // The lock screen that comes up afterwards is another one, so what is to be said there is laid down here.
    mutationFn: async () => {
      const from = backup.folder;
      const restored = await client.call('backups.restore', {
        from,
        to: to.trim(),
        passphrase: passphrase || null,
      });
      if (restored) setRestored({ before: restored.before });
      return restored;
    },
    onSuccess: (restored) => restored && onClose(),
  });

  const chooseFolder = async () => {
    const chosen = await client.call('vault.chooseFolder', { forWhat: 'create' });
    if (chosen) setTo(chosen.folder);
  };

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(to.trim() === '');
    if (to.trim() !== '' && !restore.isPending) restore.mutate();
  };

  const onCancel = () => (restore.isPending ? void client.call('backups.cancel', {}) : onClose());

  return (
    <Modal
      title={t('backups:restore.title')}
      isOpen
      {...(restore.isPending ? {} : { onClose })}
      wide
      actions={
        <>
          <Button onPress={onCancel}>{t('common:action.cancel')}</Button>
          <Button type="submit" form={formId} look="primary" isDisabled={restore.isPending}>
            {t('backups:restore.submit')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={onSubmit} noValidate>
        <p>{t('backups:restore.explain')}</p>
        <BackupFacts backup={backup} />
        <TextField
          label={t('backups:restore.to')}
          error={isMissing ? t('backups:restore.folderMissing') : undefined}
          value={to}
          onChange={setTo}
          isDisabled={restore.isPending}
          beside={<Button onPress={() => void chooseFolder()}>{t('backups:restore.choose')}</Button>}
        />
        <PassphraseField
          label={t('backups:restore.passphrase')}
          hint={t('backups:restore.passphraseHint')}
          value={passphrase}
          onChange={setPassphrase}
          isDisabled={restore.isPending}
        />
        {restore.isPending && <BackupProgressBar progress={progress} />}
        {restore.error && <Notice kind="trouble">{errorWords(restore.error)}</Notice>}
      </form>
    </Modal>
  );
};
