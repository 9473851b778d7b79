import { z } from 'zod';
import { fold, unmarked } from '../i18n/fold.ts';
import { tellingWordIn, workingWordIn } from '../i18n/telling-words.ts';
import type { CalendarDate } from './dates.ts';
import { Paper } from './documents.ts';
import type { Factor } from './factors.ts';
import { finderOf, nameFinderOf, partsOf, withCapitals, wordPattern } from './names-in-words.ts';
import { CHILD_LINES, type ChildLine } from './plan/children.ts';
import { FIRST_HOURS_LINES, type FirstHours, type Journey } from './plan/journey.ts';
import { lineKey, PlanLineKey, stepLineKey } from './plan/lines.ts';
import { timeLineOf } from './plan/time-line.ts';
import { FIRST_TIME, type PlanKind } from './plan/times.ts';
import type { PlannedVisit } from './plan/visits.ts';
import type { PlanContent, PlanField, PlanStep } from './plan.ts';
import { PrintLanguage } from './print-language.ts';
import { UiLanguage } from './settings.ts';
import { FilledLine, Line } from './text.ts';

/**
 * The copy of a plan that the client takes along. Whoever finds it in her luggage reads somebody's plans for a new start: where
 * to sleep, whom to call, which papers. So it is made of what she needs on the way alone; what staff know and think (where things
 * stand, what may go wrong, security, costs, referrals, why somebody visits) has no place in its type. A line with a word that
 * tells what happened, or who helps, is left out, unless that word is called something else on this copy
 * (docs/decisions, "A sheet that a client takes along does not tell what for").
 */

/** What the copy consists of: the plan, the first days on one page, a card for the wallet. */
export const CLIENT_PAGES = ['plan', 'firstDays', 'card'] as const;
export const ClientPage = z.enum(CLIENT_PAGES);
export type ClientPage = z.infer<typeof ClientPage>;

/** A word that tells, and what stands for it on this copy: 'IOM' is 'the travel office'. Empty: the line stays out. */
export const CalledAs = z.strictObject({ word: FilledLine, as: Line });
export type CalledAs = z.infer<typeof CalledAs>;

export const ClientCopyChoices = z.strictObject({
  language: PrintLanguage,
  /** The counsellor's language, beside each heading. */
  beside: UiLanguage.nullable(),
  paper: Paper,
  pages: z
    .array(ClientPage)
    .min(1)
    .refine((pages) => new Set(pages).size === pages.length, { error: 'each page is in it once' }),
  /** Whether people, the children among them, are named. Their numbers stay. */
  withNames: z.boolean(),
  calledAs: z.array(CalledAs).max(100),
});
export type ClientCopyChoices = z.infer<typeof ClientCopyChoices>;

/** What of the journey the client has in hand. Examinations are for staff. */
export const CLIENT_JOURNEY_LINES = [
  'way',
  'documents',
  'escort',
  'metBy',
  'metByPhone',
  'meetingPlace',
  'phone',
  'medication',
  'money',
] as const satisfies readonly (keyof Journey)[];
export type ClientJourneyLine = (typeof CLIENT_JOURNEY_LINES)[number];

export type ClientChildLine = Exclude<ChildLine, 'needs'>;

export type ClientStep = Pick<PlanStep, 'what' | 'when' | 'by' | 'done'> & { who: string };

/** All that is on it. A text that stays out is empty, and so is a list of which nothing is left. */
export type ClientCopy = {
  kind: PlanKind;
  place: string;
  fields: { factor: Factor; ownWords: string; goal: string; steps: ClientStep[] }[];
  children: { name: string; lines: { line: ClientChildLine; text: string }[] }[];
  travelOn: CalendarDate | null;
  journey: { line: ClientJourneyLine; text: string }[];
  papers: { what: string; has: boolean; by: CalendarDate | null }[];
  visits: Pick<PlannedVisit, 'after' | 'on' | 'by'>[];
  firstDays: { line: keyof FirstHours; text: string }[];
  firstSteps: ClientStep[];
  /** `who` is empty where nobody is named. */
  contacts: { who: string; phone: string; languages: string[]; whenReachable: string }[];
};

