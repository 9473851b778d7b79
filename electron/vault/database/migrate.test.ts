import { describe, expect, test } from 'vitest';
import { newClientCourse } from '#shared/domain/client-course.ts';
import { ClientDetails } from '#shared/domain/client-file.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { newPerson, Person, Tie } from '#shared/domain/ecogram.ts';
import { OrganisationId, PersonId } from '#shared/domain/ids.ts';
import { newMonitoringDetails } from '#shared/domain/monitoring.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { LocalHelp, NO_LOCAL_HELP } from '#shared/domain/roadmap.ts';
import type { Migration } from '../migrations/migration.ts';
import { MIGRATIONS } from '../migrations/migrations.ts';
import { openVaultOn } from '../open-vault.ts';
import { someFile } from '../records.testkit.ts';
import { MANAGER } from '../somebody.testkit.ts';
import { bareDatabase, databaseAtVersion, refusalOf } from '../vault.testkit.ts';
import { migrate, schemaVersionOf } from './migrate.ts';
import type { Database } from './sqlite.ts';

const insertFile = (database: Database) =>
  database
    .prepare(
      `INSERT INTO client_file (id, version, created_at, updated_at, working_name, file_code, country_of_origin, body)
       VALUES ('f', 1, '', '', '', '', '', '{}')`,
    )
    .run();

/** The number of a migration that is yet to be written. */
const NEXT = MIGRATIONS.length + 1;

const tablesOf = (database: Database) =>
  database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

/** The whole shape as SQL text, in a fixed order. */
const shapeOf = (database: Database): string => {
  const statements = database
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE '%search!_%' ESCAPE '!' ORDER BY type DESC, name",
    )
    .pluck()
    .all();
  const [version, application] = ['user_version', 'application_id'].map((pragma) =>
    database.pragma(pragma, { simple: true }),
  );
  const numbers = `PRAGMA application_id = ${application};\nPRAGMA user_version = ${version};`;
  return `${[numbers, ...statements.map((statement) => `${statement};`)].join('\n\n')}\n`;
};

const ORGANISATION = OrganisationId.parse('0199a000-0000-7000-8000-0000000000aa');
const AT = '2026-11-24T10:00:00.000Z';

const openedOn = (database: Database) =>
  openVaultOn(database, { staff: MANAGER, clock: { now: () => new Date(AT) } });

describe('the migrations', () => {
  test('are numbered without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  test('together make the shape of schema.sql', async () => {
    const { database } = bareDatabase().open();
    await expect(shapeOf(database)).toMatchFileSnapshot('../migrations/schema.sql');
  });

  test('run once', () => {
    const { open } = bareDatabase();
    const { vault, database } = open();
    expect(schemaVersionOf(database)).toBe(MIGRATIONS.length);
    migrate(database);
    expect(schemaVersionOf(database)).toBe(MIGRATIONS.length);
    vault.close();
    expect(schemaVersionOf(open().database)).toBe(MIGRATIONS.length);
  });

  test('leave no trace when they fail half way, neither of tables nor of the number', () => {
    const { database } = bareDatabase().open();
    const before = tablesOf(database);
    const sound: Migration = { version: NEXT, sql: 'CREATE TABLE second (a TEXT) STRICT;' };
    const broken: Migration = {
      version: NEXT + 1,
      sql: 'CREATE TABLE third (a TEXT) STRICT; CREATE NONSENSE;',
    };
    expect(() => migrate(database, [...MIGRATIONS, sound, broken])).toThrow();
    expect(schemaVersionOf(database)).toBe(NEXT);
    expect(tablesOf(database)).toEqual([...before, 'second'].sort());
    expect(database.inTransaction).toBe(false);
  });

  test('have their number on the disk with the very commit that has their tables', () => {
    const { database } = bareDatabase().open();
    const powerCut = new Error('the power went right after the commit');
    const dying = new Proxy(database, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return (...given: unknown[]) => {
          const result: unknown = member.apply(target, given);
          if (given[0] === 'COMMIT') throw powerCut;
          return result;
        };
      },
    });
    const second: Migration = { version: NEXT, sql: 'CREATE TABLE second (a TEXT) STRICT;' };
    expect(() => migrate(dying, [...MIGRATIONS, second])).toThrow(powerCut);
    expect(tablesOf(database)).toContain('second');
    expect(schemaVersionOf(database)).toBe(NEXT);
  });

  test('refuse a database from the future and leave it alone', async () => {
    const { database } = bareDatabase().open();
    database.pragma('user_version = 99');
    expect(await refusalOf(() => migrate(database))).toBe('vaultFromNewerVersion');
    expect(schemaVersionOf(database)).toBe(99);
  });
});

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

