import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OpenVault } from '../../core/ports.ts';
import { createVault } from '../create-vault.ts';
import { failingDisk } from '../folder/failing-disk.testkit.ts';
import { lookInto } from '../folder/vault-folder.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE, MANAGER } from '../somebody.testkit.ts';
import { unlockVault } from '../unlock-vault.ts';
import { headerIn, refusalOf, temporaryFolder } from '../vault.testkit.ts';
import {
  createQuick,
  openQuick,
  FIRST_PASSPHRASE as PASSPHRASE,
  QUICK_NEEDS,
} from './quick-vaults.testkit.ts';

const NEW = 'a kettle on every windowsill';

const TROUBLES = [
  ['ENOSPC', 'diskFull'],
  ['EROFS', 'cannotWrite'],
  ['EIO', 'cannotWrite'],
] as const;

const openOn = async (disk = failingDisk()) => {
  const folder = temporaryFolder();
  (await createQuick(folder)).close();
  const vault = await unlockVault({ folder, passphrase: PASSPHRASE }, { ...QUICK_NEEDS, disk });
  return { folder, vault, disk };
};

const openWith = async (folder: string, passphrase: string) => {
  const vault = await openQuick(folder, passphrase);
  const { entries } = vault.log.head();
  const state = { check: vault.log.check([]).is, isCut: vault.log.isCut, entries };
  return { vault, state };
};

/** What replaces the header, each on a vault of its own. */
const CHANGES: [string, (vault: OpenVault) => Promise<OpenVault>][] = [
  ['changing a passphrase', (vault) => vault.access.changePassphrase(PASSPHRASE, NEW).then(() => vault)],
  [
    'letting somebody in',
    (vault) => vault.access.add({ name: 'Abdi', role: 'counsellor' }, NEW).then(() => vault),
  ],
  ['re-keying', (vault) => vault.access.rekey()],
];

/** How many steps a change takes, found out on a disk that is well. */
const stepsOf = async (change: (vault: OpenVault) => Promise<OpenVault>): Promise<number> => {
  const { vault, disk } = await openOn();
  const before = disk.done.length;
  const current = await change(vault);
  const steps = disk.done.length - before;
  current.close();
  return steps;
};

describe.each(CHANGES)('a disk that fails while %s', (name, change) => {
  const withdrawn = name === 'letting somebody in' ? NEW : name === 'changing a passphrase' ? NEW : null;

  test.each(TROUBLES)(
    'with %s, at whichever step, leaves all as it was and says %s',
    async (code, refusal) => {
      const steps = await stepsOf(change);
      expect(steps).toBeGreaterThan(4);
      for (let step = 0; step < steps; step += 1) {
        const { folder, vault, disk } = await openOn();
        const file = someFile();
        vault.write(CHANGE, () => vault.files.insert(file));
        const headerBefore = readFileSync(join(folder, 'vault.json'));
        disk.fail(step, code);
        let current = vault;
        try {
          current = await change(vault);
        } catch (error) {
          expect(error).toMatchObject({ code: refusal });
          expect(`${error}`).not.toContain('nobody may read');
          expect(readFileSync(join(folder, 'vault.json')).equals(headerBefore), `step ${step}`).toBe(true);
          expect(readdirSync(folder)).toContain(headerIn(folder).database);
          if (withdrawn) expect(await refusalOf(() => openQuick(folder, withdrawn))).toBe('wrongPassphrase');
          // The vault goes on, and the very same change succeeds once the disk is well.
          const later = someFile();
          vault.write(CHANGE, () => vault.files.insert(later));
          disk.heal();
          current = await change(vault);
          expect(current.files.find(later.id)).toEqual(later);
        }
        disk.heal();
        current.close();
        const passphrase = name === 'changing a passphrase' ? NEW : PASSPHRASE;
        const { vault: again, state } = await openWith(folder, passphrase);
        expect(state).toMatchObject({ check: 'sound', isCut: false });
        expect(again.files.find(file.id)).toEqual(file);
        again.close();
        expect(readdirSync(folder).sort()).toEqual([headerIn(folder).database, 'vault.json'].sort());
      }
    },
  );

  test('and fails for good, leaves a vault that opens with what was said to be so', async () => {
    const steps = await stepsOf(change);
    for (let step = 0; step < steps; step += 1) {
      const { folder, vault, disk } = await openOn();
      const file = someFile();
      vault.write(CHANGE, () => vault.files.insert(file));
      disk.fail(step, 'EIO', 'forGood');
      let took = true;
      const current = await change(vault).catch(() => {
        took = false;
        return vault;
      });
      const last = someFile();
      current.write(CHANGE, () => current.files.insert(last));
      current.close();
      const passphrase = took && name === 'changing a passphrase' ? NEW : PASSPHRASE;
      const { vault: again, state } = await openWith(folder, passphrase);
      expect(state, `step ${step}`).toMatchObject({ check: 'sound', isCut: false });
      expect(again.files.find(last.id)).toEqual(last);
      again.close();
    }
  });
});

describe('a disk that fails while saving', () => {
  test('beside the database keeps nothing from being saved', async () => {
    const { folder, vault, disk } = await openOn();
    disk.fail(0, 'EIO', 'forGood');
    const file = someFile();
    vault.write(CHANGE, () => vault.files.insert(file));
    vault.close();
    const { vault: again, state } = await openWith(folder, PASSPHRASE);
    expect(state).toMatchObject({ check: 'sound', isCut: false });
    expect(again.files.find(file.id)).toEqual(file);
    again.close();
  });
});

describe('a disk that fails while creating', () => {
  const creation = (folder: string, disk = failingDisk()) =>
    createVault(
      { folder, staff: { name: MANAGER.name, role: MANAGER.role }, passphrase: PASSPHRASE },
      { ...QUICK_NEEDS, disk },
    );

  test.each(TROUBLES)('with %s, at whichever step, leaves no vault and says %s', async (code, refusal) => {
    const well = failingDisk();
    (await creation(temporaryFolder(), well)).close();
    // The last rename is the instant at which there is a vault; what comes after is the mark of an open one.
    const steps = well.done.indexOf('rename') + 2;
    for (let step = 0; step <= steps; step += 1) {
      const disk = failingDisk();
      const folder = join(temporaryFolder(), 'vault');
      disk.fail(step, code);
      expect(await refusalOf(() => creation(folder, disk)), `step ${step}`).toBe(refusal);
      expect(lookInto(folder).holds).toBe('missing');
      disk.heal();
      (await creation(folder, disk)).close();
    }
  });
});
