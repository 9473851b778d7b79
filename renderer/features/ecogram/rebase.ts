import { applyDiff, isEmptyDiff } from '#shared/document/records.ts';
import { CLIENT, type EcogramRecords, flawsOf, outgrows } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { same } from '#shared/domain/same.ts';

export type Rebased = {
  readonly records: EcogramRecords;
  /** The gestures that still fit, as they now have to be saved. */
  readonly kept: readonly EcogramDiff[];
  /** How many gestures could not be kept, or not whole. */
  readonly lost: number;
};

type AnyChange = { before: unknown; after: unknown };

const filterChanges = <Change extends AnyChange>(
  changes: Readonly<Record<string, Change>>,
  now: Readonly<Record<string, unknown>>,
): { fitting: Record<string, Change>; refused: number } => {
  const fitting: Record<string, Change> = {};
  let refused = 0;
  for (const [id, change] of Object.entries(changes)) {
    const is = now[id] ?? null;
    if (same(is, change.after)) continue;
    if (same(is, change.before)) fitting[id] = { ...change, before: is };
    else refused += 1;
  }
  return { fitting, refused };
};

/** Without ties to nobody; with the removal of ties that somebody else has meanwhile drawn to whoever is removed here. */
const madeSound = (records: EcogramRecords, diff: EcogramDiff): { diff: EcogramDiff; refused: number } => {
  const after = applyDiff(records, diff);
  const stands = (end: string) => end === CLIENT || Object.hasOwn(after.people, end);
  const ties = { ...diff.ties };
  let refused = 0;
  for (const tie of Object.values(after.ties)) {
    if (stands(tie.first) && stands(tie.second)) continue;
    if (Object.hasOwn(diff.ties, tie.id)) refused += 1;
    const before = records.ties[tie.id] ?? null;
    if (before) ties[tie.id] = { before, after: null };
    else delete ties[tie.id];
  }
  return { diff: { ...diff, ties }, refused };
};

/**
 * Makes gestures that were meant for older records again on newer ones: record by record, wherever what they found is
 * still there. Nobody's change is overwritten, and the result is always sound.
 */
export const rebase = (records: EcogramRecords, diffs: readonly EcogramDiff[]): Rebased => {
  let present = records;
  let lost = 0;
  const kept: EcogramDiff[] = [];
  for (const original of diffs) {
    const people = filterChanges(original.people, present.people);
    const ties = filterChanges(original.ties, present.ties);
    const layout = filterChanges(original.layout ?? {}, present.layout ?? {});
    const { diff, refused } = madeSound(present, {
      people: people.fitting,
      ties: ties.fitting,
      ...(original.layout && { layout: layout.fitting }),
    });
    const next = applyDiff(present, diff);
    // Others may have filled what room there was.
    const isSound = flawsOf(next).length === 0 && !outgrows(present, next);
    if (!isSound || people.refused + ties.refused + layout.refused + refused > 0) lost += 1;
    if (!isSound || isEmptyDiff(diff)) continue;
    kept.push(diff);
    present = next;
  }
  return { records: present, kept, lost };
};
