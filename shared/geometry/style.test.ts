import { expect, test } from 'vitest';
import { PAGE_LETTERS } from '../domain/ecogram.ts';
import { textStyleOf } from './style.ts';

/** How tall Inter's capitals and small letters are, in parts of their size (from the font's own tables). */
const CAPITALS = 0.727;
const SMALL_LETTERS = 0.546;

test('letters on ties are readable wherever the words of people are', () => {
  const badges = (['badge', ...PAGE_LETTERS.map((letter) => `badge-${letter}` as const)] as const).map(
    textStyleOf,
  );
  for (const { size } of badges)
    expect(size * CAPITALS).toBeGreaterThanOrEqual(textStyleOf('role').size * SMALL_LETTERS);
});
