import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyPlan } from '#shared/domain/plan/plan.testkit.ts';
import {
  someComment,
  someEcogram,
  someEvent,
  someFile,
  someFrozen,
  someOrganisation,
  somePerson,
  somePlan,
} from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase } from '../vault.testkit.ts';
import { hashOfVersion } from './plan-hash.ts';

const withPlan = () => {
  const bare = bareDatabase();
  const { vault, database } = bare.open();
  const file = someFile();
  const plan = somePlan(file);
  vault.write(CHANGE, () => {
    vault.files.insert(file);
    vault.plans.insert(plan);
  });
  return { vault, database, file, plan };
};

/** The same value with the members of each object in another order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, own]) => [key, turned(own)]),
  );
};

describe('a frozen version', () => {
  test('is read as it was frozen, and holds its hash', () => {
    const { vault, plan } = withPlan();
    const frozen = someFrozen(plan);
    const hash = vault.write(CHANGE, () => vault.planVersions.freeze(frozen));
    expect(vault.planVersions.find(plan.id, 1)).toEqual({ ...frozen, hash, isSound: true });
    expect(vault.planVersions.ofPlan(plan.id)).toMatchObject([{ number: 1, hash, isSound: true }]);
    expect(vault.planVersions.find(plan.id, 2)).toBeUndefined();
  });

  test('has a hash that no order of members changes, nor saving and reading, and every word does', () => {
    const planId = randomUUID();
    fc.assert(
      fc.property(anyPlan, fc.string({ minLength: 1 }), (content, more) => {
        const hash = hashOfVersion({ planId, number: 1, content });
        expect(hashOfVersion({ planId, number: 1, content: turned(content) })).toBe(hash);
        expect(hashOfVersion({ planId, number: 1, content: JSON.parse(JSON.stringify(content)) })).toBe(hash);
        const other = { ...content, placeOfReturn: `${content.placeOfReturn}${more}` };
        expect(hashOfVersion({ planId, number: 1, content: other })).not.toBe(hash);
        expect(hashOfVersion({ planId, number: 2, content })).not.toBe(hash);
        expect(hashOfVersion({ planId: randomUUID(), number: 1, content })).not.toBe(hash);
      }),
    );
  });

  test('can be changed and deleted by nobody while its file is there, and its events neither', () => {
    const { vault, database, plan } = withPlan();
    vault.write(CHANGE, () => {
      vault.planVersions.freeze(someFrozen(plan));
      vault.planEvents.add(someEvent(plan, { is: 'submitted' }));
    });
    for (const table of ['plan_version', 'plan_event']) {
      expect(() => database.exec(`UPDATE ${table} SET body = '{}'`)).toThrow(/never changes/);
      expect(() => database.exec(`DELETE FROM ${table}`)).toThrow(/goes with its file/);
    }
    expect(() => vault.write(CHANGE, () => vault.planVersions.freeze(someFrozen(plan)))).toThrow();
  });

  test('keeps the picture that is printed in it, under its hash', () => {
    const { vault, database, file, plan } = withPlan();
    const { records } = someEcogram(file, [somePerson('aunt')]);
    const without = hashOfVersion({ planId: plan.id, number: 1, content: plan.content });
    vault.write(CHANGE, () => {
      expect(vault.planVersions.freeze(someFrozen(plan))).toBe(without);
      vault.planVersions.freeze({ ...someFrozen(plan, 2), ecogram: records });
    });
    expect(vault.planVersions.find(plan.id, 1)).toMatchObject({ ecogram: null, isSound: true });
    expect(vault.planVersions.find(plan.id, 2)).toMatchObject({ ecogram: records, isSound: true });
    // Neither another picture, nor none, nor one where there was none.
    database.exec('DROP TRIGGER plan_version_stays');
    database.exec(`UPDATE plan_version SET ecogram = '{"people":{},"ties":{}}'`);
    expect(vault.planVersions.ofPlan(plan.id)).toMatchObject([{ isSound: false }, { isSound: false }]);
    database.exec('UPDATE plan_version SET ecogram = NULL');
    expect(vault.planVersions.ofPlan(plan.id)).toMatchObject([{ isSound: true }, { isSound: false }]);
  });

  test('keeps what it calls by names that stand elsewhere, under its hash', () => {
    const { vault, database, plan } = withPlan();
    const names = { client: 'Blue', organisations: { [someOrganisation().id]: 'House of the Open Door' } };
    vault.write(CHANGE, () => vault.planVersions.freeze({ ...someFrozen(plan), names }));
    expect(vault.planVersions.find(plan.id, 1)).toMatchObject({ names, isSound: true });
    database.exec('DROP TRIGGER plan_version_stays');
    database.exec(`UPDATE plan_version SET names = json_set(names, '$.client', 'Green')`);
    expect(vault.planVersions.find(plan.id, 1)?.isSound).toBe(false);
    database.exec('UPDATE plan_version SET names = NULL');
    expect(vault.planVersions.find(plan.id, 1)?.isSound).toBe(false);
  });

  test('that is not what it was is said to be so', () => {
    const { vault, database, plan } = withPlan();
    vault.write(CHANGE, () => vault.planVersions.freeze(someFrozen(plan)));
    database.exec('DROP TRIGGER plan_version_stays');
    database.exec(`UPDATE plan_version SET body = json_set(body, '$.placeOfReturn', 'Elsewhere')`);
    expect(vault.planVersions.find(plan.id, 1)?.isSound).toBe(false);
    expect(vault.planVersions.ofPlan(plan.id)).toMatchObject([{ isSound: false }]);
  });
});

describe('what waits', () => {
  test('is the plan whose last step in a review was to be put up, or to come back', () => {
    const { vault, plan } = withPlan();
    const add = (...acts: Parameters<typeof someEvent>[1][]) =>
      vault.write(CHANGE, () => {
        for (const act of acts) vault.planEvents.add(someEvent(plan, act));
      });
    add({ is: 'wrote' });
    expect(vault.planEvents.inReview()).toEqual([]);
    add({ is: 'submitted' });
    expect(vault.planEvents.inReview()).toEqual([plan.id]);
    add({ is: 'withdrawn' });
    expect(vault.planEvents.inReview()).toEqual([]);
    add({ is: 'submitted' }, { is: 'returned', words: '' }, { is: 'opened' }, { is: 'wrote' });
    expect(vault.planEvents.inReview()).toEqual([plan.id]);
    add({ is: 'submitted' }, { is: 'approved', words: '' });
    expect(vault.planEvents.inReview()).toEqual([]);
  });

  test('goes out of sight with its file, and comes back with it', () => {
    const { vault, file, plan } = withPlan();
    const comment = someComment(plan);
    vault.write(CHANGE, () => {
      vault.planVersions.freeze(someFrozen(plan));
      vault.planEvents.add(someEvent(plan, { is: 'submitted' }));
      vault.planComments.insert(comment);
      vault.planReadings.note({
        ...{ planId: plan.id, fileId: file.id, staffId: comment.by.id, number: 1, at: plan.createdAt },
      });
    });
    const seen = () => [
      vault.planEvents.inReview().length,
      vault.planEvents.ofPlan(plan.id).length,
      vault.planVersions.ofPlan(plan.id).length,
      vault.planComments.plansWithOpen().length,
      vault.planComments.find(comment.id) ? 1 : 0,
      vault.planReadings.last(plan.id, comment.by.id) ?? 0,
    ];
    expect(seen()).toEqual([1, 1, 1, 1, 1, 1]);
    vault.write(CHANGE, () => vault.removed.remove(file.id, plan.createdAt));
    expect(seen()).toEqual([0, 0, 0, 0, 0, 0]);
    vault.write(CHANGE, () => vault.removed.restore(file.id));
    expect(seen()).toEqual([1, 1, 1, 1, 1, 1]);
  });
});
