import {
  CLIENT,
  type EcogramRecords,
  type Lane,
  lettersOf,
  type Person,
  roleOf,
  type Tie,
  type TieEnd,
} from '../domain/ecogram.ts';
import type {
  Cell,
  Compared,
  EcogramComparison,
  PersonChange,
  TieChange,
} from '../domain/ecogram-comparison.ts';
import type { Words } from './words.ts';

/** One person or tie that came, went or is otherwise, and how, a line for each difference. */
export type ComparisonItem = { id: string; title: string; lines: readonly string[] };

export type ComparisonList = Readonly<
  Record<'people' | 'ties', Readonly<Record<'gained' | 'lost' | 'changed', readonly ComparisonItem[]>>>
>;

type Setting = {
  before: EcogramRecords;
  after: EcogramRecords;
  clientLabel: string;
  withNames: boolean;
};

/** For within a line. Whatever is called by a name in it keeps its capital. */
const withSmallStart = (phrase: string): string => phrase.slice(0, 1).toLocaleLowerCase() + phrase.slice(1);

/** A comparison in words: plain facts, the same on the screen and on paper. */
export const comparisonInWords = (
  { people, ties }: EcogramComparison,
  { before, after, clientLabel, withNames }: Setting,
  words: Words,
): ComparisonList => {
  const calledOf = (person: Person): string => {
    const role = roleOf(person);
    const name = withNames ? person.name : '';
    return [role, name].filter((part) => part !== '').join(' · ') || words(`terms:kind.${person.kind}`);
  };
  const endOf = (end: TieEnd): string => {
    if (end === CLIENT) return clientLabel;
    const person = after.people[end] ?? before.people[end];
    return person ? calledOf(person) : '';
  };
  const between = ({ first, second }: Tie) =>
    words('versions:compare.tie', { first: endOf(first), second: endOf(second) });

  const cell = ({ ground, ring }: Cell) =>
    words('versions:compare.cell', {
      ground: words(`terms:ground.${ground}`),
      ring: words(`terms:ring.${ring}`),
    });
  const fromTo = (what: string, was: string, is: string) =>
    words('versions:compare.fromTo', {
      what,
      before: was || words('versions:compare.nothing'),
      after: is || words('versions:compare.nothing'),
    });
  const field = (change: PersonChange): string[] => {
    const what = words(`versions:compare.field.${change.what}`);
    switch (change.what) {
      case 'role':
        return [fromTo(what, change.before, change.after)];
      case 'name':
        return withNames ? [fromTo(what, change.before, change.after)] : [];
      case 'count':
        return [fromTo(what, String(change.before ?? ''), String(change.after ?? ''))];
      case 'kind':
        return [fromTo(what, words(`terms:kind.${change.before}`), words(`terms:kind.${change.after}`))];
      case 'place':
        return [fromTo(what, cell(change.before), cell(change.after))];
      case 'danger': {
        const said = (danger: Person['danger']) => (danger ? words(`versions:compare.danger.${danger}`) : '');
        return [fromTo(what, said(change.before), said(change.after))];
      }
    }
  };
  const laneOf = ({ strength, giver, standing }: Lane, { first, second }: Tie): string =>
    [
      words(`terms:strength.${strength}`),
      words(`terms:giver.${giver}`, { first: endOf(first), second: endOf(second) }),
      words(`terms:standing.${standing}`),
    ]
      .map(withSmallStart)
      .join(', ');
  const letter = (of: 'P' | 'A' | 'G' | 'E') => `${of} ${words(`terms:page.${of}.name`)}`;
  const tieChange = (change: TieChange, tie: Tie): string => {
    switch (change.what) {
      case 'lane': {
        const was = change.before ? laneOf(change.before, tie) : '';
        const is = change.after ? laneOf(change.after, tie) : '';
        if (!change.before)
          return words('versions:compare.laneCame', { letter: letter(change.letter), how: is });
        if (!change.after)
          return words('versions:compare.laneWent', { letter: letter(change.letter), how: was });
        return fromTo(letter(change.letter), was, is);
      }
      case 'quality': {
        const said = (quality: Tie['quality']) =>
          quality ? words(`versions:compare.quality.${quality}`) : '';
        return fromTo(words('versions:compare.field.quality'), said(change.before), said(change.after));
      }
      case 'danger': {
        const said = (danger: Tie['danger']) => (danger ? words(`versions:compare.danger.${danger}`) : '');
        return fromTo(words('versions:compare.field.danger'), said(change.before), said(change.after));
      }
    }
  };
  const wholeTie = (tie: Tie): string[] =>
    lettersOf(tie).map((of) => {
      const lane = tie.lanes[of];
      return lane ? words('versions:compare.lane', { letter: letter(of), how: laneOf(lane, tie) }) : '';
    });
  const listed = <Item extends { id: string }, Of>(
    { gained, lost, changed }: Compared<Item, Of>,
    titleOf: (item: Item) => string,
    whole: (item: Item) => string[],
    linesOf: (changes: readonly Of[], item: Item) => string[],
  ) => {
    const plain = (item: Item) => ({ id: item.id, title: titleOf(item), lines: whole(item) });
    return {
      gained: gained.map(plain),
      lost: lost.map(plain),
      changed: changed
        .map(({ after: item, changes }) => ({
          id: item.id,
          title: titleOf(item),
          lines: linesOf(changes, item),
        }))
        .filter(({ lines }) => lines.length > 0),
    };
  };
  return {
    people: listed(
      people,
      calledOf,
      (person) => [cell(person.spot)],
      (changes) => changes.flatMap(field),
    ),
    ties: listed(ties, between, wholeTie, (changes, tie) => changes.map((change) => tieChange(change, tie))),
  };
};
