import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, hasWord, marked, type TextPart } from './marked.ts';
import { wordsOf } from './search-words.ts';

const textOf = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('');
const hitsOf = (parts: readonly TextPart[]) => parts.filter(({ isHit }) => isHit).map(({ text }) => text);

describe('a text with what was looked for', () => {
  test.each([
    ['Casa das Mães', 'maes', ['Mães']],
    ['Open door, open house', 'open', ['Open', 'open']],
    ['Дом Ёлка', 'елк', ['Ёлка']],
    ['ΔΗΜΟΣ Αθηναίων', 'δημ', ['ΔΗΜΟΣ']],
    ['بيت مُحَمَّد', 'محمد', ['مُحَمَّد']],
    ["O'Brien", 'bri', ['Brien']],
    ['reopened', 'open', []],
  ])('%s, looking for %s', (text, term, hits) => {
    expect(hitsOf(marked(text, [term]))).toEqual(hits);
    expect(hasWord(text, term)).toBe(hits.length > 0);
  });

  test('is still the text, and every word of it can be marked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) {
          const parts = marked(text, [word]);
          expect(textOf(parts)).toBe(text);
          expect(hitsOf(parts).length).toBeGreaterThan(0);
          expect(hasWord(text, word)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an excerpt', () => {
  test('of a short text is all of it', () => {
    expect(textOf(excerpt(marked('Ask for the night team.', ['night'])))).toBe('Ask for the night team.');
  });

  test('of a long one is what stands around the first hit, between whole words', () => {
    const text = `${'before '.repeat(40)}harbour ${'after '.repeat(40)}harbour`;
    const shown = textOf(excerpt(marked(text, ['harbour'])));
    expect(shown).toMatch(/^…( before)+ harbour( after)+…$/);
    expect(shown.length).toBeLessThan(120);
  });

  test('keeps a hit whole and splits no letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 200 }), (before) => {
        const text = `${before} harbour ${before}`;
        const shown = excerpt(marked(text, ['harbour']));
        expect(hitsOf(shown)).toContain('harbour');
        expect(textOf(shown).isWellFormed()).toBe(true);
      }),
    );
  });
});
