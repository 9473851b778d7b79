import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTORS } from './factors.ts';
import { contentOf, newPlanField, PlanContent, partsOf } from './plan.ts';

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
});
