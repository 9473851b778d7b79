import type { FileContents } from '../file-contents.ts';
import type { OrganisationId } from '../ids.ts';
import type { PlanContent } from '../plan.ts';
import { Author } from '../plan-life.ts';
import type { FrozenVersion } from '../plan-version.ts';

/** What stands in a file of all that somebody was ever called in it. Who was called so once is known by it still. */

type Planned = { planId: FrozenVersion['planId']; content: PlanContent };

/** All that was ever put up of the plans of a file: as they stand, and as they were frozen. */
export const everPlanned = ({
  plans,
  planVersions,
}: Pick<FileContents, 'plans' | 'planVersions'>): Planned[] => [
  ...plans.map(({ id: planId, content }) => ({ planId, content })),
  ...planVersions,
];

/** What the client is called, on the sheet and on the covers of plans, and was when they were frozen. */
export const everCalledClient = (contents: FileContents): string[] => {
  const { workingName, fileCode } = contents.file.details;
  const frozen = contents.planVersions.flatMap(({ names }) => names?.client ?? []);
  return [workingName, fileCode, ...frozen, ...everPlanned(contents).map(({ content }) => content.planFor)];
};

/** Whoever has done something stands beside it by id and name, as they were called then, and with nothing else. */
const authorsIn = (value: unknown): Author[] => {
  if (typeof value !== 'object' || value === null) return [];
  const author = Author.safeParse(value);
  return author.success ? [author.data] : Object.values(value).flatMap(authorsIn);
};

/** Those of the staff who have had a hand in the file, also where they have left since, and workers of plans. */
export const everCalledStaff = (contents: FileContents): string[] => [
  ...authorsIn(contents).map(({ name }) => name),
  ...everPlanned(contents).map(({ content }) => content.worker),
];

/** What an organisation that the file names was called when plans were frozen, by the ids that stand in it. */
export const everCalledOrganisation = (
  { planVersions }: Pick<FileContents, 'planVersions'>,
  id: OrganisationId,
): string[] => planVersions.flatMap(({ names }) => names?.organisations[id] ?? []);

/** The same of all of them. */
export const everCalledOrganisations = ({ planVersions }: Pick<FileContents, 'planVersions'>): string[] =>
  planVersions.flatMap(({ names }) => Object.values(names?.organisations ?? {}));
