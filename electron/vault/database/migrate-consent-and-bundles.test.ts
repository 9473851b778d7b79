import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { databaseAtVersion } from '../vault.testkit.ts';
import { insertFile } from './migrate.testkit.ts';
import { migrate } from './migrate.ts';
import type { Database } from './sqlite.ts';

const tablesIn = (database: Database) =>
  database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();

/** Every row of every table, as it stands. */
const contentOf = (database: Database) =>
  Object.fromEntries(
    tablesIn(database).map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()]),
  );

const migrateTo = (database: Database, version: number) => migrate(database, MIGRATIONS.slice(0, version));

const countIn = (database: Database, table: string) =>
  database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

const TIES = {
  clientToAunt: `('e', 'ca', NULL, 'aunt', '{"id":"ca","danger":"unsafe"}')`,
  auntToFriend: `('e', 'af', 'aunt', 'friend', '{"id":"af","danger":"notKnown"}')`,
  clientToFriend: `('e', 'cf', NULL, 'friend', '{"id":"cf","danger":null}')`,
};

const insertTie = (database: Database, tie: keyof typeof TIES) =>
  database.exec(
    `INSERT INTO ecogram_tie (ecogram_id, id, first_person_id, second_person_id, body) VALUES ${TIES[tie]}`,
  );

/** A file with a child, an ecogram, a plan with a frozen version, and a line in the log. */
const fill = (database: Database) => {
  insertFile(database);
  database.exec(`
    INSERT INTO child (id, file_id, version, created_at, updated_at, body) VALUES ('c', 'f', 2, 'made', 'changed', '{"name":"Bo"}');
    INSERT INTO ecogram (id, file_id, version, updated_at) VALUES ('e', 'f', 4, 'changed');
    INSERT INTO ecogram_person (ecogram_id, id, body) VALUES ('e', 'aunt', '{"id":"aunt"}'), ('e', 'friend', '{"id":"friend"}');
    INSERT INTO plan (id, file_id, version, created_at, updated_at, body) VALUES ('p', 'f', 3, 'made', 'changed', '{"fields":[]}');
    INSERT INTO plan_version (plan_id, file_id, number, frozen_at, staff_id, staff_name, hash, body)
      VALUES ('p', 'f', 1, 'then', 'noor', 'Noor', 'hash', '{"goal":"a room"}');
    INSERT INTO audit (number, at, staff_id, staff_name, action, subject, detail, hash)
      VALUES (1, 'then', 'noor', 'Noor', 'file.created', 'f', '{}', 'first');`);
  for (const tie of ['clientToAunt', 'auntToFriend', 'clientToFriend'] as const) insertTie(database, tie);
};

