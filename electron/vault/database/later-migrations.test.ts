import { describe, expect, test } from 'vitest';
import { newClientCourse } from '#shared/domain/client-course.ts';
import { ClientDetails } from '#shared/domain/client-file.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { newMonitoringDetails } from '#shared/domain/monitoring.ts';
import { LocalHelp, NO_LOCAL_HELP } from '#shared/domain/roadmap.ts';
import { someFile } from '../records.testkit.ts';
import { bareDatabase, databaseAtVersion } from '../vault.testkit.ts';
import { AT, insertFile } from './migrate.testkit.ts';
import { migrate } from './migrate.ts';
import type { Database } from './sqlite.ts';

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

describe('migration 20', () => {
  const put = (database: Database, id: string) =>
    database.exec(
      `INSERT INTO release_copy (id, file_id, number, state, at, body) VALUES ('${id}', 'f', 'K7-2034', 'leaving', '', '{}')`,
    );
  const rows = (database: Database) =>
    database.prepare('SELECT row, id, number, state FROM release_copy ORDER BY row').raw().all();

  test('keeps every receipt where it stands, takes a number twice, and still lets none be changed', () => {
    const database = databaseAtVersion(19);
    insertFile(database);
    put(database, 'a');
    expect(() => put(database, 'b')).toThrow(/UNIQUE/);
    const before = rows(database);
    migrate(database);
    expect(rows(database)).toEqual(before);
    put(database, 'b');
    expect(rows(database)).toHaveLength(2);
    expect(() => put(database, 'a')).toThrow(/UNIQUE/);
    database.exec("UPDATE release_copy SET state = 'left' WHERE id = 'a'");
    expect(() => database.exec("UPDATE release_copy SET state = 'failed' WHERE id = 'a'")).toThrow(
      /never changes/,
    );
    expect(() => database.exec('DELETE FROM release_copy')).toThrow(/goes with its file/);
    database.exec("UPDATE client_file SET body = ''; DELETE FROM release_copy");
    expect(rows(database)).toEqual([]);
  });
});
