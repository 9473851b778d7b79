import { describe, expect, it } from 'vitest';
import { UI_LANGUAGES } from '../domain/settings.ts';
import { catalogues } from './catalogue.ts';

const leaves = (value: unknown, path: string[] = []): [string, string][] =>
  typeof value === 'string'
    ? [[path.join('.'), value]]
    : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, [...path, key]));

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name ?? '').sort();

const english = new Map(leaves(catalogues.en));

describe.each(UI_LANGUAGES)('the catalogue in %s', (language) => {
  const words = new Map(leaves(catalogues[language]));

  it('has every key and no other', () => {
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('says something under every key', () => {
    expect([...words].filter(([, text]) => text.trim() === '').map(([key]) => key)).toEqual([]);
  });

  it('has the same blanks to fill in', () => {
    const different = [...words].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });
});
