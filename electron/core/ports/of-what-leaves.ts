import type { Consent, ConsentEvent } from '#shared/domain/consent.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { ClientFileId, ConsentId, ReleaseCopyId } from '#shared/domain/ids.ts';
import type { CopyState, ReleaseCopy } from '#shared/domain/release/copy.ts';
import type { CopyNumber } from '#shared/domain/release/copy-number.ts';
import type { ReviewGuest } from '#shared/domain/review-guest.ts';
import type { AgeIdentity } from '../bundle-port.ts';

/** Rows of who may know what, what has left, and what came for a review. */

/** What clients have said of who may know what. Nothing of it ever changes. Those of removed files aren't there. */
export type ConsentRepository = {
  find(id: ConsentId): Consent | undefined;
  /** In the order in which they were begun. */
  ofFile(fileId: ClientFileId): Consent[];
  /** Without anything said yet. */
  insert(consent: Omit<Consent, 'acts'>): void;
  add(consent: Pick<Consent, 'id' | 'fileId'>, event: ConsentEvent): void;
};

/** The receipts of copies that left. But for its state, nothing of one ever changes. */
export type ReleaseCopyRepository = {
  find(id: ReleaseCopyId): ReleaseCopy | undefined;
  /** What left last in front, whenever its receipt came here: of two, one came along with a file from another shelter. */
  byNumber(number: CopyNumber): ReleaseCopy[];
  /** Whether any copy bears it, also one of a file that was removed. */
  isTaken(number: CopyNumber): boolean;
  /** What left last in front. */
  ofFile(fileId: ClientFileId): ReleaseCopy[];
  insert(copy: ReleaseCopy): void;
  /** Says whether it was still leaving. */
  settle(id: ReleaseCopyId, state: Exclude<CopyState, 'leaving'>): boolean;
};

/** The vault's own key pair for bundles, once somebody has made one. */
export type BundleKeyRepository = {
  read(): AgeIdentity | undefined;
  /** The first one stays: others may have locked bundles for it. */
  insert(key: AgeIdentity, madeAt: Instant): void;
};

/** Files that are here for a review alone, and how they came. Those of removed files aren't there. */
export type ReviewGuestRepository = {
  find(fileId: ClientFileId): ReviewGuest | undefined;
  all(): ReviewGuest[];
  insert(guest: ReviewGuest): void;
};

/** What has an id in the whole vault that nothing else of its kind may have, also not in a file that was removed. */
export type KindWithId =
  | ('file' | 'child' | 'ecogram' | 'ecogramVersion' | 'overviewVersion' | 'fear' | 'signal' | 'rating')
  | ('assessment' | 'override' | 'plan' | 'comment' | 'monitoring' | 'todayMark')
  | ('consent' | 'consentAct' | 'copy');

export type IdsInUse = {
  /** Those of the ids that a record of that kind has, wherever it lies: also out of sight, and while its file is being destroyed. */
  among(kind: KindWithId, ids: readonly string[]): string[];
};
