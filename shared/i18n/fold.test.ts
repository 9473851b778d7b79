import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, unmarked } from './fold.ts';

describe('text without what spellings differ in', () => {
  it.each([
    ['José', 'Jose', 'jose'],
    ['JOSE\u0301', 'JOSE', 'jose'],
    ['Łukasz Ærø', 'Lukasz Aero', 'lukasz aero'],
    ['STRAẞE', 'STRASsE', 'strasse'],
    ['ΝΙΚΟΣ', 'ΝΙΚΟΣ', 'νικοσ'],
    ['Işıl İnan', 'Isil Inan', 'isil inan'],
    ['فاطمة', 'فاطمه', 'فاطمه'],
  ])('%s', (text, withCapitals, folded) => {
    expect(unmarked(text)).toBe(withCapitals);
    expect(fold(text)).toBe(folded);
  });

  it('is the same where only its capitals are told apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(unmarked(text))).toBe(fold(text));
      }),
    );
  });
});
