import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROLES } from '#shared/domain/staff.ts';
import type { PracticeFilling } from '../../core/ports.ts';
import { practiceFilling } from '../../core/practice/fill.ts';
import { practicePeople } from '../../core/practice/practice-people.ts';
import { createBackups } from '../backup/backups.ts';
import { lookInto } from '../folder/vault-folder.ts';
import {
  createQuick,
  FIRST_PASSPHRASE,
  QUICK_NEEDS as NEEDS,
  openQuick,
} from '../torture/quick-vaults.testkit.ts';
import { forgeHeader, refusalOf, temporaryFolder } from '../vault.testkit.ts';
import { practiceVaults } from './practice-vaults.ts';

const clock = { now: () => new Date('2027-03-01T10:00:00Z') };
const FILLING = practiceFilling(clock);

const setUp = () => {
  const root = join(temporaryFolder(), 'practice');
  return { root, practice: practiceVaults(root, NEEDS) };
};

const vaultsIn = (root: string) => readdirSync(root).sort();
const namesIn = async (practice: ReturnType<typeof practiceVaults>) => {
  const vault = await practice.open('counsellor', FILLING);
  const { files } = vault.files.list({ search: '', limit: 9 });
  vault.close();
  return files.map(({ workingName }) => workingName).sort();
};

describe('the practice vault', () => {
  test('is made when it is first opened, with everybody in it, told on that day, and the starters', async () => {
    const { practice, root } = setUp();
    const vault = await practice.open('counsellor', FILLING);
    expect(vault.practice).toBe(true);
    const people = practicePeople('2027-03-01' as never);
    for (const person of people) {
      expect(vault.files.find(person.file.id)).toEqual(person.file);
      expect(vault.children.ofFile(person.file.id)).toEqual(person.children);
      expect(vault.ecograms.ofFile(person.file.id)).toEqual(person.ecogram);
      expect(vault.plans.ofFile(person.file.id)).toEqual(person.plans);
      expect(vault.overviews.ofFile(person.file.id)).toEqual(person.overview);
      expect(vault.origins.ofFile(person.file.id)?.contacts).toEqual(person.contacts);
      expect(vault.risks.ofFile(person.file.id)).toHaveLength(person.assessments.length);
      expect(vault.monitoring.ofFile(person.file.id)).toHaveLength(person.monitoring.length);
      expect(vault.consents.ofFile(person.file.id)).toHaveLength(person.consents.length);
      for (const { planId, events, comments } of person.lives) {
        const happened = vault.planEvents.ofPlan(planId);
        expect(happened.map(({ at, act }) => ({ at, act }))).toEqual(
          events.map(({ at, act }) => ({ at, act })),
        );
        const versions = vault.planVersions.ofPlan(planId);
        expect(versions.every(({ isSound }) => isSound)).toBe(true);
        expect(new Set(versions.map(({ number }) => number))).toEqual(
          new Set(events.filter(({ act }) => act.is === 'submitted').map(({ number }) => number)),
        );
        expect(vault.planComments.ofPlan(planId)).toHaveLength(comments.length);
      }
    }
    // Whoever rated or decided is of the staff here, so that they can go on with what is theirs.
    const staff = vault.access.people().map(({ id, name }) => ({ id, name }));
    const authors = people.flatMap(({ file: { id } }) => [
      ...vault.ratings.ofFile(id).map(({ by }) => by),
      ...vault.risks.ofFile(id).flatMap(({ decided }) => (decided ? [decided.by] : [])),
    ]);
    expect(authors.length).toBeGreaterThan(3);
    for (const author of authors) expect(staff).toContainEqual(author);
    expect(vault.organisations.all().length).toBeGreaterThan(10);
    expect(vault.log.check([])).toMatchObject({ is: 'sound' });
    vault.close();
    expect(vaultsIn(root)).toEqual(['vault-1']);
  });

  test.each(ROLES)('opens as a %s, who finds what the others have left', async (role) => {
    const { practice } = setUp();
    const first = await practice.open('manager', FILLING);
    const [file] = practicePeople('2027-03-01' as never);
    first.write({ action: 'file.removed', subject: null }, () =>
      first.removed.remove(file?.file.id as never, '2027-03-01T10:00:00.000Z' as never),
    );
    first.close();
    const vault = await practice.open(role, FILLING);
    expect(vault.staff).toMatchObject({ role, name: FILLING.staff[role] });
    expect(vault.files.list({ search: '', limit: 9 }).total).toBe(2);
    vault.close();
  });

  test('starts afresh as it was in the beginning, with nothing of the old one left', async () => {
    const { practice, root } = setUp();
    const vault = await practice.open('counsellor', FILLING);
    const id = practicePeople('2027-03-01' as never)[0]?.file.id as never;
    vault.write({ action: 'file.removed', subject: id }, () =>
      vault.removed.remove(id, '2027-03-01T10:00:00.000Z' as never),
    );
    const next = await practice.prepare(FILLING);
    // Until then it is the old one that counts.
    expect(vault.files.list({ search: '', limit: 9 }).total).toBe(2);
    vault.close();
    next.takePlace();
    expect(await namesIn(practice)).toEqual(['Adjoa', 'Hiwot', 'Radu']);
    expect(vaultsIn(root)).toEqual(['vault-2']);
  });

  test('is the old one where the new one was given up, or could not be filled', async () => {
    const { practice, root } = setUp();
    (await practice.open('manager', FILLING)).close();
    (await practice.prepare(FILLING)).giveUp();
    const broken: PracticeFilling = {
      ...FILLING,
      fill: () => {
        throw new Error('no');
      },
    };
    await expect(practice.prepare(broken)).rejects.toThrow();
    expect(vaultsIn(root)).toEqual(['vault-1']);
    expect(await namesIn(practice)).toEqual(['Adjoa', 'Hiwot', 'Radu']);
  });

  test('cut off at any step of starting afresh, it is the old one or the new one, and the rest goes', async () => {
    const { practice, root } = setUp();
    (await practice.open('manager', FILLING)).close();
    const next = await practice.prepare(FILLING);
    const made = vaultsIn(root).find((name) => name.startsWith('making-')) ?? '';
    // Before the step: half a vault of every size beside the old one.
    for (const name of readdirSync(join(root, made))) {
      const half = join(root, `making-00000000-0000-0000-0000-${String(name.length).padStart(12, '0')}`);
      mkdirSync(half);
      cpSync(join(root, made, name), join(half, name));
    }
    expect(await namesIn(practice)).toEqual(['Adjoa', 'Hiwot', 'Radu']);
    expect(vaultsIn(root)).toEqual(['vault-1']);
    // After the step: both are there.
    const again = await practice.prepare(FILLING);
    const other = vaultsIn(root).find((name) => name.startsWith('making-')) ?? '';
    renameSync(join(root, other), join(root, 'vault-2'));
    expect(await namesIn(practice)).toEqual(['Adjoa', 'Hiwot', 'Radu']);
    expect(vaultsIn(root)).toEqual(['vault-2']);
    expect(() => next.takePlace()).toThrow();
    again.giveUp();
  });

  test('is made anew where it can no longer be opened', async () => {
    const { practice, root } = setUp();
    (await practice.open('manager', FILLING)).close();
    writeFileSync(join(root, 'vault-1', 'vault.db'), new Uint8Array(8192));
    expect(await namesIn(practice)).toEqual(['Adjoa', 'Hiwot', 'Radu']);
    expect(vaultsIn(root)).toEqual(['vault-2']);
  });

  test('open in another program, it is nobody’s to make anew', async () => {
    const { practice } = setUp();
    const vault = await practice.open('manager', FILLING);
    expect(await refusalOf(() => practice.open('counsellor', FILLING))).toBe('vaultInUse');
    vault.close();
  });
});

