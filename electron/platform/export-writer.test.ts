import fs from 'node:fs';
import { type FileHandle, open, rename, unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createExportWriter, type Disk } from './export-writer.ts';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mooring-export-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('%PDF the whole of it');
const target = () => path.join(folder, 'plan.pdf');

const realDisk: Disk = { open, rename, unlink };

const failing = (code: string) =>
  Object.assign(new Error(`${code}: /home/x/the name of a client.pdf`), { code });

/** The real disk, but for one step. */
const diskThatFailsAt = (step: 'open' | 'write' | 'sync' | 'rename', code: string): Disk => {
  const broken = () => Promise.reject(failing(code));
  return {
    ...realDisk,
    async open(file, flags, mode) {
      if (step === 'open') return broken();
      const handle = await open(file, flags, mode);
      const replaced: Partial<FileHandle> =
        step === 'write' ? { writeFile: broken } : step === 'sync' ? { sync: broken } : {};
      return Object.assign(handle, replaced);
    },
    rename: step === 'rename' ? broken : rename,
  };
};

test('writes the whole file and leaves nothing beside it', async () => {
  await createExportWriter().write(target(), bytes);
  expect(fs.readFileSync(target())).toEqual(Buffer.from(bytes));
  expect(fs.readdirSync(folder)).toEqual(['plan.pdf']);
});

test('replaces what was there', async () => {
  fs.writeFileSync(target(), 'an older and much longer plan than the new one');
  await createExportWriter().write(target(), bytes);
  expect(fs.readFileSync(target())).toEqual(Buffer.from(bytes));
});

test('is for its owner alone', async () => {
  await createExportWriter().write(target(), bytes);
  if (process.platform !== 'win32') expect(fs.statSync(target()).mode & 0o077).toBe(0);
});

describe.each(['open', 'write', 'sync', 'rename'] as const)('where the disk fails at %s', (step) => {
  test.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EACCES', 'cannotWrite'],
    ['EROFS', 'cannotWrite'],
    ['EIO', 'cannotWrite'],
  ])('with %s it says %s, keeps what was there and leaves nothing', async (code, refusal) => {
    fs.writeFileSync(target(), 'the old plan');
    const writing = createExportWriter(diskThatFailsAt(step, code)).write(target(), bytes);
    await expect(writing).rejects.toMatchObject({ code: refusal });
    await expect(writing).rejects.not.toThrow(/name of a client/);
    expect(fs.readFileSync(target(), 'utf8')).toBe('the old plan');
    expect(fs.readdirSync(folder)).toEqual(['plan.pdf']);
  });
});

test.each(['EIO', 'EACCES', 'EINVAL'])(
  'where the folder can’t be synced (%s) the file is there all the same',
  async (code) => {
    let places = 0;
    const disk: Disk = {
      ...realDisk,
      async open(file, flags, mode) {
        const handle = await open(file, flags, mode);
        return flags === 'r' ? Object.assign(handle, { sync: () => Promise.reject(failing(code)) }) : handle;
      },
      async rename(from, to) {
        expect(places).toBe(1);
        await rename(from, to);
      },
    };
    await createExportWriter(disk).write(target(), bytes, undefined, () => {
      places += 1;
    });
    expect(fs.readFileSync(target())).toEqual(Buffer.from(bytes));
  },
);

test('a folder that is not there and a target that is a folder are refused', async () => {
  const writer = createExportWriter();
  await expect(writer.write(path.join(folder, 'gone', 'plan.pdf'), bytes)).rejects.toMatchObject({
    code: 'cannotWrite',
  });
  fs.mkdirSync(target());
  await expect(writer.write(target(), bytes)).rejects.toMatchObject({ code: 'cannotWrite' });
  expect(fs.readdirSync(folder)).toEqual(['plan.pdf']);
});

test('a mistake in the program is not called a full disk', async () => {
  const disk: Disk = { ...realDisk, open: () => Promise.reject(new TypeError('a mistake')) };
  await expect(createExportWriter(disk).write(target(), bytes)).rejects.toThrow(TypeError);
});

describe('what a program that was cut off has left beside a target', () => {
  const LEFT = '.mooring-0f1e2d3c4b5a6978.unfinished';
  const HOURS = 60 * 60;

  /** A file that nobody has written to for so many hours. */
  const lying = (name: string, hours: number): void => {
    const file = path.join(folder, name);
    fs.writeFileSync(file, '%PDF the half of it');
    const since = Date.now() / 1000 - hours * HOURS;
    fs.utimesSync(file, since, since);
  };

  test('is gone with the next file that is written there', async () => {
    lying(LEFT, 7);
    lying('.mooring-ffffffffffffffff.unfinished', 24 * 40);
    await createExportWriter().write(target(), bytes);
    expect(fs.readdirSync(folder)).toEqual(['plan.pdf']);
  });

  test('is gone also where that one can’t be written', async () => {
    lying(LEFT, 7);
    const writing = createExportWriter(diskThatFailsAt('write', 'ENOSPC')).write(target(), bytes);
    await expect(writing).rejects.toMatchObject({ code: 'diskFull' });
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  test('stays where another program may still be writing it', async () => {
    lying(LEFT, 5);
    await createExportWriter().write(target(), bytes);
    expect(fs.readdirSync(folder).sort()).toEqual([LEFT, 'plan.pdf']);
  });

  test.each([
    'mooring-0f1e2d3c4b5a6978.unfinished',
    '.mooring-0f1e2d3c4b5a697.unfinished',
    '.mooring-0f1e2d3c4b5a6978.unfinished.pdf',
    '.mooring-0F1E2D3C4B5A6978.unfinished',
    '.mooring-my-own-words-16.unfinished',
    '.other-0f1e2d3c4b5a6978.unfinished',
  ])('and %s, which is somebody’s own, stays', async (name) => {
    lying(name, 24 * 400);
    await createExportWriter().write(target(), bytes);
    expect(fs.readdirSync(folder).sort()).toEqual([name, 'plan.pdf'].sort());
  });

  test('is taken away alone: no folder of that name, and nothing that a link leads to', async () => {
    fs.mkdirSync(path.join(folder, LEFT));
    lying('own.pdf', 24);
    const link = '.mooring-aaaaaaaaaaaaaaaa.unfinished';
    if (process.platform !== 'win32') fs.symlinkSync(path.join(folder, 'own.pdf'), path.join(folder, link));
    await createExportWriter().write(target(), bytes);
    expect(fs.readdirSync(folder)).toEqual(expect.arrayContaining([LEFT, 'own.pdf', 'plan.pdf']));
  });
});
