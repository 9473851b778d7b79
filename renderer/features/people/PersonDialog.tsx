import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffEntry } from '#shared/domain/staff.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import {
  flawsOfPassphrase,
  type NewPassphrase,
  NewPassphraseFields,
  NO_PASSPHRASE,
  type PassphraseFlaws,
} from '../vault/NewPassphrase.tsx';
import { FormModal } from './FormModal.tsx';
import { RoleChoice } from './RoleChoice.tsx';

/** What a manager can do to somebody else's access. */
export type Act = 'role' | 'suspend' | 'resume' | 'reset' | 'remove';

type DialogProps = {
  person: StaffEntry;
  onClose(): void;
  /** It was done. `words`: what is left to say about it. */
  onDone(words: string | null): void;
};

export const PersonDialog = ({ act, ...props }: DialogProps & { act: Act }) => {
  switch (act) {
    case 'role':
      return <ChangeRole {...props} />;
    case 'reset':
      return <ResetPassphrase {...props} />;
    case 'suspend':
    case 'resume':
    case 'remove':
      return <Confirm act={act} {...props} />;
  }
};

type AskedProps = {
  act: Act;
  person: StaffEntry;
  look?: 'primary' | 'danger';
  /** Resolves when it is done. `null` where something is missing that the fields say by themselves. */
  work(): Promise<unknown> | null;
  onClose(): void;
  onDone(): void;
  children: ReactNode;
};

const Asked = ({ act, person, look = 'primary', work, onClose, onDone, children }: AskedProps) => {
  const { t } = useTranslation('people');
  const errorWords = useErrorWords();
  const run = useMutation({ mutationFn: (doing: Promise<unknown>) => doing, onSuccess: onDone });
  const onSubmit = () => {
    const doing = work();
    if (doing) run.mutate(doing);
  };
  return (
    <FormModal
      title={t(`${act}.title`, { name: person.name })}
      submit={t(`${act}.submit`)}
      look={look}
      isPending={run.isPending}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      {children}
      {run.error && <Notice kind="trouble">{errorWords(run.error)}</Notice>}
    </FormModal>
  );
};

const ChangeRole = ({ person, onClose, onDone }: DialogProps) => {
  const client = useClient();
  const [role, setRole] = useState(person.role);
  return (
    <Asked
      act="role"
      person={person}
      work={() => client.call('staff.setRole', { id: person.id, role })}
      onClose={onClose}
      onDone={() => onDone(null)}
    >
      <RoleChoice value={role} onChange={setRole} isNarrow />
    </Asked>
  );
};

const Confirm = ({
  act,
  person,
  onClose,
  onDone,
}: DialogProps & { act: 'suspend' | 'resume' | 'remove' }) => {
  const { t } = useTranslation('people');
  const client = useClient();
  const { id, name } = person;
  return (
    <Asked
      act={act}
      person={person}
      look={act === 'remove' ? 'danger' : 'primary'}
      work={() => client.call(`staff.${act}`, { id })}
      onClose={onClose}
      onDone={() => onDone(act === 'remove' ? t('remove.done', { name }) : null)}
    >
      <p>{t(`${act}.text`)}</p>
      {act === 'remove' && <p>{t('remove.copies')}</p>}
    </Asked>
  );
};

const ResetPassphrase = ({ person, onClose, onDone }: DialogProps) => {
  const { t } = useTranslation('people');
  const client = useClient();
  const { id, name } = person;
  const [secret, setSecret] = useState<NewPassphrase>(NO_PASSPHRASE);
  const [flaws, setFlaws] = useState<PassphraseFlaws>({});
  const work = () => {
    const found = flawsOfPassphrase(secret);
    setFlaws(found);
    if (Object.keys(found).length > 0) return null;
    return client.call('staff.resetPassphrase', { id, passphrase: secret.passphrase });
  };
  return (
    <Asked
      act="reset"
      person={person}
      work={work}
      onClose={onClose}
      onDone={() => onDone(t('reset.done', { name }))}
    >
      <p>{t('reset.text')}</p>
      <NewPassphraseFields
        label={t('reset.passphrase')}
        value={secret}
        flaws={flaws}
        staffName={name}
        onChange={(next) => {
          setSecret(next);
          setFlaws({});
        }}
      />
    </Asked>
  );
};
