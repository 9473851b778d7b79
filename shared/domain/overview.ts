import { z } from 'zod';
import { type Answer, answerOf, isGiven, notAskedYet } from './answer.ts';
import { CalendarDate, Instant } from './dates.ts';
import { FACTORS, Factor } from './factors.ts';
import { ClientFileId, OrganisationId, PersonId, SayingId } from './ids.ts';
import { CURRENT_INSTRUMENT, instrumentOf, isInstrument } from './overview-instrument.ts';
import { Line, Prose } from './text.ts';

/**
 * The two overviews of the Safe Future Methodology (report, lines 5925-5991), one record for each client file. Overview 1
 * is how the client sees ten factors in two countries; Overview 2 is what of that may change. Nothing here adds up across
 * the countries, and nothing compares them: the decision is the client's (lines 3160 and 3213).
 */

/** The two futures, in the report's order. Which is shown first is somebody's choice. */
export const OVERVIEW_COUNTRIES = ['destination', 'origin'] as const;
export const OverviewCountry = z.enum(OVERVIEW_COUNTRIES);
export type OverviewCountry = z.infer<typeof OverviewCountry>;

/** A step of the overview's instrument, or left open. */
export const Score = answerOf(z.int());
export type Score = Answer<number>;

export const SAYING_BY = ['client', 'counsellor', 'other'] as const;
export const SayingBy = z.enum(SAYING_BY);
export type SayingBy = z.infer<typeof SayingBy>;

/** What somebody said about a factor on a day. What was said earlier stays: stories change as trust grows (lines 512-519). */
export const Saying = z.strictObject({
  id: SayingId,
  by: SayingBy,
  /** Who that was, in a few words. */
  who: Line,
  on: CalendarDate,
  /** Where the factor stood then. */
  score: Score,
  words: Prose,
});
export type Saying = z.infer<typeof Saying>;

/** One factor in one country, as the client sees it. */
export const FactorView = z.strictObject({
  score: Score,
  /** When the score was last moved. */
  scoredOn: CalendarDate.nullable(),
  /** In the order in which they were said. */
  sayings: z.array(Saying).max(200),
});
export type FactorView = z.infer<typeof FactorView>;

/** How one factor in one country may change: a line of Overview 2 (lines 5980-5991). */
export const FactorChange = z.strictObject({
  country: OverviewCountry,
  factor: Factor,
  inWhatWay: Prose,
  conditions: Prose,
  withWhoseHelp: Prose,
  /** People of the client's ecogram. Somebody who has left the picture is passed over. */
  people: z.array(PersonId).max(100),
  organisations: z.array(OrganisationId).max(50),
  by: CalendarDate.nullable(),
  couldBecome: Score,
});
export type FactorChange = z.infer<typeof FactorChange>;

const Views = z.record(OverviewCountry, z.record(Factor, FactorView));

type Keyed = { country: OverviewCountry; factor: Factor };

/** Under which a factor in a country is a part of its overview. */
export type ViewKey = `${OverviewCountry}.${Factor}`;
export type ChangeKey = `change:${ViewKey}`;
export const viewKey = ({ country, factor }: Keyed): ViewKey => `${country}.${factor}`;
export const changeKey = (which: Keyed): ChangeKey => `change:${viewKey(which)}`;

/** Every factor in every country, in the report's order. */
export const ALL_VIEWS: readonly Keyed[] = OVERVIEW_COUNTRIES.flatMap((country) =>
  FACTORS.map((factor) => ({ country, factor })),
);

const Fields = z.strictObject({
  /** Which steps its scores are on: `resources/overviews`. */
  instrument: z.string().refine(isInstrument, { error: 'no such instrument' }),
  /** Which country is shown first. */
  first: OverviewCountry,
  views: Views,
  changes: z.array(FactorChange).max(ALL_VIEWS.length),
});

const hasItsSteps = ({ instrument, views, changes }: z.infer<typeof Fields>): boolean => {
  if (!isInstrument(instrument)) return false;
  const { steps } = instrumentOf(instrument);
  const scores = ALL_VIEWS.flatMap(({ country, factor }) => {
    const { score, sayings } = views[country][factor];
    return [score, ...sayings.map((saying) => saying.score)];
  });
  return [...scores, ...changes.map(({ couldBecome }) => couldBecome)].every(
    (score) => !isGiven(score) || steps.includes(score.value),
  );
};

