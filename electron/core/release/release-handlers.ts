import type { Parsed } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { AuditDetail } from '#shared/domain/audit.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { type HeldDocumentId, HeldDocumentId as HeldId, ReleaseCopyId } from '#shared/domain/ids.ts';
import type { ReleaseBasis, ReleaseCopy } from '#shared/domain/release/copy.ts';
import { COPY_NUMBERS, type CopyNumber, freeCopyNumber } from '#shared/domain/release/copy-number.ts';
import { formOf, RELEASE_ENDINGS, RELEASE_MEDIA, releaseIn } from '#shared/domain/release/forms.ts';
import { openablesIn } from '#shared/domain/release/openables.ts';
import { namedIn, namesInWords, namesToKeep, thirdPartiesIn } from '#shared/domain/release/third-parties.ts';
import { recipientNames } from '../consents/consent-handlers.ts';
import type { HeldDocuments } from '../documents/held-documents.ts';
import { contentsOf } from '../files/contents.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Exports } from '../locking/exports.ts';
import type { Readings } from '../log/readings.ts';
import { OneAtATime } from '../one-at-a-time.ts';
import type { Clock, Dialogs, ExportWriter, Folders, Hashing, Ids, OpenVault } from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';
import { demandStill, groundOf } from './grounds.ts';
import { type MakingNeeds, makeForm } from './making.ts';
import { contactNames, digestOf, smallerCopyOf } from './smaller-copy.ts';

type Needs = MakingNeeds & {
  session: Session;
  held: HeldDocuments;
  dialogs: Dialogs;
  writer: ExportWriter;
  exports: Exports;
  readings: Readings;
  hashing: Hashing;
  folders: Folders;
  clock: Clock;
  ids: Ids;
  words(): { saveDialogTitle: string; copyFileName: string };
};

/** What will be written down of a copy once it leaves. */
type Receipt = Omit<ReleaseCopy, 'state' | 'at' | 'by'>;

/** And what it was asked for as, and made of, so that it can be seen whether it would be the same once somebody has chosen a place. */
type Ready = { receipt: Receipt; asked: Parsed<'release.prepare'>; digest: string };

/**
 * What leaves a file, to somebody, in some form. Every form is made of the smaller copy alone; a copy is held with its receipt, and can't be
 * saved by any other way than this one.
 */
