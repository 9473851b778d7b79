import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff } from '../document/records.ts';
import { anyEcogram } from '../geometry/arbitraries.testkit.ts';
import { person, personId, recordsOf, tie } from '../geometry/ecograms.testkit.ts';
import { layoutOf } from '../geometry/layout.ts';
import { pageFor } from '../geometry/page.ts';
import { CLIENT, type Person, pairOf, type Tie } from './ecogram.ts';
import { compareEcograms, diffTowards, hasDifferences } from './ecogram-comparison.ts';
import { everMarked, NOBODY_LEFT, withoutMarked } from './ecogram-danger-across.ts';

/** Ids are numbered, so any two of these share people and ties. */
const two = fc.tuple(anyEcogram(8, 10), anyEcogram(8, 10));

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();

describe('comparing two ecograms', () => {
  test('one with itself finds nothing, also where it was read anew', () => {
    fc.assert(
      fc.property(anyEcogram(), (records) => {
        expect(hasDifferences(compareEcograms(records, structuredClone(records)))).toBe(false);
      }),
    );
  });

  test('the other way round finds the same, the other way round', () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        const there = compareEcograms(one, other);
        const back = compareEcograms(other, one);
        for (const subject of ['people', 'ties'] as const) {
          expect(ids(back[subject].gained)).toEqual(ids(there[subject].lost));
          expect(ids(back[subject].lost)).toEqual(ids(there[subject].gained));
        }
        const turned = (changes: typeof there.people.changed) =>
          changes.map(({ before, after, changes: all }) => ({
            before: after,
            after: before,
            changes: all.map((change) => ({ ...change, before: change.after, after: change.before })),
          }));
        const byId = (one: { after: { id: string } }, other: { after: { id: string } }) =>
          one.after.id < other.after.id ? -1 : 1;
        expect([...back.people.changed].sort(byId)).toEqual(turned(there.people.changed).sort(byId));
        const pairs = (changed: typeof there.ties.changed) =>
          changed.map(({ after, changes }) => [pairOf(after), changes.length]).sort();
        expect(pairs(back.ties.changed)).toEqual(pairs(there.ties.changed));
      }),
    );
  });

  test('whoever is in neither list is in both, and as she was', () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        const { people } = compareEcograms(one, other);
        const staying = Object.keys(one.people).filter((id) => Object.hasOwn(other.people, id));
        expect(people.lost.length + staying.length).toBe(Object.keys(one.people).length);
        expect(people.gained.length + staying.length).toBe(Object.keys(other.people).length);
        for (const { changes } of people.changed) expect(changes).not.toEqual([]);
      }),
    );
  });

  test('says nothing of words that stay off the picture, nor of a step within one part of it', () => {
    const before = recordsOf([person(0)]);
    const spot = { ...person(0).spot, across: 0.9 };
    const after = recordsOf([person(0, { notes: 'calls on Sundays', contact: '06', spot })]);
    expect(hasDifferences(compareEcograms(before, after))).toBe(false);
  });

  test('knows a tie that was drawn anew the other way round, and reads who gives along it', () => {
    const people = [person(0), person(1)];
    const lane = { strength: 2, standing: 'now' } as const;
    const before = recordsOf(people, [
      tie(0, personId(0), personId(1), { P: { ...lane, giver: 'first' }, E: { ...lane, giver: 'both' } }),
    ]);
    const after = recordsOf(people, [
      tie(1, personId(1), personId(0), { P: { ...lane, giver: 'second' }, E: { ...lane, giver: 'first' } }),
    ]);
    const { ties } = compareEcograms(before, after);
    expect(ties.gained).toEqual([]);
    expect(ties.changed).toMatchObject([
      { changes: [{ what: 'lane', letter: 'E', before: { giver: 'both' }, after: { giver: 'first' } }] },
    ]);
  });
});

test('the diff towards another ecogram makes it, to the letter, and back', () => {
  fc.assert(
    fc.property(two, ([one, other]) => {
      expect(applyDiff(one, diffTowards(one, other))).toEqual(other);
      expect(applyDiff(other, diffTowards(other, one))).toEqual(one);
      expect(diffTowards(one, structuredClone(one))).toEqual({ people: {}, ties: {} });
    }),
  );
});

test('how the sheet is divided is part of the way towards another ecogram, and no difference between them', () => {
  const plain = recordsOf([person(0)]);
  const divided = { ...plain, layout: { sheet: layoutOf(pageFor(1)) } };
  expect(applyDiff(plain, diffTowards(plain, divided))).toEqual(divided);
  expect(applyDiff(divided, diffTowards(divided, plain)).layout).toEqual({});
  expect(hasDifferences(compareEcograms(plain, divided))).toBe(false);
  expect(withoutMarked(divided, everMarked([divided, plain], NOBODY_LEFT)).layout).toEqual(divided.layout);
});

describe('without danger, across several states', () => {
  test('whoever is marked in any of them is in none, nor is a tie of theirs', () => {
    fc.assert(
      fc.property(two, ([one, other]) => {
        const seen = withoutMarked(one, everMarked([one, other], NOBODY_LEFT));
        for (const { id, danger } of Object.values(seen.people)) {
          expect(danger).toBeNull();
          expect(other.people[id]?.danger ?? null).toBeNull();
        }
        for (const { first, second, danger } of Object.values(seen.ties)) {
          expect(danger).toBeNull();
          if (first !== CLIENT) expect(seen.people[first]).toBeDefined();
          expect(seen.people[second]).toBeDefined();
        }
      }),
    );
  });

  test('whoever or whatever was taken off while marked is in none either, though it is marked in none', () => {
    fc.assert(
      fc.property(two, ([one]) => {
        const [gone] = Object.values<Person>(one.people);
        const [tie] = Object.values<Tie>(one.ties);
        const left = {
          people: gone ? [gone.id] : [],
          ties: tie ? [{ first: tie.second, second: tie.first }] : [],
        };
        const seen = withoutMarked(one, everMarked([one], left));
        if (gone) expect(JSON.stringify(seen)).not.toContain(gone.id);
        if (tie) expect(Object.keys(seen.ties)).not.toContain(tie.id);
      }),
    );
  });

  test('somebody who has become dangerous does not show as lost', () => {
    const before = recordsOf([person(0), person(1)]);
    const after = recordsOf([person(0, { danger: 'unsafe' }), person(1)]);
    const states = [before, after] as const;
    const [was, is] = states.map((records) => withoutMarked(records, everMarked(states, NOBODY_LEFT)));
    expect(was && is && hasDifferences(compareEcograms(was, is))).toBe(false);
    expect(Object.keys(was?.people ?? {})).toEqual([personId(1)]);
  });
});
