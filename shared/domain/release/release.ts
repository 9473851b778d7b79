import { z } from 'zod';
import { PlanId } from '../ids.ts';
import { PlanNumber } from '../plan-life.ts';
import { Reason } from '../text.ts';
import { Opened } from './opened.ts';
import { FileParts } from './parts.ts';

/**
 * What of a file is to leave, once it is decided. To whom and on what ground stands with it where it is asked for; what is made of a
 * file doesn't depend on that, but on this alone, and on whether it is the client's own (`Leaving`): see `released.ts` and decision 28.
 */
export const Release = z.strictObject({
  /** The parts that are on. */
  parts: FileParts,
  /**
   * Whose names may be on it, one by one: people of the ecogram, and by their own ids those who stand only in the network at home, in
   * the emergency contacts of a plan or as whom to ask for in a referral. Everybody else goes by a role, or not at all; so does whoever stood
   * under such an id by other words before (`named-as.ts`).
   */
  named: z.array(z.uuid()).max(3000),
  /** What never leaves by itself, and why it does here. */
  opened: z.array(Opened).max(200),
  /** Which plans, where plans are on, each as the version with that number; `null`: as it stands. */
  plans: z
    .array(z.strictObject({ planId: PlanId, number: PlanNumber.nullable() }))
    .max(50)
    .refine((plans) => new Set(plans.map(({ planId }) => planId)).size === plans.length, {
      error: 'each plan is in it once',
    }),
  /** Whether earlier states go along: kept versions, assessments that have been replaced, frozen plans. */
  withEarlier: z.boolean(),
  /**
   * The other half of the client's right to her file: in place of all the above, whatever is held of others (`held-of-others.ts`), and why it
   * is put together. Left out where it is not that.
   */
  apart: z.strictObject({ reason: Reason }).optional(),
});
export type Release = z.infer<typeof Release>;

/**
 * A release of which a copy is made. `isHers`: it is the client's own. That follows from the ground and is nobody's choice; left out, it is not.
 */
export type Leaving = Release & { readonly isHers?: boolean };

/** Where nobody has chosen anything yet: nothing leaves. */
export const NOTHING_RELEASED: Release = { parts: [], named: [], opened: [], plans: [], withEarlier: false };
