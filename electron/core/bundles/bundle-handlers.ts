import { Refusal } from '#shared/contract/errors.ts';
import type { AuditDetail } from '#shared/domain/audit.ts';
import type { BundledFile, BundleUse, OpenBundle } from '#shared/domain/bundle.ts';
import { type BundledEnding, endingOf, MOST_BUNDLE_BYTES } from '#shared/domain/bundle-archive.ts';
import { AGE, AgeRecipient, BUNDLE_ENDING, type BundleLock } from '#shared/domain/bundle-lock.ts';
import type { ChosenBundle } from '#shared/domain/chosen-bundle.ts';
import { instantOf, localDayOf } from '#shared/domain/dates.ts';
import { DOCX, type HeldDocument, XLSX } from '#shared/domain/documents.ts';
import { type ClientFileId, HeldDocumentId, ImportId } from '#shared/domain/ids.ts';
import type { BundleKey, BundleWriter } from '../bundle-port.ts';
import type { HeldDocuments, Receipts } from '../documents/held-documents.ts';
import { demandAtHome } from '../files/at-home.ts';
import { guestsHere } from '../files/guests-here.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { Readings } from '../log/readings.ts';
import type { OneAtATime } from '../one-at-a-time.ts';
import type { Bundles, ChosenFiles, Clock, Dialogs, Hashing, Ids, OpenVault } from '../ports.ts';
import { demand } from '../records.ts';
import type { Session } from '../session.ts';
import { bringIn } from './bring-in.ts';
import { bundledFileOf } from './gather.ts';
import { HeldBundle } from './held-bundle.ts';
import { joinReview } from './join-review.ts';
import { beyondConsent, groundOfMove, type Moving, movingOf, receiptsOfMove } from './moving.ts';
import { mergedReview, previewOf } from './preview.ts';
import { guestFrom, reviewOf } from './review.ts';

type Needs = {
  session: Session;
  held: HeldDocuments;
  bundles: Bundles;
  dialogs: Dialogs;
  files: ChosenFiles;
  readings: Readings;
  hashing: Hashing;
  clock: Clock;
  ids: Ids;
  /** The copy that `release.prepare` makes as a bundle: called off with everything else. */
  locking: OneAtATime;
  words(): { chooseBundle: string; bundleFileName: string };
};

/** The last part of a path of any system. */
const nameIn = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

const MEDIA = {
  pdf: 'application/pdf',
  json: 'application/json',
  csv: 'text/csv',
  docx: DOCX,
  xlsx: XLSX,
} as const satisfies Record<BundledEnding, HeldDocument['mediaType']>;

/** What the log can say of a bundle: nothing of anybody. */
const about = (use: BundleUse, fileIds: readonly ClientFileId[]) => {
  const [first] = fileIds;
  return { subject: fileIds.length === 1 && first ? first : null, detail: { use, files: fileIds.length } };
};

