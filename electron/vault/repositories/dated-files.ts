import { sql } from 'kysely';
import { DatedFile } from '#shared/domain/today.ts';
import type { DatedFileRepository } from '../../core/ports.ts';
import { type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsAtHome } from './bundle-rows.ts';

/** Names here, paths in the body there. An answer that is open has no `value`, so it comes out as NULL. */
const DATED = {
  keyDates: '$.keyDates',
  plannedReturn: '$.plannedReturn.value',
  returnedOn: '$.returnedOn.value',
  departedOn: '$.shelterDeparture.value',
  closedOn: '$.closedOn.value',
  outcome: '$.outcome.value',
} as const;

type Row = { id: string; working_name: string; review_on: string | null } & Record<
  keyof typeof DATED,
  string | null
>;

type KeyDateRead = { id: string; what: string; on: { value?: string }; from?: object | null };

const datedFrom = (row: Row): DatedFile =>
  recordFrom(DatedFile, () => {
    const { id, working_name, review_on, keyDates, outcome, ...days } = row;
    const dates = JSON.parse(keyDates ?? '') as KeyDateRead[];
    return {
      ...days,
      id,
      workingName: working_name,
      reviewOn: review_on,
      keyDates: dates.flatMap(({ id: keyDateId, what, on, from }) =>
        on.value === undefined ? [] : [{ id: keyDateId, what, on: on.value, isCounted: from != null }],
      ),
      hasDied: outcome === 'died',
    };
  });

/** Takes out of each body only the days, and what they are called. */
export const datedFiles = ({ reading }: Statements): DatedFileRepository => {
  const all = reading<Record<string, never>, Row>(() =>
    sqlOf
      .selectFrom('client_file')
      .select(['id', 'working_name', 'review_on'])
      .select(
        Object.entries(DATED).map(([name, path]) =>
          sql<string | null>`body ->> ${sql.lit(path)}`.as(name),
        ) as never,
      )
      .where('removed_at', 'is', null)
      .where(whereFileIsAtHome)
      .orderBy('row'),
  );
  return { all: () => all.all({}).map(datedFrom) };
};
