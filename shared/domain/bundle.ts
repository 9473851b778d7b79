import { z } from 'zod';
import { KnownHead } from './audit.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, ENTRY_NAME, MOST_ENTRIES } from './bundle-archive.ts';
import { Instant } from './dates.ts';
import { FileContents } from './file-contents.ts';
import { PlanId } from './ids.ts';
import { Organisation } from './organisation.ts';
import { PlanNumber } from './plan-life.ts';
import { PlanHash } from './plan-version.ts';
import { CopyNumber } from './release/copy-number.ts';
import type { FileReview } from './review-exchange.ts';
import { StaffName } from './staff.ts';

/**
 * A bundle: files on their way to another laptop, as one encrypted age file with a zip in it. `docs/bundle-format.md` says how
 * it lies there, and `docs/bundle.schema.json` is made of what stands here. The manifest holds nothing that is known of a client.
 */

/**
 * `handover`: what a client agreed to, for somebody else. `move`: whole files for another shelter. `review`: a whole file for a
 * supervisor to look at. `reviewed`: what they have said of it, on its way back.
 */
export const BUNDLE_USES = ['handover', 'move', 'review', 'reviewed'] as const;
export const BundleUse = z.enum(BUNDLE_USES);
export type BundleUse = z.infer<typeof BundleUse>;

/** A version whose words lie otherwise in the vault than this program reads them: its hash is over these. */
const VersionAsFrozen = z.strictObject({
  planId: PlanId,
  number: PlanNumber,
  content: z.json(),
  /** `null` where none is printed in it. */
  ecogram: z.json(),
  /** `null` where none were kept with it. */
  names: z.json().default(null),
});

/** One client file in a bundle. */
export const BundledFile = z
  .strictObject({
    contents: FileContents,
    organisations: z.array(Organisation).max(5_000).meta({
      description: 'Those of the social map that the file names, without what their shelter keeps to itself.',
    }),
    versionsAsFrozen: z.array(VersionAsFrozen).max(1_000),
  })
  .meta({ id: 'BundledFile' });
export type BundledFile = z.infer<typeof BundledFile>;

export const BundleEntry = z.strictObject({
  name: z.string().regex(ENTRY_NAME),
  /** Unpacked. */
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BundleEntry = z.infer<typeof BundleEntry>;

/** Which copy a handover is, as it stands on the pages in it and on its receipt. */
export const BundledCopy = z
  .strictObject({
    number: CopyNumber,
    releasedBy: StaffName.meta({
      description: 'Whom of the shelter to ask about it, as its vault knows them.',
    }),
    log: KnownHead.nullable().meta({ description: 'How the log of the shelter stood when this was made.' }),
    plans: z
      .array(z.strictObject({ number: PlanNumber, hash: PlanHash.nullable() }))
      .max(50)
      .meta({
        description: 'The plans in it, each as the version that it is; a draft has no hash.',
      }),
  })
  .meta({ id: 'BundledCopy' });
export type BundledCopy = z.infer<typeof BundledCopy>;

export const BundleManifest = z
  .strictObject({
    format: z.literal(BUNDLE_FORMAT),
    version: z.literal(BUNDLE_VERSION),
    use: BundleUse,
    madeAt: Instant,
    /** Which version of Mooring has made it. */
    madeBy: z.string().regex(/^[\w.+-]{1,40}$/),
    /** Of a handover, and of nothing else. */
    copy: BundledCopy.optional(),
    entries: z.array(BundleEntry).max(MOST_ENTRIES),
  })
  .meta({ id: 'Manifest' });
export type BundleManifest = z.infer<typeof BundleManifest>;

/** Enough to tell a bundle of this or a later version from anything else. */
export const AnyManifest = z.object({ format: z.literal(BUNDLE_FORMAT), version: z.int().min(1) });

/** What comes out of a bundle that has held against every check. */
export type OpenBundle = {
  manifest: BundleManifest;
  files: BundledFile[];
  reviews: FileReview[];
  documents: { name: string; bytes: Uint8Array }[];
};
