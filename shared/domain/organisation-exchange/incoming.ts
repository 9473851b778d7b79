import type { CalendarDate } from '../dates.ts';
import type { OrganisationId } from '../ids.ts';
import type { Check, OrganisationDetails, OrganisationSource } from '../organisation.ts';

/** An organisation as a file tells of it. What the file says nothing of is not there, so that it overwrites nothing. */
export type Incoming = {
  /** Of the table; in a social map, which organisation of it, from 1. */
  row: number;
  /** Where the file comes from another Mooring. */
  id: OrganisationId | null;
  given: Partial<OrganisationDetails> & Pick<OrganisationDetails, 'name'>;
  checked: Check | null;
  source: OrganisationSource | null;
  endedOn: CalendarDate | null;
};

/** Whose list it is that is brought in. */
export type Origin = {
  /** What somebody has written there; empty where it is the shelter's own list. */
  from: string;
  /** Whose word a check is that bears no name, in the language of the screen. */
  nameOfOwn: string;
};

/** A check out of a file, by whoever's list it is. The name is cut to what a name may be. */
export const checkBy = (
  { from, nameOfOwn }: Origin,
  { on, isChangedSince }: Pick<Check, 'on' | 'isChangedSince'>,
): Check => ({ on, isChangedSince, by: (from || nameOfOwn).slice(0, 80).trim(), shelter: from });
