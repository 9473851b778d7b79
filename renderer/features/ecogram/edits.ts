import {
  CLIENT,
  type EcogramRecords,
  type Ground,
  type Lane,
  type Lanes,
  lettersOf,
  newLane,
  newTie,
  type PageLetter,
  type Person,
  type Ring,
  type Spot,
  type Tie,
  type TieEnd,
  tieBetween,
  tiesOf,
} from '#shared/domain/ecogram.ts';
import type { Layout } from '#shared/domain/ecogram-layout.ts';
import type { PersonId, TieId } from '#shared/domain/ids.ts';
import { same } from '#shared/domain/same.ts';
import { pageOf, pointOf, spotOf, spotWithin } from '#shared/geometry/page.ts';
import { type Point, plus } from '#shared/geometry/vector.ts';

/** Every change that a gesture makes to an ecogram, as a pure function of its records. */

const withPerson = (records: EcogramRecords, person: Person): EcogramRecords => ({
  ...records,
  people: { ...records.people, [person.id]: person },
});

const withTie = (records: EcogramRecords, tie: Tie): EcogramRecords => ({
  ...records,
  ties: { ...records.ties, [tie.id]: tie },
});

export const addPerson = withPerson;

/** The same records where nothing changes, so that no empty gesture is saved. */
export const changePerson = (
  records: EcogramRecords,
  id: PersonId,
  fields: Partial<Omit<Person, 'id'>>,
): EcogramRecords => {
  const person = records.people[id];
  if (!person) return records;
  const changed = { ...person, ...fields };
  const keys = Object.keys(fields) as (keyof typeof fields)[];
  return keys.every((key) => person[key] === changed[key]) ? records : withPerson(records, changed);
};

/** Nobody is moved by nothing, or by numbers that are none. */
const isDistance = ({ x, y }: Point): boolean =>
  Number.isFinite(x) && Number.isFinite(y) && (x !== 0 || y !== 0);

/** Moves people by a distance on the picture; each stands then where they are put down. */
export const movePeople = (records: EcogramRecords, ids: readonly PersonId[], by: Point): EcogramRecords => {
  if (!isDistance(by)) return records;
  const page = pageOf(records);
  return ids.reduce((result, id) => {
    const person = result.people[id];
    if (!person) return result;
    const spot = spotOf(page, plus(pointOf(page, person.spot), by));
    return withPerson(result, { ...person, spot });
  }, records);
};

/** Moves people a little, within the ground and the ring that they are in: nothing that was said changes. */
export const nudgePeople = (records: EcogramRecords, ids: readonly PersonId[], by: Point): EcogramRecords => {
  if (!isDistance(by)) return records;
  const page = pageOf(records);
  return ids.reduce((result, id) => {
    const person = result.people[id];
    if (!person) return result;
    const spot = spotWithin(page, person.spot, plus(pointOf(page, person.spot), by));
    const stays = spot.across === person.spot.across && spot.depth === person.spot.depth;
    return stays ? result : withPerson(result, { ...person, spot });
  }, records);
};

/** Puts people where an arrangement wants them. */
export const putAt = (records: EcogramRecords, spots: ReadonlyMap<PersonId, Spot>): EcogramRecords => {
  const moved = [...spots].flatMap(([id, spot]) => {
    const person = records.people[id];
    return person ? [[id, { ...person, spot }] as const] : [];
  });
  return moved.length === 0
    ? records
    : { ...records, people: { ...records.people, ...Object.fromEntries(moved) } };
};

export const putInCell = (
  records: EcogramRecords,
  id: PersonId,
  cell: { ground: Ground; ring: Ring },
  spotFor: (person: Person) => Spot,
): EcogramRecords => {
  const person = records.people[id];
  if (!person || (person.spot.ground === cell.ground && person.spot.ring === cell.ring)) return records;
  return withPerson(records, { ...person, spot: spotFor(person) });
};

const without = <Id extends string, Value>(record: Record<Id, Value>, gone: ReadonlySet<string>) =>
  Object.fromEntries(Object.entries(record).filter(([id]) => !gone.has(id))) as Record<Id, Value>;

/** With people go the ties that end at them. */
export const removePeople = (records: EcogramRecords, ids: readonly PersonId[]): EcogramRecords => {
  const gone = new Set<string>(ids.filter((id) => records.people[id]));
  if (gone.size === 0) return records;
  const loose = Object.values(records.ties).filter((tie) => gone.has(tie.first) || gone.has(tie.second));
  return {
    ...records,
    people: without(records.people, gone),
    ties: loose.length === 0 ? records.ties : without(records.ties, new Set(loose.map(({ id }) => id))),
  };
};

/**
 * Ties two ends, and says which tie joins them: between two there is one tie, so drawing it again finds it. The
 * client, where she is one of them, is the tie's first end.
 */
