import { newOrganisationDetails, type OrganisationDetails } from '#shared/domain/organisation.ts';
import {
  type ImportCounts,
  type ImportMatch,
  type ImportPages,
  type ImportPreview,
  type ImportRow,
  PAGE_OF_FINDINGS,
  PAGE_OF_MATCHES,
  PAGE_OF_ROWS,
} from '#shared/domain/organisation-exchange/bringing-in.ts';
import { isOfRowLeftOut } from '#shared/domain/organisation-exchange/findings.ts';
import type { Incoming } from '#shared/domain/organisation-exchange/incoming.ts';
import { isSure, type Match } from '#shared/domain/organisation-exchange/matching.ts';
import { shortened } from '../lists/report.ts';
import type { ImportPlan, PlannedRow } from './import-plan.ts';

/** What a screen is shown of a plan: numbers of all of it, and a page of each of its lists. */

/** As it would be put down as a new one. */
export const detailsOf = ({ given }: Incoming): OrganisationDetails => ({
  ...newOrganisationDetails(given.name),
  ...given,
});

const becomes = ({ match, differences }: PlannedRow): ImportRow['becomes'] => {
  if (!match) return 'new';
  if (!isSure(match.by)) return 'possible';
  return differences.length > 0 ? 'match' : 'same';
};

const rowOf = (planned: PlannedRow): ImportRow => {
  const { row, checked, source } = planned.incoming;
  return {
    row,
    becomes: becomes(planned),
    details: detailsOf(planned.incoming),
    checkedOn: checked?.on ?? null,
    source,
  };
};

type Matched = PlannedRow & { match: Match };

/** Whether there is anything to decide. */
const isDisputed = (planned: PlannedRow): planned is Matched =>
  ['possible', 'match'].includes(becomes(planned));

const matchOf = ({ incoming, match, differences }: Matched): ImportMatch => {
  const { id, details, checked, endedOn } = match.known;
  return {
    row: incoming.row,
    id,
    matchedBy: match.by,
    ours: { details, checked, endedOn },
    theirs: {
      details: { ...details, ...incoming.given },
      checked: incoming.checked,
      endedOn: incoming.endedOn,
    },
    differences,
  };
};

const countsOf = ({ rows, findings }: ImportPlan): ImportCounts => {
  const count = (what: ImportRow['becomes']) => rows.filter((row) => becomes(row) === what).length;
  return {
    rows: rows.length,
    added: count('new'),
    possible: count('possible'),
    matched: count('match'),
    same: count('same'),
    leftOut: findings.filter(({ kind }) => isOfRowLeftOut(kind)).length,
    findings: findings.length,
  };
};

export const previewOf = (plan: ImportPlan, seen: number, from: ImportPages): ImportPreview => ({
  seen,
  headingRow: plan.headingRow,
  columns: plan.columns.map((column) => ({ ...column, samples: column.samples.map(shortened) })),
  counts: countsOf(plan),
  rows: plan.rows.slice(from.rows, from.rows + PAGE_OF_ROWS).map(rowOf),
  matches: plan.rows
    .filter(isDisputed)
    .slice(from.matches, from.matches + PAGE_OF_MATCHES)
    .map(matchOf),
  findings: plan.findings
    .slice(from.findings, from.findings + PAGE_OF_FINDINGS)
    .map((finding) => ({ ...finding, words: shortened(finding.words) })),
});
