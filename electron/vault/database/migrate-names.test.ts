import { describe, expect, test } from 'vitest';
import { someEcogram, someFile, someFrozen, somePerson, somePlan } from '../records.testkit.ts';
import { hashOfVersion } from '../repositories/plan-hash.ts';
import { planVersions } from '../repositories/plan-versions.ts';
import { databaseAtVersion } from '../vault.testkit.ts';
import { migrate } from './migrate.ts';
import { statementsOn } from './statements.ts';

describe('migration 19', () => {
  test('leaves the versions that are there sound, with no names', () => {
    const database = databaseAtVersion(18);
    const file = someFile();
    const plan = somePlan(file);
    database
      .prepare(
        `INSERT INTO client_file (id, version, created_at, updated_at, working_name, file_code, country_of_origin, body)
         VALUES (?, 1, '', '', '', '', '', '{}')`,
      )
      .run(file.id);
    database
      .prepare(
        "INSERT INTO plan (id, file_id, version, created_at, updated_at, body) VALUES (?, ?, 1, '', '', '{}')",
      )
      .run(plan.id, file.id);
    const insert = database.prepare(
      `INSERT INTO plan_version (plan_id, file_id, number, frozen_at, staff_id, staff_name, hash, body, ecogram)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    const { records } = someEcogram(file, [somePerson('aunt')]);
    const pictures = [null, records];
    const hashes = pictures.map((ecogram, index) => {
      const { number, frozenAt, by, content } = someFrozen(plan, index + 1);
      const hash = hashOfVersion({ planId: plan.id, number, content, ecogram });
      const picture = ecogram && JSON.stringify(ecogram);
      insert.run(
        ...[plan.id, file.id, number, frozenAt, by.id, by.name, hash, JSON.stringify(content), picture],
      );
      return hash;
    });
    migrate(database);
    const versions = planVersions(statementsOn(database));
    for (const [index, ecogram] of pictures.entries())
      expect(versions.find(plan.id, index + 1)).toMatchObject({
        ...{ hash: hashes[index], isSound: true, content: plan.content, ecogram, names: null },
      });
    expect(() => database.exec("UPDATE plan_version SET names = '{}'")).toThrow(/never changes/);
  });
});
