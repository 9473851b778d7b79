import { z } from 'zod';
import { Instant } from './dates.ts';
import { EcogramRecords } from './ecogram.ts';
import { ClientFileId, PlanId } from './ids.ts';
import { PlanContent } from './plan.ts';
import { Author, PlanNumber, VersionState } from './plan-life.ts';

/**
 * SHA-256, in hexadecimal, over the canonical JSON of a plan's id, the version's number, and content and ecogram as frozen:
 * `docs/vault-format.md` says how. Two versions of the same words have two hashes.
 */
export const PlanHash = z.string().regex(/^[0-9a-f]{64}$/);

/** A version that has left draft. What is in it never changes again. */
export const FrozenVersion = z.strictObject({
  planId: PlanId,
  fileId: ClientFileId,
  number: PlanNumber,
  frozenAt: Instant,
  by: Author,
  hash: PlanHash,
  /** Whether what is there still has that hash. */
  isSound: z.boolean(),
  content: PlanContent,
  /**
   * The ecogram that is printed in it, as it stood when it was frozen, without whoever was marked with a danger then; the hash is
   * over it, too. `null` where none is printed, and in versions from before it was kept.
   */
  ecogram: EcogramRecords.nullable().default(null),
});
export type FrozenVersion = Omit<z.infer<typeof FrozenVersion>, 'ecogram'> & {
  ecogram: EcogramRecords | null;
};

export const FrozenSummary = FrozenVersion.omit({ content: true, ecogram: true });
export type FrozenSummary = z.infer<typeof FrozenSummary>;

/** What a print says of the version that it is of. `hash: null` for a draft. */
export const PlanStanding = z.strictObject({
  number: PlanNumber,
  state: VersionState,
  hash: PlanHash.nullable(),
});
export type PlanStanding = z.infer<typeof PlanStanding>;

/** Enough of a hash to tell versions apart by eye, in groups of four. */
export const shortHash = (hash: string): string => hash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
