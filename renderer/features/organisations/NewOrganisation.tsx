import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { useClient } from '../../app/client.tsx';
import { useHolding } from '../../app/holding.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';

type NewOrganisationProps = { isOpen: boolean; onClose(): void; proposedName: string };

/** The name that was being written when the vault was locked. */
export const newOrganisationFrom = (value: unknown): string | null =>
  typeof value === 'string' ? value : null;

export const NewOrganisation = ({ isOpen, onClose, proposedName }: NewOrganisationProps) => {
  const { t } = useTranslation(['socialMap', 'common']);
  const formId = useId();
  return (
    <Modal
      title={t('socialMap:new.title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
          <Button look="primary" type="submit" form={formId}>
            {t('socialMap:new.submit')}
          </Button>
        </>
      }
    >
      <NewOrganisationForm id={formId} proposedName={proposedName} />
    </Modal>
  );
};

const NewOrganisationForm = ({ id, proposedName }: { id: string; proposedName: string }) => {
  const { t } = useTranslation('socialMap');
  const client = useClient();
  const go = useNavigation((navigation) => navigation.go);
  const errorWords = useErrorWords();
  const [name, setName] = useState(proposedName);
  const [isMissing, setMissing] = useState(false);
  useHolding('newOrganisation', () => () => ({ value: name, isWords: name.trim() !== '' }));
  const create = useMutation({
    mutationFn: (called: string) =>
      client.call('organisations.create', { details: newOrganisationDetails(called) }),
    onSuccess: (made) => go({ at: 'organisation', organisationId: made.id }),
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
        error={isMissing ? t('new.missing') : undefined}
        value={name}
        onChange={setName}
        maxLength={200}
      />
      {create.error && <Notice kind="trouble">{errorWords(create.error)}</Notice>}
    </form>
  );
};
