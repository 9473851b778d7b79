import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, WireError } from './wire.ts';

/** Everything that may cross, nested in everything that may hold it. */
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      null,
      undefined,
      true,
      false,
      Number.NaN,
      -0,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ),
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.bigInt(),
    fc.date({ noInvalidDate: true }),
    fc.uint8Array(),
    fc.array(tie('value')),
    fc.dictionary(
      fc.oneof(fc.string(), fc.constantFrom('$', 'v', '__proto__', 'constructor', 'toString')),
      tie('value'),
      {
        noNullPrototype: true,
      },
    ),
    fc.array(fc.tuple(tie('value'), tie('value'))).map((pairs) => new Map(pairs)),
    fc.array(tie('value')).map((items) => new Set(items)),
  ),
}));

describe('whatever crosses', () => {
  test('arrives as it was', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        // Node's own comparison: the matchers take an object's own key `constructor` for its class.
        expect(isDeepStrictEqual(decode(encode(value)), value)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('has one form', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(encode(decode(encode(value)))).toBe(encode(value));
      }),
    );
  });

  test('a date that is none stays one', () => {
    expect((decode(encode(new Date(Number.NaN))) as Date).getTime()).toBeNaN();
  });

  test('shares nothing with what was sent', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const sent = { bytes, list: [{ a: 1 }] };
    const arrived = decode(encode(sent)) as typeof sent;
    bytes.fill(0);
    expect(arrived.bytes).toEqual(new Uint8Array([1, 2, 3]));
    expect(arrived.list).not.toBe(sent.list);
  });

  test('sets no prototype', () => {
    const arrived = decode('{"__proto__":{"isStaff":true}}') as object;
    expect(Object.getPrototypeOf(arrived)).toBe(Object.prototype);
    expect('isStaff' in arrived).toBe(false);
  });

  test('may be large', () => {
    const bytes = new Uint8Array(3_000_000).fill(7);
    expect(decode(encode(bytes))).toEqual(bytes);
  });
});

describe('what would arrive as something else is refused', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('s')],
    ['an instance of a class', new Error('with a message')],
    ['a regular expression', /x/],
    ['a promise', Promise.resolve()],
    ['a cycle', cycle],
    ['a number of too many digits', 10n ** 1001n],
  ])('%s', (_, value) => {
    expect(() => encode(value)).toThrow(WireError);
    expect(() => encode({ deep: [value] })).toThrow(WireError);
  });
});

describe('what encode cannot have written', () => {
  test('never throws anything but a WireError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (wire) => {
        try {
          decode(wire);
        } catch (error) {
          expect(error).toBeInstanceOf(WireError);
        }
      }),
    );
  });

  const kinds = ['undefined', 'number', 'bigint', 'date', 'bytes', 'map', 'set', 'object', 'toString', 'x'];
  test('a tag with anything behind it is read or refused, and what is read can cross again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.jsonValue(), (kind, v) => {
        const wire = JSON.stringify({ $: kind, v });
        let value: unknown;
        try {
          value = decode(wire);
        } catch (error) {
          expect(error).toBeInstanceOf(WireError);
          return;
        }
        expect(encode(decode(encode(value)))).toBe(encode(value));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '',
    'undefined',
    '{"$":"nothing"}',
    '{"$":"nothing","v":null}',
    '{"$":"date","v":0,"more":1}',
    '{"$":"bigint","v":"1.5"}',
    '{"$":"bigint","v":""}',
    '{"$":"number","v":"12"}',
    '{"$":"map","v":[[1]]}',
    '{"$":"bytes","v":"not base64"}',
    `{"$":"bigint","v":"${'9'.repeat(1001)}"}`,
    '['.repeat(1_000_000),
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ])('case %# is refused', (wire) => {
    expect(() => decode(wire)).toThrow(WireError);
  });
});