/** Files on their way to another laptop, and from one: `docs/bundle-format.md`. */
export const bundleHandlers = (needs: Needs): Handlers<MethodsOf<'bundles'>> => {
  const { session, held, bundles, dialogs, files, readings, clock, ids } = needs;
  const chosen = new HeldBundle();
  session.onClose(() => chosen.leave());

  const now = () => instantOf(clock.now());
  const today = () => localDayOf(clock.now());

  /** While a thread works, somebody may have locked, and another unlocked. @throws {Refusal} `locked` */
  const demandStill = (vault: OpenVault): void => {
    if (!session.isOpen || session.vault !== vault)
      throw new Refusal('locked', 'the vault was locked meanwhile');
  };

  type Making<Packed> = {
    use: Exclude<BundleUse, 'handover'>;
    fileIds: readonly ClientFileId[];
    lock: BundleLock;
    /** What goes in of a file. */
    read(vault: OpenVault, fileId: ClientFileId): Packed;
    /** What is written down once it leaves. */
    receipts?(vault: OpenVault, bytes: Uint8Array): Receipts;
    /** Gives it to the thread. */
    give(writer: BundleWriter, packed: Packed): Promise<void>;
  };

  /** First the log, then the bundle, as with every document. `null` where it was called off. */
  const make = async <Packed>(making: Making<Packed>): Promise<HeldDocument | null> => {
    const { use, fileIds, lock, read, give, receipts } = making;
    const { vault } = session;
    // All of them, before the log says of any that it was read.
    for (const fileId of fileIds) demand(vault.files.find(fileId));
    if (use !== 'reviewed') demandAtHome(vault, fileIds);
    const signal = chosen.begin();
    const told = about(use, fileIds);
    const detail: AuditDetail = { what: 'bundle', format: BUNDLE_ENDING, ...told.detail, lock: lock.is };
    const showing = { subject: told.subject, detail };
    const writer = bundles.begin({ use, madeAt: now(), signal });
    let packed = Promise.resolve();
    try {
      for (const [done, fileId] of fileIds.entries()) {
        session.emit({ event: 'bundle.progress', progress: { done, of: fileIds.length } });
        const file = read(vault, fileId);
        // While the thread packs one, the next is read; never more, for each is a whole file in memory.
        await packed;
        demandStill(vault);
        packed = give(writer, file);
        // Whoever stops before it is packed isn't told of it twice.
        packed.catch(() => undefined);
      }
      await packed;
      demandStill(vault);
      session.emit({ event: 'bundle.progress', progress: { done: fileIds.length, of: fileIds.length } });
      const bytes = await writer.finish(lock);
      demandStill(vault);
      vault.log.note({ action: 'document.prepared', ...showing });
      const suggestedName = `${needs.words().bundleFileName} ${localDayOf(clock.now())}.${BUNDLE_ENDING}`;
      return held.hold(
        { id: HeldDocumentId.parse(ids.next()), suggestedName, mediaType: AGE },
        { bytes, ...(receipts ? { receipts: receipts(vault, bytes) } : {}) },
        showing,
      );
    } catch (error) {
      if (signal.aborted && session.isOpen && session.vault === vault) return null;
      throw error;
    } finally {
      writer.giveUp();
      if (session.isOpen) session.emit({ event: 'bundle.progress', progress: null });
    }
  };

  const readWhole = (vault: OpenVault, fileId: ClientFileId): BundledFile => {
    const file = bundledFileOf(vault, fileId);
    readings.note(fileId);
    return file;
  };
  const giveWhole = (writer: BundleWriter, file: BundledFile) => writer.addFile(file);

  const keyFor = ({ opensWith }: ChosenBundle, passphrase: string | null): BundleKey => {
    if (opensWith === 'passphrase') return { is: 'passphrase', passphrase: passphrase ?? '' };
    const own = session.vault.bundleKeys.read();
    if (!own) throw new Refusal('bundleNotForThisVault', 'this vault has no key yet');
    return { is: 'key', identity: own.identity };
  };

  /** @throws {Refusal} `bundleWrongUse` */
  const demandUse = (opened: OpenBundle, uses: readonly BundleUse[]): OpenBundle => {
    if (!uses.includes(opened.manifest.use))
      throw new Refusal('bundleWrongUse', 'a bundle for something else');
    return opened;
  };

  const came = (fileIds: ClientFileId[]): { fileIds: ClientFileId[] } => {
    for (const fileId of fileIds) session.emit({ event: 'file.restored', fileId });
    session.emit({ event: 'organisations.changed' });
    return { fileIds };
  };

  return {
    'bundles.propose': () => ({ passphrase: bundles.proposePassphrase() }),

    'bundles.beyond': ({ fileIds, ...whom }) =>
      beyondConsent(session.vault, [...new Set(fileIds)], whom, today()),

    'bundles.move': ({ fileIds, ground, lock }) => {
      const { vault } = session;
      const each = [...new Set(fileIds)];
      const grounds = new Map(each.map((id) => [id, groundOfMove(vault, id, ground, today())]));
      const moving: Moving[] = [];
      return make({
        ...{ use: 'move', fileIds: each, lock, give: giveWhole },
        read: (vault, fileId) => {
          const file = readWhole(vault, fileId);
          moving.push(movingOf(file, demand(grounds.get(fileId)), needs.hashing));
          return file;
        },
        receipts: (vault, bytes) => receiptsOfMove(vault, { moving, ground, bytes }, { ...needs, today }),
      });
    },

    'bundles.lend': ({ fileIds, lock }) =>
      make({ use: 'review', fileIds: [...new Set(fileIds)], lock, read: readWhole, give: giveWhole }),

    'bundles.makeReviewed': ({ fileId, lock }) =>
      make({
        use: 'reviewed',
        fileIds: [fileId],
        lock,
        read: reviewOf,
        give: (writer, review) => writer.addReview(review),
      }),

    'bundles.cancel': () => {
      chosen.cancel();
      needs.locking.cancel();
      return {};
    },

    'bundles.key': () => ({
      recipient: AgeRecipient.nullable().parse(session.vault.bundleKeys.read()?.recipient ?? null),
    }),

    'bundles.makeKey': async () => {
      const { vault } = session;
      const key = await bundles.newIdentity();
      demandStill(vault);
      // The first one stays, also where two have asked for one at the same time.
      if (!vault.bundleKeys.read()) {
        vault.write({ action: 'bundle.keyMade', subject: null }, () => vault.bundleKeys.insert(key, now()));
        session.emit({ event: 'bundles.changed' });
      }
      return { recipient: AgeRecipient.parse(demand(vault.bundleKeys.read()).recipient) };
    },

    'bundles.choose': async () => {
      const { vault } = session;
      const title = needs.words().chooseBundle;
      const path = await dialogs.chooseFile({ title, endings: [BUNDLE_ENDING] });
      if (path === null) return null;
      const bytes = await files.read(path, MOST_BUNDLE_BYTES);
      demandStill(vault);
      if (bytes === 'tooLarge') throw new Refusal('bundleTooLarge', 'larger than a bundle');
      if (bytes === 'unreadable') throw new Refusal('notABundle', 'it can not be read');
      const bundle = {
        id: ImportId.parse(ids.next()),
        fileName: nameIn(path),
        opensWith: bundles.lookAt(bytes),
      };
      chosen.leave();
      chosen.hold(bundle, bytes);
      return bundle;
    },

    'bundles.open': async ({ id, passphrase }) => {
      const { vault } = session;
      const bundle = chosen.demand(id);
      const opened = await bundles.open(bundle.bytes, keyFor(bundle.about, passphrase), chosen.begin());
      demandStill(vault);
      const preview = previewOf(vault, bundle.about, opened);
      chosen.demand(id).opened = opened;
      vault.log.note({
        action: 'bundle.opened',
        ...about(
          opened.manifest.use,
          [...preview.files, ...preview.reviews].map(({ fileId }) => fileId),
        ),
        subject: null,
      });
      return preview;
    },

    'bundles.preview': ({ id }) => previewOf(session.vault, chosen.demand(id).about, chosen.demandOpen(id)),

    'bundles.bringIn': ({ id, same }) => {
      const { vault } = session;
      const opened = demandUse(chosen.demandOpen(id), ['move']);
      const fileIds = opened.files.map(({ contents }) => contents.file.id);
      vault.write({ action: 'bundle.broughtIn', ...about(opened.manifest.use, fileIds) }, () =>
        bringIn(vault, opened.files, same, now()),
      );
      chosen.leave();
      return came(fileIds);
    },

    'bundles.takeForReview': ({ id }) => {
      const { vault } = session;
      const opened = demandUse(chosen.demandOpen(id), ['review']);
      const fileIds = opened.files.map(({ contents }) => contents.file.id);
      vault.write({ action: 'bundle.broughtIn', ...about('review', fileIds) }, () => {
        bringIn(vault, opened.files, {}, now());
        for (const file of opened.files) vault.reviewGuests.insert(guestFrom(file, opened, now()));
      });
      chosen.leave();
      return came(fileIds);
    },

    'bundles.document': ({ id, name }) => {
      const { documents } = chosen.demandOpen(id);
      const document = demand(documents.find((one) => one.name === name));
      const format = endingOf(document.name);
      const showing = { subject: null, detail: { what: 'bundle', format } };
      session.vault.log.note({ action: 'document.prepared', ...showing });
      return held.hold(
        { id: HeldDocumentId.parse(ids.next()), suggestedName: name, mediaType: MEDIA[format] },
        // Whoever lets go of it wipes it; the bundle stays whole.
        { bytes: document.bytes.slice() },
        showing,
      );
    },

    'bundles.guest': ({ fileId }) => session.vault.reviewGuests.find(fileId) ?? null,

    'bundles.guests': () => guestsHere(session.vault),

    'bundles.endReview': ({ fileId }) => {
      const { vault } = session;
      demand(vault.reviewGuests.find(fileId));
      vault.write({ action: 'file.removed', subject: fileId, detail: { keepDays: 0 } }, () =>
        vault.removed.remove(fileId, now()),
      );
      held.releaseAbout(fileId);
      const done = vault.destroy([fileId], () => ({
        action: 'file.destroyed',
        subject: fileId,
        detail: { why: 'reviewed' },
      }));
      session.emit({ event: 'file.removed', fileId });
      session.emit({ event: 'file.destroyed', fileId });
      return done;
    },

    'bundles.mergeReview': ({ id, decisions }) => {
      const { vault } = session;
      const { reviews } = demandUse(chosen.demandOpen(id), ['reviewed']);
      const fileIds = reviews.map(({ fileId }) => fileId);
      const merging = { action: 'bundle.reviewMerged', ...about('reviewed', fileIds) } as const;
      vault.write(
        (decided) => [merging, ...decided],
        () => reviews.flatMap((review) => joinReview(vault, mergedReview(vault, review, decisions))),
      );
      for (const review of reviews)
        for (const { planId } of review.plans)
          session.emit({ event: 'plan.lifeChanged', fileId: review.fileId, planId });
      chosen.leave();
      return { fileIds };
    },

    'bundles.leave': () => {
      chosen.leave();
      return {};
    },
  };
};
