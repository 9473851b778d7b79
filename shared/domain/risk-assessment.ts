import { z } from 'zod';
import { OpenAnswer } from './answer.ts';
import { Version } from './client-file.ts';
import { CalendarDate, Instant } from './dates.ts';
import { ClientFileId, KnownId, MeasureId, RiskAreaId, RiskAssessmentId, SaidId, StaffId } from './ids.ts';
import { same } from './same.ts';
import { StaffName } from './staff.ts';
import { Line, Prose } from './text.ts';

/** How many of each an assessment holds at most; what is known and what is done, of each area. */
export const MOST_IN_RISKS = { known: 50, measure: 50, own: 50, said: 200 } as const;

/**
 * What may go wrong for somebody who thinks of returning, looked at before she leaves: standard in form, of one person alone,
 * with what is known here and what is known there, and with an outcome that may also be to look further or to suspend
 * departure (report, lines 3080-3083, 3172, 4118-4122, 4294, 4927, 5340).
 *
 * Likelihood and harm are said in words. There is no number in it and nothing that adds up: workers can't judge a fear
 * (line 994), and a number would look as if somebody could.
 */

/** What every assessment asks about. Whatever else there is comes as areas of its own. */
export const RISK_AREAS = [
  'exploitedAgain',
  'retaliation',
  'familyAndCommunity',
  'debts',
  'legal',
  'health',
  'children',
  'journey',
  'arrival',
] as const;
export const RiskAreaName = z.enum(RISK_AREAS);
export type RiskAreaName = z.infer<typeof RiskAreaName>;

/** Who says what is known in the country of origin. */
export const KNOWN_SOURCES = ['iom', 'partner', 'police', 'other'] as const;
export const KnownSource = z.enum(KNOWN_SOURCES);
export type KnownSource = z.infer<typeof KnownSource>;

/** One thing that somebody there has said. */
export const Known = z.strictObject({
  id: KnownId,
  what: Prose,
  /** `null` where nobody has noted it. */
  source: KnownSource.nullable(),
  /** Who exactly; with `other`, who at all. */
  who: Line,
  on: CalendarDate.nullable(),
});
export type Known = z.infer<typeof Known>;

/** What is done about it, by whom and until when. */
export const Measure = z.strictObject({
  id: MeasureId,
  what: Prose,
  who: Line,
  by: CalendarDate.nullable(),
  done: z.boolean(),
});
export type Measure = z.infer<typeof Measure>;

export const RiskArea = z.strictObject({
  /** Why it is open, and `null` once it has been looked at. What was written stays written, whatever is chosen here. */
  open: OpenAnswer.nullable(),
  here: Prose,
  there: z.array(Known).max(MOST_IN_RISKS.known),
  likelihood: Prose,
  harm: Prose,
  measures: z.array(Measure).max(MOST_IN_RISKS.measure),
});
export type RiskArea = z.infer<typeof RiskArea>;

/** An area that this person has and the form has not. */
export const OwnArea = RiskArea.extend({ id: RiskAreaId, name: Line, addedAt: Instant });
export type OwnArea = z.infer<typeof OwnArea>;

/** What was advised to the client, and what she chooses. Both are kept, each with its day; neither takes the other's place. */
export const SAYINGS = ['advice', 'choice'] as const;
export const Said = z.strictObject({
  id: SaidId,
  is: z.enum(SAYINGS),
  on: CalendarDate.nullable(),
  /** Who advised; or who was there when the choice was said. */
  who: Line,
  words: Prose,
  addedAt: Instant,
});
export type Said = z.infer<typeof Said>;

export const RiskContent = z
  .strictObject({
    /** An urgent return: the fewest questions. Whatever else was written stays. */
    isUrgent: z.boolean(),
    returnTo: Line,
    departureOn: CalendarDate.nullable(),
    /** Who has helped to look at it, here and there. */
    lookedAtWith: Prose,
    areas: z.record(RiskAreaName, RiskArea),
    own: z.array(OwnArea).max(MOST_IN_RISKS.own),
    said: z.array(Said).max(MOST_IN_RISKS.said),
  })
  .refine(
    ({ own, said }) =>
      new Set(own.map(({ id }) => id)).size === own.length &&
      new Set(said.map(({ id }) => id)).size === said.length,
    { error: 'each area and each thing said is in it once' },
  );
export type RiskContent = z.infer<typeof RiskContent>;

export const OUTCOMES = ['goAhead', 'lookFurther', 'suspend'] as const;
export const Outcome = z.enum(OUTCOMES);
export type Outcome = z.infer<typeof Outcome>;

/** What somebody concludes from it. A person decides; nothing is worked out. */
export const Decision = z.strictObject({
  outcome: Outcome,
  reasons: Prose,
  by: z.strictObject({ id: StaffId, name: StaffName }),
  on: CalendarDate,
});
export type Decision = z.infer<typeof Decision>;

