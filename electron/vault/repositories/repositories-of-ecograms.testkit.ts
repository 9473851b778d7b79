import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffBetween } from '#shared/document/records.ts';
import { type EcogramRecords, emptyEcogram } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { DatedVersion, type DatedVersionSummary } from '#shared/domain/ecogram-versions.ts';
import { ClientFileId, DatedVersionId, EcogramId } from '#shared/domain/ids.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { crowd } from '#shared/geometry/ecograms.testkit.ts';
import type { VaultRecords } from '../../core/ports.ts';
import { instantAt, someEcogram, someFile, somePerson, someTie, someVersion } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { NOBODY, withFileIn } from './repositories-start.testkit.ts';

export const describeEcograms = (name: string, make: () => VaultRecords): void => {
  const withFile = () => withFileIn(make);

  describe(`ecograms in ${name}`, () => {
    const [aunt, friend, teacher] = [somePerson('aunt'), somePerson('friend'), somePerson('teacher')];
    const [toAunt, between] = [someTie('client', aunt), someTie(aunt, friend)];

    const recordsOf = (people: (typeof aunt)[], ties: (typeof toAunt)[]): EcogramRecords => ({
      people: Object.fromEntries(people.map((person) => [person.id, person])),
      ties: Object.fromEntries(ties.map((tie) => [tie.id, tie])),
    });

    const withEcogram = (people = [aunt, friend], ties = [toAunt, between]) => {
      const { vault, file } = withFile();
      const ecogram = someEcogram(file, people, ties);
      vault.write(CHANGE, () => vault.ecograms.insert(ecogram));
      return { vault, file, ecogram };
    };

    test('are found as they were put, by themselves and by their file', () => {
      const { vault, file, ecogram } = withEcogram();
      expect(vault.ecograms.find(ecogram.id)).toEqual(ecogram);
      expect(vault.ecograms.ofFile(file.id)).toEqual(ecogram);
      expect(vault.ecograms.find(EcogramId.parse(NOBODY))).toBeUndefined();
      expect(vault.ecograms.ofFile(ClientFileId.parse(NOBODY))).toBeUndefined();
    });

    test('start empty', () => {
      const { vault, ecogram } = withEcogram([], []);
      expect(vault.ecograms.find(ecogram.id)?.records).toEqual(emptyEcogram());
    });

    test('take what a gesture adds, changes and removes, and keep the order of the rest', () => {
      const { vault, ecogram } = withEcogram();
      const moved = { ...aunt, spot: { ...aunt.spot, ring: 3 as const } };
      const after = recordsOf([moved, teacher], [toAunt]);
      const diff: EcogramDiff = diffBetween(ecogram.records, after);
      expect(vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, 2, diff, instantAt(9)))).toBe(true);
      const changed = vault.ecograms.find(ecogram.id);
      expect(changed).toEqual({ ...ecogram, version: 2, updatedAt: instantAt(9), records: after });
      expect(Object.keys(changed?.records.people ?? {})).toEqual([aunt.id, teacher.id]);
    });

    test('let a person and the ties go together, and come back together', () => {
      const { vault, ecogram } = withEcogram();
      const without = recordsOf([friend], []);
      const away = diffBetween(ecogram.records, without);
      const back = diffBetween(without, ecogram.records);
      vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, 2, away, instantAt(1)));
      expect(vault.ecograms.find(ecogram.id)?.records).toEqual(without);
      vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, 3, back, instantAt(2)));
      expect(vault.ecograms.find(ecogram.id)?.records).toEqual(ecogram.records);
    });

    test('change at the version that the gesture was made on, and not at all otherwise', () => {
      const { vault, ecogram } = withEcogram();
      const diff = diffBetween(ecogram.records, emptyEcogram());
      for (const version of [1, 3]) {
        expect(
          vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, version, diff, instantAt(1))),
        ).toBe(false);
      }
      expect(vault.ecograms.find(ecogram.id)).toEqual(ecogram);
    });

    test('may hold the same people as another one', () => {
      const { vault, ecogram } = withEcogram();
      const other = someFile();
      const twin = someEcogram(other, [aunt, friend], [toAunt]);
      vault.write(CHANGE, () => {
        vault.files.insert(other);
        vault.ecograms.insert(twin);
      });
      const gone = diffBetween(twin.records, emptyEcogram());
      vault.write(CHANGE, () => vault.ecograms.change(twin.id, 2, gone, instantAt(1)));
      expect(vault.ecograms.find(ecogram.id)).toEqual(ecogram);
    });
  });

  describe(`versions of ecograms in ${name}`, () => {
    const summaryOf = ({ records, ...rest }: DatedVersion): DatedVersionSummary => ({
      ...rest,
      people: Object.keys(records.people).length,
      ties: Object.keys(records.ties).length,
    });

    const withVersions = () => {
      const { vault, file } = withFile();
      const aunt = somePerson('aunt');
      const ecogram = someEcogram(file, [aunt], [someTie('client', aunt)]);
      const versions = [
        someVersion(ecogram, 1, 'first talk'),
        someVersion({ ...ecogram, records: emptyEcogram() }, 2),
      ];
      vault.write(CHANGE, () => {
        vault.ecograms.insert(ecogram);
        for (const version of versions) vault.ecogramVersions.insert(version);
      });
      return { vault, file, ecogram, versions: versions as [DatedVersion, DatedVersion] };
    };

    test('are found as they were put, and listed the newest in front', () => {
      const { vault, file, versions } = withVersions();
      const [older, newer] = versions;
      for (const version of versions) expect(vault.ecogramVersions.find(version.id)).toEqual(version);
      expect(vault.ecogramVersions.ofFile(file.id)).toEqual([newer, older].map(summaryOf));
      expect(vault.ecogramVersions.latestOf(file.id)).toEqual(newer);
      expect(vault.ecogramVersions.find(DatedVersionId.parse(NOBODY))).toBeUndefined();
      expect(vault.ecogramVersions.ofFile(ClientFileId.parse(NOBODY))).toEqual([]);
      expect(vault.ecogramVersions.latestOf(ClientFileId.parse(NOBODY))).toBeUndefined();
    });

    test('stay as they were when the ecogram changes', () => {
      const { vault, ecogram, versions } = withVersions();
      const gone = diffBetween(ecogram.records, emptyEcogram());
      vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, 2, gone, instantAt(9)));
      expect(vault.ecogramVersions.find(versions[0].id)).toEqual(versions[0]);
    });

    test('take other words, and nothing else of them changes', () => {
      const { vault, versions } = withVersions();
      const [version] = versions;
      const words = 'na "het" bezoek — ትግርኛ';
      expect(vault.write(CHANGE, () => vault.ecogramVersions.rename(version.id, words))).toBe(true);
      expect(vault.ecogramVersions.find(version.id)).toEqual({ ...version, words });
      const nobody = DatedVersionId.parse(NOBODY);
      expect(vault.write(CHANGE, () => vault.ecogramVersions.rename(nobody, words))).toBe(false);
    });

    test('are removed one by one', () => {
      const { vault, file, versions } = withVersions();
      const [older, newer] = versions;
      expect(vault.write(CHANGE, () => vault.ecogramVersions.remove(newer.id))).toBe(true);
      expect(vault.write(CHANGE, () => vault.ecogramVersions.remove(newer.id))).toBe(false);
      expect(vault.ecogramVersions.latestOf(file.id)).toEqual(older);
    });

    test('go out of sight with their file, and come back with it', () => {
      const { vault, file, versions } = withVersions();
      vault.write(CHANGE, () => vault.removed.remove(file.id, instantAt(3)));
      expect(vault.ecogramVersions.find(versions[0].id)).toBeUndefined();
      expect(vault.ecogramVersions.ofFile(file.id)).toEqual([]);
      expect(vault.ecogramVersions.latestOf(file.id)).toBeUndefined();
      vault.write(CHANGE, () => vault.removed.restore(file.id));
      expect(vault.ecogramVersions.ofFile(file.id)).toHaveLength(2);
    });

    test('of any ecogram survive keeping and reading', () => {
      const { vault, ecogram } = withVersions();
      fc.assert(
        fc.property(anyEcogram(), (records) => {
          const version = DatedVersion.parse(someVersion({ ...ecogram, records }));
          vault.write(CHANGE, () => vault.ecogramVersions.insert(version));
          expect(vault.ecogramVersions.find(version.id)).toEqual(version);
        }),
        { numRuns: 40 },
      );
    });

    test('hold a thousand people', () => {
      const { vault, ecogram } = withVersions();
      const version = someVersion({ ...ecogram, records: crowd(1000, 4000) });
      vault.write(CHANGE, () => vault.ecogramVersions.insert(version));
      expect(vault.ecogramVersions.find(version.id)).toEqual(version);
      expect(vault.ecogramVersions.ofFile(ecogram.fileId)[0]).toMatchObject({ people: 1000 });
    });
  });
};
