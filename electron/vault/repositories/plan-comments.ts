import { sql } from 'kysely';
import { isOpen, PlanComment } from '#shared/domain/plan-comment.ts';
import type { PlanCommentRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = [
  ...['id', 'plan_id', 'file_id', 'version'],
  ...['created_at', 'updated_at', 'is_open', 'body'],
] as const;
type CommentRow = {
  id: string;
  plan_id: string;
  file_id: string;
  version: number;
  created_at: string;
  updated_at: string;
  is_open: number;
  body: string;
};

const commentFrom = (row: CommentRow): PlanComment =>
  recordFrom(PlanComment, () => ({
    id: row.id,
    planId: row.plan_id,
    fileId: row.file_id,
    version: row.version,
    ...JSON.parse(row.body),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }));

const rowFrom = ({
  id,
  planId,
  fileId,
  version,
  createdAt,
  updatedAt,
  ...body
}: PlanComment): CommentRow => ({
  ...{ id, plan_id: planId, file_id: fileId, version, created_at: createdAt, updated_at: updatedAt },
  ...{ is_open: isOpen(body) ? 1 : 0, body: JSON.stringify(body) },
});

export const planComments = ({ reading, writing }: Statements): PlanCommentRepository => {
  const select = sqlOf.selectFrom('plan_comment').select(COLUMNS).where(whereFileIsThere).orderBy('row');
  const byId = reading((given: { id: string }) => select.where('id', '=', given.id));
  const ofPlan = reading((given: { plan: string }) => select.where('plan_id', '=', given.plan));
  const withOpen = reading(() =>
    sqlOf
      .selectFrom('plan_comment')
      .select('plan_id')
      .distinct()
      .where('is_open', '=', 1)
      .where(whereFileIsThere),
  );
  const insert = writing((given: CommentRow) =>
    sqlOf.insertInto('plan_comment').values(columnsGiven(given, COLUMNS)),
  );
  const replace = writing((given: CommentRow) =>
    sqlOf
      .updateTable('plan_comment')
      .set(columnsGiven(given, ['version', 'updated_at', 'is_open', 'body']))
      .where('id', '=', given.id)
      .where('version', '=', sql<number>`${given.version} - 1`),
  );

  return {
    find(id) {
      const row = byId.first({ id });
      return row && commentFrom(row);
    },
    ofPlan: (plan) => ofPlan.all({ plan }).map(commentFrom),
    plansWithOpen: () => withOpen.all({}).map(({ plan_id }) => plan_id as PlanComment['planId']),
    insert: (comment) => void insert(rowFrom(comment)),
    replace: (comment) => replace(rowFrom(comment)) > 0,
  };
};
