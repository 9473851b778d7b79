import { describe, expect, it } from 'vitest';
import { PRINT_LANGUAGES, type PrintLanguage } from '../domain/print-language.ts';
import { CLIENT_NAMESPACES, clientCatalogues } from './client-catalogue.ts';
import { clientWordsOf } from './client-words.ts';
import { tellingWordIn } from './telling-words.ts';

const leaves = (value: unknown, path: string[] = []): [string, string][] =>
  typeof value === 'string'
    ? [[path.join('.'), value]]
    : Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, [...path, key]));

const wordsIn = (language: PrintLanguage): [string, string][] =>
  CLIENT_NAMESPACES.flatMap((name) => leaves(clientCatalogues[language][name], [name]));

const BLANK = /\{\{\s*(\w+)[^}]*\}\}/g;
const blanks = (text: string): string[] => [...text.matchAll(BLANK)].map(([, name]) => name ?? '').sort();

/** A plural is several keys, as many as its language has forms; here they count as one. */
const FORM = /_(zero|one|two|few|many|other)$/;
const keyOf = (key: string): string => key.replace(FORM, '');
const english = new Map(wordsIn('en'));

/** The letters of each language, beside blanks: a letter of another script that looks the same would not be found by a search. */
const SCRIPT: Readonly<Record<PrintLanguage, RegExp>> = {
  en: /\p{Script=Latin}/u,
  nl: /\p{Script=Latin}/u,
  hu: /\p{Script=Latin}/u,
  fr: /\p{Script=Latin}/u,
  bg: /\p{Script=Cyrillic}/u,
  mk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
};

/** Letters that a language doesn't have: a word that was left in its neighbour's. */
const FOREIGN: Readonly<Record<PrintLanguage, RegExp>> = {
  en: /[áéíóúőűàâçèêëîïôùûœñß]/i,
  nl: /[őűçœñß]/i,
  hu: /[àâçèêëîïôùûœñßqwx]/i,
  fr: /[őűáíóúñß]/i,
  // Of Macedonian and of Russian.
  bg: /[ѓќѕџљњјыэё]/i,
  mk: /[ъьщюяйыэё]/i,
  // Of Persian.
  ar: /[پچژگکی]/,
};

describe.each(PRINT_LANGUAGES)('what a client reads in %s', (language) => {
  const words = wordsIn(language);

  it('has every key and no other', () => {
    const keys = new Set(words.map(([key]) => keyOf(key)));
    expect([...keys].sort()).toEqual([...new Set([...english.keys()].map(keyOf))].sort());
  });

  it('says something under every key', () => {
    expect(words.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has the same blanks to fill in', () => {
    const other = words.filter(([key, text]) => {
      const source = english.get(key) ?? english.get(`${keyOf(key)}_other`) ?? '';
      const left = blanks(text).filter((name) => name !== 'count');
      return (
        left.join() !==
        blanks(source)
          .filter((name) => name !== 'count')
          .join()
      );
    });
    expect(other).toEqual([]);
  });

  it('has all forms of a plural that the language has', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const plurals = new Map<string, string[]>();
    for (const [key] of words) {
      const [, form] = FORM.exec(key) ?? [];
      if (form) plurals.set(keyOf(key), [...(plurals.get(keyOf(key)) ?? []), form]);
    }
    for (const [key, forms] of plurals)
      expect([key, forms.sort()]).toEqual([key, [...pluralCategories].sort()]);
  });

  it('is written in its own letters', () => {
    const strange = words.filter(([, text]) => {
      const letters = text.replace(BLANK, '').match(/\p{L}/gu) ?? [];
      return (
        letters.some((letter) => !SCRIPT[language].test(letter)) ||
        FOREIGN[language].test(text.replace(BLANK, ''))
      );
    });
    // 'E-mail' is one of the words that travel.
    expect(strange.filter(([, text]) => text !== 'E-mail')).toEqual([]);
  });

  it('was translated: nothing stands in it as it does in English', () => {
    const same = words.filter(
      ([key, text]) => language !== 'en' && text.length > 8 && english.get(key) === text,
    );
    // 'Page' and 'Signature' are French words too.
    expect(same.filter(([, text]) => !/^(Page \{\{|Signature$)/.test(text))).toEqual([]);
  });

  it('tells nobody what happened to whoever carries it', () => {
    expect(words.filter(([, text]) => tellingWordIn(text) !== null)).toEqual([]);
  });

  it('is given as it is asked for, with its blanks filled', () => {
    expect(clientWordsOf(language)('clientPlan:by', { day: 'X' })).toContain('X');
    expect(clientWordsOf(language)('clientPlan:title')).toBe(clientCatalogues[language].clientPlan.title);
  });
});
