import type { FileContents } from '../file-contents.ts';
import type { PlanContent } from '../plan.ts';
import type { FrozenVersion } from '../plan-version.ts';

type Planned = { planId: FrozenVersion['planId']; content: PlanContent };

/** All that was ever put up of the plans of a file: as they stand, and as they were frozen. */
export const everPlanned = ({
  plans,
  planVersions,
}: Pick<FileContents, 'plans' | 'planVersions'>): Planned[] => [
  ...plans.map(({ id: planId, content }) => ({ planId, content })),
  ...planVersions,
];
