import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffBetween } from '#shared/document/records.ts';
import { given } from '#shared/domain/answer.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { type EcogramRecords, emptyEcogram } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { DatedVersion, type DatedVersionSummary } from '#shared/domain/ecogram-versions.ts';
import {
  ChildId,
  ClientFileId,
  DatedVersionId,
  DraftId,
  EcogramId,
  OrganisationId,
  PlanId,
  RatingId,
  RoadmapId,
  SignalId,
  StaffId,
} from '#shared/domain/ids.ts';
import { Organisation } from '#shared/domain/organisation.ts';
import type { OrganisationQuery } from '#shared/domain/organisation-finding.ts';
import { summaryOfVersion } from '#shared/domain/overview-versions.ts';
import { NO_LOCAL_HELP } from '#shared/domain/roadmap.ts';
import { correction } from '#shared/domain/suspicion.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { crowd } from '#shared/geometry/ecograms.testkit.ts';
import type { VaultRecords } from '../../core/ports.ts';
import {
  instantAt,
  next,
  someChild,
  someDateTemplate,
  someDraft,
  someEcogram,
  someFear,
  someFile,
  someMonitoringRecord,
  someOrganisation,
  someOrigin,
  someOverview,
  someOverviewVersion,
  somePerson,
  somePlan,
  someRating,
  someRisk,
  someRiskOverride,
  someRoadmap,
  someSignal,
  someTie,
  someTodayMark,
  someVersion,
} from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/** What every store of records must do, whatever it keeps them in. `make` gives an empty open vault. */
export const describeRepositories = (name: string, make: () => VaultRecords): void => {
  const withFile = () => {
    const vault = make();
    const file = someFile();
    vault.write(CHANGE, () => vault.files.insert(file));
    return { vault, file };
  };
  const foundIn = (vault: VaultRecords, search: string) =>
    vault.files.list({ search, limit: 100 }).files.map(({ workingName }) => workingName);

  describe(`client files in ${name}`, () => {
    test('are found as they were put', () => {
      const { vault, file } = withFile();
      expect(vault.files.find(file.id)).toEqual(file);
      expect(vault.files.find(ClientFileId.parse(NOBODY))).toBeUndefined();
    });

    test('are replaced by the next version and by no other', () => {
      const { vault, file } = withFile();
      const second = next(file, { details: { ...file.details, notes: 'second' }, updatedAt: instantAt(2) });
      const stale = next(file, { details: { ...file.details, notes: 'stale' } });
      expect(vault.write(CHANGE, () => vault.files.replace(second))).toBe(true);
      expect(vault.write(CHANGE, () => vault.files.replace(stale))).toBe(false);
      expect(vault.write(CHANGE, () => vault.files.replace(next(next(second))))).toBe(false);
      expect(vault.files.find(file.id)).toEqual(second);
      expect(vault.write(CHANGE, () => vault.files.replace(next(someFile())))).toBe(false);
    });

    test('are listed newest change first, with the number of all', () => {
      const vault = make();
      const files = [30, 10, 20].map((second) =>
        someFile({ workingName: `at ${second}`, fileCode: `F-${second}` }, instantAt(second)),
      );
      vault.write(CHANGE, () => {
        for (const file of files) vault.files.insert(file);
      });
      const { files: listed, total } = vault.files.list({ search: '', limit: 2 });
      expect(listed.map(({ workingName }) => workingName)).toEqual(['at 30', 'at 20']);
      expect(total).toBe(3);
      expect(listed[0]).toEqual({
        id: files[0]?.id,
        workingName: 'at 30',
        fileCode: 'F-30',
        countryOfOrigin: given('NG'),
        updatedAt: instantAt(30),
      });
    });

    test('of the same instant are listed the later one first', () => {
      const vault = make();
      vault.write(CHANGE, () => {
        for (const workingName of ['one', 'two', 'three']) vault.files.insert(someFile({ workingName }));
      });
      expect(foundIn(vault, '')).toEqual(['three', 'two', 'one']);
    });

    test('come to the top of the list with a change', () => {
      const vault = make();
      const [one, two] = [
        someFile({ workingName: 'one' }, instantAt(1)),
        someFile({ workingName: 'two' }, instantAt(2)),
      ];
      vault.write(CHANGE, () => {
        vault.files.insert(one);
        vault.files.insert(two);
      });
      vault.write(CHANGE, () => vault.files.replace(next(one, { updatedAt: instantAt(3) })));
      expect(foundIn(vault, '')).toEqual(['one', 'two']);
    });
  });

  describe(`the search in ${name}`, () => {
    test('finds a name, a code and notes by the start of each word, in any order and case', () => {
      const vault = make();
      vault.write(CHANGE, () => {
        vault.files.insert(someFile({ workingName: 'Łucja van Dam', fileCode: 'AMS-041' }));
        vault.files.insert(someFile({ workingName: 'Blue door', notes: 'Likes the sea.\nAunt in Kraków' }));
      });
      expect(foundIn(vault, 'lucj')).toEqual(['Łucja van Dam']);
      expect(foundIn(vault, 'dam lu')).toEqual(['Łucja van Dam']);
      expect(foundIn(vault, 'AMS-041')).toEqual(['Łucja van Dam']);
      expect(foundIn(vault, 'ams 04')).toEqual(['Łucja van Dam']);
      expect(foundIn(vault, 'KRAKOW blue')).toEqual(['Blue door']);
      expect(foundIn(vault, 'ucja')).toEqual([]);
      expect(foundIn(vault, 'lucja sea')).toEqual([]);
    });

    test.each([
      ['أحمد', 'احم'],
      ['مُحَمَّد علی', 'محمد علي'],
      ['王小明', '王小'],
      ['ផល្លា', 'ផល្'],
      ['ကျော်', 'ကျော'],
      ['𞤀𞤣𞤤𞤢𞤥', '𞤀𞤣𞤤'],
      ['สมชาย', 'สม'],
      ['Владислава', 'владис'],
      ['김민지', '김민'],
    ])('finds %s by %s', (workingName, search) => {
      const vault = make();
      vault.write(CHANGE, () => {
        vault.files.insert(someFile({ workingName }));
        vault.files.insert(someFile({ workingName: 'Somebody else' }));
      });
      expect(foundIn(vault, search)).toEqual([workingName]);
    });

    test('follows a change of the file', () => {
      const { vault, file } = withFile();
      const renamed = next(file, { details: { ...file.details, workingName: 'Green gate' } });
      vault.write(CHANGE, () => vault.files.replace(renamed));
      expect(foundIn(vault, 'green')).toEqual(['Green gate']);
      expect(foundIn(vault, 'blue')).toEqual([]);
    });

    test('follows children as they come, change and go', () => {
      const { vault, file } = withFile();
      const child = someChild(file, { name: 'Ikram', notes: 'drawing' });
      vault.write(CHANGE, () => vault.children.insert(child));
      expect(foundIn(vault, 'ikram draw')).toEqual(['Blue door']);
      const renamed = next(child, { details: { ...child.details, name: 'Idris' } });
      vault.write(CHANGE, () => vault.children.replace(renamed));
      expect(foundIn(vault, 'ikram')).toEqual([]);
      expect(foundIn(vault, 'idris blue')).toEqual(['Blue door']);
      vault.write(CHANGE, () => vault.files.replace(next(file)));
      expect(foundIn(vault, 'idris')).toEqual(['Blue door']);
      vault.write(CHANGE, () => vault.children.remove(renamed.id, renamed.version));
      expect(foundIn(vault, 'idris')).toEqual([]);
      expect(foundIn(vault, 'blue')).toEqual(['Blue door']);
    });

    test('says how many there are beyond the limit', () => {
      const vault = make();
      vault.write(CHANGE, () => {
        for (let count = 0; count < 7; count += 1)
          vault.files.insert(someFile({ workingName: `door ${count}` }));
      });
      const { files, total } = vault.files.list({ search: 'door', limit: 3 });
      expect(files).toHaveLength(3);
      expect(total).toBe(7);
    });

    test.each([
      '"',
      "'",
      '*',
      'a OR b',
      '(',
      'blue"*',
      'NEAR(',
      '-blue',
      'words:blue',
      '😀',
      '\0',
      '%',
      'a'.repeat(5000),
    ])('takes %j as nothing but words', (search) => {
      const { vault } = withFile();
      expect(() => vault.files.list({ search, limit: 10 })).not.toThrow();
    });

    test('takes more words than anybody types', () => {
      const { vault } = withFile();
      const search = Array.from({ length: 1000 }, (_, index) => `w${index}`).join(' ');
      expect(vault.files.list({ search, limit: 10 }).files).toEqual([]);
    });

    test('shows every file where there is no word to look for', () => {
      const { vault } = withFile();
      expect(foundIn(vault, ' ?! ')).toEqual(['Blue door']);
    });

    test('of what was rolled back finds nothing', () => {
      const vault = make();
      expect(() =>
        vault.write(CHANGE, () => {
          vault.files.insert(someFile({ workingName: 'Never there' }));
          throw new Error('halfway');
        }),
      ).toThrow('halfway');
      expect(vault.files.list({ search: 'never', limit: 5 })).toEqual({ files: [], total: 0 });
    });
  });

  describe(`children in ${name}`, () => {
    test('are found as they were put, in the order in which they were put', () => {
      const { vault, file } = withFile();
      const children = ['Ada', 'Bo', ''].map((childName) => someChild(file, { name: childName }));
      vault.write(CHANGE, () => {
        for (const child of children) vault.children.insert(child);
      });
      expect(vault.children.ofFile(file.id)).toEqual(children);
      expect(vault.children.ofFile(ClientFileId.parse(NOBODY))).toEqual([]);
      for (const child of children) expect(vault.children.find(child.id)).toEqual(child);
      expect(vault.children.find(ChildId.parse(NOBODY))).toBeUndefined();
    });

    test('are replaced and removed at their version only', () => {
      const { vault, file } = withFile();
      const child = someChild(file, { name: 'Ada' });
      const second = next(child, { details: { ...child.details, name: 'Adah' } });
      vault.write(CHANGE, () => vault.children.insert(child));
      expect(vault.write(CHANGE, () => vault.children.replace(next(second)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.children.replace(second))).toBe(true);
      expect(vault.write(CHANGE, () => vault.children.remove(child.id, child.version))).toBe(false);
      expect(vault.children.find(child.id)).toEqual(second);
      expect(vault.write(CHANGE, () => vault.children.remove(child.id, second.version))).toBe(true);
      expect(vault.write(CHANGE, () => vault.children.remove(child.id, second.version))).toBe(false);
      expect(vault.children.ofFile(file.id)).toEqual([]);
    });
  });

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

  describe(`plans in ${name}`, () => {
    test('are found as they were put, in the order in which they were put', () => {
      const { vault, file } = withFile();
      const plans = [somePlan(file, 'first'), somePlan(file, 'second')];
      vault.write(CHANGE, () => {
        for (const plan of plans) vault.plans.insert(plan);
      });
      expect(vault.plans.ofFile(file.id)).toEqual(plans);
      for (const plan of plans) expect(vault.plans.find(plan.id)).toEqual(plan);
      expect(vault.plans.find(PlanId.parse(NOBODY))).toBeUndefined();
    });

    test('are replaced by the next version and by no other', () => {
      const { vault, file } = withFile();
      const plan = somePlan(file);
      const second = next(plan, { content: { ...plan.content, recipient: 'IOM' }, updatedAt: instantAt(4) });
      vault.write(CHANGE, () => vault.plans.insert(plan));
      expect(vault.write(CHANGE, () => vault.plans.replace(next(second)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.plans.replace(second))).toBe(true);
      expect(vault.write(CHANGE, () => vault.plans.replace(second))).toBe(false);
      expect(vault.plans.find(plan.id)).toEqual(second);
    });
  });

  describe(`the social map in ${name}`, () => {
    const EVERYTHING: OrganisationQuery = {
      search: '',
      country: null,
      service: null,
      group: null,
      language: null,
      without: [],
      withEnded: false,
      limit: 100,
    };
    const mapOf = (...organisations: Organisation[]) => {
      const vault = make();
      vault.write(CHANGE, () => {
        for (const organisation of organisations) vault.organisations.insert(organisation);
      });
      const namesFor = (query: Partial<OrganisationQuery>) =>
        vault.organisations.list({ ...EVERYTHING, ...query }).organisations.map((found) => found.name);
      return { vault, namesFor };
    };

    test('keeps what is put into it, and its name', () => {
      const organisation = Organisation.parse({
        ...someOrganisation({ phone: '+234 1', returnHelp: 'after', reliability: 'mixed' }),
        checked: { on: '2026-03-01', by: 'Noor' },
        source: { name: 'A list', year: 2020 },
      });
      const { vault } = mapOf(organisation);
      expect(vault.organisations.find(organisation.id)).toEqual(organisation);
      expect(vault.organisations.nameOf(organisation.id)).toBe('Open door');
      expect(vault.organisations.find(OrganisationId.parse(NOBODY))).toBeUndefined();
      expect(vault.organisations.nameOf(NOBODY)).toBeUndefined();
      const { id, details, checked } = organisation;
      expect(vault.organisations.list(EVERYTHING)).toEqual({
        organisations: [
          {
            id,
            name: details.name,
            countries: details.countries,
            countriesCovered: [],
            services: details.services,
            checkedOn: checked?.on,
            endedOn: null,
            nameParts: [{ text: details.name, isHit: false }],
            matches: [],
          },
        ],
        total: 1,
        ended: 0,
      });
    });

    test('is in order of names, whatever their accents and capitals', () => {
      const { namesFor } = mapOf(
        ...['Žena', 'anker', 'Überdacht', 'Boot'].map((called) => someOrganisation({ name: called })),
      );
      expect(namesFor({})).toEqual(['anker', 'Boot', 'Überdacht', 'Žena']);
      expect(namesFor({ limit: 2 })).toEqual(['anker', 'Boot']);
    });

    test('is searched by the start of any word in it, accents and capitals aside', () => {
      const { namesFor } = mapOf(
        someOrganisation({ name: 'Mães Unidas', countries: ['BR'], whatTheHelpIs: 'A flat in São Paulo' }),
        someOrganisation({ name: 'ተስፋ', countries: ['ET'], targetGroups: 'Women with children' }),
        someOrganisation({
          name: 'Harbour',
          countries: ['NL'],
          email: 'help@harbour.example',
          languages: ['ti'],
        }),
      );
      expect(namesFor({ search: 'maes' })).toEqual(['Mães Unidas']);
      expect(namesFor({ search: 'SAO flat' })).toEqual(['Mães Unidas']);
      expect(namesFor({ search: 'ተስ' })).toEqual(['ተስፋ']);
      expect(namesFor({ search: 'child women' })).toEqual(['ተስፋ']);
      expect(namesFor({ search: 'harbour.example' })).toEqual(['Harbour']);
      // Countries and languages by their names, in each language of the screen.
      for (const named of ['ethiopia', 'ethiopië']) expect(namesFor({ search: named })).toEqual(['ተስፋ']);
      for (const named of ['netherlands', 'nederland', 'tigrinya']) {
        expect(namesFor({ search: named })).toEqual(['Harbour']);
      }
      expect(namesFor({ search: 'harbour women' })).toEqual([]);
      expect(namesFor({ search: ' ?! ' })).toHaveLength(3);
      expect(namesFor({ search: '"*( OR' })).toEqual([]);
    });

    test('is narrowed by country, where it is or where it helps, by service, and by both with a search', () => {
      const { namesFor, vault } = mapOf(
        someOrganisation({ name: 'Lagos house', countries: ['NG'], services: ['shelter', 'legalHelp'] }),
        someOrganisation({
          name: 'Way back',
          countries: ['NL'],
          countriesCovered: ['NG', 'GH'],
          services: ['work'],
        }),
        someOrganisation({ name: 'Accra house', countries: ['GH'], services: ['shelter'] }),
        someOrganisation({ name: 'Nobody knows', countries: [], services: [] }),
      );
      expect(namesFor({ country: 'NG' })).toEqual(['Lagos house', 'Way back']);
      expect(namesFor({ service: 'shelter' })).toEqual(['Accra house', 'Lagos house']);
      expect(namesFor({ country: 'NG', service: 'shelter' })).toEqual(['Lagos house']);
      expect(namesFor({ country: 'GH', search: 'house' })).toEqual(['Accra house']);
      expect(namesFor({ country: 'NL', service: 'shelter' })).toEqual([]);
      expect(
        vault.organisations.list({ ...EVERYTHING, search: 'house', service: 'shelter', limit: 1 }),
      ).toMatchObject({ organisations: [{ name: 'Accra house' }], total: 2 });
    });

    test('is narrowed by language, by whom they are for, and by all of it together', () => {
      const { namesFor } = mapOf(
        someOrganisation({ name: 'Anker', languages: ['ar', 'Tem'], groups: ['women', 'families'] }),
        someOrganisation({ name: 'Boot', languages: ['ar'], groups: ['men'], countries: ['GH'] }),
        someOrganisation({ name: 'Dok', languages: ['am'], services: ['work'] }),
      );
      expect(namesFor({ language: 'ar' })).toEqual(['Anker', 'Boot']);
      expect(namesFor({ language: 'Tem' })).toEqual(['Anker']);
      expect(namesFor({ language: 'a' })).toEqual([]);
      expect(namesFor({ group: 'women' })).toEqual(['Anker']);
      expect(namesFor({ group: 'men', language: 'ar' })).toEqual(['Boot']);
      const all = {
        language: 'ar',
        group: 'women',
        country: 'NG',
        service: 'shelter',
        search: 'anker',
      } as const;
      expect(namesFor(all)).toEqual(['Anker']);
      expect(namesFor({ ...all, country: 'GH' })).toEqual([]);
    });

    test('is found by what services and groups are called in each language of the screen', () => {
      const { namesFor } = mapOf(
        someOrganisation({ name: 'Anker', services: ['legalHelp'], groups: ['minors'] }),
        someOrganisation({ name: 'Boot', services: [], groups: [] }),
      );
      for (const search of ['legal', 'juridische', 'minors', 'minderjarigen', 'legal minor'])
        expect(namesFor({ search })).toEqual(['Anker']);
    });

    test('has those first whose name it is that is looked for', () => {
      const { namesFor } = mapOf(
        someOrganisation({ name: 'Anker', notes: 'Works with the harbour house' }),
        someOrganisation({ name: 'Zee harbour', notes: '' }),
        someOrganisation({ name: 'House of the harbour', notes: '' }),
      );
      expect(namesFor({ search: 'harbour' })).toEqual(['House of the harbour', 'Zee harbour', 'Anker']);
      expect(namesFor({ search: 'harbour house' })).toEqual(['House of the harbour', 'Anker']);
    });

    test('leaves out who is not wanted before it counts and cuts off', () => {
      const organisations = ['Anker', 'Boot', 'Dok'].map((called) => someOrganisation({ name: called }));
      const { vault, namesFor } = mapOf(...organisations);
      const without = organisations.slice(0, 2).map(({ id }) => id);
      expect(namesFor({ without, limit: 1 })).toEqual(['Dok']);
      expect(vault.organisations.list({ ...EVERYTHING, without }).total).toBe(1);
    });

    test('says where what was looked for stands, and nothing else', () => {
      const { vault } = mapOf(
        someOrganisation({
          name: 'Casa das Mães',
          languages: ['ar', 'nl'],
          services: ['shelter', 'work'],
          phone: '+55 11',
          notes: 'Ask for the night team. They are slow in August.',
        }),
      );
      const whyFor = (search: string) => {
        const [found] = vault.organisations.list({ ...EVERYTHING, search }).organisations;
        return found && { name: found.nameParts, matches: found.matches };
      };
      const plain = { text: 'Casa das Mães', isHit: false };
      expect(whyFor('')).toEqual({ name: [plain], matches: [] });
      expect(whyFor('maes')).toEqual({
        name: [
          { text: 'Casa das ', isHit: false },
          { text: 'Mães', isHit: true },
        ],
        matches: [],
      });
      expect(whyFor('arab opvang night')).toEqual({
        name: [plain],
        matches: [
          { is: 'values', field: 'services', values: ['shelter'] },
          { is: 'values', field: 'languages', values: ['ar'] },
          {
            is: 'words',
            field: 'notes',
            parts: [
              { text: 'Ask for the ', isHit: false },
              { text: 'night', isHit: true },
              { text: ' team. They are slow in August.', isHit: false },
            ],
          },
        ],
      });
    });

    test('tells of every word that was looked for where it stands, and of no field without one', () => {
      const WORDS = ['harbour', 'Мать', 'أحمد', 'Δῆμος', 'night', 'São', 'women'] as const;
      const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((all) => all.join(' '));
      const filled = fc.record({ name: words, address: words, whatTheHelpIs: words, notes: words });
      fc.assert(
        fc.property(filled, fc.subarray([...WORDS], { minLength: 1 }), (details, sought) => {
          const organisation = someOrganisation({ ...details, name: `Anker ${details.name}`, services: [] });
          const { vault } = mapOf(organisation);
          const search = sought.join(' ');
          const [found] = vault.organisations.list({ ...EVERYTHING, search }).organisations;
          const everything = Object.values(details).join(' ');
          expect(found !== undefined).toBe(sought.every((word) => everything.includes(word)));
          if (!found) return;
          const told = found.matches.flatMap((match) => (match.is === 'words' ? [match.parts] : []));
          for (const parts of told) expect(parts.some(({ isHit }) => isHit)).toBe(true);
          const hits = [found.nameParts, ...told].flat().filter(({ isHit }) => isHit);
          expect(new Set(hits.map(({ text }) => text))).toEqual(new Set(sought));
        }),
        { numRuns: 60 },
      );
    });

    test('is read whole for a country: who is there or helps for it, and has not ended', () => {
      const there = someOrganisation({ name: 'Dok', countries: ['GH'] });
      const helps = someOrganisation({ name: 'Anker', countries: ['NL'], countriesCovered: ['GH'] });
      const ended = Organisation.parse({ ...someOrganisation({ countries: ['GH'] }), endedOn: '2026-01-01' });
      const { vault } = mapOf(there, helps, ended, someOrganisation({ countries: ['NG'] }));
      expect(vault.organisations.ofCountry('GH')).toEqual([helps, there]);
      expect(vault.organisations.ofCountry(null)).toHaveLength(3);
    });

    test('takes the next version and no other, and is searched by what stands there then', () => {
      const organisation = someOrganisation({ notes: 'quick to answer' });
      const { vault, namesFor } = mapOf(organisation);
      const second = next(organisation, {
        details: { ...organisation.details, name: 'Closed door', notes: '' },
      });
      expect(vault.write(CHANGE, () => vault.organisations.replace(next(second)))).toBe(false);
      expect(namesFor({ search: 'quick' })).toEqual(['Open door']);
      expect(vault.write(CHANGE, () => vault.organisations.replace(second))).toBe(true);
      expect(vault.write(CHANGE, () => vault.organisations.replace(second))).toBe(false);
      expect(vault.organisations.find(organisation.id)).toEqual(second);
      expect(namesFor({ search: 'quick' })).toEqual([]);
      expect(namesFor({ search: 'closed' })).toEqual(['Closed door']);
    });

    test('keeps what has ended, and lists it only where that is asked for', () => {
      const organisation = someOrganisation();
      const { vault, namesFor } = mapOf(organisation);
      const ended = Organisation.parse({ ...next(organisation), endedOn: '2026-11-23' });
      vault.write(CHANGE, () => vault.organisations.replace(ended));
      expect(namesFor({})).toEqual([]);
      expect(vault.organisations.list(EVERYTHING)).toMatchObject({ total: 0, ended: 1 });
      expect(vault.organisations.list({ ...EVERYTHING, search: 'open' })).toMatchObject({
        total: 0,
        ended: 1,
      });
      expect(vault.organisations.list({ ...EVERYTHING, country: 'GH' })).toMatchObject({
        total: 0,
        ended: 0,
      });
      expect(vault.organisations.list({ ...EVERYTHING, withEnded: true })).toMatchObject({
        total: 1,
        ended: 0,
      });
      expect(namesFor({ search: 'open' })).toEqual([]);
      expect(namesFor({ withEnded: true })).toEqual(['Open door']);
      expect(namesFor({ withEnded: true, search: 'open', country: 'NG' })).toEqual(['Open door']);
      expect(vault.organisations.find(organisation.id)).toEqual(ended);
    });
  });

  describe(`overviews in ${name}`, () => {
    test('are not there until somebody writes, and take the next version and no other', () => {
      const { vault, file } = withFile();
      const overview = someOverview(file);
      expect(vault.overviews.ofFile(file.id)).toBeUndefined();
      expect(vault.write(CHANGE, () => vault.overviews.put({ ...overview, version: 2 }))).toBe(false);
      expect(vault.write(CHANGE, () => vault.overviews.put(overview))).toBe(true);
      expect(vault.write(CHANGE, () => vault.overviews.put(someOverview(file, 'Somebody else’s')))).toBe(
        false,
      );
      expect(vault.overviews.ofFile(file.id)).toEqual(overview);
      const changed = { ...someOverview(file, 'Not there any more'), version: 2 };
      expect(vault.write(CHANGE, () => vault.overviews.put(changed))).toBe(true);
      expect(vault.write(CHANGE, () => vault.overviews.put(changed))).toBe(false);
      expect(vault.overviews.ofFile(file.id)).toEqual(changed);
    });

    test('are kept as they stood: no writing and no words change a version', () => {
      const { vault, file } = withFile();
      const overview = someOverview(file);
      const [first, second] = [someOverviewVersion(overview), someOverviewVersion(overview)];
      vault.write(CHANGE, () => {
        vault.overviews.put(overview);
        vault.overviewVersions.insert(first);
        vault.overviewVersions.insert(second);
        vault.overviews.put({ ...someOverview(file, 'Otherwise by now'), version: 2 });
        vault.overviewVersions.rename(first.id, 'first talk');
      });
      expect(vault.overviewVersions.find(first.id)).toEqual({ ...first, words: 'first talk' });
      expect(vault.overviewVersions.latestOf(file.id)).toEqual(second);
      expect(vault.overviewVersions.ofFile(file.id)).toEqual(
        [second, { ...first, words: 'first talk' }].map(summaryOfVersion),
      );
      expect(vault.write(CHANGE, () => vault.overviewVersions.remove(second.id))).toBe(true);
      expect(vault.write(CHANGE, () => vault.overviewVersions.remove(second.id))).toBe(false);
      expect(vault.overviewVersions.find(second.id)).toBeUndefined();
    });
  });

  describe(`fears in ${name}`, () => {
    test('are found as they were noted, and stay where they are when they are taken away', () => {
      const { vault, file } = withFile();
      const fears = ['They know my street', 'My uncle', ''].map((fear) => someFear(file, { fear }));
      vault.write(CHANGE, () => {
        for (const fear of fears) vault.fears.insert(fear);
      });
      expect(vault.fears.ofFile(file.id)).toEqual(fears);
      const [first] = fears;
      if (!first) throw new Error('there are three');
      const taken = next(first, { removedAt: instantAt(5) });
      expect(vault.write(CHANGE, () => vault.fears.replace(next(taken)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.fears.replace(taken))).toBe(true);
      expect(vault.fears.ofFile(file.id)).toEqual([taken, ...fears.slice(1)]);
    });
  });

  describe(`signals in ${name}`, () => {
    test('are found as they were put, in the order in which they were noted', () => {
      const { vault, file } = withFile();
      const signals = ['first', 'second', ''].map((what) => someSignal(file, { what }));
      vault.write(CHANGE, () => {
        for (const signal of signals) vault.signals.insert(signal);
      });
      expect(vault.signals.ofFile(file.id)).toEqual(signals);
      for (const signal of signals) expect(vault.signals.find(signal.id)).toEqual(signal);
      expect(vault.signals.ofFile(ClientFileId.parse(NOBODY))).toEqual([]);
      expect(vault.signals.find(SignalId.parse(NOBODY))).toBeUndefined();
    });

    test('take the next version and no other, and stay where they are when they are taken away', () => {
      const { vault, file } = withFile();
      const signal = someSignal(file);
      const taken = next(signal, { removedAt: instantAt(5) });
      vault.write(CHANGE, () => vault.signals.insert(signal));
      expect(vault.write(CHANGE, () => vault.signals.replace(next(taken)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.signals.replace(taken))).toBe(true);
      expect(vault.write(CHANGE, () => vault.signals.replace(taken))).toBe(false);
      expect(vault.signals.ofFile(file.id)).toEqual([taken]);
    });

    test('find their file by what was seen or said, where and by whom, for as long as they are there', () => {
      const { vault, file } = withFile();
      const signal = someSignal(file, {
        what: 'A red van, twice',
        where: 'Behind the market',
        sourceWords: 'the Łódź driver',
      });
      vault.write(CHANGE, () => vault.signals.insert(signal));
      for (const words of ['red van', 'market', 'lodz']) expect(foundIn(vault, words)).toEqual(['Blue door']);
      vault.write(CHANGE, () => vault.files.replace(next(file)));
      expect(foundIn(vault, 'van')).toEqual(['Blue door']);
      const changed = next(signal, { details: { ...signal.details, what: 'A white bus' } });
      vault.write(CHANGE, () => vault.signals.replace(changed));
      expect(foundIn(vault, 'van')).toEqual([]);
      const taken = next(changed, { removedAt: instantAt(5) });
      vault.write(CHANGE, () => vault.signals.replace(taken));
      for (const words of ['bus', 'market']) expect(foundIn(vault, words)).toEqual([]);
      vault.write(CHANGE, () => vault.signals.replace(next(taken, { removedAt: null })));
      expect(foundIn(vault, 'white bus')).toEqual(['Blue door']);
    });
  });

  describe(`contacts after leaving, and marks of Today, in ${name}`, () => {
    test('are found as they were put, and take the next version only', () => {
      const { vault, file } = withFile();
      const [other] = [someFile()];
      const records = [someMonitoringRecord(file), someMonitoringRecord(file, { outcome: 'notReached' })];
      const elsewhere = someMonitoringRecord(other);
      const mark = someTodayMark(file);
      vault.write(CHANGE, () => {
        vault.files.insert(other);
        for (const record of [...records, elsewhere]) vault.monitoring.insert(record);
        vault.todayMarks.insert(mark);
      });
      expect(vault.monitoring.ofFile(file.id)).toEqual(records);
      expect(vault.monitoring.all()).toEqual([...records, elsewhere]);
      expect(vault.monitoring.find(elsewhere.id)).toEqual(elsewhere);
      expect(vault.todayMarks.find(mark.id)).toEqual(mark);
      const taken = next(mark, { takenBackAt: instantAt(9) });
      expect(vault.write(CHANGE, () => vault.todayMarks.replace(next(taken)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.todayMarks.replace(taken))).toBe(true);
      expect(vault.todayMarks.all()).toEqual([taken]);
      const away = next(elsewhere, { removedAt: instantAt(9) });
      expect(vault.write(CHANGE, () => vault.monitoring.replace(next(away)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.monitoring.replace(away))).toBe(true);
      expect(vault.monitoring.ofFile(other.id)).toEqual([away]);
    });

    test('are of a file, whose days alone are read', () => {
      const { vault, file } = withFile();
      const keyDate = (change: object) => ({
        ...{ id: NOBODY, what: 'Hearing', on: given(CalendarDate.parse('2026-12-14')), from: null },
        ...change,
      });
      const changed = next(file, {
        details: {
          ...file.details,
          notes: 'kanarie',
          keyDates: [keyDate({}), keyDate({ on: { is: 'doesNotKnow' } })] as typeof file.details.keyDates,
          plannedReturn: given(CalendarDate.parse('2027-01-10')),
          outcome: given('died' as const),
        },
      });
      vault.write(CHANGE, () => vault.files.replace(changed));
      expect(vault.dated.all()).toEqual([
        {
          id: file.id,
          workingName: file.details.workingName,
          reviewOn: null,
          keyDates: [{ id: NOBODY, what: 'Hearing', on: '2026-12-14', isCounted: false }],
          plannedReturn: '2027-01-10',
          returnedOn: null,
          departedOn: null,
          closedOn: null,
          hasDied: true,
        },
      ]);
    });
  });

  describe(`date templates in ${name}`, () => {
    test('are found in the order in which they were put, change by their version, and go', () => {
      const { vault } = withFile();
      const [one, other] = [someDateTemplate('Permit'), someDateTemplate('Reflection')];
      vault.write(CHANGE, () => {
        vault.dateTemplates.insert(one);
        vault.dateTemplates.insert(other);
      });
      expect(vault.dateTemplates.list()).toEqual([one, other]);
      const changed = next(one, { content: { ...one.content, notes: 'Ask the lawyer' } });
      expect(vault.write(CHANGE, () => vault.dateTemplates.replace(next(changed)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.dateTemplates.replace(changed))).toBe(true);
      expect(vault.dateTemplates.find(one.id)).toEqual(changed);
      expect(vault.write(CHANGE, () => vault.dateTemplates.remove(other.id, 2))).toBe(false);
      expect(vault.write(CHANGE, () => vault.dateTemplates.remove(other.id, 1))).toBe(true);
      expect(vault.dateTemplates.list()).toEqual([changed]);
    });
  });

  test(`organisations that nobody has checked up to a day are counted in ${name}`, () => {
    const { vault } = withFile();
    const checkedOn = (on: string) => ({
      ...someOrganisation({ name: on }),
      checked: { on: CalendarDate.parse(on), by: 'Noor' },
    });
    const ended = { ...someOrganisation({ name: 'Closed' }), endedOn: CalendarDate.parse('2026-01-01') };
    vault.write(CHANGE, () => {
      for (const one of [someOrganisation(), checkedOn('2025-11-29'), checkedOn('2025-11-30'), ended])
        vault.organisations.insert(one as ReturnType<typeof someOrganisation>);
    });
    expect(vault.organisations.unchecked(CalendarDate.parse('2025-11-29'))).toBe(2);
    expect(vault.organisations.unchecked(CalendarDate.parse('2025-11-28'))).toBe(1);
  });

  describe(`ratings in ${name}`, () => {
    test('are found as they were put, each beside the others, and take the next version only', () => {
      const { vault, file } = withFile();
      const [one, other] = [
        someRating(file, { suspicion: 3 }),
        someRating(file, { suspicion: 9, why: 'The van' }),
      ];
      vault.write(CHANGE, () => {
        vault.ratings.insert(one);
        vault.ratings.insert(other);
      });
      expect(vault.ratings.ofFile(file.id)).toEqual([one, other]);
      expect(vault.ratings.find(RatingId.parse(NOBODY))).toBeUndefined();
      const corrected = next(one, correction(one, { ...one.rated, suspicion: 5 }, instantAt(7)));
      expect(vault.write(CHANGE, () => vault.ratings.replace(next(corrected)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.ratings.replace(corrected))).toBe(true);
      expect(vault.ratings.find(one.id)).toEqual(corrected);
      expect(vault.ratings.find(other.id)).toEqual(other);
    });
  });

  describe(`assessments of risks in ${name}`, () => {
    test('are found as they were put, and take the next version and no other', () => {
      const { vault, file } = withFile();
      const [decided, open] = [someRisk(file, { outcome: 'goAhead' }), someRisk(file)];
      vault.write(CHANGE, () => {
        vault.risks.insert(decided);
        vault.risks.insert(open);
      });
      expect(vault.risks.ofFile(file.id)).toEqual([decided, open]);
      const changed = next(open, { content: { ...open.content, returnTo: 'Home' } });
      expect(vault.write(CHANGE, () => vault.risks.replace(next(changed)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.risks.replace(changed))).toBe(true);
      expect(vault.risks.find(open.id)).toEqual(changed);
    });

    test('stay as they were decided, and there is never a second one being written', () => {
      const { vault, file } = withFile();
      const [decided, open] = [someRisk(file, { outcome: 'suspend' }), someRisk(file)];
      vault.write(CHANGE, () => {
        vault.risks.insert(decided);
        vault.risks.insert(open);
      });
      const reopened = next(decided, { decided: null });
      expect(() => vault.write(CHANGE, () => vault.risks.replace(reopened))).toThrow();
      expect(() => vault.write(CHANGE, () => vault.risks.insert(someRisk(file)))).toThrow();
      expect(() => vault.write(CHANGE, () => vault.risks.insert(decided))).toThrow();
      expect(vault.risks.ofFile(file.id)).toEqual([decided, open]);
    });

    test('have overrides beside them, in the order in which they were given, each put once', () => {
      const { vault, file } = withFile();
      const overrides = [someRiskOverride(file), someRiskOverride(file)];
      vault.write(CHANGE, () => {
        for (const override of overrides) vault.riskOverrides.insert(override);
      });
      expect(vault.riskOverrides.ofFile(file.id)).toEqual(overrides);
      const [first] = overrides;
      if (first) expect(() => vault.write(CHANGE, () => vault.riskOverrides.insert(first))).toThrow();
    });
  });

  describe(`networks at home in ${name}`, () => {
    test('begin with the first version, and take the next and no other', () => {
      const { vault, file } = withFile();
      const network = someOrigin(file, [somePerson('aunt')]);
      expect(vault.origins.ofFile(file.id)).toBeUndefined();
      expect(vault.write(CHANGE, () => vault.origins.put(network))).toBe(true);
      expect(vault.write(CHANGE, () => vault.origins.put(network))).toBe(false);
      expect(vault.origins.ofFile(file.id)).toEqual(network);
      const changed = next(network, { contacts: [] });
      expect(vault.write(CHANGE, () => vault.origins.put(next(changed)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.origins.put(changed))).toBe(true);
      expect(vault.origins.ofFile(file.id)).toEqual(changed);
    });

    test('know who was marked with a danger when they were taken off the ecogram, and of nobody else', () => {
      const { vault, file } = withFile();
      const [aunt, feared] = [somePerson('aunt'), { ...somePerson('cousin'), danger: 'unsafe' as const }];
      const ecogram = someEcogram(file, [aunt, feared]);
      vault.write(CHANGE, () => {
        vault.ecograms.insert(ecogram);
        vault.origins.put(someOrigin(file, [aunt, feared]));
      });
      expect(vault.origins.ofFile(file.id)?.leftInDanger).toEqual([]);
      const gone = diffBetween(ecogram.records, emptyEcogram());
      vault.write(CHANGE, () => vault.ecograms.change(ecogram.id, 2, gone, instantAt(5)));
      expect(vault.origins.ofFile(file.id)?.leftInDanger).toEqual([feared.id]);
    });
  });

  describe(`the roadmap in ${name}`, () => {
    test('starts without a local version, with nobody to turn to and no number made up', () => {
      const vault = make();
      expect(vault.roadmaps.list()).toEqual([]);
      expect(vault.roadmaps.help()).toMatchObject({ version: 1, details: NO_LOCAL_HELP });
    });

    test('holds local versions, each at its version only, and gives them up', () => {
      const vault = make();
      const [one, other] = [someRoadmap('Day'), someRoadmap('Night')];
      vault.write(CHANGE, () => {
        for (const roadmap of [one, other]) vault.roadmaps.insert(roadmap);
      });
      expect(vault.roadmaps.list()).toEqual([one, other]);
      expect(vault.roadmaps.find(RoadmapId.parse(NOBODY))).toBeUndefined();
      const second = next(one, { content: { ...one.content, warning: '' } });
      expect(vault.write(CHANGE, () => vault.roadmaps.replace(next(second)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.roadmaps.replace(second))).toBe(true);
      expect(vault.roadmaps.find(one.id)).toEqual(second);
      expect(vault.write(CHANGE, () => vault.roadmaps.remove(one.id, 1))).toBe(false);
      expect(vault.write(CHANGE, () => vault.roadmaps.remove(one.id, 2))).toBe(true);
      expect(vault.roadmaps.list()).toEqual([other]);
    });

    test('says whom to turn to, at its version only', () => {
      const vault = make();
      const before = vault.roadmaps.help();
      const roadmap = someRoadmap();
      const details = {
        roadmapId: roadmap.id,
        emergencyNumber: '112',
        emergencySource: 'The poster at the desk',
        contacts: [someOrganisation().id],
      };
      const after = next(before, { details, updatedAt: instantAt(3) });
      expect(vault.write(CHANGE, () => vault.roadmaps.replaceHelp(next(after)))).toBe(false);
      expect(vault.write(CHANGE, () => vault.roadmaps.replaceHelp(after))).toBe(true);
      expect(vault.write(CHANGE, () => vault.roadmaps.replaceHelp(after))).toBe(false);
      expect(vault.roadmaps.help()).toEqual(after);
    });
  });

  describe(`drafts in ${name}`, () => {
    const [noor, ines] = ['1', '2'].map((end) => StaffId.parse(NOBODY.replace(/0$/, end))) as [
      StaffId,
      StaffId,
    ];

    test('are found as they were put, the newest first, and each by its owner alone', () => {
      const vault = make();
      const [older, hers, newer] = [someDraft(noor, 10), someDraft(ines, 30), someDraft(noor, 20)];
      vault.write(CHANGE, () => {
        for (const draft of [older, hers, newer]) vault.drafts.insert(draft);
      });
      expect(vault.drafts.of(noor)).toEqual([newer, older]);
      expect(vault.drafts.of(ines)).toEqual([hers]);
      expect(vault.drafts.of(StaffId.parse(NOBODY))).toEqual([]);
    });

    test('are removed by their owner and by nobody else', () => {
      const vault = make();
      const draft = someDraft(noor, 10);
      vault.write(CHANGE, () => vault.drafts.insert(draft));
      expect(vault.write(CHANGE, () => vault.drafts.remove(draft.id, ines))).toBe(false);
      expect(vault.write(CHANGE, () => vault.drafts.remove(DraftId.parse(NOBODY), noor))).toBe(false);
      expect(vault.drafts.of(noor)).toEqual([draft]);
      expect(vault.write(CHANGE, () => vault.drafts.remove(draft.id, noor))).toBe(true);
      expect(vault.drafts.of(noor)).toEqual([]);
    });
  });
};
