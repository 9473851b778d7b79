import { expect, test } from 'vitest';
import { stretchesOf } from './direction.ts';

test('a telephone number among Arabic words is a stretch from left to right, whole', () => {
  const stretches = stretchesOf('سلمى على الرقم +234 800 000 0001 بعد الظهر', 'rtl');
  expect(stretches.map(({ text, direction }) => [text.trim(), direction])).toEqual([
    ['سلمى على الرقم', 'rtl'],
    ['+234 800 000 0001', 'ltr'],
    ['بعد الظهر', 'rtl'],
  ]);
});

test('nothing of a text is lost where its direction changes', () => {
  const text = ' Ring سلمى, +31 20 000 0003 ext 5,  at 9-17 ';
  expect(
    stretchesOf(text, 'ltr')
      .map((stretch) => stretch.text)
      .join(''),
  ).toBe(text);
});
