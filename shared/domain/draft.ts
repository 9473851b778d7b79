import { z } from 'zod';
import { Instant } from './dates.ts';
import { DraftId, StaffId } from './ids.ts';
import { Place } from './place.ts';

/** One open window, for as long as its page is loaded: after unlocking, each gets back what it has handed over itself. */
export const WindowId = z.uuid().brand('Window');
export type WindowId = z.infer<typeof WindowId>;

/**
 * Something that stood on a screen and in no record: words that could not be saved, a tie without its other end. Only
 * the place that has put it there can read its value; to everybody else it is JSON.
 */
export const DraftPart = z.strictObject({
  /**
   * `subject`, `subject:id` as in `file:0199…`, or `subject:id:place` for a place within it. Not unique: two windows may have
   * left words for one record.
   */
  key: z.string().regex(/^[a-zA-Z]{1,24}(:[0-9a-fA-F-]{1,40}(:[0-9a-zA-Z:#-]{1,200})?)?$/),
  value: z.json(),
});
export type DraftPart = z.infer<typeof DraftPart>;

/** More than the fullest screen leaves, and well below what one call may carry. In characters of JSON. */
export const MOST_DRAFT_CHARACTERS = 3_000_000;

const Parts = z
  .array(DraftPart)
  .max(200)
  .refine((parts) => JSON.stringify(parts).length <= MOST_DRAFT_CHARACTERS, {
    error: 'more than a draft may hold',
  });

/** What a window hands over when the vault is locked. */
export const DraftContent = z.strictObject({ place: Place, parts: Parts });
export type DraftContent = z.infer<typeof DraftContent>;

/** What locking has left, of one window and for one member of staff. Nobody else is ever shown it. */
export const Draft = z.strictObject({
  id: DraftId,
  staffId: StaffId,
  writtenAt: Instant,
  window: WindowId,
  // A place that a newer program no longer has is no reason to lose the words that were left there.
  place: Place.catch({ at: 'files' }),
  parts: Parts,
});
export type Draft = z.infer<typeof Draft>;

/** All that comes back to one window: of the newest draft the place, of all of them the parts, the newest first. */
export const DraftTaken = DraftContent.extend({ ids: z.array(DraftId) });
export type DraftTaken = z.infer<typeof DraftTaken>;
