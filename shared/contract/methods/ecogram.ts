import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { Instant } from '../../domain/dates.ts';
import { Ecogram, EcogramRecords } from '../../domain/ecogram.ts';
import { EcogramDiffSchema } from '../../domain/ecogram-diff.ts';
import { DatedVersion, DatedVersionSummary } from '../../domain/ecogram-versions.ts';
import { ClientFileId, DatedVersionId, EcogramId } from '../../domain/ids.ts';
import { UiLanguage } from '../../domain/settings.ts';
import { Line } from '../../domain/text.ts';
import { ALL_STAFF, CLIENT_WORK, define, nothing } from '../define.ts';

export const ecogramMethods = define({
  'ecogram.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: Ecogram,
  },
  /** Saves one gesture. The diff must fit the version that it was made on. */
  'ecogram.change': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: EcogramId, baseVersion: Version, diff: EcogramDiffSchema }),
    output: z.strictObject({ version: Version, updatedAt: Instant }),
  },
  /** The ecogram as a small SVG for the file's overview. */
  'ecogram.picture': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId, language: UiLanguage }),
    output: z.strictObject({ svg: z.string() }),
  },

  /** What was kept of the ecogram, the newest in front. */
  'ecogram.versions': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.array(DatedVersionSummary),
  },
  'ecogram.readVersion': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ id: DatedVersionId }),
    output: DatedVersion,
  },
  /** Keeps the ecogram as it stands. `isNew: false`: it stood so already in the last one that was kept, which is answered. */
  'ecogram.keepVersion': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.strictObject({ version: DatedVersionSummary, isNew: z.boolean() }),
  },
  /**
   * Makes the ecogram as it was in a version, with whatever is known of anybody's danger since, and keeps how it stands first. Answers how
   * it was changed, so that it can be taken back; an empty diff where it stands so already.
   */
  'ecogram.startAgain': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: DatedVersionId }),
    output: z.strictObject({ id: EcogramId, version: Version, diff: EcogramDiffSchema }),
  },
  /** Gives a version other words. What is drawn in it never changes. */
  'ecogram.renameVersion': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: DatedVersionId, words: Line }),
    output: nothing,
  },
  'ecogram.removeVersion': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: DatedVersionId }),
    output: nothing,
  },
  /** A version as a small SVG, and how many are on it. Whoever is dangerous, by then or by now, is left out. */
  'ecogram.versionPicture': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ id: DatedVersionId, language: UiLanguage }),
    output: z.strictObject({ svg: z.string(), people: z.int(), ties: z.int() }),
  },
  /**
   * Two states of an ecogram as SVGs that follow the theme, and as records. `after: null` is the ecogram as it stands. Without danger,
   * whoever is marked by now or ever was is in none of them.
   */
  'ecogram.compare': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({
      before: DatedVersionId,
      after: DatedVersionId.nullable(),
      language: UiLanguage,
      withDanger: z.boolean(),
    }),
    output: z.strictObject({
      svgs: z.strictObject({ before: z.string(), both: z.string(), after: z.string() }),
      states: z.strictObject({ before: EcogramRecords, after: EcogramRecords }),
    }),
  },
});
