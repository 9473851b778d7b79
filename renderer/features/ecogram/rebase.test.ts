import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyDiff, diffBetween } from '#shared/document/records.ts';
import { CLIENT, type EcogramRecords, flawsOf, MOST_ON_ECOGRAM } from '#shared/domain/ecogram.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { crowd, person, personId, recordsOf, tie, tieId } from '#shared/geometry/ecograms.testkit.ts';
import { layoutOf, withEdgeAt } from '#shared/geometry/layout.ts';
import { pageFor } from '#shared/geometry/page.ts';
import { changePerson, removePeople } from './edits.ts';
import { rebase } from './rebase.ts';

const base = recordsOf(
  [person(0, { role: 'aunt' }), person(1, { role: 'choir' })],
  [tie(0, CLIENT, personId(0))],
);
const rename = (records: EcogramRecords, index: number, role: string) =>
  changePerson(records, personId(index), { role });

describe('making gestures again on what others have saved', () => {
  test('keeps all that touches other records', () => {
    const theirs = rename(base, 0, 'mother');
    const mine = diffBetween(base, rename(base, 1, 'church choir'));
    const { records, kept, lost } = rebase(theirs, [mine]);
    expect(records.people[personId(0)]?.role).toBe('mother');
    expect(records.people[personId(1)]?.role).toBe('church choir');
    expect(kept).toHaveLength(1);
    expect(lost).toBe(0);
  });

  test('never overwrites what somebody else has changed', () => {
    const theirs = rename(base, 0, 'mother');
    const { records, kept, lost } = rebase(theirs, [diffBetween(base, rename(base, 0, 'sister'))]);
    expect(records).toEqual(theirs);
    expect(kept).toEqual([]);
    expect(lost).toBe(1);
  });

  test('what both did is done, and nothing is lost', () => {
    const both = rename(base, 0, 'mother');
    expect(rebase(both, [diffBetween(base, both)])).toEqual({ records: both, kept: [], lost: 0 });
  });

  test('removing somebody takes along the tie that another has drawn to her', () => {
    const theirs = { ...base, ties: { ...base.ties, [tieId(5)]: tie(5, personId(1), personId(0)) } };
    const mine = diffBetween(base, removePeople(base, [personId(0)]));
    const { records, lost } = rebase(theirs, [mine]);
    expect(Object.keys(records.ties)).toEqual([]);
    expect(lost).toBe(0);
  });

  test('a tie to somebody who is gone is left out', () => {
    const theirs = removePeople(base, [personId(1)]);
    const mine = diffBetween(base, {
      ...base,
      ties: { ...base.ties, [tieId(5)]: tie(5, personId(0), personId(1)) },
    });
    expect(rebase(theirs, [mine])).toEqual({ records: theirs, kept: [], lost: 1 });
  });

  test('a second tie between the same two is left out', () => {
    const draw = (index: number) => ({
      ...base,
      ties: { ...base.ties, [tieId(index)]: tie(index, personId(0), personId(1)) },
    });
    const { records, lost } = rebase(draw(5), [diffBetween(base, draw(6))]);
    expect(records).toEqual(draw(5));
    expect(lost).toBe(1);
  });

  test('what others have left no room for is lost, and what comes behind it is not', () => {
    const nearly = crowd(MOST_ON_ECOGRAM.people - 1, 0);
    const [mine, theirs] = [9001, 9002].map((index) => ({
      ...nearly,
      people: { ...nearly.people, [personId(index)]: person(index) },
    }));
    const somebody = person(0, { ...nearly.people[personId(0)], role: 'neighbour' });
    const renamed = { ...nearly, people: { ...nearly.people, [somebody.id]: somebody } };
    if (!mine || !theirs) throw new Error('nobody comes');
    const { records, kept, lost } = rebase(theirs, [diffBetween(nearly, mine), diffBetween(nearly, renamed)]);
    expect(lost).toBe(1);
    expect(kept).toHaveLength(1);
    expect(records.people[somebody.id]).toEqual(somebody);
    expect(Object.keys(records.people)).toHaveLength(MOST_ON_ECOGRAM.people);
  });

  test('the sizes of the sheet are kept, unless somebody else has chosen others since', () => {
    const [mine, theirs] = [0.25, 0.75].map((ring) => ({
      ...base,
      layout: { sheet: withEdgeAt(layoutOf(pageFor(1)), { is: 'ring', ring: 1 }, ring) },
    }));
    if (!mine || !theirs) throw new Error('no sizes');
    const diff = diffBetween(base, mine);
    expect(rebase(base, [diff])).toMatchObject({ records: mine, lost: 0 });
    expect(rebase(theirs, [diff])).toMatchObject({ records: theirs, lost: 1 });
  });

  test('whatever meets, the result is sound and is what the kept gestures lead to', () => {
    fc.assert(
      fc.property(anyEcogram(5, 6), anyEcogram(5, 6), anyEcogram(5, 6), (start, mine, theirs) => {
        const { records, kept } = rebase(theirs, [diffBetween(start, mine)]);
        expect(flawsOf(records)).toEqual([]);
        expect(kept.reduce((result, diff) => applyDiff(result, diff), theirs)).toEqual(records);
      }),
    );
  });
});
