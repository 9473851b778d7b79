import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BundledFile } from '#shared/domain/bundle.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { NOBODY_LEFT } from '#shared/domain/ecogram-danger-across.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { PracticePerson } from '#shared/domain/practice-person.ts';
import { COPY_STATES } from '#shared/domain/release/copy.ts';
import { copyNumberOf } from '#shared/domain/release/copy-number.ts';
import { bringIn } from '../core/bundles/bring-in.ts';
import { bundledFileOf } from '../core/bundles/gather.ts';
import type { VaultRecords } from '../core/ports.ts';
import {
  instantAt,
  next,
  someChild,
  someComment,
  someEcogram,
  someEvent,
  someFear,
  someFile,
  someFrozen,
  someMonitoringRecord,
  someOrganisation,
  someOrigin,
  someOverview,
  someOverviewVersion,
  somePerson,
  somePlan,
  someRating,
  someRisk,
  someRiskOverride,
  someSignal,
  someTie,
  someTodayMark,
  someVersion,
} from '../vault/records.testkit.ts';
import { someConsent, someConsentEvent, someCopy } from '../vault/release.testkit.ts';
import { hashOfVersion as hashOf } from '../vault/repositories/plan-hash.ts';
import { CHANGE } from '../vault/somebody.testkit.ts';
import { bareDatabase, refusalOf } from '../vault/vault.testkit.ts';
import { someArchive } from './bundles.testkit.ts';
import { unpack } from './unpacking.ts';

const AT = instantAt(9);
const NOBODY = '00000000-0000-4000-8000-000000000000';
const emptyVault = () => bareDatabase().open();

const put = (vault: VaultRecords, files: BundledFile[], same: Record<string, OrganisationId> = {}) =>
  vault.write(CHANGE, () => bringIn(vault, files, same, AT));

/** As it comes out on the other side of a bundle. */
const across = (file: BundledFile): BundledFile => {
  const [there] = unpack(someArchive([file])).files;
  if (!there) throw new Error('a file went in');
  return there;
};

const COUNTS = 17;

/** How much there is of each, and what somebody has written. */
const lives = fc.record({
  words: fc.string({ minLength: 1, maxLength: 60, unit: 'binary' }).filter((words) => words.trim() !== ''),
  counts: fc.array(fc.nat(3), { minLength: COUNTS, maxLength: COUNTS }),
  version: fc.integer({ min: 1, max: 9 }),
  isReviewed: fc.boolean(),
});
type Life = typeof lives extends fc.Arbitrary<infer Value> ? Value : never;

const times = <Item>(count: number | undefined, make: (index: number) => Item): Item[] =>
  Array.from({ length: count ?? 0 }, (_, index) => make(index));

