import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { canonicalJson } from './header/canonical-json.ts';
import type { SealedHeader } from './header/header.ts';
import { decodeHeader, encodeHeader } from './header/header-codec.ts';
import { someFile } from './records.testkit.ts';
import { CHANGE, MANAGER } from './somebody.testkit.ts';
import {
  cheapVaults,
  filesIn,
  folderOf,
  PASSPHRASE,
  quickVaults,
  refusalOf,
  temporaryFolder,
  type VaultFiles,
  vaultOnDisk,
} from './vault.testkit.ts';

const vaults = quickVaults();
const creation = (folder: string) => ({ folder, staff: MANAGER, passphrase: PASSPHRASE });

const readHeader = (folder: string): SealedHeader => {
  const decoded = decodeHeader(readFileSync(join(folder, 'vault.json')));
  if (decoded.is !== 'sound') throw new Error(`the header is ${decoded.is}`);
  return decoded.header;
};

describe('creating a vault', () => {
  test('makes the folder, opens the vault and leaves two files when it is closed', async () => {
    const folder = join(temporaryFolder(), 'deep', 'down');
    const file = someFile();
    const vaults = cheapVaults();
    const vault = await vaults.create(creation(folder));
    expect(vault.staff).toMatchObject({ name: MANAGER.name, role: MANAGER.role });
    vault.write(CHANGE, () => vault.files.insert(file));
    vault.close();
    expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.json']);
    const again = await vaults.open({ folder, passphrase: PASSPHRASE });
    expect(again.staff).toEqual(vault.staff);
    expect(again.files.find(file.id)).toEqual(file);
    again.close();
  });

  test('lets nobody else read the files', async () => {
    const folder = join(temporaryFolder(), 'vault');
    (await vaults.create(creation(folder))).close();
    const mode = (path: string) => statSync(path).mode & 0o077;
    if (process.platform === 'win32') return;
    expect([folder, join(folder, 'vault.db'), join(folder, 'vault.json')].map(mode)).toEqual([0, 0, 0]);
  });

  test('takes a folder that is there and looks empty', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '.DS_Store'), 'x');
    (await vaults.create(creation(folder))).close();
    expect((await vaults.inspect(folder)).holds).toBe('vault');
  });

  test.each(['notes.txt', 'vault.json', 'vault.db', '.hidden'])(
    'refuses a folder with %s in it',
    async (name) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, name), 'mine');
      const before = filesIn(folder);
      expect(await refusalOf(() => vaults.create(creation(folder)))).toBe('folderNotEmpty');
      expect(filesIn(folder)).toEqual(before);
    },
  );

  test('refuses the folder of a vault, and a file', async () => {
    const { folder } = await vaultOnDisk();
    expect(await refusalOf(() => vaults.create(creation(folder)))).toBe('folderNotEmpty');
    expect(await refusalOf(() => vaults.create(creation(join(folder, 'vault.db'))))).toBe('folderNotEmpty');
  });

  test('refuses a folder that fills while the passphrase is being stretched', async () => {
    const folder = temporaryFolder();
    const creating = refusalOf(() => vaults.create(creation(folder)));
    writeFileSync(join(folder, 'letter.txt'), 'Dear');
    expect(await creating).toBe('folderNotEmpty');
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });

  test('begins again where it was cut off', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'vault.json.creating'), 'half');
    writeFileSync(join(folder, 'vault.db'), 'half');
    expect((await vaults.inspect(folder)).holds).toBe('nothing');
    (await vaults.create(creation(folder))).close();
    expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.json']);
  });

  test('leaves the folder as it was when it fails', async () => {
    const parent = temporaryFolder();
    writeFileSync(join(parent, 'file'), '');
    expect(await refusalOf(() => vaults.create(creation(join(parent, 'file', 'below'))))).toBe('cannotWrite');
    expect(readdirSync(parent)).toEqual(['file']);
  });

  test('gives each vault a key, a salt and an identity of its own', async () => {
    const { folder } = await vaultOnDisk();
    const other = temporaryFolder();
    (await vaults.create(creation(other))).close();
    const [first, second] = [readHeader(folder), readHeader(other)];
    expect(first.vaultId).not.toBe(second.vaultId);
    expect(first.slots[0]?.salt).not.toBe(second.slots[0]?.salt);
    copyFileSync(join(folder, 'vault.json'), join(other, 'vault.json'));
    expect(await refusalOf(() => vaults.open({ folder: other, passphrase: PASSPHRASE }))).toBe(
      'vaultDamaged',
    );
  });
});