describe('migration 7', () => {
  const ORGANISATION = '0199a000-0000-7000-8000-0000000000aa';
  const usesIn = (database: Database) =>
    database
      .prepare('SELECT organisation_id, file_id, used_in, record_id FROM organisation_use ORDER BY row')
      .raw()
      .all();
  const placed = (id: string, danger: string | null = null) =>
    JSON.stringify({ id, organisationId: ORGANISATION, danger });
  const withFile = (database: Database) => {
    insertFile(database);
    database.exec("INSERT INTO ecogram (id, file_id, version, updated_at) VALUES ('e', 'f', 1, '')");
    return {
      person: database.prepare("INSERT INTO ecogram_person (ecogram_id, id, body) VALUES ('e', ?, ?)"),
      plan: database.prepare(
        "INSERT INTO plan (id, file_id, version, created_at, updated_at, body) VALUES (?, 'f', 1, '', '', ?)",
      ),
    };
  };

  test('finds what was used before: whoever stands on an ecogram, but nobody who is marked with a danger', () => {
    const database = databaseAtVersion(6);
    const { person, plan } = withFile(database);
    person.run('p', placed('p'));
    person.run('q', placed('q', 'unsafe'));
    person.run('r', JSON.stringify({ id: 'r', role: ORGANISATION }));
    plan.run('old', JSON.stringify({ fields: [{ goal: ORGANISATION, people: [ORGANISATION] }] }));
    migrate(database);
    expect(usesIn(database)).toEqual([[ORGANISATION, 'f', 'ecogram', 'p']]);
  });

  test('keeps count in the statement that writes, and leaves nothing where something goes', () => {
    const { database } = bareDatabase().open();
    const { person, plan } = withFile(database);
    person.run('p', placed('p'));
    const lists = { fields: [{ organisations: [], steps: [{ organisations: [ORGANISATION] }] }] };
    plan.run('a', JSON.stringify(lists));
    plan.run('b', JSON.stringify({ ...lists, referrals: [{ organisationId: ORGANISATION }] }));
    expect(usesIn(database)).toEqual([
      [ORGANISATION, 'f', 'ecogram', 'p'],
      [ORGANISATION, 'f', 'plan', 'a'],
      [ORGANISATION, 'f', 'plan', 'b'],
    ]);
    database.exec(`UPDATE ecogram_person SET body = json_set(body, '$.danger', 'notKnown');
      UPDATE plan SET body = '{"fields":[]}' WHERE id = 'a'`);
    expect(usesIn(database)).toEqual([[ORGANISATION, 'f', 'plan', 'b']]);
    database.exec("UPDATE ecogram_person SET body = json_set(body, '$.danger', NULL); DELETE FROM plan");
    expect(usesIn(database)).toEqual([[ORGANISATION, 'f', 'ecogram', 'p']]);
    database.exec('DELETE FROM ecogram_person');
    expect(usesIn(database)).toEqual([]);
  });
});

describe('migration 8', () => {
  test('starts with no signals and ratings, and lets none be of no file', () => {
    const database = databaseAtVersion(7);
    insertFile(database);
    migrate(database);
    for (const table of ['signal', 'rating']) {
      expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
      expect(() =>
        database.exec(
          `INSERT INTO ${table} (id, file_id, version, created_at, updated_at, body) VALUES ('x', 'none', 1, '', '', '{}')`,
        ),
      ).toThrow(/FOREIGN KEY/);
    }
  });

  test('uses the report’s roadmap, and makes up no number to call', () => {
    const database = databaseAtVersion(7);
    migrate(database);
    const row = database.prepare('SELECT version, updated_at, body FROM local_help').get() as {
      version: number;
      updated_at: string;
      body: string;
    };
    const { version, updated_at: updatedAt, body } = row;
    expect(LocalHelp.parse({ version, updatedAt, details: JSON.parse(body) })).toMatchObject({
      version: 1,
      details: NO_LOCAL_HELP,
    });
    expect(database.prepare('SELECT count(*) FROM roadmap').pluck().get()).toBe(0);
  });
});

describe('migration 9', () => {
  test('asks nobody anything: what is counted stands open in every file, and the rest is as it was', () => {
    const database = databaseAtVersion(8);
    insertFile(database);
    const { details } = someFile();
    const added = Object.keys(newClientCourse());
    const before = Object.fromEntries(Object.entries(details).filter(([name]) => !added.includes(name)));
    database.prepare('UPDATE client_file SET body = ?').run(JSON.stringify(before));
    migrate(database);
    const body = database.prepare('SELECT body FROM client_file').pluck().get() as string;
    expect(ClientDetails.parse(JSON.parse(body))).toEqual({ ...before, ...newClientCourse() });
  });

  test('leaves the empty row of a file that is being destroyed empty', () => {
    const database = databaseAtVersion(8);
    insertFile(database);
    database.exec("UPDATE client_file SET body = '', removed_at = 'then'");
    migrate(database);
    expect(database.prepare('SELECT body FROM client_file').pluck().get()).toBe('');
  });
});

