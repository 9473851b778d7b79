import { Refusal } from '#shared/contract/errors.ts';
import type { ReleaseGround } from '#shared/contract/methods/release.ts';
import type { AuditDetail } from '#shared/domain/audit.ts';
import { type Consent, coveredOn, standingOn } from '#shared/domain/consent.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import { type HeldDocumentId, HeldDocumentId as HeldId, ReleaseCopyId } from '#shared/domain/ids.ts';
import type { ReleaseBasis, ReleaseCopy } from '#shared/domain/release/copy.ts';
import { COPY_NUMBERS, type CopyNumber, freeCopyNumber } from '#shared/domain/release/copy-number.ts';
import { partsIn, RELEASE_ENDINGS, RELEASE_MEDIA, type ReleaseForm } from '#shared/domain/release/forms.ts';
import { openablesIn } from '#shared/domain/release/openables.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import type { Purpose, ReleaseRecipient } from '#shared/domain/release/recipient.ts';
import { released } from '#shared/domain/release/released.ts';
import { namesInWords, namesToKeep, thirdPartiesIn } from '#shared/domain/release/third-parties.ts';
import type { Role } from '#shared/domain/staff.ts';
import { recipientNames } from '../consents/consent-handlers.ts';
import type { HeldDocuments } from '../documents/held-documents.ts';
import { pictureOf } from '../documents/plan-file.ts';
import { contentsOf } from '../files/contents.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Exports } from '../locking/exports.ts';
import type { Readings } from '../log/readings.ts';
import type {
  Clock,
  Dialogs,
  Documents,
  ExportWriter,
  Folders,
  Hashing,
  Ids,
  OpenVault,
  Printer,
  Rasteriser,
  ReleaseRequest,
} from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';
import { aboutCopy } from './about-copy.ts';

