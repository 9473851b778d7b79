import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarDate } from './dates.ts';
import {
  aboutRisk,
  checkKey,
  FearAbout,
  type FearDetails,
  fearFrom,
  isFearEmpty,
  newFactCheck,
  newFearDetails,
  partsOfFear,
} from './fear.ts';
import { FactCheckId, RiskAreaId } from './ids.ts';
import { mergeFields } from './merge.ts';
import { RISK_AREAS } from './risk-assessment.ts';

const DAY = CalendarDate.parse('2026-11-29');
const about = { kind: 'factor', factor: 'safety', country: 'origin' } as const;
const check = (found: string) => ({
  ...newFactCheck({ id: FactCheckId.parse(crypto.randomUUID()), by: 'Noor', on: DAY }),
  found,
});

const details: fc.Arbitrary<FearDetails> = fc
  .record({ fear: fc.string(), found: fc.array(fc.string(), { maxLength: 4 }) })
  .map(({ fear, found }) => ({ ...newFearDetails(about, DAY), fear, checks: found.map(check) }));

test('a fear is the same after it was taken apart and put together', () => {
  fc.assert(
    fc.property(details, (one) => {
      expect(fearFrom(partsOfFear(one))).toEqual(one);
    }),
  );
});

test('two who check at the same time both keep what they found, and neither touches what is feared', () => {
  fc.assert(
    fc.property(details, fc.string(), fc.string(), (base, one, other) => {
      const parts = partsOfFear(base);
      const [mine, theirs] = [check(one), check(other)];
      const { merged, disputed } = mergeFields(
        parts,
        { ...parts, [checkKey(mine.id)]: mine },
        { ...parts, [checkKey(theirs.id)]: theirs },
      );
      expect(disputed).toEqual([]);
      const both = fearFrom(merged);
      expect(both.fear).toBe(base.fear);
      expect(new Set(both.checks)).toEqual(new Set([...base.checks, mine, theirs]));
    }),
  );
});

test('is one only once somebody has written a word in it, on either side', () => {
  fc.assert(
    fc.property(details, (one) => {
      const words = [one.fear, ...one.checks.map(({ found }) => found)];
      expect(isFearEmpty(one)).toBe(words.every((text) => text.trim() === ''));
    }),
  );
});

test('may be about any area of a risk assessment, each apart', () => {
  const areas = [...RISK_AREAS, RiskAreaId.parse(crypto.randomUUID()), RiskAreaId.parse(crypto.randomUUID())];
  const abouts = areas.map((area) => FearAbout.parse(aboutRisk(area)));
  expect(new Set(abouts.map((one) => JSON.stringify(one))).size).toBe(areas.length);
});

test('may be about a factor of a country, or a risk', () => {
  expect(FearAbout.safeParse(about).success).toBe(true);
  expect(FearAbout.safeParse({ kind: 'risk', riskKey: 'debt.family' }).success).toBe(true);
  expect(FearAbout.safeParse({ kind: 'risk', riskKey: 'in her words' }).success).toBe(false);
});
