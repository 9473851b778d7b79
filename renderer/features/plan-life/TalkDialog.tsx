import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useBegun } from '../../app/useBegun.ts';
import { useErrorWords } from '../../app/words.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormModal } from '../people/FormModal.tsx';

type TalkDialogProps = {
  draftKey: string;
  asked: { planId: PlanId; number: number };
  agrees: boolean;
  onClose(): void;
};

const Begun = z.strictObject({
  on: CalendarDate.nullable(),
  language: z.string(),
  interpreting: z.string(),
  words: z.string(),
});
type Begun = z.infer<typeof Begun>;
const readBegun = (value: unknown) => Begun.safeParse(value).data ?? null;
const isWords = ({ language, interpreting, words }: Begun) =>
  `${language}${interpreting}${words}`.trim() !== '';

/** What the client says of the plan: when, in which language, and with whose interpreting they heard it. */
export const TalkDialog = ({ draftKey, asked, agrees, onClose }: TalkDialogProps) => {
  const { t } = useTranslation('planLife');
  const client = useClient();
  const errorWords = useErrorWords();
  const [nothing] = useState<Begun>(() => {
    const on = localDayOf(new Date());
    return { on, language: '', interpreting: '', words: '' };
  });
  const { begun, set, letGo } = useBegun(draftKey, { read: readBegun, nothing, isWords });
  const { on, language, interpreting, words } = begun;
  const close = () => {
    letGo();
    onClose();
  };
  const note = useMutation({
    mutationFn: (day: CalendarDate) => {
      const talk = { on: day, language, interpreting };
      return agrees
        ? client.call('planLife.agree', { ...asked, talk })
        : client.call('planLife.disagree', { ...asked, talk, words });
    },
    onSuccess: close,
  });
  const key = agrees ? 'agree' : 'disagree';
  return (
    <FormModal
      title={t(`talk.${key}.title`)}
      submit={t(`talk.${key}.submit`)}
      isPending={note.isPending}
      onSubmit={() => on !== null && note.mutate(on)}
      onClose={onClose}
      onCancel={close}
    >
      <p>{t(`talk.${key}.explain`, { number: asked.number })}</p>
      <DateField label={t('talk.on')} value={on} onChange={(day) => set({ on: day })} />
      <TextField
        label={t('talk.language')}
        value={language}
        onChange={(said) => set({ language: said })}
        maxLength={200}
      />
      <TextField
        label={t('talk.interpreting')}
        hint={t('talk.interpretingHint')}
        value={interpreting}
        onChange={(said) => set({ interpreting: said })}
        maxLength={200}
      />
      {!agrees && (
        <TextField
          label={t('talk.words')}
          multiline
          value={words}
          onChange={(said) => set({ words: said })}
          maxLength={20_000}
        />
      )}
      {note.error && <Notice kind="trouble">{errorWords(note.error)}</Notice>}
    </FormModal>
  );
};