type Needs = {
  session: Session;
  held: HeldDocuments;
  documents: Documents;
  printer: Printer;
  rasteriser: Rasteriser;
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

/** What will be written down of a copy once it leaves, and what it was made on. */
type Receipt = Omit<ReleaseCopy, 'state' | 'at' | 'by'>;

const MAY_OVERRIDE: readonly Role[] = ['supervisor', 'manager'];
const MAY_GIVE_HER: readonly Role[] = ['counsellor', 'manager'];

/**
 * What leaves a file, to somebody, in some form. Every form is made of the smaller copy alone; a copy is held with its receipt, and can't be
 * saved by any other way than this one.
 */
export const releaseHandlers = (needs: Needs): Handlers<MethodsOf<'release'>> => {
  const { session, held, clock, ids } = needs;
  const receipts = new Map<HeldDocumentId, Receipt>();
  /** Where somebody was told that a program copies what lies there. */
  const chosen = new Map<HeldDocumentId, string>();
  session.onClose(() => {
    receipts.clear();
    chosen.clear();
  });

  const demandRole = (roles: readonly Role[]) => {
    const { role } = session.vault.staff;
    if (!roles.includes(role)) throw new Refusal('notAllowed', `not for a ${role}`);
  };

  /** @throws {Refusal} `noConsent` */
  const demandCovered = (consent: Consent, parts: readonly FilePart[]): ReleaseBasis => {
    const day = localDayOf(clock.now());
    const covered = coveredOn(consent, day);
    const standing = standingOn(consent, day);
    if (standing.is !== 'given' || !parts.every((part) => covered.includes(part)))
      throw new Refusal('noConsent', 'the consent does not cover it');
    return { is: 'consent', consentId: consent.id, actId: standing.id };
  };

  type Ground = { recipient: ReleaseRecipient; purpose: Purpose | null; basis: ReleaseBasis };

  const groundOf = (ground: ReleaseGround, fileId: Consent['fileId'], parts: readonly FilePart[]): Ground => {
    switch (ground.is) {
      case 'own':
        demandRole(MAY_GIVE_HER);
        return { recipient: { is: 'client' }, purpose: null, basis: { is: 'own' } };
      case 'override': {
        demandRole(MAY_OVERRIDE);
        const { recipient, purpose, reason } = ground;
        return { recipient, purpose, basis: { is: 'override', consentId: null, reason } };
      }
      case 'consent': {
        const consent = demand(session.vault.consents.find(ground.consentId));
        if (consent.fileId !== fileId) throw new Refusal('notFound', 'a consent of another file');
        const { recipient, purpose } = consent;
        return { recipient, purpose, basis: demandCovered(consent, parts) };
      }
    }
  };

  const nextNumber = ({ copies }: OpenVault): CopyNumber => {
    const held = new Set([...receipts.values()].map(({ number }) => number));
    const begin = Number.parseInt(ids.next().replaceAll('-', '').slice(-7), 16) % COPY_NUMBERS;
    const number = freeCopyNumber(begin, (one) => held.has(one) || copies.isTaken(one));
    if (number === null) throw new Refusal('conflict', 'no number is left');
    return number;
  };

  const make = async (request: ReleaseRequest, form: ReleaseForm): Promise<Uint8Array> => {
    switch (form) {
      case 'pdf':
        return needs.printer.pdfFrom(needs.documents.releaseHtml(request));
      case 'docx': {
        const pictures: Uint8Array[] = [];
        for (const page of needs.documents.releasePictures(request))
          pictures.push(await pictureOf(page, needs));
        return needs.documents.releaseDocx(request, pictures);
      }
      case 'xlsx':
        return needs.documents.releaseWorkbook(request);
      case 'json':
        return needs.documents.releaseJson(request);
    }
  };

  const detailOf = ({ number, form, recipient, basis }: Receipt): AuditDetail => ({
    ...{ copy: number, format: form, to: recipient.is, ground: basis.is },
  });

  return {
    'release.offer': ({ fileId }) => {
      const contents = contentsOf(session.vault, fileId);
      needs.readings.note(fileId);
      return { parties: thirdPartiesIn(contents), openables: openablesIn(contents) };
    },

    'release.prepare': async ({ fileId, ground, release: asked, form, language, paper }) => {
      const { vault } = session;
      const release = { ...asked, parts: partsIn(form, asked.parts) };
      const contents = contentsOf(vault, fileId);
      const { recipient, purpose, basis } = groundOf(ground, fileId, release.parts);
      const copy = released(contents, release);
      const number = nextNumber(vault);
      const printedOn = clock.now();
      const about = aboutCopy(vault, copy, release.plans, localDayOf(printedOn));
      const { standings } = about;
      const told = { id: ReleaseCopyId.parse(ids.next()), fileId, number, recipient, purpose, basis, form };
      const trace = { copy: number, format: form, to: recipient.is, ground: basis.is };
      vault.log.note({ action: 'release.prepared', subject: fileId, detail: trace });
      const logHead = vault.log.head();
      const request = {
        ...{ copy, number, language, paper, printedOn, logHead, parts: release.parts, ...about },
        isPractice: session.isPractice,
      };
      const bytes = await make(request, form);
      // A document of a word processor can't be drawn here; the pages that it was made of can.
      const pages = form === 'docx' ? await make(request, 'pdf') : null;
      if (!session.isOpen) throw new Refusal('locked', 'the vault was locked meanwhile');
      demand(session.vault.files.find(fileId));
      const id = HeldId.parse(ids.next());
      const leaving = {
        id,
        suggestedName: `${needs.words().copyFileName} ${number}.${RELEASE_ENDINGS[form]}`,
        mediaType: RELEASE_MEDIA[form],
      };
      const document = held.hold(leaving, bytes, { subject: fileId, detail: trace }, 'release');
      receipts.set(id, {
        ...told,
        ...{ parts: release.parts, opened: release.opened, logHead, bytes: bytes.byteLength },
        named: thirdPartiesIn(contents).filter((party) => release.named.includes(party.id)).length,
        plans: standings.map(({ planId, number: version, hash }) => ({ planId, number: version, hash })),
        sha256: needs.hashing.sha256(bytes),
      });
      for (const each of [...receipts.keys()]) if (!held.find(each)) receipts.delete(each);
      const found = namesInWords(
        copy,
        namesToKeep(contents, release.named, release.parts.includes('children')),
      );
      const looked = { id: HeldId.parse(ids.next()), suggestedName: leaving.suggestedName };
      return {
        ...{ held: document, number, namesInWords: found },
        // Without a receipt it can be looked at, and leaves in no way.
        pages:
          pages &&
          held.hold({ ...looked, mediaType: RELEASE_MEDIA.pdf }, pages, { subject: fileId }, 'release'),
        tables: form === 'xlsx' ? needs.documents.releaseTables(request) : null,
      };
    },

    'release.save': async ({ id, goOn }) => {
      const { vault } = session;
      const { about, bytes } = held.demand(id, 'release');
      const receipt = demand(receipts.get(id));
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
        await needs.exports.run((signal) => leave(vault, receipt, path, whole, signal));
        return { is: 'saved', path, number: receipt.number };
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

  /** First the receipt, then the file: nothing is ever out there of which the vault knows nothing. */
  async function leave(
    vault: OpenVault,
    receipt: Receipt,
    path: string,
    whole: Uint8Array,
    signal: AbortSignal,
  ): Promise<void> {
    const { fileId, basis, parts } = receipt;
    demand(vault.files.find(fileId));
    // The client may have taken it back while somebody was choosing a place.
    if (basis.is === 'consent') demandCovered(demand(vault.consents.find(basis.consentId)), parts);
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
    const failed = () => settle('failed');
    // Said while the vault is still open: a lock that has run out of patience does not wait for what is taken back.
    signal.addEventListener('abort', failed, { once: true });
    try {
      await needs.writer.write(path, whole, signal);
    } catch (error) {
      if (signal.aborted) throw new Refusal('locked', 'the vault was locked before the file was whole');
      failed();
      throw error;
    } finally {
      signal.removeEventListener('abort', failed);
    }
    settle('left');
  }
};