export const OverviewContent = Fields.refine(
  ({ changes }) => new Set(changes.map(viewKey)).size === changes.length,
  { error: 'each factor of a country changes at most once' },
).refine(hasItsSteps, { error: 'a score is not one of the steps' });
export type OverviewContent = z.infer<typeof OverviewContent>;

export const Overview = z.strictObject({
  fileId: ClientFileId,
  /** 0 where nobody has written anything yet. */
  version: z.int().min(0),
  content: OverviewContent,
  updatedAt: Instant,
});
export type Overview = z.infer<typeof Overview>;

export const newView = (): FactorView => ({ score: notAskedYet, scoredOn: null, sayings: [] });

const eachView = <Value>(of: (which: Keyed) => Value): Record<OverviewCountry, Record<Factor, Value>> => {
  const row = (country: OverviewCountry) =>
    Object.fromEntries(FACTORS.map((factor) => [factor, of({ country, factor })]));
  return Object.fromEntries(OVERVIEW_COUNTRIES.map((country) => [country, row(country)])) as Record<
    OverviewCountry,
    Record<Factor, Value>
  >;
};

export const newOverviewContent = (): OverviewContent => ({
  instrument: CURRENT_INSTRUMENT,
  first: 'destination',
  views: eachView(newView),
  changes: [],
});

export const newChange = ({ country, factor }: Keyed): FactorChange => ({
  country,
  factor,
  inWhatWay: '',
  conditions: '',
  withWhoseHelp: '',
  people: [],
  organisations: [],
  by: null,
  couldBecome: notAskedYet,
});

/**
 * An overview part by part: each factor of a country, and how it may change, under a key of its own. Two people who write
 * about different factors change different parts.
 */
export type OverviewParts = Pick<OverviewContent, 'instrument' | 'first'> & {
  [Key in ViewKey]: FactorView;
} & {
  [Key in ChangeKey]: FactorChange | null;
};

export const partsOfOverview = ({ instrument, first, views, changes }: OverviewContent): OverviewParts => {
  const seen = ALL_VIEWS.map((which) => [viewKey(which), views[which.country][which.factor]] as const);
  const none = ALL_VIEWS.map((which) => [changeKey(which), null] as const);
  const changing = changes.map((change) => [changeKey(change), change] as const);
  return { instrument, first, ...Object.fromEntries([...seen, ...none, ...changing]) } as OverviewParts;
};

export const overviewFrom = (parts: OverviewParts): OverviewContent => ({
  instrument: parts.instrument,
  first: parts.first,
  views: eachView((which) => parts[viewKey(which)]),
  changes: ALL_VIEWS.flatMap((which) => parts[changeKey(which)] ?? []),
});

/** One part that takes another's place. */
export const partOfOverview = <Key extends keyof OverviewParts>(
  key: Key,
  part: OverviewParts[Key],
): Partial<OverviewParts> => ({ [key]: part }) as Partial<OverviewParts>;

/** The report tells the two countries apart by the name of these (lines 5933-5975). */
export const isNamedByCountry = (factor: Factor): boolean => factor === 'safety' || factor === 'socialNorm';

/** The one that is shown first, and the other. */
export const inOrder = ({ first }: Pick<OverviewContent, 'first'>): readonly OverviewCountry[] =>
  first === 'destination' ? OVERVIEW_COUNTRIES : [...OVERVIEW_COUNTRIES].reverse();

/** A score that was moved. What is being said today goes along; what was said on earlier days stays where it stood. */
export const withScore = (view: FactorView, score: Score, today: CalendarDate): FactorView => ({
  score,
  scoredOn: today,
  sayings: view.sayings.map((saying) =>
    saying.on === today && saying.by === 'client' ? { ...saying, score } : saying,
  ),
});

