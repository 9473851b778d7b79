import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalendarDate } from '#shared/domain/dates.ts';
import { OrganisationId, RoadmapId } from '#shared/domain/ids.ts';
import { Organisation } from '#shared/domain/organisation.ts';
import type { OrganisationQuery } from '#shared/domain/organisation-finding.ts';
import { NO_LOCAL_HELP } from '#shared/domain/roadmap.ts';
import type { VaultRecords } from '../../core/ports.ts';
import { instantAt, next, someDateTemplate, someOrganisation, someRoadmap } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { NOBODY, withFileIn } from './repositories-start.testkit.ts';

export const describeTheSocialMap = (name: string, make: () => VaultRecords): void => {
  const withFile = () => withFileIn(make);

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
};
