import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import type { ChosenBackup } from '#shared/domain/backup.ts';
import { useClient } from '../../app/client.tsx';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PassphraseField } from '../vault/PassphraseField.tsx';
import { useSecondsUntil } from '../vault/useSecondsUntil.ts';
import { BackupFacts } from './BackupFacts.tsx';
import { BackupProgressBar } from './BackupProgressBar.tsx';
import styles from './Backups.module.css';
import { useBackupErrorWords } from './useBackupErrorWords.ts';
import { useBackupProgress } from './useBackupProgress.ts';

type LookDialogProps = { backup: ChosenBackup; onClose(): void };

export const LookDialog = ({ backup, onClose }: LookDialogProps) => {
  const { t } = useTranslation(['backups', 'common', 'vault']);
  const client = useClient();
  const errorWords = useBackupErrorWords();
  const formId = useId();
  const progress = useBackupProgress();
  const [passphrase, setPassphrase] = useState('');
  const [freeAt, setFreeAt] = useState(() => performance.now() + backup.waitMs);
  const secondsLeft = useSecondsUntil(freeAt);
  const look = useMutation({
    mutationFn: (tried: string) => client.call('backups.look', { folder: backup.folder, passphrase: tried }),
    onError: (error) => {
      setPassphrase('');
      if (error instanceof Refusal) setFreeAt(performance.now() + (error.waitMs ?? 0));
    },
  });

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase && secondsLeft === 0 && !look.isPending) look.mutate(passphrase);
  };

  const onCancel = () => (look.isPending ? void client.call('backups.cancel', {}) : onClose());
  const submitWords = look.isPending ? t('backups:look.working') : t('backups:look.submit');

  return (
    <Modal
      title={t('backups:look.title')}
      isOpen
      {...(look.isPending ? {} : { onClose })}
      actions={
        <>
          <Button onPress={onCancel}>{t('common:action.cancel')}</Button>
          <Button type="submit" form={formId} look="primary" isDisabled={look.isPending || secondsLeft > 0}>
            {secondsLeft > 0 ? t('vault:lock.wait', { count: secondsLeft }) : submitWords}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={onSubmit}>
        <p>{t('backups:look.explain')}</p>
        <BackupFacts backup={backup} />
        <PassphraseField
          label={t('backups:look.passphrase')}
          value={passphrase}
          onChange={setPassphrase}
          isDisabled={look.isPending}
          autoFocus
        />
        {look.isPending && <BackupProgressBar progress={progress} />}
        {look.error && <Notice kind="trouble">{errorWords(look.error)}</Notice>}
      </form>
    </Modal>
  );
};
