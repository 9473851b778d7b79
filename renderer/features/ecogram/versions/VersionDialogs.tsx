import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../../../app/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Modal } from '../../../ui/Modal.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { TextField } from '../../../ui/TextField.tsx';

type ChangeWordsProps = { words: string; rename(words: string): Promise<unknown>; onClose(): void };

/** Gives a kept moment other words. */
export const ChangeWords = ({ words: before, rename: give, onClose }: ChangeWordsProps) => {
  const { t } = useTranslation(['versions', 'common']);
  const errorWords = useErrorWords();
  const [words, setWords] = useState(before);
  const rename = useMutation({
    mutationFn: () => give(words),
    onSuccess: onClose,
  });
  return (
    <Modal
      title={t('versions:words.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" isDisabled={rename.isPending} onPress={() => rename.mutate()}>
            {t('versions:words.submit')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('versions:words.label')}
        value={words}
        onChange={setWords}
        maxLength={200}
        autoFocus
        onKeyDown={(event) => event.key === 'Enter' && rename.mutate()}
      />
      {rename.error && <Notice kind="trouble">{errorWords(rename.error)}</Notice>}
    </Modal>
  );
};

type RemoveVersionProps = {
  /** What will be gone. */
  what: string;
  remove(): Promise<unknown>;
  onClose(): void;
};

/** Gone is gone here, so it is asked for; what it was kept of is out of its reach. */
export const RemoveVersion = ({ what, remove: takeAway, onClose }: RemoveVersionProps) => {
  const { t } = useTranslation(['versions', 'common']);
  const errorWords = useErrorWords();
  const remove = useMutation({
    mutationFn: takeAway,
    onSuccess: onClose,
  });
  return (
    <Modal
      title={t('versions:remove.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.keep')}</Button>
          <Button look="primary" isDisabled={remove.isPending} onPress={() => remove.mutate()}>
            {t('versions:remove.submit')}
          </Button>
        </>
      }
    >
      <p>{what}</p>
      <p>{t('versions:remove.log')}</p>
      {remove.error && <Notice kind="trouble">{errorWords(remove.error)}</Notice>}
    </Modal>
  );
};