export const releaseHandlers = (needs: Needs): Handlers<MethodsOf<'release'>> => {
  const { session, held, clock, ids } = needs;
  const receipts = new Map<HeldDocumentId, Ready>();
  /** Where somebody was told that a program copies what lies there. */
  const chosen = new Map<HeldDocumentId, string>();
  const locking = new OneAtATime();
  session.onClose(() => {
    locking.cancel('nobody waits for this copy');
    receipts.clear();
    chosen.clear();
  });
  const today = () => localDayOf(clock.now());

  const nextNumber = ({ copies }: OpenVault): CopyNumber => {
    const held = new Set([...receipts.values()].map(({ receipt }) => receipt.number));
    const begin = Number.parseInt(ids.next().replaceAll('-', '').slice(-7), 16) % COPY_NUMBERS;
    const number = freeCopyNumber(begin, (one) => held.has(one) || copies.isTaken(one));
    if (number === null) throw new Refusal('conflict', 'no number is left');
    return number;
  };

  const detailOf = ({
    number,
    form,
    recipient,
    basis,
  }: Pick<Receipt, 'number' | 'form' | 'recipient' | 'basis'>): AuditDetail => ({
    ...{ copy: number, to: recipient.is, ground: basis.is },
    ...(form === 'bundle' ? { what: 'bundle', format: RELEASE_ENDINGS.bundle } : { format: form }),
  });

  return {
    'release.offer': ({ fileId }) => {
      const contents = contentsOf(session.vault, fileId);
      needs.readings.note(fileId);
      const parties = thirdPartiesIn(contents, contactNames(session.vault, contents));
      return { parties, openables: openablesIn(contents) };
    },

    'release.prepare': async (wished) => {
      const { fileId, language, paper } = wished;
      const form = formOf(wished.form);
      const asked = { ...wished, release: releaseIn(form, wished.release) };
      const { vault } = session;
      const { contents, release, copy, about } = smallerCopyOf(vault, asked, today());
      const { recipient, purpose, basis } = groundOf(vault, { ...asked, release }, today());
      const digest = digestOf({ copy, about }, needs.hashing);
      const number = nextNumber(vault);
      const printedOn = clock.now();
      const { standings } = about;
      const told = { id: ReleaseCopyId.parse(ids.next()), fileId, number, recipient, purpose, basis, form };
      const trace = detailOf(told);
      vault.log.note({ action: 'release.prepared', subject: fileId, detail: trace });
      const logHead = vault.log.head();
      const request = {
        ...{ copy, number, language, paper, printedOn, logHead, parts: release.parts, ...about },
        isPractice: session.isPractice,
        newId: () => ids.next(),
      };
      const by = { name: vault.staff.name, signal: locking.begin() };
      const { bytes, pages, data, tables = null } = await makeForm(request, wished.form, by, needs);
      // Printing and locking take a while. In a vault that was locked meanwhile no file is found, whoever has opened it again: what was made
      // for one is held for nobody else.
      demand(vault.files.find(fileId));
      const id = HeldId.parse(ids.next());
      const leaving = {
        id,
        suggestedName: `${needs.words().copyFileName} ${number}.${RELEASE_ENDINGS[form]}`,
        mediaType: RELEASE_MEDIA[form],
      };
      const document = held.hold(leaving, bytes, { subject: fileId, detail: trace }, 'release');
      const receipt: Receipt = {
        ...told,
        ...{ parts: release.parts, opened: release.opened, release, logHead, bytes: bytes.byteLength },
        named: namedIn(copy, release.named),
        plans: standings.map(({ planId, number: version, hash }) => ({ planId, number: version, hash })),
        sha256: needs.hashing.sha256(bytes),
      };
      receipts.set(id, { receipt, asked, digest });
      for (const each of [...receipts.keys()]) if (!held.find(each)) receipts.delete(each);
      const found = namesInWords(
        copy,
        namesToKeep(contents, release.named, {
          withChildren: release.parts.includes('children'),
          organisationNames: contactNames(vault, contents),
        }),
      );
      // Without a receipt it can be looked at, and leaves in no way.
      const toLookAt = (mediaType: HeldDocument['mediaType'], inside: Uint8Array | undefined) =>
        inside === undefined
          ? null
          : held.hold(
              { id: HeldId.parse(ids.next()), suggestedName: leaving.suggestedName, mediaType },
              inside,
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
        const asked = { title, suggestedName: about.suggestedName };
        const told = goOn ? chosen.get(id) : undefined;
        const path = told ?? (await needs.dialogs.chooseSavePath(asked));
        if (path === null) return null;
        const by = needs.folders.syncedBy(path);
        if (by !== null && !goOn) {
          chosen.set(id, path);
          return { is: 'synced', by, path };
        }
        await needs.exports.run((signal) => leave(vault, { ...ready, id }, path, whole, signal));
        return { is: 'saved', path, number: ready.receipt.number };
      } finally {
        whole.fill(0);
      }
    },

    'release.find': ({ number }) => {
      const { vault } = session;
      const copy = vault.copies.byNumber(number);
      if (!copy) return null;
      const { details } = demand(vault.files.find(copy.fileId));
      needs.readings.note(copy.fileId);
      return {
        copy,
        workingName: details.workingName,
        organisations: recipientNames(vault, [copy.recipient]),
      };
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

  /** First the receipt, then the file: nothing is ever out there of which the vault knows nothing. */
  async function leave(
    vault: OpenVault,
    ready: Ready & { id: HeldDocumentId },
    path: string,
    whole: Uint8Array,
    signal: AbortSignal,
  ): Promise<void> {
    const { fileId } = ready.receipt;
    const receipt = { ...ready.receipt, basis: demandAsShown(vault, ready) };
    const detail = detailOf(receipt);
    const { id: staffId, name } = vault.staff;
    const copyId = ReleaseCopyId.parse(ids.next());
    vault.write({ action: 'release.leaving', subject: fileId, detail }, () =>
      vault.copies.insert({
        ...receipt,
        id: copyId,
        ...{ state: 'leaving', at: instantOf(clock.now()), by: { id: staffId, name } },
      }),
    );
    const settle = (state: 'left' | 'failed') => {
      const action = state === 'left' ? 'release.saved' : 'release.saveFailed';
      vault.write({ action, subject: fileId, detail }, () => vault.copies.settle(copyId, state));
      session.emit({ event: 'consents.changed', fileId });
    };
    let isReplacing = false;
    // Said while the vault is still open: a lock that has run out of patience does not wait for what is taken back. Once the file takes its
    // place nothing takes it back, and the receipt says that it may be out.
    const brokenOff = () => isReplacing || settle('failed');
    signal.addEventListener('abort', brokenOff, { once: true });
    try {
      await needs.writer.write(path, whole, signal, () => {
        isReplacing = true;
      });
    } catch (error) {
      if (signal.aborted) throw new Refusal('locked', 'the vault was locked before the file was whole');
      settle('failed');
      // Its number is used up: what is tried again is made anew.
      held.release(ready.id);
      receipts.delete(ready.id);
      throw error;
    } finally {
      signal.removeEventListener('abort', brokenOff);
    }
    settle('left');
  }
};
