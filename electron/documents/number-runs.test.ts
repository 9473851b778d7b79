import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, withNumbers } from './number-runs.ts';

const runsIn = (text: string): string[] =>
  piecesOf(text)
    .filter(({ isRun }) => isRun)
    .map((piece) => piece.text);

test('telephone numbers and days in figures are runs of their own', () => {
  expect(runsIn('اتصلي على الرقم +234 800 000 0001 (بعد 16:30) أو 0031-20-000 0003.')).toEqual([
    '+234 800 000 0001',
    '0031-20-000 0003',
  ]);
  expect(runsIn('+31 (0)20 000 0003, +31200000003')).toEqual(['+31 (0)20 000 0003', '+31200000003']);
  expect(runsIn('12/03/2027 - 14/03/2027')).toEqual(['12/03/2027', '14/03/2027']);
});

test('amounts, hours and spans of them are read as the words around them', () => {
  expect(runsIn('€ 150, 20.000 naira, 9-17, 16:30, 72 ساعة')).toEqual([]);
});

test('nothing of a text is lost, and what is in it stays escaped', () => {
  const figures = fc.stringMatching(/^[+()\d ./<-]{0,30}$/);
  fc.assert(
    fc.property(fc.array(fc.oneof(figures, fc.string())), (parts) => {
      const text = parts.join(' ');
      expect(
        piecesOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
  expect(withNumbers('<b> +234 800 000 0001').toString()).toBe(
    '&lt;b&gt; <bdo dir="ltr">+234 800 000 0001</bdo>',
  );
});
