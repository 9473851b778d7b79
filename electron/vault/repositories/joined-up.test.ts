import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffBetween } from '#shared/document/records.ts';
import type { ClientFile } from '#shared/domain/client-file.ts';
import { DANGERS, type Ecogram, type Person } from '#shared/domain/ecogram.ts';
import {
  ClientFileId,
  EmergencyContactId,
  type OrganisationId,
  PlanChildId,
  PlanStepId,
  ReferralId,
} from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import { mergedOrganisation } from '#shared/domain/organisation-merge.ts';
import { newPlanChild } from '#shared/domain/plan/children.ts';
import { newEmergencyContact } from '#shared/domain/plan/contacts.ts';
import { newPlannedVisit } from '#shared/domain/plan/visits.ts';
import { newPlanStep, organisationsIn, type Plan } from '#shared/domain/plan.ts';
import { newReferral } from '#shared/domain/referral.ts';
import type { VaultRecords } from '../../core/ports.ts';
import {
  instantAt,
  next,
  someEcogram,
  someFile,
  someOrganisation,
  somePerson,
  somePlan,
} from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase } from '../vault.testkit.ts';

/** What the vault should hold, in plain collections. */
type Model = {
  files: { file: ClientFile; ecogram: Ecogram; plan: Plan; isRemoved: boolean }[];
  onMap: Organisation[];
  /** Which went into which, and as what. */
  gone: { as: Organisation; into: OrganisationId }[];
};

type At = <Item>(items: readonly Item[]) => Item | undefined;
type Step = (model: Model, vault: VaultRecords, at: At) => void;

const everyId = ({ onMap, gone }: Model): OrganisationId[] => [
  ...onMap.map(({ id }) => id),
  ...gone.map(({ as }) => as.id),
];

const meaningIn = (model: Model, id: OrganisationId): OrganisationId => {
  const into = model.gone.find(({ as }) => as.id === id)?.into;
  return into ? meaningIn(model, into) : id;
};

const changeEcogram = (vault: VaultRecords, kept: Model['files'][number], people: Person[]) => {
  const records = { people: Object.fromEntries(people.map((person) => [person.id, person])), ties: {} };
  const { id, version, updatedAt, records: before } = kept.ecogram;
  expect(vault.ecograms.change(id, version + 1, diffBetween(before, records), updatedAt)).toBe(true);
  kept.ecogram = { ...kept.ecogram, version: version + 1, records };
};

const peopleOf = ({ ecogram }: Model['files'][number]): Person[] => Object.values(ecogram.records.people);

