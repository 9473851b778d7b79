import { z } from 'zod';
import { Version } from './client-file.ts';
import { Instant } from './dates.ts';
import { Layout } from './ecogram-layout.ts';
import { ChildId, ClientFileId, EcogramId, OrganisationId, PersonId, TieId } from './ids.ts';
import { Line, Prose } from './text.ts';

/**
 * The ecogram: the client's personal network and what each tie in it carries. PAGE is the report's (lines 5994-6036):
 * Practical support, Advice, Group belonging, Emotional support.
 */
export const PAGE_LETTERS = ['P', 'A', 'G', 'E'] as const;
export const PageLetter = z.enum(PAGE_LETTERS);
export type PageLetter = z.infer<typeof PageLetter>;

/** Who a person is to the client (report, lines 2501-2531 and 5994-6004). */
export const PERSON_KINDS = [
  'family',
  'friend',
  'peer',
  'roommate',
  'acquaintance',
  'colleague',
  'neighbour',
  'spiritualAdviser',
  'professional',
  'organisation',
  'group',
  'child',
] as const;
export const PersonKind = z.enum(PERSON_KINDS);
export type PersonKind = z.infer<typeof PersonKind>;

/** The three grounds: the country of destination, the country of origin, anywhere else or online. */
export const GROUNDS = ['here', 'home', 'elsewhere'] as const;
export const Ground = z.enum(GROUNDS);
export type Ground = z.infer<typeof Ground>;

/** 1 is closest to the client. */
export const RINGS = [1, 2, 3] as const;
export const Ring = z.literal(RINGS);
export type Ring = z.infer<typeof Ring>;

/**
 * Where somebody stands. Ground and ring are what the client said; `across` and `depth` only say where inside that part
 * of the picture, so that grounds and rings can be drawn at any size without changing what was said.
 */
export const Spot = z.strictObject({
  ground: Ground,
  ring: Ring,
  /** 0 to 1, along the ring, clockwise from the ground's first border. */
  across: z.number().min(0).max(1),
  /** 0 to 1, from the ring's inner edge to its outer one. */
  depth: z.number().min(0).max(1),
});
export type Spot = z.infer<typeof Spot>;

/**
 * What is known of the danger that somebody, or a tie, may bring (report, lines 2798-2821: traffickers may be part of
 * the network). Nobody says so where there is nothing to say: that is `null`.
 */
export const DANGERS = ['unsafe', 'notKnown', 'mustNotKnow'] as const;
export const Danger = z.enum(DANGERS);
export type Danger = z.infer<typeof Danger>;

export const GROUP_SIZE = { least: 2, most: 9999 } as const;

/** Whether somebody of this kind is several people at once, and so may have a number. */
export const isSeveral = (kind: PersonKind): boolean => kind === 'group' || kind === 'organisation';

export const Person = z.strictObject({
  id: PersonId,
  kind: PersonKind,
  /** The role comes first ('aunt'); a name only where the client wishes it. One of the two is written. */
  role: Line,
  name: Line,
  spot: Spot,
  /** How many a group is ('church choir, 12'); `null` where nobody counted, and for everybody who is one. */
  count: z.int().min(GROUP_SIZE.least).max(GROUP_SIZE.most).nullable(),
  danger: Danger.nullable(),
  /** Whom of the file's children this is. She stays on the picture when that record goes. */
  childId: ChildId.nullable(),
  /** Which organisation of the social map this is. Nobody drawn before there was a map is one. */
  organisationId: OrganisationId.nullable().default(null),
  /** Stay off the picture and off whatever is made of it: how she is reached, and anything else. */
  contact: Prose,
  notes: Prose,
});
export type Person = z.infer<typeof Person>;

type FewWordsOfPerson = Pick<Person, 'id' | 'kind' | 'role' | 'spot'> & Partial<Person>;

export const newPerson = (fields: FewWordsOfPerson): Person => ({
  name: '',
  count: null,
  danger: null,
  childId: null,
  organisationId: null,
  contact: '',
  notes: '',
  ...fields,
});

export const STRENGTHS = [1, 2, 3] as const;
export const Strength = z.literal(STRENGTHS);
export type Strength = z.infer<typeof Strength>;

/** One kind of support on a tie. `giver` is told along the tie: from its first end, from its second, or both. */
export const Lane = z.strictObject({
  giver: z.enum(['first', 'second', 'both']),
  strength: Strength,
  /** `possible` is support that is not there now but could be asked for. */
  standing: z.enum(['now', 'possible']),
});
export type Lane = z.infer<typeof Lane>;

export const newLane = (): Lane => ({ giver: 'both', strength: 2, standing: 'now' });

/** The client herself stands in the middle and is no record of her own. */
export const CLIENT = 'client' as const;
export const TieEnd = z.union([z.literal(CLIENT), PersonId]);
export type TieEnd = z.infer<typeof TieEnd>;

/** Up to four lanes, one for each letter that the tie carries. A tie may be there before it carries any. */
export const Lanes = z.strictObject({
  P: Lane.optional(),
  A: Lane.optional(),
  G: Lane.optional(),
  E: Lane.optional(),
});
export type Lanes = { [Letter in PageLetter]?: Lane | undefined };

/** How the two are with each other, whatever the tie carries. */
export const TIE_QUALITIES = ['good', 'mixed', 'strained', 'broken'] as const;
export const TieQuality = z.enum(TIE_QUALITIES);
export type TieQuality = z.infer<typeof TieQuality>;

