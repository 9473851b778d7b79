import { describe, expect, test } from 'vitest';
import { MonitoringRecordId } from '#shared/domain/ids.ts';
import { databaseAtVersion } from '../vault.testkit.ts';
import { migrate } from './migrate.ts';
import type { Database } from './sqlite.ts';

const insertFile = (database: Database, id: string, body = '{}') =>
  database
    .prepare(
      `INSERT INTO client_file (id, version, created_at, updated_at, working_name, file_code, country_of_origin, body)
       VALUES (?, 1, '', '2026-01-01T00:00:00.000Z', '', '', '', ?)`,
    )
    .run(id, body);

const insertPlan = (database: Database, id: string, file: string) =>
  database
    .prepare(
      "INSERT INTO plan (id, file_id, version, created_at, updated_at, body) VALUES (?, ?, 1, '', '', '{}')",
    )
    .run(id, file);

type Entry = { at: string; staff: string | null; name?: string; action: string; file: string; plan?: string };

const insertEntries = (database: Database, entries: readonly Entry[]) => {
  const insert = database.prepare(
    `INSERT INTO audit (number, at, staff_id, staff_name, action, subject, detail, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [index, { at, staff, name, action, file, plan }] of entries.entries()) {
    const detail = JSON.stringify(plan === undefined ? {} : { plan });
    insert.run(1000 + index, at, staff, name ?? staff, action, file, detail, String(index));
  }
};

const eventsOf = (database: Database, plan: string) =>
  database
    .prepare('SELECT at, staff_id, staff_name, act, number FROM plan_event WHERE plan_id = ? ORDER BY row')
    .all(plan);

describe('migration 13', () => {
  test('takes from the log who has written in the plans that are there, by the name and moment of their first change', () => {
    const database = databaseAtVersion(12);
    insertFile(database, 'f');
    insertFile(database, 'g');
    for (const [plan, file] of [
      ['one', 'f'],
      ['two', 'f'],
      ['three', 'g'],
      ['untouched', 'g'],
    ] as const)
      insertPlan(database, plan, file);
    const changed = { action: 'plan.changed', file: 'f', plan: 'one' } as const;
    insertEntries(database, [
      { at: '1', staff: 'noor', action: 'plan.created', file: 'f', plan: 'one' },
      { ...changed, at: '2', staff: 'ines', name: 'Ines' },
      { ...changed, at: '3', staff: 'noor', name: 'Noor' },
      { ...changed, at: '4', staff: 'ines', name: 'Ines, who married' },
      { ...changed, at: '5', staff: 'noor', name: 'Noor', plan: 'two' },
      { ...changed, at: '6', staff: null },
      { ...changed, at: '7', staff: 'noor', name: 'Noor', file: 'g', plan: 'three' },
      { at: '8', staff: 'omar', action: 'file.changed', file: 'f' },
      // Of another file, by mistake: it is nobody's plan there.
      { ...changed, at: '9', staff: 'omar', file: 'g' },
    ]);
    migrate(database);
    const wrote = { act: 'wrote', number: 1 };
    expect(eventsOf(database, 'one')).toEqual([
      { at: '2', staff_id: 'ines', staff_name: 'Ines', ...wrote },
      { at: '3', staff_id: 'noor', staff_name: 'Noor', ...wrote },
    ]);
    expect(eventsOf(database, 'two')).toEqual([{ at: '5', staff_id: 'noor', staff_name: 'Noor', ...wrote }]);
    expect(eventsOf(database, 'three')).toEqual([
      { at: '7', staff_id: 'noor', staff_name: 'Noor', ...wrote },
    ]);
    expect(eventsOf(database, 'untouched')).toEqual([]);
  });
});

describe('migration 14', () => {
  test('keeps each of two contacts that have one id, under an id of its own', () => {
    const id = '0199a000-0000-7000-8000-0000000000cc';
    const other = '0199a000-0000-7000-8000-0000000000dd';
    const on = { is: 'given', value: '2026-02-01' };
    const sheet = (...ids: string[]) =>
      JSON.stringify({ monitoringContacts: ids.map((each) => ({ id: each, on })) });
    const database = databaseAtVersion(13);
    insertFile(database, 'f', sheet(id));
    insertFile(database, 'g', sheet(other, id, id));
    insertFile(database, 'gone', '');
    migrate(database);
    const rows = database
      .prepare<[], { id: string; file_id: string }>('SELECT id, file_id FROM monitoring_record ORDER BY row')
      .all();
    expect(rows.map((row) => row.file_id)).toEqual(['f', 'g', 'g', 'g']);
    expect(rows.slice(0, 2).map((row) => row.id)).toEqual([id, other]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(4);
    for (const row of rows) expect(MonitoringRecordId.parse(row.id)).toBe(row.id);
  });
});

describe('the migration that gives a version its picture', () => {
  test('leaves the versions that are there as they are, with none', () => {
    const database = databaseAtVersion(15);
    insertFile(database, 'f');
    insertPlan(database, 'one', 'f');
    const insert = `INSERT INTO plan_version (plan_id, file_id, number, frozen_at, staff_id, staff_name, hash, body)
      VALUES ('one', 'f', 1, '', '', '', 'hash', '{"goal":"a room"}')`;
    database.exec(insert);
    migrate(database);
    expect(database.prepare('SELECT hash, body, ecogram FROM plan_version').all()).toEqual([
      { hash: 'hash', body: '{"goal":"a room"}', ecogram: null },
    ]);
    expect(() => database.exec("UPDATE plan_version SET ecogram = '{}'")).toThrow(/never changes/);
  });
});