describe('a practice vault and a real one', () => {
  test('are never opened for each other', async () => {
    const { practice, root } = setUp();
    (await practice.open('manager', FILLING)).close();
    const folder = join(root, 'vault-1');
    expect(lookInto(folder).holds).toBe('practiceVault');
    expect(await refusalOf(() => openQuick(folder, 'nobody in here is real'))).toBe('otherKindOfVault');

    const real = join(temporaryFolder(), 'vault');
    (await createQuick(real)).close();
    const other = setUp();
    mkdirSync(other.root);
    cpSync(real, join(other.root, 'vault-7'), { recursive: true });
    expect(await namesIn(other.practice)).toEqual(['Adjoa', 'Hiwot', 'Radu']);
    // What is no practice vault is left alone, whatever it is called.
    expect(vaultsIn(other.root)).toEqual(['vault-7', 'vault-8']);
    (await openQuick(join(other.root, 'vault-7'))).close();
  });

  test('can’t be turned into each other: what a header says of itself is sealed', async () => {
    const { practice, root } = setUp();
    (await practice.open('manager', FILLING)).close();
    forgeHeader(join(root, 'vault-1'), ({ practice: _, ...asReal }) => asReal);
    expect(await refusalOf(() => openQuick(join(root, 'vault-1'), 'nobody in here is real'))).toBe(
      'headerDamaged',
    );

    const real = join(temporaryFolder(), 'vault');
    (await createQuick(real)).close();
    forgeHeader(real, (header) => ({ ...header, practice: true }));
    expect(await refusalOf(() => openQuick(real, FIRST_PASSPHRASE))).toBe('otherKindOfVault');
  });

  test('a copy of a practice vault is no backup that could be restored or looked into', async () => {
    const { practice, root } = setUp();
    const home = temporaryFolder();
    (await practice.open('manager', FILLING)).close();
    cpSync(join(root, 'vault-1'), join(home, 'copy'), { recursive: true });
    const backups = createBackups(join(home, 'own'), {});
    const undertaking = { onProgress: () => undefined, signal: new AbortController().signal };
    const restoring = { from: join(home, 'copy'), to: join(home, 'to'), passphrase: null, ...undertaking };
    expect(await refusalOf(() => backups.restore(restoring))).toBe('otherKindOfVault');
    expect(existsSync(join(home, 'to'))).toBe(false);
    const looking = { folder: join(home, 'copy'), passphrase: 'nobody in here is real', ...undertaking };
    expect(await refusalOf(() => backups.look(looking))).toBe('otherKindOfVault');
  });
});
