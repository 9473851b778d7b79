import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields } from './merge.ts';
import { same } from './same.ts';

type Fields = { a: string; b: string; c: string };

const word = fc.constantFrom('', 'x', 'y', 'z');
const fields: fc.Arbitrary<Fields> = fc.record({ a: word, b: word, c: word });

describe('joining two changes of one record', () => {
  it('takes mine where only I changed, and theirs everywhere else', () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const { merged, disputed } = mergeFields(base, mine, theirs);
        for (const key of ['a', 'b', 'c'] as const) {
          const onlyIChanged = mine[key] !== base[key] && theirs[key] === base[key];
          expect(merged[key]).toBe(onlyIChanged ? mine[key] : theirs[key]);
          const bothChanged =
            mine[key] !== base[key] && theirs[key] !== base[key] && mine[key] !== theirs[key];
          expect(disputed.includes(key)).toBe(bothChanged);
        }
      }),
    );
  });
});

describe('same', () => {
  it('agrees with JSON for JSON values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(same(one, structuredClone(one))).toBe(true);
        const written = (value: unknown) =>
          JSON.stringify(value, (_, inner) =>
            inner && typeof inner === 'object' && !Array.isArray(inner)
              ? Object.fromEntries(Object.entries(inner).sort(([left], [right]) => (left < right ? -1 : 1)))
              : inner,
          );
        if (written(one) !== written(other)) expect(same(one, other)).toBe(false);
      }),
    );
  });

  it('tells a list from an object with the same keys', () => {
    expect(same([], {})).toBe(false);
    expect(same(null, {})).toBe(false);
  });

  it('takes a missing key for an undefined one', () => {
    expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true);
  });
});