describe('migration 10', () => {
  const [HOUSE, CLINIC] = ['0199a000-0000-7000-8000-0000000000aa', '0199a000-0000-7000-8000-0000000000ab'];
  const usesIn = (database: Database) =>
    database
      .prepare('SELECT organisation_id, file_id, used_in, record_id FROM organisation_use ORDER BY row')
      .raw()
      .all();
  const body = (organisations: (string | null)[], removedAt: string | null = null) =>
    JSON.stringify({
      details: { help: organisations.map((organisationId) => ({ organisationId })) },
      removedAt,
    });
  const insertSignal = (database: Database) =>
    database.prepare(
      "INSERT INTO signal (id, file_id, version, created_at, updated_at, body) VALUES (?, 'f', 1, '', '', ?)",
    );

  test('finds who was named for help before, each once, but not beside what was taken away', () => {
    const database = databaseAtVersion(9);
    insertFile(database);
    const signal = insertSignal(database);
    signal.run('s', body([HOUSE ?? '', null, HOUSE ?? '']));
    signal.run('t', body([CLINIC ?? ''], AT));
    migrate(database);
    expect(usesIn(database)).toEqual([[HOUSE, 'f', 'signal', 's']]);
  });

  test('keeps count in the statement that writes, and leaves nothing where something goes', () => {
    const { database } = bareDatabase().open();
    insertFile(database);
    insertSignal(database).run('s', body([HOUSE ?? '']));
    expect(usesIn(database)).toEqual([[HOUSE, 'f', 'signal', 's']]);
    const change = database.prepare("UPDATE signal SET body = ? WHERE id = 's'");
    change.run(body([CLINIC ?? '']));
    expect(usesIn(database)).toEqual([[CLINIC, 'f', 'signal', 's']]);
    change.run(body([CLINIC ?? ''], AT));
    expect(usesIn(database)).toEqual([]);
    change.run(body([CLINIC ?? '']));
    database.exec("DELETE FROM signal WHERE id = 's'");
    expect(usesIn(database)).toEqual([]);
  });
});

describe('migration 12', () => {
  const insertRisk = (database: Database, id: string, decided: string) =>
    database
      .prepare(
        `INSERT INTO risk_assessment (id, file_id, version, created_at, updated_at, body) VALUES (?, 'f', 1, '', '', ?)`,
      )
      .run(id, `{"decided":${decided}}`);

  test('starts with nothing, and lets nothing be of no file', () => {
    const database = databaseAtVersion(11);
    insertFile(database);
    migrate(database);
    for (const table of ['risk_assessment', 'risk_override']) {
      expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
      expect(() =>
        database.exec(
          `INSERT INTO ${table} (id, file_id, version, created_at, updated_at, body) VALUES ('x', 'none', 1, '', '', '{}')`,
        ),
      ).toThrow(/FOREIGN KEY/);
    }
  });

  test('what was decided is changed by no statement, and goes only with its file', () => {
    const database = databaseAtVersion(11);
    insertFile(database);
    migrate(database);
    insertRisk(database, 'a', '{"outcome":"suspend"}');
    insertRisk(database, 'b', 'null');
    expect(() => database.exec("UPDATE risk_assessment SET body = '{}' WHERE id = 'a'")).toThrow(/stays/);
    expect(() => database.exec("DELETE FROM risk_assessment WHERE id = 'a'")).toThrow(/only with its file/);
    expect(() =>
      database.exec(
        "REPLACE INTO risk_assessment (id, file_id, version, created_at, updated_at, body) VALUES ('a', 'f', 2, '', '', '{}')",
      ),
    ).toThrow(/put once/);
    database.exec("UPDATE risk_assessment SET version = 2 WHERE id = 'b'");
    expect(() => insertRisk(database, 'c', 'null')).toThrow(/UNIQUE/);
    database.exec("UPDATE client_file SET body = ''; DELETE FROM risk_assessment");
    expect(database.prepare('SELECT count(*) FROM risk_assessment').pluck().get()).toBe(0);
  });

  test('an override is changed by no statement, and goes only with its file', () => {
    const database = databaseAtVersion(11);
    insertFile(database);
    migrate(database);
    database.exec(
      "INSERT INTO risk_override (id, file_id, version, created_at, updated_at, body) VALUES ('o', 'f', 1, '', '', '{}')",
    );
    expect(() => database.exec('UPDATE risk_override SET body = \'{"reason":""}\'')).toThrow(/stays/);
    expect(() => database.exec('DELETE FROM risk_override')).toThrow(/only with its file/);
    database.exec("UPDATE client_file SET body = ''; DELETE FROM risk_override");
    expect(database.prepare('SELECT count(*) FROM risk_override').pluck().get()).toBe(0);
  });
});

