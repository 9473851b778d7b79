import { FACTORS, type Factor } from '../factors.ts';
import type { PlanContent, PlanField } from '../plan.ts';
import type { Referral } from '../referral.ts';
import type { PlanChild } from './children.ts';
import type { EmergencyContact } from './contacts.ts';
import type { Cost } from './costs.ts';
import type { NeededDocument } from './documents.ts';
import { FIRST_HOURS_LINES, type FirstHours, JOURNEY_LINES, type Journey } from './journey.ts';
import { type PlannedVisit, VISIT_MONTHS, type VisitMonth } from './visits.ts';

/**
 * A plan's content part by part: each line that stands alone, each factor's field, and each child, contact, document, cost,
 * visit and referral under a key of its own, `null` where it was not chosen or is taken out. Two people who write in different
 * parts are joined; two who write in the same are asked.
 */

/** The lists of a plan whose records come and go, with what their keys begin with. */
const LISTS = {
  child: 'children',
  contact: 'contacts',
  document: 'documents',
  cost: 'costs',
  referral: 'referrals',
} as const;
export type ListKind = keyof typeof LISTS;
const LIST_KINDS = Object.keys(LISTS) as ListKind[];

export type ListRecord = {
  child: PlanChild;
  contact: EmergencyContact;
  document: NeededDocument;
  cost: Cost;
  referral: Referral;
};

export type ListKey<Kind extends ListKind = ListKind> = `${Kind}:${string}`;
type LetGoKey = `letGo:${string}`;
type VisitKey = `visit:${VisitMonth}`;
type JourneyKey = `journey:${keyof Journey}`;
type FirstHoursKey = `firstHours:${keyof FirstHours}`;

const ALONE = [
  'kind',
  'planFor',
  'placeOfReturn',
  'versionLabel',
  'date',
  'worker',
  'recipient',
  'stepOrder',
  'helpAtOnce',
  'helpLater',
  'security',
  'withEcogram',
] as const satisfies readonly (keyof PlanContent)[];

export type PlanParts = Pick<PlanContent, (typeof ALONE)[number]> & { [F in Factor]: PlanField | null } & {
  [Line in keyof Journey as `journey:${Line}`]: Journey[Line];
} & { [Line in keyof FirstHours as `firstHours:${Line}`]: FirstHours[Line] } & {
  [Key in VisitKey]: PlannedVisit | null;
} & { [Kind in ListKind as ListKey<Kind>]: ListRecord[Kind] | null } & { [Key in LetGoKey]: true | null };

/** One part that takes another's place. */
export const partOfPlan = <Key extends keyof PlanParts>(key: Key, part: PlanParts[Key]): Partial<PlanParts> =>
  ({ [key]: part }) as Partial<PlanParts>;

export const listKey = <Kind extends ListKind>(kind: Kind, id: string): ListKey<Kind> => `${kind}:${id}`;
export const letGoKey = (offer: string): LetGoKey => `letGo:${offer}`;
export const visitKey = (after: VisitMonth): VisitKey => `visit:${after}`;
export const journeyKey = <Line extends keyof Journey>(line: Line): `journey:${Line}` => `journey:${line}`;
export const firstHoursKey = <Line extends keyof FirstHours>(line: Line): `firstHours:${Line}` =>
  `firstHours:${line}`;

export const listKindOf = (key: string): ListKind | undefined =>
  LIST_KINDS.find((kind) => key.startsWith(`${kind}:`));
export const isJourneyKey = (key: string): key is JourneyKey => key.startsWith('journey:');
export const isFirstHoursKey = (key: string): key is FirstHoursKey => key.startsWith('firstHours:');
export const isVisitKey = (key: string): key is VisitKey => key.startsWith('visit:');
export const isLetGoKey = (key: string): key is LetGoKey => key.startsWith('letGo:');

/** A record of a list that takes the place of what stood there under its id. */
export const recordOfPlan = <Kind extends ListKind>(
  kind: Kind,
  record: ListRecord[Kind],
): Partial<PlanParts> => ({ [listKey(kind, record.id)]: record }) as object as Partial<PlanParts>;

export const withoutRecord = (kind: ListKind, id: string): Partial<PlanParts> =>
  ({ [listKey(kind, id)]: null }) as object as Partial<PlanParts>;

const under = <Value>(prefix: string, values: Record<string, Value>): [string, Value][] =>
  Object.entries(values).map(([key, value]) => [`${prefix}:${key}`, value]);

export const partsOf = (content: PlanContent): PlanParts => {
  const parts: [string, unknown][] = [
    ...ALONE.map((key): [string, unknown] => [key, content[key]]),
    ...FACTORS.map((factor): [string, unknown] => [
      factor,
      content.fields.find((field) => field.factor === factor) ?? null,
    ]),
    ...under('journey', content.journey),
    ...under('firstHours', content.firstHours),
    ...VISIT_MONTHS.map((after): [string, unknown] => [
      visitKey(after),
      content.visits.find((visit) => visit.after === after) ?? null,
    ]),
    ...LIST_KINDS.flatMap((kind) =>
      content[LISTS[kind]].map((record): [string, unknown] => [listKey(kind, record.id), record]),
    ),
    ...content.letGo.map((offer): [string, unknown] => [letGoKey(offer), true]),
  ];
  return Object.fromEntries(parts) as PlanParts;
};

/** The records of a list, in the order in which they were added. */
export const listIn = <Kind extends ListKind>(parts: PlanParts, kind: Kind): ListRecord[Kind][] => {
  const records = Object.entries(parts).flatMap(([key, record]) =>
    listKindOf(key) === kind && record !== null && record !== undefined ? [record as ListRecord[Kind]] : [],
  );
  const age = ({ addedAt, id }: { addedAt: string; id: string }) => `${addedAt} ${id}`;
  return records.sort((one, other) => (age(one) < age(other) ? -1 : 1));
};

const linesIn = <Lines extends Journey | FirstHours>(
  parts: PlanParts,
  prefix: 'journey' | 'firstHours',
  lines: readonly (keyof Lines & string)[],
): Lines =>
  Object.fromEntries(
    lines.map((line) => [line, (parts as Record<string, unknown>)[`${prefix}:${line}`]]),
  ) as Lines;

/** What a draft of an older program knew nothing of is left out; {@link PlanContent} has it as it usually is. */
export const contentOf = (parts: PlanParts): PlanContent => ({
  ...(Object.fromEntries(ALONE.map((key) => [key, parts[key]])) as Pick<PlanContent, (typeof ALONE)[number]>),
  fields: FACTORS.flatMap((factor) => parts[factor] ?? []),
  journey: linesIn<Journey>(parts, 'journey', JOURNEY_LINES),
  firstHours: linesIn<FirstHours>(parts, 'firstHours', FIRST_HOURS_LINES),
  visits: VISIT_MONTHS.flatMap((after) => parts[visitKey(after)] ?? []),
  children: listIn(parts, 'child'),
  contacts: listIn(parts, 'contact'),
  documents: listIn(parts, 'document'),
  costs: listIn(parts, 'cost'),
  referrals: listIn(parts, 'referral'),
  letGo: Object.entries(parts).flatMap(([key, isLetGo]) =>
    isLetGoKey(key) && isLetGo === true ? [key.slice('letGo:'.length)] : [],
  ),
});
