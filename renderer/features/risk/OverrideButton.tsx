import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { PlanId } from '#shared/domain/ids.ts';
import type { CautionKey } from '#shared/domain/risk-cautions.ts';
import { useClient } from '../../app/client.tsx';
import { hasReturned } from '../../app/returning.ts';
import { useBegun } from '../../app/useBegun.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';

type OverrideButtonProps = { planId: PlanId; seen: CautionKey[] };

const Begun = z.strictObject({ reason: z.string() });
const BEGUN = {
  // Once it was the bare words.
  read: (value: unknown) =>
    Begun.safeParse(typeof value === 'string' ? { reason: value } : value).data ?? null,
  nothing: { reason: '' },
  isWords: ({ reason }: z.infer<typeof Begun>) => reason.trim() !== '',
};

/** For whoever answers for a plan that goes on without its warning. */
export const OverrideButton = ({ planId, seen }: OverrideButtonProps) => {
  const { t } = useTranslation(['risk', 'common']);
  const client = useClient();
  const errorWords = useErrorWords();
  const key = `override:${planId}`;
  // Locking closes the dialog; whoever was writing in it goes on there.
  const [isOpen, setOpen] = useState(() => hasReturned(key));
  const { begun, set, letGo } = useBegun(key, BEGUN);
  const { reason } = begun;
  const close = () => {
    setOpen(false);
    letGo();
  };
  const override = useMutation({
    mutationFn: () => client.call('risks.override', { planId, seen, reason }),
    onSuccess: close,
  });
  return (
    <>
      <Button edits onPress={() => setOpen(true)}>
        {t('risk:caution.override')}
      </Button>
      <Modal
        title={t('risk:override.title')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={close}>{t('common:action.cancel')}</Button>
            <Button
              look="primary"
              isDisabled={reason.trim() === '' || override.isPending}
              onPress={() => override.mutate()}
            >
              {t('risk:override.submit')}
            </Button>
          </>
        }
      >
        <p>{t('risk:override.text')}</p>
        <TextField
          label={t('risk:override.reason')}
          multiline
          autoFocus
          value={reason}
          onChange={(words) => set({ reason: words })}
          maxLength={20_000}
        />
        {override.error && <Notice kind="trouble">{errorWords(override.error)}</Notice>}
      </Modal>
    </>
  );
};
