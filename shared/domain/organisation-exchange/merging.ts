import { z } from 'zod';
import type { OrganisationDetails } from '../organisation.ts';
import { DETAIL_FIELDS, type DetailField, isProseField, MOST_IN_PROSE, saysNothing } from './fields.ts';
import type { Incoming } from './incoming.ts';
import type { Known } from './matching.ts';

/**
 * Joining what a file says with what stands here. What somebody of the shelter has vouched for stays unless somebody chooses
 * otherwise with both before their eyes; theirs comes of itself only where ours is empty and nobody has vouched for that.
 */

export const MERGE_KEYS = [...DETAIL_FIELDS, 'checked', 'endedOn'] as const;
export const MergeKey = z.enum(MERGE_KEYS);
export type MergeKey = z.infer<typeof MergeKey>;

export const SIDES = ['ours', 'theirs', 'both'] as const;
export const Side = z.enum(SIDES);
export type Side = z.infer<typeof Side>;

/** A field in which the two say different things. `usual`: what is kept where nobody chooses. */
export type Difference = { key: MergeKey; usual: Side; canBeBoth: boolean };

type Value = OrganisationDetails[DetailField];

const isList = (value: Value): value is string[] => Array.isArray(value);

const listHas = (one: readonly string[], other: readonly string[]): boolean =>
  other.every((item) => one.includes(item));

/** As somebody reads it: capitals and where a line is broken change nothing. Part of a word or number is another one. */
const asRead = (words: string): string => words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const saysSame = (ours: Value, theirs: Value): boolean => {
  if (isList(ours) && isList(theirs)) return listHas(ours, theirs) && listHas(theirs, ours);
  if (typeof ours === 'string' && typeof theirs === 'string') return asRead(ours) === asRead(theirs);
  return ours === theirs;
};

const linesOf = (words: string): string[] =>
  words
    .split('\n')
    .map(asRead)
    .filter((line) => line !== '');

/** Whether lines stand among others as they are, one after the other: so they do once both have been kept. */
const standsIn = (lines: readonly string[], others: readonly string[]): boolean =>
  others.some((_, at) => lines.every((line, index) => others[at + index] === line));

/** Whether ours says all that theirs does. It may say more. */
const covers = (field: DetailField, ours: Value, theirs: Value): boolean => {
  if (saysSame(ours, theirs)) return true;
  if (!isProseField(field) || typeof ours !== 'string' || typeof theirs !== 'string') return false;
  return standsIn(linesOf(theirs), linesOf(ours));
};

/**
 * Whether somebody who has vouched for what a file says has vouched for `details`: each field says that and no more. How a
 * shelter has found an organisation is its own to say.
 */
const vouchesFor = ({ given }: Incoming, details: OrganisationDetails): boolean =>
  DETAIL_FIELDS.every((field) => {
    const theirs = given[field];
    const isSilent = theirs === undefined || (saysNothing(theirs) && theirs !== false);
    if (isSilent) return saysNothing(details[field]) || field === 'reliability';
    return saysSame(details[field], theirs);
  });

const joined = (field: DetailField, ours: Value, theirs: Value): Value | null => {
  if (isList(ours) && isList(theirs)) return [...new Set([...ours, ...theirs])];
  if (!isProseField(field) || typeof ours !== 'string' || typeof theirs !== 'string') return null;
  const both = `${ours.trimEnd()}\n${theirs.trim()}`;
  return both.length > MOST_IN_PROSE ? null : both;
};

const isVouchedFor = ({ checked }: Known): boolean => checked !== null && !checked.isChangedSince;

/** In the order of the fields. Empty where the file says nothing new. */
export const differencesBetween = (known: Known, { given, checked, endedOn }: Incoming): Difference[] => {
  const details = DETAIL_FIELDS.flatMap((field): Difference[] => {
    const theirs = given[field];
    const ours = known.details[field];
    if (theirs === undefined || covers(field, ours, theirs)) return [];
    // An explicit no beside our yes is a difference; an empty cell is none.
    if (saysNothing(theirs) && theirs !== false) return [];
    const isOurs = !saysNothing(ours) || isVouchedFor(known);
    const canBeBoth = !saysNothing(ours) && joined(field, ours, theirs) !== null;
    return [{ key: field, usual: isOurs ? 'ours' : 'theirs', canBeBoth }];
  });
  const rest: Difference[] = [];
  if (checked && (known.checked === null || checked.on > known.checked.on)) {
    // Whoever vouched for other words than those that stay has not vouched for these.
    const isTheirs = known.checked === null && details.every(({ usual }) => usual === 'theirs');
    rest.push({ key: 'checked', usual: isTheirs ? 'theirs' : 'ours', canBeBoth: false });
  }
  // Whoever has ended is no longer offered: that is never taken from a file unseen.
  if (endedOn !== null && known.endedOn === null)
    rest.push({ key: 'endedOn', usual: 'ours', canBeBoth: false });
  return [...details, ...rest];
};

export type Chosen = Partial<Record<MergeKey, Side>>;

export const sideOf = ({ key, usual, canBeBoth }: Difference, chosen: Chosen): Side => {
  const side = chosen[key] ?? usual;
  return side === 'both' && !canBeBoth ? 'ours' : side;
};

/** What stands there afterwards, and whether that is anything else than before. */
export type Merged = Pick<Known, 'details' | 'checked' | 'endedOn'> & {
  isChanged: boolean;
  kept: MergeKey[];
};

export const merge = (known: Known, incoming: Incoming, chosen: Chosen): Merged => {
  const differences = differencesBetween(known, incoming);
  const taken: Record<string, unknown> = {};
  const kept: MergeKey[] = [];
  for (const difference of differences) {
    const side = sideOf(difference, chosen);
    const { key } = difference;
    if (side === 'ours') kept.push(key);
    else if (key !== 'checked' && key !== 'endedOn')
      taken[key] =
        side === 'theirs'
          ? incoming.given[key]
          : joined(key, known.details[key], incoming.given[key] ?? null);
  }
  const side = (key: MergeKey): Side | null => {
    const difference = differences.find((found) => found.key === key);
    return difference ? sideOf(difference, chosen) : null;
  };
  const details = { ...known.details, ...taken } as OrganisationDetails;
  const theirCheck = side('checked') === 'theirs' ? incoming.checked : null;
  const takesWords = Object.keys(taken).length > 0;
  const checked = theirCheck
    ? { ...theirCheck, isChangedSince: theirCheck.isChangedSince || !vouchesFor(incoming, details) }
    : known.checked && { ...known.checked, isChangedSince: known.checked.isChangedSince || takesWords };
  const takesEnd = side('endedOn') === 'theirs';
  return {
    details,
    checked,
    endedOn: takesEnd ? incoming.endedOn : known.endedOn,
    isChanged: theirCheck !== null || takesWords || takesEnd,
    kept,
  };
};