/** A line that is not on it, and the word that is why. */
export const LeftOutLine = z.strictObject({ key: PlanLineKey, word: z.string() });
export type LeftOutLine = z.infer<typeof LeftOutLine>;

const renamed = (text: string, calledAs: readonly CalledAs[]): string =>
  calledAs.reduce(
    (so, { word, as }) => (as.trim() === '' ? so : so.replace(wordPattern(word.trim()), () => as.trim())),
    text,
  );

/** Names by which a stranger would know something. They are looked for in every line, whatever field it stands in. */
export type NamesOff = {
  /** Hers, and those of whoever works with her: in whole or in part, on no copy. */
  never: readonly string[];
  /** What those are called who help, as they call themselves: on no copy. */
  organisations: readonly string[];
  /** Of whoever is around her, in whole or in part: on no copy that names nobody. */
  people: readonly string[];
};
export const NO_NAMES_OFF: NamesOff = { never: [], organisations: [], people: [] };

/** A line as names are looked for in it. */
type Spelled = Record<'folded' | 'unmarked', string>;
const spelled = (text: string): Spelled => ({ folded: fold(text), unmarked: unmarked(text) });

type Finder = { word: string; isIn(line: Spelled): boolean };

const isFilled = (name: string): boolean => name !== '';

/** Spelled with other accents or in small letters it is still her name. The longest first: what is found is told, and named otherwise, whole. */
const wholeFinders = (names: readonly string[]): Finder[] =>
  [...new Set(names.map((name) => name.trim()).filter(isFilled))]
    .sort((one, other) => other.length - one.length)
    .map((word) => {
      const isInFolded = finderOf(fold(word));
      return { word, isIn: ({ folded }) => isInFolded(folded) };
    });

/** A part is a name where it is written like one, with whatever accents: Rose is, and a rose isn't. */
const partFinders = (names: readonly string[]): Finder[] =>
  [...new Set(names.flatMap((name) => partsOf(name.trim()).slice(1)))].map((word) => {
    const sought = spelled(word);
    const isNamed = nameFinderOf(sought.unmarked);
    return { word, isIn: (line) => line.folded.includes(sought.folded) && isNamed(line.unmarked) };
  });

/** The first word or name in it that tells a stranger something. */
const tellingIn = (text: string, names: readonly Finder[]): string | null => {
  const line = spelled(text);
  return tellingWordIn(text) ?? workingWordIn(text) ?? names.find(({ isIn }) => isIn(line))?.word ?? null;
};

