import { sql } from 'kysely';
import { z } from 'zod';
import { Organisation, OrganisationDetails, OrganisationSummary } from '#shared/domain/organisation.ts';
import {
  type FoundOrganisation,
  type OrganisationQuery,
  WORD_FIELDS,
  type WordField,
} from '#shared/domain/organisation-finding.ts';
import { LikelyDouble, likenessOf } from '#shared/domain/organisation-likeness.ts';
import { fold } from '#shared/i18n/fold.ts';
import { marked, type TextPart } from '#shared/i18n/marked.ts';
import { wordsOf } from '#shared/i18n/search-words.ts';
import type { OrganisationRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { matchFor } from '../search/match.ts';
import { organisationWords } from '../search/organisation-words.ts';
import { whyFoundBy } from '../search/why-found.ts';
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

/** What a row of the list is found by besides its name: columns of the same index. */
const LISTED = [...SUMMARY, 'languages', 'target_groups'] as const;

const WHOLE = ['row', 'id', 'version', 'created_at', 'updated_at', 'ended_on', 'body'] as const;

type WholeRow = {
  id: string;
  version: number;
  created_at: string;
  updated_at: string;
  ended_on: string | null;
  body: string;
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

type ListedRow = Record<Exclude<(typeof LISTED)[number], 'checked_on' | 'ended_on'>, string> & {
  checked_on: string | null;
  ended_on: string | null;
};

const { languages: Languages, groups: Groups } = OrganisationDetails.shape;
const Listed = OrganisationSummary.extend({ languages: Languages, groups: Groups });
type Listed = z.infer<typeof Listed>;

const listedFrom = (row: ListedRow): Listed =>
  recordFrom(Listed, () => ({
    id: row.id,
    name: row.name,
    countries: JSON.parse(row.countries),
    countriesCovered: JSON.parse(row.countries_covered),
    services: JSON.parse(row.services),
    checkedOn: row.checked_on,
    endedOn: row.ended_on,
    languages: JSON.parse(row.languages),
    groups: JSON.parse(row.target_groups),
  }));

/** Of a body only the words in which something can be found: the rest of it isn't shown, and is looked at where it is. */
const WordsWritten = z.object(
  Object.fromEntries(WORD_FIELDS.map((field) => [field, z.string()])) as Record<WordField, z.ZodString>,
);

/** A name in parts. Most of what is found by other words has nothing marked in its name. */
const nameParts = (name: string, terms: readonly string[]): TextPart[] => {
  const folded = fold(name);
  return terms.some((term) => folded.includes(term)) ? marked(name, terms) : [{ text: name, isHit: false }];
};

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
  languages: JSON.stringify(details.languages),
  target_groups: JSON.stringify(details.groups),
  checked_on: checked?.on ?? null,
  ended_on: endedOn,
  body: JSON.stringify({ details, checked, source }),
});
type OrganisationRow = ReturnType<typeof rowFrom>;

const CHANGING = [
  'version',
  'updated_at',
  'sorted_by',
  ...SUMMARY.slice(1),
  'languages',
  'target_groups',
  'body',
] as const satisfies readonly (keyof OrganisationRow)[];

/** Values as they stand in a list that is JSON: in quotes, so that none is part of another. `without`: ids, as JSON. */
type Filter = {
  country: string | null;
  service: string | null;
  group: string | null;
  language: string | null;
  without: string;
  ended: number;
};

const quoted = (value: string | null) => value && JSON.stringify(value);

const filterOf = ({ country, service, group, language, without, withEnded }: OrganisationQuery): Filter => ({
  country: quoted(country),
  service: quoted(service),
  group: quoted(group),
  language: quoted(language),
  without: JSON.stringify(without),
  ended: Number(withEnded),
});

const isUnfiltered = ({ country, service, group, language, without }: Filter): boolean =>
  [country, service, group, language].every((one) => one === null) && without === '[]';

/** By name, through the index that holds all that a summary shows. */
const listed = (query: Fitting, limit: number) =>
  query.select(LISTED).orderBy('sorted_by').orderBy('row').limit(limit);

const isInOrFor = (country: string | null) =>
  sql<boolean>`(${country} IS NULL OR instr(countries || countries_covered, ${country}) > 0)`;

