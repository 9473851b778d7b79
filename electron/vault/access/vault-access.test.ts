import { randomBytes, randomUUID } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StaffId } from '#shared/domain/ids.ts';
import type { OpenVault } from '../../core/ports.ts';
import { MOST_STAFF, type SealedHeader } from '../header/header.ts';
import { isStaffSlot } from '../header/slots.ts';
import { kdfParameters } from '../keys/kdf-parameters.ts';
import { someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import {
  actionsIn,
  filesIn,
  folderOf,
  forgeHeader,
  headerIn,
  PASSPHRASE,
  quickVaults,
  refusalOf,
  rewriteHeader,
  tamperWith,
  vaultOnDisk,
} from '../vault.testkit.ts';

const vaults = quickVaults();
const ABDI = { name: 'Abdi', role: 'counsellor' } as const;
const HIS = 'a lantern over the water';
const NEW = 'eleven herons in the reeds';

const withAbdi = async () => {
  const { folder, open } = await vaultOnDisk();
  const vault = await open();
  const abdi = await vault.access.add(ABDI, HIS);
  return { folder, open, vault, abdi };
};

const openAs = (folder: string, passphrase: string, staffId?: StaffId) =>
  vaults.open({ folder, passphrase, staffId });

const closing = async (opening: Promise<OpenVault>) => {
  const vault = await opening;
  const { staff } = vault;
  vault.close();
  return staff;
};

describe('somebody who is let in', () => {
  test('opens the vault with a passphrase of their own, as who they are', async () => {
    const { folder, vault, abdi } = await withAbdi();
    expect(vault.access.people()).toMatchObject([
      { name: 'Noor', role: 'manager', suspended: false },
      { ...ABDI, id: abdi.id, suspended: false },
    ]);
    vault.close();
    expect(await closing(openAs(folder, HIS))).toEqual({ ...ABDI, id: abdi.id });
    expect(await closing(openAs(folder, HIS, abdi.id))).toEqual({ ...ABDI, id: abdi.id });
    expect(await refusalOf(() => openAs(folder, PASSPHRASE, abdi.id))).toBe('wrongPassphrase');
    expect((await vaults.inspect(folder)).people.map(({ name }) => name)).toEqual(['Noor', 'Abdi']);
  });

  test('needs room in the header, of which a recovery sheet keeps its own', async () => {
    const { folder, open, vault, abdi } = await withAbdi();
    vault.close();
    const fullTable = (slots: SealedHeader['slots']) => {
      const his = slots.find(({ id }) => id === abdi.id) as (typeof slots)[number];
      const others = Array.from({ length: MOST_STAFF - 2 }, (_, index) => ({
        ...his,
        id: randomUUID(),
        staffName: `Colleague ${index}`,
      }));
      return [...slots, ...others];
    };
    await rewriteHeader(folder, (header) => ({ ...header, slots: fullTable(header.slots) }));
    const full = await open();
    expect(full.access.people()).toHaveLength(MOST_STAFF);
    expect(await refusalOf(() => full.access.add({ ...ABDI, name: 'One more' }, NEW))).toBe('tooManyStaff');
    expect(full.access.people()).toHaveLength(MOST_STAFF);
    await full.access.remove(abdi.id);
    expect(await full.access.add({ ...ABDI, name: 'One more' }, NEW)).toMatchObject({ name: 'One more' });
    full.close();
  });

  test('must have another name than the others have, however it is written', async () => {
    const { vault } = await withAbdi();
    for (const name of ['Abdi', 'abdi', 'ＡＢＤＩ']) {
      expect(await refusalOf(() => vault.access.add({ ...ABDI, name }, NEW))).toBe('nameTaken');
    }
    expect(vault.access.people()).toHaveLength(2);
    vault.close();
  });

  test('gets another role without their passphrase', async () => {
    const { folder, vault, abdi } = await withAbdi();
    await vault.access.setRole(abdi.id, 'supervisor');
    vault.close();
    expect(await closing(openAs(folder, HIS))).toMatchObject({ role: 'supervisor' });
  });

  test('changes their passphrase, knowing the old one', async () => {
    const { folder, vault } = await withAbdi();
    vault.close();
    const his = await openAs(folder, HIS);
    expect(await refusalOf(() => his.access.changePassphrase(PASSPHRASE, NEW))).toBe('wrongPassphrase');
    await his.access.changePassphrase(HIS, NEW);
    his.close();
    expect(await refusalOf(() => openAs(folder, HIS))).toBe('wrongPassphrase');
    expect(await closing(openAs(folder, NEW))).toMatchObject(ABDI);
    expect(await closing(openAs(folder, PASSPHRASE))).toMatchObject({ name: 'Noor' });
  });

  test('who has lost their passphrase gets another, and stays who they were', async () => {
    const { folder, vault, abdi } = await withAbdi();
    await vault.access.resetPassphrase(abdi.id, NEW);
    vault.close();
    expect(await refusalOf(() => openAs(folder, HIS))).toBe('wrongPassphrase');
    expect(await closing(openAs(folder, NEW))).toEqual({ ...ABDI, id: abdi.id });
  });
});

describe('somebody who is suspended', () => {
  test('opens nothing, is told so only with the right passphrase, and comes back with it', async () => {
    const { folder, open, vault, abdi } = await withAbdi();
    await vault.access.suspend(abdi.id);
    expect(vault.access.people()[1]).toMatchObject({ suspended: true });
    vault.close();
    expect(await refusalOf(() => openAs(folder, HIS))).toBe('suspended');
    expect(await refusalOf(() => openAs(folder, NEW, abdi.id))).toBe('wrongPassphrase');
    expect((await vaults.inspect(folder)).people.map(({ name }) => name)).toEqual(['Noor']);
    const again = await open();
    await again.access.setRole(abdi.id, 'manager');
    expect(again.access.people()[1]).toMatchObject({ suspended: true, role: 'manager' });
    await again.access.resume(abdi.id);
    again.close();
    expect(await closing(openAs(folder, HIS))).toMatchObject({ id: abdi.id, role: 'manager' });
  });

  test('has nothing in the header that any program could open', async () => {
    const { folder, vault, abdi } = await withAbdi();
    await vault.access.suspend(abdi.id);
    const slot = headerIn(folder).slots.find(({ id }) => id === abdi.id);
    expect(slot?.wrappedKey).toBeNull();
    vault.close();
  });

  test('stays so with a new passphrase and a new key', async () => {
    const { folder, vault, abdi } = await withAbdi();
    await vault.access.suspend(abdi.id);
    await vault.access.resetPassphrase(abdi.id, NEW);
    const rekeyed = await vault.access.rekey();
    rekeyed.close();
    expect(await refusalOf(() => openAs(folder, NEW))).toBe('suspended');
  });
});

describe('somebody who is removed', () => {
  test('opens the vault no longer', async () => {
    const { folder, vault, abdi } = await withAbdi();
    await vault.access.remove(abdi.id);
    vault.close();
    expect(await refusalOf(() => openAs(folder, HIS))).toBe('wrongPassphrase');
  });

  test.each(['remove', 'suspend'] as const)('is never the last manager: %s', async (what) => {
    const { folder, vault } = await withAbdi();
    const before = headerIn(folder);
    expect(await refusalOf(() => vault.access[what](vault.staff.id))).toBe('lastManager');
    expect(await refusalOf(() => vault.access.setRole(vault.staff.id, 'supervisor'))).toBe('lastManager');
    expect(headerIn(folder)).toEqual(before);
    vault.close();
  });

  test('is not found a second time', async () => {
    const { vault, abdi } = await withAbdi();
    await vault.access.remove(abdi.id);
    for (const again of [
      () => vault.access.remove(abdi.id),
      () => vault.access.suspend(abdi.id),
      () => vault.access.resume(abdi.id),
      () => vault.access.setRole(abdi.id, 'manager'),
      () => vault.access.resetPassphrase(abdi.id, NEW),
    ]) {
      expect(await refusalOf(again)).toBe('notFound');
    }
    vault.close();
  });
});

describe('every change of who may open the vault', () => {
  test('stands in the log', async () => {
    const { vault, abdi } = await withAbdi();
    await vault.access.setRole(abdi.id, 'supervisor');
    await vault.access.suspend(abdi.id);
    await vault.access.resume(abdi.id);
    await vault.access.resetPassphrase(abdi.id, NEW);
    await vault.access.changePassphrase(PASSPHRASE, 'a new one for Noor herself');
    await vault.access.remove(abdi.id);
    expect(actionsIn(vault)).toEqual([
      'staff.removed',
      'staff.passphraseChanged',
      'staff.passphraseReset',
      'staff.resumed',
      'staff.suspended',
      'staff.roleChanged',
      'staff.added',
      'vault.created',
    ]);
    vault.close();
  });

  test('happens in turn, however many are asked for at once', async () => {
    const { folder, vault } = await withAbdi();
    const names = ['Bea', 'Chi', 'Dov', 'Eli'];
    await Promise.all(
      names.map((name) => vault.access.add({ name, role: 'counsellor' }, `${name} and the sea`)),
    );
    vault.close();
    for (const name of names)
      expect(await closing(openAs(folder, `${name} and the sea`))).toMatchObject({ name });
  });

  test('is refused when the vault has been locked meanwhile, and leaves the header alone', async () => {
    const { folder, vault } = await withAbdi();
    const adding = refusalOf(() => vault.access.add({ name: 'Late', role: 'manager' }, NEW));
    vault.close();
    const after = headerIn(folder);
    expect(await adding).toBe('locked');
    expect(headerIn(folder)).toEqual(after);
  });
});

describe('a header that somebody without the key has changed', () => {
  test.each([
    ['a role', { role: 'manager' as const }],
    ['a name', { staffName: 'Someone else' }],
  ])('in %s is refused', async (_, change) => {
    const { folder, vault, abdi } = await withAbdi();
    vault.close();
    forgeHeader(folder, (header) => ({
      ...header,
      slots: header.slots.map((slot) =>
        slot.id === abdi.id && isStaffSlot(slot) ? { ...slot, ...change } : slot,
      ),
    }));
    const before = filesIn(folder);
    expect(await refusalOf(() => openAs(folder, HIS))).toBe('headerDamaged');
    expect(await refusalOf(() => openAs(folder, PASSPHRASE))).toBe('headerDamaged');
    expect(filesIn(folder)).toEqual(before);
  });

  test('in the order of its slots, or by one less, is refused', async () => {
    const { folder, vault } = await withAbdi();
    vault.close();
    const sound = headerIn(folder);
    for (const slots of [sound.slots.toReversed(), sound.slots.slice(0, 1)]) {
      forgeHeader(folder, () => ({ ...sound, slots }));
      expect(await refusalOf(() => openAs(folder, PASSPHRASE))).toBe('headerDamaged');
    }
  });

  test("with one's own sealed key in somebody else's slot opens nothing", async () => {
    const { folder, vault } = await withAbdi();
    vault.close();
    forgeHeader(folder, (header) => {
      const [noor, abdi] = header.slots.filter(isStaffSlot);
      if (!noor || !abdi) throw new Error('two slots');
      const swapped = { ...noor, privateKey: abdi.privateKey, publicKey: abdi.publicKey, salt: abdi.salt };
      return { ...header, slots: [swapped, abdi] };
    });
    expect(await refusalOf(() => openAs(folder, HIS))).toBe('headerDamaged');
    expect(await refusalOf(() => openAs(folder, PASSPHRASE))).toBe('wrongPassphrase');
  });

  test('so that guessing costs less opens with no passphrase at all', async () => {
    const { folder, vault } = await withAbdi();
    vault.close();
    forgeHeader(folder, (header) => ({
      ...header,
      slots: header.slots.map((slot) => ({ ...slot, kdf: kdfParameters(slot.kdf.memoryKiB, 4) })),
    }));
    expect(await refusalOf(() => openAs(folder, PASSPHRASE))).toBe('wrongPassphrase');
    expect(await refusalOf(() => openAs(folder, HIS))).toBe('wrongPassphrase');
  });

  test('back to an older one, in which somebody could still open the vault, is refused', async () => {
    const { folder, vault, abdi } = await withAbdi();
    const older = join(folder, 'older.json');
    copyFileSync(join(folder, 'vault.json'), older);
    await vault.access.remove(abdi.id);
    vault.close();
    copyFileSync(older, join(folder, 'vault.json'));
    expect(await refusalOf(() => openAs(folder, HIS))).toBe('headerDamaged');
    expect(await refusalOf(() => openAs(folder, PASSPHRASE))).toBe('headerDamaged');
  });
});

describe('the recovery sheet', () => {
  const withSheet = async () => {
    const opened = await withAbdi();
    const secret = randomBytes(16);
    await opened.vault.access.replaceRecoverySheet({ sheet: '4FA-21C', form: 'code' }, secret);
    return { ...opened, secret };
  };
  const recover = (folder: string, secret: Uint8Array, name = 'Noor') =>
    vaults.recover({ folder, secret, name, passphrase: NEW });

  test('opens the vault when every passphrase is lost, and gives a manager a new one', async () => {
    const { folder, vault, secret } = await withSheet();
    const noor = vault.staff;
    vault.close();
    const recovered = await recover(folder, secret);
    expect(recovered.staff).toEqual(noor);
    expect(actionsIn(recovered)[0]).toBe('vault.recovered');
    recovered.close();
    expect(await closing(openAs(folder, NEW))).toEqual(noor);
    expect(await refusalOf(() => openAs(folder, PASSPHRASE))).toBe('wrongPassphrase');
    expect(await closing(openAs(folder, HIS))).toMatchObject(ABDI);
  });

  test('lets in a new manager, and makes no counsellor one', async () => {
    const { folder, vault, secret } = await withSheet();
    vault.close();
    expect(await refusalOf(() => recover(folder, secret, 'abdi'))).toBe('nameTaken');
    expect(await closing(recover(folder, secret, 'Mira'))).toMatchObject({ name: 'Mira', role: 'manager' });
    expect(await closing(openAs(folder, PASSPHRASE))).toMatchObject({ name: 'Noor' });
  });

  test('opens nothing with another secret, nor once there is a newer sheet', async () => {
    const { folder, vault, secret } = await withSheet();
    expect(vault.access.recoverySheet()).toMatchObject({ sheet: '4FA-21C', form: 'code' });
    await vault.access.replaceRecoverySheet({ sheet: '000-001', form: 'shares' }, randomBytes(16));
    vault.close();
    expect(await refusalOf(() => recover(folder, secret))).toBe('wrongRecoverySheet');
    expect(await refusalOf(() => recover(folder, randomBytes(16)))).toBe('wrongRecoverySheet');
  });

  test('is rehearsed on a real copy, while the vault goes on, and leaves nothing behind', async () => {
    const { folder, vault, secret } = await withSheet();
    const before = readdirSync(folder);
    await vault.access.rehearse(secret);
    expect(await refusalOf(() => vault.access.rehearse(randomBytes(16)))).toBe('wrongRecoverySheet');
    expect(readdirSync(folder)).toEqual(before);
    const file = someFile();
    vault.write(CHANGE, () => vault.files.insert(file));
    expect(vault.files.find(file.id)).toEqual(file);
    vault.close();
  });

  test('stays good when the database gets a new key', async () => {
    const { folder, vault, secret } = await withSheet();
    (await vault.access.rekey()).close();
    expect(await closing(recover(folder, secret))).toMatchObject({ name: 'Noor' });
  });

  test('does not exist in a vault that has none', async () => {
    const { folder, vault } = await withAbdi();
    expect(vault.access.recoverySheet()).toBeNull();
    vault.close();
    expect(await refusalOf(() => recover(folder, randomBytes(16)))).toBe('wrongRecoverySheet');
  });
});

describe('a new key for the database', () => {
  test('is the key of all that was there, and of everybody who could open it', async () => {
    const { folder, vault } = await withAbdi();
    const [before, after] = [someFile(), someFile()];
    vault.write(CHANGE, () => vault.files.insert(before));
    const rekeyed = await vault.access.rekey();
    expect(rekeyed.staff).toEqual(vault.staff);
    rekeyed.write(CHANGE, () => rekeyed.files.insert(after));
    expect(actionsIn(rekeyed)).toContain('vault.rekeyed');
    rekeyed.close();
    const name = headerIn(folder).database;
    expect(name).not.toBe('vault.db');
    expect(readdirSync(folder).sort()).toEqual([name, 'vault.json']);
    for (const passphrase of [PASSPHRASE, HIS]) {
      const opened = await openAs(folder, passphrase);
      expect(opened.files.find(before.id)).toEqual(before);
      expect(opened.files.find(after.id)).toEqual(after);
      expect(opened.log.check([]).is).toBe('sound');
      expect(opened.log.isCut).toBe(false);
      opened.close();
    }
  });

  test('is worth nothing to whoever kept an old header and the old key', async () => {
    const { folder, vault } = await withAbdi();
    const old = filesIn(folder);
    const oldHeader = old['vault.json'] ?? Buffer.alloc(0);
    (await vault.access.rekey()).close();
    const name = headerIn(folder).database;
    const mixed = folderOf({ 'vault.db': readFileSync(join(folder, name)), 'vault.json': oldHeader });
    expect(await refusalOf(() => openAs(mixed, HIS))).toBe('vaultDamaged');
    writeFileSync(join(folder, 'vault.json'), oldHeader);
    expect(await refusalOf(() => openAs(folder, HIS))).toBe('vaultDamaged');
  });

  test('can be given again and again', async () => {
    const { folder, vault } = await withAbdi();
    let current: OpenVault = vault;
    for (let count = 0; count < 3; count += 1) current = await current.access.rekey();
    current.close();
    expect(await closing(openAs(folder, HIS))).toMatchObject(ABDI);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('closes the vault under the old key', async () => {
    const { vault } = await withAbdi();
    const rekeyed = await vault.access.rekey();
    expect(await refusalOf(() => vault.write(CHANGE, () => undefined))).toBe('locked');
    expect(await refusalOf(() => vault.access.add({ name: 'Late', role: 'manager' }, NEW))).toBe('locked');
    vault.close();
    rekeyed.write(CHANGE, () => undefined);
    rekeyed.close();
  });
});

describe('the log', () => {
  test('is known to the header when the vault is closed, and a cut one is noticed when it is opened', async () => {
    const { folder, open, vault } = await withAbdi();
    const head = vault.log.head();
    vault.close();
    expect(headerIn(folder).auditHead).toEqual(head);
    const again = await open();
    expect(again.log.isCut).toBe(false);
    again.close();
    await tamperWith(folder, (database) => database.exec('DELETE FROM audit WHERE number = 2'));
    const cut = await open();
    expect(cut.log.isCut).toBe(true);
    expect(cut.log.check([])).toEqual({ is: 'cut', number: 2 });
    cut.close();
  });
});
