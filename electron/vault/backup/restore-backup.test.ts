import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import {
  filesIn,
  PASSPHRASE,
  QUICK_NEEDS,
  quickVaults,
  refusalOf,
  temporaryFolder,
  vaultOnDisk,
} from '../vault.testkit.ts';
import { diskThatFailsAt, unwatched, watched } from './backup.testkit.ts';
import { realDisk } from './disk.ts';
import { restoreBackup } from './restore-backup.ts';

let backup: string;
let home: string;
beforeEach(async () => {
  home = temporaryFolder();
  const { open } = await vaultOnDisk((vault) =>
    vault.write(CHANGE, () => {
      const notes = 'canary '.repeat(2800);
      for (let count = 0; count < 60; count += 1) vault.files.insert(someFile({ notes }));
    }),
  );
  const vault = await open();
  backup = (await vault.backUp({ into: temporaryFolder(), ...unwatched() })).folder;
  vault.close();
});

const target = () => join(home, 'restored');
const restore = (change: Partial<Parameters<typeof restoreBackup>[0]> = {}, disk = realDisk) =>
  restoreBackup(
    { from: backup, to: target(), passphrase: null, ...unwatched(), ...change },
    { ...QUICK_NEEDS, copies: { ...QUICK_NEEDS.copies, disk } },
  );
const openRestored = () => quickVaults().open({ folder: target(), passphrase: PASSPHRASE });

const flip = (file: string, at: number) => {
  const bytes = readFileSync(join(backup, file));
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  writeFileSync(join(backup, file), bytes);
};

describe('restoring', () => {
  test.each([null, PASSPHRASE])(
    'into a new folder makes the vault as it was (passphrase: %s)',
    async (passphrase) => {
      const before = filesIn(backup);
      const { told, ...undertaking } = watched();
      await restore({ passphrase, ...undertaking });
      expect(readdirSync(target()).sort()).toEqual(['vault.db', 'vault.json']);
      expect(filesIn(backup)).toEqual(before);
      const vault = await openRestored();
      expect(vault.files.list({ search: '', limit: 1 }).total).toBe(60);
      const query = { staffId: null, about: null, from: null, until: null, before: null, limit: 5 };
      const told2 = vault.log.list({ ...query, kind: 'backup' }).entries.map(({ action }) => action);
      expect(told2).toEqual(passphrase === null ? [] : ['backup.restored']);
      vault.close();
      expect([...new Set(told.map(({ step }) => step))]).toEqual(['preparing', 'writing', 'checking']);
    },
  );

  test('into an empty folder, and where an earlier restoring was cut off', async () => {
    mkdirSync(target());
    writeFileSync(join(target(), '.DS_Store'), '');
    writeFileSync(join(target(), 'vault.json.creating'), 'half');
    writeFileSync(join(target(), 'vault.db'), 'half');
    await restore();
    (await openRestored()).close();
  });

  test.each(['letter.txt', 'vault.json', 'vault.db'])('never into a folder with %s in it', async (name) => {
    mkdirSync(target());
    writeFileSync(join(target(), name), 'mine');
    expect(await refusalOf(() => restore())).toBe('folderNotEmpty');
    expect(filesIn(target())).toEqual({ [name]: Buffer.from('mine') });
  });

  test('never over another vault', async () => {
    const { folder } = await vaultOnDisk();
    const before = filesIn(folder);
    expect(await refusalOf(() => restore({ to: folder }))).toBe('folderNotEmpty');
    expect(filesIn(folder)).toEqual(before);
  });

  test('takes along what whoever copied a vault by hand has copied with it', async () => {
    const { folder, open } = await vaultOnDisk();
    const vault = await open();
    const late = someFile();
    vault.write(CHANGE, () => vault.files.insert(late));
    const copied = filesIn(folder);
    vault.close();
    const copy = temporaryFolder();
    for (const [name, bytes] of Object.entries(copied)) writeFileSync(join(copy, name), bytes);
    expect(Object.keys(copied)).toContain('vault.db-wal');
    await restore({ from: copy, passphrase: PASSPHRASE });
    const restored = await openRestored();
    expect(restored.files.find(late.id)).toEqual(late);
    restored.close();
  });
});