describe('migration 11', () => {
  const ORGANISATION = '0199a000-0000-7000-8000-0000000000aa';
  const ANOTHER = '0199a000-0000-7000-8000-0000000000bb';
  const naming = (...organisations: string[]) =>
    JSON.stringify({ views: { words: [ANOTHER] }, changes: [{ inWhatWay: ANOTHER, organisations }] });

  test('starts with no overviews and fears, and lets none be of no file', () => {
    const database = databaseAtVersion(10);
    insertFile(database);
    migrate(database);
    const columns = {
      overview: "(file_id, version, updated_at, body) VALUES ('none', 1, '', '{}')",
      overview_version: "(id, file_id, kept_at, body) VALUES ('x', 'none', '', '{}')",
      fear: "(id, file_id, version, created_at, updated_at, body) VALUES ('x', 'none', 1, '', '', '{}')",
    };
    for (const [table, values] of Object.entries(columns)) {
      expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
      expect(() => database.exec(`INSERT INTO ${table} ${values}`)).toThrow(/FOREIGN KEY/);
    }
  });

  test('keeps count of the organisations that changes name, and of no other words', () => {
    const { database } = bareDatabase().open();
    insertFile(database);
    const uses = () =>
      database
        .prepare('SELECT organisation_id, file_id, used_in, record_id FROM organisation_use')
        .raw()
        .all();
    database
      .prepare("INSERT INTO overview (file_id, version, updated_at, body) VALUES ('f', 1, '', ?)")
      .run(naming(ORGANISATION));
    expect(uses()).toEqual([[ORGANISATION, 'f', 'overview', 'f']]);
    database.prepare('UPDATE overview SET body = ?').run(naming(ANOTHER, ANOTHER));
    expect(uses()).toEqual([[ANOTHER, 'f', 'overview', 'f']]);
    database.exec('DELETE FROM overview');
    expect(uses()).toEqual([]);
  });
  const contacts = [
    { id: '0199a000-0000-7000-8000-000000000001', on: { is: 'given', value: '2026-09-01' } },
    { id: '0199a000-0000-7000-8000-000000000002', on: { is: 'doesNotKnow' } },
  ];
  const sheet = () => {
    const { plannedReturn: _, ...details } = someFile().details;
    return { ...details, monitoringContacts: contacts };
  };

  test('makes each contact a record with its id and its day, and takes it off the sheet', () => {
    const database = databaseAtVersion(9);
    insertFile(database);
    database.prepare('UPDATE client_file SET body = ?').run(JSON.stringify(sheet()));
    migrate(database);
    const rows = database
      .prepare(
        'SELECT id, file_id, version, created_at, updated_at, body FROM monitoring_record ORDER BY row',
      )
      .all() as Record<string, string>[];
    const day = CalendarDate.parse('2026-09-01');
    expect(rows.map(({ id, body }) => ({ id, ...JSON.parse(body ?? '') }))).toEqual([
      { id: contacts[0]?.id, details: newMonitoringDetails(null, day), removedAt: null },
      {
        id: contacts[1]?.id,
        details: { ...newMonitoringDetails(null), on: { is: 'doesNotKnow' } },
        removedAt: null,
      },
    ]);
    expect(rows.every(({ file_id }) => file_id === 'f')).toBe(true);
    const body = database.prepare('SELECT body FROM client_file').pluck().get() as string;
    const { monitoringContacts: _, ...rest } = sheet();
    expect(ClientDetails.parse(JSON.parse(body))).toEqual({ ...rest, plannedReturn: { is: 'notAskedYet' } });
  });

  test('leaves the empty row of a file that is being destroyed empty, and makes no record of it', () => {
    const database = databaseAtVersion(9);
    insertFile(database);
    database.exec("UPDATE client_file SET body = '', removed_at = 'then'");
    migrate(database);
    expect(database.prepare('SELECT body FROM client_file').pluck().get()).toBe('');
    expect(database.prepare('SELECT count(*) FROM monitoring_record').pluck().get()).toBe(0);
  });
});
