import { z } from 'zod';
import { Consent, ConsentAct, isSensible } from '../../domain/consent.ts';
import { CalendarDate } from '../../domain/dates.ts';
import { ClientFileId, ConsentId, OrganisationId } from '../../domain/ids.ts';
import { ReleaseCopy } from '../../domain/release/copy.ts';
import { Purpose, Recipient } from '../../domain/release/recipient.ts';
import { ALL_STAFF, CLIENT_WORK, define } from '../define.ts';

export const consentsMethods = define({
  /** What a client has said of who may know what, and what has left already, the latest in front. */
  'consents.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.strictObject({
      /** Today, where the vault is. */
      day: CalendarDate,
      consents: z.array(Consent),
      copies: z.array(ReleaseCopy),
      /** What organisations that are recipients are called by now. */
      organisations: z.record(OrganisationId, z.string()),
    }),
  },
  /** `conflict` where the client has been asked for that recipient and that purpose already: the new word belongs there. */
  'consents.begin': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId, recipient: Recipient, purpose: Purpose }),
    output: Consent,
  },
  /**
   * Writes down what the client said. `seen`: how many such words stood there; `conflict` where there are more by now, so that no yes
   * is written over a no that nobody has read. `badInput` for a day that has not come, or a consent that ends before it begins.
   */
  'consents.say': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({
      id: ConsentId,
      seen: z.int().min(0),
      act: ConsentAct.refine(isSensible, { error: 'ends before it begins' }),
    }),
    output: Consent,
  },
});
