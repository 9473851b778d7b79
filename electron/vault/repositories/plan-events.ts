import { sql } from 'kysely';
import { PlanEvent } from '#shared/domain/plan-life.ts';
import type { PlanEventRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['plan_id', 'file_id', 'number', 'at', 'staff_id', 'staff_name', 'act', 'body'] as const;
type EventRow = Record<Exclude<(typeof COLUMNS)[number], 'number'>, string> & { number: number };

const eventFrom = (row: EventRow): PlanEvent =>
  recordFrom(PlanEvent, () => ({
    planId: row.plan_id,
    fileId: row.file_id,
    number: row.number,
    at: row.at,
    by: { id: row.staff_id, name: row.staff_name },
    act: JSON.parse(row.body),
  }));

const IN_REVIEW = sql`('submitted', 'withdrawn', 'returned', 'approved')`;

export const planEvents = ({ reading, writing }: Statements): PlanEventRepository => {
  const ofPlan = reading((given: { plan: string }) =>
    sqlOf
      .selectFrom('plan_event')
      .select(COLUMNS)
      .where('plan_id', '=', given.plan)
      .where(whereFileIsThere)
      .orderBy('row'),
  );
  /** The last that a review has to do with is that it waits for one, or has come out of one with comments. */
  const inReview = reading(() =>
    sqlOf
      .selectFrom('plan_event')
      .select('plan_id')
      .where('act', 'in', ['submitted', 'returned'])
      .where(
        sql<boolean>`row = (
          SELECT max(later.row) FROM plan_event AS later
          WHERE later.plan_id = plan_event.plan_id AND later.act IN ${IN_REVIEW}
        )`,
      )
      .where(whereFileIsThere)
      .orderBy('row'),
  );
  const insert = writing((given: EventRow) =>
    sqlOf.insertInto('plan_event').values(columnsGiven(given, COLUMNS)),
  );

  return {
    ofPlan: (plan) => ofPlan.all({ plan }).map(eventFrom),
    inReview: () => inReview.all({}).map(({ plan_id }) => plan_id as PlanEvent['planId']),
    add: ({ planId, fileId, number, at, by, act }) =>
      void insert({
        ...{ plan_id: planId, file_id: fileId, number, at, staff_id: by.id, staff_name: by.name },
        ...{ act: act.is, body: JSON.stringify(act) },
      }),
  };
};