/** Puts a saying in its place, or at the end. */
export const withSaying = (view: FactorView, saying: Saying): FactorView => {
  const isThere = view.sayings.some(({ id }) => id === saying.id);
  const sayings = isThere
    ? view.sayings.map((other) => (other.id === saying.id ? saying : other))
    : [...view.sayings, saying];
  return { ...view, sayings };
};

export const withoutSaying = (view: FactorView, id: SayingId): FactorView => ({
  ...view,
  sayings: view.sayings.filter((saying) => saying.id !== id),
});

/** What was said, the latest first; of one day, what was noted last. One without words was only begun, and is none. */
export const latestSayings = ({ sayings }: Pick<FactorView, 'sayings'>): Saying[] =>
  sayings
    .map((saying, index) => ({ saying, index }))
    .filter(({ saying }) => saying.words.trim() !== '')
    .sort((one, other) =>
      one.saying.on === other.saying.on ? other.index - one.index : one.saying.on < other.saying.on ? 1 : -1,
    )
    .map(({ saying }) => saying);

/** The client's own latest words. */
export const ownWords = (view: Pick<FactorView, 'sayings'>): Saying | undefined =>
  latestSayings(view).find(({ by }) => by === 'client');

/** The scores of one country. There is no type for those of two: nothing is to be made of them together. */
export type CountryScores = Readonly<Record<Factor, Score>>;

/** As it is. */
export const scoresOf = (
  { views }: Pick<OverviewContent, 'views'>,
  country: OverviewCountry,
): CountryScores =>
  Object.fromEntries(FACTORS.map((factor) => [factor, views[country][factor].score])) as CountryScores;

/** As it would be if every change of Overview 2 came that says what a score might become. The others stay as they are. */
export const scoresIf = (
  content: Pick<OverviewContent, 'views' | 'changes'>,
  country: OverviewCountry,
): CountryScores => ({
  ...scoresOf(content, country),
  ...Object.fromEntries(
    content.changes
      .filter((change) => change.country === country && isGiven(change.couldBecome))
      .map(({ factor, couldBecome }) => [factor, couldBecome]),
  ),
});

/** `minus` and `plus`: what the steps to each side come to, apart (line 5977). The other two are counts of factors. */
export type Totals = { minus: number; plus: number; atStart: number; open: number };

export const totalsOf = (scores: CountryScores): Totals => {
  const given = FACTORS.flatMap((factor) => (isGiven(scores[factor]) ? [scores[factor].value] : []));
  const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
  return {
    minus: sumOf(given.filter((value) => value < 0)),
    plus: sumOf(given.filter((value) => value > 0)),
    atStart: given.filter((value) => value === 0).length,
    open: FACTORS.length - given.length,
  };
};

/** Whether anything stands in it. */
export const isChangeEmpty = (change: FactorChange): boolean =>
  [change.inWhatWay, change.conditions, change.withWhoseHelp].every((words) => words.trim() === '') &&
  change.people.length === 0 &&
  change.organisations.length === 0 &&
  change.by === null &&
  !isGiven(change.couldBecome);

/** Whatever organisations it names, each once. */
export const organisationsInOverview = ({ changes }: Pick<OverviewContent, 'changes'>): OrganisationId[] => [
  ...new Set(changes.flatMap(({ organisations }) => organisations)),
];

/** What the client is saying on a day, begun or finished: it is gone on with. */
export const ownSayingOn = ({ sayings }: Pick<FactorView, 'sayings'>, on: CalendarDate): Saying | undefined =>
  sayings.findLast((saying) => saying.by === 'client' && saying.on === on);

/** What the client said last on that day, or nothing. */
export const ownWordsOn = (view: Pick<FactorView, 'sayings'>, on: CalendarDate): string =>
  ownSayingOn(view, on)?.words ?? '';

/** The client's words of a day, as they are by now. Those of other days stay as they were said. */
export const withOwnWords = (
  view: FactorView,
  words: string,
  { on, newId }: { on: CalendarDate; newId(): SayingId },
): FactorView => {
  const begun = ownSayingOn(view, on);
  if (begun && words === '') return withoutSaying(view, begun.id);
  if (words === '') return view;
  const saying: Saying = begun ?? { id: newId(), by: 'client', who: '', on, score: view.score, words };
  return withSaying(view, { ...saying, words });
};
