import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalogues } from '#shared/i18n/catalogue.ts';
import { WHATS } from './entry-words.ts';

const CORE = fileURLToPath(new URL('../../../electron/core', import.meta.url));

/** Whatever core writes down as made: `what: 'plan'`, or one of several in a type. */
const writtenDown = (): Set<string> => {
  const code = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.test'))
    .map((name) => readFileSync(path.join(CORE, name), 'utf8'));
  const lists = code.flatMap((text) => text.match(/\bwhat: '\w+'(?: \| '\w+')*/g) ?? []);
  return new Set(lists.flatMap((list) => [...list.matchAll(/'(\w+)'/g)].map(([, what = '']) => what)));
};

test('whatever the log says was made has words, and there are no words for anything else', () => {
  expect([...writtenDown()].sort()).toEqual([...WHATS].sort());
  expect(Object.keys(catalogues.en.log.detail.what).sort()).toEqual([...WHATS].sort());
});