describe.each([15, 17, 18])('migration %i', (version) => {
  test('leaves every row that is there as it was, and adds none', () => {
    const database = databaseAtVersion(version - 1);
    fill(database);
    const before = contentOf(database);
    migrateTo(database, version);
    const after = contentOf(database);
    expect(after).toMatchObject(before);
    const added = tablesIn(database).filter((table) => !(table in before));
    expect(added).not.toEqual([]);
    for (const table of added) expect([table, after[table]]).toEqual([table, []]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });
});

describe('migration 15', () => {
  const consent = (id: string, file: string) =>
    `INSERT INTO consent (id, file_id, created_at, staff_id, staff_name, body) VALUES ('${id}', '${file}', '', '', '', '{}')`;
  const act = (id: string, of: string, file: string) =>
    `INSERT INTO consent_act (id, consent_id, file_id, at, staff_id, staff_name, body) VALUES ('${id}', '${of}', '${file}', '', '', '', '{}')`;
  const copy = (id: string, file: string) =>
    `INSERT INTO release_copy (id, file_id, number, state, at, body) VALUES ('${id}', '${file}', '${id}', 'leaving', '', '{}')`;
  const withOneOfEach = () => {
    const database = databaseAtVersion(14);
    insertFile(database);
    migrateTo(database, 15);
    for (const sql of [consent('y', 'f'), act('a', 'y', 'f'), copy('K7-2034', 'f')]) database.exec(sql);
    return database;
  };

  test('lets nothing be said or leave of no file, nor be said of no consent', () => {
    const database = withOneOfEach();
    for (const orphan of [
      consent('z', 'none'),
      act('b', 'y', 'none'),
      act('b', 'z', 'f'),
      copy('L8', 'none'),
    ])
      expect(() => database.exec(orphan)).toThrow(/FOREIGN KEY/);
  });

  test('what was said is changed by no statement, and goes only with its file', () => {
    const database = withOneOfEach();
    for (const table of ['consent', 'consent_act']) {
      expect(() => database.exec(`UPDATE ${table} SET body = '{"taken":"back"}'`)).toThrow(/never changes/);
      expect(() => database.exec(`DELETE FROM ${table}`)).toThrow(/goes with its file/);
    }
    database.exec("UPDATE client_file SET body = ''; DELETE FROM consent_act; DELETE FROM consent");
    expect([countIn(database, 'consent'), countIn(database, 'consent_act')]).toEqual([0, 0]);
  });

  test('a receipt is settled once, and nothing else of it ever changes', () => {
    const database = withOneOfEach();
    for (const change of ["number = 'L8'", "at = 'later'", 'body = \'{"pages":2}\'', "id = 'other'"])
      expect(() => database.exec(`UPDATE release_copy SET state = 'left', ${change}`)).toThrow(
        /never changes/,
      );
    database.exec("UPDATE release_copy SET state = 'left'");
    expect(() => database.exec("UPDATE release_copy SET state = 'failed'")).toThrow(/never changes/);
    expect(() => database.exec('DELETE FROM release_copy')).toThrow(/goes with its file/);
    database.exec("UPDATE client_file SET body = ''; DELETE FROM release_copy");
    expect(countIn(database, 'release_copy')).toBe(0);
  });
});

describe('migration 17', () => {
  test('a vault has one key for bundles', () => {
    const database = databaseAtVersion(16);
    migrateTo(database, 17);
    const key = (row: number) =>
      `INSERT INTO bundle_key (only_row, identity, recipient, made_at) VALUES (${row}, 'sealed', 'age1', '')`;
    database.exec(key(1));
    expect(() => database.exec(key(1))).toThrow(/UNIQUE/);
    expect(() => database.exec(key(2))).toThrow(/CHECK/);
  });

  test('a file is here for a review once, and none that is not here', () => {
    const database = databaseAtVersion(16);
    insertFile(database);
    migrateTo(database, 17);
    const guest = (file: string) =>
      `INSERT INTO review_guest (file_id, came_at, body) VALUES ('${file}', '', '{}')`;
    database.exec(guest('f'));
    expect(() => database.exec(guest('f'))).toThrow(/UNIQUE/);
    expect(() => database.exec(guest('none'))).toThrow(/FOREIGN KEY/);
  });
});

describe('migration 18', () => {
  const leftIn = (database: Database) =>
    database
      .prepare('SELECT file_id, first_end, second_end FROM tie_left_in_danger ORDER BY row')
      .raw()
      .all();

  test('remembers between whom a tie stood that was there before, if it goes while it is marked', () => {
    const database = databaseAtVersion(17);
    fill(database);
    migrateTo(database, 18);
    database.exec("DELETE FROM ecogram_tie WHERE id IN ('cf', 'ca')");
    expect(leftIn(database)).toEqual([['f', 'client', 'aunt']]);
    database.exec("DELETE FROM ecogram_tie WHERE id = 'af'");
    expect(leftIn(database)).toEqual([
      ['f', 'client', 'aunt'],
      ['f', 'aunt', 'friend'],
    ]);
  });

  test('goes by how a tie is marked when it goes, and remembers it once', () => {
    const database = databaseAtVersion(17);
    fill(database);
    migrateTo(database, 18);
    database.exec(`UPDATE ecogram_tie SET body = json_set(body, '$.danger', NULL) WHERE id = 'ca';
      DELETE FROM ecogram_tie WHERE id = 'ca'`);
    expect(leftIn(database)).toEqual([]);
    for (const _ of ['once', 'again']) {
      insertTie(database, 'clientToAunt');
      database.exec("DELETE FROM ecogram_tie WHERE id = 'ca'");
    }
    expect(leftIn(database)).toEqual([['f', 'client', 'aunt']]);
  });
});
