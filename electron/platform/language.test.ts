import { expect, test } from 'vitest';
import { firstKnownLanguage, systemLocales } from './language.ts';

test.each([
  [['nl-NL'], 'nl'],
  [['nl_BE.UTF-8'], 'nl'],
  [['en-GB', 'nl'], 'en'],
  [['fr-FR', 'nl'], 'nl'],
  [['xx'], 'en'],
  [[], 'en'],
])('%j reads %s', (locales, language) => {
  expect(firstKnownLanguage(locales)).toBe(language);
});

test('the operating system names a language', () => {
  expect(systemLocales().every((locale) => locale.length > 0)).toBe(true);
});
