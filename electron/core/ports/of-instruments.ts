import type { Fear } from '#shared/domain/fear.ts';
import type { Signal } from '#shared/domain/first-signs.ts';
import type { ClientFileId, OverviewVersionId } from '#shared/domain/ids.ts';
import type { MonitoringRecord } from '#shared/domain/monitoring.ts';
import type { OriginNetwork } from '#shared/domain/origin-network.ts';
import type { Overview } from '#shared/domain/overview.ts';
import type { OverviewVersion, OverviewVersionSummary } from '#shared/domain/overview-versions.ts';
import type { RiskAssessment } from '#shared/domain/risk-assessment.ts';
import type { RiskOverride } from '#shared/domain/risk-cautions.ts';
import type { Rating } from '#shared/domain/suspicion.ts';
import type { TodayMark } from '#shared/domain/today.ts';
import type { RecordsOfFile } from './kept-records.ts';

/** Rows of what is asked and noted around a plan. */

export type OverviewRepository = {
  /** `undefined` where nobody has written anything yet. */
  ofFile(fileId: ClientFileId): Overview | undefined;
  /** Writes it if what is there is one version before, or nothing before the first; says whether it was. */
  put(overview: Overview): boolean;
  /** Puts it at whichever version it is. For a file that comes from another vault. */
  insert(overview: Overview): void;
};

/** What was kept of overviews. What stands in a version never changes. Those of removed files aren't there. */
export type OverviewVersionRepository = {
  find(id: OverviewVersionId): OverviewVersion | undefined;
  /** The newest in front. */
  ofFile(fileId: ClientFileId): OverviewVersionSummary[];
  latestOf(fileId: ClientFileId): OverviewVersion | undefined;
  insert(version: OverviewVersion): void;
  /** Says whether there was such a version. */
  rename(id: OverviewVersionId, words: string): boolean;
  /** Says whether there was such a version. */
  remove(id: OverviewVersionId): boolean;
};

export type FearRepository = RecordsOfFile<Fear>;

/** What was seen or said of a file, also what was taken away. */
export type SignalRepository = RecordsOfFile<Signal>;

/** What people thought of a file's situation, also what they have withdrawn. */
export type RatingRepository = RecordsOfFile<Rating>;

/** What may go wrong on a return. What was decided is never changed; of a file, at most one isn't. */
export type RiskAssessmentRepository = RecordsOfFile<RiskAssessment>;

/** Warnings that somebody answers for. They stay as they were given. */
export type RiskOverrideRepository = {
  ofFile(fileId: ClientFileId): RiskOverride[];
  insert(override: RiskOverride): void;
};

export type OriginNetworkRepository = {
  /** `undefined` where nothing has been written yet. */
  ofFile(fileId: ClientFileId): OriginNetwork | undefined;
  /** Puts the first version, or the next if it is still at `network.version - 1`; says whether it did. */
  put(network: OriginNetwork): boolean;
  /** Puts it at whichever version it is, with who left in danger. For a file that comes from another vault. */
  insert(network: OriginNetwork): void;
};

/** How clients were after they had left, also what was taken away. Those of removed files aren't there. */
export type MonitoringRepository = RecordsOfFile<MonitoringRecord> & { all(): MonitoringRecord[] };

/** What was said of what stood on Today, also what was taken back. Those of removed files aren't there. */
export type TodayMarkRepository = Omit<RecordsOfFile<TodayMark>, 'ofFile'> & { all(): TodayMark[] };
