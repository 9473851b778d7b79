/**
 * A bundle's archive, as far as it is known without what lies in it: small, so that the thread that packs one is there at once. The shapes of its
 * parts are in `bundle.ts`.
 */

export const BUNDLE_FORMAT = 'mooring-bundle';
/**
 * Raised with every change to the manifest or a bundled file, and so to what a client file holds, that comes after a version of
 * Mooring was given out: strict readers must not guess. Before 0.1.0 none was, and what that reads and writes is 1.
 */
export const BUNDLE_VERSION = 1;

export const MANIFEST_NAME = 'manifest.json';

/** What a document in a bundle can be. */
export const BUNDLED_ENDINGS = ['pdf', 'json', 'docx', 'xlsx', 'csv'] as const;
export type BundledEnding = (typeof BUNDLED_ENDINGS)[number];

/** The name says what it holds. */
export const ENTRY_NAME =
  /^(files|reviews)\/\d{4}\.json$|^documents\/[a-z0-9-]{1,60}\.(pdf|json|docx|xlsx|csv)$/;

/** What a document of a bundle is, by its name, which fits {@link ENTRY_NAME}. */
export const endingOf = (name: string): BundledEnding => {
  const ending = BUNDLED_ENDINGS.find((one) => name.endsWith(`.${one}`));
  if (!ending) throw new Error('a document whose name no part of a bundle has');
  return ending;
};

/** As it lies on the disk, encrypted. */
export const MOST_BUNDLE_BYTES = 256 * 1024 * 1024;

export const MOST_ENTRIES = 2_000;
