import type { BundledFile } from '#shared/domain/bundle.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { ClientFileId, PlanId, StaffId } from '#shared/domain/ids.ts';
import type { Plan } from '#shared/domain/plan.ts';
import type { PlanComment } from '#shared/domain/plan-comment.ts';
import type { PlanEvent, PlanReading } from '#shared/domain/plan-life.ts';
import type { FrozenSummary, FrozenVersion } from '#shared/domain/plan-version.ts';
import type { RecordsOfFile } from './kept-records.ts';

/** Rows of plans, what happened to them and what is said of them. */

export type PlanRepository = RecordsOfFile<Plan>;

/** What has happened to plans. Nothing of it is ever changed. */
export type PlanEventRepository = {
  /** In the order in which it happened. */
  ofPlan(planId: PlanId): PlanEvent[];
  /** Plans that wait for a review, or have come back from one and not gone into another; the longest so in front. */
  inReview(): PlanId[];
  add(event: PlanEvent): void;
};

/** What was frozen, as it lies in its row: its hash is over that. */
export type LyingVersion = Pick<BundledFile['versionsAsFrozen'][number], 'content' | 'ecogram' | 'names'>;

/** Versions that have left draft. What is in one never changes; each is held to its hash when it is read. */
export type PlanVersionRepository = {
  /** The first in front. */
  ofPlan(planId: PlanId): FrozenSummary[];
  find(planId: PlanId, number: number): FrozenVersion | undefined;
  /** Returns its hash. */
  freeze(version: Omit<FrozenVersion, 'hash' | 'isSound'>): string;
  /** The words as they lie in the row, where this program reads them otherwise; `undefined` where it doesn't. */
  asItLies(planId: PlanId, number: number): LyingVersion | undefined;
  /**
   * Puts a version that was frozen in another vault. `lying`: as it lay there.
   * @throws {Refusal} `bundleDamaged` where that reads otherwise than `version`, or where it says that it is sound and doesn't have
   * its hash
   */
  insert(version: FrozenVersion, lying: Record<keyof LyingVersion, unknown>): void;
};

/** What is said of lines of plans. */
export type PlanCommentRepository = Omit<RecordsOfFile<PlanComment>, 'ofFile'> & {
  /** In the order in which they were made. */
  ofPlan(planId: PlanId): PlanComment[];
  plansWithOpen(): PlanId[];
};

/** Which version of a plan somebody has read last. */
export type PlanReadingRepository = {
  ofPlan(planId: PlanId): PlanReading[];
  last(planId: PlanId, staffId: StaffId): number | null;
  note(reading: {
    planId: PlanId;
    fileId: ClientFileId;
    staffId: StaffId;
    number: number;
    at: Instant;
  }): void;
};
