import { LeftInDanger } from '#shared/domain/ecogram-danger-across.ts';
import type { LeftInDangerRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

type TieRow = { file_id: string; first_end: string; second_end: string };

/** Who and what was marked with a danger when it was taken off an ecogram. Triggers keep it, whatever else is written in the file. */
export const leftInDanger = ({ reading, writing }: Statements): LeftInDangerRepository => {
  const people = reading((given: { fileId: string }) =>
    sqlOf
      .selectFrom('left_in_danger')
      .select('person_id')
      .where(whereFileIsThere)
      .where('file_id', '=', given.fileId)
      .orderBy('row'),
  );
  const ties = reading((given: { fileId: string }) =>
    sqlOf
      .selectFrom('tie_left_in_danger')
      .select(['first_end', 'second_end'])
      .where(whereFileIsThere)
      .where('file_id', '=', given.fileId)
      .orderBy('row'),
  );
  const addPerson = writing((given: { file_id: string; person_id: string }) =>
    sqlOf
      .insertInto('left_in_danger')
      .values(columnsGiven(given, ['file_id', 'person_id']))
      .onConflict((conflict) => conflict.columns(['file_id', 'person_id']).doNothing()),
  );
  const addTie = writing((given: TieRow) =>
    sqlOf
      .insertInto('tie_left_in_danger')
      .values(columnsGiven(given, ['file_id', 'first_end', 'second_end']))
      .onConflict((conflict) => conflict.columns(['file_id', 'first_end', 'second_end']).doNothing()),
  );
  return {
    ofFile: (fileId) =>
      recordFrom(LeftInDanger, () => ({
        people: people.all({ fileId }).map(({ person_id }) => person_id),
        ties: ties.all({ fileId }).map(({ first_end, second_end }) => ({
          first: first_end,
          second: second_end,
        })),
      })),
    insert(fileId, left) {
      for (const id of left.people) addPerson({ file_id: fileId, person_id: id });
      for (const { first, second } of left.ties)
        addTie({ file_id: fileId, first_end: first, second_end: second });
    },
  };
};
