import { Draft } from '#shared/domain/draft.ts';
import type { DraftRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';

const COLUMNS = ['id', 'staff_id', 'written_at', 'body'] as const;
type DraftRow = Record<(typeof COLUMNS)[number], string>;

const draftFrom = (row: DraftRow): Draft =>
  recordFrom(Draft, () => ({
    ...JSON.parse(row.body),
    id: row.id,
    staffId: row.staff_id,
    writtenAt: row.written_at,
  }));

const rowFrom = ({ id, staffId, writtenAt, ...body }: Draft): DraftRow => ({
  id,
  staff_id: staffId,
  written_at: writtenAt,
  body: JSON.stringify(body),
});

/** Each statement names whose draft it is about: there is none that could touch another's. */
export const drafts = ({ reading, writing }: Statements): DraftRepository => {
  const ofStaff = reading((given: { staffId: string }) =>
    sqlOf
      .selectFrom('draft')
      .select(COLUMNS)
      .where('staff_id', '=', given.staffId)
      .orderBy('written_at', 'desc')
      .orderBy('row', 'desc'),
  );
  const insert = writing((given: DraftRow) => sqlOf.insertInto('draft').values(columnsGiven(given, COLUMNS)));
  const remove = writing((given: { id: string; staffId: string }) =>
    sqlOf.deleteFrom('draft').where('id', '=', given.id).where('staff_id', '=', given.staffId),
  );
  return {
    of: (staffId) => ofStaff.all({ staffId }).map(draftFrom),
    insert: (draft) => void insert(rowFrom(draft)),
    remove: (id, staffId) => remove({ id, staffId }) > 0,
  };
};