/** All but whether they have ended. */
const fitting = ({ country, service, group, language, without }: Filter) =>
  sqlOf
    .selectFrom('organisation')
    .where(isInOrFor(country))
    .where(sql<boolean>`(${service} IS NULL OR instr(services, ${service}) > 0)`)
    .where(sql<boolean>`(${group} IS NULL OR instr(target_groups, ${group}) > 0)`)
    .where(sql<boolean>`(${language} IS NULL OR instr(languages, ${language}) > 0)`)
    .where(sql<boolean>`id NOT IN (SELECT value FROM json_each(${without}))`);
type Fitting = ReturnType<typeof fitting>;

/**
 * The plus keeps SQLite from looking up every match one by one only to sort them afterwards: the list goes by the index, in order,
 * and ends where it is full. Where few match, looking those up takes less than going through everybody.
 */
const ROW = sql<number>`+"row"`;
const FEW = 200;
const LOOKED_UP = sql<number>`"row"`;
const matching = (match: string) =>
  sql<number>`(SELECT rowid FROM organisation_search WHERE organisation_search MATCH ${match})`;

type Counted = { total: number };
const counted = (query: Fitting) =>
  query.select((expression) => expression.fn.countAll<number>().as('total'));

/** Few have ended, and an index knows which: what they are looked up for costs nothing where there are none. */
const onlyEnded = (query: Fitting) => query.where('ended_on', 'is not', null);

const unlessEnded = (query: Fitting, { ended }: Filter) =>
  query.where(sql<boolean>`(${ended} = 1 OR ended_on IS NULL)`);

