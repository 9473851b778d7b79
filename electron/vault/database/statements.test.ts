import { describe, expect, test } from 'vitest';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase, refusalOf } from '../vault.testkit.ts';
import { sqlOf, statementsOn } from './statements.ts';

const onBareDatabase = () => {
  const { database, vault } = bareDatabase().open();
  const { reading, writing } = statementsOn(database);
  const put = writing((given: { id: string; version: number }) =>
    sqlOf.insertInto('ecogram').values({
      id: given.id,
      file_id: given.id,
      version: given.version,
      updated_at: 'then',
    }),
  );
  const find = reading((given: { most: number; least: number }) =>
    sqlOf
      .selectFrom('ecogram')
      .select(['id', 'version'])
      .where('version', '<=', given.most)
      .where('version', '>=', given.least)
      .orderBy('version'),
  );
  database.pragma('foreign_keys = OFF');
  return { database, vault, put, find };
};

describe('prepared statements', () => {
  test('put each given value in its place, and fixed values in theirs', () => {
    const { vault, put, find } = onBareDatabase();
    vault.write(CHANGE, () => {
      for (let version = 1; version <= 4; version += 1) put({ version, id: `e${version}` });
    });
    expect(find.all({ least: 2, most: 3 })).toEqual([
      { id: 'e2', version: 2 },
      { id: 'e3', version: 3 },
    ]);
    expect(find.first({ least: 4, most: 9 })).toEqual({ id: 'e4', version: 4 });
    expect(find.first({ least: 5, most: 9 })).toBeUndefined();
  });

  test('take quotes and operators as values', () => {
    const { vault, put, find } = onBareDatabase();
    vault.write(CHANGE, () => put({ id: `'); DROP TABLE ecogram; --`, version: 7 }));
    expect(find.first({ least: 7, most: 7 })?.id).toBe(`'); DROP TABLE ecogram; --`);
  });

  test('write inside write() only', () => {
    const { put, find } = onBareDatabase();
    expect(() => put({ id: 'e', version: 1 })).toThrow(/inside write\(\) only/);
    expect(find.all({ least: 0, most: 9 })).toEqual([]);
  });

  test('are refused once the vault is locked', async () => {
    const { vault, put, find } = onBareDatabase();
    vault.close();
    expect(await refusalOf(() => find.all({ least: 0, most: 9 }))).toBe('locked');
    expect(await refusalOf(() => put({ id: 'e', version: 1 }))).toBe('locked');
  });
});
