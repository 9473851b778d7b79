import { describe, expect, test } from 'vitest';
import type { Layout } from '#shared/domain/ecogram-layout.ts';
import { layoutOf, withEdgeAt } from '#shared/geometry/layout.ts';
import { pageFor } from '#shared/geometry/page.ts';
import { someChild, someDraft, someEcogram, someFile, somePerson, somePlan } from '../records.testkit.ts';
import { CHANGE, MANAGER } from '../somebody.testkit.ts';
import { bareDatabase, refusalOf } from '../vault.testkit.ts';
import { describeRemovedFiles } from './removed-files.testkit.ts';
import { describeRepositories } from './repositories.testkit.ts';

describeRemovedFiles('the encrypted database', () => bareDatabase().open().vault);
describeRepositories('the encrypted database', () => bareDatabase().open().vault);

describe('a record that another program has spoilt', () => {
  const spoilt = () => {
    const { database, vault } = bareDatabase().open();
    const file = someFile();
    const child = someChild(file, { name: 'Ikram' });
    const ecogram = someEcogram(file, [somePerson('aunt')]);
    const plan = somePlan(file);
    vault.write(CHANGE, () => {
      vault.files.insert(file);
      vault.children.insert(child);
      vault.ecograms.insert(ecogram);
      vault.plans.insert(plan);
    });
    return { database, vault, file, child, ecogram, plan };
  };

  test.each(['{}', 'not JSON', '[]', '{"workingName":7}'])(
    'with the body %j is named as damage',
    async (body) => {
      const { database, vault, file, child, plan } = spoilt();
      for (const table of ['client_file', 'child', 'plan'])
        database.prepare(`UPDATE ${table} SET body = ?`).run(body);
      expect(await refusalOf(() => vault.files.find(file.id))).toBe('vaultDamaged');
      expect(await refusalOf(() => vault.children.find(child.id))).toBe('vaultDamaged');
      expect(await refusalOf(() => vault.children.ofFile(file.id))).toBe('vaultDamaged');
      expect(await refusalOf(() => vault.plans.find(plan.id))).toBe('vaultDamaged');
    },
  );

  test('a draft whose place is no longer known keeps its words; any other is named as damage', async () => {
    const { database, vault } = bareDatabase().open();
    const draft = someDraft(MANAGER.id, 1);
    vault.write(CHANGE, () => vault.drafts.insert(draft));
    database.exec(`UPDATE draft SET body = json_set(body, '$.place', json('{"at":"moon"}'))`);
    expect(vault.drafts.of(MANAGER.id)).toEqual([{ ...draft, place: { at: 'files' } }]);
    database.exec(`UPDATE draft SET body = json_set(body, '$.parts', 'none')`);
    expect(await refusalOf(() => vault.drafts.of(MANAGER.id))).toBe('vaultDamaged');
  });

  test('on an ecogram or in a column of the list is named as damage', async () => {
    const { database, vault, ecogram } = spoilt();
    database.exec(`UPDATE ecogram_person SET body = json_set(body, '$.kind', 'ghost')`);
    expect(await refusalOf(() => vault.ecograms.find(ecogram.id))).toBe('vaultDamaged');
    database.exec(`UPDATE client_file SET country_of_origin = 'NG'`);
    expect(await refusalOf(() => vault.files.list({ search: '', limit: 5 }))).toBe('vaultDamaged');
  });

  test('leaves the other records readable and the vault usable', async () => {
    const { database, vault, file } = spoilt();
    const other = someFile({ workingName: 'Other' });
    database.exec("UPDATE client_file SET body = '{}'");
    expect(await refusalOf(() => vault.files.find(file.id))).toBe('vaultDamaged');
    vault.write(CHANGE, () => vault.files.insert(other));
    expect(vault.files.find(other.id)).toEqual(other);
  });
});

describe('only what a diff names', () => {
  test('is written when an ecogram changes', () => {
    const { database, vault } = bareDatabase().open();
    const file = someFile();
    const people = Array.from({ length: 20 }, (_, index) => somePerson(`person ${index}`));
    const ecogram = someEcogram(file, people);
    vault.write(CHANGE, () => {
      vault.files.insert(file);
      vault.ecograms.insert(ecogram);
    });
    const [moved] = people;
    if (!moved) throw new Error('nobody there');
    const after = { ...moved, spot: { ...moved.spot, depth: 0.9 } };
    const written = () => Number(database.prepare('SELECT total_changes()').pluck().get());
    const before = written();
    const diff = { people: { [moved.id]: { before: moved, after } }, ties: {} };
    vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, 2, diff, ecogram.updatedAt));
    // The ecogram's version, the person, and the entry in the log.
    expect(written() - before).toBe(3);
  });

  test('holds for how the sheet is divided, which names nobody', () => {
    const { database, vault } = bareDatabase().open();
    const file = someFile();
    const ecogram = someEcogram(file, [somePerson('aunt')]);
    vault.write(CHANGE, () => {
      vault.files.insert(file);
      vault.ecograms.insert(ecogram);
    });
    const sheet = withEdgeAt(layoutOf(pageFor(1)), { is: 'ring', ring: 1 }, 0.3);
    const written = () => Number(database.prepare('SELECT total_changes()').pluck().get());
    const change = (version: number, before: Layout | null, after: Layout | null) => {
      const diff = { people: {}, ties: {}, layout: { sheet: { before, after } } };
      vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, version, diff, ecogram.updatedAt));
      return vault.ecograms.ofFile(file.id)?.records;
    };
    const start = written();
    expect(change(2, null, sheet)).toEqual({ ...ecogram.records, layout: { sheet } });
    // The ecogram's version, its sheet, and the entry in the log.
    expect(written() - start).toBe(3);
    expect(change(3, sheet, null)).toEqual(ecogram.records);
  });
});
