import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Input } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { type ClientFileId, type PlanId, StaffId } from '#shared/domain/ids.ts';
import { isOpen } from '#shared/domain/plan-comment.ts';
import { lastReadBy, refusalOf } from '#shared/domain/plan-life.ts';
import { useClient } from '../../app/client.tsx';
import { useStaffList } from '../../app/queries.ts';
import { useBegun } from '../../app/useBegun.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormModal } from '../people/FormModal.tsx';
import { PassphraseField } from '../vault/PassphraseField.tsx';
import { useWait } from '../vault/useWait.ts';
import type { LifeRead } from './life-read.ts';
import styles from './PlanLife.module.css';
import { RemarksProvider, useRemarks } from './remarks.ts';
import { WhatChanged } from './WhatChanged.tsx';

type SignDialogProps = {
  draftKey: string;
  fileId: ClientFileId;
  planId: PlanId;
  read: LifeRead;
  onClose(): void;
};

const DECISIONS = ['approve', 'return'] as const;
type Decision = (typeof DECISIONS)[number];

/** All but the passphrase, which is nobody's to keep. */
const Begun = z.strictObject({
  who: StaffId.nullable(),
  decision: z.enum(DECISIONS).nullable(),
  words: z.string(),
});
type Begun = z.infer<typeof Begun>;
const BEGUN = {
  read: (value: unknown) => Begun.safeParse(value).data ?? null,
  nothing: { who: null, decision: null, words: '' } as Begun,
  isWords: ({ words }: Begun) => words.trim() !== '',
};

const isWrong = (error: unknown): boolean => error instanceof Refusal && error.code === 'wrongPassphrase';

/**
 * Somebody else signs at the same laptop, with their own passphrase, and can read there what has changed since they last read.
 * Whoever has the vault open stays in it, and where they were.
 */
export const SignDialog = ({ draftKey, fileId, planId, read, onClose }: SignDialogProps) => {
  const { t } = useTranslation(['planLife', 'vault']);
  const client = useClient();
  const errorWords = useErrorWords();
  const wait = useWait(0);
  const { data: people } = useStaffList();
  const { begun, set, letGo } = useBegun(draftKey, BEGUN);
  const { who, decision, words } = begun;
  const [passphrase, setPassphrase] = useState('');
  const [isReading, setReading] = useState(false);
  const [isTried, setTried] = useState(false);
  const { number } = read.life;

  const signers = (people ?? []).filter(
    (person) => !person.suspended && refusalOf('approve', read.life, person) === null,
  );
  const close = () => {
    letGo();
    onClose();
  };
  const sign = useMutation({
    mutationFn: (input: Input<'planLife.sign'>) => client.call('planLife.sign', input),
    onSuccess: close,
    onError: (error) => wait.noteRefusal(error),
    onSettled: () => setPassphrase(''),
  });

  const isMissingWords = decision === 'return' && words.trim() === '' && !read.comments.some(isOpen);
  const submit = () => {
    setTried(true);
    if (who === null || decision === null || passphrase === '' || isMissingWords) return;
    if (wait.secondsLeft > 0) return;
    sign.mutate({ planId, number, staffId: who, passphrase, decision: { is: decision, words } });
  };
  const submitWords = t(decision === null ? 'planLife:sign.do.sign' : `planLife:sign.do.${decision}`);

  return (
    <FormModal
      title={t('planLife:sign.title', { number })}
      submit={wait.secondsLeft > 0 ? t('vault:lock.wait', { count: wait.secondsLeft }) : submitWords}
      isPending={sign.isPending}
      wide={isReading}
      onSubmit={submit}
      onClose={onClose}
      onCancel={close}
    >
      <p>{t('planLife:sign.explain')}</p>
      {people && signers.length === 0 && <Notice kind="word">{t('planLife:sign.nobody')}</Notice>}
      <Select
        label={t('planLife:sign.who')}
        placeholder={t('vault:lock.whoPlaceholder')}
        options={signers.map(({ id, name }) => ({ value: id, label: name }))}
        value={who}
        error={isTried && who === null ? t('vault:lock.whoMissing') : undefined}
        onChange={(person) => set({ who: person })}
      />
      <div>
        <Button aria-expanded={isReading} onPress={() => setReading(!isReading)}>
          {t(isReading ? 'planLife:sign.readDone' : 'planLife:sign.read')}
        </Button>
      </div>
      {isReading && (
        <OnlyToRead>
          <div className={styles.read}>
            <WhatChanged
              key={who}
              {...{ fileId, planId, number, read }}
              lastRead={lastReadBy(read.readings, who ?? undefined)}
            />
          </div>
        </OnlyToRead>
      )}
      <Choices<Decision>
        label={t('planLife:sign.decision')}
        options={DECISIONS.map((value) => ({
          value,
          label: t(`planLife:sign.${value}`),
        }))}
        value={decision}
        error={isTried && decision === null ? t('planLife:sign.decisionMissing') : undefined}
        onChange={(chosen) => set({ decision: chosen })}
      />
      <TextField
        label={t(`planLife:sign.words.${decision ?? 'approve'}`)}
        multiline
        value={words}
        onChange={(said) => set({ words: said })}
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

const nothingShown = () => () => undefined;

/** Whatever was said here would be said by whoever has the vault open, and not by who is reading. */
const OnlyToRead = ({ children }: { children: ReactNode }) => {
  const remarks = useRemarks();
  const read = remarks && { ...remarks, canAdd: false, mayComment: false, shows: nothingShown };
  return <RemarksProvider value={read}>{children}</RemarksProvider>;
};
