import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitsOnPaper, knownHeadFrom } from './log-mark.ts';

const anyHash = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.join(''));

test('sixteen digits stand on paper, in groups of four', () => {
  expect(digitsOnPaper({ hash: `9f86d081884c7d65${'0'.repeat(48)}` })).toBe('9f86 d081 884c 7d65');
});

test('what is copied from a print is the head that it was printed of', () => {
  fc.assert(
    fc.property(anyHash, fc.integer({ min: 1, max: 10_000_000 }), (hash, entries) => {
      const copied = digitsOnPaper({ hash });
      for (const typed of [copied, copied.toUpperCase(), copied.replaceAll(' ', ''), ` ${copied} `]) {
        expect(knownHeadFrom(` ${entries} `, typed)).toEqual({ entries, hash: hash.slice(0, 16) });
      }
    }),
  );
});

describe('a slip of the hand', () => {
  test('that can only be meant for a figure is taken for it', () => {
    expect(knownHeadFrom('1.234', 'O1l0 0000 0000 0000')).toEqual({
      entries: 1234,
      hash: '0110000000000000',
    });
  });

  test.each([
    ['', '9f86 d081 884c 7d65'],
    ['0', '9f86 d081 884c 7d65'],
    ['twelve', '9f86 d081 884c 7d65'],
    ['-3', '9f86 d081 884c 7d65'],
    ['12', ''],
    ['12', '9f86 d081 884c 7d6'],
    ['12', '9f86 d081 884c 7d655'],
    ['12', '9f86 d081 884c 7d6x'],
  ])('that makes it no head is noticed: %j %j', (entries, digits) => {
    expect(knownHeadFrom(entries, digits)).toBeNull();
  });
});