/** What of a plan goes along with the client, and what doesn't. */
export const clientCopyOf = (
  content: PlanContent,
  { withNames, calledAs }: Pick<ClientCopyChoices, 'withNames' | 'calledAs'>,
  namesOff: NamesOff,
): { copy: ClientCopy; leftOut: LeftOutLine[] } => {
  const leftOut: LeftOutLine[] = [];
  const people = withNames ? [] : namesOff.people;
  const names = [
    ...wholeFinders([...namesOff.never, ...people, ...namesOff.organisations]),
    // Hers and those of staff are typed in haste, and are names all the same; of people it may say "her aunt".
    ...partFinders([...namesOff.never.map(withCapitals), ...people]),
  ];
  // The longest first: a word within a longer one is that one's.
  const called = [...calledAs].sort((one, other) => other.word.length - one.word.length);

  const told = (key: PlanLineKey, text: string): string => {
    const said = renamed(text, called);
    const word = tellingIn(said, names);
    if (word === null) return said.trim();
    leftOut.push({ key, word });
    return '';
  };
  const named = (key: PlanLineKey, text: string): string => (withNames ? told(key, text) : '');

  const stepOf =
    (factor: Factor) =>
    (step: PlanStep): ClientStep[] => {
      const what = told(stepLineKey(factor, step.id, 'what'), step.what);
      if (what === '') return [];
      const { when, by, done } = step;
      return [{ what, when, by, done, who: named(stepLineKey(factor, step.id, 'who'), step.who) }];
    };

  const fieldOf = (field: PlanField): ClientCopy['fields'] => {
    const { factor, clientWords, goal, steps } = field;
    const own = {
      ownWords: told(lineKey(factor, 'clientWords'), clientWords),
      goal: told(lineKey(factor, 'goal'), goal),
      steps: steps.flatMap(stepOf(factor)),
    };
    const isEmpty = own.ownWords === '' && own.goal === '' && own.steps.length === 0;
    return isEmpty ? [] : [{ factor, ...own }];
  };

  const childOf = (child: PlanContent['children'][number]): ClientCopy['children'] => {
    const lines = CHILD_LINES.flatMap((line) => {
      if (line === 'needs') return [];
      const key = lineKey(`child:${child.id}`, line);
      const text = line === 'who' || line === 'care' ? named(key, child[line]) : told(key, child[line]);
      return text === '' ? [] : [{ line, text }];
    });
    return lines.length === 0
      ? []
      : [{ name: named(lineKey(`child:${child.id}`, 'name'), child.name), lines }];
  };

  const NAMES_SOMEBODY: readonly ClientJourneyLine[] = ['escort', 'metBy'];
  const isReturn = content.kind === 'return';
  const first = timeLineOf(content).find(({ time }) => time === FIRST_TIME[content.kind])?.entries ?? [];

  const copy: ClientCopy = {
    kind: content.kind,
    place: told(lineKey('placeOfReturn'), content.placeOfReturn),
    fields: content.fields.flatMap(fieldOf),
    children: content.children.flatMap(childOf),
    travelOn: isReturn ? content.journey.travelOn : null,
    journey: (isReturn ? CLIENT_JOURNEY_LINES : []).flatMap((line) => {
      const key = lineKey(`journey:${line}`);
      const written = content.journey[line];
      const text = NAMES_SOMEBODY.includes(line) ? named(key, written) : told(key, written);
      return text === '' ? [] : [{ line, text }];
    }),
    papers: content.documents.flatMap(({ id, what, standing, by }) => {
      const text = told(lineKey(`document:${id}`, 'what'), what);
      const has = standing.is === 'given' && standing.value === 'has';
      return text === '' ? [] : [{ what: text, has, by: has ? null : by }];
    }),
    visits: content.visits.flatMap(({ after, on, by }) => {
      const whom = named(lineKey(`visit:${after}`, 'by'), by);
      return on === null && whom === '' ? [] : [{ after, on, by: whom }];
    }),
    firstDays: FIRST_HOURS_LINES.flatMap((line) => {
      const key = lineKey(`firstHours:${line}`);
      const text =
        line === 'whomToCallFirst'
          ? named(key, content.firstHours[line])
          : told(key, content.firstHours[line]);
      return text === '' ? [] : [{ line, text }];
    }),
    firstSteps: [],
    contacts: content.contacts.flatMap(({ id, who, phone, languages, whenReachable }) => {
      const key = (line: string) => lineKey(`contact:${id}`, line);
      const number = told(key('phone'), phone);
      if (number === '') return [];
      const reachable = told(key('whenReachable'), whenReachable);
      return [{ who: named(key('who'), who), phone: number, languages, whenReachable: reachable }];
    }),
  };
  // They were looked through with their fields already, and are in the order of the first days here.
  const seen = leftOut.length;
  const firstSteps = first.flatMap(({ factor, step }) => stepOf(factor)(step));
  leftOut.length = seen;
  return { copy: { ...copy, firstSteps }, leftOut };
};
