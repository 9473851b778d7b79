import { z } from 'zod';
import { Instant } from './dates.ts';
import { OrganisationId } from './ids.ts';
import { type Check, type Organisation, OrganisationDetails } from './organisation.ts';
import { FIELDS, type Field, isOfKind } from './organisation-fields.ts';
import { same } from './same.ts';
import { FilledLine } from './text.ts';

/** Two entries of the social map that are one organisation. One stays; the other goes into it, and can be parted from it. */

/** One that has gone into another. Whatever names it means the other from then on. */
export const MergedOrganisation = z.strictObject({
  id: OrganisationId,
  name: FilledLine,
  into: OrganisationId,
  mergedAt: Instant,
});
export type MergedOrganisation = z.infer<typeof MergedOrganisation>;

/** Which entry an id means by now. */
export type Meaning = (id: OrganisationId) => OrganisationId;

export const meaningAfter = (merged: readonly MergedOrganisation[]): Meaning => {
  const into = new Map(merged.map((one) => [one.id, one.into]));
  return (id) => {
    let meant = id;
    // Each goes into one that still stands, so there is no circle; whatever a file may hold, this ends.
    for (let left = into.size; left > 0; left -= 1) meant = into.get(meant) ?? meant;
    return meant;
  };
};

/** The first of each organisation, where some of the ids mean the same one by now. */
export const eachOnce = (ids: readonly OrganisationId[], meaning: Meaning): OrganisationId[] => {
  const meant = new Set<OrganisationId>();
  return ids.filter((id) => {
    const isFirst = !meant.has(meaning(id));
    meant.add(meaning(id));
    return isFirst;
  });
};

/** Whose words a field keeps. */
export const TAKINGS = ['stays', 'goes', 'both'] as const;
export type Taking = (typeof TAKINGS)[number];
export type Takings = { [F in Field]?: Taking };

type Pair = { stays: OrganisationDetails; goes: OrganisationDetails };

const isProse = isOfKind('prose');
const isList = isOfKind('list');

const saysSomething = (value: OrganisationDetails[Field]): boolean => {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== false;
};

/** The order of a list says nothing, nor does a space at the end. */
const asCompared = (value: OrganisationDetails[Field]) => {
  if (typeof value === 'string') return value.trim();
  return Array.isArray(value) ? [...value].sort() : value;
};

/** Words under each other; what stands in both lists once. `undefined` where a field can't hold both. */
const joined = (field: Field, { stays, goes }: Pair): OrganisationDetails[Field] | undefined => {
  if (isProse(field)) return `${stays[field].trim()}\n\n${goes[field].trim()}`;
  if (isList(field))
    return [...new Set<string>([...stays[field], ...goes[field]])] as OrganisationDetails[Field];
  return undefined;
};

export const canTakeBoth = (field: Field, pair: Pair): boolean => {
  const both = joined(field, pair);
  // A schema with a value of its own for what isn't said would take nothing for something.
  return both !== undefined && OrganisationDetails.shape[field].safeParse(both).success;
};

/** The fields of which both say something, and not the same: somebody has to choose. */
export const disputedFields = ({ stays, goes }: Pair): Field[] =>
  FIELDS.filter(
    (field) =>
      saysSomething(stays[field]) &&
      saysSomething(goes[field]) &&
      !same(asCompared(stays[field]), asCompared(goes[field])),
  );

/** The fields in which two entries don't say the same, also where one of them says nothing. */
export const differingFields = ({ stays, goes }: Pair): Field[] =>
  FIELDS.filter(
    (field) =>
      (saysSomething(stays[field]) || saysSomething(goes[field])) &&
      !same(asCompared(stays[field]), asCompared(goes[field])),
  );

/** What is taken where nobody chooses: whatever loses no word, and where that can't be, the words of the one that stays. */
export const usualTaking = (field: Field, pair: Pair): Taking => {
  if (!saysSomething(pair.stays[field])) return saysSomething(pair.goes[field]) ? 'goes' : 'stays';
  if (!disputedFields(pair).includes(field)) return 'stays';
  return canTakeBoth(field, pair) ? 'both' : 'stays';
};

/** What stands there afterwards. Only of disputed fields is there anything to choose. */
export const mergedDetails = (pair: Pair, takings: Takings): OrganisationDetails => {
  const disputed = new Set(disputedFields(pair));
  const takenOf = (field: Field) => {
    const chosen = disputed.has(field) ? takings[field] : undefined;
    const taking = chosen ?? usualTaking(field, pair);
    return taking === 'both' ? (joined(field, pair) ?? pair.stays[field]) : pair[taking][field];
  };
  return Object.fromEntries(FIELDS.map((field) => [field, takenOf(field)])) as OrganisationDetails;
};

const laterOf = (one: Check | null, other: Check | null): Check | null =>
  one && other ? (one.on < other.on ? other : one) : (one ?? other);

/**
 * What the one that stays is with `details`. It has ended only where both have. Nobody has vouched for words of two
 * entries as they stand together, so an earlier check is one of before the change.
 *
 * Its version is above both: whoever still writes on either finds out.
 */
export const mergedOrganisation = (
  stays: Organisation,
  goes: Organisation,
  details: OrganisationDetails,
): Omit<Organisation, 'updatedAt'> => {
  const isAsItWas = same(stays.details, details);
  const checked = laterOf(stays.checked, goes.checked);
  return {
    ...stays,
    version: Math.max(stays.version, goes.version) + 1,
    details,
    checked: isAsItWas ? stays.checked : checked && { ...checked, isChangedSince: true },
    source: stays.source ?? goes.source,
    endedOn: goes.endedOn === null ? null : stays.endedOn,
  };
};
