import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chosenFiles } from './chosen-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'mooring-chosen-'));
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

test('a file is read whole, up to what may be read', async () => {
  const file = path.join(folder, 'list.csv');
  await fs.writeFile(file, 'Name');
  expect(await chosenFiles.read(file, 4)).toEqual(new TextEncoder().encode('Name'));
  expect(await chosenFiles.read(file, 3)).toBe('tooLarge');
  await fs.writeFile(file, '');
  expect(await chosenFiles.read(file, 4)).toEqual(new Uint8Array());
});

test('what is none, or may not be read, is unreadable', async () => {
  expect(await chosenFiles.read(path.join(folder, 'gone'), 10)).toBe('unreadable');
  expect(await chosenFiles.read(folder, 10_000)).toBe('unreadable');
});
