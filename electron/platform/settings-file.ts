import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Settings } from '#shared/domain/settings.ts';
import type { SettingsStore } from '../core/ports.ts';
import { diskRefusal, isMissing } from './disk-refusals.ts';

/**
 * A later version may have written more; what this one knows still holds. An earlier one may have written less: what
 * came later then has its default.
 */
const Readable = z.object({ ...Settings.shape, protectScreen: Settings.shape.protectScreen.default(true) });

/** A name that is free, so that no earlier damaged file is lost either. */
const freeNameBeside = (file: string): string => {
  for (let number = 1; ; number += 1) {
    const candidate = `${file}.damaged-${number}`;
    if (!fs.existsSync(candidate)) return candidate;
  }
};

const parsed = (text: string): Settings | null => {
  try {
    return Readable.parse(JSON.parse(text));
  } catch {
    return null;
  }
};

const writeAtomically = (file: string, text: string): void => {
  const unfinished = `${file}.unfinished`;
  const descriptor = fs.openSync(unfinished, 'w', 0o600);
  try {
    try {
      fs.writeFileSync(descriptor, text);
      fs.fsyncSync(descriptor);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(unfinished, file);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw error;
  }
};

/**
 * The settings of this laptop in `settings.json`. They are asked for often and read once. A file that makes no sense is
 * set aside under another name and the defaults hold.
 */
export const createSettingsFile = (userDataFolder: string, defaults: Settings): SettingsStore => {
  const file = path.join(userDataFolder, 'settings.json');

  const load = (): Settings => {
    try {
      const settings = parsed(fs.readFileSync(file, 'utf8'));
      if (!settings) fs.renameSync(file, freeNameBeside(file));
      return settings ?? defaults;
    } catch (error) {
      if (isMissing(error)) return defaults;
      throw diskRefusal(error);
    }
  };

  let current: Settings | null = null;

  return {
    read: () => {
      current ??= load();
      return current;
    },
    /** @throws {Refusal} `diskFull` or `cannotWrite`; what was set before then still holds */
    write: (settings) => {
      try {
        fs.mkdirSync(userDataFolder, { recursive: true, mode: 0o700 });
        writeAtomically(file, `${JSON.stringify(settings, null, 2)}\n`);
      } catch (error) {
        throw diskRefusal(error);
      }
      current = settings;
    },
  };
};