export const organisations = ({ reading, writing }: Statements): OrganisationRepository => {
  const byId = reading((given: { id: string }) =>
    sqlOf.selectFrom('organisation').select(WHOLE).where('id', '=', given.id),
  );
  const everyOne = reading(() =>
    sqlOf.selectFrom('organisation').select(WHOLE).orderBy('sorted_by').orderBy('row'),
  );
  const nameById = reading((given: { id: string }) =>
    sqlOf.selectFrom('organisation').select('name').where('id', '=', given.id),
  );
  const all = reading((given: Filter & { limit: number }) =>
    listed(unlessEnded(fitting(given), given), given.limit),
  );
  // First those whose name it is, then the others: asked for one after the other, each comes in the order of the index and
  // ends where the list does. Sorted together, all that match would be gone through for a hundred of them.
  const matchedIn = (row: typeof ROW) =>
    reading((given: Filter & { match: string; limit: number }) =>
      listed(unlessEnded(fitting(given), given).where(row, 'in', matching(given.match)), given.limit),
    );
  const amongMany = matchedIn(ROW);
  const amongFew = matchedIn(LOOKED_UP);
  const unnamedIn = (row: typeof ROW) =>
    reading((given: Filter & { match: string; nameMatch: string; limit: number }) =>
      listed(
        unlessEnded(fitting(given), given)
          .where(row, 'in', matching(given.match))
          .where(ROW, 'not in', matching(given.nameMatch)),
        given.limit,
      ),
    );
  const unnamedAmongMany = unnamedIn(ROW);
  const unnamedAmongFew = unnamedIn(LOOKED_UP);
  type Matched = Filter & { match: string };
  const countAll = reading<Filter, Counted>((given) => counted(fitting(given)));
  const countAllEnded = reading<Filter, Counted>((given) => counted(onlyEnded(fitting(given))));
  const countMatched = reading<{ match: string }, Counted>(({ match }) =>
    sqlOf
      .selectFrom('organisation_search')
      .select((expression) => expression.fn.countAll<number>().as('total'))
      .where(sql<boolean>`organisation_search MATCH ${match}`),
  );
  const countFound = reading<Matched, Counted>((given) =>
    counted(fitting(given).where(ROW, 'in', matching(given.match))),
  );
  const countFoundEnded = reading<Matched, Counted>((given) =>
    counted(onlyEnded(fitting(given)).where(ROW, 'in', matching(given.match))),
  );
  const bodies = reading((given: { ids: string }) =>
    sqlOf
      .selectFrom('organisation')
      .select(['id', 'body'])
      .where(sql<boolean>`id IN (SELECT value FROM json_each(${given.ids}))`),
  );
  const wholeOf = reading((given: { country: string | null }) =>
    sqlOf
      .selectFrom('organisation')
      .select(WHOLE)
      .where('ended_on', 'is', null)
      .where(isInOrFor(given.country))
      .orderBy('sorted_by')
      .orderBy('row'),
  );
  const countUnchecked = reading((given: { upTo: string }) =>
    sqlOf
      .selectFrom('organisation')
      .select((expression) => expression.fn.countAll<number>().as('total'))
      .where('ended_on', 'is', null)
      .where(sql<boolean>`ifnull(checked_on, '') <= ${given.upTo}`),
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
  const spoken = reading(() =>
    sqlOf
      .selectFrom(['organisation', sql`json_each(organisation.languages)`.as('spoken')])
      .select(sql<string>`spoken.value`.as('language'))
      .distinct()
      .orderBy('language'),
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
  type Indexed = ReturnType<typeof organisationWords> & { row: number };
  const insertWords = writing(({ row, name, words }: Indexed) =>
    sqlOf.insertInto('organisation_search').values({ rowid: row, name, words }),
  );
  const replaceWords = writing(({ row, name, words }: Indexed) =>
    sqlOf.updateTable('organisation_search').set({ name, words }).where('rowid', '=', row),
  );

  const takeWords = writing((given: { row: number }) =>
    sqlOf.deleteFrom('organisation_search').where('rowid', '=', given.row),
  );

  const wordsFor = ({ id, details }: Organisation) => ({
    row: byId.first({ id })?.row ?? 0,
    ...organisationWords(details),
  });

  const matchedBy = (match: string): number => countMatched.first({ match })?.total ?? 0;

  /** `matched`: how many the index knows, whatever else is asked for. */
  const rowsFor = (filter: Filter, match: string | null, matched: number, limit: number): ListedRow[] => {
    if (match === null) return all.all({ ...filter, limit });
    const nameMatch = `name : (${match})`;
    // To look through the list for what the index knows to be nowhere would take longer than all the rest.
    if (matched === 0) return [];
    const named = matchedBy(nameMatch);
    const byMatch = (wanted: string, howMany: number) =>
      (howMany <= FEW ? amongFew : amongMany).all({ ...filter, match: wanted, limit });
    if (named === 0) return byMatch(match, matched);
    const first = byMatch(nameMatch, named);
    const left = limit - first.length;
    if (left === 0) return first;
    const unnamed = matched <= FEW ? unnamedAmongFew : unnamedAmongMany;
    return [...first, ...unnamed.all({ ...filter, match, nameMatch, limit: left })];
  };

  const countsFor = (
    filter: Filter,
    match: string | null,
    matched: number,
  ): { both: number; ended: number } => {
    const totalOf = (counted: Counted | undefined) => counted?.total ?? 0;
    if (match === null) {
      return { both: totalOf(countAll.first(filter)), ended: totalOf(countAllEnded.first(filter)) };
    }
    // The index alone knows how many match, as long as nothing else is asked for.
    const both = isUnfiltered(filter) ? matched : totalOf(countFound.first({ ...filter, match }));
    return { both, ended: totalOf(countFoundEnded.first({ ...filter, match })) };
  };

  /** Whoever's name and lists say it all isn't read any further. */
  const withReasons = (rows: readonly Listed[], terms: readonly string[]): FoundOrganisation[] => {
    const whyFound = whyFoundBy(terms);
    const ids = rows.filter(whyFound.isWritten).map(({ id }) => id);
    const read = ids.length === 0 ? [] : bodies.all({ ids: JSON.stringify(ids) });
    const written = new Map(
      read.map(({ id, body }) => [id, recordFrom(WordsWritten, () => JSON.parse(body).details)]),
    );
    return rows.map((row) => {
      const { languages, groups, ...summary } = row;
      return {
        ...summary,
        nameParts: nameParts(row.name, terms),
        matches: whyFound.reasons(row, written.get(row.id) ?? null),
      };
    });
  };

  return {
    find(id) {
      const row = byId.first({ id });
      return row && organisationFrom(row);
    },

    ofCountry: (country) => wholeOf.all({ country: quoted(country) }).map(organisationFrom),

    all: () => everyOne.all({}).map(organisationFrom),

    nameOf: (id) => nameById.first({ id })?.name,

    unchecked: (upTo) => countUnchecked.first({ upTo })?.total ?? 0,

    list(query) {
      const filter = filterOf(query);
      const match = matchFor(query.search);
      const matched = match === null ? 0 : matchedBy(match);
      const rows = rowsFor(filter, match, matched, query.limit);
      const { both, ended } = countsFor(filter, match, matched);
      return {
        organisations: withReasons(rows.map(listedFrom), wordsOf(query.search)),
        total: query.withEnded ? both : both - ended,
        ended: query.withEnded ? 0 : ended,
      };
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

    languages: () => spoken.all({}).map(({ language }) => language),

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
