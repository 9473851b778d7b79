import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/contract.ts';
import { type CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormModal } from '../people/FormModal.tsx';

type HandOverDialogProps = { asked: { planId: PlanId; number: number }; onClose(): void };

/** To whom the plan has gone, and when. */
export const HandOverDialog = ({ asked, onClose }: HandOverDialogProps) => {
  const { t } = useTranslation('planLife');
  const client = useClient();
  const errorWords = useErrorWords();
  const [on, setOn] = useState<CalendarDate | null>(() => localDayOf(new Date()));
  const [to, setTo] = useState('');
  const [isTried, setTried] = useState(false);
  const note = useMutation({
    mutationFn: (input: Input<'planLife.handOver'>) => client.call('planLife.handOver', input),
    onSuccess: onClose,
  });
  const isMissing = to.trim() === '';
  const submit = () => {
    setTried(true);
    if (on !== null && !isMissing) note.mutate({ ...asked, handover: { on, to } });
  };
  return (
    <FormModal
      title={t('handOver.title')}
      submit={t('handOver.submit')}
      isPending={note.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('handOver.explain', { number: asked.number })}</p>
      <TextField
        label={t('handOver.to')}
        value={to}
        onChange={setTo}
        maxLength={200}
        error={isTried && isMissing ? t('handOver.toMissing') : undefined}
      />
      <DateField label={t('handOver.on')} value={on} onChange={setOn} />
      {note.error && <Notice kind="trouble">{errorWords(note.error)}</Notice>}
    </FormModal>
  );
};
