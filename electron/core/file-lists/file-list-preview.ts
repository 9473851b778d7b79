import {
  type FileListPages,
  type FileListPreview,
  type FileRow,
  PAGE_OF_DOUBLES,
  PAGE_OF_FILE_ROWS,
} from '#shared/domain/file-exchange/bringing-in.ts';
import { PAGE_OF_FINDINGS } from '#shared/domain/organisation-exchange/bringing-in.ts';
import { isOfRowLeftOut } from '#shared/domain/organisation-exchange/findings.ts';
import { shortened } from '../lists/report.ts';
import type { FileListPlan } from './file-list-plan.ts';

/** What a screen is shown of a plan: numbers of all of it, and a page of each of its lists. */

const shown = (row: FileRow): FileRow => ({
  ...row,
  details: { ...row.details, notes: shortened(row.details.notes) },
});

export const previewOf = (plan: FileListPlan, seen: number, from: FileListPages): FileListPreview => {
  const { rows, findings } = plan;
  const doubles = rows.filter(({ double }) => double !== null);
  return {
    seen,
    headingRow: plan.headingRow,
    columns: plan.columns.map((column) => ({ ...column, samples: column.samples.map(shortened) })),
    counts: {
      rows: rows.length,
      made: rows.length - doubles.length,
      doubles: doubles.length,
      leftOut: findings.filter(({ kind }) => isOfRowLeftOut(kind)).length,
      findings: findings.length,
    },
    rows: rows.slice(from.rows, from.rows + PAGE_OF_FILE_ROWS).map(shown),
    doubles: doubles.slice(from.doubles, from.doubles + PAGE_OF_DOUBLES).map(shown),
    findings: findings
      .slice(from.findings, from.findings + PAGE_OF_FINDINGS)
      .map((finding) => ({ ...finding, words: shortened(finding.words) })),
  };
};
