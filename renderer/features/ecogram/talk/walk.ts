import type { PageLetter } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';

/**
 * What is asked in a talk, and in which order. The first walk is the report's PAGE with its examples (lines 6009-6036); the
 * second looks for starting points in the country of origin and for ways to them (lines 2575-2600).
 */

export const WALKS = ['page', 'origin'] as const;
export type Walk = (typeof WALKS)[number];

export const QUESTIONS = [
  'P.money',
  'P.children',
  'P.tasks',
  'A.information',
  'A.papers',
  'A.decision',
  'G.company',
  'G.interests',
  'E.confide',
  'E.steam',
  'E.comfort',
] as const;
export type Question = (typeof QUESTIONS)[number];

export const STARTING_POINTS = [
  'family',
  'faith',
  'school',
  'organisations',
  'medical',
  'connector',
] as const;
export type StartingPoint = (typeof STARTING_POINTS)[number];

/** One thing that is asked, large and alone. */
export type Ask =
  | { readonly is: 'letter'; readonly letter: PageLetter; readonly question: Question }
  | { readonly is: 'between' }
  | { readonly is: 'there'; readonly question: StartingPoint }
  | { readonly is: 'reach'; readonly person: PersonId }
  | { readonly is: 'end' };

/** What belongs together and can be gone to. */
export type Stage = PageLetter | Exclude<Ask['is'], 'letter'>;

export const stageOf = (ask: Ask): Stage => (ask.is === 'letter' ? ask.letter : ask.is);

/** Names an ask for as long as a talk lasts, also across a lock. */
export const askId = (ask: Ask): string => {
  switch (ask.is) {
    case 'letter':
      return ask.question;
    case 'there':
      return `there.${ask.question}`;
    case 'reach':
      return `reach.${ask.person}`;
    default:
      return ask.is;
  }
};

const letterOf = (question: Question) => question.slice(0, 1) as PageLetter;

/** Everything that a walk asks. `home`: who is known to be there, in the order in which it is asked how to reach them. */
export const asksOf = (walk: Walk, home: readonly PersonId[]): readonly Ask[] =>
  walk === 'page'
    ? [
        ...QUESTIONS.map((question): Ask => ({ is: 'letter', letter: letterOf(question), question })),
        { is: 'between' },
        { is: 'end' },
      ]
    : [
        ...STARTING_POINTS.map((question): Ask => ({ is: 'there', question })),
        ...home.map((person): Ask => ({ is: 'reach', person })),
        { is: 'end' },
      ];

export const stagesOf = (asks: readonly Ask[]): readonly Stage[] => [...new Set(asks.map(stageOf))];

const BEGINNING: Ask = { is: 'end' };

/** What is asked now. Where that has gone with somebody, the walk goes on with the end of it; it never breaks off. */
export const askAt = (asks: readonly Ask[], id: string): Ask =>
  asks.find((ask) => askId(ask) === id) ??
  (id.startsWith('reach.') ? asks.find(({ is }) => is === 'reach' || is === 'end') : asks[0]) ??
  BEGINNING;

/** What is asked `by` steps further on, or back; the walk stops at its ends. */
export const askFrom = (asks: readonly Ask[], ask: Ask, by: 1 | -1): Ask => {
  const index = asks.findIndex((other) => askId(other) === askId(ask));
  return asks[index + by] ?? ask;
};

export const firstOf = (asks: readonly Ask[], stage: Stage): Ask | undefined =>
  asks.find((ask) => stageOf(ask) === stage);
