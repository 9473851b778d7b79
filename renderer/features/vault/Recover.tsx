import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { NO_SHEET, SheetFields, sheetIn } from '../recovery/SheetFields.tsx';
import styles from './Door.module.css';
import {
  flawsOfPassphrase,
  type NewPassphrase,
  NewPassphraseFields,
  NO_PASSPHRASE,
  type PassphraseFlaws,
} from './NewPassphrase.tsx';
import type { Wait } from './useWait.ts';

type Flaws = PassphraseFlaws & { name?: 'nameMissing'; sheet?: 'incomplete' };

/** Opens the vault with what stands on paper, and gives whoever does so a passphrase of their own. */
export const Recover = ({ wait }: { wait: Wait }) => {
  const { t } = useTranslation(['recovery', 'vault', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const [typed, setTyped] = useState(NO_SHEET);
  const [staffName, setStaffName] = useState('');
  const [secret, setSecret] = useState<NewPassphrase>(NO_PASSPHRASE);
  const [flaws, setFlaws] = useState<Flaws>({});
  const recover = useMutation({
    mutationFn: (input: Input<'vault.recover'>) => client.call('vault.recover', input),
    onError: (error) => wait.noteRefusal(error),
  });
  const isNameTaken = recover.error instanceof Refusal && recover.error.code === 'nameTaken';

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const sheet = sheetIn(typed);
    const found: Flaws = {
      ...(sheet ? {} : { sheet: 'incomplete' }),
      ...(staffName.trim() ? {} : { name: 'nameMissing' }),
      ...flawsOfPassphrase(secret),
    };
    setFlaws(found);
    if (!sheet || Object.keys(found).length > 0 || wait.secondsLeft > 0 || recover.isPending) return;
    recover.mutate({ sheet, staffName, passphrase: secret.passphrase });
  };

  const nameTrouble = isNameTaken
    ? t('common:error.nameTaken')
    : flaws.name && t('recovery:recover.nameMissing');
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <p>{t('recovery:recover.text')}</p>
      <SheetFields
        value={typed}
        isIncomplete={flaws.sheet !== undefined}
        autoFocus
        onChange={(next) => {
          setTyped(next);
          setFlaws({});
        }}
      />
      <TextField
        label={t('recovery:recover.name')}
        hint={t('recovery:recover.nameHint')}
        error={nameTrouble}
        value={staffName}
        maxLength={80}
        onChange={(name) => {
          setStaffName(name);
          setFlaws({});
          if (isNameTaken) recover.reset();
        }}
      />
      <NewPassphraseFields
        label={t('recovery:recover.passphrase')}
        value={secret}
        flaws={flaws}
        staffName={staffName}
        onChange={(next) => {
          setSecret(next);
          setFlaws({});
        }}
      />
      {recover.error && !isNameTaken && <Notice kind="trouble">{errorWords(recover.error)}</Notice>}
      <Button type="submit" look="primary" isDisabled={recover.isPending || wait.secondsLeft > 0}>
        {wait.secondsLeft > 0
          ? t('vault:lock.wait', { count: wait.secondsLeft })
          : t(recover.isPending ? 'recovery:recover.working' : 'recovery:recover.submit')}
      </Button>
    </form>
  );
};
