import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { useClient } from '../../app/client.tsx';
import { useHolding } from '../../app/holding.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';

type NewFileProps = { isOpen: boolean; onClose(): void; proposedName: string };

/** The name that was being written when the vault was locked. */
export const newFileFrom = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const NewFile = ({ isOpen, onClose, proposedName }: NewFileProps) => {
  const { t } = useTranslation(['files', 'common']);
  const formId = useId();
  return (
    <Modal
      title={t('files:new.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t('files:new.submit')}
          </Button>
        </>
      }
    >
      <NewFileForm id={formId} proposedName={proposedName} />
    </Modal>
  );
};

const NewFileForm = ({ id, proposedName }: { id: string; proposedName: string }) => {
  const { t } = useTranslation('files');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const [name, setName] = useState(proposedName);
  const [isMissing, setMissing] = useState(false);
  useHolding('newFile', () => () => ({ value: name, isWords: name.trim() !== '' }));
  const create = useMutation({
    mutationFn: (workingName: string) =>
      client.call('files.create', { details: newClientDetails(workingName) }),
    onSuccess: (file) => go({ at: 'file', fileId: file.id }),
  });

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(name.trim() === '');
    if (name.trim() && !create.isPending) create.mutate(name.trim());
  };

  return (
    <form id={id} onSubmit={onSubmit} noValidate>
      <TextField
        label={t('new.name')}
        hint={t('new.hint')}
        error={isMissing ? t('new.missing') : undefined}
        value={name}
        onChange={setName}
        maxLength={200}
      />
      {create.error && <Notice kind="trouble">{errorWords(create.error)}</Notice>}
    </form>
  );
};
