import type { ImportChoices, ImportColumn } from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { FileRead } from '#shared/domain/organisation-exchange/file-read.ts';
import type { Finding } from '#shared/domain/organisation-exchange/findings.ts';
import { headingRowOf, rolesFor } from '#shared/domain/organisation-exchange/headings.ts';
import type { Incoming } from '#shared/domain/organisation-exchange/incoming.ts';
import {
  isSure,
  type Known,
  type Match,
  matcherOver,
} from '#shared/domain/organisation-exchange/matching.ts';
import { type Difference, differencesBetween } from '#shared/domain/organisation-exchange/merging.ts';
import { readTable } from '#shared/domain/organisation-exchange/reading-table.ts';
import { incomingFrom } from '#shared/domain/organisation-exchange/social-map-file.ts';
import type { Table } from '#shared/domain/organisation-exchange/table.ts';
import type { Meaning } from '#shared/domain/organisation-merge.ts';
import { sheetOf } from '../lists/columns.ts';

/** One organisation of the file, and the one of the vault that it is taken for, or that it may be. */
export type PlannedRow = { incoming: Incoming; match: Match | null; differences: Difference[] };

/** What a file would become, before anybody has decided on single rows. Nothing of it is written yet. */
export type ImportPlan = {
  headingRow: number | null;
  columns: ImportColumn[];
  rows: PlannedRow[];
  findings: Finding[];
};

type Read = Pick<ImportPlan, 'headingRow' | 'columns' | 'findings'> & { incoming: Incoming[] };

const readTables = (tables: readonly Table[], choices: ImportChoices, nameOfOwn: string): Read => {
  const { table, headingRow, columns, notRead } = sheetOf(tables, choices, {
    headingRow: headingRowOf,
    roles: rolesFor,
  });
  const roles = columns.map(({ role }) => role);
  const { incoming, findings } = readTable(table, {
    headingRow,
    roles,
    origin: { from: choices.from, nameOfOwn },
  });
  return { headingRow, columns, incoming, findings: [...notRead, ...findings] };
};

const read = (file: FileRead, choices: ImportChoices, nameOfOwn: string): Read =>
  file.form === 'map'
    ? { headingRow: null, columns: [], incoming: incomingFrom(file.map), findings: [] }
    : readTables(file.tables, choices, nameOfOwn);

/**
 * Each organisation of the vault is taken for one row at most: first for the one that is it by id or name, else for the first that
 * is reached the same way. Departments share a telephone; the second of them is a new one, and that is said.
 */
const matched = (incoming: readonly Incoming[], known: readonly Known[], meaning: Meaning) => {
  const matchOf = matcherOver(known, meaning);
  const matches = incoming.map((row) => matchOf(row));
  const takenBy = new Map<string, number>();
  for (const whetherSure of [true, false]) {
    for (const [index, match] of matches.entries()) {
      if (!match || isSure(match.by) !== whetherSure) continue;
      if (!takenBy.has(match.known.id)) takenBy.set(match.known.id, index);
    }
  }
  const findings: Finding[] = [];
  const rows = incoming.flatMap((row, index): PlannedRow[] => {
    const match = matches[index] ?? null;
    if (!match) return [{ incoming: row, match, differences: [] }];
    if (takenBy.get(match.known.id) === index)
      return [{ incoming: row, match, differences: differencesBetween(match.known, row) }];
    // What somebody here has made one isn't made two again by a list that is older.
    const kind = match.by === 'id' && row.id !== match.known.id ? 'goneInto' : 'alsoLike';
    findings.push({ row: row.row, column: '', kind, words: match.known.details.name });
    return kind === 'goneInto' ? [] : [{ incoming: row, match: null, differences: [] }];
  });
  return { rows, findings };
};

const byRow = (one: Finding, other: Finding): number => (one.row ?? 0) - (other.row ?? 0);

/**
 * @param known every organisation of the vault
 * @param meaning which of them an id means by now
 * @param nameOfOwn whose word a check is that bears no name
 */
export const planImport = (
  file: FileRead,
  choices: ImportChoices,
  known: readonly Known[],
  meaning: Meaning,
  nameOfOwn: string,
): ImportPlan => {
  const { incoming, findings, ...rest } = read(file, choices, nameOfOwn);
  const { rows, findings: ofMatches } = matched(incoming, known, meaning);
  return { ...rest, rows, findings: [...findings, ...ofMatches].sort(byRow) };
};
