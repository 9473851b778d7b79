import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import type { OpenVault } from '../../core/ports.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { openChecked, unlockHeader, unlockVault } from '../unlock-vault.ts';
import {
  filesIn,
  folderOf,
  PASSPHRASE,
  QUICK_NEEDS,
  quickVaults,
  refusalOf,
  temporaryFolder,
  type VaultFiles,
  vaultOnDisk,
} from '../vault.testkit.ts';
import { DISK_STEPS, diskThatFailsAt, unwatched, watched } from './backup.testkit.ts';
import { type CopyDisk, realDisk } from './disk.ts';
import { makeBackup } from './make-backup.ts';

let stick: string;
let folder: string;
let filled: VaultFiles | undefined;
beforeEach(async () => {
  stick = temporaryFolder();
  filled ??= await makeFilled();
  folder = folderOf(filled);
});

const FILES = 250;

/** More than the 4 MiB after which the disk is waited for. */
const makeFilled = async (): Promise<VaultFiles> => {
  const made = await vaultOnDisk((vault) =>
    vault.write(CHANGE, () => {
      const notes = 'canary '.repeat(2800);
      for (let count = 0; count < FILES; count += 1) vault.files.insert(someFile({ notes }));
    }),
  );
  return filesIn(made.folder);
};

const openOn = (disk: CopyDisk = realDisk): Promise<OpenVault> =>
  unlockVault(
    { folder, passphrase: PASSPHRASE },
    { ...QUICK_NEEDS, copies: { ...QUICK_NEEDS.copies, disk } },
  );

const whileOpen = async <Result>(
  work: (vault: OpenVault) => Promise<Result>,
  disk?: CopyDisk,
): Promise<Result> => {
  const vault = await openOn(disk);
  try {
    return await work(vault);
  } finally {
    vault.close();
  }
};

const total = (vault: OpenVault) => vault.files.list({ search: '', limit: 1 }).total;

describe('a backup', () => {
  test('is a vault of its own that the same passphrase opens, with all that was there', async () => {
    const made = await whileOpen((vault) => vault.backUp({ into: stick, ...unwatched() }));
    expect(readdirSync(stick)).toEqual([made.folder.slice(stick.length + 1)]);
    expect(readdirSync(stick)[0]).toMatch(/^Mooring backup \d{4}-\d\d-\d\d \d\d\.\d\d$/);
    expect(readdirSync(made.folder).sort()).toEqual(['vault.db', 'vault.json']);
    expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.json']);
    const copy = await quickVaults().open({ folder: made.folder, passphrase: PASSPHRASE });
    expect(total(copy)).toBe(FILES);
    copy.close();
    expect(
      await refusalOf(() => quickVaults().open({ folder: made.folder, passphrase: 'another one' })),
    ).toBe('wrongPassphrase');
  });

  test('has what was there at its first instant, while others go on writing', async () => {
    await whileOpen(async (vault) => {
      const { told, ...undertaking } = watched();
      const late = someFile();
      const making = vault.backUp({
        into: stick,
        ...undertaking,
        onProgress: (now) => {
          if (now.step === 'writing' && now.fraction === 0)
            vault.write(CHANGE, () => vault.files.insert(late));
          told.push(now);
        },
      });
      const made = await making;
      expect(total(vault)).toBe(FILES + 1);
      const copy = await quickVaults().open({ folder: made.folder, passphrase: PASSPHRASE });
      expect(copy.files.find(late.id)).toBeUndefined();
      expect(total(copy)).toBe(FILES);
      copy.close();
      expect([...new Set(told.map(({ step }) => step))]).toEqual(['preparing', 'writing', 'checking']);
      const writing = told.filter(({ step }) => step === 'writing').map(({ fraction }) => fraction);
      expect(writing).toEqual(writing.toSorted((one, other) => one - other));
      expect(writing.at(-1)).toBe(1);
    });
  });

  test('is told of in the log, with its size and no path', async () => {
    await whileOpen(async (vault) => {
      const { bytes } = await vault.backUp({ into: stick, ...unwatched() });
      const query = {
        kind: 'backup',
        staffId: null,
        about: null,
        from: null,
        until: null,
        before: null,
        limit: 5,
      };
      const { entries } = vault.log.list(query as Parameters<typeof vault.log.list>[0]);
      expect(entries).toMatchObject([{ action: 'backup.made', detail: { bytes } }]);
      expect(JSON.stringify(entries)).not.toContain(stick);
    });
  });

  test('gets a name of its own where there is one of the same minute', async () => {
    const made = await whileOpen(async (vault) => {
      const one = await vault.backUp({ into: stick, ...unwatched() });
      const two = await vault.backUp({ into: stick, ...unwatched() });
      return [one.folder, two.folder];
    });
    expect(new Set(made).size).toBe(2);
    expect(readdirSync(stick)).toHaveLength(2);
  });

  test('never lies in the vault that it is of', async () => {
    await whileOpen(async (vault) => {
      mkdirSync(join(folder, 'inside'));
      for (const into of [folder, join(folder, 'inside')]) {
        expect(await refusalOf(() => vault.backUp({ into, ...unwatched() }))).toBe('folderNotEmpty');
      }
    });
  });

  test('takes away what an earlier one has left unfinished, and nothing else', async () => {
    mkdirSync(join(stick, 'Mooring backup 2026-01-02 03.04.unfinished'));
    mkdirSync(join(stick, 'Mooring backup 2026-01-02 03.04'));
    mkdirSync(join(stick, 'holiday.unfinished'));
    mkdirSync(join(folder, 'vault.copying'));
    writeFileSync(join(folder, 'vault.copying', 'vault.db-journal'), 'half');
    await whileOpen((vault) => vault.backUp({ into: stick, ...unwatched() }));
    expect(readdirSync(stick)).toHaveLength(3);
    expect(readdirSync(stick)).not.toContain('Mooring backup 2026-01-02 03.04.unfinished');
    expect(readdirSync(folder)).not.toContain('vault.copying');
  });
});