const steps: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((model, vault) => {
    const file = someFile();
    const [ecogram, plan] = [someEcogram(file), somePlan(file)];
    vault.files.insert(file);
    vault.ecograms.insert(ecogram);
    vault.plans.insert(plan);
    model.files.push({ file, ecogram, plan, isRemoved: false });
  }),
  fc.constant<Step>((model, vault) => {
    const organisation = someOrganisation();
    vault.organisations.insert(organisation);
    model.onMap.push(organisation);
  }),
  fc.option(fc.constantFrom(...DANGERS)).map(
    (danger): Step =>
      (model, vault, at) => {
        const [kept, id] = [at(model.files), at(everyId(model))];
        if (!kept || !id || kept.isRemoved) return;
        const person = { ...somePerson('shelter'), organisationId: id, danger };
        changeEcogram(vault, kept, [...peopleOf(kept), person]);
      },
  ),
  fc.option(fc.constantFrom(...DANGERS)).map(
    (danger): Step =>
      (model, vault, at) => {
        const kept = at(model.files);
        if (!kept || kept.isRemoved) return;
        const [first, ...rest] = peopleOf(kept);
        if (first) changeEcogram(vault, kept, [{ ...first, danger }, ...rest]);
      },
  ),
  fc.constant<Step>((model, vault, at) => {
    const kept = at(model.files);
    if (kept && !kept.isRemoved) changeEcogram(vault, kept, peopleOf(kept).slice(1));
  }),
  fc.constantFrom('field', 'step', 'referral', 'child', 'contact', 'visit', 'nowhere').map(
    (where): Step =>
      (model, vault, at) => {
        const [kept, id] = [at(model.files), at(everyId(model))];
        const [field] = kept?.plan.content.fields ?? [];
        if (!kept || !id || !field || kept.isRemoved) return;
        const step = { ...newPlanStep(PlanStepId.parse(randomUUID())), what: id, organisations: [id] };
        const referral = { id: ReferralId.parse(randomUUID()), organisationId: id, addedAt: instantAt(0) };
        const contact = {
          id: EmergencyContactId.parse(randomUUID()),
          addedAt: instantAt(0),
          organisationId: id,
        };
        const child = newPlanChild({
          ...{ id: PlanChildId.parse(randomUUID()), childId: null, name: '', addedAt: instantAt(0) },
        });
        const { content } = kept.plan;
        const changed = {
          field: { ...content, fields: [{ ...field, organisations: [id] }] },
          step: { ...content, fields: [{ ...field, steps: [...field.steps, step] }] },
          referral: { ...content, referrals: [...content.referrals, newReferral(referral)] },
          child: { ...content, children: [{ ...child, organisations: [id] }] },
          contact: { ...content, contacts: [newEmergencyContact(contact)] },
          visit: { ...content, visits: [{ ...newPlannedVisit(6), organisations: [id] }] },
          nowhere: {
            ...{ ...content, fields: [{ ...field, steps: [], organisations: [] }], referrals: [] },
            ...{ children: [], contacts: [], visits: [] },
          },
        };
        const plan = next(kept.plan, { content: changed[where] });
        expect(vault.plans.replace(plan)).toBe(true);
        kept.plan = plan;
      },
  ),
  fc.constant<Step>((model, vault, at) => {
    const kept = at(model.files);
    if (!kept) return;
    const isDone = kept.isRemoved
      ? vault.removed.restore(kept.file.id)
      : vault.removed.remove(kept.file.id, instantAt(1));
    expect(isDone).toBe(true);
    kept.isRemoved = !kept.isRemoved;
  }),
  fc.nat(9).map(
    (offset): Step =>
      (model, vault, at) => {
        const goes = at(model.onMap);
        const others = model.onMap.filter((one) => one !== goes);
        const stays = others[offset % Math.max(others.length, 1)];
        if (!goes || !stays) return;
        const merged = { ...mergedOrganisation(stays, goes, stays.details), updatedAt: instantAt(2) };
        expect(vault.organisations.replace(merged, stays.version + 1)).toBe(false);
        expect(vault.organisations.replace(merged, stays.version)).toBe(true);
        expect(vault.organisations.take({ ...goes, version: goes.version + 1 })).toBe(false);
        expect(vault.organisations.take(goes)).toBe(true);
        vault.organisationMerges.insert(goes, stays.id, instantAt(2));
        model.onMap = model.onMap.filter((one) => one !== goes).map((one) => (one === stays ? merged : one));
        model.gone.push({ as: goes, into: stays.id });
      },
  ),
  fc.constant<Step>((model, vault, at) => {
    const back = at(model.gone);
    if (!back) return;
    expect(vault.organisationMerges.take(back.as.id)).toEqual({ organisation: back.as, into: back.into });
    expect(vault.organisationMerges.take(back.as.id)).toBeUndefined();
    const parted = { ...back.as, version: 50 + back.as.version };
    vault.organisations.insert(parted);
    model.gone = model.gone.filter((one) => one !== back);
    model.onMap.push(parted);
  }),
);

const expectTrue = (vault: VaultRecords, model: Model) => {
  for (const id of everyId(model)) expect(vault.organisationMerges.meaning(id)).toBe(meaningIn(model, id));
  const listed = vault.organisations.list({
    search: '',
    country: null,
    service: null,
    group: null,
    language: null,
    withEnded: true,
    without: [],
    limit: 500,
  });
  expect(new Set(listed.organisations.map(({ id }) => id))).toEqual(new Set(model.onMap.map(({ id }) => id)));
  expect(vault.organisations.list({ ...NOTHING_ELSE, search: 'open' }).total).toBe(model.onMap.length);
  expect(vault.organisationMerges.list().map(({ id, into }) => ({ id, into }))).toEqual(
    model.gone.map(({ as, into }) => ({ id: as.id, into })),
  );
  for (const { id } of model.onMap) {
    const ids = everyId(model).filter((other) => meaningIn(model, other) === id);
    expect(new Set(vault.organisationMerges.idsOf(id))).toEqual(new Set(ids));
    const isNamed = (other: OrganisationId | null) => other !== null && ids.includes(other);
    const using = model.files.flatMap((kept) => {
      if (kept.isRemoved) return [];
      const people = peopleOf(kept).filter((one) => isNamed(one.organisationId) && one.danger === null);
      const isInPlan = organisationsIn(kept.plan.content).some(isNamed);
      const records = [
        ...people.map((one) => one.id as string),
        ...(isInPlan ? [kept.plan.id as string] : []),
      ];
      return records.length > 0 ? [{ fileId: kept.file.id, records }] : [];
    });
    const { files, total } = vault.organisationUses.files(ids, 500);
    expect(total).toBe(using.length);
    expect(new Set(files.map(({ fileId }) => fileId))).toEqual(new Set(using.map(({ fileId }) => fileId)));
    for (const { fileId, records } of using) {
      const found = vault.organisationUses.inFile(ids, fileId).map((record) => record.id as string);
      expect(found.sort()).toEqual(records.sort());
    }
  }
};

