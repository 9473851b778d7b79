import { z } from 'zod';
import { Version } from './client-file.ts';
import { type CalendarDate, daysBetween, Instant } from './dates.ts';
import { ClientFileId, PlanId, RiskOverrideId, StaffId } from './ids.ts';
import type { PlanKind } from './plan/times.ts';
import { decidedOf, type RiskAssessment } from './risk-assessment.ts';
import { StaffName } from './staff.ts';
import { Prose } from './text.ts';

/**
 * Warnings, not walls: a return plan that no assessment of the risks goes with, or one that is old, or one whose outcome is not
 * to go ahead, says so on every page until a supervisor answers for going on without (report, lines 3080-3083 and 5340).
 */

/** Why a return plan carries a warning. */
export type Caution =
  | { is: 'none' }
  | { is: 'old'; assessment: string; decidedOn: CalendarDate; days: number }
  | { is: 'lookFurther' | 'suspend'; assessment: string; decidedOn: CalendarDate };

export const CautionKind = z.enum([
  'none',
  'old',
  'lookFurther',
  'suspend',
] as const satisfies readonly Caution['is'][]);

/** Names a warning and the assessment that it comes from: another assessment's is another warning. */
export const CautionKey = z.string().regex(/^none$|^(old|lookFurther|suspend):[0-9a-f-]{36}$/);
export type CautionKey = z.infer<typeof CautionKey>;

export const cautionKey = (caution: Caution): CautionKey =>
  caution.is === 'none' ? 'none' : `${caution.is}:${caution.assessment}`;

/** A supervisor's word that one plan goes on without the warnings that stood on it. Never changed, never taken away. */
export const RiskOverride = z.strictObject({
  id: RiskOverrideId,
  fileId: ClientFileId,
  version: Version,
  planId: PlanId,
  cautions: z.array(CautionKey).min(1).max(8),
  reason: Prose.refine((words) => words.trim() !== '', { error: 'a reason says something' }),
  by: z.strictObject({ id: StaffId, name: StaffName }),
  createdAt: Instant,
  updatedAt: Instant,
});
export type RiskOverride = z.infer<typeof RiskOverride>;

type Situation = {
  /** A plan for staying carries none. */
  kind: PlanKind;
  /** All of the file's. One that is not decided yet counts for nothing. */
  assessments: readonly RiskAssessment[];
  today: CalendarDate;
  /** For how many days an assessment holds. */
  holdsDays: number;
};

/** Every warning that a plan has reason for, whatever anybody has overridden. */
export const cautionsOf = ({ kind, assessments, today, holdsDays }: Situation): Caution[] => {
  if (kind === 'stay') return [];
  const [latest] = decidedOf(assessments);
  if (!latest) return [{ is: 'none' }];
  const { outcome, on } = latest.decided;
  const days = daysBetween(on, today);
  const about = { assessment: latest.id, decidedOn: on };
  return [
    ...(outcome === 'goAhead' ? [] : [{ is: outcome, ...about }]),
    ...(days > holdsDays ? [{ is: 'old' as const, days, ...about }] : []),
  ];
};

/**
 * The warnings that stand: those that nobody has overridden for this plan. An override holds for the assessment that it was
 * given for; where that is another one, or has grown old since, the warning is there again.
 */
export const standingCautions = (
  situation: Situation,
  planId: PlanId,
  overrides: readonly RiskOverride[],
): Caution[] => {
  const overridden = new Set(
    overrides.filter((override) => override.planId === planId).flatMap(({ cautions }) => cautions),
  );
  return cautionsOf(situation).filter((caution) => !overridden.has(cautionKey(caution)));
};

/** The overrides that keep a warning off a plan today. One whose warning has no reason any more keeps nothing off. */
export const overridesThatHold = (
  situation: Situation,
  planId: PlanId,
  overrides: readonly RiskOverride[],
): RiskOverride[] => {
  const reasons = new Set(cautionsOf(situation).map(cautionKey));
  return overrides.filter(
    (override) => override.planId === planId && override.cautions.some((key) => reasons.has(key)),
  );
};