describe('looking into a folder', () => {
  test('names what is there, without a passphrase', async () => {
    const { folder } = await vaultOnDisk();
    const parent = temporaryFolder();
    const copy = (name: string) => {
      const path = join(parent, name);
      cpSync(folder, path, { recursive: true });
      return path;
    };
    const holds = async (path: string) => (await vaults.inspect(path)).holds;

    expect(await vaults.inspect(folder)).toEqual({
      holds: 'vault',
      people: [{ id: expect.any(String), name: 'Noor' }],
    });
    expect(await holds(join(parent, 'nowhere'))).toBe('missing');
    expect(await holds(join(folder, 'vault.db', 'below'))).toBe('missing');
    expect(await holds(join(folder, 'vault.db'))).toBe('otherThings');
    mkdirSync(join(parent, 'empty'));
    expect(await holds(join(parent, 'empty'))).toBe('nothing');
    expect(await holds(parent)).toBe('otherThings');

    const damaged = copy('damaged');
    truncateSync(join(damaged, 'vault.json'), 100);
    expect(await vaults.inspect(damaged)).toEqual({ holds: 'damagedHeader', people: [] });

    const huge = copy('huge');
    appendFileSync(join(huge, 'vault.json'), Buffer.alloc(1_000_000));
    expect(await holds(huge)).toBe('damagedHeader');

    const headless = copy('headless');
    rmSync(join(headless, 'vault.json'));
    expect(await holds(headless)).toBe('damagedHeader');

    const blocked = copy('blocked');
    rmSync(join(blocked, 'vault.json'));
    mkdirSync(join(blocked, 'vault.json'));
    expect(await holds(blocked)).toBe('damagedHeader');

    const bodiless = copy('bodiless');
    rmSync(join(bodiless, 'vault.db'));
    expect(await vaults.inspect(bodiless)).toMatchObject({
      holds: 'vaultWithoutDatabase',
      people: [{ name: 'Noor' }],
    });
  });

  test('leaves the lock of an open vault in place', async () => {
    const { folder, open } = await vaultOnDisk();
    const vault = await open();
    await vaults.inspect(folder);
    await vaults.inspect(folder);
    expect(await refusalOf(open)).toBe('vaultInUse');
    vault.close();
  });
});