/** Nothing lies on the stick, the vault works, and the next backup is made. */
const expectUntouched = async (vault: OpenVault) => {
  expect(existsSync(stick) ? readdirSync(stick) : []).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.db-head', 'vault.db-wal', 'vault.json']);
  vault.write(CHANGE, () => vault.files.insert(someFile()));
  expect(total(vault)).toBe(FILES + 1);
};

describe.each(DISK_STEPS)('where the stick fails at %s', (step) => {
  test.each([
    ['ENOSPC', 'targetFull'],
    ['EROFS', 'cannotWrite'],
    ['ENODEV', 'targetGone'],
    ['EIO', 'backupNotAsWritten'],
  ])('with %s it says %s and nothing is left', async (code, refusal) => {
    const disk = diskThatFailsAt(step, code);
    await whileOpen(async (vault) => {
      const making = vault.backUp({ into: stick, ...unwatched() });
      await expect(making).rejects.toMatchObject({ code: refusal });
      await expect(making).rejects.not.toThrow(/somebody/);
      await expectUntouched(vault);
    }, disk);
  });
});

test('a stick that is pulled out mid-way is named as gone', async () => {
  const disk = diskThatFailsAt('datasync', 'EIO', () => rmSync(stick, { recursive: true }));
  await whileOpen(async (vault) => {
    expect(await refusalOf(() => vault.backUp({ into: stick, ...unwatched() }))).toBe('targetGone');
    await expectUntouched(vault);
  }, disk);
});

test.each(['preparing', 'writing', 'checking'] as const)(
  'cancelled while %s, nothing is left',
  async (step) => {
    await whileOpen(async (vault) => {
      const { cancelling, signal } = watched();
      const onProgress = (now: { step: string }) => now.step === step && cancelling.abort();
      await expect(vault.backUp({ into: stick, onProgress, signal })).rejects.toMatchObject({
        name: 'AbortError',
      });
      await expectUntouched(vault);
    });
  },
);

test.each(['writing', 'checking'] as const)('locked while %s, nothing is left', async (step) => {
  const vault = await openOn();
  const onProgress = (now: { step: string }) => now.step === step && vault.close();
  expect(await refusalOf(() => vault.backUp({ into: stick, ...unwatched(), onProgress }))).toBe('locked');
  expect(readdirSync(stick)).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.json']);
});

test('what a stick does not keep as it was written is found, and goes again', async () => {
  const flipping: CopyDisk = {
    ...realDisk,
    create: async (path) => {
      const handle = await realDisk.create(path);
      const { writeFile } = handle;
      const damaged = (bytes: Uint8Array) => {
        const changed = Buffer.from(bytes);
        if (path.endsWith('.db')) changed[7000] = (changed[7000] ?? 0) ^ 1;
        return writeFile.call(handle, changed);
      };
      return Object.assign(handle, { writeFile: damaged });
    },
  };
  await whileOpen(async (vault) => {
    expect(await refusalOf(() => vault.backUp({ into: stick, ...unwatched() }))).toBe('backupNotAsWritten');
    await expectUntouched(vault);
  }, flipping);
});

test('a backup of something else is not taken for one of this vault', async () => {
  const { folder: other } = await vaultOnDisk();
  const swapping: CopyDisk = {
    ...realDisk,
    openToRead: (path) =>
      realDisk.openToRead(path.includes('vault.copying') ? join(other, 'vault.db') : path),
  };
  await whileOpen(async (vault) => {
    expect(await refusalOf(() => vault.backUp({ into: stick, ...unwatched() }))).toBe('backupNotAsWritten');
    await expectUntouched(vault);
  }, swapping);
});

test('a backup that the log cannot tell of goes again, and the reason is the log’s', async () => {
  const unlocked = await unlockHeader(folder, { passphrase: PASSPHRASE }, QUICK_NEEDS.deriveKey);
  const { database } = await openChecked(folder, unlocked, {
    clock: QUICK_NEEDS.clock,
    beforeMigration: async () => undefined,
  });
  const source = { database, folder, key: unlocked.databaseKey };
  const noting = () => {
    throw new Refusal('cannotWrite', 'the log takes nothing');
  };
  const needs = { ...QUICK_NEEDS.copies, clock: QUICK_NEEDS.clock };
  const making = () => makeBackup(source, { into: stick, ...unwatched() }, needs, noting);
  expect(await refusalOf(making)).toBe('cannotWrite');
  expect(readdirSync(stick)).toEqual([]);
  database.close();
});

test('no readable word is on the stick or in the staging file', async () => {
  const seen: string[] = [];
  await whileOpen(async (vault) => {
    const onProgress = () => {
      const staging = join(folder, 'vault.copying', 'vault.db');
      if (existsSync(staging)) seen.push(readFileSync(staging).includes('canary') ? 'plain' : 'encrypted');
    };
    const made = await vault.backUp({ into: stick, ...unwatched(), onProgress });
    expect(readFileSync(join(made.folder, 'vault.db')).includes('canary')).toBe(false);
  });
  expect(new Set(seen)).toEqual(new Set(['encrypted']));
});
