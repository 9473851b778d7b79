import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenVault } from '../../core/ports.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import {
  filesIn,
  PASSPHRASE,
  QUICK_NEEDS,
  refusalOf,
  temporaryFolder,
  vaultAtVersion,
  vaultOnDisk,
} from '../vault.testkit.ts';
import { unwatched, watched } from './backup.testkit.ts';
import { momentInName } from './backup-name.ts';
import { createBackups } from './backups.ts';
import { lookIntoBackup } from './look-into-backup.ts';

let backup: string;
let own: string;
const file = someFile({ notes: 'canary' });
beforeEach(async () => {
  own = temporaryFolder();
  const { open } = await vaultOnDisk((vault) => vault.write(CHANGE, () => vault.files.insert(file)));
  const vault = await open();
  backup = (await vault.backUp({ into: temporaryFolder(), ...unwatched() })).folder;
  vault.close();
});

const privateFolder = () => join(own, 'looking');
const look = (folder = backup, passphrase = PASSPHRASE): Promise<OpenVault> =>
  lookIntoBackup({ folder, passphrase, ...unwatched() }, { ...QUICK_NEEDS, privateFolder: privateFolder() });

const copies = () => (existsSync(privateFolder()) ? readdirSync(privateFolder()) : []);

describe('a backup that is looked into', () => {
  test('shows what was in it, says when it was made, and takes no change', async () => {
    const vault = await look();
    expect(vault.files.find(file.id)).toEqual(file);
    expect(vault.readOnly).toEqual({ madeAt: momentInName(basename(backup))?.toISOString() });
    const head = vault.log.head();
    expect(await refusalOf(() => vault.write(CHANGE, () => vault.files.insert(someFile())))).toBe('readOnly');
    expect(await refusalOf(() => vault.backUp({ into: own, ...unwatched() }))).toBe('readOnly');
    vault.log.note({ action: 'file.read', subject: file.id });
    expect(vault.log.head()).toEqual(head);
    vault.close();
  });

  test('is a private, encrypted copy that goes when it is closed', async () => {
    const vault = await look();
    const [copy = ''] = copies();
    const folder = join(privateFolder(), copy);
    for (const bytes of Object.values(filesIn(folder))) expect(bytes.includes('canary')).toBe(false);
    vault.close();
    vault.close();
    expect(copies()).toEqual([]);
  });

  test('stays as it lies, to the byte, and is read from where nothing can be written', async () => {
    const before = filesIn(backup);
    for (const name of readdirSync(backup)) chmodSync(join(backup, name), 0o400);
    chmodSync(backup, 0o500);
    const vault = await look();
    expect(readdirSync(backup).sort()).toEqual(['vault.db', 'vault.json']);
    vault.close();
    chmodSync(backup, 0o700);
    expect(filesIn(backup)).toEqual(before);
  });

  test('may be from an earlier version: only the copy is brought to this one', async () => {
    const old = await vaultAtVersion(1);
    const before = filesIn(old);
    const vault = await look(old);
    expect(vault.files.list({ search: '', limit: 5 }).files.map(({ workingName }) => workingName)).toEqual([
      'Blue',
    ]);
    vault.close();
    expect(filesIn(old)).toEqual(before);
    expect(copies()).toEqual([]);
  });

  test('that is damaged, or with another passphrase, is refused and leaves no copy', async () => {
    expect(await refusalOf(() => look(backup, 'another passphrase'))).toBe('wrongPassphrase');
    expect(await refusalOf(() => look(own))).toBe('notAVault');
    const path = join(backup, 'vault.db');
    const bytes = readFileSync(path);
    bytes[4096 * 9 + 5] = (bytes[4096 * 9 + 5] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    expect(await refusalOf(() => look())).toBe('vaultDamaged');
    expect(copies()).toEqual([]);
  });

  test('can be cancelled', async () => {
    const { cancelling, signal } = watched();
    const onProgress = (now: { step: string }) => now.step === 'writing' && cancelling.abort();
    const looking = lookIntoBackup(
      { folder: backup, passphrase: PASSPHRASE, signal, onProgress },
      { ...QUICK_NEEDS, privateFolder: privateFolder() },
    );
    await expect(looking).rejects.toMatchObject({ name: 'AbortError' });
    expect(copies()).toEqual([]);
  });

  test('and left by a crash is taken away at the next start', () => {
    mkdirSync(join(privateFolder(), 'left'), { recursive: true });
    writeFileSync(join(own, 'settings.json'), '{}');
    createBackups(own);
    expect(readdirSync(own)).toEqual(['settings.json']);
  });
});
