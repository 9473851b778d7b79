import { z } from 'zod';
import { OrganisationId } from './ids.ts';
import type { OrganisationDetails } from './organisation.ts';
import { FilledLine } from './text.ts';

/** Entries of the social map that may be one organisation written down twice. It is a guess, and somebody decides. */

export const LIKENESSES = ['name', 'phone', 'email'] as const;
export const Likeness = z.enum(LIKENESSES);
export type Likeness = z.infer<typeof Likeness>;

export const LikelyDouble = z.strictObject({
  id: OrganisationId,
  name: FilledLine,
  alike: z.array(Likeness).min(1),
});
export type LikelyDouble = z.infer<typeof LikelyDouble>;

/** What two are compared by. `foldedName` is without what spellings differ in. */
export type Features = { foldedName: string } & Pick<OrganisationDetails, 'phone' | 'email'>;

/** Fewer digits than this are a short number, which many have in common. */
const FEWEST_DIGITS = 7;
/** So many at the end are the same, with or without the country in front. */
const COMPARED_DIGITS = 8;

const numberIn = (phone: string): string => {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? '' : digits.slice(-COMPARED_DIGITS);
};

const addressIn = (email: string): string => email.trim().toLowerCase();

export const likenessOf = (one: Features, other: Features): Likeness[] => {
  const isShared = (value: string, others: string) => value !== '' && value === others;
  const alike: Record<Likeness, boolean> = {
    name: isShared(one.foldedName, other.foldedName),
    phone: isShared(numberIn(one.phone), numberIn(other.phone)),
    email: isShared(addressIn(one.email), addressIn(other.email)),
  };
  return LIKENESSES.filter((likeness) => alike[likeness]);
};