export const joinEnds = (
  records: EcogramRecords,
  one: TieEnd,
  other: TieEnd,
  newId: () => TieId,
): { records: EcogramRecords; tie: Tie | null } => {
  const stands = (end: TieEnd) => end === CLIENT || records.people[end] !== undefined;
  if (one === other || !stands(one) || !stands(other)) return { records, tie: null };
  const there = tieBetween(records, one, other);
  if (there) return { records, tie: there };
  const [first, second] = other === CLIENT ? [other, one] : [one, other];
  if (second === CLIENT) return { records, tie: null };
  const tie = newTie({ id: newId(), first, second });
  return { records: withTie(records, tie), tie };
};

/** What somebody's tie carries, told from her side, so that it can be told of somebody else's. */
export type CopiedTie = {
  /** The tie that was copied, which may have been marked as a danger since. */
  readonly of: TieId;
  readonly other: TieEnd;
  readonly lanes: Lanes;
  readonly quality: Tie['quality'];
  readonly danger: Tie['danger'];
};

const reversed = (lanes: Lanes): Lanes =>
  Object.fromEntries(
    lettersOf({ lanes }).flatMap((letter) => {
      const lane = lanes[letter];
      if (!lane) return [];
      const giver = lane.giver === 'first' ? 'second' : lane.giver === 'second' ? 'first' : 'both';
      return [[letter, { ...lane, giver }]];
    }),
  );

/** All that ties somebody: to whom, what it carries, how it is, and whether it is a danger: no copy is safer than what it was made of. */
export const copyTies = (records: EcogramRecords, id: PersonId): CopiedTie[] =>
  tiesOf(records, id).map(({ id: of, first, second, lanes, quality, danger }) =>
    first === id
      ? { of, other: second, lanes, quality, danger }
      : { of, other: first, lanes: reversed(lanes), quality, danger },
  );

/**
 * Ties somebody as another was tied. A tie that is there already is kept: what was copied is added to it or takes the
 * place of the same letter; a danger that is said of it stays said, and one that was said of the other since it was copied is
 * copied too. Ties to herself and to people who are gone are left out.
 */
export const pasteTies = (
  records: EcogramRecords,
  id: PersonId,
  copied: readonly CopiedTie[],
  newId: () => TieId,
): EcogramRecords =>
  copied.reduce((result, { of, other, lanes, quality, danger }) => {
    const { records: joined, tie } = joinEnds(result, id, other, newId);
    if (!tie) return result;
    const told = tie.first === id ? lanes : reversed(lanes);
    const pasted = {
      ...tie,
      lanes: { ...tie.lanes, ...told },
      quality: quality ?? tie.quality,
      danger: tie.danger ?? records.ties[of]?.danger ?? danger,
    };
    return same(pasted, tie) ? joined : withTie(joined, pasted);
  }, records);

/** Divides the sheet otherwise, or as usual; nobody's own spot says anything else then. */
export const divideSheet = (records: EcogramRecords, sheet: Layout | null): EcogramRecords => {
  if (same(records.layout?.sheet ?? null, sheet)) return records;
  return { ...records, layout: sheet === null ? {} : { sheet } };
};

export const toggleLane = (records: EcogramRecords, id: TieId, letter: PageLetter): EcogramRecords => {
  const tie = records.ties[id];
  if (!tie) return records;
  const { [letter]: there, ...others } = tie.lanes;
  return withTie(records, { ...tie, lanes: there ? others : { ...tie.lanes, [letter]: newLane() } });
};

/** What a tie carries already stays as it is. */
export const addLanes = (records: EcogramRecords, tie: Tie | null, lanes: Lanes): EcogramRecords => {
  if (!tie || lettersOf({ lanes }).every((letter) => tie.lanes[letter])) return records;
  return withTie(records, { ...tie, lanes: { ...lanes, ...tie.lanes } });
};

export const changeLane = (
  records: EcogramRecords,
  id: TieId,
  letter: PageLetter,
  fields: Partial<Lane>,
): EcogramRecords => {
  const tie = records.ties[id];
  const lane = tie?.lanes[letter];
  if (!tie || !lane) return records;
  const changed = { ...lane, ...fields };
  const isSame =
    changed.giver === lane.giver && changed.strength === lane.strength && changed.standing === lane.standing;
  return isSame ? records : withTie(records, { ...tie, lanes: { ...tie.lanes, [letter]: changed } });
};

export const changeTie = (
  records: EcogramRecords,
  id: TieId,
  fields: Partial<Pick<Tie, 'quality' | 'danger'>>,
): EcogramRecords => {
  const tie = records.ties[id];
  if (!tie) return records;
  const changed = { ...tie, ...fields };
  const isSame = changed.quality === tie.quality && changed.danger === tie.danger;
  return isSame ? records : withTie(records, changed);
};

export const removeTie = (records: EcogramRecords, id: TieId): EcogramRecords =>
  records.ties[id] ? { ...records, ties: without(records.ties, new Set([id])) } : records;
