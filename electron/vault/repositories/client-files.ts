import { sql } from 'kysely';
import { ClientFile, ClientFileSummary } from '#shared/domain/client-file.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { DueFile } from '#shared/domain/removed-file.ts';
import type { ClientFileRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { matchFor } from '../search/match.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsAtHome } from './bundle-rows.ts';
import type { FileWords } from './file-words.ts';

const SUMMARY = ['id', 'working_name', 'file_code', 'country_of_origin', 'updated_at'] as const;

type SummaryRow = Record<(typeof SUMMARY)[number], string>;

const asRead = (row: SummaryRow) => ({
  id: row.id,
  workingName: row.working_name,
  fileCode: row.file_code,
  countryOfOrigin: JSON.parse(row.country_of_origin),
  updatedAt: row.updated_at,
});

const summaryFrom = (row: SummaryRow): ClientFileSummary => recordFrom(ClientFileSummary, () => asRead(row));

const dueFrom = (row: SummaryRow & { review_on: string | null }): DueFile =>
  recordFrom(DueFile, () => ({ ...asRead(row), reviewOn: row.review_on }));

const rowFrom = ({ id, version, createdAt, updatedAt, details }: ClientFile) => ({
  id,
  version,
  created_at: createdAt,
  updated_at: updatedAt,
  working_name: details.workingName,
  file_code: details.fileCode,
  country_of_origin: JSON.stringify(details.countryOfOrigin),
  body: JSON.stringify(details),
});
type FileRow = ReturnType<typeof rowFrom>;

const CHANGING = ['version', 'updated_at', 'working_name', 'file_code', 'country_of_origin', 'body'] as const;

/** Newest change first: backwards through the index, which holds all that a summary shows. */
const newestFirst = (limit: number) =>
  sqlOf
    .selectFrom('client_file')
    .select(SUMMARY)
    .where('removed_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .orderBy('row', 'desc')
    .limit(limit);

const matching = (match: string) => sql<number>`(SELECT rowid FROM search WHERE search MATCH ${match})`;

export const clientFiles = ({ reading, writing }: Statements, words: FileWords): ClientFileRepository => {
  const byId = reading((given: { id: string }) =>
    sqlOf
      .selectFrom('client_file')
      .select(['id', 'version', 'created_at', 'updated_at', 'body'])
      .where('id', '=', given.id)
      .where('removed_at', 'is', null),
  );
  const nameById = reading((given: { id: string }) =>
    sqlOf
      .selectFrom('client_file')
      .select('working_name')
      .where('id', '=', given.id)
      .where('removed_at', 'is', null),
  );
  const newest = reading((given: { limit: number }) => newestFirst(given.limit));
  const countAll = reading(() =>
    sqlOf
      .selectFrom('client_file')
      .select((expression) => expression.fn.countAll<number>().as('total'))
      .where('removed_at', 'is', null),
  );
  // The plus keeps SQLite from looking up thousands of matches one by one only to sort them and show the newest.
  const found = reading((given: { match: string; limit: number }) =>
    newestFirst(given.limit).where(sql`+"row"`, 'in', matching(given.match)),
  );
  const countFound = reading((given: { match: string }) =>
    sqlOf
      .selectFrom('search')
      .select((expression) => expression.fn.countAll<number>().as('total'))
      .where(sql<boolean>`search MATCH ${given.match}`),
  );
  const insert = writing((given: FileRow) =>
    sqlOf.insertInto('client_file').values(columnsGiven(given, ['id', 'created_at', ...CHANGING])),
  );
  const replace = writing((given: FileRow) =>
    sqlOf
      .updateTable('client_file')
      .set(columnsGiven(given, CHANGING))
      .where('id', '=', given.id)
      .where('version', '=', sql<number>`${given.version} - 1`)
      .where('removed_at', 'is', null),
  );
  const review = reading((given: { id: string }) =>
    sqlOf
      .selectFrom('client_file')
      .select('review_on')
      .where('id', '=', given.id)
      .where('removed_at', 'is', null),
  );
  const putReview = writing((given: { id: string; review_on: string | null }) =>
    sqlOf
      .updateTable('client_file')
      .set(columnsGiven(given, ['review_on']))
      .where('id', '=', given.id)
      .where('removed_at', 'is', null),
  );
  const due = reading((given: { today: string; limit: number }) =>
    sqlOf
      .selectFrom('client_file')
      .select([...SUMMARY, 'review_on'])
      .where('review_on', '<=', given.today)
      .where('removed_at', 'is', null)
      .where(whereFileIsAtHome)
      .orderBy('review_on')
      .orderBy('row')
      .limit(given.limit),
  );
  const countDue = reading((given: { today: string }) =>
    sqlOf
      .selectFrom('client_file')
      .select((expression) => expression.fn.countAll<number>().as('total'))
      .where('review_on', '<=', given.today)
      .where('removed_at', 'is', null)
      .where(whereFileIsAtHome),
  );

  return {
    find(id) {
      const row = byId.first({ id });
      if (!row) return undefined;
      return recordFrom(ClientFile, () => ({
        id: row.id,
        version: row.version,
        details: JSON.parse(row.body),
        createdAt: row.created_at,
        updatedAt: row.updated_at,
      }));
    },

    nameOf: (id) => nameById.first({ id })?.working_name,

    list({ search, limit }) {
      const match = matchFor(search);
      const rows = match === null ? newest.all({ limit }) : found.all({ match, limit });
      const counted = match === null ? countAll.first({}) : countFound.first({ match });
      return { files: rows.map(summaryFrom), total: counted?.total ?? 0 };
    },

    insert(file) {
      insert(rowFrom(file));
      words.refresh(file.id);
    },

    replace(file) {
      const changed = replace(rowFrom(file));
      if (changed > 0) words.refresh(file.id);
      return changed > 0;
    },

    reviewOf(id) {
      const row = review.first({ id });
      return recordFrom(CalendarDate.nullable(), () => row?.review_on ?? null);
    },

    planReview: (id, on) => putReview({ id, review_on: on }) > 0,

    due: ({ today, limit }) => ({
      files: due.all({ today, limit }).map(dueFrom),
      total: countDue.first({ today })?.total ?? 0,
    }),
  };
};
