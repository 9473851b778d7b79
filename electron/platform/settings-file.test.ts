import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Settings } from '#shared/domain/settings.ts';
import { createSettingsFile } from './settings-file.ts';

const defaults: Settings = { language: 'en', theme: 'system', vaultFolder: null, protectScreen: true };
const chosen: Settings = { language: 'nl', theme: 'dark', vaultFolder: '/somewhere', protectScreen: false };

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mooring-settings-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const file = () => path.join(folder, 'settings.json');

test('the defaults hold until something is written, and reading writes nothing', () => {
  expect(createSettingsFile(folder, defaults).read()).toEqual(defaults);
  expect(fs.readdirSync(folder)).toEqual([]);
});

test('what was written is read by the next start, from a folder that did not exist', () => {
  const deep = path.join(folder, 'not', 'there', 'yet');
  createSettingsFile(deep, defaults).write(chosen);
  expect(createSettingsFile(deep, defaults).read()).toEqual(chosen);
  expect(fs.readdirSync(deep)).toEqual(['settings.json']);
});

test('nobody else on the laptop can read the settings', () => {
  createSettingsFile(folder, defaults).write(chosen);
  if (process.platform !== 'win32') expect(fs.statSync(file()).mode & 0o077).toBe(0);
});

test('a damaged file falls back to the defaults and is kept', () => {
  const damaged = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constant('{"language":"xx","theme":"dark","vaultFolder":null}'),
  );
  fc.assert(
    fc.property(damaged, (text) => {
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder);
      fs.writeFileSync(file(), text);
      const settings = createSettingsFile(folder, defaults);
      expect(settings.read()).toEqual(defaults);
      settings.write(chosen);
      expect(createSettingsFile(folder, defaults).read()).toEqual(chosen);
      expect(fs.readFileSync(`${file()}.damaged-1`, 'utf8')).toBe(text);
    }),
  );
});

test('a second damaged file does not replace the first', () => {
  for (const text of ['first', 'second']) {
    fs.writeFileSync(file(), text);
    createSettingsFile(folder, defaults).read();
  }
  expect(fs.readFileSync(`${file()}.damaged-1`, 'utf8')).toBe('first');
  expect(fs.readFileSync(`${file()}.damaged-2`, 'utf8')).toBe('second');
});

test('what a later version adds does not make the file damaged', () => {
  fs.writeFileSync(file(), JSON.stringify({ ...chosen, fromLater: true }));
  expect(createSettingsFile(folder, defaults).read()).toEqual(chosen);
});

test('what an earlier version had no word for has its default, and the rest holds', () => {
  const { protectScreen: _, ...earlier } = chosen;
  fs.writeFileSync(file(), JSON.stringify(earlier));
  expect(createSettingsFile(folder, defaults).read()).toEqual({ ...earlier, protectScreen: true });
  expect(fs.readdirSync(folder)).toEqual(['settings.json']);
});

test('where it cannot write it says so and what was set still holds', () => {
  const notAFolder = path.join(folder, 'file');
  fs.writeFileSync(notAFolder, '');
  const settings = createSettingsFile(path.join(notAFolder, 'below'), defaults);
  expect(() => settings.write(chosen)).toThrow(expect.objectContaining({ code: 'cannotWrite' }));
});

test('a write that fails leaves the old file', () => {
  const settings = createSettingsFile(folder, defaults);
  settings.write(defaults);
  fs.mkdirSync(`${file()}.unfinished`);
  expect(() => settings.write(chosen)).toThrow(expect.objectContaining({ code: 'cannotWrite' }));
  expect(settings.read()).toEqual(defaults);
  expect(createSettingsFile(folder, defaults).read()).toEqual(defaults);
});

test('a rename that fails leaves nothing beside the target', () => {
  const settings = createSettingsFile(folder, defaults);
  fs.mkdirSync(file());
  expect(() => settings.write(chosen)).toThrow(expect.objectContaining({ code: 'cannotWrite' }));
  expect(fs.readdirSync(folder)).toEqual(['settings.json']);
});
