import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from './search-words.ts';

describe('the words of a text', () => {
  test.each([
    ['Łódź', 'lodz'],
    ['ØRSTED', 'orsted'],
    ['Straße', 'strasse'],
    ['İSTANBUL', 'istanbul'],
    ['ışık', 'isik'],
    ['Nguyễn', 'nguyen'],
    ['Žofie', 'zofie'],
    ['Ægir', 'aegir'],
    ['Δῆμος', 'δημοσ'],
    ['ΔΗΜΟΣ', 'δημοσ'],
    ['Ёлка', 'елка'],
    ['أحمد', 'احمد'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['فاطمة', 'فاطمه'],
    ['علی', 'علي'],
    ['שָׁלוֹם', 'שלום'],
    ['ﬁne', 'fine'],
    ['Ｎｏｏｒ', 'noor'],
    ['王小明', '王小明'],
    ['हिन्दी', 'हिन्दी'],
    ['น้ำใจ', 'น้ําใจ'],
    ['𞤀𞤣𞤤𞤢𞤥', '𞤢𞤣𞤤𞤢𞤥'],
    ['می‌رود', 'ميرود'],
    ['F\u00adile', 'file'],
  ])('%s is %s', (text, word) => {
    expect(wordsOf(text)).toEqual([word]);
  });

  test('are parted by everything that is neither letter nor digit', () => {
    expect(wordsOf("O'Brien, al-Hassan_F-12.b\u200bkhmer 👩‍👧 €5")).toEqual(
      ['o', 'brien', 'al', 'hassan', 'f', '12', 'b', 'khmer', '5'].sort(),
    );
  });

  test('of a long text are found once each', () => {
    expect(wordsOf('Sea sea SEA shore')).toEqual(['sea', 'shore']);
  });

  test('stay what they are when taken again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const words = wordsOf(text);
        expect(wordsOf(words.join(' '))).toEqual(words);
      }),
      { numRuns: 3000 },
    );
  });

  test('hold nothing that the full-text index could take for something else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of wordsOf(text)) expect(word).not.toMatch(/[\s"*^():+\-{}\0]/);
      }),
    );
  });
});