/** Nothing came into being, and the folder can still be used. */
const expectNothing = async () => {
  expect(readdirSync(home)).toEqual([]);
};

describe('a backup that is not whole', () => {
  const damages: [string, () => void, string, string | null][] = [
    ['a flipped bit of the header', () => flip('vault.json', 77), 'headerDamaged', null],
    ['a header that is gone', () => rmSync(join(backup, 'vault.json')), 'headerDamaged', null],
    ['a database that is gone', () => rmSync(join(backup, 'vault.db')), 'vaultDamaged', null],
    [
      'a database that was cut short',
      () => truncateSync(join(backup, 'vault.db'), 9000),
      'vaultDamaged',
      null,
    ],
    ['a flipped byte on the first page', () => flip('vault.db', 50), 'vaultDamaged', PASSPHRASE],
    ['a flipped byte in the middle', () => flip('vault.db', 4096 * 100 + 9), 'vaultDamaged', PASSPHRASE],
    [
      'pages that are missing',
      () => truncateSync(join(backup, 'vault.db'), 4096 * 50),
      'vaultDamaged',
      PASSPHRASE,
    ],
  ];
  test.each(damages)('by %s is refused', async (_, damage, code, passphrase) => {
    damage();
    expect(await refusalOf(() => restore({ passphrase }))).toBe(code);
    await expectNothing();
  });

  test('by a flipped byte on any of its pages is refused', async () => {
    const pages = readFileSync(join(backup, 'vault.db')).length / 4096;
    for (let count = 0; count < 8; count += 1) {
      const at = Math.floor((count / 8) * pages) * 4096 + ((count * 797) % 4096);
      flip('vault.db', at);
      expect(await refusalOf(() => restore({ passphrase: PASSPHRASE }))).toBe('vaultDamaged');
      flip('vault.db', at);
    }
    await restore({ passphrase: PASSPHRASE });
  });

  test('or that is none is refused', async () => {
    expect(await refusalOf(() => restore({ from: home }))).toBe('notAVault');
    expect(await refusalOf(() => restore({ passphrase: 'another passphrase' }))).toBe('wrongPassphrase');
    await expectNothing();
  });
});

describe.each(['create', 'write', 'sync'] as const)('where the disk fails at %s', (step) => {
  test.each([
    ['ENOSPC', 'targetFull'],
    ['EROFS', 'cannotWrite'],
  ])('with %s it says %s and nothing is left', async (code, refusal) => {
    expect(await refusalOf(() => restore({}, diskThatFailsAt(step, code)))).toBe(refusal);
    await expectNothing();
  });
});

test('a stick that is pulled out while it is read is named as gone', async () => {
  const disk = diskThatFailsAt('write', 'EIO', () => rmSync(backup, { recursive: true }));
  expect(await refusalOf(() => restore({}, disk))).toBe('targetGone');
  await expectNothing();
});

test('what the disk does not keep as it was read is found', async () => {
  const flipping = {
    ...realDisk,
    create: async (path: string) => {
      const handle = await realDisk.create(path);
      const { writeFile } = handle;
      const damaged = (bytes: Uint8Array) => writeFile.call(handle, Buffer.from(bytes).fill(1, 5000, 5001));
      return Object.assign(handle, { writeFile: damaged });
    },
  };
  expect(await refusalOf(() => restore({}, flipping))).toBe('backupNotAsWritten');
  await expectNothing();
});

test.each(['preparing', 'writing', 'checking'])('cancelled while %s, nothing is left', async (step) => {
  const { cancelling, signal } = watched();
  const onProgress = (now: { step: string }) => now.step === step && cancelling.abort();
  const restoring = restore({ passphrase: PASSPHRASE, onProgress, signal });
  await expect(restoring).rejects.toMatchObject({ name: 'AbortError' });
  await expectNothing();
});
