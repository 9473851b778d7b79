import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFileId, PlanId } from '#shared/domain/ids.ts';
import type { CautionKey } from '#shared/domain/risk-cautions.ts';
import { useClient } from '../../app/client.tsx';
import { useHolding } from '../../app/holding.ts';
import { keys } from '../../app/queries.ts';
import { useReturned } from '../../app/returning.ts';
import { useErrorWords } from '../../app/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Modal } from '../../ui/Modal.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';

type OverrideButtonProps = { fileId: ClientFileId; planId: PlanId; seen: CautionKey[] };

const reasonFrom = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** For whoever answers for a plan that goes on without its warning. */
export const OverrideButton = ({ fileId, planId, seen }: OverrideButtonProps) => {
  const { t } = useTranslation(['risk', 'common']);
  const client = useClient();
  const queries = useQueryClient();
  const errorWords = useErrorWords();
  const key = `override:${planId}`;
  const left = useReturned(key, reasonFrom);
  // Locking closes the dialog; whoever was writing in it goes on there.
  const [isOpen, setOpen] = useState(left.value !== null);
  const [reason, setReason] = useState(left.value ?? '');
  const latest = useRef(reason);
  const write = (words: string) => {
    latest.current = words;
    setReason(words);
  };
  const close = () => {
    setOpen(false);
    write('');
    left.settle();
  };
  useHolding(key, () => () => (latest.current === '' ? null : { value: latest.current, isWords: true }));
  const override = useMutation({
    mutationFn: () => client.call('risks.override', { planId, seen, reason }),
    onSuccess: close,
    // Other warnings stand by now, perhaps by the day alone: whoever answers for them has to see them.
    onError: () => queries.invalidateQueries({ queryKey: keys.risks(fileId) }),
  });
  return (
    <>
      <Button edits onPress={() => setOpen(true)}>
        {t('risk:caution.override')}
      </Button>
      <Modal
        title={t('risk:override.title')}
        isOpen={isOpen}
        onClose={close}
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
          onChange={write}
          maxLength={20_000}
        />
        {override.error && <Notice kind="trouble">{errorWords(override.error)}</Notice>}
      </Modal>
    </>
  );
};
