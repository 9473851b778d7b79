import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#shared/contract/errors.ts';
import { ROLES, type Role } from '#shared/domain/staff.ts';
import type { OpenVault, PracticeFilling, PracticeVaults } from '../../core/ports.ts';
import { createVault } from '../create-vault.ts';
import { asRefusal, refusing } from '../failures.ts';
import { realDisk } from '../folder/disk.ts';
import { syncFolder } from '../folder/durable-files.ts';
import { lookInto } from '../folder/vault-folder.ts';
import { staffSlots } from '../header/slots.ts';
import { LEAST_MEMORY_KIB } from '../keys/kdf-parameters.ts';
import { headerIn, type UnlockNeeds, unlockVault } from '../unlock-vault.ts';

/**
 * Anybody may know it: all that it opens is invented. The vault is a vault like any other all the same, so that what is
 * practised is the real thing.
 */
const PASSPHRASE = 'nobody in here is real';

/** Guessing it needs no slowing down. */
const KDF_TARGET = { milliseconds: 0, mostMemoryKiB: LEAST_MEMORY_KIB };

/** The practice vault is the newest of these that is whole; one that is being made has another name. */
const NAME = /^vault-([1-9][0-9]{0,8})$/;
const UNFINISHED = /^making-[0-9a-f-]{36}$/;

/** What is wrong with a vault that can only be made anew. */
const BEYOND_OPENING = new Set([
  'headerDamaged',
  'vaultDamaged',
  'vaultFromNewerVersion',
  'otherKindOfVault',
]);

const namesIn = (root: string): string[] => {
  try {
    return readdirSync(root);
  } catch {
    return [];
  }
};

const numberOf = (name: string): number => Number(NAME.exec(name)?.[1] ?? 0);
const newestNumber = (root: string): number => Math.max(0, ...namesIn(root).map(numberOf));

/** The folder of the vault that counts, or `null`. */
const currentIn = (root: string): string | null => {
  const newestFirst = namesIn(root)
    .filter((name) => NAME.test(name))
    .sort((one, other) => numberOf(other) - numberOf(one))
    .map((name) => join(root, name));
  return newestFirst.find((folder) => lookInto(folder).holds === 'practiceVault') ?? null;
};

/** Takes away what no longer counts, and what was never finished. Never anything that isn't a practice vault. */
const tidy = (root: string, current: string | null): void => {
  for (const name of namesIn(root)) {
    const folder = join(root, name);
    const isOld = NAME.test(name) && folder !== current && lookInto(folder).holds === 'practiceVault';
    if (!isOld && !UNFINISHED.test(name)) continue;
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // It does no harm where it is, and goes the next time.
    }
  }
};

/** A whole new vault in a folder that nobody takes for one yet. */
const make = async (root: string, { staff, fill }: PracticeFilling, needs: UnlockNeeds): Promise<string> => {
  const folder = join(root, `making-${randomUUID()}`);
  try {
    mkdirSync(root, { recursive: true, mode: 0o700 });
    const creation = {
      folder,
      staff: { name: staff.manager, role: 'manager' as const },
      passphrase: PASSPHRASE,
      practice: true as const,
    };
    const vault = await createVault(creation, { ...needs, kdfTarget: KDF_TARGET });
    try {
      for (const role of ROLES)
        if (role !== 'manager') await vault.access.add({ name: staff[role], role }, PASSPHRASE);
      fill(vault);
    } finally {
      vault.close();
    }
    return folder;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw asRefusal(error);
  }
};

/** From one instant to the next it is the practice vault. */
const takePlace = (root: string, made: string, disk: UnlockNeeds['disk']): void =>
  refusing(() => {
    const folder = join(root, `vault-${newestNumber(root) + 1}`);
    renameSync(made, folder);
    syncFolder(root, disk ?? realDisk);
    tidy(root, folder);
  });

const openAs = async (folder: string, role: Role, needs: UnlockNeeds): Promise<OpenVault> => {
  const header = headerIn(folder, 'practiceVault');
  const slot = header.version === 1 ? undefined : staffSlots(header).find((each) => each.role === role);
  if (!slot) throw new Refusal('headerDamaged', 'nobody in the practice vault has that role');
  return unlockVault(
    { folder, staffId: slot.id as never, passphrase: PASSPHRASE, kind: 'practiceVault' },
    needs,
  );
};

/** @param root a folder of its own, apart from every real vault */
export const practiceVaults = (root: string, needs: UnlockNeeds): PracticeVaults => {
  const openCurrent = async (role: Role): Promise<OpenVault | null> => {
    const folder = currentIn(root);
    if (folder === null) return null;
    try {
      return await openAs(folder, role, needs);
    } catch (error) {
      if (error instanceof Refusal && BEYOND_OPENING.has(error.code)) return null;
      throw error;
    }
  };

  return {
    folder: root,
    async open(role, filling) {
      tidy(root, currentIn(root));
      const there = await openCurrent(role);
      if (there) return there;
      takePlace(root, await make(root, filling, needs), needs.disk);
      const made = await openCurrent(role);
      if (!made) throw new Refusal('vaultDamaged', 'the practice vault that was just made does not open');
      return made;
    },
    async prepare(filling) {
      const made = await make(root, filling, needs);
      return {
        takePlace: () => takePlace(root, made, needs.disk),
        giveUp: () => rmSync(made, { recursive: true, force: true }),
      };
    },
  };
};
