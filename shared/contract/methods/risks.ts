import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { CalendarDate } from '../../domain/dates.ts';
import { ClientFileId, PlanId, RiskAssessmentId } from '../../domain/ids.ts';
import { Policy } from '../../domain/policy.ts';
import { Outcome, RiskAssessment, RiskContent } from '../../domain/risk-assessment.ts';
import { CautionKey, RiskOverride } from '../../domain/risk-cautions.ts';
import { Prose } from '../../domain/text.ts';
import { ALL_STAFF, CLIENT_WORK, define, OVERSIGHT } from '../define.ts';

export const risksMethods = define({
  /** All of a file's, in the order in which they were begun, and every warning that was overridden for a plan of it. */
  'risks.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.strictObject({
      assessments: z.array(RiskAssessment),
      overrides: z.array(RiskOverride),
      /** By the clock of the main process, which is the one that counts. */
      today: CalendarDate,
      holdsDays: Policy.shape.assessmentHoldsDays,
    }),
  },
  /** Starts from the latest that was decided. `conflict` where one is being written already. */
  'risks.begin': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId, isUrgent: z.boolean() }),
    output: RiskAssessment,
  },
  /** `conflict` for one that was decided: it stays as it is. */
  'risks.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: RiskAssessmentId, baseVersion: Version, content: RiskContent }),
    output: RiskAssessment,
  },
  /** Whoever calls decides, today. */
  'risks.decide': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({
      id: RiskAssessmentId,
      baseVersion: Version,
      outcome: Outcome,
      reasons: Prose.refine((words) => words.trim() !== '', { error: 'reasons say something' }),
    }),
    output: RiskAssessment,
  },
  /** `seen`: the warnings that stood on the screen. `conflict` where others stand by now. */
  'risks.override': {
    kind: 'command',
    may: OVERSIGHT,
    input: z.strictObject({
      planId: PlanId,
      seen: z.array(CautionKey).min(1).max(8),
      reason: RiskOverride.shape.reason,
    }),
    output: RiskOverride,
  },
});
