import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { PlanId, StaffId } from '#shared/domain/ids.ts';
import { refusalOf } from '#shared/domain/plan-life.ts';
import { useClient } from '../../app/client.tsx';
import { useStaffList } from '../../app/queries.ts';
import { useErrorWords } from '../../app/words.ts';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormModal } from '../people/FormModal.tsx';
import { PassphraseField } from '../vault/PassphraseField.tsx';
import { useWait } from '../vault/useWait.ts';
import type { LifeRead } from './life-read.ts';

type SignDialogProps = { planId: PlanId; read: LifeRead; onClose(): void };

const DECISIONS = ['approve', 'return'] as const;
type Decision = (typeof DECISIONS)[number];

const isWrong = (error: unknown): boolean => error instanceof Refusal && error.code === 'wrongPassphrase';

/**
 * Somebody else signs at the same laptop, with their own passphrase. Whoever has the vault open stays in it, and where they
 * were; what is typed here is nobody's to keep.
 */
export const SignDialog = ({ planId, read, onClose }: SignDialogProps) => {
  const { t } = useTranslation(['planLife', 'vault']);
  const client = useClient();
  const errorWords = useErrorWords();
  const wait = useWait(0);
  const { data: people } = useStaffList();
  const [who, setWho] = useState<StaffId | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [decision, setDecision] = useState<Decision>('approve');
  const [words, setWords] = useState('');
  const [isTried, setTried] = useState(false);

  const signers = (people ?? []).filter(
    (person) => !person.suspended && refusalOf('approve', read.life, person) === null,
  );
  const sign = useMutation({
    mutationFn: (input: Input<'planLife.sign'>) => client.call('planLife.sign', input),
    onSuccess: onClose,
    onError: (error) => wait.noteRefusal(error),
    onSettled: () => setPassphrase(''),
  });

  const isMissingWords = decision === 'return' && words.trim() === '';
  const submit = () => {
    setTried(true);
    if (who === null || passphrase === '' || isMissingWords || wait.secondsLeft > 0) return;
    const { number } = read.life;
    sign.mutate({ planId, number, staffId: who, passphrase, decision: { is: decision, words } });
  };

  return (
    <FormModal
      title={t('planLife:sign.title', { number: read.life.number })}
      submit={
        wait.secondsLeft > 0
          ? t('vault:lock.wait', { count: wait.secondsLeft })
          : t(`planLife:sign.do.${decision}`)
      }
      isPending={sign.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('planLife:sign.explain')}</p>
      {people && signers.length === 0 && <Notice kind="word">{t('planLife:sign.nobody')}</Notice>}
      <Select
        label={t('planLife:sign.who')}
        placeholder={t('vault:lock.whoPlaceholder')}
        options={signers.map(({ id, name }) => ({ value: id, label: name }))}
        value={who}
        error={isTried && who === null ? t('vault:lock.whoMissing') : undefined}
        onChange={setWho}
      />
      <Choices<Decision>
        label={t('planLife:sign.decision')}
        options={DECISIONS.map((value) => ({
          value,
          label: t(`planLife:sign.${value}`),
        }))}
        value={decision}
        onChange={setDecision}
      />
      <TextField
        label={t(`planLife:sign.words.${decision}`)}
        multiline
        value={words}
        onChange={setWords}
        maxLength={20_000}
        error={isTried && isMissingWords ? t('planLife:sign.wordsMissing') : undefined}
      />
      <PassphraseField
        label={t('planLife:sign.passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        isDisabled={sign.isPending}
      />
      {sign.error && (
        <Notice kind="trouble">
          {isWrong(sign.error) ? t('planLife:sign.wrong') : errorWords(sign.error)}
        </Notice>
      )}
    </FormModal>
  );
};
