import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const readText = (file: string): Promise<string> => readFile(path.join(PROJECT, file), 'utf8');

/** How `docs/hardening.md` names a test: its file, and the words that it goes by. */
const NAMED = /`([\w./-]+\.test\.ts)` › _([^_]+)_/g;

const ITEMS_OF_THE_CHECKLIST = 20;

test('every item of the checklist is there, with a test or a reason', async () => {
  const rows = (await readText('docs/hardening.md')).split('\n').filter((line) => /^\| \d/.test(line));
  expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(
    Array.from({ length: ITEMS_OF_THE_CHECKLIST }, (_, index) => index + 1),
  );
  for (const row of rows) {
    const heldBy = row.split('|')[4] ?? '';
    expect(heldBy.match(NAMED) !== null || /^ Reason: \w/.test(heldBy), row).toBe(true);
  }
});

test('every test that is named is there', async () => {
  const named = [...(await readText('docs/hardening.md')).matchAll(NAMED)];
  expect(named.length).toBeGreaterThan(ITEMS_OF_THE_CHECKLIST);
  for (const [, file = '', words = ''] of named) {
    expect(await readText(file), file).toContain(`'${words}'`);
  }
});
