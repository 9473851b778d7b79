import { Refusal } from '#shared/contract/errors.ts';
import type { MoveGround } from '#shared/contract/methods/bundles.ts';
import type { BundledFile } from '#shared/domain/bundle.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { lifeFrom } from '#shared/domain/plan-life.ts';
import { MOST_PLANS_NAMED, type ReleaseCopy } from '#shared/domain/release/copy.ts';
import { FILE_PARTS, type FilePart } from '#shared/domain/release/parts.ts';
import { namesHeld } from '#shared/domain/release/third-parties.ts';
import type { Receipts } from '../documents/held-documents.ts';
import type { Clock, Hashing, Ids, OpenVault } from '../ports.ts';
import { demand } from '../records.ts';
import { demandStill, type Ground, groundOf } from '../release/grounds.ts';
import { nextNumber } from '../release/next-number.ts';
import { beginLeaving, type NewReceipt } from '../release/receipts.ts';
import type { Session } from '../session.ts';
import { bundledFileOf } from './gather.ts';

/**
 * A whole file hands over all that a client can agree to, and besides it what never leaves by itself: so somebody answers for it whatever
 * she has said, and the receipt tells how far she had agreed (decision 41).
 */
const WHOLE = { parts: [...FILE_PARTS], opened: [] };

type Whom = Pick<MoveGround, 'recipient' | 'purpose'>;

/** @throws {Refusal} `notAllowed` where it isn't for whoever asks; `onlyForReview` for a guest; `notFound` */
export const groundOfMove = (
  vault: OpenVault,
  fileId: ClientFileId,
  ground: MoveGround,
  day: CalendarDate,
): Ground => {
  demand(vault.files.find(fileId));
  return groundOf(vault, { fileId, ground: { is: 'override', ...ground }, release: WHOLE }, day);
};

/** Of each file whose client hasn't agreed to all of it, the parts that nobody may hand over by her word. */
export const beyondConsent = (
  vault: OpenVault,
  fileIds: readonly ClientFileId[],
  whom: Whom,
  day: CalendarDate,
): { fileId: ClientFileId; workingName: string; parts: FilePart[] }[] =>
  fileIds.flatMap((fileId) => {
    const { basis } = groundOfMove(vault, fileId, { ...whom, reason: 'asked' }, day);
    const parts = basis.is === 'override' ? (basis.beyond ?? []) : [];
    const { workingName } = demand(vault.files.find(fileId)).details;
    return parts.length > 0 ? [{ fileId, workingName, parts }] : [];
  });

/** What its receipt will say of a file, on what ground it was made ready, and by what it is seen whether it is still as it was then. */
export type Moving = { fileId: ClientFileId; ground: Ground; digest: string } & Pick<
  ReleaseCopy,
  'plans' | 'named'
>;

const plansOf = ({ plans, planEvents, planVersions }: FileContents): ReleaseCopy['plans'] =>
  plans.slice(0, MOST_PLANS_NAMED).map(({ id: planId }) => {
    const { number, isFrozen } = lifeFrom(planEvents.filter((event) => event.planId === planId));
    const frozen = planVersions.find((version) => version.planId === planId && version.number === number);
    return { planId, number, hash: isFrozen ? (frozen?.hash ?? null) : null };
  });

/** Two that are the same have the same. */
const digestOf = (file: BundledFile, { sha256 }: Hashing): string =>
  sha256(new TextEncoder().encode(JSON.stringify(file)));

export const movingOf = (file: BundledFile, ground: Ground, hashing: Hashing): Moving => ({
  fileId: file.contents.file.id,
  ground,
  digest: digestOf(file, hashing),
  plans: plansOf(file.contents),
  named: namesHeld(file.contents).length,
});

/** As it stands, but for the receipts of the bundle itself: it may have been saved before, or have failed to be. */
const withoutReceiptsOf = (file: BundledFile, bundle: string): BundledFile => ({
  ...file,
  contents: { ...file.contents, copies: file.contents.copies.filter(({ sha256 }) => sha256 !== bundle) },
});

type Needs = { session: Session; clock: Clock; ids: Ids; hashing: Hashing; today(): CalendarDate };

/**
 * One receipt for each file, all of them written before the first byte is.
 * `begin` throws `noConsent` where somebody answers for less than would leave now, `notFound` where a file has been removed meanwhile, and
 * `conflict` where one is no longer what lies in the bundle.
 */
export const receiptsOfMove = (
  vault: OpenVault,
  { moving, ground, bytes }: { moving: readonly Moving[]; ground: MoveGround; bytes: Uint8Array },
  needs: Needs,
): Receipts => {
  const { hashing, ids, today } = needs;
  const whole = { sha256: hashing.sha256(bytes), bytes: bytes.byteLength, logHead: vault.log.head() };
  const groundNow = ({ fileId, ground: was, digest }: Moving): Ground => {
    const now = groundOfMove(vault, fileId, ground, today());
    demandStill(was.basis, now.basis);
    if (digestOf(withoutReceiptsOf(bundledFileOf(vault, fileId), whole.sha256), hashing) !== digest)
      throw new Refusal('conflict', 'a file has changed since the bundle was made');
    return now;
  };
  const receiptOf = (one: Moving): NewReceipt => ({
    ...groundNow(one),
    ...{ fileId: one.fileId, number: nextNumber(vault, ids, () => false), form: 'whole' },
    ...{ ...whole, parts: [...FILE_PARTS], opened: [], plans: one.plans, named: one.named },
  });
  return {
    begin: () => {
      const { receipts, settle } = beginLeaving(vault, moving, receiptOf, needs);
      return {
        receipts: receipts.map(({ fileId, number }) => ({
          ...{ fileId, number },
          workingName: demand(vault.files.find(fileId)).details.workingName,
        })),
        settle: (outcome) => settle(outcome === 'left' ? 'release.saved' : 'release.saveFailed'),
      };
    },
  };
};