describe('opening a vault', () => {
  let folder: string;
  let sound: VaultFiles;
  let size: number;
  const fresh = () => {
    folder = folderOf(sound);
  };
  beforeEach(async () => {
    if (sound) return;
    const filled = await vaultOnDisk((vault) => {
      vault.write(CHANGE, () => {
        for (let count = 0; count < 20; count += 1) {
          vault.files.insert(someFile({ notes: `canary ${count} `.repeat(400) }));
        }
      });
    });
    sound = filesIn(filled.folder);
    size = sound['vault.db']?.length ?? 0;
  });
  const open = (passphrase = PASSPHRASE) => vaults.open({ folder, passphrase });

  /** Opening is refused with `code`, and not a byte in the folder is another one afterwards. */
  const expectRefused = async (code: string, passphrase = PASSPHRASE) => {
    const before = filesIn(folder);
    expect(await refusalOf(() => open(passphrase))).toBe(code);
    expect(filesIn(folder)).toEqual(before);
  };

  test('refuses a wrong passphrase', async () => {
    fresh();
    await expectRefused('wrongPassphrase', 'boats rest at the key');
  });

  test('refuses what is no vault', async () => {
    folder = temporaryFolder();
    await expectRefused('notAVault');
    writeFileSync(join(folder, 'letter.txt'), 'Dear');
    await expectRefused('notAVault');
    expect(await refusalOf(() => vaults.open({ folder: join(folder, 'none'), passphrase: 'x' }))).toBe(
      'notAVault',
    );
  });

  test('writes nothing by opening and closing', async () => {
    fresh();
    const before = filesIn(folder);
    (await open()).close();
    expect(filesIn(folder)).toEqual(before);
  });

  test('refuses a header that is damaged anywhere', async () => {
    fresh();
    const header = sound['vault.json'] ?? Buffer.alloc(0);
    for (const at of [0, 1, 77, Math.floor(header.length / 2), header.length - 2, header.length - 1]) {
      const bytes = Buffer.from(header);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      writeFileSync(join(folder, 'vault.json'), bytes);
      await expectRefused('headerDamaged');
    }
    for (const length of [0, 1, header.length - 1]) {
      writeFileSync(join(folder, 'vault.json'), header.subarray(0, length));
      await expectRefused('headerDamaged');
    }
  });

  test('refuses a header from a newer version', async () => {
    fresh();
    const header = { ...readHeader(folder), version: 3 } as unknown as SealedHeader;
    writeFileSync(join(folder, 'vault.json'), encodeHeader(header));
    expect((await vaults.inspect(folder)).holds).toBe('newerVault');
    await expectRefused('vaultFromNewerVersion');
  });

  test('refuses a header that was altered by somebody who can mend the checksum', async () => {
    fresh();
    writeFileSync(join(folder, 'vault.json'), encodeHeader({ ...readHeader(folder), generation: 2 }));
    await expectRefused('headerDamaged');
    fresh();
    const header = readHeader(folder);
    const slots = header.slots.map((slot) => ({ ...slot, staffName: 'Someone else' }));
    writeFileSync(join(folder, 'vault.json'), encodeHeader({ ...header, slots }));
    await expectRefused('headerDamaged');
  });

  test.each([0, 1, 100, 4095])(
    'refuses a database cut to %i bytes, and makes no new one of it',
    async (length) => {
      fresh();
      truncateSync(join(folder, 'vault.db'), length);
      await expectRefused('vaultDamaged');
    },
  );

  test('refuses a database cut anywhere', async () => {
    for (const length of [4096, 4097, size - 4096 - 1, size - 4096, size - 1]) {
      fresh();
      truncateSync(join(folder, 'vault.db'), length);
      await expectRefused('vaultDamaged');
    }
  });

  test('refuses a database with one flipped bit, whatever page it is on', async () => {
    const database = sound['vault.db'] ?? Buffer.alloc(0);
    const pages = size / 4096;
    for (let count = 0; count < 12; count += 1) {
      fresh();
      const page = Math.floor((count / 12) * pages);
      const at = page * 4096 + ((count * 797) % 4096);
      const bytes = Buffer.from(database);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (count % 8));
      writeFileSync(join(folder, 'vault.db'), bytes);
      await expectRefused('vaultDamaged');
    }
  }, 120_000);

  test('refuses a vault whose database is missing', async () => {
    fresh();
    rmSync(join(folder, 'vault.db'));
    await expectRefused('vaultDamaged');
    expect(existsSync(join(folder, 'vault.db'))).toBe(false);
  });

  test('refuses a vault that is open already, and leaves it working', async () => {
    fresh();
    const vault = await open();
    expect(await refusalOf(open)).toBe('vaultInUse');
    const file = someFile();
    vault.write(CHANGE, () => vault.files.insert(file));
    expect(vault.files.find(file.id)).toEqual(file);
    vault.close();
    (await open()).close();
  });

  test('reads a header that another program wrote with the same content', async () => {
    fresh();
    const written = readFileSync(join(folder, 'vault.json'), 'utf8');
    expect(written).toBe(`${canonicalJson(JSON.parse(written))}\n`);
  });
});
