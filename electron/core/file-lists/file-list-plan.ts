import type { ClientFileSummary } from '#shared/domain/client-file.ts';
import type { FileColumn, FileListChoices, FileRow } from '#shared/domain/file-exchange/bringing-in.ts';
import { doublesAmong } from '#shared/domain/file-exchange/doubles.ts';
import { fileHeadingRow, fileRolesFor } from '#shared/domain/file-exchange/headings.ts';
import type { IncomingFile } from '#shared/domain/file-exchange/incoming.ts';
import { fileReader } from '#shared/domain/file-exchange/reading-files.ts';
import type { Finding } from '#shared/domain/organisation-exchange/findings.ts';
import type { Table } from '#shared/domain/organisation-exchange/table.ts';
import { sheetOf } from '../lists/columns.ts';

/** What a list of clients would become, before somebody has decided on single rows. Nothing of it is written yet. */
export type FileListPlan = {
  headingRow: number | null;
  columns: FileColumn[];
  rows: FileRow[];
  findings: Finding[];
};

/** How many rows are read before others have their turn. */
const AT_ONCE = 200;

const byRow = (one: Finding, other: Finding): number => (one.row ?? 0) - (other.row ?? 0);

/**
 * @param known every file of the vault, asked for once the list has been read
 * @param pause lets others have their turn; rejects where nobody waits for the plan any more
 */
export const planFileList = async (
  tables: readonly Table[],
  choices: FileListChoices,
  known: () => readonly ClientFileSummary[],
  pause: () => Promise<void>,
): Promise<FileListPlan> => {
  const { table, headingRow, columns, notRead } = sheetOf(tables, choices, {
    headingRow: fileHeadingRow,
    roles: fileRolesFor,
  });
  const reader = fileReader(table, { headingRow, roles: columns.map(({ role }) => role) });
  const findings = [...notRead, ...reader.findings];
  const incoming: IncomingFile[] = [];
  for (const [index, row] of reader.rows.entries()) {
    if (index % AT_ONCE === 0) await pause();
    const read = reader.read(row);
    if (read.incoming) incoming.push(read.incoming);
    findings.push(...read.findings);
  }
  await pause();
  const doubles = doublesAmong(incoming, known());
  return {
    headingRow,
    columns,
    rows: incoming.map((file) => ({ ...file, double: doubles.get(file.row) ?? null })),
    findings: findings.sort(byRow),
  };
};
