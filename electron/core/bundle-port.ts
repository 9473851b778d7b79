import type { BundledCopy, BundledFile, BundleUse, OpenBundle } from '#shared/domain/bundle.ts';
import type { BundleLock, BundleOpensWith } from '#shared/domain/bundle-lock.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { FileReview } from '#shared/domain/review-exchange.ts';

/** A bundle that is being made, in a thread of its own. Each promise resolves when what it gave is packed. */
export type BundleWriter = {
  addFile(file: BundledFile): Promise<void>;
  addReview(review: FileReview): Promise<void>;
  /** @param name as `plan.pdf`: lower case letters, digits and hyphens, and nothing of a client */
  addDocument(name: string, bytes: Uint8Array): Promise<void>;
  /**
   * Locks it. An age file, which the plain `age` program opens too.
   * @throws {Refusal} `bundleWrongKey` for a recipient that isn't one, `bundleTooLarge`
   */
  finish(lock: BundleLock): Promise<Uint8Array>;
  /** Ends the thread. Harmless once it has finished. */
  giveUp(): void;
};

/** What a bundle is for. A handover says which copy it is. */
export type BundleFor = { use: Exclude<BundleUse, 'handover'> } | { use: 'handover'; copy: BundledCopy };

/** Bundles of client files, as they leave and arrive: `docs/bundle-format.md`. Nothing of it touches the disk. */
export type Bundles = {
  /** @throws whatever `signal` gives as its reason, from each of the writer's promises, once it is aborted */
  begin(about: BundleFor & { madeAt: Instant; signal: AbortSignal }): BundleWriter;
  /**
   * What a file needs to be opened, from its first lines alone.
   * @throws {Refusal} `notABundle`, `bundleTooHard`
   */
  lookAt(bytes: Uint8Array): BundleOpensWith;
  /**
   * Opens it and holds it to every check. Hostile and broken ones are refused, with a code of their own each.
   * @throws {Refusal} one of `BUNDLE_REFUSALS`
   * @throws the signal's reason once it is aborted
   */
  open(bytes: Uint8Array, key: BundleKey, signal: AbortSignal): Promise<OpenBundle>;
  /** Words to lock a bundle with, to be said on the phone. */
  proposePassphrase(): string;
  newIdentity(): Promise<AgeIdentity>;
};

/** What opens a bundle. */
export type BundleKey = { is: 'passphrase'; passphrase: string } | { is: 'key'; identity: string };

/** A vault's own key pair of age: `AGE-SECRET-KEY-1…`, and `age1…` for others to lock bundles with. */
export type AgeIdentity = { identity: string; recipient: string };
