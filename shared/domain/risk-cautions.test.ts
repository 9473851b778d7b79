import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, CalendarDate, daysBetween, Instant } from './dates.ts';
import { PlanId } from './ids.ts';
import { anyDay, anyDecided, assessmentOf } from './risk.testkit.ts';
import { decidedOf, newRiskContent, type RiskAssessment } from './risk-assessment.ts';
import {
  type Caution,
  CautionKey,
  cautionKey,
  cautionsOf,
  overridesThatHold,
  RiskOverride,
  standingCautions,
} from './risk-cautions.ts';

const PLAN = PlanId.parse('019ac000-0000-7000-8000-00000000000a');
const OTHER = PlanId.parse('019ac000-0000-7000-8000-00000000000b');
const day = (text: string) => CalendarDate.parse(text);

const anyAssessments: fc.Arbitrary<RiskAssessment[]> = fc
  .array(anyDecided, { maxLength: 4 })
  .map((all) => all.map((decided, index) => assessmentOf(index, newRiskContent(false), decided)));
const anySituation = fc.record({
  kind: fc.constant('return' as const),
  assessments: anyAssessments,
  today: anyDay,
  holdsDays: fc.integer({ min: 1, max: 730 }),
});

const overriding = (cautions: readonly Caution[], planId = PLAN): RiskOverride =>
  RiskOverride.parse({
    id: '019ac000-0000-7000-8000-00000000000c',
    fileId: '019ac000-0000-7000-8000-000000000001',
    version: 1,
    planId,
    cautions: cautions.map(cautionKey),
    reason: 'The ticket is for tomorrow',
    by: { id: '019ac000-0000-7000-8000-00000000000d', name: 'Sami' },
    createdAt: Instant.parse('2026-11-29T10:00:00.000Z'),
    updatedAt: Instant.parse('2026-11-29T10:00:00.000Z'),
  });

describe('a return plan', () => {
  test('carries a warning exactly where there is no assessment that holds and says to go ahead', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const [latest] = decidedOf(situation.assessments);
        const isFine =
          latest !== undefined &&
          latest.decided.outcome === 'goAhead' &&
          daysBetween(latest.decided.on, situation.today) <= situation.holdsDays;
        expect(cautionsOf(situation).length === 0).toBe(isFine);
      }),
    );
  });

  test('says why: none, old, look further, suspend', () => {
    const of = (outcome: 'goAhead' | 'lookFurther' | 'suspend', today: string) =>
      cautionsOf({
        kind: 'return',
        assessments: [assessmentOf(1, newRiskContent(false), { outcome, on: day('2026-01-01') })],
        today: day(today),
        holdsDays: 90,
      }).map(({ is }) => is);
    expect(cautionsOf({ kind: 'return', assessments: [], today: day('2026-01-01'), holdsDays: 90 })).toEqual([
      { is: 'none' },
    ]);
    expect(of('goAhead', '2026-04-01')).toEqual([]);
    expect(of('goAhead', '2026-04-02')).toEqual(['old']);
    expect(of('lookFurther', '2026-01-02')).toEqual(['lookFurther']);
    expect(of('suspend', '2026-04-02')).toEqual(['suspend', 'old']);
  });

  test('counts nothing that is only being written, and the latest that was decided', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const writing = assessmentOf(99, newRiskContent(true), null);
        const assessments = [...situation.assessments, writing];
        expect(cautionsOf({ ...situation, assessments })).toEqual(cautionsOf(situation));
      }),
    );
  });

  test('once old stays old, and no day that passes takes a warning away', () => {
    fc.assert(
      fc.property(anySituation, fc.nat({ max: 800 }), (situation, days) => {
        const keys = (today: CalendarDate) => cautionsOf({ ...situation, today }).map(cautionKey);
        expect(keys(addDays(situation.today, days))).toEqual(expect.arrayContaining(keys(situation.today)));
      }),
    );
  });

  test('is warned of on the first day on which the assessment holds no more, and not the day before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 730 }), (on, holdsDays) => {
        const assessments = [assessmentOf(1, newRiskContent(false), { outcome: 'goAhead', on })];
        const warned = (days: number) =>
          cautionsOf({ kind: 'return', assessments, holdsDays, today: addDays(on, days) }).length > 0;
        expect([warned(holdsDays), warned(holdsDays + 1)]).toEqual([false, true]);
        // A day that was written down wrong, ahead of today, is no old one.
        expect(warned(-1)).toBe(false);
      }),
    );
  });

  test('for staying carries none, whatever there is', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        expect(cautionsOf({ ...situation, kind: 'stay' })).toEqual([]);
      }),
    );
  });
});