export const Tie = z
  .strictObject({
    id: TieId,
    first: TieEnd,
    second: PersonId,
    lanes: Lanes,
    /** `null` where nobody has said. */
    quality: TieQuality.nullable(),
    danger: Danger.nullable(),
  })
  .refine((tie) => tie.first !== tie.second, { error: 'a tie joins two different people' });
export type Tie = z.infer<typeof Tie>;

export const newTie = (fields: Pick<Tie, 'id' | 'first' | 'second'> & Partial<Tie>): Tie => ({
  lanes: {},
  quality: null,
  danger: null,
  ...fields,
});

/** What can stand on an ecogram, by id. */
export const EcogramRecords = z.strictObject({
  people: z.record(PersonId, Person),
  ties: z.record(TieId, Tie),
  layout: z.strictObject({ sheet: Layout.optional() }).optional(),
});
export type EcogramRecords = {
  people: Record<PersonId, Person>;
  ties: Record<TieId, Tie>;
  /** How the sheet is divided; left out where that is as usual. A collection of one, so that it is changed like the others. */
  layout?: { sheet?: Layout | undefined } | undefined;
};

export const Ecogram = z.strictObject({
  id: EcogramId,
  fileId: ClientFileId,
  version: Version,
  records: EcogramRecords,
  updatedAt: Instant,
});
export type Ecogram = z.infer<typeof Ecogram>;

export const emptyEcogram = (): EcogramRecords => ({ people: {}, ties: {} });

/** What is written under a person: the role with a group's number, and the name where there is one. */
export const labelOf = (person: Pick<Person, 'role' | 'name' | 'count'>): string => {
  const role = roleOf(person);
  if (!person.name) return role;
  return role ? `${role} · ${person.name}` : person.name;
};

/** What of such a label can be a name: what stands behind the role, or all of it where nothing tells them apart. */
export const namesInLabel = (label: string): string[] => {
  const [first = '', ...behind] = label.split(' · ');
  return behind.length === 0 ? [first] : behind;
};

/** The role, with the number of a group: 'church choir, 12'. */
export const roleOf = ({ role, count }: Pick<Person, 'role' | 'count'>): string => {
  if (count === null) return role;
  return role ? `${role}, ${count}` : String(count);
};

export const lettersOf = (tie: Pick<Tie, 'lanes'>): PageLetter[] =>
  PAGE_LETTERS.filter((letter) => tie.lanes[letter] !== undefined);

/** Names the two ends of a tie, whichever way round it was drawn. */
export const pairOf = ({ first, second }: { first: TieEnd; second: TieEnd }): string =>
  [first, second].sort().join(' ');

/** The tie between two ends, whichever way round it was drawn. */
export const tieBetween = (records: EcogramRecords, one: TieEnd, other: TieEnd): Tie | undefined =>
  Object.values(records.ties).find(
    (tie) => (tie.first === one && tie.second === other) || (tie.first === other && tie.second === one),
  );

export const tiesOf = (records: EcogramRecords, end: TieEnd): Tie[] =>
  Object.values(records.ties).filter((tie) => tie.first === end || tie.second === end);

/**
 * How much an ecogram can hold: many times what anybody has ever drawn around one client, and as much as can still be worked
 * with.
 */
export const MOST_ON_ECOGRAM = { people: 2_000, ties: 8_000 } as const;

/** Whether so many more find no room. */
export const isTooMuch = (count: { people: number; ties: number }): boolean =>
  count.people > MOST_ON_ECOGRAM.people || count.ties > MOST_ON_ECOGRAM.ties;

const sizeOf = ({ people, ties }: EcogramRecords) => ({
  people: Object.keys(people).length,
  ties: Object.keys(ties).length,
});

/**
 * Whether `after` holds more than `before` and more than there is room for. Whoever moves or takes away something is never
 * stopped, also where there is too much already.
 */
export const outgrows = (before: EcogramRecords, after: EcogramRecords): boolean => {
  const [was, is] = [sizeOf(before), sizeOf(after)];
  return (is.people > was.people || is.ties > was.ties) && isTooMuch(is);
};

export type EcogramFlaw =
  | { flaw: 'tieToNobody'; tie: TieId }
  | { flaw: 'twoTiesBetweenTheSame'; tie: TieId }
  | { flaw: 'filedUnderAnotherId'; id: string };

/** What is wrong with a set of records, beyond the shape of each; nothing for a sound ecogram. */
export const flawsOf = (records: EcogramRecords): EcogramFlaw[] => {
  const flaws: EcogramFlaw[] = [];
  for (const [id, record] of [...Object.entries(records.people), ...Object.entries(records.ties)]) {
    if (record.id !== id) flaws.push({ flaw: 'filedUnderAnotherId', id });
  }
  const joined = new Set<string>();
  for (const tie of Object.values(records.ties)) {
    const stands = (end: TieEnd) => end === CLIENT || records.people[end] !== undefined;
    if (!stands(tie.first) || !stands(tie.second)) flaws.push({ flaw: 'tieToNobody', tie: tie.id });
    const pair = pairOf(tie);
    if (joined.has(pair)) flaws.push({ flaw: 'twoTiesBetweenTheSame', tie: tie.id });
    joined.add(pair);
  }
  return flaws;
};
