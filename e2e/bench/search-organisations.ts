import { randomUUID } from 'node:crypto';
import type { Database } from '#electron/vault/database/sqlite.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { OrganisationId } from '#shared/domain/ids.ts';
import { newOrganisationDetails, type Organisation, SERVICES } from '#shared/domain/organisation.ts';
import { COMMON_LANGUAGES, COUNTRY_CODES } from '#shared/domain/places.ts';
import { noPrinter, openAnswer, routerOver } from './bench-app.ts';
import { openBenchVault } from './bench-vault.ts';
import { seededRandom, wordsFrom } from './crowded-vault.ts';
import { type Measure, timed } from './measure.ts';

/** As many as every shelter of a continent would write down together. */
const ORGANISATIONS = 5000;

/** As many as the list shows at once. */
const LIMIT = 100;

/**
 * A letter that starts words of every organisation, the start of a name, a service that a tenth of them have, two words of prose, a language with
 * a country, and what nobody has.
 */
const SEARCHES = ['b', 'bada', 'legal', 'lami no', 'arabic nig', 'zzz'] as const;

const someOf = <Item>(items: readonly Item[], count: number, random: () => number): Item[] => [
  ...new Set(Array.from({ length: count }, () => items[Math.floor(random() * items.length)] as Item)),
];

export const organisationFrom = (random: () => number): Organisation => {
  const at = instantOf(new Date(Date.UTC(2026, 0, 1)));
  const details = {
    ...newOrganisationDetails(wordsFrom(random, 3)),
    countries: someOf(COUNTRY_CODES, 2, random),
    languages: someOf(COMMON_LANGUAGES, 4, random),
    services: someOf(SERVICES, 3, random),
    address: wordsFrom(random, 8),
    whatTheHelpIs: wordsFrom(random, 60),
    notes: wordsFrom(random, 30),
  };
  return {
    id: OrganisationId.parse(randomUUID()),
    version: 1,
    details,
    checked: null,
    source: null,
    endedOn: null,
    createdAt: at,
    updatedAt: at,
  };
};

/**
 * The same search as statements of SQL, with none of the rows made into anything. Why somebody was found whose name doesn't
 * say it can only be told from what is written of them, so that is read too; no reason is worked out.
 */
const bareSearch = (database: Database): ((search: string) => number) => {
  const rows = database.prepare<[string, number], { id: string; name: string }>(
    `SELECT id, name, countries, countries_covered, services, checked_on, ended_on FROM organisation
     WHERE +row IN (SELECT rowid FROM organisation_search WHERE organisation_search MATCH ?) AND ended_on IS NULL
     ORDER BY sorted_by, row LIMIT ?`,
  );
  const count = database.prepare<[string], { total: number }>(
    'SELECT count(*) AS total FROM organisation_search WHERE organisation_search MATCH ?',
  );
  const body = database.prepare<[string], { body: string }>('SELECT body FROM organisation WHERE id = ?');
  return (search) => {
    const words = search.split(' ');
    const match = words.map((word) => `"${word}"*`).join(' ');
    for (const { id, name } of rows.all(match, LIMIT)) {
      if (!words.every((word) => ` ${name}`.includes(` ${word}`))) body.get(id);
    }
    return count.get(match)?.total ?? 0;
  };
};

const ANYBODY = { country: null, service: null, withEnded: false, limit: LIMIT };

/** What each letter typed into the social map's search costs until its answer, with its reasons, is ready to cross to the page. */
export const searchOrganisations: Measure = {
  name: 'searching among 5,000 organisations',
  bound: 3,
  samples: 60,
  warmUps: 10,
  async open() {
    const { vault, database, close } = openBenchVault();
    const random = seededRandom(7);
    vault.write({ action: 'organisation.added', subject: null }, () => {
      for (let made = 0; made < ORGANISATIONS; made += 1)
        vault.organisations.insert(organisationFrom(random));
    });
    const ask = routerOver(vault, noPrinter);
    const searchBare = bareSearch(database);
    const expected = String(SEARCHES.map(searchBare));
    return {
      async subject() {
        const answers: string[] = [];
        const cost = await timed(async () => {
          for (const search of SEARCHES)
            answers.push(await ask('organisations.list', { ...ANYBODY, search }));
        });
        const totals = answers.map((answer) => openAnswer('organisations.list', answer).total);
        if (String(totals) !== expected) throw new Error('the app and the bare SQL find others');
        return cost / SEARCHES.length;
      },
      lowerBound: async () => (await timed(() => SEARCHES.forEach(searchBare))) / SEARCHES.length,
      close: async () => close(),
    };
  },
};
