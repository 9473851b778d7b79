import { strToU8, type Zippable, zipSync } from 'fflate';
import type { BundledFile, BundleUse } from '#shared/domain/bundle.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, MANIFEST_NAME } from '#shared/domain/bundle-archive.ts';
import { Instant } from '#shared/domain/dates.ts';
import { NOBODY_LEFT } from '#shared/domain/ecogram-danger-across.ts';
import {
  someChild,
  someComment,
  someEcogram,
  someFile,
  someOrganisation,
  somePerson,
  somePlan,
} from '../vault/records.testkit.ts';
import { jsonBytes, Packing, sha256 } from './packing.ts';

export const MADE_AT = Instant.parse('2026-03-01T10:00:00.000Z');
export const PASSPHRASE = 'harbour-lantern-willow-seven-bright';

/** A file with a little of everything that tells whether it came through. */
export const someBundledFile = (workingName = 'Robin'): BundledFile => {
  const file = someFile({ workingName, notes: 'Zij komt uit Плевен, ولدت هناك' });
  const organisation = someOrganisation();
  const plan = somePlan(file, 'A room of her own', [organisation.id]);
  return {
    contents: {
      file,
      reviewOn: null,
      children: [someChild(file, { name: 'Ikram' })],
      ecogram: someEcogram(file, [somePerson('aunt')]),
      ecogramVersions: [],
      leftInDanger: NOBODY_LEFT,
      overview: null,
      overviewVersions: [],
      fears: [],
      origin: null,
      signals: [],
      ratings: [],
      assessments: [],
      overrides: [],
      plans: [plan],
      planEvents: [],
      planVersions: [],
      planComments: [someComment(plan, 'Who pays for this?')],
      monitoring: [],
      todayMarks: [],
      consents: [],
      copies: [],
    },
    organisations: [organisation],
    versionsAsFrozen: [],
  };
};

/** A sound archive, not yet locked. */
export const someArchive = (files: readonly BundledFile[] = [someBundledFile()], use: BundleUse = 'move') => {
  const packing = new Packing({ use, madeAt: MADE_AT, madeBy: '1.0.0' });
  for (const [index, file] of files.entries())
    packing.add(`files/${String(index + 1).padStart(4, '0')}.json`, jsonBytes(file));
  return packing.finish();
};

/** An archive of other parts, with a manifest that lists them truly unless it is told otherwise. */
export const archiveOf = (
  parts: Readonly<Record<string, Uint8Array>>,
  manifest: Record<string, unknown> = {},
  options: Zippable = {},
): Uint8Array => {
  const entries = Object.entries(parts).map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: sha256(bytes),
  }));
  const about = { use: 'move', madeAt: MADE_AT, madeBy: '1.0.0', entries };
  const said = { format: BUNDLE_FORMAT, version: BUNDLE_VERSION, ...about, ...manifest };
  return zipSync({ ...parts, ...options, [MANIFEST_NAME]: strToU8(JSON.stringify(said)) });
};
