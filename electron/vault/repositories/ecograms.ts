import { sql } from 'kysely';
import type { RecordChange } from '#shared/document/records.ts';
import { CLIENT, Ecogram, type Person, type Tie } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { Layout } from '#shared/domain/ecogram-layout.ts';
import type { EcogramRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['id', 'file_id', 'version', 'updated_at', 'layout'] as const;
type EcogramRow = {
  id: string;
  file_id: string;
  version: number;
  updated_at: string;
  layout: string | null;
};

const PERSON_COLUMNS = ['ecogram_id', 'id', 'body'] as const;
const TIE_COLUMNS = ['ecogram_id', 'id', 'first_person_id', 'second_person_id', 'body'] as const;

type PersonRow = { ecogram_id: string; id: string; body: string };
type TieRow = PersonRow & { first_person_id: string | null; second_person_id: string };

type Row = { id: string; body: string };
type Rows = { people: readonly Row[]; ties: readonly Row[] };
type TieEnds = Row & Pick<TieRow, 'first_person_id' | 'second_person_id'>;

type RecordKey = { ecogramId: string; id: string };

/** A row for each person and each tie, in the order in which they were put there. */
const recordStatements = ({ reading, writing }: Statements) => ({
  people: reading((given: { ecogramId: string }) =>
    sqlOf
      .selectFrom('ecogram_person')
      .select(['id', 'body'])
      .where('ecogram_id', '=', given.ecogramId)
      .orderBy('row'),
  ),
  ties: reading((given: { ecogramId: string }) =>
    sqlOf
      .selectFrom('ecogram_tie')
      .select(['id', 'body'])
      .where('ecogram_id', '=', given.ecogramId)
      .orderBy('row'),
  ),
  person: reading((given: RecordKey) =>
    sqlOf
      .selectFrom('ecogram_person')
      .select(['id', 'body'])
      .where('ecogram_id', '=', given.ecogramId)
      .where('id', '=', given.id),
  ),
  tie: reading((given: RecordKey) =>
    sqlOf
      .selectFrom('ecogram_tie')
      .select(['id', 'body', 'first_person_id', 'second_person_id'])
      .where('ecogram_id', '=', given.ecogramId)
      .where('id', '=', given.id),
  ),
  tiesFrom: reading((given: RecordKey) =>
    sqlOf
      .selectFrom('ecogram_tie')
      .select(['id', 'body', 'first_person_id', 'second_person_id'])
      .where('ecogram_id', '=', given.ecogramId)
      .where('first_person_id', '=', given.id),
  ),
  tiesTo: reading((given: RecordKey) =>
    sqlOf
      .selectFrom('ecogram_tie')
      .select(['id', 'body', 'first_person_id', 'second_person_id'])
      .where('ecogram_id', '=', given.ecogramId)
      .where('second_person_id', '=', given.id),
  ),
  putPerson: writing((given: PersonRow) =>
    sqlOf
      .insertInto('ecogram_person')
      .values(columnsGiven(given, PERSON_COLUMNS))
      .onConflict((conflict) =>
        conflict.columns(['ecogram_id', 'id']).doUpdateSet((row) => ({ body: row.ref('excluded.body') })),
      ),
  ),
  putTie: writing((given: TieRow) =>
    sqlOf
      .insertInto('ecogram_tie')
      .values(columnsGiven(given, TIE_COLUMNS))
      .onConflict((conflict) =>
        conflict.columns(['ecogram_id', 'id']).doUpdateSet((row) => ({
          first_person_id: row.ref('excluded.first_person_id'),
          second_person_id: row.ref('excluded.second_person_id'),
          body: row.ref('excluded.body'),
        })),
      ),
  ),
  removePerson: writing((given: RecordKey) =>
    sqlOf.deleteFrom('ecogram_person').where('ecogram_id', '=', given.ecogramId).where('id', '=', given.id),
  ),
  removeTie: writing((given: RecordKey) =>
    sqlOf.deleteFrom('ecogram_tie').where('ecogram_id', '=', given.ecogramId).where('id', '=', given.id),
  ),
});

const byId = (rows: readonly { id: string; body: string }[]): Record<string, unknown> =>
  Object.fromEntries(rows.map(({ id, body }) => [id, JSON.parse(body)]));

/** `null` where the sheet is divided as usual. */
const textOf = (sheet: Layout | null | undefined): string | null => (sheet ? JSON.stringify(sheet) : null);

const changesOf = <Value>(changes: object) => Object.entries(changes) as [string, RecordChange<Value>][];

export const ecograms = (statements: Statements): EcogramRepository => {
  const { reading, writing } = statements;
  const records = recordStatements(statements);

  const select = sqlOf.selectFrom('ecogram').select(COLUMNS).where(whereFileIsThere);
  const findById = reading((given: { id: string }) => select.where('id', '=', given.id));
  const findByFile = reading((given: { fileId: string }) => select.where('file_id', '=', given.fileId));
  const insert = writing((given: EcogramRow) =>
    sqlOf.insertInto('ecogram').values(columnsGiven(given, COLUMNS)),
  );
  const raise = writing((given: Pick<EcogramRow, 'id' | 'version' | 'updated_at'>) =>
    sqlOf
      .updateTable('ecogram')
      .set(columnsGiven(given, ['version', 'updated_at']))
      .where('id', '=', given.id)
      .where('version', '=', sql<number>`${given.version} - 1`),
  );

  const countOf = (table: 'ecogram_person' | 'ecogram_tie') => {
    const counted = reading((given: { ecogramId: string }) =>
      sqlOf
        .selectFrom(table)
        .select(sql<number>`count(*)`.as('count'))
        .where('ecogram_id', '=', given.ecogramId),
    );
    return (ecogramId: string): number => counted.first({ ecogramId })?.count ?? 0;
  };
  const peopleOn = countOf('ecogram_person');
  const tiesOn = countOf('ecogram_tie');

  const divide = writing((given: Pick<EcogramRow, 'id' | 'layout'>) =>
    sqlOf
      .updateTable('ecogram')
      .set(columnsGiven(given, ['layout']))
      .where('id', '=', given.id),
  );

  const ecogramFrom = (row: EcogramRow | undefined, rowsOf = allRows): Ecogram | undefined =>
    row &&
    recordFrom(Ecogram, () => {
      const { people, ties } = rowsOf(row.id);
      return {
        id: row.id,
        fileId: row.file_id,
        version: row.version,
        records: {
          people: byId(people),
          ties: byId(ties),
          ...(row.layout !== null && { layout: { sheet: JSON.parse(row.layout) } }),
        },
        updatedAt: row.updated_at,
      };
    });

  const allRows = (ecogramId: string): Rows => ({
    people: records.people.all({ ecogramId }),
    ties: records.ties.all({ ecogramId }),
  });

  const rowsAround = (ecogramId: string, diff: EcogramDiff): Rows => {
    const people = new Set(Object.keys(diff.people));
    const crowded = new Set(changesOf<Person>(diff.people).flatMap(([id, { after }]) => (after ? [] : [id])));
    for (const [, { after }] of changesOf<Tie>(diff.ties)) {
      if (!after) continue;
      for (const end of [after.first, after.second]) if (end !== CLIENT) people.add(end);
      // Whoever else is tied to the second end: nobody twice.
      crowded.add(after.second);
    }
    const ties = new Map<string, Row>();
    const take = (tie: TieEnds) => {
      ties.set(tie.id, tie);
      if (tie.first_person_id !== null) people.add(tie.first_person_id);
      people.add(tie.second_person_id);
    };
    for (const id of Object.keys(diff.ties)) records.tie.all({ ecogramId, id }).forEach(take);
    for (const id of crowded) {
      records.tiesFrom.all({ ecogramId, id }).forEach(take);
      records.tiesTo.all({ ecogramId, id }).forEach(take);
    }
    return {
      people: [...people].flatMap((id) => records.person.all({ ecogramId, id })),
      ties: [...ties.values()],
    };
  };

  const putPerson = (ecogramId: string, person: Person) =>
    records.putPerson({ ecogram_id: ecogramId, id: person.id, body: JSON.stringify(person) });

  const putTie = (ecogramId: string, tie: Tie) =>
    records.putTie({
      ecogram_id: ecogramId,
      id: tie.id,
      first_person_id: tie.first === CLIENT ? null : tie.first,
      second_person_id: tie.second,
      body: JSON.stringify(tie),
    });

  const applyPerson = (ecogramId: string, id: string, { after }: RecordChange<Person>) =>
    after === null ? records.removePerson({ ecogramId, id }) : putPerson(ecogramId, after);

  const applyTie = (ecogramId: string, id: string, { after }: RecordChange<Tie>) =>
    after === null ? records.removeTie({ ecogramId, id }) : putTie(ecogramId, after);

  return {
    find: (id) => ecogramFrom(findById.first({ id })),
    around: (id, diff) => ecogramFrom(findById.first({ id }), (ecogramId) => rowsAround(ecogramId, diff)),
    sizeOf: (id) => ({ people: peopleOn(id), ties: tiesOn(id) }),
    ofFile: (fileId) => ecogramFrom(findByFile.first({ fileId })),

    insert({ id, fileId, version, records: { people, ties, layout }, updatedAt }) {
      insert({ id, file_id: fileId, version, updated_at: updatedAt, layout: textOf(layout?.sheet) });
      for (const person of Object.values(people)) putPerson(id, person);
      for (const tie of Object.values(ties)) putTie(id, tie);
    },

    change(id, version, diff, updatedAt) {
      if (raise({ id, version, updated_at: updatedAt }) === 0) return false;
      if (diff.layout?.sheet) divide({ id, layout: textOf(diff.layout.sheet.after) });
      // The order doesn't matter: that each tie ends at somebody who is there is checked when the transaction ends.
      for (const [personId, change] of changesOf<Person>(diff.people)) applyPerson(id, personId, change);
      for (const [tieId, change] of changesOf<Tie>(diff.ties)) applyTie(id, tieId, change);
      return true;
    },
  };
};
