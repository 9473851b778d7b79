import { describe, expect, test } from 'vitest';
import { newPerson, Person, Tie } from '#shared/domain/ecogram.ts';
import { PersonId } from '#shared/domain/ids.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { openVaultOn } from '../open-vault.ts';
import { MANAGER } from '../somebody.testkit.ts';
import { bareDatabase, databaseAtVersion } from '../vault.testkit.ts';
import { AT, insertFile, ORGANISATION } from './migrate.testkit.ts';
import { migrate } from './migrate.ts';
import type { Database } from './sqlite.ts';

const openedOn = (database: Database) =>
  openVaultOn(database, { staff: MANAGER, clock: { now: () => new Date(AT) } });

describe('migration 1', () => {
  test('marks the file as ours', () => {
    const { database } = bareDatabase().open();
    expect(database.pragma('application_id', { simple: true })).toBe(0x4d6f6f72);
  });

  test('keeps a tie from ending at nobody, at the end of the transaction', () => {
    const { database } = bareDatabase().open();
    insertFile(database);
    database.exec("INSERT INTO ecogram (id, file_id, version, updated_at) VALUES ('e', 'f', 1, '')");
    const tie = `INSERT INTO ecogram_tie (ecogram_id, id, second_person_id, body) VALUES ('e', 't', 'p', '{"id":"t"}')`;
    const person = `INSERT INTO ecogram_person (ecogram_id, id, body) VALUES ('e', 'p', '{"id":"p"}')`;
    expect(() => database.exec(tie)).toThrow(/FOREIGN KEY/);
    database.exec(`BEGIN; ${tie}; ${person}; COMMIT`);
    expect(() => database.exec("DELETE FROM ecogram_person WHERE id = 'p'")).toThrow(/FOREIGN KEY/);
  });

  test('keeps children, ecograms and plans from belonging to no file', () => {
    const { database } = bareDatabase().open();
    for (const table of ['child', 'plan']) {
      expect(() =>
        database.exec(
          `INSERT INTO ${table} (id, file_id, version, created_at, updated_at, body) VALUES ('x', 'none', 1, '', '', '{}')`,
        ),
      ).toThrow(/FOREIGN KEY/);
    }
    expect(() =>
      database.exec("INSERT INTO ecogram (id, file_id, version, updated_at) VALUES ('e', 'none', 1, '')"),
    ).toThrow(/FOREIGN KEY/);
  });

  test('files a person and a tie under their own id only', () => {
    const { database } = bareDatabase().open();
    insertFile(database);
    database.exec("INSERT INTO ecogram (id, file_id, version, updated_at) VALUES ('e', 'f', 1, '')");
    expect(() =>
      database.exec(`INSERT INTO ecogram_person (ecogram_id, id, body) VALUES ('e', 'p', '{"id":"q"}')`),
    ).toThrow(/CHECK/);
  });
});

describe('migration 2', () => {
  const atVersion1 = () => {
    const database = databaseAtVersion(1);
    database.exec(`
      INSERT INTO client_file (id, version, created_at, updated_at, working_name, file_code, country_of_origin, body)
      VALUES ('f', 3, 'made', 'changed', 'Blue', 'F-1', '{}', '{"workingName":"Blue"}');
      INSERT INTO search (rowid, words) VALUES (1, 'blue harbour');`);
    return database;
  };

  test('leaves every file as it was, neither removed nor due', () => {
    const database = atVersion1();
    const before = database.prepare('SELECT * FROM client_file').get();
    migrate(database, MIGRATIONS.slice(0, 2));
    expect(database.prepare('SELECT * FROM client_file').get()).toEqual({
      ...(before as object),
      removed_at: null,
      review_on: null,
    });
    expect(database.prepare('SELECT count(*) FROM audit').pluck().get()).toBe(0);
  });
});

