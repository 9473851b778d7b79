import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientLabel } from './label.ts';
import { textStyleOf } from './style.ts';
import { textWidth } from './text-width.ts';

const RADIUS = 42;

const linesOf = (name: string) => clientLabel(name, RADIUS).map(({ text }) => text);

describe('the client’s name', () => {
  test.each(['Blessing', 'Somebody', 'Nadezhda', 'Oluwaseun', 'Надежда'])(
    '%s, of one word, is not broken',
    (name) => {
      expect(linesOf(name)).toEqual([name]);
    },
  );

  test('is written large where it can be', () => {
    expect(clientLabel('Hiwot', RADIUS).map(({ style }) => style)).toEqual(['client']);
    expect(clientLabel('Oluwaseun', RADIUS).map(({ style }) => style)).toEqual(['clientSmall']);
  });

  test('of several words breaks between them', () => {
    expect(linesOf('Mercy Blessing')).toEqual(['Mercy', 'Blessing']);
  });

  test('stays within the circle, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        const marks = clientLabel(name, RADIUS);
        expect(marks.length).toBeLessThanOrEqual(3);
        for (const { text, style, y } of marks) {
          expect(textWidth(text, textStyleOf(style))).toBeLessThan(2 * RADIUS);
          expect(Math.abs(y - textStyleOf(style).size / 2)).toBeLessThan(RADIUS * 0.75);
        }
      }),
    );
  });
});
