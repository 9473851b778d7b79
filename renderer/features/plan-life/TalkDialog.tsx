import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormModal } from '../people/FormModal.tsx';

type TalkDialogProps = { asked: { planId: PlanId; number: number }; agrees: boolean; onClose(): void };

/** What the client says of the plan: when, in which language, and with whose interpreting they heard it. */
export const TalkDialog = ({ asked, agrees, onClose }: TalkDialogProps) => {
  const { t } = useTranslation('planLife');
  const client = useClient();
  const errorWords = useErrorWords();
  const [on, setOn] = useState<CalendarDate | null>(() => localDayOf(new Date()));
  const [language, setLanguage] = useState('');
  const [interpreting, setInterpreting] = useState('');
  const [words, setWords] = useState('');
  const note = useMutation({
    mutationFn: (day: CalendarDate) => {
      const talk = { on: day, language, interpreting };
      return agrees
        ? client.call('planLife.agree', { ...asked, talk })
        : client.call('planLife.disagree', { ...asked, talk, words });
    },
    onSuccess: onClose,
  });
  const key = agrees ? 'agree' : 'disagree';
  return (
    <FormModal
      title={t(`talk.${key}.title`)}
      submit={t(`talk.${key}.submit`)}
      isPending={note.isPending}
      onSubmit={() => on !== null && note.mutate(on)}
      onClose={onClose}
    >
      <p>{t(`talk.${key}.explain`, { number: asked.number })}</p>
      <DateField label={t('talk.on')} value={on} onChange={setOn} />
      <TextField label={t('talk.language')} value={language} onChange={setLanguage} maxLength={200} />
      <TextField
        label={t('talk.interpreting')}
        hint={t('talk.interpretingHint')}
        value={interpreting}
        onChange={setInterpreting}
        maxLength={200}
      />
      {!agrees && (
        <TextField label={t('talk.words')} multiline value={words} onChange={setWords} maxLength={20_000} />
      )}
      {note.error && <Notice kind="trouble">{errorWords(note.error)}</Notice>}
    </FormModal>
  );
};
