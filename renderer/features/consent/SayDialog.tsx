import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Output } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { type Consent, type ConsentAct, isSensible, standingOn } from '#shared/domain/consent.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { mayBeOut } from '#shared/domain/release/copy.ts';
import { FILE_PARTS, FilePart, inPartOrder } from '#shared/domain/release/parts.ts';
import { sameRecipient } from '#shared/domain/release/recipient.ts';
import { useClient } from '../../app/client.tsx';
import { useBegun } from '../../app/useBegun.ts';
import { useErrorWords } from '../../app/words.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { FieldGroup, TextField } from '../../ui/TextField.tsx';
import { FormModal } from '../people/FormModal.tsx';
import styles from './Consent.module.css';
import { CopiesList } from './CopiesList.tsx';
import { useConsentWords } from './useConsentWords.ts';

type Answer = ConsentAct['is'];

const Draft = z.strictObject({
  is: z.enum(['given', 'refused', 'withdrawn'] satisfies Answer[]).nullable(),
  on: CalendarDate.nullable(),
  until: CalendarDate.nullable(),
  parts: z.array(FilePart),
  language: z.string(),
  interpreting: z.string(),
  proof: z.enum(['onPaper', 'spoken']),
  witness: z.string(),
  words: z.string(),
});
type Draft = z.infer<typeof Draft>;
const readDraft = (value: unknown) => Draft.safeParse(value).data ?? null;
const isWords = ({ language, interpreting, witness, words }: Draft) =>
  `${language}${interpreting}${witness}${words}`.trim() !== '';

/** Where it waits what somebody is only just writing down. */
export const sayKey = (id: Consent['id']): string => `say:${id}`;

type Missing = 'needsPart' | 'needsDay' | 'needsWitness' | 'endsBefore' | 'future';

/** What was said, or what is still to be put right before it can be kept. */
const actFrom = (draft: Draft, today: CalendarDate): ConsentAct | Missing | null => {
  const { is, on, until, language, interpreting, words } = draft;
  if (is === null) return null;
  if (on === null) return 'needsDay';
  if (on > today) return 'future';
  const witness = draft.witness.trim();
  if (draft.proof === 'spoken' && witness === '') return 'needsWitness';
  const proof = draft.proof === 'spoken' ? { is: 'spoken' as const, witness } : { is: 'onPaper' as const };
  const talk = { on, language, interpreting, proof };
  if (is !== 'given') return { is, ...talk, words };
  if (draft.parts.length === 0) return 'needsPart';
  const act = { is, ...talk, parts: inPartOrder(draft.parts), until };
  return isSensible(act) ? act : 'endsBefore';
};

type SayDialogProps = { consent: Consent; read: Output<'consents.read'>; onClose(): void };

/** What the client says by now: yes to some parts, no, or no longer. It stands beside what was said before. */
export const SayDialog = ({ consent, read, onClose }: SayDialogProps) => {
  const { t } = useTranslation('consent');
  const client = useClient();
  const errorWords = useErrorWords();
  const { day, copies, organisations } = read;
  const words = useConsentWords(organisations);
  const standing = standingOn(consent, day);
  const [nothing] = useState<Draft>(() => ({
    ...{
      is: null,
      on: day,
      until: null,
      language: '',
      interpreting: '',
      proof: 'onPaper',
      witness: '',
      words: '',
    },
    parts: standing.is === 'given' ? [...standing.act.parts] : [],
  }));
  const {
    begun: draft,
    set: change,
    letGo,
  } = useBegun(sayKey(consent.id), { read: readDraft, nothing, isWords });
  const close = () => {
    letGo();
    onClose();
  };
  // What somebody has read when they opened it: a word that comes in meanwhile is not written over.
  const [seen] = useState(consent.acts.length);
  const [wasAsked, setWasAsked] = useState(false);
  const act = actFrom(draft, day);
  const say = useMutation({
    mutationFn: (said: ConsentAct) => client.call('consents.say', { id: consent.id, seen, act: said }),
    onSuccess: close,
  });
  const answers: readonly Answer[] =
    standing.is === 'given' || standing.is === 'expired' ? ['given', 'withdrawn'] : ['given', 'refused'];
  const out = copies.filter((copy) => mayBeOut(copy) && sameRecipient(copy.recipient, consent.recipient));
  return (
    <FormModal
      title={t('say.title')}
      submit={t('say.submit')}
      wide
      isPending={say.isPending}
      onSubmit={() => {
        setWasAsked(true);
        if (act !== null && typeof act !== 'string') say.mutate(act);
      }}
      onClose={onClose}
      onCancel={close}
    >
      <p dir="auto">
        {t('say.about', { who: words.who(consent.recipient), what: words.what(consent.purpose) })}
      </p>
      <RadioCards
        label={t('say.which')}
        cards={answers.map((value) => ({ value, label: t(`say.${value}`), about: t(`say.${value}About`) }))}
        value={draft.is}
        onChange={(is) => change({ is })}
      />
      {draft.is === 'given' && (
        <FieldGroup label={t('say.parts')}>
          <div className={styles.parts}>
            {FILE_PARTS.map((part) => (
              <Checkbox
                key={part}
                isSelected={draft.parts.includes(part)}
                onChange={(isIn) =>
                  change({ parts: isIn ? [...draft.parts, part] : draft.parts.filter((one) => one !== part) })
                }
              >
                {words.part(part)}
              </Checkbox>
            ))}
          </div>
        </FieldGroup>
      )}
      {draft.is === 'withdrawn' && (
        <Notice kind="word" title={t(out.length > 0 ? 'say.leftAlready' : 'say.nothingLeft')}>
          {out.length > 0 && <CopiesList copies={out} organisations={organisations} none="" />}
        </Notice>
      )}
      {draft.is !== null && (
        <>
          <div className={styles.pair}>
            <DateField label={t('say.on')} value={draft.on} onChange={(on) => change({ on })} />
            {draft.is === 'given' && (
              <div className={styles.hinted}>
                <DateField
                  label={t('say.until')}
                  value={draft.until}
                  onChange={(until) => change({ until })}
                />
                <p className={styles.quiet}>{t('say.untilHint')}</p>
              </div>
            )}
          </div>
          <div className={styles.pair}>
            <TextField
              label={t('say.language')}
              value={draft.language}
              onChange={(language) => change({ language })}
              maxLength={200}
            />
            <TextField
              label={t('say.interpreting')}
              hint={t('say.interpretingHint')}
              value={draft.interpreting}
              onChange={(interpreting) => change({ interpreting })}
              maxLength={200}
            />
          </div>
          <Choices
            label={t('say.proof')}
            options={(['onPaper', 'spoken'] as const).map((value) => ({ value, label: t(`say.${value}`) }))}
            value={draft.proof}
            onChange={(proof) => change({ proof })}
          />
          {draft.proof === 'spoken' && (
            <TextField
              label={t('say.witness')}
              value={draft.witness}
              onChange={(witness) => change({ witness })}
              maxLength={200}
            />
          )}
          {draft.is !== 'given' && (
            <TextField
              label={t('say.words')}
              multiline
              value={draft.words}
              onChange={(own) => change({ words: own })}
              maxLength={20_000}
            />
          )}
        </>
      )}
      {wasAsked && typeof act === 'string' && <Notice kind="trouble">{t(`say.${act}`)}</Notice>}
      {say.error && (
        <Notice kind="trouble">
          {say.error instanceof Refusal && say.error.code === 'conflict'
            ? t('say.conflict')
            : errorWords(say.error)}
        </Notice>
      )}
    </FormModal>
  );
};
