import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/contract.ts';
import type { StaffId } from '#shared/domain/ids.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Door.module.css';
import { PassphraseField } from './PassphraseField.tsx';
import { rememberWho, whoWasHere } from './remembered-who.ts';
import type { Wait } from './useWait.ts';

type People = Extract<VaultStatus, { is: 'locked' }>['people'];
type UnlockProps = { folder: string; people: People; wait: Wait };

/** Where several can open the vault, whoever tries says who they are: theirs alone is tried, and the log knows whose it was. */
export const Unlock = ({ folder, people, wait }: UnlockProps) => {
  const { t } = useTranslation('vault');
  const client = useClient();
  const errorWords = useErrorWords();
  const [passphrase, setPassphrase] = useState('');
  const [isWhoMissing, setWhoMissing] = useState(false);
  const [who, setWho] = useState<StaffId | null>(() => {
    const last = whoWasHere(folder);
    return people.find(({ id }) => id === last)?.id ?? null;
  });
  const unlock = useMutation({
    mutationFn: (input: Input<'vault.unlock'>) => client.call('vault.unlock', input),
    onSuccess: (status) => {
      if (status.is === 'unlocked') rememberWho(status.folder, status.staff.id);
    },
    onError: (error) => {
      setPassphrase('');
      wait.noteRefusal(error);
    },
  });

  const isOne = people.length < 2;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!isOne && who === null) return setWhoMissing(true);
    if (!passphrase || wait.secondsLeft > 0 || unlock.isPending) return;
    unlock.mutate(isOne || who === null ? { passphrase } : { staffId: who, passphrase });
  };

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      {!isOne && (
        <Select
          label={t('lock.who')}
          placeholder={t('lock.whoPlaceholder')}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={who}
          error={isWhoMissing ? t('lock.whoMissing') : undefined}
          isDisabled={unlock.isPending}
          autoFocus={who === null}
          onChange={(id) => {
            setWho(id);
            setWhoMissing(false);
          }}
        />
      )}
      <PassphraseField
        label={t('lock.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        isDisabled={unlock.isPending}
        autoFocus={isOne || who !== null}
      />
      {unlock.error && <Notice kind="trouble">{errorWords(unlock.error)}</Notice>}
      <Button type="submit" look="primary" isDisabled={unlock.isPending || wait.secondsLeft > 0}>
        {wait.secondsLeft > 0
          ? t('lock.wait', { count: wait.secondsLeft })
          : t(unlock.isPending ? 'lock.working' : 'lock.unlock')}
      </Button>
    </form>
  );
};
