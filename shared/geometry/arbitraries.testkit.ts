import fc from 'fast-check';
import {
  CLIENT,
  DANGERS,
  type EcogramRecords,
  GROUNDS,
  GROUP_SIZE,
  type Lane,
  type Lanes,
  PERSON_KINDS,
  type Person,
  RINGS,
  type Spot,
  STRENGTHS,
  TIE_QUALITIES,
  type Tie,
} from '../domain/ecogram.ts';
import type { Layout } from '../domain/ecogram-layout.ts';
import { personId, recordsOf, tieId } from './ecograms.testkit.ts';
import { EDGES, layoutOf, withEdgeAt } from './layout.ts';
import { pageFor } from './page.ts';

const unit = fc.oneof(fc.constantFrom(0, 1, 0.5), fc.double({ min: 0, max: 1, noNaN: true }));

export const anySpot: fc.Arbitrary<Spot> = fc.record({
  ground: fc.constantFrom(...GROUNDS),
  ring: fc.constantFrom(...RINGS),
  across: unit,
  depth: unit,
});

/** Any sheet that hands can make of the usual one, also where many of them pull at its edges. */
export const anyLayout: fc.Arbitrary<Layout> = fc
  .array(fc.tuple(fc.constantFrom(...EDGES), fc.double({ min: -1, max: 2, noNaN: true })), { maxLength: 8 })
  .map((moves) =>
    moves.reduce((layout, [edge, value]) => withEdgeAt(layout, edge, value), layoutOf(pageFor(20))),
  );

const anyLane: fc.Arbitrary<Lane> = fc.record({
  giver: fc.constantFrom('first', 'second', 'both'),
  strength: fc.constantFrom(...STRENGTHS),
  standing: fc.constantFrom('now', 'possible'),
});

export const anyLanes: fc.Arbitrary<Lanes> = fc.record(
  { P: anyLane, A: anyLane, G: anyLane, E: anyLane },
  { requiredKeys: [] },
);

/** Names as people write them: any script, emoji, nothing at all, and far too long. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom('', 'aunt', 'خالتي الكبيرة', 'חברה מהמקהלה', '👩‍👩‍👧‍👦', '<b>&"\'', 'x'.repeat(200)),
);

const anyDanger = fc.option(fc.constantFrom(...DANGERS), { freq: 2 });

const anyPerson = (index: number): fc.Arbitrary<Person> =>
  fc.record({
    id: fc.constant(personId(index)),
    kind: fc.constantFrom(...PERSON_KINDS),
    role: anyWords,
    name: anyWords,
    spot: anySpot,
    count: fc.option(fc.integer({ min: GROUP_SIZE.least, max: GROUP_SIZE.most })),
    danger: anyDanger,
    childId: fc.constant(null),
    organisationId: fc.constant(null),
    contact: anyWords,
    notes: anyWords,
  });

const anyTieWords = fc.record({
  lanes: anyLanes,
  quality: fc.option(fc.constantFrom(...TIE_QUALITIES)),
  danger: anyDanger,
});

/** A sound ecogram: people anywhere, on top of each other too, and ties between any of them. */
export const anyEcogram = (mostPeople = 12, mostTies = 16): fc.Arbitrary<EcogramRecords> =>
  fc.integer({ min: 0, max: mostPeople }).chain((count) => {
    const people = fc.tuple(...Array.from({ length: count }, (_, index) => anyPerson(index)));
    if (count === 0) return fc.constant(recordsOf([]));
    const end = fc.integer({ min: -1, max: count - 1 });
    const pairs = fc.uniqueArray(
      fc.tuple(end, fc.integer({ min: 0, max: count - 1 })).filter(([first, second]) => first < second),
      { maxLength: mostTies, selector: ([first, second]) => `${first} ${second}` },
    );
    return fc
      .tuple(people, pairs, fc.array(anyTieWords, { minLength: mostTies, maxLength: mostTies }))
      .map(([everybody, joined, words]) =>
        recordsOf(
          everybody,
          joined.map(
            ([first, second], index): Tie => ({
              id: tieId(index),
              first: first < 0 ? CLIENT : personId(first),
              second: personId(second),
              ...(words[index] ?? { lanes: {}, quality: null, danger: null }),
            }),
          ),
        ),
      );
  });
