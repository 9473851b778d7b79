import type { BundledFile } from '#shared/domain/bundle.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { VaultRecords } from '../ports.ts';

type Put<Part extends keyof FileContents> = (
  vault: VaultRecords,
  part: FileContents[Part],
  file: BundledFile,
) => void;

const each =
  <Item>(put: (vault: VaultRecords, item: Item) => void) =>
  (vault: VaultRecords, items: readonly Item[]): void => {
    for (const item of items) put(vault, item);
  };

/** Kept lists come with the newest in front, and are put in the order in which they came to be. */
const oldestFirst =
  <Item>(put: (vault: VaultRecords, item: Item) => void) =>
  (vault: VaultRecords, items: readonly Item[]): void =>
    each(put)(vault, items.toReversed());

/**
 * How each part of a client file gets into a vault, the file itself first: exactly as it is, with its ids, its versions and
 * whoever wrote it. A part that files have and that isn't here is a type error.
 */
const PUT: { readonly [Part in keyof FileContents]-?: Put<Part> } = {
  file: ({ files }, file) => files.insert(file),
  reviewOn: ({ files }, on, { contents }) => void files.planReview(contents.file.id, on),
  children: each(({ children }, child) => children.insert(child)),
  ecogram: ({ ecograms }, ecogram) => ecograms.insert(ecogram),
  ecogramVersions: oldestFirst(({ ecogramVersions }, version) => ecogramVersions.insert(version)),
  leftInDanger: ({ leftInDanger }, left, { contents }) => leftInDanger.insert(contents.file.id, left),
  overview: ({ overviews }, overview) => overview && overviews.insert(overview),
  overviewVersions: oldestFirst(({ overviewVersions }, version) => overviewVersions.insert(version)),
  fears: each(({ fears }, fear) => fears.insert(fear)),
  origin: ({ origins }, network) => network && origins.insert(network),
  signals: each(({ signals }, signal) => signals.insert(signal)),
  ratings: each(({ ratings }, rating) => ratings.insert(rating)),
  assessments: each(({ risks }, assessment) => risks.insert(assessment)),
  overrides: each(({ riskOverrides }, override) => riskOverrides.insert(override)),
  plans: each(({ plans }, plan) => plans.insert(plan)),
  planEvents: each(({ planEvents }, event) => planEvents.add(event)),
  planVersions: ({ planVersions }, versions, { versionsAsFrozen }) => {
    for (const version of versions) {
      const lying = versionsAsFrozen.find(
        ({ planId, number }) => planId === version.planId && number === version.number,
      );
      planVersions.insert(version, lying ?? version);
    }
  },
  planComments: each(({ planComments }, comment) => planComments.insert(comment)),
  monitoring: each(({ monitoring }, record) => monitoring.insert(record)),
  consents: each(({ consents }, { acts, ...consent }) => {
    consents.insert(consent);
    for (const act of acts) consents.add(consent, act);
  }),
  copies: oldestFirst(({ copies }, copy) => copies.insert(copy)),
  todayMarks: each(({ todayMarks }, mark) => todayMarks.insert(mark)),
};

const PARTS = Object.keys(PUT) as (keyof FileContents)[];

const putPart = <Part extends keyof FileContents>(vault: VaultRecords, file: BundledFile, part: Part): void =>
  (PUT[part] as Put<Part>)(vault, file.contents[part], file);

/**
 * Puts a whole file into the vault, within a transaction. Its organisations have to be there.
 * @throws {Refusal} `bundleDamaged` where a frozen version says of itself that it is sound, and isn't
 */
export const putFile = (vault: VaultRecords, file: BundledFile): void => {
  for (const part of PARTS) putPart(vault, file, part);
};
