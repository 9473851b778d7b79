import { z } from 'zod';
import { CalendarDate, Instant } from './dates.ts';
import { OrganisationId, ReferralId } from './ids.ts';
import { Line, Prose } from './text.ts';

/**
 * A referral in a plan: who will be asked to go on with what the shelter has begun (report, lines 5455-5506: return
 * organisations refer to partner organisations at both ends).
 */

/** Where it stands, in the order in which it usually goes. */
export const REFERRAL_STANDINGS = ['notAskedYet', 'asked', 'waitingList', 'accepted', 'declined'] as const;
export const ReferralStanding = z.enum(REFERRAL_STANDINGS);
export type ReferralStanding = z.infer<typeof ReferralStanding>;

export const Referral = z.strictObject({
  id: ReferralId,
  organisationId: OrganisationId,
  forWhat: Prose,
  /** Whom to ask for there. Written for this plan: what the map notes of it stays on the map. */
  contactPerson: Line,
  askedOn: CalendarDate.nullable(),
  standing: ReferralStanding,
  /** Stay on the screen and off the paper. */
  notes: Prose,
  addedAt: Instant,
});
export type Referral = z.infer<typeof Referral>;

export const newReferral = (
  fields: Pick<Referral, 'id' | 'organisationId' | 'addedAt'> & Partial<Referral>,
): Referral => ({
  forWhat: '',
  contactPerson: '',
  askedOn: null,
  standing: 'notAskedYet',
  notes: '',
  ...fields,
});
