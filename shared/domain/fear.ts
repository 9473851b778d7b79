import { z } from 'zod';
import { Version } from './client-file.ts';
import { CalendarDate, Instant } from './dates.ts';
import { Factor } from './factors.ts';
import { ClientFileId, FactCheckId, FearId, type RiskAreaId } from './ids.ts';
import { OverviewCountry } from './overview.ts';
import { keyOfOwn, RISK_AREAS, RiskAreaName, type RiskAssessment } from './risk-assessment.ts';
import { same } from './same.ts';
import { Line, Prose } from './text.ts';

/**
 * What a client fears, beside what has been checked. Workers cannot judge a fear (report, line 994): a check stands next to
 * it with its source and its day, and neither takes the other's place.
 */

/** What the fear is about. `riskKey` names a risk of the risk assessment. */
export const FearAbout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('factor'), factor: Factor, country: OverviewCountry }),
  z.strictObject({ kind: z.literal('risk'), riskKey: z.string().regex(/^[\w.:-]{1,64}$/) }),
]);
export type FearAbout = z.infer<typeof FearAbout>;

/** What somebody has found out. Several may say different things. */
export const FactCheck = z.strictObject({
  id: FactCheckId,
  found: Prose,
  /** Who checked it. */
  by: Line,
  source: Line,
  on: CalendarDate.nullable(),
});
export type FactCheck = z.infer<typeof FactCheck>;

export const FearDetails = z
  .strictObject({
    about: FearAbout,
    /** In the client's words. */
    fear: Prose,
    saidOn: CalendarDate.nullable(),
    /** In the order in which they were noted. */
    checks: z.array(FactCheck).max(100),
  })
  .refine(({ checks }) => new Set(checks.map(({ id }) => id)).size === checks.length, {
    error: 'each check stands here once',
  });
export type FearDetails = z.infer<typeof FearDetails>;

/** A record of its own beside the file, with its own versions. */
export const Fear = z.strictObject({
  id: FearId,
  fileId: ClientFileId,
  version: Version,
  details: FearDetails,
  /** Out of sight since then. It can be brought back, for as long as there is the file. */
  removedAt: Instant.nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Fear = z.infer<typeof Fear>;

export const newFearDetails = (about: FearAbout, today: CalendarDate): FearDetails => ({
  about,
  fear: '',
  saidOn: today,
  checks: [],
});

export const newFactCheck = (fields: Pick<FactCheck, 'id' | 'by' | 'on'>): FactCheck => ({
  found: '',
  source: '',
  ...fields,
});

export type CheckKey = `check:${string}`;
export const checkKey = (id: FactCheckId): CheckKey => `check:${id}`;
export const isCheckKey = (key: string): key is CheckKey => key.startsWith('check:');

/** A fear part by part: its words under a key of their own, and each check too, so that no check can be written over it. */
export type FearParts = Omit<FearDetails, 'checks'> & { [Key in CheckKey]: FactCheck | null };

export const partsOfFear = ({ checks, ...rest }: FearDetails): FearParts => ({
  ...rest,
  ...Object.fromEntries(checks.map((check) => [checkKey(check.id), check])),
});

export const checksIn = (parts: FearParts): FactCheck[] =>
  Object.keys(parts).flatMap((key) => (isCheckKey(key) ? (parts[key] ?? []) : []));

export const fearFrom = (parts: FearParts): FearDetails => ({
  about: parts.about,
  fear: parts.fear,
  saidOn: parts.saidOn,
  checks: checksIn(parts),
});

/** One in which nothing stands was only begun: it is shown to nobody but whoever has begun it. */
export const isFearEmpty = ({ fear, checks }: FearDetails): boolean =>
  fear.trim() === '' && checks.every(({ found, source }) => found.trim() === '' && source.trim() === '');

/** Those that say something, also where they were taken away. */
export const fearsEverSaid = (fears: readonly Fear[]): Fear[] =>
  fears.filter(({ details }) => !isFearEmpty(details));

/** Those that are there and say something. */
export const fearsSaid = (fears: readonly Fear[]): Fear[] =>
  fearsEverSaid(fears).filter(({ removedAt }) => removedAt === null);

/** An area of the risk assessment as something to be feared; an area of somebody's own by its id, through all assessments. */
export const aboutRisk = (area: RiskAreaName | RiskAreaId): FearAbout => ({
  kind: 'risk',
  riskKey: RiskAreaName.safeParse(area).success ? area : keyOfOwn(area as RiskAreaId),
});

/** An area that is feared: one of the form's, or one of somebody's own by its latest name; that may be empty, or long gone. */
export type FearedArea = { is: 'standard'; name: RiskAreaName } | { is: 'own'; name: string };

export const fearedArea = (riskKey: string, assessments: readonly RiskAssessment[]): FearedArea => {
  const standard = RiskAreaName.safeParse(riskKey);
  if (standard.success) return { is: 'standard', name: standard.data };
  const named = [...assessments]
    .sort((one, other) => (one.createdAt < other.createdAt ? 1 : -1))
    .flatMap(({ content }) => content.own)
    .find(({ id }) => keyOfOwn(id) === riskKey);
  return { is: 'own', name: named?.name ?? '' };
};

/** The areas of which something is feared: the form's in its order, then those of somebody's own. */
export const risksFeared = (fears: readonly Fear[]): string[] => {
  const keys = fears.flatMap(({ details: { about } }) => (about.kind === 'risk' ? [about.riskKey] : []));
  const standard: readonly string[] = RISK_AREAS.filter((name) => keys.includes(name));
  return [...new Set([...standard, ...keys])];
};

/** Those of them that are about just that, in the order in which they were noted. */
export const fearsAbout = (fears: readonly Fear[], about: FearAbout): Fear[] =>
  fears.filter(({ details }) => same(details.about, about));
