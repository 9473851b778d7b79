import { sql } from 'kysely';
import { Plan } from '#shared/domain/plan.ts';
import type { PlanRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['id', 'file_id', 'version', 'created_at', 'updated_at', 'body'] as const;
type PlanRow = Record<Exclude<(typeof COLUMNS)[number], 'version'>, string> & { version: number };

const planFrom = (row: PlanRow): Plan =>
  recordFrom(Plan, () => ({
    id: row.id,
    fileId: row.file_id,
    version: row.version,
    content: JSON.parse(row.body),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));

const rowFrom = (plan: Plan): PlanRow => ({
  id: plan.id,
  file_id: plan.fileId,
  version: plan.version,
  created_at: plan.createdAt,
  updated_at: plan.updatedAt,
  body: JSON.stringify(plan.content),
});

export const plans = ({ reading, writing }: Statements): PlanRepository => {
  const select = sqlOf.selectFrom('plan').select(COLUMNS).where(whereFileIsThere).orderBy('row');
  const byId = reading((given: { id: string }) => select.where('id', '=', given.id));
  const byFile = reading((given: { fileId: string }) => select.where('file_id', '=', given.fileId));
  const insert = writing((given: PlanRow) => sqlOf.insertInto('plan').values(columnsGiven(given, COLUMNS)));
  const replace = writing((given: PlanRow) =>
    sqlOf
      .updateTable('plan')
      .set(columnsGiven(given, ['version', 'updated_at', 'body']))
      .where('id', '=', given.id)
      .where('version', '=', sql<number>`${given.version} - 1`),
  );

  return {
    find(id) {
      const row = byId.first({ id });
      return row && planFrom(row);
    },
    ofFile: (fileId) => byFile.all({ fileId }).map(planFrom),
    insert: (plan) => void insert(rowFrom(plan)),
    replace: (plan) => replace(rowFrom(plan)) > 0,
  };
};
