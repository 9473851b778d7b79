import { z } from 'zod';
import { Instant } from './dates.ts';
import { EcogramRecords } from './ecogram.ts';
import { ClientFileId, OrganisationId, PlanId } from './ids.ts';
import { PlanContent } from './plan.ts';
import { Author, PlanNumber, VersionState } from './plan-life.ts';

/**
 * SHA-256, in hexadecimal, over the canonical JSON of a plan's id, the version's number, and content, ecogram and names as frozen:
 * `docs/vault-format.md` says how. Two versions of the same words have two hashes.
 */
export const PlanHash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a version calls by names that stand elsewhere, and may be otherwise there by tomorrow. */
export const FrozenNames = z.strictObject({
  /** Whose plan it is, where its cover doesn't say: the file's working name then. */
  client: z.string(),
  /** The organisations that it names, by the ids that stand in it. */
  organisations: z.record(OrganisationId, z.string()),
});
export type FrozenNames = z.infer<typeof FrozenNames>;

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
   * The people that it is printed with, as they stood when it was frozen, without whoever was marked with a danger then: all, with
   * their ties, where the ecogram goes with it (`content.withEcogram`), else those who have a part in a field. The hash is over
   * it, too. `null` where there is nobody, and in versions from before it was kept.
   */
  ecogram: EcogramRecords.nullable().default(null),
  /** The hash is over them, too. `null` in versions from before they were kept: those are called as they are called now. */
  names: FrozenNames.nullable().default(null),
});
export type FrozenVersion = Omit<z.infer<typeof FrozenVersion>, 'ecogram'> & {
  ecogram: EcogramRecords | null;
};

export const FrozenSummary = FrozenVersion.omit({ content: true, ecogram: true, names: true });
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

type Named = { details: { name: string } };

/** An organisation as a plan knows it: `calledNow` where it goes by another name by now. */
export type AsKnown<Organisation> = Organisation & { calledNow?: string };

/**
 * Organisations as they are by now, by the names that a version knows them by: who is meant stays true, what was approved stays what it
 * says. How one is reached is today's, so that what it is called today is told with it.
 */
export const calledAsFrozen = <Organisation extends Named>(
  organisations: ReadonlyMap<OrganisationId, Organisation>,
  names: FrozenNames | null | undefined,
): ReadonlyMap<OrganisationId, AsKnown<Organisation>> =>
  new Map(
    [...organisations].map(([id, organisation]) => {
      const calledNow = organisation.details.name;
      const name = names?.organisations[id] ?? calledNow;
      if (name === calledNow) return [id, organisation];
      return [id, { ...organisation, details: { ...organisation.details, name }, calledNow }];
    }),
  );

/** Those that a version knows by another name than they go by now. @param now what they are called, by the ids that stand in it */
export const calledOtherwise = (
  names: FrozenNames | null,
  now: ReadonlyMap<OrganisationId, string>,
): { id: OrganisationId; before: string; now: string }[] =>
  [...now].flatMap(([id, name]) => {
    const before = names?.organisations[id] ?? name;
    return before === name ? [] : [{ id, before, now: name }];
  });
