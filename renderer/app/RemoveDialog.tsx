import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Modal } from '../ui/Modal.tsx';
import { Notice } from '../ui/Notice.tsx';
import { flushPending } from './pending.ts';
import { useErrorWords } from './words.ts';

type RemoveDialogProps = {
  title: string;
  /** What goes, and what stays. */
  text: string;
  /** Removes it at the version that it has by then: what was typed last is saved before. */
  remove(): Promise<unknown>;
  onRemoved(): void;
  onClose(): void;
};

/** Asks before something goes that can't be brought back. To keep it is the first choice. */
export const RemoveDialog = ({ title, text, remove, onRemoved, onClose }: RemoveDialogProps) => {
  const { t } = useTranslation('common');
  const errorWords = useErrorWords();
  const removing = useMutation({
    mutationFn: async () => {
      await flushPending();
      await remove();
    },
    onSuccess: onRemoved,
  });
  return (
    <Modal
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.keep')}</Button>
          <Button look="danger" onPress={() => removing.mutate()}>
            {t('action.remove')}
          </Button>
        </>
      }
    >
      <p>{text}</p>
      {removing.error && <Notice kind="trouble">{errorWords(removing.error)}</Notice>}
    </Modal>
  );
};
