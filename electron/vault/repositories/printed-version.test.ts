import { expect, test } from 'vitest';
import { diffBetween } from '#shared/document/records.ts';
import type { Ecogram, Person } from '#shared/domain/ecogram.ts';
import { newPlanField } from '#shared/domain/plan.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import { planToTell } from '../../core/documents/plan-to-tell.ts';
import { take } from '../../core/plan/life.ts';
import { printedVersion } from '../../core/plan/printed-version.ts';
import { demand } from '../../core/records.ts';
import { meantBy } from '../../documents/plan/organisations.ts';
import {
  someEcogram,
  someFile,
  someFrozen,
  someOrganisation,
  somePerson,
  somePlan,
  someTie,
  someVersion,
} from '../records.testkit.ts';
import { CHANGE, MANAGER, realClock } from '../somebody.testkit.ts';
import { bareDatabase } from '../vault.testkit.ts';

const [aunt, friend] = [somePerson('aunt'), somePerson('friend')];

const withPlan = () => {
  const { vault } = bareDatabase().open();
  const file = someFile();
  const plain = somePlan(file);
  const plan = { ...plain, content: { ...plain.content, withEcogram: true } };
  const ecogram = someEcogram(file, [aunt, friend], [someTie('client', aunt), someTie(aunt, friend)]);
  vault.write(CHANGE, () => {
    vault.files.insert(file);
    vault.plans.insert(plan);
    vault.ecograms.insert(ecogram);
  });
  return { vault, plan, ecogram };
};

const rolesOn = ({ ecogram }: { ecogram: Ecogram }): string[] =>
  Object.values(ecogram.records.people).map(({ role }) => role);

const submitted = (by: StaffMember, plan: ReturnType<typeof somePlan>) =>
  ({ plan, number: 1, action: 'submit', act: { is: 'submitted' }, by }) as const;

/** The ecogram as it has become since: these people, and no ties. */
const becomes = ({ vault, ecogram }: ReturnType<typeof withPlan>, ...people: Person[]): void => {
  const now = { people: Object.fromEntries(people.map((person) => [person.id, person])), ties: {} };
  const diff = diffBetween(ecogram.records, now);
  vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, ecogram.version + 1, diff, ecogram.updatedAt));
};

test('a version is printed with the ecogram as it stood when it was put up', () => {
  const there = withPlan();
  const { vault, plan } = there;
  vault.write(CHANGE, () => take(vault, submitted(MANAGER, plan), realClock));
  becomes(there, friend);
  for (const asked of [1, undefined]) {
    const printed = printedVersion(vault, plan, asked);
    expect(rolesOn(printed)).toEqual(['aunt', 'friend']);
    expect(printed.plan.content.withEcogram).toBe(true);
  }
});

test('whoever has been marked with a danger since is not on it, and nobody who was marked then was kept', () => {
  const there = withPlan();
  const { vault, plan } = there;
  vault.write(CHANGE, () => take(vault, submitted(MANAGER, plan), realClock));
  becomes(there, { ...aunt, danger: 'unsafe' }, friend);
  expect(rolesOn(printedVersion(vault, plan, 1))).toEqual(['friend']);
  expect(printedVersion(vault, plan, 1).ecogram.records.ties).toEqual({});

  const other = withPlan();
  becomes(other, { ...friend, danger: 'unsafe' }, aunt);
  other.vault.write(CHANGE, () => take(other.vault, submitted(MANAGER, other.plan), realClock));
  expect(JSON.stringify(other.vault.planVersions.find(other.plan.id, 1)?.ecogram)).not.toContain(friend.id);
});

test('whoever is marked in a dated version of later is not on it either', () => {
  const there = withPlan();
  const { vault, plan, ecogram } = there;
  vault.write(CHANGE, () => {
    take(vault, submitted(MANAGER, plan), realClock);
    const people = { [aunt.id]: { ...aunt, danger: 'unsafe' as const }, [friend.id]: friend };
    vault.ecogramVersions.insert(someVersion({ ...ecogram, records: { people, ties: {} } } as Ecogram));
  });
  becomes(there, friend);
  expect(rolesOn(printedVersion(vault, plan, 1))).toEqual(['friend']);
});

test('a version calls its client and its organisations as it did when it was put up; a draft as they are called now', () => {
  const { vault, plan } = withPlan();
  const [haven, other] = [someOrganisation({ name: 'Haven' }), someOrganisation({ name: 'Open Door' })];
  const field = { ...newPlanField('housing'), organisations: [haven.id, other.id] };
  const content = { ...plan.content, planFor: '', fields: [field] };
  const named = { ...plan, version: plan.version + 1, content };
  const file = demand(vault.files.find(plan.fileId));
  const asked = { planId: plan.id, language: 'en', withSecurity: false } as const;
  const told = (number?: number) => {
    const { told: request } = planToTell(vault, { ...asked, ...(number ? { number } : {}) }, realClock);
    const names = meantBy(field.organisations, request.organisations).map(({ details }) => details.name);
    return { names, client: request.clientLabel };
  };
  vault.write(CHANGE, () => {
    for (const organisation of [haven, other]) vault.organisations.insert(organisation);
    vault.plans.replace(named);
    take(vault, submitted(MANAGER, named), realClock);
    const renamed = { ...haven.details, name: 'Harbour' };
    vault.organisations.replace({ ...haven, version: haven.version + 1, details: renamed }, haven.version);
    const details = { ...file.details, workingName: 'Somebody else' };
    vault.files.replace({ ...file, version: file.version + 1, details });
  });
  const then = { names: ['Haven', 'Open Door'], client: file.details.workingName };
  expect(told(1)).toEqual(then);
  expect(told()).toEqual(then);

  // Both are one by now: each name that was approved still stands there.
  vault.write(CHANGE, () => {
    const gone = demand(vault.organisations.find(other.id));
    vault.organisations.take(gone);
    vault.organisationMerges.insert(gone, haven.id, plan.createdAt);
    vault.planEvents.add({
      ...{ planId: plan.id, fileId: plan.fileId, number: 2, at: plan.createdAt },
      ...{ by: { id: MANAGER.id, name: MANAGER.name }, act: { is: 'opened' } },
    });
  });
  expect(told(1)).toEqual(then);
  expect(told()).toEqual({ names: ['Harbour'], client: 'Somebody else' });
});

test('a version from before has no picture: the present one is printed with the ecogram of today, an earlier one without', () => {
  const there = withPlan();
  const { vault, plan } = there;
  vault.write(CHANGE, () => vault.planVersions.freeze(someFrozen(plan)));
  expect(printedVersion(vault, plan, 1).plan.content.withEcogram).toBe(true);
  const by = { id: MANAGER.id, name: MANAGER.name };
  const event = { planId: plan.id, fileId: plan.fileId, at: plan.createdAt, by };
  vault.write(CHANGE, () => {
    vault.planEvents.add({ ...event, number: 1, act: { is: 'submitted' } });
    vault.planEvents.add({ ...event, number: 2, act: { is: 'opened' } });
  });
  expect(printedVersion(vault, plan, 1).plan.content.withEcogram).toBe(false);
});
