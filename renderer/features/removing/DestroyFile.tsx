import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '#shared/contract/contract.ts';
import { namesFile, type RemovedFile } from '#shared/domain/removed-file.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Removing.module.css';

type DestroyFileProps = {
  file: RemovedFile;
  onClose(): void;
  onDestroyed(done: Output<'files.destroy'>): void;
};

/** Before its time is up, and after somebody has written which file it is: this can't be undone. */
export const DestroyFile = ({ file, onClose, onDestroyed }: DestroyFileProps) => {
  const { t } = useTranslation(['removing', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const formId = useId();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const destroy = useMutation({
    mutationFn: () => client.call('files.destroy', { id: file.id, typed }),
    onSuccess: onDestroyed,
  });

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const isRight = namesFile(typed, file);
    setWrong(!isRight);
    if (isRight && !destroy.isPending) destroy.mutate();
  };

  return (
    <Modal
      title={t('removing:destroy.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.keep')}</Button>
          <Button look="danger" type="submit" form={formId} isDisabled={destroy.isPending}>
            {t('removing:destroy.submit')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={onSubmit} noValidate className={styles.dialog}>
        <p>{t('removing:destroy.what', { name: file.workingName })}</p>
        <p className={styles.quiet}>{t('removing:destroy.limits')}</p>
        <TextField
          label={t('removing:destroy.label')}
          error={isWrong ? t('removing:destroy.wrong') : undefined}
          value={typed}
          onChange={setTyped}
          maxLength={400}
          autoComplete="off"
        />
        {destroy.error && <Notice kind="trouble">{errorWords(destroy.error)}</Notice>}
      </form>
    </Modal>
  );
};
