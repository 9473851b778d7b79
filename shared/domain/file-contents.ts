import { z } from 'zod';
import { Child, ClientFile } from './client-file.ts';
import { Consent } from './consent.ts';
import { CalendarDate } from './dates.ts';
import { Ecogram } from './ecogram.ts';
import { LeftInDanger } from './ecogram-danger-across.ts';
import { DatedVersion } from './ecogram-versions.ts';
import { Fear } from './fear.ts';
import { Signal } from './first-signs.ts';
import { MonitoringRecord } from './monitoring.ts';
import { OriginNetwork } from './origin-network.ts';
import { Overview } from './overview.ts';
import { OverviewVersion } from './overview-versions.ts';
import { Plan } from './plan.ts';
import { PlanComment } from './plan-comment.ts';
import { PlanEvent } from './plan-life.ts';
import { FrozenVersion } from './plan-version.ts';
import { ReleaseCopy } from './release/copy.ts';
import { RiskAssessment } from './risk-assessment.ts';
import { RiskOverride } from './risk-cautions.ts';
import { Rating } from './suspicion.ts';
import { TodayMark } from './today.ts';

/**
 * All that a vault holds of one client file, record by record as it stands in its tables: what moves when a file moves, and
 * what every print and every export of a whole file is made from. Nothing is left out for anybody's eyes here; what may leave,
 * and to whom, is decided after this.
 */
export const FileContents = z.strictObject({
  file: ClientFile,
  /** The day on which somebody will look whether the file is still needed. */
  reviewOn: CalendarDate.nullable(),
  children: z.array(Child),
  ecogram: Ecogram,
  ecogramVersions: z.array(DatedVersion),
  leftInDanger: LeftInDanger,
  /** `null` where nobody has written anything yet. */
  overview: Overview.nullable(),
  overviewVersions: z.array(OverviewVersion),
  fears: z.array(Fear),
  origin: OriginNetwork.nullable(),
  signals: z.array(Signal),
  ratings: z.array(Rating),
  assessments: z.array(RiskAssessment),
  overrides: z.array(RiskOverride),
  plans: z.array(Plan),
  /** In the order in which they happened, plan by plan. */
  planEvents: z.array(PlanEvent),
  planVersions: z.array(FrozenVersion),
  planComments: z.array(PlanComment),
  monitoring: z.array(MonitoringRecord),
  todayMarks: z.array(TodayMark),
  consents: z.array(Consent),
  /** The receipts of what has left of it. */
  copies: z.array(ReleaseCopy),
});
export type FileContents = z.infer<typeof FileContents>;
