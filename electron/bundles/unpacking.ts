import { unzipSync } from 'fflate';
import type { z } from 'zod';
import { Refusal } from '#shared/contract/errors.ts';
import { isOneReview, partsAstray } from '#shared/domain/belongs-together.ts';
import { AnyManifest, BundledFile, BundleManifest, type OpenBundle } from '#shared/domain/bundle.ts';
import { BUNDLE_VERSION, MANIFEST_NAME } from '#shared/domain/bundle-archive.ts';
import { FileReview } from '#shared/domain/review-exchange.ts';
import { sha256 } from './packing.ts';
import { plainJson } from './plain-json.ts';
import { listingOf } from './zip-listing.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** A part that is larger than it said is cut off at what it said, and so isn't what the manifest lists. */
const partsOf = (zip: Uint8Array): Parts => {
  const listed = listingOf(zip);
  let parts: Parts;
  try {
    parts = new Map(Object.entries(unzipSync(zip)));
  } catch {
    throw new Refusal('bundleDamaged', 'a part that does not unpack');
  }
  if (parts.size !== listed.length) throw new Refusal('bundleDamaged', 'not every part is there');
  return parts;
};

const manifestIn = (parts: Parts): BundleManifest => {
  const part = parts.get(MANIFEST_NAME);
  if (!part) throw new Refusal('notABundle', 'an archive without a manifest');
  const json = plainJson(part);
  const any = AnyManifest.safeParse(json);
  if (!any.success) throw new Refusal('notABundle', 'an archive of another program');
  if (any.data.version > BUNDLE_VERSION) throw new Refusal('bundleNewer', 'a bundle of a later version');
  const { data } = BundleManifest.safeParse(json);
  if (!data) throw new Refusal('bundleUnreadable', 'a manifest that says something else');
  return data;
};

/** Every part is listed and every listed part is there, as large and as it was. */
const demandAsListed = ({ entries }: BundleManifest, parts: Parts): void => {
  const fits = entries.every(({ name, bytes, sha256: hash }) => {
    const part = parts.get(name);
    return part !== undefined && part.length === bytes && sha256(part) === hash;
  });
  const names = new Set(entries.map(({ name }) => name));
  if (!fits || names.size !== entries.length || parts.size !== names.size + 1)
    throw new Refusal('bundleNotAsListed', 'not what the manifest lists');
};

const recordIn = <Schema extends z.ZodType>(schema: Schema, part: Uint8Array): z.output<Schema> => {
  const read = schema.safeParse(plainJson(part));
  if (!read.success) throw new Refusal('bundleUnreadable', 'a part that says something else');
  return read.data;
};

/** A file that is in the bundle twice would be two files in one place. */
const demandOnce = (ids: readonly string[]): void => {
  if (new Set(ids).size !== ids.length) throw new Refusal('bundleUnsafe', 'one file in two parts');
};

/** Whatever would be written into another client's records, or twice. */
const demandTogether = ({ files, reviews }: Pick<OpenBundle, 'files' | 'reviews'>): void => {
  const [astray] = files.flatMap(partsAstray);
  if (astray) throw new Refusal('bundleUnsafe', `${astray} that do not belong to their file`);
  if (!reviews.every(isOneReview)) throw new Refusal('bundleUnsafe', 'a review of something else');
};

/** What each use is made of, and what it never holds. */
const MAIN_PART = { handover: 'documents', move: 'files', review: 'files', reviewed: 'reviews' } as const;
const NEVER_BESIDE = {
  handover: ['files', 'reviews'],
  move: ['reviews'],
  review: ['reviews'],
  reviewed: ['files'],
} as const;

/** In a bundle of each use, only what belongs to it. */
const demandFitsUse = (opened: OpenBundle): void => {
  const { use, copy } = opened.manifest;
  const fits =
    opened[MAIN_PART[use]].length > 0 &&
    NEVER_BESIDE[use].every((part) => opened[part].length === 0) &&
    (copy !== undefined) === (use === 'handover');
  if (!fits) throw new Refusal('bundleUnreadable', 'parts that do not belong to its use');
};

/**
 * What a bundle's archive holds, once it has held against every check.
 *
 * @throws {Refusal} `bundleDamaged`, `bundleUnsafe`, `bundleSwells`, `notABundle`, `bundleNewer`, `bundleUnreadable`,
 * `bundleTooDeep`, `bundleNotAsListed`
 */
export const unpack = (zip: Uint8Array): OpenBundle => {
  const parts = partsOf(zip);
  const manifest = manifestIn(parts);
  demandAsListed(manifest, parts);
  const ofFolder = (folder: string) =>
    manifest.entries.flatMap(({ name }) => {
      const part = parts.get(name);
      return part && name.startsWith(`${folder}/`) ? [{ name: name.slice(folder.length + 1), part }] : [];
    });
  const open: OpenBundle = {
    manifest,
    files: ofFolder('files').map(({ part }) => recordIn(BundledFile, part)),
    reviews: ofFolder('reviews').map(({ part }) => recordIn(FileReview, part)),
    documents: ofFolder('documents').map(({ name, part }) => ({ name, bytes: part })),
  };
  demandOnce(open.files.map(({ contents }) => contents.file.id));
  demandOnce(open.reviews.map(({ fileId }) => fileId));
  demandFitsUse(open);
  demandTogether(open);
  return open;
};