describe('an override', () => {
  test('takes every warning off the plan it was given for, and off no other', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const cautions = cautionsOf(situation);
        const overrides = cautions.length > 0 ? [overriding(cautions)] : [];
        expect(standingCautions(situation, PLAN, overrides)).toEqual([]);
        expect(standingCautions(situation, OTHER, overrides)).toEqual(cautions);
      }),
    );
  });

  test('holds for that assessment alone: whatever another one warns of stands again', () => {
    fc.assert(
      fc.property(anySituation, anyDecided, (situation, decided) => {
        const cautions = cautionsOf(situation);
        const overrides = cautions.length > 0 ? [overriding(cautions)] : [];
        const later = assessmentOf(
          500,
          newRiskContent(false),
          decided ?? { outcome: 'suspend', on: situation.today },
        );
        const changed = { ...situation, assessments: [...situation.assessments, later] };
        expect(standingCautions(changed, PLAN, overrides)).toEqual(cautionsOf(changed));
      }),
    );
  });

  test('given before the assessment had grown old says nothing of its age', () => {
    const assessments = [
      assessmentOf(1, newRiskContent(false), { outcome: 'suspend', on: day('2026-01-01') }),
    ];
    const young = { kind: 'return' as const, assessments, today: day('2026-01-02'), holdsDays: 90 };
    const overrides = [overriding(cautionsOf(young))];
    expect(standingCautions(young, PLAN, overrides)).toEqual([]);
    const old = standingCautions({ ...young, today: day('2026-06-01') }, PLAN, overrides);
    expect(old.map(({ is }) => is)).toEqual(['old']);
  });

  test('is named as long as it keeps a warning off, also beside one that stands, and not after', () => {
    const suspended = assessmentOf(1, newRiskContent(false), { outcome: 'suspend', on: day('2026-01-01') });
    const situation = {
      ...{ kind: 'return' as const, assessments: [suspended], holdsDays: 90 },
      today: day('2026-01-02'),
    };
    const given = overriding(cautionsOf(situation));
    const names = (now: typeof situation, plan = PLAN) => overridesThatHold(now, plan, [given]).length;
    expect(names(situation)).toBe(1);
    expect(names(situation, OTHER)).toBe(0);
    // It has grown old since: that warning stands, and the other is still off.
    expect(names({ ...situation, today: day('2026-06-01') })).toBe(1);
    const safe = assessmentOf(500, newRiskContent(false), { outcome: 'goAhead', on: day('2026-01-03') });
    expect(names({ ...situation, assessments: [suspended, safe] })).toBe(0);
  });

  test('that holds is there exactly where a warning is kept off', () => {
    fc.assert(
      fc.property(anySituation, anySituation, (then, now) => {
        const cautions = cautionsOf(then);
        const overrides = cautions.length > 0 ? [overriding(cautions)] : [];
        const keptOff = cautionsOf(now).length - standingCautions(now, PLAN, overrides).length;
        expect(overridesThatHold(now, PLAN, overrides).length > 0).toBe(keptOff > 0);
      }),
    );
  });

  test('names warnings by keys that are told apart and never hold words', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const keys = cautionsOf(situation).map(cautionKey);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(CautionKey.parse(key)).toBe(key);
      }),
    );
  });
});