/** A file that has been lived with: every kind of record, at versions above one, some taken away again. */
const livedIn = (vault: VaultRecords, { words, counts, version, isReviewed }: Life) => {
  const file = { ...someFile({ workingName: 'Robin', notes: words }), version };
  const organisation = someOrganisation({ notes: words, contactPerson: 'Mees' });
  const aunt = { ...somePerson('aunt'), organisationId: organisation.id };
  const feared = { ...somePerson('uncle'), danger: 'unsafe' as const };
  const ecogram = someEcogram(file, [aunt, feared], [someTie('client', aunt)]);
  vault.write(CHANGE, () => {
    vault.organisations.insert(organisation);
    vault.files.insert(file);
    if (isReviewed) vault.files.planReview(file.id, CalendarDate.parse('2027-01-01'));
    for (const child of times(counts[0], () => someChild(file, { name: words.trim().slice(0, 40) })))
      vault.children.insert({ ...child, version });
    vault.ecograms.insert(ecogram);
    const taken = { people: { [feared.id]: { before: feared, after: null } }, ties: {} };
    vault.ecograms.change(ecogram.id, 2, taken, instantAt(1));
    for (const kept of times(counts[1], (second) => someVersion(ecogram, second, words)))
      vault.ecogramVersions.insert(kept);
    if ((counts[2] ?? 0) > 0) {
      const overview = someOverview(file, words);
      vault.overviews.put(overview);
      if ((counts[2] ?? 0) > 1) vault.overviews.put(next(overview));
      for (const kept of times(counts[3], () => someOverviewVersion(overview, words)))
        vault.overviewVersions.insert(kept);
    }
    for (const fear of times(counts[4], () => someFear(file, { fear: words }))) vault.fears.insert(fear);
    if ((counts[5] ?? 0) > 0) {
      const origin = someOrigin(file, [aunt], words);
      vault.origins.put(origin);
      if ((counts[5] ?? 0) > 1) vault.origins.put(next(origin));
    }
    for (const signal of times(counts[6], () => someSignal(file, { what: words })))
      vault.signals.insert(signal);
    for (const rating of times(counts[7], () => someRating(file, { why: words })))
      vault.ratings.insert(rating);
    vault.risks.insert(someRisk(file, { here: words, outcome: 'suspend' }));
    if ((counts[8] ?? 0) > 0) vault.risks.insert(someRisk(file, { here: words }));
    for (const plan of times(counts[10], () => somePlan(file, words, [organisation.id]))) {
      vault.plans.insert({ ...plan, version });
      for (const override of times(counts[9], () => someRiskOverride(file, plan.id, words)))
        vault.riskOverrides.insert(override);
      for (const number of times(counts[11], (index) => index + 1)) {
        vault.planVersions.freeze(someFrozen(plan, number));
        vault.planEvents.add(someEvent(plan, { is: 'submitted' }, number));
        vault.planEvents.add(someEvent(plan, { is: 'returned', words }, number));
      }
      for (const comment of times(counts[12], () => someComment(plan, words))) {
        vault.planComments.insert(comment);
        vault.planComments.replace(
          next(comment, { replies: [{ by: comment.by, at: instantAt(3), text: words }] }),
        );
      }
    }
    for (const record of times(counts[13], () => someMonitoringRecord(file, { clientWords: words })))
      vault.monitoring.insert({ ...record, version });
    for (const mark of times(counts[14], () => someTodayMark(file, { words }))) vault.todayMarks.insert(mark);
    for (const consent of times(counts[15], (index) => someConsent(file, `Office ${index}`))) {
      vault.consents.insert(consent);
      for (const act of [
        { is: 'given', parts: ['plan'], until: null },
        { is: 'withdrawn', words },
      ])
        vault.consents.add(consent, someConsentEvent(act));
    }
    for (const state of COPY_STATES.slice(0, counts[16])) {
      const copy = someCopy(file);
      vault.copies.insert(copy);
      if (state !== 'leaving') vault.copies.settle(copy.id, state);
    }
  });
  return { file, organisation, ecogram };
};

describe('a file that moves', () => {
  test('is the same file on the other side, and on its way on from there', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { vault: here } = emptyVault();
        const { vault: there } = emptyVault();
        const { file, organisation } = livedIn(here, life);
        const leaving = bundledFileOf(here, file.id);
        put(there, [across(leaving)]);
        expect(bundledFileOf(there, file.id)).toEqual(leaving);
        // What their shelter keeps to itself stayed there.
        const gone = there.organisations.find(organisation.id);
        expect(gone?.details).toMatchObject({
          name: organisation.details.name,
          notes: '',
          contactPerson: '',
        });
        expect(JSON.stringify(leaving.organisations)).not.toContain('Mees');
      }),
      { numRuns: 40 },
    );
  });

  test.each(['hiwot', 'radu', 'adjoa'])(
    '%s of the practice people, with all that is in their file',
    (name) => {
      const json = readFileSync(new URL(`../../resources/practice/${name}.json`, import.meta.url), 'utf8');
      const { about: _, lives: __, contacts, ...person } = PracticePerson.parse(JSON.parse(json));
      const contents: FileContents = {
        reviewOn: null,
        planEvents: [],
        planVersions: [],
        planComments: [],
        ...person,
        leftInDanger: person.leftInDanger ?? NOBODY_LEFT,
        overview: person.overview ?? null,
        origin: contacts?.length
          ? {
              fileId: person.file.id,
              version: 1,
              contacts,
              leftInDanger: person.leftInDanger?.people ?? [],
              updatedAt: person.file.updatedAt,
            }
          : null,
      };
      const { vault } = emptyVault();
      put(vault, [across({ contents, organisations: [], versionsAsFrozen: [] })]);
      expect(bundledFileOf(vault, person.file.id).contents).toEqual(contents);
    },
  );

  test('is found by its words, and keeps its people out of sight who left in danger', () => {
    const { vault: here } = emptyVault();
    const { vault: there } = emptyVault();
    const life = {
      words: 'Плевен harbour',
      counts: Array.from({ length: COUNTS }, () => 1),
      version: 3,
      isReviewed: true,
    };
    const { file } = livedIn(here, life);
    put(there, [across(bundledFileOf(here, file.id))]);
    expect(there.files.list({ search: 'плевен', limit: 10 }).total).toBe(1);
    expect(there.origins.ofFile(file.id)?.leftInDanger).toEqual(here.origins.ofFile(file.id)?.leftInDanger);
    expect(there.origins.ofFile(file.id)?.leftInDanger).toHaveLength(1);
  });

  test('keeps the hash of what was frozen, also by an earlier program, and proves it', async () => {
    const { vault: here, database } = emptyVault();
    const file = someFile();
    const plan = somePlan(file);
    here.write(CHANGE, () => {
      here.files.insert(file);
      here.ecograms.insert(someEcogram(file));
      here.plans.insert(plan);
    });
    // As a program froze it that knew nothing yet of what has a default today.
    const { referrals: _, ...content } = plan.content as typeof plan.content & { referrals?: unknown };
    const old = { ...content, children: undefined };
    const lying = JSON.parse(JSON.stringify(old));
    const hash = hashOf({ planId: plan.id, number: 1, content: lying });
    database
      .prepare(
        `INSERT INTO plan_version (plan_id, file_id, number, frozen_at, staff_id, staff_name, hash, body)
         VALUES (?, ?, 1, ?, ?, 'Noor', ?, ?)`,
      )
      .run(plan.id, file.id, instantAt(0), NOBODY, hash, JSON.stringify(lying));
    const leaving = bundledFileOf(here, file.id);
    expect(leaving.contents.planVersions).toMatchObject([{ hash, isSound: true }]);
    expect(leaving.versionsAsFrozen).toEqual([
      { planId: plan.id, number: 1, content: lying, ecogram: null, names: null },
    ]);
    const { vault: there } = emptyVault();
    put(there, [across(leaving)]);
    expect(there.planVersions.find(plan.id, 1)).toMatchObject({ hash, isSound: true });

    // Somebody has changed a word of it on its way, and could not change the hash with it.
    const altered = across({ ...leaving, versionsAsFrozen: [] });
    const { vault: third } = emptyVault();
    expect(await refusalOf(() => put(third, [altered]))).toBe('bundleDamaged');
    expect(third.files.find(file.id)).toBeUndefined();
  });
});

