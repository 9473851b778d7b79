import { sql } from 'kysely';
import { type Instant, localDayOf } from '#shared/domain/dates.ts';
import { CountedFile } from '#shared/domain/numbers/counted-file.ts';
import type { CountedFileRepository } from '../../core/ports.ts';
import { type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from './bodies.ts';
import { whereFileIsAtHome } from './bundle-rows.ts';

/** Names here, paths in the body there. An answer that is open has no `value`, so it comes out as NULL. */
const COUNTED = {
  arrivedOn: '$.shelterArrival.value',
  country: '$.countryOfOrigin.value',
  gender: '$.gender.value.is',
  bornOn: '$.born.value.on',
  bornIn: '$.born.value.year',
  reportedBy: '$.reportedBy.value.is',
  informallyIs: '$.informallyIdentified.value.is',
  informallySince: '$.informallyIdentified.value.since',
  formallyIs: '$.formallyIdentified.value.is',
  formallySince: '$.formallyIdentified.value.since',
  exploitationForms: '$.exploitationForms.value',
  sectors: '$.sectors.value',
  track: '$.track.value',
  departedOn: '$.shelterDeparture.value',
  leftTo: '$.leftTo.value.is',
  returnedOn: '$.returnedOn.value',
  closedOn: '$.closedOn.value',
  outcome: '$.outcome.value',
} as const;

type Row = { id: string; created_at: string; contacts: string } & Record<
  keyof typeof COUNTED,
  string | number | null
>;

const listIn = (json: string | number | null): unknown => (json === null ? null : JSON.parse(String(json)));

/** Days on which somebody was spoken to, as `isContact` has it, one after the other: a record without a day isn't counted. */
const CONTACTS = sql<string>`(
  SELECT json_group_array(day ORDER BY day) FROM (
    SELECT body ->> '$.details.on.value' AS day FROM monitoring_record
      WHERE file_id = client_file.id
        AND body ->> '$.details.outcome' = 'spokeWith' AND body ->> '$.removedAt' IS NULL
  ) WHERE day IS NOT NULL
)`;

const countedFrom = (row: Row): CountedFile =>
  recordFrom(CountedFile, () => {
    const { id, created_at, informallyIs, informallySince, formallyIs, formallySince, contacts, ...rest } =
      row;
    return {
      ...rest,
      id,
      madeOn: localDayOf(new Date(created_at as Instant)),
      informally: { is: informallyIs, since: informallySince },
      formally: { is: formallyIs, since: formallySince },
      exploitationForms: listIn(row.exploitationForms),
      sectors: listIn(row.sectors),
      contactsOn: listIn(contacts),
    };
  });

/**
 * Takes out of each body only what is counted: no name, code or note ever reaches whoever counts. A file that is here for a review is
 * counted where it is at home, and would be two clients if it were counted here too.
 */
export const countedFiles = ({ reading }: Statements): CountedFileRepository => {
  const all = reading<Record<string, never>, Row>(() =>
    sqlOf
      .selectFrom('client_file')
      .select(['id', 'created_at'])
      .select(
        Object.entries(COUNTED).map(([name, path]) =>
          sql<string | number | null>`body ->> ${sql.lit(path)}`.as(name),
        ) as never,
      )
      .select(CONTACTS.as('contacts'))
      .where('removed_at', 'is', null)
      .where(whereFileIsAtHome)
      .orderBy('row'),
  );
  return { all: () => all.all({}).map(countedFrom) };
};
