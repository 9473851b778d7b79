import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COPY_NUMBERS, CopyNumber, copyNumberFrom, copyNumberOf, freeCopyNumber } from './copy-number.ts';

const figures = fc.integer({ min: 0, max: COPY_NUMBERS - 1 });

test('a number is found again however it was copied', () => {
  fc.assert(
    fc.property(figures, (some) => {
      const number = copyNumberOf(some);
      expect(number).toMatch(/^[A-Z]\d-\d{4}$/);
      for (const typed of [
        number,
        number.toLowerCase(),
        ` ${number.replace('-', ' ')} `,
        number.replace('-', ''),
      ])
        expect(copyNumberFrom(typed)).toBe(number);
      const [letter, rest] = [number.slice(0, 1), number.slice(1)];
      expect(copyNumberFrom(letter + rest.replaceAll('0', 'O').replaceAll('1', 'l'))).toBe(number);
    }),
  );
});

test('one wrong figure, and two that have changed places, are noticed', () => {
  fc.assert(
    fc.property(figures, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 9 }), (some, at, by) => {
      const number = copyNumberOf(some);
      const digits = number.slice(1).replace('-', '').split('');
      const wrong = digits.with(at, String((Number(digits[at]) + by) % 10)).join('');
      expect(copyNumberFrom(`${number.slice(0, 1)}${wrong}`)).toBeNull();
      const [one = '', other = ''] = [digits[at], digits[at + 1]];
      if (at === 4 || one === other) return;
      expect(
        copyNumberFrom(
          number.slice(0, 1) +
            digits
              .with(at, other)
              .with(at + 1, one)
              .join(''),
        ),
      ).toBeNull();
    }),
  );
});

test('what is no number is none', () => {
  for (const typed of ['', 'K7', 'aunt', 'K7-20345', '12-3456']) expect(copyNumberFrom(typed)).toBeNull();
  expect(CopyNumber.safeParse('A0-0001').success).toBe(false);
});

test('the next free one is taken', () => {
  const taken = new Set<string>([copyNumberOf(COPY_NUMBERS - 1), copyNumberOf(0)]);
  expect(freeCopyNumber(COPY_NUMBERS - 1, (number) => taken.has(number))).toBe(copyNumberOf(1));
  expect(freeCopyNumber(5, () => true)).toBeNull();
});
