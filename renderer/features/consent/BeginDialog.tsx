import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '#shared/contract/errors.ts';
import type { Consent } from '#shared/domain/consent.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { Purpose, Recipient } from '#shared/domain/release/recipient.ts';
import { useClient } from '../../app/client.tsx';
import { useErrorWords } from '../../app/words.ts';
import { Notice } from '../../ui/Notice.tsx';
import { FormModal } from '../people/FormModal.tsx';
import {
  PurposeField,
  purposeFrom,
  type RecipientDraft,
  RecipientFields,
  recipientFrom,
} from './RecipientFields.tsx';

type BeginDialogProps = { fileId: ClientFileId; onBegun(consent: Consent): void; onClose(): void };

/** Who should know something, and what for: room for what the client says of it. */
export const BeginDialog = ({ fileId, onBegun, onClose }: BeginDialogProps) => {
  const { t } = useTranslation('consent');
  const client = useClient();
  const errorWords = useErrorWords();
  const [who, setWho] = useState<RecipientDraft | null>(null);
  const [what, setWhat] = useState<Purpose | null>(null);
  const [wasAsked, setWasAsked] = useState(false);
  const [recipient, purpose] = [recipientFrom(who), purposeFrom(what)];
  const begin = useMutation({
    mutationFn: (which: { recipient: Recipient; purpose: Purpose }) =>
      client.call('consents.begin', { fileId, ...which }),
    onSuccess: onBegun,
  });
  const missing =
    recipient === null ? t('begin.needsRecipient') : purpose === null ? t('begin.needsPurpose') : null;
  return (
    <FormModal
      title={t('begin.title')}
      submit={t('begin.submit')}
      isPending={begin.isPending}
      onSubmit={() => {
        setWasAsked(true);
        if (recipient !== null && purpose !== null) begin.mutate({ recipient, purpose });
      }}
      onClose={onClose}
    >
      <p>{t('begin.text')}</p>
      <RecipientFields value={who} onChange={setWho} />
      <PurposeField value={what} onChange={setWhat} />
      {wasAsked && missing !== null && <Notice kind="trouble">{missing}</Notice>}
      {begin.error && (
        <Notice kind="trouble">
          {begin.error instanceof Refusal && begin.error.code === 'conflict'
            ? t('begin.already')
            : errorWords(begin.error)}
        </Notice>
      )}
    </FormModal>
  );
};
