import { describe, expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { diffBetween } from '#shared/document/records.ts';
import { emptyEcogram } from '#shared/domain/ecogram.ts';
import { next, someEcogram, someFile, somePerson, someTie } from './records.testkit.ts';
import { CHANGE } from './somebody.testkit.ts';
import { bareDatabase, refusalOf } from './vault.testkit.ts';

const big = () => someFile({ notes: Array.from({ length: 2000 }, (_, index) => `w${index}`).join(' ') });

describe('write()', () => {
  test('gives back what the work gives back', () => {
    const { vault } = bareDatabase().open();
    expect(vault.write(CHANGE, () => 42)).toBe(42);
  });

  test('takes back everything when the work fails, and passes the failure on', () => {
    const { vault } = bareDatabase().open();
    const file = someFile();
    const conflict = new Refusal('conflict', 'changed in between');
    expect(() =>
      vault.write(CHANGE, () => {
        vault.files.insert(file);
        throw conflict;
      }),
    ).toThrow(conflict);
    expect(vault.files.find(file.id)).toBeUndefined();
    vault.write(CHANGE, () => vault.files.insert(file));
    expect(vault.files.find(file.id)).toEqual(file);
  });

  test('refuses to run inside itself, and takes back the outer one', () => {
    const { vault } = bareDatabase().open();
    const file = someFile();
    expect(() =>
      vault.write(CHANGE, () => {
        vault.files.insert(file);
        vault.write(CHANGE, () => undefined);
      }),
    ).toThrow(/inside write/);
    expect(vault.files.find(file.id)).toBeUndefined();
  });

  test('refuses work that would go on after the transaction', () => {
    const { vault } = bareDatabase().open();
    const file = someFile();
    expect(() => vault.write(CHANGE, async () => vault.files.insert(file))).toThrow(/cannot wait/);
    expect(vault.files.find(file.id)).toBeUndefined();
  });

  test('is the only place where rows are written', () => {
    const { vault } = bareDatabase().open();
    expect(() => vault.files.insert(someFile())).toThrow(/inside write\(\) only/);
  });

  test('takes back an ecogram that would be left with a tie to nobody', () => {
    const { vault } = bareDatabase().open();
    const [aunt, file] = [somePerson('aunt'), someFile()];
    const ecogram = someEcogram(file, [aunt], [someTie('client', aunt)]);
    vault.write(CHANGE, () => {
      vault.files.insert(file);
      vault.ecograms.insert(ecogram);
    });
    const diff = { ...diffBetween(ecogram.records, emptyEcogram()), ties: {} };
    expect(() =>
      vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, 2, diff, ecogram.updatedAt)),
    ).toThrow(/CONSTRAINT_FOREIGNKEY/);
    expect(vault.ecograms.find(ecogram.id)).toEqual(ecogram);
  });
});

describe('a disk without room', () => {
  test('refuses with a reason, changes nothing, and saves when there is room again', async () => {
    const { database, vault } = bareDatabase().open();
    const file = someFile();
    vault.write(CHANGE, () => vault.files.insert(file));
    const pages = database.pragma('page_count', { simple: true });
    database.pragma(`max_page_count = ${pages}`);
    const late = big();
    const change = next(file, { details: { ...file.details, notes: 'early in the same transaction' } });
    const save = () =>
      vault.write(CHANGE, () => {
        vault.files.replace(change);
        vault.files.insert(late);
      });
    expect(await refusalOf(save)).toBe('diskFull');
    expect(vault.files.find(file.id)).toEqual(file);
    expect(vault.files.list({ search: 'early', limit: 5 }).total).toBe(0);
    expect(await refusalOf(save)).toBe('diskFull');
    database.pragma('max_page_count = 100000');
    save();
    expect(vault.files.find(file.id)).toEqual(change);
    expect(vault.files.find(late.id)).toEqual(late);
  });
});

describe('a disk that cannot be written', () => {
  test('refuses with a reason, goes on reading, and saves when it can again', async () => {
    const { database, vault } = bareDatabase().open();
    const [file, second] = [someFile(), someFile()];
    vault.write(CHANGE, () => vault.files.insert(file));
    database.pragma('query_only = ON');
    expect(await refusalOf(() => vault.write(CHANGE, () => vault.files.insert(second)))).toBe('cannotWrite');
    expect(vault.files.find(file.id)).toEqual(file);
    database.pragma('query_only = OFF');
    vault.write(CHANGE, () => vault.files.insert(second));
    expect(vault.files.find(second.id)).toEqual(second);
  });
});

describe('close()', () => {
  test('locks every way in, and may be called again', async () => {
    const { vault } = bareDatabase().open();
    const file = someFile();
    vault.write(CHANGE, () => vault.files.insert(file));
    vault.close();
    vault.close();
    const calls = [
      () => vault.files.find(file.id),
      () => vault.files.list({ search: '', limit: 1 }),
      () => vault.children.ofFile(file.id),
      () => vault.ecograms.ofFile(file.id),
      () => vault.plans.ofFile(file.id),
      () => vault.write(CHANGE, () => undefined),
    ];
    for (const call of calls) expect(await refusalOf(call)).toBe('locked');
  });
});
