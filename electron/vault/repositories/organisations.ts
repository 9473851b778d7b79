import { sql } from 'kysely';
import { Organisation, type OrganisationDetails, OrganisationSummary } from '#shared/domain/organisation.ts';
import { LikelyDouble, likenessOf } from '#shared/domain/organisation-likeness.ts';
import { UI_LANGUAGES } from '#shared/domain/settings.ts';
import { countryName, languageName } from '#shared/i18n/format.ts';
import type { OrganisationRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { matchFor } from '../search/match.ts';
import { fold, wordsOf } from '../search/words.ts';
import { recordFrom } from './bodies.ts';

const SUMMARY = [
  'id',
  'name',
  'countries',
  'countries_covered',
  'services',
  'checked_on',
  'ended_on',
] as const;

type SummaryRow = Record<Exclude<(typeof SUMMARY)[number], 'checked_on' | 'ended_on'>, string> & {
  checked_on: string | null;
  ended_on: string | null;
};

const summaryFrom = (row: SummaryRow): OrganisationSummary =>
  recordFrom(OrganisationSummary, () => ({
    id: row.id,
    name: row.name,
    countries: JSON.parse(row.countries),
    countriesCovered: JSON.parse(row.countries_covered),
    services: JSON.parse(row.services),
    checkedOn: row.checked_on,
    endedOn: row.ended_on,
  }));

const rowFrom = ({ id, version, createdAt, updatedAt, details, checked, source, endedOn }: Organisation) => ({
  id,
  version,
  created_at: createdAt,
  updated_at: updatedAt,
  name: details.name,
  sorted_by: fold(details.name),
  countries: JSON.stringify(details.countries),
  countries_covered: JSON.stringify(details.countriesCovered),
  services: JSON.stringify(details.services),
  checked_on: checked?.on ?? null,
  ended_on: endedOn,
  body: JSON.stringify({ details, checked, source }),
});
type OrganisationRow = ReturnType<typeof rowFrom>;

type WholeRow = Record<'id' | 'created_at' | 'updated_at' | 'body', string> & {
  version: number;
  ended_on: string | null;
};

const organisationFrom = (row: WholeRow): Organisation =>
  recordFrom(Organisation, () => ({
    id: row.id,
    version: row.version,
    ...JSON.parse(row.body),
    endedOn: row.ended_on,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));

const CHANGING = [
  'version',
  'updated_at',
  'sorted_by',
  ...SUMMARY.slice(1),
  'body',
] as const satisfies readonly (keyof OrganisationRow)[];

/** All that it can be found by. Countries and languages are found by their names in every language of the screen. */
const textOf = (details: OrganisationDetails): string => {
  const { countries, countriesCovered, languages } = details;
  const named = UI_LANGUAGES.flatMap((language) => [
    ...[...countries, ...countriesCovered].map((code) => countryName(code, language)),
    ...languages.map((spoken) => languageName(spoken, language)),
  ]);
  const { name, phone, emergencyLine, email, web, address, openingHours, contactPerson } = details;
  const { targetGroups, whatTheHelpIs, children, costs, notes } = details;
  return [
    ...[name, phone, emergencyLine, email, web, address, openingHours, contactPerson],
    ...[targetGroups, whatTheHelpIs, children, costs, notes],
    ...named,
  ].join('\n');
};

/** `country` and `service` as they stand in a list that is JSON: in quotes, so that none is part of another. */
type Filter = { country: string | null; service: string | null; ended: number };

const filtered = ({ country, service, ended }: Filter) =>
  sqlOf
    .selectFrom('organisation')
    .where(sql<boolean>`(${ended} = 1 OR ended_on IS NULL)`)
    .where(sql<boolean>`(${country} IS NULL OR instr(countries || countries_covered, ${country}) > 0)`)
    .where(sql<boolean>`(${service} IS NULL OR instr(services, ${service}) > 0)`);

const matching = (match: string) =>
  sql<number>`(SELECT rowid FROM organisation_search WHERE organisation_search MATCH ${match})`;

type Counted = { total: number };
const counted = (query: ReturnType<typeof filtered>) =>
  query.select((expression) => expression.fn.countAll<number>().as('total'));

/** By name, through the index that holds all that a summary shows. */
const listed = (query: ReturnType<typeof filtered>, limit: number) =>
  query.select(SUMMARY).orderBy('sorted_by').orderBy('row').limit(limit);

export const organisations = ({ reading, writing }: Statements): OrganisationRepository => {
  const byId = reading((given: { id: string }) =>
    sqlOf
      .selectFrom('organisation')
      .select(['row', 'id', 'version', 'created_at', 'updated_at', 'ended_on', 'body'])
      .where('id', '=', given.id),
  );
  const everyOne = reading(() =>
    sqlOf
      .selectFrom('organisation')
      .select(['id', 'version', 'created_at', 'updated_at', 'ended_on', 'body'])
      .orderBy('sorted_by')
      .orderBy('row'),
  );
  const nameById = reading((given: { id: string }) =>
    sqlOf.selectFrom('organisation').select('name').where('id', '=', given.id),
  );
  const all = reading((given: Filter & { limit: number }) => listed(filtered(given), given.limit));
  const countAll = reading<Filter, Counted>((given) => counted(filtered(given)));
  // The plus keeps SQLite from looking up every match one by one only to sort them afterwards.
  const found = reading((given: Filter & { match: string; limit: number }) =>
    listed(filtered(given).where(sql`+"row"`, 'in', matching(given.match)), given.limit),
  );
  const countFound = reading<Filter & { match: string }, Counted>((given) =>
    counted(filtered(given).where('row', 'in', matching(given.match))),
  );
  const features = reading(() =>
    sqlOf
      .selectFrom('organisation')
      .select([
        'id',
        'name',
        'sorted_by as foldedName',
        sql<string>`body ->> '$.details.phone'`.as('phone'),
        sql<string>`body ->> '$.details.email'`.as('email'),
      ])
      .orderBy('sorted_by')
      .orderBy('row'),
  );
  const insert = writing((given: OrganisationRow) =>
    sqlOf.insertInto('organisation').values(columnsGiven(given, ['id', 'created_at', ...CHANGING])),
  );
  const replace = writing((given: OrganisationRow & { base: number }) =>
    sqlOf
      .updateTable('organisation')
      .set(columnsGiven(given, CHANGING))
      .where('id', '=', given.id)
      .where('version', '=', given.base),
  );
  const take = writing((given: { id: string; version: number }) =>
    sqlOf.deleteFrom('organisation').where('id', '=', given.id).where('version', '=', given.version),
  );
  const insertWords = writing((given: { row: number; words: string }) =>
    sqlOf.insertInto('organisation_search').values({ rowid: given.row, words: given.words }),
  );
  const replaceWords = writing((given: { row: number; words: string }) =>
    sqlOf.updateTable('organisation_search').set({ words: given.words }).where('rowid', '=', given.row),
  );

  const takeWords = writing((given: { row: number }) =>
    sqlOf.deleteFrom('organisation_search').where('rowid', '=', given.row),
  );

  const wordsFor = ({ id, details }: Organisation) => ({
    row: byId.first({ id })?.row ?? 0,
    words: wordsOf(textOf(details)).join(' '),
  });

  return {
    find(id) {
      const row = byId.first({ id });
      return row && organisationFrom(row);
    },

    all: () => everyOne.all({}).map(organisationFrom),

    nameOf: (id) => nameById.first({ id })?.name,

    list({ search, country, service, withEnded, limit }) {
      const quoted = (code: string | null) => code && JSON.stringify(code);
      const filter = { country: quoted(country), service: quoted(service), ended: Number(withEnded) };
      const match = matchFor(search);
      const rows = match === null ? all.all({ ...filter, limit }) : found.all({ ...filter, match, limit });
      const count = match === null ? countAll.first(filter) : countFound.first({ ...filter, match });
      return { organisations: rows.map(summaryFrom), total: count?.total ?? 0 };
    },

    doublesOf({ id, details }) {
      const own = { ...details, foldedName: fold(details.name) };
      return features.all({}).flatMap((row) => {
        const alike = row.id === id ? [] : likenessOf(own, row);
        return alike.length === 0
          ? []
          : [recordFrom(LikelyDouble, () => ({ id: row.id, name: row.name, alike }))];
      });
    },

    insert(organisation) {
      insert(rowFrom(organisation));
      insertWords(wordsFor(organisation));
    },

    replace(organisation, base = organisation.version - 1) {
      const changed = replace({ ...rowFrom(organisation), base });
      if (changed > 0) replaceWords(wordsFor(organisation));
      return changed > 0;
    },

    take({ id, version }) {
      const row = byId.first({ id })?.row ?? 0;
      const isTaken = take({ id, version }) > 0;
      if (isTaken) takeWords({ row });
      return isTaken;
    },
  };
};
