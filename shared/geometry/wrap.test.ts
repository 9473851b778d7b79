import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyWords } from './arbitraries.testkit.ts';
import { runsRightToLeft, textWidth } from './text-width.ts';
import { wrap } from './wrap.ts';

const font = { size: 16, weight: 600 };
const room = { width: 132, lines: 3, font };

describe('lines of a label', () => {
  test('never more lines, never wider than there is room for', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const lines = wrap(words, room, textWidth);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) {
          // One character may be wider than any room; it is drawn all the same.
          if ([...line].length > 8) expect(textWidth(line, font)).toBeLessThanOrEqual(132);
          expect(line.trim()).not.toBe('');
        }
      }),
    );
  });

  test('short words stand as they were written', () => {
    expect(wrap('aunt', room, textWidth)).toEqual(['aunt']);
    expect(wrap('  friend   from church ', room, textWidth)).toEqual(['friend from', 'church']);
    expect(wrap('', room, textWidth)).toEqual([]);
    expect(wrap(' \n\t ', room, textWidth)).toEqual([]);
  });

  test('what does not fit ends in an ellipsis, and a long word is broken', () => {
    const long = wrap('Donaudampfschifffahrtsgesellschaftskapitänswitwenverein', room, textWidth);
    expect(long).toHaveLength(3);
    expect(long[2]?.endsWith('…')).toBe(true);
    expect(long.join('')).toMatch(/^Donaudampfschi/);
  });

  test('a family of emoji is never torn apart', () => {
    const family = '👩‍👩‍👧‍👦';
    const lines = wrap(family.repeat(40), { ...room, width: 60 }, textWidth);
    for (const line of lines) expect(line.replaceAll(family, '').replace('…', '')).toBe('');
  });

  test('a name of 50,000 characters takes no longer than a label', () => {
    const lines = wrap('x'.repeat(50_000), room, textWidth);
    expect(lines).toHaveLength(3);
  });
});

describe('widths', () => {
  test('marks that sit on a letter take no room', () => {
    expect(textWidth('e\u0301', font)).toBe(textWidth('e', font));
    expect(textWidth('é', font)).toBe(textWidth('e', font));
  });

  test('every script has a width', () => {
    for (const text of ['ب', 'ש', 'Я', '中', 'አ', '👧', 'ก'])
      expect(textWidth(text, font)).toBeGreaterThan(0);
  });

  test('the first letter says which way text runs', () => {
    expect(runsRightToLeft('خالتي Maria')).toBe(true);
    expect(runsRightToLeft('12 חברה')).toBe(true);
    expect(runsRightToLeft('Maria خالتي')).toBe(false);
    expect(runsRightToLeft('12 · 👧')).toBe(false);
  });
});
