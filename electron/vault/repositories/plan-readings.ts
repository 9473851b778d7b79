import { sql } from 'kysely';
import { PlanReading } from '#shared/domain/plan-life.ts';
import type { PlanReadingRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['plan_id', 'file_id', 'staff_id', 'number', 'at'] as const;
type ReadingRow = { plan_id: string; file_id: string; staff_id: string; number: number; at: string };

const readingFrom = ({ staff_id, number }: Pick<ReadingRow, 'staff_id' | 'number'>): PlanReading =>
  recordFrom(PlanReading, () => ({ staffId: staff_id, number }));

export const planReadings = ({ reading, writing }: Statements): PlanReadingRepository => {
  const last = reading((given: { plan: string; staff: string }) =>
    sqlOf
      .selectFrom('plan_reading')
      .select('number')
      .where('plan_id', '=', given.plan)
      .where('staff_id', '=', given.staff)
      .where(whereFileIsThere),
  );
  const ofPlan = reading((given: { plan: string }) =>
    sqlOf
      .selectFrom('plan_reading')
      .select(['staff_id', 'number'])
      .where('plan_id', '=', given.plan)
      .where(whereFileIsThere)
      .orderBy('row'),
  );
  const put = writing((given: ReadingRow) =>
    sqlOf
      .insertInto('plan_reading')
      .values(columnsGiven(given, COLUMNS))
      .onConflict((conflict) =>
        conflict
          .columns(['plan_id', 'staff_id'])
          .doUpdateSet({ number: sql<number>`excluded.number`, at: sql<string>`excluded.at` }),
      ),
  );
  return {
    ofPlan: (plan) => ofPlan.all({ plan }).map(readingFrom),
    last: (plan, staff) => last.first({ plan, staff })?.number ?? null,
    note: ({ planId, fileId, staffId, number, at }) =>
      void put({ plan_id: planId, file_id: fileId, staff_id: staffId, number, at }),
  };
};