export const RiskAssessment = z.strictObject({
  id: RiskAssessmentId,
  fileId: ClientFileId,
  version: Version,
  content: RiskContent,
  /** Once it is decided, nothing of it changes any more: another one starts from it. */
  decided: Decision.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type RiskAssessment = z.infer<typeof RiskAssessment>;
export type DecidedAssessment = RiskAssessment & { decided: Decision };

export const newRiskArea = (): RiskArea => ({
  open: 'notAskedYet',
  here: '',
  there: [],
  likelihood: '',
  harm: '',
  measures: [],
});

export const newKnown = (id: KnownId): Known => ({ id, what: '', source: null, who: '', on: null });

export const newMeasure = (id: MeasureId): Measure => ({ id, what: '', who: '', by: null, done: false });

export const newRiskContent = (isUrgent: boolean): RiskContent => ({
  isUrgent,
  returnTo: '',
  departureOn: null,
  lookedAtWith: '',
  areas: Object.fromEntries(RISK_AREAS.map((name) => [name, newRiskArea()])) as RiskContent['areas'],
  own: [],
  said: [],
});

/** An area with something else in it. Whoever begins to write in one that nobody had looked at is looking at it. */
export const writtenIn = <Area extends RiskArea>(area: Area, change: Partial<Area>): Area => ({
  ...area,
  ...(area.open === 'notAskedYet' ? { open: null } : {}),
  ...change,
});

/** Whether nothing is written in an area. */
export const isBare = ({ here, there, likelihood, harm, measures }: RiskArea): boolean =>
  [here, likelihood, harm].every((words) => words.trim() === '') &&
  there.length === 0 &&
  measures.length === 0;

const isDecided = (assessment: RiskAssessment): assessment is DecidedAssessment =>
  assessment.decided !== null;

/** The decided ones, the latest in front. */
export const decidedOf = (assessments: readonly RiskAssessment[]): DecidedAssessment[] =>
  assessments
    .filter(isDecided)
    .sort((one, other) => (`${one.updatedAt} ${one.id}` < `${other.updatedAt} ${other.id}` ? 1 : -1));

/** The one that is being written; there is never a second. */
export const openOf = (assessments: readonly RiskAssessment[]): RiskAssessment | undefined =>
  assessments.find(({ decided }) => decided === null);

/* The urgent path. */

/** Where harm may be nearest in time: what is asked also where there is an hour for it. */
export const URGENT_AREAS: readonly RiskAreaName[] = [
  'retaliation',
  'health',
  'children',
  'journey',
  'arrival',
];

/** What is asked of an area; an urgent return asks for the first and the last of them. */
export const RISK_QUESTIONS = ['here', 'there', 'likelihood', 'harm', 'measures'] as const;
export type RiskQuestion = (typeof RISK_QUESTIONS)[number];
const URGENT_QUESTIONS: readonly RiskQuestion[] = ['here', 'measures'];

const isWritten = (area: RiskArea, question: RiskQuestion): boolean => {
  const answer = area[question];
  return typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0;
};

/** Which questions of an area stand on the form, if it stands there at all. */
export const questionsOf = (area: RiskArea, isUrgent: boolean): RiskQuestion[] =>
  RISK_QUESTIONS.filter(
    (question) => !isUrgent || URGENT_QUESTIONS.includes(question) || isWritten(area, question),
  );

export type AreaAsked = { name: RiskAreaName; questions: readonly RiskQuestion[] };

/** Whether somebody has said nothing of an area yet: no word, and not where it stands either. */
const isUntouched = (area: RiskArea): boolean => area.open === 'notAskedYet' && isBare(area);

/** Which areas and questions stand on the form. The short one hides nothing that was written or answered. */
export const askedIn = ({ isUrgent, areas }: Pick<RiskContent, 'isUrgent' | 'areas'>): AreaAsked[] =>
  RISK_AREAS.flatMap((name) => {
    const area = areas[name];
    const isAsked = !isUrgent || URGENT_AREAS.includes(name) || !isUntouched(area);
    return isAsked ? [{ name, questions: questionsOf(area, isUrgent) }] : [];
  });

/** What an urgent return has left out: said plainly wherever the assessment is read. Empty for a whole one. */
export const leftOutOf = (
  content: Pick<RiskContent, 'isUrgent' | 'areas'>,
): { areas: RiskAreaName[]; questions: RiskQuestion[] } => {
  const asked = askedIn(content);
  return {
    areas: RISK_AREAS.filter((name) => !asked.some((area) => area.name === name)),
    questions: RISK_QUESTIONS.filter((question) =>
      asked.some(({ questions }) => !questions.includes(question)),
    ),
  };
};

/* Part by part, for whoever writes in different parts at the same time. */

export type OwnAreaKey = `own:${string}`;
export type SaidKey = `said:${string}`;
export const keyOfOwn = (id: RiskAreaId): OwnAreaKey => `own:${id}`;
export const keyOfSaid = (id: SaidId): SaidKey => `said:${id}`;
export const isOwnKey = (key: string): key is OwnAreaKey => key.startsWith('own:');
export const isSaidKey = (key: string): key is SaidKey => key.startsWith('said:');

export type RiskParts = Omit<RiskContent, 'areas' | 'own' | 'said'> & { [Name in RiskAreaName]: RiskArea } & {
  [Key in OwnAreaKey]: OwnArea | null;
} & { [Key in SaidKey]: Said | null };

/** One part that takes another's place. */
export const partOfRisk = <Key extends keyof RiskParts>(key: Key, part: RiskParts[Key]): Partial<RiskParts> =>
  ({ [key]: part }) as Partial<RiskParts>;

export const riskPartsOf = ({ areas, own, said, ...about }: RiskContent): RiskParts =>
  ({
    ...about,
    ...areas,
    ...Object.fromEntries(own.map((area) => [keyOfOwn(area.id), area])),
    ...Object.fromEntries(said.map((one) => [keyOfSaid(one.id), one])),
  }) as RiskParts;

const inOrder = <Item extends { id: string; addedAt: string }>(items: readonly Item[]): Item[] =>
  [...items].sort((one, other) => (`${one.addedAt} ${one.id}` < `${other.addedAt} ${other.id}` ? -1 : 1));

export const riskContentOf = (parts: RiskParts): RiskContent => {
  const { isUrgent, returnTo, departureOn, lookedAtWith } = parts;
  const keys = Object.keys(parts);
  return {
    ...{ isUrgent, returnTo, departureOn, lookedAtWith },
    areas: Object.fromEntries(RISK_AREAS.map((name) => [name, parts[name]])) as RiskContent['areas'],
    own: inOrder(keys.flatMap((key) => (isOwnKey(key) ? (parts[key] ?? []) : []))),
    said: inOrder(keys.flatMap((key) => (isSaidKey(key) ? (parts[key] ?? []) : []))),
  };
};

/* What has changed since. */

/** Where two assessments differ, in the order of the form. */
export type RiskChange =
  | { at: 'about'; part: 'isUrgent' | 'returnTo' | 'departureOn' | 'lookedAtWith' }
  | { at: 'area'; name: RiskAreaName; parts: readonly AreaPart[] }
  | { at: 'own'; id: RiskAreaId; name: string; is: 'added' | 'removed' }
  | { at: 'own'; id: RiskAreaId; name: string; is: 'changed'; parts: readonly AreaPart[] }
  | { at: 'said'; id: SaidId; said: Said['is']; is: 'added' | 'removed' | 'changed' };
export type AreaPart = 'open' | 'name' | RiskQuestion;

const ABOUT = ['isUrgent', 'returnTo', 'departureOn', 'lookedAtWith'] as const;

const areaChanges = (before: RiskArea, after: RiskArea): AreaPart[] =>
  (['open', ...RISK_QUESTIONS] as const).filter((part) => !same(before[part], after[part]));

const ownChanges = (before: readonly OwnArea[], after: readonly OwnArea[]): RiskChange[] => {
  const was = new Map(before.map((area) => [area.id, area]));
  const stays = after.flatMap((area): RiskChange[] => {
    const { id, name } = area;
    const earlier = was.get(id);
    if (!earlier) return [{ at: 'own', id, name, is: 'added' }];
    const parts: AreaPart[] = [
      ...(earlier.name === name ? [] : ['name' as const]),
      ...areaChanges(earlier, area),
    ];
    return parts.length > 0 ? [{ at: 'own', id, name, is: 'changed', parts }] : [];
  });
  const left = before.filter(({ id }) => !after.some((area) => area.id === id));
  return [
    ...stays,
    ...left.map(({ id, name }) => ({ at: 'own' as const, id, name, is: 'removed' as const })),
  ];
};

const saidChanges = (before: readonly Said[], after: readonly Said[]): RiskChange[] => {
  const was = new Map(before.map((one) => [one.id, one]));
  const stays = after.flatMap((one): RiskChange[] => {
    const earlier = was.get(one.id);
    if (earlier && same(earlier, one)) return [];
    return [{ at: 'said', id: one.id, said: one.is, is: earlier ? 'changed' : 'added' }];
  });
  const left = before.filter(({ id }) => !after.some((one) => one.id === id));
  return [
    ...stays,
    ...left.map(({ id, is }) => ({ at: 'said' as const, id, said: is, is: 'removed' as const })),
  ];
};

/** What differs between two assessments of one person. Empty where they say the same. */
export const riskChanges = (before: RiskContent, after: RiskContent): RiskChange[] => [
  ...ABOUT.filter((part) => !same(before[part], after[part])).map((part) => ({ at: 'about' as const, part })),
  ...RISK_AREAS.flatMap((name): RiskChange[] => {
    const parts = areaChanges(before.areas[name], after.areas[name]);
    return parts.length > 0 ? [{ at: 'area', name, parts }] : [];
  }),
  ...ownChanges(before.own, after.own),
  ...saidChanges(before.said, after.said),
];
