import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDiff, type Diff, diffBetween } from './records.ts';
import { fitting, thickened, thinned } from './thin.ts';

type Records = { things: Record<string, { name: string; at: { x: number }; more?: number }> };

const anyThing = fc.record(
  { name: fc.constantFrom('a', 'b'), at: fc.record({ x: fc.nat(3) }), more: fc.nat(3) },
  { requiredKeys: ['name', 'at'] },
);
const anyRecords: fc.Arbitrary<Records> = fc.record({
  things: fc.dictionary(fc.constantFrom('one', 'two', 'three', 'four'), anyThing, {
    maxKeys: 4,
    noNullPrototype: true,
  }),
});

test('a line of diffs comes back from what is thin of it, over any wire', () => {
  fc.assert(
    fc.property(fc.array(anyRecords, { minLength: 1, maxLength: 8 }), (states) => {
      const [start = { things: {} }] = states;
      const diffs: Diff<Records>[] = states
        .slice(1)
        .map((state, index) => diffBetween(states[index] ?? start, state));
      const crossed = JSON.parse(JSON.stringify(thinned(diffs)));
      const back = thickened(start, crossed) as Diff<Records>[];
      expect(back).toEqual(diffs);
      expect(back.reduce(applyDiff, start)).toEqual(states.at(-1));
    }),
  );
});

test('a collection that begins on the way is known from then on', () => {
  type Sparse = { things?: Record<string, { name: string; at: number }> };
  const states: Sparse[] = [
    {},
    { things: { one: { name: 'a', at: 1 } } },
    { things: { one: { name: 'a', at: 2 } } },
  ];
  const diffs = states.slice(1).map((state, index) => diffBetween<Sparse>(states[index] ?? {}, state));
  expect(thickened<Sparse>({}, thinned(diffs))).toEqual(diffs);
});

test('a step that changes one field of much is that field', () => {
  const before = { name: 'a'.repeat(1000), at: { x: 1 } };
  const diff = { things: { one: { before, after: { ...before, at: { x: 2 } } } } };
  expect(thinned<Records>([diff])).toEqual([{ things: { one: { fields: { at: { x: 2 } } } } }]);
});

test('no more is kept than fits, and what is nearest first', () => {
  expect(fitting([1, 22, 333], 5)).toEqual([1, 22]);
  expect(fitting(['x'.repeat(50)], 5)).toEqual([]);
});
