import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { Input } from '#shared/contract/contract.ts';
import { CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { useClient } from '../../app/client.tsx';
import { useBegun } from '../../app/useBegun.ts';
import { useErrorWords } from '../../app/words.ts';
import { DateField } from '../../ui/DateField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FormModal } from '../people/FormModal.tsx';

type HandOverDialogProps = { draftKey: string; asked: { planId: PlanId; number: number }; onClose(): void };

const Begun = z.strictObject({ on: CalendarDate.nullable(), to: z.string() });
type Begun = z.infer<typeof Begun>;
const readBegun = (value: unknown) => Begun.safeParse(value).data ?? null;
const isWords = ({ to }: Begun) => to.trim() !== '';

/** To whom the plan has gone, and when. */
export const HandOverDialog = ({ draftKey, asked, onClose }: HandOverDialogProps) => {
  const { t } = useTranslation('planLife');
  const client = useClient();
  const errorWords = useErrorWords();
  const [nothing] = useState<Begun>(() => ({ on: localDayOf(new Date()), to: '' }));
  const { begun, set, letGo } = useBegun(draftKey, { read: readBegun, nothing, isWords });
  const { on, to } = begun;
  const [isTried, setTried] = useState(false);
  const note = useMutation({
    mutationFn: (input: Input<'planLife.handOver'>) => client.call('planLife.handOver', input),
    onSuccess: () => close(),
  });
  const close = () => {
    letGo();
    onClose();
  };
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
      onCancel={close}
    >
      <p>{t('handOver.explain', { number: asked.number })}</p>
      <TextField
        label={t('handOver.to')}
        value={to}
        onChange={(words) => set({ to: words })}
        maxLength={200}
        error={isTried && isMissing ? t('handOver.toMissing') : undefined}
      />
      <DateField label={t('handOver.on')} value={on} onChange={(day) => set({ on: day })} />
      {note.error && <Notice kind="trouble">{errorWords(note.error)}</Notice>}
    </FormModal>
  );
};