describe('migration 3', () => {
  const atVersion2 = () => {
    const database = databaseAtVersion(2);
    insertFile(database);
    const person = `{"id":"${PERSON}","kind":"family","role":"aunt","name":"Ada","spot":{"ground":"home","ring":1,"across":0.25,"depth":0.5}}`;
    const tie = `{"id":"${TIE}","first":"client","second":"${PERSON}","lanes":{"E":{"giver":"both","strength":3,"standing":"now"}}}`;
    database.exec(`
      INSERT INTO ecogram (id, file_id, version, updated_at) VALUES ('e', 'f', 4, 'changed');
      INSERT INTO ecogram_person (ecogram_id, id, body) VALUES ('e', '${PERSON}', '${person}');
      INSERT INTO ecogram_tie (ecogram_id, id, second_person_id, body) VALUES ('e', '${TIE}', '${PERSON}', '${tie}');`);
    return database;
  };
  const PERSON = '0199a000-0000-7000-8000-000000000001';
  const TIE = '0199a000-0000-7000-8000-000000000002';
  const bodyIn = (database: Database, table: string) =>
    JSON.parse(database.prepare(`SELECT body FROM ${table}`).pluck().get() as string);

  test('keeps every person and tie as they were, with nothing said yet of what is new', () => {
    const database = atVersion2();
    const [person, tie] = ['ecogram_person', 'ecogram_tie'].map((table) => bodyIn(database, table));
    migrate(database);
    const now = { count: null, danger: null, childId: null, contact: '', notes: '' };
    expect(bodyIn(database, 'ecogram_person')).toEqual({ ...person, ...now });
    expect(bodyIn(database, 'ecogram_tie')).toEqual({ ...tie, quality: null, danger: null });
    expect(Person.parse(bodyIn(database, 'ecogram_person')).role).toBe('aunt');
    expect(Tie.parse(bodyIn(database, 'ecogram_tie')).lanes.E?.strength).toBe(3);
    expect(database.prepare('SELECT id, version, updated_at FROM ecogram').get()).toEqual({
      id: 'e',
      version: 4,
      updated_at: 'changed',
    });
    expect(database.pragma('foreign_key_check')).toEqual([]);
  });

  test('starts without versions, and keeps them from belonging to no ecogram', () => {
    const database = atVersion2();
    migrate(database);
    expect(database.prepare('SELECT count(*) FROM ecogram_version').pluck().get()).toBe(0);
    expect(() =>
      database.exec(
        `INSERT INTO ecogram_version (id, ecogram_id, kept_at, people, ties, body) VALUES ('v', 'none', '', 0, 0, '{}')`,
      ),
    ).toThrow(/FOREIGN KEY/);
  });
});

describe('migration 4', () => {
  test('leaves every ecogram as it was, divided as usual', () => {
    const database = databaseAtVersion(3);
    insertFile(database);
    database.exec(`INSERT INTO ecogram (id, file_id, version, updated_at) VALUES ('e', 'f', 4, 'changed')`);
    const before = database.prepare('SELECT * FROM ecogram').get();
    migrate(database);
    expect(database.prepare('SELECT * FROM ecogram').get()).toEqual({ ...(before as object), layout: null });
  });
});

describe('migration 5', () => {
  test('starts with an empty social map', () => {
    const database = databaseAtVersion(4);
    migrate(database);
    expect(database.prepare('SELECT count(*) FROM organisation').pluck().get()).toBe(0);
  });

  test('leaves people on ecograms as they were, none of them an organisation of the map', () => {
    const database = databaseAtVersion(4);
    insertFile(database);
    const before = newPerson({
      id: PersonId.parse('0199a000-0000-7000-8000-000000000001'),
      kind: 'organisation',
      role: 'night shelter',
      spot: { ground: 'here', ring: 2, across: 0.25, depth: 0.5 },
    });
    const { organisationId: _, ...stored } = before;
    database.exec("INSERT INTO ecogram (id, file_id, version, updated_at) VALUES ('e', 'f', 4, '')");
    database
      .prepare("INSERT INTO ecogram_person (ecogram_id, id, body) VALUES ('e', ?, ?)")
      .run(stored.id, JSON.stringify(stored));
    migrate(database);
    const body = database.prepare('SELECT body FROM ecogram_person').pluck().get() as string;
    expect(Person.parse(JSON.parse(body))).toEqual(before);
  });
});

describe('migration 6', () => {
  test('keeps every organisation, found also by its languages and by what its services are called', () => {
    const database = databaseAtVersion(5);
    const { groups: _, ...details } = newOrganisationDetails('Mães Unidas');
    const body = JSON.stringify({
      details: { ...details, languages: ['ar', 'Tem'], services: ['shelter'], notes: 'Harbour' },
      checked: null,
      source: null,
    });
    database
      .prepare(
        `INSERT INTO organisation (id, version, created_at, updated_at, name, sorted_by, countries, countries_covered, services, body)
         VALUES ('${ORGANISATION}', 3, '${AT}', '${AT}', 'Mães Unidas', 'maes unidas', '[]', '[]', '["shelter"]', ?)`,
      )
      .run(body);
    database.exec("INSERT INTO organisation_search (rowid, words) VALUES (1, 'harbour maes unidas')");
    migrate(database);
    const {
      languages,
      target_groups,
      body: kept,
    } = database
      .prepare<[], Record<string, string>>('SELECT languages, target_groups, body FROM organisation')
      .get() as Record<string, string>;
    expect([languages, target_groups, kept]).toEqual(['["ar","Tem"]', '[]', body]);
    expect(database.prepare('SELECT rowid, name, words FROM organisation_search').all()).toEqual([
      { rowid: 1, name: 'maes unidas', words: 'arabic arabisch harbour opvang shelter tem' },
    ]);
    const { organisations } = openedOn(database);
    expect(organisations.find(ORGANISATION)).toMatchObject({ version: 3, details: { groups: [] } });
    const everything = { country: null, service: null, group: null, withEnded: false, without: [], limit: 9 };
    expect(organisations.list({ ...everything, search: 'opvang unid', language: 'Tem' }).total).toBe(1);
  });
});
