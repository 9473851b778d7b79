import type { AuditHead } from '#shared/domain/audit.ts';
import { same } from '#shared/domain/same.ts';
import type { Database } from '../database/sqlite.ts';
import { refusing } from '../failures.ts';

/** What a whole copy has in common with its source: how many rows in each table, the end of its log, its last header. */
export type Census = {
  rows: Record<string, number>;
  /** `null` in a database from before there was a log. */
  logHead: AuditHead | null;
  headerGeneration: number;
};

const headOf = (database: Database): AuditHead => {
  const last = database.prepare('SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1').get() as
    | { number: number; hash: string }
    | undefined;
  return { entries: last?.number ?? 0, hash: last?.hash ?? '' };
};

/** @throws {Refusal} as any reading of the database */
export const censusOf = (database: Database): Census =>
  refusing(() => {
    const tables = database
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name",
      )
      .pluck()
      .all();
    const count = (table: string) =>
      Number(
        database
          .prepare(`SELECT count(*) FROM "${table.replaceAll('"', '""')}"`)
          .pluck()
          .get(),
      );
    return {
      rows: Object.fromEntries(tables.map((table) => [table, count(table)])),
      logHead: tables.includes('audit') ? headOf(database) : null,
      headerGeneration: Number(database.prepare('SELECT header_generation FROM vault').pluck().get()),
    };
  });

export const isSameCensus = (one: Census, other: Census): boolean => same(one, other);
