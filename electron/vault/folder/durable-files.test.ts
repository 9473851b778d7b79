import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../vault.testkit.ts';
import { makeFolder, putInPlace, writeNewFile } from './durable-files.ts';

describe('files that are there for certain', () => {
  test('are written whole, and never over another one', () => {
    const path = join(temporaryFolder(), 'a');
    writeNewFile(path, Buffer.from('first'));
    expect(() => writeNewFile(path, Buffer.from('second'))).toThrow(/EEXIST/);
    expect(readFileSync(path, 'utf8')).toBe('first');
  });

  test('take the place of the one before', () => {
    const folder = temporaryFolder();
    writeNewFile(join(folder, 'new'), Buffer.from('new'));
    writeFileSync(join(folder, 'real'), 'old');
    putInPlace(join(folder, 'new'), join(folder, 'real'));
    expect(readdirSync(folder)).toEqual(['real']);
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
  });
});

describe('a folder that is made', () => {
  test('goes again with those made above it, and with no other', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'there'));
    const made = makeFolder(join(folder, 'there', 'one', 'two'));
    expect(readdirSync(join(folder, 'there'))).toEqual(['one']);
    made.undo();
    expect(readdirSync(join(folder, 'there'))).toEqual([]);
  });

  test('that was there stays', () => {
    const folder = temporaryFolder();
    makeFolder(folder).undo();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('stays with what somebody has put into it', () => {
    const folder = join(temporaryFolder(), 'new');
    const made = makeFolder(folder);
    writeFileSync(join(folder, 'letter.txt'), 'Dear');
    made.undo();
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });
});
