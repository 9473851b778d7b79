import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffBetween } from '#shared/document/records.ts';
import { CLIENT, type EcogramRecords, newLane } from '#shared/domain/ecogram.ts';
import { crowd, person, personId, recordsOf, tie } from '#shared/geometry/ecograms.testkit.ts';
import { layoutOf } from '#shared/geometry/layout.ts';
import { pageFor } from '#shared/geometry/page.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import { describeChange, isUnseen } from './describe.ts';

const aunt = person(0, { role: 'aunt', spot: { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } });
const none = recordsOf([]);
const one = recordsOf([aunt]);
const tied = recordsOf([aunt], [tie(0, CLIENT, personId(0))]);
const giving = recordsOf([aunt], [tie(0, CLIENT, personId(0), { E: newLane() })]);

const said = (
  before: EcogramRecords,
  after: EcogramRecords,
  language: 'en' | 'nl' = 'en',
  isDangerShown = true,
) =>
  describeChange(
    { diff: diffBetween(before, after), before, by: 'gesture', isDangerShown },
    'Hiwot',
    wordsOf(language),
  );

describe('what a screen reader says of a gesture', () => {
  test('people come, move and go', () => {
    expect(said(none, one)).toBe('aunt added. Here, Near.');
    expect(said(one, none)).toBe('aunt removed.');
    const closer = recordsOf([{ ...aunt, spot: { ...aunt.spot, ring: 1 as const } }]);
    expect(said(one, closer)).toBe('aunt: Here, Close.');
    expect(said(one, recordsOf([{ ...aunt, spot: { ...aunt.spot, across: 0.6 } }]))).toBe('aunt moved.');
    expect(said(one, recordsOf([{ ...aunt, name: 'Rosa' }]))).toBe('aunt is now aunt · Rosa.');
  });

  test('ties and what they carry', () => {
    expect(said(one, tied)).toBe('Tie between Hiwot and aunt.');
    expect(said(tied, one)).toBe('Tie between Hiwot and aunt removed.');
    expect(said(one, giving)).toBe('Hiwot and aunt: Emotional support added.');
    expect(said(giving, tied)).toBe('Hiwot and aunt: Emotional support removed.');
  });

  test('much at once is counted, not read out', () => {
    expect(said(none, recordsOf([0, 1, 2, 3, 4].map((index) => person(index))))).toBe('5 people added.');
  });

  test('the sizes of the sheet are spoken of as such', () => {
    const divided = { ...one, layout: { sheet: layoutOf(pageFor(1)) } };
    expect(said(one, divided)).toBe('The sizes of grounds and rings changed.');
    const change = { diff: diffBetween(one, divided), before: one, by: 'gesture' as const };
    expect(isUnseen({ ...change, isDangerShown: false })).toBe(false);
  });

  test('in Dutch', () => {
    expect(said(one, tied, 'nl')).toBe('Band tussen Hiwot en aunt.');
  });

  test('whatever changes, something is said, and never of whom is hidden', () => {
    const seeds = fc.integer({ min: 1, max: 500 });
    const sizes = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(seeds, sizes, seeds, sizes, fc.boolean(), (seed, size, other, otherSize, isDangerShown) => {
        const before = crowd(size, size, seed);
        const after = crowd(otherSize, otherSize, other);
        const words = said(before, after, 'en', isDangerShown);
        const isChange = JSON.stringify(before) !== JSON.stringify(after);
        if (isChange) expect(words).not.toBe('');
        expect(words).not.toMatch(/undefined|\{\{|said\./);
      }),
    );
    const cousin = person(1, { role: 'cousin', danger: 'unsafe' });
    const known = recordsOf([aunt, cousin]);
    const words = said(known, recordsOf([aunt, { ...cousin, name: 'Rosa' }]), 'en', false);
    expect(words).toBe('Something that is not shown changed.');
  });
});
