import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGES = [...globSync('*.md', { cwd: ROOT }), ...globSync('docs/**/*.md', { cwd: ROOT })];

/** Where the links of a page lead within the project. */
const linksOf = (page: string): string[] =>
  [...readFileSync(path.join(ROOT, page), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));

test.each(PAGES)('every link of %s leads somewhere', (page) => {
  const lost = linksOf(page).filter((target) => !existsSync(path.join(ROOT, path.dirname(page), target)));
  expect(lost).toEqual([]);
});

test('every decision has a number of its own', () => {
  const numbers = PAGES.flatMap((page) => /decisions\/(\d{4})-/.exec(page)?.[1] ?? []);
  expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([]);
});
