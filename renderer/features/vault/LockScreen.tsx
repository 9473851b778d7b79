import { useMutation } from '@tanstack/react-query';
import { LockKeyhole } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import type { VaultStatus } from '#shared/domain/vault-status.ts';
import { formatList } from '#shared/i18n/format.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { BackupDoor, RestoredNotice } from '../backups/BackupDoor.tsx';
import styles from './Door.module.css';
import { Door } from './Door.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { useOpenOther } from './useOpenOther.ts';
import { useSecondsUntil } from './useSecondsUntil.ts';

type Locked = Extract<VaultStatus, { is: 'locked' }>;

/** Names nobody but the staff who can open the vault, and counts nothing. */
export const LockScreen = ({ status }: { status: Locked }) => {
  const { t, i18n } = useTranslation('vault');
  const errorWords = useErrorWords();
  const openOther = useOpenOther();
  return (
    <Door>
      <div className={styles.cardTitle}>
        <LockKeyhole size={24} aria-hidden />
        <h1>{t('lock.title')}</h1>
      </div>
      <RestoredNotice />
      {status.holds === 'vault' ? (
        <>
          <p>
            {t('lock.greeting', {
              names: formatList(
                status.people.map(({ name }) => name),
                i18n.language,
              ),
            })}
          </p>
          <Unlock initialWaitMs={status.waitMs} />
        </>
      ) : (
        <Notice kind="trouble">{t(`holds.${status.holds}`)}</Notice>
      )}
      {openOther.error && <Notice kind="trouble">{errorWords(openOther.error)}</Notice>}
      <Button look="quiet" onPress={() => openOther.mutate()}>
        {t('lock.other')}
      </Button>
      <BackupDoor canLook />
      <p className={styles.quietLine}>{t('lock.folder', { folder: status.folder })}</p>
    </Door>
  );
};

const Unlock = ({ initialWaitMs }: { initialWaitMs: number }) => {
  const { t } = useTranslation('vault');
  const client = useClient();
  const errorWords = useErrorWords();
  const [passphrase, setPassphrase] = useState('');
  const [freeAt, setFreeAt] = useState(() => performance.now() + initialWaitMs);
  const secondsLeft = useSecondsUntil(freeAt);
  const unlock = useMutation({
    mutationFn: (tried: string) => client.call('vault.unlock', { passphrase: tried }),
    onError: (error) => {
      setPassphrase('');
      if (error instanceof Refusal) setFreeAt(performance.now() + (error.waitMs ?? 0));
    },
  });

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase && secondsLeft === 0 && !unlock.isPending) unlock.mutate(passphrase);
  };

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <PassphraseField
        label={t('lock.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        isDisabled={unlock.isPending}
        autoFocus
      />
      {unlock.error && <Notice kind="trouble">{errorWords(unlock.error)}</Notice>}
      <Button type="submit" look="primary" isDisabled={unlock.isPending || secondsLeft > 0}>
        {secondsLeft > 0
          ? t('lock.wait', { count: secondsLeft })
          : t(unlock.isPending ? 'lock.working' : 'lock.unlock')}
      </Button>
    </form>
  );
};
