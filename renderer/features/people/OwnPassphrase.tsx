import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { useClient } from '../../app/client.tsx';
import { useStaff } from '../../app/may.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import {
  flawsOfPassphrase,
  type NewPassphrase,
  NewPassphraseFields,
  NO_PASSPHRASE,
  type PassphraseFlaws,
} from '../vault/NewPassphrase.tsx';
import { PassphraseField } from '../vault/PassphraseField.tsx';
import { FormModal } from './FormModal.tsx';

export const OwnPassphrase = () => {
  const { t } = useTranslation('people');
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const open = () => {
    setDone(false);
    setOpen(true);
  };
  return (
    <Card title={t('own.title')} actions={<Button onPress={open}>{t('own.action')}</Button>}>
      <p>{t('own.text')}</p>
      {isDone && (
        <Notice kind="word">
          <span role="status">{t('own.done')}</span>
        </Notice>
      )}
      {isOpen && (
        <ChangePassphrase
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      )}
    </Card>
  );
};

const ChangePassphrase = ({ onClose, onDone }: { onClose(): void; onDone(): void }) => {
  const { t } = useTranslation('people');
  const client = useClient();
  const errorWords = useErrorWords();
  const staff = useStaff();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState<NewPassphrase>(NO_PASSPHRASE);
  const [flaws, setFlaws] = useState<PassphraseFlaws>({});
  const change = useMutation({
    mutationFn: (input: Input<'staff.changePassphrase'>) => client.call('staff.changePassphrase', input),
    onSuccess: onDone,
  });
  const isWrong = change.error instanceof Refusal && change.error.code === 'wrongPassphrase';

  const onSubmit = () => {
    const found = flawsOfPassphrase(next);
    setFlaws(found);
    if (current && Object.keys(found).length === 0) change.mutate({ current, next: next.passphrase });
  };

  return (
    <FormModal
      title={t('own.action')}
      submit={t('own.submit')}
      isPending={change.isPending}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <PassphraseField
        label={t('own.current')}
        error={isWrong ? t('own.wrong') : undefined}
        value={current}
        autoFocus
        onChange={(typed) => {
          setCurrent(typed);
          if (change.error) change.reset();
        }}
      />
      <NewPassphraseFields
        label={t('own.next')}
        value={next}
        flaws={flaws}
        staffName={staff?.name ?? ''}
        onChange={(typed) => {
          setNext(typed);
          setFlaws({});
        }}
      />
      {change.error && !isWrong && <Notice kind="trouble">{errorWords(change.error)}</Notice>}
    </FormModal>
  );
};
