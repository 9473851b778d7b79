import type { Parsed } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import type { HeldDocument, PrintOutcome } from '#shared/domain/documents.ts';
import { type HeldDocumentId, HeldDocumentId as HeldId } from '#shared/domain/ids.ts';
import type { CopyForm, ReleaseBasis } from '#shared/domain/release/copy.ts';
import type { CopyNumber } from '#shared/domain/release/copy-number.ts';
import {
  formOf,
  holdsOthers,
  RELEASE_ENDINGS,
  RELEASE_MEDIA,
  type ReleaseForm,
  releaseIn,
} from '#shared/domain/release/forms.ts';
import { openablesIn } from '#shared/domain/release/openables.ts';
import {
  namedIn,
  namesHeld,
  namesInWords,
  namesToKeep,
  thirdPartiesIn,
} from '#shared/domain/release/third-parties.ts';
import { recipientNames } from '../consents/consent-handlers.ts';
import type { ChoosingPlace } from '../documents/choosing-place.ts';
import type { HeldDocuments } from '../documents/held-documents.ts';
import { writeOut } from '../documents/write-out.ts';
import { contentsOf } from '../files/contents.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Exports } from '../locking/exports.ts';
import type { Readings } from '../log/readings.ts';
import type { OneAtATime } from '../one-at-a-time.ts';
import type { Clock, ExportWriter, Hashing, Ids, OpenVault, PrintDialog, PrintPage } from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';
import { demandStill, groundOf } from './grounds.ts';
import { logDetailOf } from './log-detail.ts';
import { type MakingNeeds, makeForm } from './making.ts';
import { nextNumber } from './next-number.ts';
import { beginLeaving, type NewReceipt, type OnItsWay } from './receipts.ts';
import { contactNames, digestOf, smallerCopyOf } from './smaller-copy.ts';

type Needs = MakingNeeds & {
  session: Session;
  held: HeldDocuments;
  printDialog: PrintDialog;
  places: ChoosingPlace;
  writer: ExportWriter;
  exports: Exports;
  readings: Readings;
  hashing: Hashing;
  clock: Clock;
  ids: Ids;
  /** The copy that is being made as a bundle. */
  locking: OneAtATime;
  words(): { saveDialogTitle: string; copyFileName: string };
};

/** What will be written down of a copy once it leaves. */
type Receipt = Omit<NewReceipt, 'form'> & { form: ReleaseForm };

/** What was asked for, without its form: the passphrase of a bundle is not kept. */
type Asked = Pick<Parsed<'release.prepare'>, 'fileId' | 'ground' | 'release'>;

/** And what it was asked for as, and made of, so that it can be seen whether it would be the same once somebody has chosen a place. */
type Ready = { receipt: Receipt; asked: Asked; digest: string };

/**
 * What leaves a file, to somebody, in some form. Every form is made of the smaller copy alone; a copy is held with its receipt, and can't be
 * saved by any other way than this one.
 */
