import { z } from 'zod';
import { HeldDocument, Paper, PrintOutcome } from '../../domain/documents.ts';
import { ClientFileId, ConsentId, HeldDocumentId, OrganisationId } from '../../domain/ids.ts';
import { SheetTable } from '../../domain/plan/tables.ts';
import { ReleaseCopy } from '../../domain/release/copy.ts';
import { CopyNumber } from '../../domain/release/copy-number.ts';
import { WishedForm } from '../../domain/release/forms.ts';
import { Openable } from '../../domain/release/opened.ts';
import { Purpose, Recipient } from '../../domain/release/recipient.ts';
import { Release } from '../../domain/release/release.ts';
import { SyncedPlace } from '../../domain/release/sync-services.ts';
import { THIRD_PARTY_PLACES } from '../../domain/release/third-parties.ts';
import { UiLanguage } from '../../domain/settings.ts';
import { Reason } from '../../domain/text.ts';
import { ALL_STAFF, define } from '../define.ts';

/** On what ground something is to leave. */
export const ReleaseGround = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('consent'), consentId: ConsentId }),
  /** Without one, or beyond it: on the word of a supervisor or manager, who says why. */
  z.strictObject({ is: z.literal('override'), recipient: Recipient, purpose: Purpose, reason: Reason }),
  /** To the client, who needs nobody's consent. */
  z.strictObject({ is: z.literal('own') }),
]);
export type ReleaseGround = z.infer<typeof ReleaseGround>;

export const releaseMethods = define({
  /** What can be turned on beside the parts: whose names, and what stays in unless it is opened. Reading it reads the file. */
  'release.offer': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.strictObject({
      parties: z.array(
        z.strictObject({ id: z.uuid(), name: z.string(), role: z.string(), in: z.enum(THIRD_PARTY_PLACES) }),
      ),
      /** `about`: whom or what it is of, in the shelter's words; empty where the kind says all. */
      openables: z.array(z.strictObject({ what: Openable, about: z.string() })),
    }),
  },
  /**
   * Makes a copy to look at, with a number of its own, and holds it. `noConsent` for a part that the consent doesn't cover today;
   * `notAllowed` where the ground, or what is opened, isn't for whoever asks: what never leaves by itself is opened by a supervisor or a
   * manager, and what was done with the file is told to the client alone; `bundleWrongKey` where a bundle can't be locked for that key;
   * `notInPractice` for any bundle there. Of two bundles that are made at once the second calls off the first.
   */
  'release.prepare': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({
      fileId: ClientFileId,
      ground: ReleaseGround,
      release: Release,
      form: WishedForm,
      language: UiLanguage,
      paper: Paper,
    }),
    output: z.strictObject({
      held: HeldDocument,
      number: CopyNumber,
      /**
       * Of a form that can't be drawn: the pages that it was made of, or that are in it, what is in it for other programs, and its
       * tables. They are looked at alone.
       */
      pages: HeldDocument.nullable(),
      data: HeldDocument.nullable(),
      tables: z.array(SheetTable).nullable(),
      /** Names of others that stand in the words of it all the same, as this form holds them: a hint, never a promise. */
      namesInWords: z.array(z.string()),
    }),
  },
  /**
   * Lets it leave, to a place that somebody chooses; `null` where nobody chose one. `synced`: a program copies what lies there to a
   * server; nothing was written yet, and `goOn` writes it there all the same. `noConsent` where the consent it was made on no
   * longer covers it; `conflict` where the file has changed since, the copy has left already, or a file from elsewhere has brought its number
   * along: nothing is written then, and what is made anew has a number of its own. A copy that could not be written is let go of; its
   * number is used up.
   */
  'release.save': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: HeldDocumentId, goOn: z.boolean().default(false) }),
    output: z
      .discriminatedUnion('is', [
        z.strictObject({ is: z.literal('saved'), path: z.string(), number: CopyNumber }),
        SyncedPlace,
      ])
      .nullable(),
  },
  /**
   * Offers its pages to the system's print dialog, and writes nothing: `conflict`, `noConsent` as for a file. Unless the dialog says that nobody
   * printed, the receipt says from then on that it is out. A copy whose dialog was cancelled is let go of; its number is used up.
   */
  'release.print': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ id: HeldDocumentId }),
    output: z.strictObject({ is: PrintOutcome, number: CopyNumber }),
  },
  /**
   * What a copy is, by the number on its pages; nothing where no copy that is known here has it. What left last is in front. There are two where a file that has moved
   * here brought along the receipt of another one: each shelter counts by itself.
   */
  'release.find': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ number: CopyNumber }),
    output: z.array(
      z.strictObject({
        copy: ReleaseCopy,
        workingName: z.string(),
        organisations: z.record(OrganisationId, z.string()),
      }),
    ),
  },
});
