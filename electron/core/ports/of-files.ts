import type { Child, ClientFile, ClientFileSummary } from '#shared/domain/client-file.ts';
import type { CalendarDate, Instant } from '#shared/domain/dates.ts';
import type { Ecogram } from '#shared/domain/ecogram.ts';
import type { LeftInDanger } from '#shared/domain/ecogram-danger-across.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { DatedVersion, DatedVersionSummary } from '#shared/domain/ecogram-versions.ts';
import type { ChildId, ClientFileId, DatedVersionId, EcogramId } from '#shared/domain/ids.ts';
import type { CountedFile } from '#shared/domain/numbers/counted-file.ts';
import type { DueFile, Removal, RemovedFile } from '#shared/domain/removed-file.ts';
import type { DatedFile } from '#shared/domain/today.ts';
import type { RecordsOfFile } from './kept-records.ts';

/** Rows of client files and their ecograms. */

/** Files out of sight. What is in them can't be read or written until they are restored. */
export type RemovedFileRepository = {
  /** Who removed a file, and what they were told, is what the log says. The first removed in front. */
  list(): RemovedRecord[];
  find(id: ClientFileId): RemovedRecord | undefined;
  /** Says whether there was such a file that wasn't removed yet. */
  remove(id: ClientFileId, at: Instant): boolean;
  /** Says whether there was such a removed file. */
  restore(id: ClientFileId): boolean;
  /** Whether a destruction was cut off before the database was written anew. */
  hasTraces(): boolean;
};

export type RemovedRecord = Omit<RemovedFile, 'goneOn'> & Removal;

/** Files that have not been removed. */
export type ClientFileRepository = {
  find(id: ClientFileId): ClientFile | undefined;
  /** The working name alone, of a file that hasn't been removed. */
  nameOf(id: string): string | undefined;
  /** Newest change first. `search` is folded (case, diacritics) and each of its words matches the start of a word. */
  list(query: { search: string; limit: number }): { files: ClientFileSummary[]; total: number };
  insert(file: ClientFile): void;
  /** Replaces the row if it is still at `file.version - 1`; says whether it was. */
  replace(file: ClientFile): boolean;
  reviewOf(id: ClientFileId): CalendarDate | null;
  /** Says whether there was such a file. */
  planReview(id: ClientFileId, on: CalendarDate | null): boolean;
  /** Files whose day has come on `today`, the longest due in front. None that is here for a review: its home decides. */
  due(query: { today: CalendarDate; limit: number }): { files: DueFile[]; total: number };
};

export type ChildRepository = RecordsOfFile<Child> & { remove(id: ChildId, version: number): boolean };

export type EcogramRepository = {
  ofFile(fileId: ClientFileId): Ecogram | undefined;
  find(id: EcogramId): Ecogram | undefined;
  /**
   * The ecogram with no more of its records than tell whether the change fits and leaves it sound: those that the change
   * names, the ties that end where it puts or takes something away, and whoever those end at. So a gesture costs what it
   * changes and not what is there.
   */
  around(id: EcogramId, diff: EcogramDiff): Ecogram | undefined;
  /** How much is on it. */
  sizeOf(id: EcogramId): { people: number; ties: number };
  insert(ecogram: Ecogram): void;
  /** Writes only the records that the diff names, if the ecogram is still at `version - 1`; says whether it was. */
  change(id: EcogramId, version: number, diff: EcogramDiff, updatedAt: Ecogram['updatedAt']): boolean;
};

/** What was kept of ecograms. What is drawn in a version never changes. Those of removed files aren't there. */
export type EcogramVersionRepository = {
  find(id: DatedVersionId): DatedVersion | undefined;
  /** The newest in front. */
  ofFile(fileId: ClientFileId): DatedVersionSummary[];
  latestOf(fileId: ClientFileId): DatedVersion | undefined;
  insert(version: DatedVersion): void;
  /** Says whether there was such a version. */
  rename(id: DatedVersionId, words: string): boolean;
  /** Says whether there was such a version. */
  remove(id: DatedVersionId): boolean;
};

/** Who and what was taken off the ecogram of a file while marked with a danger: the vault keeps it by itself. */
export type LeftInDangerRepository = {
  ofFile(fileId: ClientFileId): LeftInDanger;
  /** For a file that comes from another vault. What is known already stays. */
  insert(fileId: ClientFileId, left: LeftInDanger): void;
};

/** Files that have not been removed and aren't here for a review, as far as they are counted. */
export type CountedFileRepository = { all(): CountedFile[] };

/** Files that have not been removed and aren't here for a review, as far as there are days in them that somebody has to think of. */
export type DatedFileRepository = { all(): DatedFile[] };
