import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from './dates.ts';
import { FACTORS } from './factors.ts';
import { OrganisationId, PlanStepId, ReferralId } from './ids.ts';
import { mergeFields } from './merge.ts';
import { contentOf, listKey, type PlanParts, partsOf } from './plan/parts.ts';
import { anyPlan } from './plan/plan.testkit.ts';
import { newPlanContent, newPlanField, newPlanStep, PlanContent } from './plan.ts';
import { newReferral, type Referral } from './referral.ts';

const content = (factors: readonly (typeof FACTORS)[number][]): PlanContent => ({
  ...newPlanContent({ kind: 'return', planFor: 'Blue', versionLabel: '1', date: null, worker: '' }),
  fields: factors.map(newPlanField),
});

const uuid = (end: number) => `0199a000-0000-7000-8000-0000000000${String(end).padStart(2, '0')}`;

const referral = (second: number): Referral =>
  newReferral({
    // In another order than they were added.
    id: ReferralId.parse(uuid(90 - second)),
    organisationId: OrganisationId.parse(uuid(1)),
    addedAt: Instant.parse(`2026-11-23T10:00:0${second}.000Z`),
  });

describe('a plan part by part', () => {
  it('is the same plan again, whatever is in it', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(PlanContent.parse(plan)).toEqual(plan);
        expect(contentOf(partsOf(plan))).toEqual(plan);
      }),
    );
  });

  it('has its fields in the order of the instrument', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...FACTORS]), (factors) => {
        const again = contentOf(partsOf(content(factors)));
        expect(again).toEqual(content(FACTORS.filter((factor) => factors.includes(factor))));
      }),
    );
  });

  it('has each factor at most once', () => {
    expect(PlanContent.safeParse(content(['housing', 'housing'])).success).toBe(false);
    expect(PlanContent.safeParse(content(['housing', 'safety'])).success).toBe(true);
  });

  it('has each referral at most once', () => {
    const plan = { ...content([]), referrals: [referral(1), referral(1)] };
    expect(PlanContent.safeParse(plan).success).toBe(false);
    expect(PlanContent.safeParse({ ...plan, referrals: [referral(1), referral(2)] }).success).toBe(true);
  });

  it('is the same plan again, with its referrals in the order in which they were added', () => {
    const plan = { ...content(['housing']), referrals: [referral(2), referral(9), referral(4)] };
    expect(contentOf(partsOf(plan)).referrals).toEqual([referral(2), referral(4), referral(9)]);
  });

  const OLD = {
    ...{ planFor: 'Blue', placeOfReturn: 'Lagos', versionLabel: '1', date: null, worker: '', recipient: '' },
    fields: [
      {
        ...{ factor: 'housing', clientWords: 'A door.', whereThingsStand: '', goal: '', obstacles: '' },
        ...{ whatThen: '', people: [] },
        steps: [
          {
            ...{ id: uuid(30), what: 'Call', who: '', withWhoseHelp: '', when: 'firstYear', by: null },
            done: true,
          },
        ],
      },
    ],
    withEcogram: false,
  };

  it('may have been written before there was more than its fields', () => {
    const housing = { ...newPlanField('housing'), clientWords: 'A door.' };
    const step = { ...newPlanStep(PlanStepId.parse(uuid(30))), what: 'Call', when: 'firstYear', done: true };
    expect(PlanContent.parse(OLD)).toEqual({
      ...content([]),
      placeOfReturn: 'Lagos',
      fields: [{ ...housing, steps: [step] }],
    });
  });

  it('may come back from a draft of an older program', () => {
    const { fields, ...cover } = OLD;
    const draft = { ...cover, housing: fields[0] } as unknown as PlanParts;
    expect(PlanContent.parse(contentOf(draft))).toEqual(PlanContent.parse(OLD));
  });
});

describe('two people who write of referrals', () => {
  const base = partsOf({ ...content([]), referrals: [referral(1), referral(2)] });
  const put = (parts: PlanParts, one: Referral): PlanParts => ({
    ...parts,
    [listKey('referral', one.id)]: one,
  });
  const out = (parts: PlanParts, one: Referral): PlanParts => ({
    ...parts,
    [listKey('referral', one.id)]: null,
  });

  it('both keep what they added, changed and took out, as long as it is not the same one', () => {
    const mine = out(put(base, referral(3)), referral(1));
    const theirs = put(put(base, referral(4)), { ...referral(2), standing: 'accepted' });
    const { merged, disputed } = mergeFields(base, mine, theirs);
    expect(disputed).toEqual([]);
    expect(contentOf(merged).referrals).toEqual([
      { ...referral(2), standing: 'accepted' },
      referral(3),
      referral(4),
    ]);
  });

  it('are asked where both changed the same one, also where one has taken it out', () => {
    const mine = put(base, { ...referral(1), contactPerson: 'Mrs Bello' });
    const theirs = put(base, { ...referral(1), contactPerson: 'Mr Bello' });
    expect(mergeFields(base, mine, theirs).disputed).toEqual([listKey('referral', referral(1).id)]);
    expect(mergeFields(base, out(base, referral(1)), theirs).disputed).toEqual([
      listKey('referral', referral(1).id),
    ]);
    const theirsRead = partsOf(contentOf(out(base, referral(1))));
    expect(mergeFields(base, mine, theirsRead).disputed).toEqual([listKey('referral', referral(1).id)]);
  });
});
