import { useQuery } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AgeRecipient, type BundleLock } from '#shared/domain/bundle-lock.ts';
import { useClient } from '../../app/client.tsx';
import { Button } from '../../ui/Button.tsx';
import { EditingProvider } from '../../ui/editing.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Bundles.module.css';
import { PassphraseToSay } from './PassphraseToSay.tsx';

/** What was chosen of a lock so far. The words are proposed, and gone when the screen is. */
export type LockDraft = { is: BundleLock['is']; recipient: string };
export const USUAL_LOCK: LockDraft = { is: 'passphrase', recipient: '' };

/**
 * The words that are proposed, where somebody wants any; others at each `another`, and for everybody else whom they are for: nobody can open
 * what another was given. Kept nowhere but on this screen.
 */
export const useProposedPassphrase = (isWanted = true, whom = '') => {
  const client = useClient();
  const { data, refetch, isFetching } = useQuery({
    queryKey: ['proposedPassphrase', whom],
    queryFn: () => client.call('bundles.propose', {}),
    enabled: isWanted,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { passphrase: data?.passphrase ?? null, isProposing: isFetching, another: () => void refetch() };
};

/** `null` where it isn't one yet. */
export const lockFrom = ({ is, recipient }: LockDraft, passphrase: string | null): BundleLock | null => {
  if (is === 'passphrase') return passphrase === null ? null : { is, passphrase };
  const { data } = AgeRecipient.safeParse(recipient.trim());
  return data ? { is, recipient: data } : null;
};

/** The words that somebody has to be told. Those that are proposed may be others than it was locked with by now. */
export const wordsOf = (lock: BundleLock | undefined): string | null =>
  lock?.is === 'passphrase' ? lock.passphrase : null;

type LockFieldsProps = {
  draft: LockDraft;
  onChange(draft: LockDraft): void;
  proposed: ReturnType<typeof useProposedPassphrase>;
};

export const LockFields = ({ draft, onChange, proposed }: LockFieldsProps) => {
  const { t } = useTranslation('bundles');
  const typed = draft.recipient.trim();
  const isWrong = typed !== '' && lockFrom({ ...draft, is: 'key' }, null) === null;
  return (
    <>
      <RadioCards
        label={t('out.lock')}
        cards={[
          { value: 'passphrase', label: t('out.byPassphrase'), about: t('out.byPassphraseAbout') },
          { value: 'key', label: t('out.byKey'), about: t('out.byKeyAbout') },
        ]}
        value={draft.is}
        onChange={(is) => onChange({ ...draft, is })}
      />
      {draft.is === 'passphrase' ? (
        <section aria-label={t('out.passphrase')} className={styles.side}>
          <PassphraseToSay words={proposed.passphrase} />
          <div className={styles.line}>
            <Button onPress={proposed.another}>
              <RefreshCw size={16} aria-hidden /> {t('out.another')}
            </Button>
          </div>
        </section>
      ) : (
        <EditingProvider value>
          <TextField
            label={t('out.key')}
            hint={t('out.keyHint')}
            error={isWrong ? t('out.keyWrong') : undefined}
            value={draft.recipient}
            onChange={(recipient) => onChange({ ...draft, recipient })}
            autoComplete="off"
            spellCheck="false"
          />
        </EditingProvider>
      )}
    </>
  );
};
