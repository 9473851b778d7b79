import { z } from 'zod';
import { Child, ClientFile } from './client-file.ts';
import { Consent } from './consent.ts';
import { addDays, CalendarDate, daysBetween, Instant } from './dates.ts';
import { Ecogram } from './ecogram.ts';
import { LeftInDanger } from './ecogram-danger-across.ts';
import { DatedVersion } from './ecogram-versions.ts';
import { Fear } from './fear.ts';
import { Signal } from './first-signs.ts';
import { MonitoringRecord } from './monitoring.ts';
import { OriginContact } from './origin-network.ts';
import { Overview } from './overview.ts';
import { OverviewVersion } from './overview-versions.ts';
import { Plan } from './plan.ts';
import { PracticeLife } from './practice-life.ts';
import { ReleaseCopy } from './release/copy.ts';
import { RiskAssessment } from './risk-assessment.ts';
import { RiskOverride } from './risk-cautions.ts';
import { Rating } from './suspicion.ts';
import { TodayMark } from './today.ts';

/** Somebody made up, with all that a client file can hold, in `resources/practice/`. */
export const PracticePerson = z.strictObject({
  /** Says in words that the person is invented. */
  about: z.string().startsWith('An invented person'),
  file: ClientFile,
  children: z.array(Child),
  ecogram: Ecogram,
  /** What was kept of it, the newest in front. */
  ecogramVersions: z.array(DatedVersion).default([]),
  /** Who was taken off it while marked with a danger. */
  leftInDanger: LeftInDanger.optional(),
  plans: z.array(Plan).min(1),
  /** What happened to them. */
  lives: z.array(PracticeLife).default([]),
  assessments: z.array(RiskAssessment).default([]),
  /** Whom they could reach at home. */
  contacts: z.array(OriginContact).default([]),
  overview: Overview.optional(),
  overviewVersions: z.array(OverviewVersion).default([]),
  fears: z.array(Fear).default([]),
  /** What was seen and said first, and how strong whose suspicion was then. */
  signals: z.array(Signal).default([]),
  ratings: z.array(Rating).default([]),
  /** How it went on after leaving. */
  monitoring: z.array(MonitoringRecord).default([]),
  /** What a supervisor answered for. */
  overrides: z.array(RiskOverride).default([]),
  consents: z.array(Consent).default([]),
  /** Receipts of what has left. The vault puts in the hashes of the plans, and how its log stood. */
  copies: z.array(ReleaseCopy).default([]),
  /** What was said of an item on Today. */
  todayMarks: z.array(TodayMark).default([]),
});
export type PracticePerson = z.infer<typeof PracticePerson>;

/** The day on which the files in `resources/practice/` are told: what lies before it has happened. */
export const PRACTICE_DAY = CalendarDate.parse('2026-11-25');

const moved = (value: unknown, days: number): unknown => {
  if (Array.isArray(value)) return value.map((each) => moved(each, days));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, days)]));
  const day = CalendarDate.safeParse(value);
  if (day.success) return addDays(day.data, days);
  const instant = Instant.safeParse(value);
  if (!instant.success) return value;
  return `${addDays(CalendarDate.parse(instant.data.slice(0, 10)), days)}${instant.data.slice(10)}`;
};

/**
 * The same person, told on another day: every date and moment lies as far from `today` as it lay from {@link PRACTICE_DAY}, so
 * that a child keeps its age and an appointment is still to come. Words that name a month stay as they are.
 */
export const toldOn = (person: PracticePerson, today: CalendarDate): PracticePerson =>
  PracticePerson.parse(moved(person, daysBetween(PRACTICE_DAY, today)));