export const releaseHandlers = (needs: Needs): Handlers<MethodsOf<'release'>> => {
  const { session, held, locking, clock, ids } = needs;
  const receipts = new Map<HeldDocumentId, Ready>();
  session.onClose(() => {
    locking.cancel('nobody waits for this copy');
    receipts.clear();
  });
  const today = () => localDayOf(clock.now());

  const isKept = (number: CopyNumber) =>
    [...receipts.values()].some(({ receipt }) => receipt.number === number);

  return {
    'release.offer': ({ fileId }) => {
      const contents = contentsOf(session.vault, fileId);
      needs.readings.note(fileId);
      const parties = thirdPartiesIn(contents, contactNames(session.vault, contents));
      return { parties, openables: openablesIn(contents) };
    },

    'release.prepare': async (wished) => {
      const { fileId, ground, language, paper } = wished;
      const form = formOf(wished.form);
      if (form === 'bundle' && session.isPractice)
        throw new Refusal('notInPractice', 'a bundle bears no mark of practice');
      if (wished.release.apart && !holdsOthers(form))
        throw new Refusal('badInput', 'what is held of others is not drawn');
      const asked = { fileId, ground, release: releaseIn(wished.form, wished.release) };
      const { vault } = session;
      const { contents, release, copy, about } = smallerCopyOf(vault, asked, today());
      const { recipient, purpose, basis } = groundOf(vault, { ...asked, release }, today());
      const digest = digestOf({ copy, about }, needs.hashing);
      const number = nextNumber(vault, ids, isKept);
      const printedOn = clock.now();
      const { standings } = about;
      const told = { fileId, number, recipient, purpose, basis, form };
      const trace = logDetailOf({ ...told, parts: release.parts, release }, vault);
      vault.log.note({ action: 'release.prepared', subject: fileId, detail: trace });
      const logHead = vault.log.head();
      const request = {
        ...{ copy, number, language, paper, printedOn, logHead, parts: release.parts, ...about },
        ...{ isApart: release.apart !== undefined, isPractice: session.isPractice },
        newId: () => ids.next(),
      };
      const by = { name: vault.staff.name, signal: locking.begin() };
      const made = await makeForm(request, wished.form, by, needs);
      const { bytes, page, pages, data, tables = null, words = copy } = made;
      // Printing and locking take a while. In a vault that was locked meanwhile no file is found, whoever has opened it again: what was made
      // for one is held for nobody else.
      demand(vault.files.find(fileId));
      const id = HeldId.parse(ids.next());
      const leaving = {
        id,
        suggestedName: `${needs.words().copyFileName} ${number}.${RELEASE_ENDINGS[form]}`,
        mediaType: RELEASE_MEDIA[form],
      };
      const document = held.hold(
        leaving,
        { bytes, ...(page ? { page } : {}) },
        { subject: fileId, detail: trace },
        'release',
      );
      const receipt: Receipt = {
        ...told,
        ...{ parts: release.parts, opened: release.opened, release, logHead, bytes: bytes.byteLength },
        named: release.apart ? namesHeld(copy).length : namedIn(copy, contents, release.named),
        plans: standings.map(({ planId, number: version, hash }) => ({ planId, number: version, hash })),
        sha256: needs.hashing.sha256(bytes),
      };
      receipts.set(id, { receipt, asked, digest });
      for (const each of [...receipts.keys()]) if (!held.find(each)) receipts.delete(each);
      const organisationNames = contactNames(vault, contents);
      const withChildren = release.parts.includes('children');
      const kept = () => namesToKeep(contents, release.named, { withChildren, organisationNames });
      const found = release.apart ? [] : namesInWords(words, kept());
      // Without a receipt it can be looked at, and leaves in no way.
      const toLookAt = (mediaType: HeldDocument['mediaType'], inside: Uint8Array | undefined) =>
        inside === undefined
          ? null
          : held.hold(
              { id: HeldId.parse(ids.next()), suggestedName: leaving.suggestedName, mediaType },
              { bytes: inside },
              { subject: fileId },
              'release',
            );
      return {
        ...{ held: document, number, namesInWords: found, tables },
        pages: toLookAt(RELEASE_MEDIA.pdf, pages),
        data: toLookAt(RELEASE_MEDIA.json, data),
      };
    },

    'release.save': async ({ id, goOn }) => {
      const { vault } = session;
      const { about, bytes } = held.demand(id, 'release');
      const ready = demand(receipts.get(id));
      const whole = bytes.slice();
      try {
        const title = needs.words().saveDialogTitle;
        const place = await needs.places.forFile({ about, title, goOn });
        if (place?.is !== 'chosen') return place;
        const { path } = place;
        await needs.exports.run((signal) => leave(vault, { ...ready, id }, path, whole, signal));
        return { is: 'saved', path, number: ready.receipt.number };
      } finally {
        whole.fill(0);
      }
    },

    'release.print': async ({ id }) => {
      const { vault } = session;
      const { page } = held.demand(id, 'release');
      const ready = { ...demand(receipts.get(id)), id };
      if (!page) throw new Refusal('notFound', 'it was not made of pages');
      const is = await needs.exports.run((signal) => print(vault, ready, page, signal));
      return { is, number: ready.receipt.number };
    },

    'release.find': ({ number }) => {
      const { vault } = session;
      return vault.copies.byNumber(number).map((copy) => {
        const { details } = demand(vault.files.find(copy.fileId));
        needs.readings.note(copy.fileId);
        return {
          copy,
          workingName: details.workingName,
          organisations: recipientNames(vault, [copy.recipient]),
        };
      });
    },
  };

  /**
   * The file may have changed while somebody was choosing a place, and the client may have taken it back.
   * @throws {Refusal} `noConsent`; `conflict` where it would no longer be what was shown, or has left by now
   */
  function demandAsShown(vault: OpenVault, { receipt, asked, digest }: Ready): ReleaseBasis {
    const now = smallerCopyOf(vault, asked, today());
    const { basis } = groundOf(vault, { ...asked, release: now.release }, today());
    demandStill(receipt.basis, basis);
    if (digestOf(now, needs.hashing) !== digest)
      throw new Refusal('conflict', 'the file has changed since the copy was made');
    if (vault.copies.isTaken(receipt.number)) throw new Refusal('conflict', 'the copy has left');
    return basis;
  }

  type Leaving = Ready & { id: HeldDocumentId };

  function begin(vault: OpenVault, ready: Leaving, form: CopyForm): OnItsWay['settle'] {
    const receiptOf = ({ receipt }: Ready) => ({ ...receipt, form, basis: demandAsShown(vault, ready) });
    return beginLeaving(vault, [ready], receiptOf, needs).settle;
  }

  /** Its number is used up: what is tried again is made anew. */
  function letGo(id: HeldDocumentId): void {
    held.release(id);
    receipts.delete(id);
  }

  async function leave(
    vault: OpenVault,
    ready: Leaving,
    path: string,
    whole: Uint8Array,
    signal: AbortSignal,
  ): Promise<void> {
    const settle = begin(vault, ready, ready.receipt.form);
    await writeOut(needs.writer, { path, bytes: whole, signal }, (outcome) => {
      settle(outcome === 'left' ? 'release.saved' : 'release.saveFailed');
      if (outcome === 'failed') letGo(ready.id);
    });
  }

  /**
   * What came of the dialog is believed only where it says that nobody printed. Where it ends in any other way, by a fault or by a lock, the
   * receipt says that it may be out.
   */
  async function print(
    vault: OpenVault,
    ready: Leaving,
    page: PrintPage,
    signal: AbortSignal,
  ): Promise<PrintOutcome> {
    const settle = begin(vault, ready, 'paper');
    const outcome = await needs.printDialog.offer(page, signal).catch((error: unknown) => {
      if (signal.aborted) throw new Refusal('locked', 'the vault was locked while the dialog was open');
      session.emit({ event: 'consents.changed', fileId: ready.receipt.fileId });
      throw error;
    });
    settle(outcome === 'cancelled' ? 'release.printCancelled' : 'release.printed');
    if (outcome === 'cancelled') letGo(ready.id);
    return outcome;
  }
};
