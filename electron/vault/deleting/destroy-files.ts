import { sql } from 'kysely';
import { Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { VaultRecords } from '../../core/ports.ts';
import type { Database } from '../database/sqlite.ts';
import { type Statements, sqlOf } from '../database/statements.ts';
import { refusing } from '../failures.ts';
import { EMPTIED } from '../repositories/removed-files.ts';

/** Every row of a file but its own. What gets a `file_id` one day belongs in here: a test looks through all tables. */
const rowsOfFile = ({ reading, writing }: Statements) => {
  const ecogramOf = reading((given: { id: string }) =>
    sqlOf.selectFrom('ecogram').select('id').where('file_id', '=', given.id),
  );
  const ties = writing((given: { ecogram: string }) =>
    sqlOf.deleteFrom('ecogram_tie').where('ecogram_id', '=', given.ecogram),
  );
  const people = writing((given: { ecogram: string }) =>
    sqlOf.deleteFrom('ecogram_person').where('ecogram_id', '=', given.ecogram),
  );
  const versions = writing((given: { ecogram: string }) =>
    sqlOf.deleteFrom('ecogram_version').where('ecogram_id', '=', given.ecogram),
  );
  const ecogram = writing((given: { id: string }) =>
    sqlOf.deleteFrom('ecogram').where('file_id', '=', given.id),
  );
  const children = writing((given: { id: string }) =>
    sqlOf.deleteFrom('child').where('file_id', '=', given.id),
  );
  const signals = writing((given: { id: string }) =>
    sqlOf.deleteFrom('signal').where('file_id', '=', given.id),
  );
  const ratings = writing((given: { id: string }) =>
    sqlOf.deleteFrom('rating').where('file_id', '=', given.id),
  );
  const overview = writing((given: { id: string }) =>
    sqlOf.deleteFrom('overview').where('file_id', '=', given.id),
  );
  const overviewVersions = writing((given: { id: string }) =>
    sqlOf.deleteFrom('overview_version').where('file_id', '=', given.id),
  );
  const fears = writing((given: { id: string }) => sqlOf.deleteFrom('fear').where('file_id', '=', given.id));
  const assessments = writing((given: { id: string }) =>
    sqlOf.deleteFrom('risk_assessment').where('file_id', '=', given.id),
  );
  const overrides = writing((given: { id: string }) =>
    sqlOf.deleteFrom('risk_override').where('file_id', '=', given.id),
  );
  const origin = writing((given: { id: string }) =>
    sqlOf.deleteFrom('origin_network').where('file_id', '=', given.id),
  );
  /** Behind the people and the ties of the ecogram, whose going may put rows here. */
  const leftInDanger = (['left_in_danger', 'tie_left_in_danger'] as const).map((table) =>
    writing((given: { id: string }) => sqlOf.deleteFrom(table).where('file_id', '=', given.id)),
  );
  const ofPlans = (['plan_event', 'plan_version', 'plan_comment', 'plan_reading'] as const).map((table) =>
    writing((given: { id: string }) => sqlOf.deleteFrom(table).where('file_id', '=', given.id)),
  );
  const monitoring = writing((given: { id: string }) =>
    sqlOf.deleteFrom('monitoring_record').where('file_id', '=', given.id),
  );
  const marks = writing((given: { id: string }) =>
    sqlOf.deleteFrom('today_mark').where('file_id', '=', given.id),
  );
  const guest = writing((given: { id: string }) =>
    sqlOf.deleteFrom('review_guest').where('file_id', '=', given.id),
  );
  const ofConsent = (['consent_act', 'consent', 'release_copy'] as const).map((table) =>
    writing((given: { id: string }) => sqlOf.deleteFrom(table).where('file_id', '=', given.id)),
  );
  const plans = writing((given: { id: string }) => sqlOf.deleteFrom('plan').where('file_id', '=', given.id));
  /** Words that locking left unsaved: whichever file they are of stands in their JSON. */
  const drafts = writing((given: { id: string }) =>
    sqlOf.deleteFrom('draft').where(sql<boolean>`instr(body, ${given.id}) > 0`),
  );
  return {
    remove(id: ClientFileId): void {
      const drawn = ecogramOf.first({ id });
      if (drawn) {
        versions({ ecogram: drawn.id });
        ties({ ecogram: drawn.id });
        people({ ecogram: drawn.id });
      }
      for (const remove of [ecogram, children, signals, ratings, assessments, overrides, origin])
        remove({ id });
      for (const remove of [monitoring, marks, overview, overviewVersions, fears]) remove({ id });
      for (const remove of [...leftInDanger, ...ofPlans, ...ofConsent, plans, guest, drafts]) remove({ id });
    },
  };
};

/**
 * `secure_delete` overwrites what it deletes where it lies, but a page that was split or moved earlier may keep a copy of a
 * row in the gap between its cells, a full-text index keeps words of rows that are gone until its segments are merged,
 * and the write-ahead log keeps each page as it was before. So both are merged, the whole database written anew, from
 * its rows, over all of its pages, and the log emptied. (FTS5's own `secure-delete` would do the index's part at each save,
 * and make saving slower with every file.)
 */
const writeAnew = (database: Database, onEmptying: () => void): void => {
  for (const index of ['search', 'organisation_search'])
    database.exec(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
  database.exec('VACUUM');
  onEmptying();
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  if (result?.busy !== 0) throw new Refusal('cannotWrite', 'the write-ahead log could not be emptied');
};

type Needs = {
  database: Database;
  statements: Statements;
  inTransaction<Result>(work: () => Result): Result;
  append(trace: Trace): void;
  /** Told before the write-ahead log is moved into the database. */
  onEmptying(): void;
};

/**
 * Destroys files in three steps, each of which survives a crash before the next: their rows go, in one transaction with the
 * log's entries, and of each file an empty row stays; the database is written anew; the empty rows go. As long as there is
 * an empty row, the second step has to be done (again).
 */
export const destroying = ({
  database,
  statements,
  inTransaction,
  append,
  onEmptying,
}: Needs): VaultRecords['destroy'] => {
  const { writing } = statements;
  const rows = rowsOfFile(statements);
  const empty = writing((given: { id: string }) =>
    sqlOf
      .updateTable('client_file')
      .set({
        working_name: EMPTIED,
        file_code: EMPTIED,
        country_of_origin: EMPTIED,
        body: EMPTIED,
        review_on: null,
      })
      .where('id', '=', given.id)
      .where('removed_at', 'is not', null)
      .where('body', '<>', EMPTIED),
  );
  const removeEmptied = writing(() =>
    sqlOf.deleteFrom('client_file').where('removed_at', 'is not', null).where('body', '=', EMPTIED),
  );

  return (ids, trace) => {
    if (ids.length > 0) {
      inTransaction(() => {
        for (const id of ids) {
          if (empty({ id }) === 0) continue;
          rows.remove(id);
          append(trace(id));
        }
      });
    }
    try {
      refusing(() => writeAnew(database, onEmptying));
      inTransaction(() => removeEmptied({}));
      return { wiped: true };
    } catch (error) {
      // No room for it, or a disk that can't be written. The empty rows say that it is still to be done.
      if (error instanceof Refusal) return { wiped: false };
      throw error;
    }
  };
};
