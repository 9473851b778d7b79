import { z } from 'zod';
import { ChildId, PersonId, PlanId, TieId } from '../ids.ts';
import { same } from '../same.ts';
import { Reason } from '../text.ts';

/**
 * What never leaves by itself, whatever is consented to: whoever is marked with a danger or must not know, what the shelter writes for
 * itself, how others are reached, who has told, and what is planned for safety. Each is opened by itself, with a reason.
 */
export const Openable = z.discriminatedUnion('is', [
  /** Somebody on the ecogram who is marked. Whoever is opened is there with role, mark and ties. */
  z.strictObject({ is: z.literal('markedPerson'), personId: PersonId }),
  z.strictObject({ is: z.literal('markedTie'), tieId: TieId }),
  /** How somebody on the ecogram is reached, and what is noted of her. */
  z.strictObject({ is: z.literal('contactOf'), personId: PersonId }),
  z.strictObject({ is: z.literal('notesOf'), personId: PersonId }),
  z.strictObject({ is: z.literal('childNotes'), childId: ChildId }),
  z.strictObject({ is: z.literal('fileNotes') }),
  /** Of a plan: its special security measures, and what is noted of its referrals. */
  z.strictObject({ is: z.literal('security'), planId: PlanId }),
  z.strictObject({ is: z.literal('referralNotes'), planId: PlanId }),
  /** Who has told: of signals, sayings of others, what is known in the country of origin, and what was checked of fears. */
  z.strictObject({ is: z.literal('sources') }),
  /** What has been done with the file: consents, what has left, and the life of its plans. Hers, and no recipient's. */
  z.strictObject({ is: z.literal('records') }),
  /**
   * What staff write to each other and for themselves: comments, suspicions, overridden warnings, what was settled on Today, and when they
   * will look at the file again.
   */
  z.strictObject({ is: z.literal('workNotes') }),
]);
export type Openable = z.infer<typeof Openable>;

/** Whether it is about somebody else than the client: theirs, and for no counsellor to open alone. */
export const isOfOthers = ({ is }: Openable): boolean =>
  is === 'markedPerson' || is === 'markedTie' || is === 'contactOf' || is === 'notesOf' || is === 'sources';

export const Opened = z.strictObject({ what: Openable, reason: Reason });
export type Opened = z.infer<typeof Opened>;

export const isOpened = (opened: readonly Opened[], what: Openable): boolean =>
  opened.some((one) => same(one.what, what));
