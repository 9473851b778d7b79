import type { VaultRecords } from '#electron/core/ports.ts';
import { given } from '#shared/domain/answer.ts';
import {
  type Child,
  type ClientFile,
  newChildDetails,
  newClientDetails,
} from '#shared/domain/client-file.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { Ecogram, EcogramRecords } from '#shared/domain/ecogram.ts';
import { ChildId, ClientFileId, EcogramId } from '#shared/domain/ids.ts';
import { practicePerson } from '../practice.ts';
import { type BenchVault, CHANGE, openBenchVault } from './bench-vault.ts';

export type CrowdedVault = BenchVault & { readonly fileIds: readonly ClientFileId[] };

/** As many files as a shelter writes in decades. */
export const CROWD = 10_000;

/** One write of this many files: one transaction for all would hold all of them in memory. */
const FILES_IN_ONE_WRITE = 500;

/** The same numbers in every run (mulberry32). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const SYLLABLES = 'ba da fe ga ho ji ka la mi na or pe qu ra si ta ul va wi xo ya ze'.split(' ');

const wordFrom = (random: () => number): string =>
  Array.from({ length: 2 + Math.floor(random() * 2) }, () => {
    return SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  }).join('');

export const wordsFrom = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => wordFrom(random)).join(' ');

const uuidFrom = (random: () => number): string => {
  const hex = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `7${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
};

type OneFile = { file: ClientFile; child: Child; ecogram: Ecogram };

const oneFile = (number: number, random: () => number, records: EcogramRecords): OneFile => {
  const fileId = ClientFileId.parse(uuidFrom(random));
  const at = instantOf(new Date(Date.UTC(2010, 0, 1) + number * 3_600_000));
  const kept = { version: 1, createdAt: at, updatedAt: at };
  const details = {
    ...newClientDetails(wordFrom(random)),
    fileCode: `M-${number}`,
    countryOfOrigin: given('ET'),
    notes: wordsFrom(random, 60),
  };
  return {
    file: { id: fileId, details, ...kept },
    child: {
      id: ChildId.parse(uuidFrom(random)),
      fileId,
      details: { ...newChildDetails(), name: wordFrom(random), notes: wordsFrom(random, 8) },
      ...kept,
    },
    ecogram: { id: EcogramId.parse(uuidFrom(random)), fileId, version: 1, records, updatedAt: at },
  };
};

const fill = (vault: VaultRecords, count: number): ClientFileId[] => {
  const random = seededRandom(1);
  const { records } = practicePerson('hiwot').ecogram;
  const ids: ClientFileId[] = [];
  while (ids.length < count) {
    vault.write(CHANGE, () => {
      for (let written = 0; written < FILES_IN_ONE_WRITE && ids.length < count; written += 1) {
        const { file, child, ecogram } = oneFile(ids.length, random, records);
        vault.files.insert(file);
        vault.children.insert(child);
        vault.ecograms.insert(ecogram);
        ids.push(file.id);
      }
    });
  }
  return ids;
};

/** Each file has a child and the ecogram of a practice person: fifteen people and eighteen ties. */
const makeCrowdedVault = (is: 'encrypted' | 'plain'): CrowdedVault => {
  const opened = openBenchVault(is);
  process.on('exit', opened.close);
  return { ...opened, fileIds: fill(opened.vault, CROWD) };
};

const made = new Map<string, CrowdedVault>();

/** One of each kind for all measures of a run, since filling it takes a while. It goes when the run ends. */
export const crowdedVault = (is: 'encrypted' | 'plain' = 'encrypted'): CrowdedVault => {
  const known = made.get(is) ?? makeCrowdedVault(is);
  made.set(is, known);
  return known;
};
