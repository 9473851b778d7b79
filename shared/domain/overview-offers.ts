import type { CalendarDate } from './dates.ts';
import type { EcogramRecords } from './ecogram.ts';
import { withoutDanger } from './ecogram-danger.ts';
import type { Factor } from './factors.ts';
import type { OrganisationId, PersonId } from './ids.ts';
import { isChangeEmpty, type OverviewContent, type OverviewCountry } from './overview.ts';

/**
 * A change of Overview 2 as something that could become the first step of a plan. Plain values: whoever makes a step of it
 * decides what goes where.
 *
 * `people` are on the client's ecogram by now and nothing marks them as dangerous; `organisations` are ids of the social map,
 * as they were chosen (one may have gone into another since). Texts may be empty, but not all of it is.
 */
export type ChangeOffered = {
  country: OverviewCountry;
  factor: Factor;
  inWhatWay: string;
  conditions: string;
  withWhoseHelp: string;
  people: PersonId[];
  organisations: OrganisationId[];
  by: CalendarDate | null;
};

/** Every change that says anything, in the order in which they stand in the overview. */
export const changesOffered = (
  { changes }: Pick<OverviewContent, 'changes'>,
  ecogram: EcogramRecords,
): ChangeOffered[] => {
  const { people: shown } = withoutDanger(ecogram);
  return changes
    .map(({ couldBecome, ...change }) => ({
      change: { ...change, people: change.people.filter((id) => id in shown) },
      couldBecome,
    }))
    .filter(({ change, couldBecome }) => !isChangeEmpty({ ...change, couldBecome }))
    .map(({ change }) => change);
};