const NOTHING_ELSE = {
  country: null,
  service: null,
  group: null,
  language: null,
  withEnded: true,
  without: [],
  limit: 500,
};

const transactions = fc.array(
  fc.record({
    made: fc.array(fc.tuple(steps, fc.nat()), { minLength: 1, maxLength: 8 }),
    fails: fc.boolean(),
  }),
  { maxLength: 14 },
);

describe('whatever is written, merged, parted and removed, in any order', () => {
  test('every id means the organisation that stands for it, and where one is used is told truly', () => {
    fc.assert(
      fc.property(transactions, (sequence) => {
        const { open } = bareDatabase();
        const first = open();
        let model: Model = { files: [], onMap: [], gone: [] };
        for (const { made, fails } of sequence) {
          const attempt = structuredClone(model);
          const failure = new Error('half way');
          const run = () =>
            first.vault.write(CHANGE, () => {
              for (const [step, pick] of made)
                step(attempt, first.vault, (items) => items[pick % Math.max(items.length, 1)]);
              if (fails) throw failure;
            });
          if (fails) expect(run).toThrow(failure);
          else {
            run();
            model = attempt;
          }
          expectTrue(first.vault, model);
        }
        first.vault.close();
        const second = open();
        expectTrue(second.vault, model);
        const removed = model.files.filter(({ isRemoved }) => isRemoved).map(({ file }) => file.id);
        second.vault.destroy(removed, (subject) => ({ action: 'file.destroyed', subject }));
        const left = second.database
          .prepare<[], string>('SELECT DISTINCT file_id FROM organisation_use')
          .pluck()
          .all();
        expect(left.filter((id) => removed.includes(ClientFileId.parse(id)))).toEqual([]);
        expectTrue(second.vault, model);
        second.vault.close();
      }),
      { numRuns: 60 },
    );
  });

  test('files in which one is used are named in the order of the alphabet, as many as asked for', () => {
    const { vault } = bareDatabase().open();
    const organisation = someOrganisation();
    vault.write(CHANGE, () => {
      vault.organisations.insert(organisation);
      for (const workingName of ['willow', 'Ash', 'Yew', 'birch']) {
        const file = someFile({ workingName });
        vault.files.insert(file);
        vault.plans.insert(somePlan(file, '', [organisation.id]));
        vault.plans.insert(somePlan(file, '', [organisation.id]));
      }
    });
    const { files, total } = vault.organisationUses.files([organisation.id], 3);
    expect(files.map(({ workingName }) => workingName)).toEqual(['Ash', 'birch', 'willow']);
    expect(total).toBe(4);
    expect(vault.organisationUses.files([organisation.id], 0)).toEqual({ files: [], total: 4 });
    expect(vault.organisationUses.files([], 10)).toEqual({ files: [], total: 0 });
  });
});

describe('an organisation that was put on the map again after it went into another', () => {
  test('means itself, is on no list of those that went, and can go again', () => {
    const { vault } = bareDatabase().open();
    const [one, other] = [someOrganisation(), someOrganisation()];
    vault.write(CHANGE, () => {
      vault.organisations.insert(one);
      vault.organisationMerges.insert(other, one.id, instantAt(1));
    });
    expect(vault.organisationMerges.nameOf(other.id)).toBe('Open door');
    vault.write(CHANGE, () => vault.organisations.insert(other));
    expect(vault.organisationMerges.meaning(other.id)).toBe(other.id);
    expect(vault.organisationMerges.idsOf(one.id)).toEqual([one.id]);
    expect(vault.organisationMerges.list()).toEqual([]);
    vault.write(CHANGE, () => {
      vault.organisations.take(other);
      vault.organisationMerges.insert(other, one.id, instantAt(3));
    });
    expect(vault.organisationMerges.list()).toMatchObject([{ id: other.id, mergedAt: instantAt(3) }]);
  });
});

test('doubles are found by a name without its accents, by a phone and by an address', () => {
  const { vault } = bareDatabase().open();
  const one = someOrganisation({ name: 'Mães Unidas', phone: '+55 11 2345 6789', email: 'a@b.example' });
  const others = [
    someOrganisation({ name: 'MAES UNIDAS' }),
    someOrganisation({ name: 'Another', phone: '(11) 2345-6789', email: 'A@B.example' }),
    someOrganisation({ name: 'Nobody' }),
  ];
  vault.write(CHANGE, () => {
    for (const organisation of [one, ...others]) vault.organisations.insert(organisation);
  });
  expect(vault.organisations.doublesOf(one)).toEqual([
    { id: others[1]?.id, name: 'Another', alike: ['phone', 'email'] },
    { id: others[0]?.id, name: 'MAES UNIDAS', alike: ['name'] },
  ]);
});
