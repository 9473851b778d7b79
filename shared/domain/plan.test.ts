import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from './dates.ts';
import { FACTORS } from './factors.ts';
import { OrganisationId, PlanStepId, ReferralId } from './ids.ts';
import { mergeFields } from './merge.ts';
import {
  contentOf,
  keyOfReferral,
  newPlanField,
  newPlanStep,
  PlanContent,
  type PlanParts,
  partsOf,
} from './plan.ts';
import { newReferral, type Referral } from './referral.ts';

const content = (factors: readonly (typeof FACTORS)[number][]): PlanContent => ({
  planFor: 'Blue',
  placeOfReturn: '',
  versionLabel: '1',
  date: null,
  worker: '',
  recipient: '',
  fields: factors.map(newPlanField),
  referrals: [],
  withEcogram: false,
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
  it('is the same plan again, with its fields in the order of the instrument', () => {
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

  it('was written before there were referrals, or organisations in a step', () => {
    const { referrals: _, ...old } = content(['housing']);
    const [{ organisations: __, ...field }] = old.fields as [PlanContent['fields'][number]];
    const { organisations: ___, ...step } = newPlanStep(PlanStepId.parse(uuid(30)));
    const read = PlanContent.parse({ ...old, fields: [{ ...field, steps: [step] }] });
    expect(read).toMatchObject({
      referrals: [],
      fields: [{ organisations: [], steps: [{ organisations: [] }] }],
    });
  });
});

describe('two people who write of referrals', () => {
  const base = partsOf({ ...content([]), referrals: [referral(1), referral(2)] });
  const put = (parts: PlanParts, one: Referral): PlanParts => ({ ...parts, [keyOfReferral(one.id)]: one });
  const out = (parts: PlanParts, one: Referral): PlanParts => ({ ...parts, [keyOfReferral(one.id)]: null });

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
    expect(mergeFields(base, mine, theirs).disputed).toEqual([keyOfReferral(referral(1).id)]);
    expect(mergeFields(base, out(base, referral(1)), theirs).disputed).toEqual([
      keyOfReferral(referral(1).id),
    ]);
    const theirsRead = partsOf(contentOf(out(base, referral(1))));
    expect(mergeFields(base, mine, theirsRead).disputed).toEqual([keyOfReferral(referral(1).id)]);
  });
});
