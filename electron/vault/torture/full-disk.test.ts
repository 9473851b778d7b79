import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ClientFileId } from '#shared/domain/ids.ts';
import { checkEveryPage } from '../database/check-pages.ts';
import { openDatabase } from '../database/open-database.ts';
import { openVaultOn } from '../open-vault.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE, OPENING } from '../somebody.testkit.ts';
import { temporaryFolder } from '../vault.testkit.ts';
import { programAt, runProgram } from './child-process.testkit.ts';

test('a program that the system lets write no further keeps what it saved, and the vault takes more later', async () => {
  const path = join(temporaryFolder(), 'vault.db');
  const key = randomBytes(32);
  writeFileSync(path, '');
  const writer = programAt('./filling-writer.testkit.ts', import.meta.url);
  // No file may grow beyond this many blocks: the write itself fails, in the kernel.
  const { ended } = runProgram(writer, [path, key.toString('hex')], 'ulimit -f 3000');
  const { lines, complained } = await ended;
  expect(complained).toBe('');
  const told = JSON.parse(lines.join('')) as Record<'first' | 'again' | 'closing', string> &
    Record<'saved' | 'readable', string[]>;
  expect(told.first).toBe('cannotWrite');
  expect(told.again).toBe('cannotWrite');
  expect(told.closing).toBe('none');
  expect(told.saved.length).toBeGreaterThan(5);
  expect([...told.readable].reverse()).toEqual(told.saved);

  const database = openDatabase(path, key, 'existing');
  checkEveryPage(database);
  const vault = openVaultOn(database, OPENING);
  for (const id of told.saved) expect(vault.files.find(ClientFileId.parse(id))?.id).toBe(id);
  const more = someFile();
  vault.write(CHANGE, () => vault.files.insert(more));
  expect(vault.files.list({ search: '', limit: 1 }).total).toBe(told.saved.length + 1);
  vault.close();
});

test.each([
  ['made for it', false],
  ['there before', true],
])(
  'a creation that the system lets write no further leaves a folder that was %s as it was',
  async (_, there) => {
    const parent = temporaryFolder();
    const folder = join(parent, 'vault');
    if (there) mkdirSync(folder);
    const creator = programAt('./creating.testkit.ts', import.meta.url);
    // Enough for the header, too little for the database.
    const { lines, complained } = await runProgram(creator, [folder], 'ulimit -f 8').ended;
    expect(complained).toBe('');
    expect(lines).toEqual(['cannotWrite']);
    expect(readdirSync(parent)).toEqual(there ? ['vault'] : []);
    if (there) expect(readdirSync(folder)).toEqual([]);
  },
);
