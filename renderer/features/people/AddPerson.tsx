import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Role } from '#shared/domain/staff.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import {
  flawsOfPassphrase,
  type NewPassphrase,
  NewPassphraseFields,
  NO_PASSPHRASE,
  type PassphraseFlaws,
} from '../vault/NewPassphrase.tsx';
import { FormModal } from './FormModal.tsx';
import { RoleChoice } from './RoleChoice.tsx';

type Fields = NewPassphrase & { name: string; role: Role };
type Flaws = PassphraseFlaws & { name?: 'nameMissing' };

export const AddPerson = ({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) =>
  isOpen ? <AddPersonForm onClose={onClose} /> : null;

const AddPersonForm = ({ onClose }: { onClose(): void }) => {
  const { t } = useTranslation(['people', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const [fields, setFields] = useState<Fields>({ name: '', role: 'counsellor', ...NO_PASSPHRASE });
  const [flaws, setFlaws] = useState<Flaws>({});
  const add = useMutation({
    mutationFn: (input: Input<'staff.add'>) => client.call('staff.add', input),
    onSuccess: onClose,
  });
  const isNameTaken = add.error instanceof Refusal && add.error.code === 'nameTaken';

  const set = (change: Partial<Fields>) => {
    setFields({ ...fields, ...change });
    setFlaws({});
    if (add.error) add.reset();
  };

  const onSubmit = () => {
    const { name, role, passphrase } = fields;
    const found: Flaws = { ...(name.trim() ? {} : { name: 'nameMissing' }), ...flawsOfPassphrase(fields) };
    setFlaws(found);
    if (Object.keys(found).length === 0) add.mutate({ staff: { name, role }, passphrase });
  };

  return (
    <FormModal
      title={t('people:new.title')}
      submit={t(add.isPending ? 'people:new.working' : 'people:new.submit')}
      isPending={add.isPending}
      wide
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <p>{t('people:new.together')}</p>
      <TextField
        label={t('people:new.name')}
        error={isNameTaken ? t('common:error.nameTaken') : flaws.name && t('people:new.nameMissing')}
        value={fields.name}
        onChange={(name) => set({ name })}
        maxLength={80}
        autoFocus
      />
      <RoleChoice value={fields.role} onChange={(role) => set({ role })} isNarrow={false} />
      <NewPassphraseFields
        label={t('people:new.passphrase')}
        value={fields}
        flaws={flaws}
        staffName={fields.name}
        onChange={set}
      />
      {add.error && !isNameTaken && <Notice kind="trouble">{errorWords(add.error)}</Notice>}
    </FormModal>
  );
};
