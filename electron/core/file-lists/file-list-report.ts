import type { FileDecisions, FileRow } from '#shared/domain/file-exchange/bringing-in.ts';
import { outcomeWords } from '#shared/i18n/file-outcomes.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { ReportLine } from '../lists/report.ts';
import type { FileListPlan } from './file-list-plan.ts';

const lineOf = (row: FileRow, decisions: FileDecisions, t: Words): ReportLine => {
  const { workingName, fileCode } = row.details;
  return {
    row: row.row,
    column: '',
    what: outcomeWords(row, decisions, t),
    words: fileCode === '' || fileCode === workingName ? workingName : `${workingName} (${fileCode})`,
  };
};

/** A line for each row that names somebody, before all that did not simply become a field of theirs. */
export const reportOf = (
  { rows, findings }: Pick<FileListPlan, 'rows' | 'findings'>,
  decisions: FileDecisions,
  t: Words,
): ReportLine[] =>
  [
    ...rows.map((row) => lineOf(row, decisions, t)),
    ...findings.map(({ kind, ...finding }) => ({ ...finding, what: t(`exchange:finding.${kind}`) })),
  ].sort((one, other) => (one.row ?? 0) - (other.row ?? 0));
