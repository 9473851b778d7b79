import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoveGround } from '#shared/contract/methods/bundles.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { FILE_PARTS } from '#shared/domain/release/parts.ts';
import type { Purpose } from '#shared/domain/release/recipient.ts';
import { filePartsWords } from '#shared/i18n/consent-words.ts';
import { useClient } from '../../app/client.tsx';
import { keys } from '../../app/queries.ts';
import { EditingProvider } from '../../ui/editing.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ReasonField } from '../../ui/ReasonField.tsx';
import {
  PurposeField,
  purposeFrom,
  type RecipientDraft,
  RecipientFields,
  recipientFrom,
} from '../consent/RecipientFields.tsx';
import styles from './Bundles.module.css';

type Draft = { recipient: RecipientDraft | null; purpose: Purpose | null; reason: string };

/** Whole files go to another shelter as a rule; whoever moves them elsewhere says so. */
const USUAL: Draft = {
  recipient: { is: 'otherShelter', words: '' },
  purpose: { is: 'shelter' },
  reason: '',
};

/** As it is being written; `ground: null` as long as it doesn't say to whom, what for and why. */
export const useMoveGround = () => {
  const [draft, setDraft] = useState(USUAL);
  const recipient = recipientFrom(draft.recipient);
  const purpose = purposeFrom(draft.purpose);
  const whom = recipient && purpose ? { recipient, purpose } : null;
  const reason = draft.reason.trim();
  const ground: MoveGround | null = whom && reason !== '' ? { ...whom, reason } : null;
  return { draft, setDraft, whom, ground };
};

type MoveGroundFieldsProps = { move: ReturnType<typeof useMoveGround>; fileIds: readonly ClientFileId[] };

/** To whom files move, what for, how far their clients have agreed to it, and on whose word the rest goes. */
export const MoveGroundFields = ({ move, fileIds }: MoveGroundFieldsProps) => {
  const { t } = useTranslation('bundles');
  const { draft, setDraft, whom } = move;
  return (
    <EditingProvider value>
      <section className={styles.page}>
        <RecipientFields
          value={draft.recipient}
          onChange={(recipient) => setDraft({ ...draft, recipient })}
        />
        <PurposeField value={draft.purpose} onChange={(purpose) => setDraft({ ...draft, purpose })} />
        {whom && fileIds.length > 0 && <HowFarAgreed whom={whom} fileIds={fileIds} />}
        <ReasonField
          label={t('out.reason')}
          hint={t('out.reasonHint')}
          value={draft.reason}
          onChange={(reason) => setDraft({ ...draft, reason })}
        />
      </section>
    </EditingProvider>
  );
};

type HowFarAgreedProps = {
  whom: Pick<MoveGround, 'recipient' | 'purpose'>;
  fileIds: readonly ClientFileId[];
};

const HowFarAgreed = ({ whom, fileIds }: HowFarAgreedProps) => {
  const { t, i18n } = useTranslation('bundles');
  const client = useClient();
  const { data: beyond } = useQuery({
    queryKey: keys.beyondConsent(whom, fileIds),
    queryFn: () => client.call('bundles.beyond', { ...whom, fileIds: [...fileIds] }),
    // What a client has said, and the day, may be others by now.
    refetchOnMount: 'always',
    gcTime: 0,
  });
  if (!beyond) return null;
  if (beyond.length === 0) return <Notice kind="word">{t('out.agreed', { count: fileIds.length })}</Notice>;
  return (
    <Notice kind="word" title={t('out.beyondTitle')}>
      <ul className={styles.beyond}>
        {beyond.map((one) => (
          <li key={one.fileId}>
            <bdi>{one.workingName}</bdi>:{' '}
            {one.parts.length === FILE_PARTS.length
              ? t('out.noPart')
              : filePartsWords(one.parts, i18n.language)}
          </li>
        ))}
      </ul>
      <p>{t('out.beyondText')}</p>
    </Notice>
  );
};
