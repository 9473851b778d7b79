import type { MoveGround } from '#shared/contract/methods/bundles.ts';
import type { BundledFile } from '#shared/domain/bundle.ts';
import { type CalendarDate, instantOf } from '#shared/domain/dates.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import { type ClientFileId, ReleaseCopyId } from '#shared/domain/ids.ts';
import { lifeFrom } from '#shared/domain/plan-life.ts';
import { MOST_PLANS_NAMED, type ReleaseCopy } from '#shared/domain/release/copy.ts';
import { FILE_PARTS, type FilePart } from '#shared/domain/release/parts.ts';
import { namesHeld } from '#shared/domain/release/third-parties.ts';
import type { Receipts } from '../documents/held-documents.ts';
import type { Clock, Hashing, Ids, OpenVault } from '../ports.ts';
import { demand } from '../records.ts';
import { demandStill, type Ground, groundOf } from '../release/grounds.ts';
import { logDetailOf } from '../release/log-detail.ts';
import { nextNumber } from '../release/next-number.ts';
import type { Session } from '../session.ts';

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

/** What its receipt will say of a file, and on what ground it was made ready. */
export type Moving = { fileId: ClientFileId; ground: Ground } & Pick<ReleaseCopy, 'plans' | 'named'>;

const plansOf = ({ plans, planEvents, planVersions }: FileContents): ReleaseCopy['plans'] =>
  plans.slice(0, MOST_PLANS_NAMED).map(({ id: planId }) => {
    const { number, isFrozen } = lifeFrom(planEvents.filter((event) => event.planId === planId));
    const frozen = planVersions.find((version) => version.planId === planId && version.number === number);
    return { planId, number, hash: isFrozen ? (frozen?.hash ?? null) : null };
  });

export const movingOf = ({ contents }: BundledFile, ground: Ground): Moving => ({
  fileId: contents.file.id,
  ground,
  plans: plansOf(contents),
  named: namesHeld(contents).length,
});

type Needs = { session: Session; clock: Clock; ids: Ids; hashing: Hashing; today(): CalendarDate };

/**
 * One receipt for each file, all of them written before the first byte is.
 * `begin` throws `noConsent` where somebody answers for less than would leave now, `notFound` where a file has been removed meanwhile.
 */
export const receiptsOfMove = (
  vault: OpenVault,
  { moving, ground, bytes }: { moving: readonly Moving[]; ground: MoveGround; bytes: Uint8Array },
  { session, clock, ids, hashing, today }: Needs,
): Receipts => {
  const whole = { sha256: hashing.sha256(bytes), bytes: bytes.byteLength, logHead: vault.log.head() };
  const receiptOf = ({ fileId, ground: was, plans, named }: Moving): ReleaseCopy => {
    const now = groundOfMove(vault, fileId, ground, today());
    demandStill(was.basis, now.basis);
    const { id: staffId, name } = vault.staff;
    return {
      id: ReleaseCopyId.parse(ids.next()),
      ...{ fileId, number: nextNumber(vault, ids, () => false), state: 'leaving', form: 'whole' },
      ...{ at: instantOf(clock.now()), by: { id: staffId, name } },
      ...{ ...now, ...whole, parts: [...FILE_PARTS], opened: [], plans, named },
    };
  };
  const tell = (action: 'release.leaving' | 'release.saved' | 'release.saveFailed', copies: ReleaseCopy[]) =>
    copies.map((copy) => ({ action, subject: copy.fileId, detail: logDetailOf(copy, vault) }));
  return {
    begin: () => {
      const copies = vault.write(
        (begun: ReleaseCopy[]) => tell('release.leaving', begun),
        () =>
          moving.map((one) => {
            const copy = receiptOf(one);
            vault.copies.insert(copy);
            return copy;
          }),
      );
      return (outcome) => {
        vault.write(tell(outcome === 'left' ? 'release.saved' : 'release.saveFailed', copies), () => {
          for (const { id } of copies) vault.copies.settle(id, outcome);
        });
        for (const { fileId } of copies) session.emit({ event: 'consents.changed', fileId });
      };
    },
  };
};
