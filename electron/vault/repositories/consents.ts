import { Consent, type ConsentEvent } from '#shared/domain/consent.ts';
import type { ConsentRepository } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsThere } from './removed-files.ts';

const COLUMNS = ['id', 'file_id', 'created_at', 'staff_id', 'staff_name', 'body'] as const;
type ConsentRow = Record<(typeof COLUMNS)[number], string>;

const ACT_COLUMNS = ['id', 'consent_id', 'file_id', 'at', 'staff_id', 'staff_name', 'body'] as const;
type ActRow = Record<(typeof ACT_COLUMNS)[number], string>;

const eventOf = ({ id, at, staff_id, staff_name, body }: ActRow) => ({
  ...{ id, at, by: { id: staff_id, name: staff_name } },
  act: JSON.parse(body),
});

const consentFrom = (row: ConsentRow, acts: readonly ActRow[]): Consent =>
  recordFrom(Consent, () => ({
    ...{ id: row.id, fileId: row.file_id, createdAt: row.created_at },
    ...JSON.parse(row.body),
    by: { id: row.staff_id, name: row.staff_name },
    acts: acts.map(eventOf),
  }));

/** Consents, and what was said of each, in the order in which it was written down. */
export const consents = ({ reading, writing }: Statements): ConsentRepository => {
  const select = sqlOf.selectFrom('consent').select(COLUMNS).where(whereFileIsThere).orderBy('row');
  const selectActs = sqlOf
    .selectFrom('consent_act')
    .select(ACT_COLUMNS)
    .where(whereFileIsThere)
    .orderBy('row');
  const byId = reading((given: { id: string }) => select.where('id', '=', given.id));
  const byFile = reading((given: { fileId: string }) => select.where('file_id', '=', given.fileId));
  const actsOf = reading((given: { consent: string }) => selectActs.where('consent_id', '=', given.consent));
  const insert = writing((given: ConsentRow) =>
    sqlOf.insertInto('consent').values(columnsGiven(given, COLUMNS)),
  );
  const insertAct = writing((given: ActRow) =>
    sqlOf.insertInto('consent_act').values(columnsGiven(given, ACT_COLUMNS)),
  );
  const whole = (row: ConsentRow) => consentFrom(row, actsOf.all({ consent: row.id }));

  return {
    find(id) {
      const row = byId.first({ id });
      return row && whole(row);
    },
    ofFile: (fileId) => byFile.all({ fileId }).map(whole),
    insert: ({ id, fileId, createdAt, by, recipient, purpose }) =>
      void insert({
        ...{ id, file_id: fileId, created_at: createdAt, staff_id: by.id, staff_name: by.name },
        body: JSON.stringify({ recipient, purpose }),
      }),
    add: (consent, { id, at, by, act }: ConsentEvent) =>
      void insertAct({
        ...{ id, consent_id: consent.id, file_id: consent.fileId, at },
        ...{ staff_id: by.id, staff_name: by.name, body: JSON.stringify(act) },
      }),
  };
};