describe('a file that is here already', () => {
  test('is not brought in again, nor is anything that came with it', async () => {
    const { vault } = emptyVault();
    const organisation = someOrganisation();
    const bundled = (): BundledFile => {
      const { vault: there } = emptyVault();
      const file = someFile();
      there.write(CHANGE, () => {
        there.files.insert(file);
        there.ecograms.insert(someEcogram(file));
      });
      return { ...bundledFileOf(there, file.id), organisations: [organisation] };
    };
    const [first, second] = [bundled(), bundled()];
    put(vault, [first]);
    expect(await refusalOf(() => put(vault, [second, first]))).toBe('bundleFileIsHere');
    expect(vault.files.find(second.contents.file.id)).toBeUndefined();
    vault.write(CHANGE, () => vault.removed.remove(first.contents.file.id, AT));
    expect(await refusalOf(() => put(vault, [first]))).toBe('bundleFileIsHere');
  });
});

test('an organisation that is one of ours becomes ours, wherever the file names it', () => {
  const { vault: here } = emptyVault();
  const { vault: there } = emptyVault();
  const life = { words: 'x', counts: Array.from({ length: COUNTS }, () => 1), version: 1, isReviewed: false };
  const { file, organisation } = livedIn(here, life);
  const ours = someOrganisation({ name: 'Harbour House' });
  there.write(CHANGE, () => there.organisations.insert(ours));
  put(there, [across(bundledFileOf(here, file.id))], { [organisation.id]: ours.id });
  expect(there.organisations.all().map(({ id }) => id)).toEqual([ours.id]);
  expect(there.organisationMerges.meaning(organisation.id)).toBe(ours.id);
  // On its way on, the file's own id goes along with what it means by now.
  expect(bundledFileOf(there, file.id).organisations).toMatchObject([
    { id: organisation.id, details: { name: 'Harbour House' } },
  ]);
});

test('receipts come along whose number is that of another copy here, and both are found by it', () => {
  const { vault: here } = emptyVault();
  const { vault: there } = emptyVault();
  const [ours, theirs] = [someFile(), someFile()];
  const number = copyNumberOf(72_034);
  for (const [vault, file] of [
    [here, theirs],
    [there, ours],
  ] as const)
    vault.write(CHANGE, () => {
      vault.files.insert(file);
      vault.ecograms.insert(someEcogram(file));
      vault.copies.insert(someCopy(file, { number }));
    });
  const leaving = bundledFileOf(here, theirs.id);
  put(there, [across(leaving)]);
  expect(bundledFileOf(there, theirs.id)).toEqual(leaving);
  expect(there.copies.byNumber(number).map(({ fileId }) => fileId)).toEqual([theirs.id, ours.id]);
});
