import { sql } from 'kysely';
import {
  type AuditDetail,
  AuditEntry,
  type AuditFinding,
  type AuditHead,
  type AuditQuery,
  type KnownHead,
  type Trace,
} from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { Clock } from '../../core/ports.ts';
import { columnsGiven, type Statements, sqlOf } from '../database/statements.ts';
import { recordFrom } from '../repositories/bodies.ts';
import { chained, checkChain, EMPTY_HEAD, type FoundEntry } from './chain.ts';

const COLUMNS = ['number', 'at', 'staff_id', 'staff_name', 'action', 'subject', 'detail', 'hash'] as const;

type AuditRow = {
  number: number;
  at: string;
  staff_id: string | null;
  staff_name: string | null;
  action: string;
  subject: string | null;
  detail: string;
  hash: string;
};

const asRead = (row: AuditRow) => ({
  number: row.number,
  at: row.at,
  staffId: row.staff_id,
  staffName: row.staff_name,
  action: row.action,
  subject: row.subject,
  detail: JSON.parse(row.detail),
  hash: row.hash,
});

const entryFrom = (row: AuditRow): AuditEntry => recordFrom(AuditEntry, () => asRead(row));

const entryIfSound = (row: AuditRow): AuditEntry | null => {
  try {
    return entryFrom(row);
  } catch {
    return null;
  }
};

const rowFrom = (entry: AuditEntry): AuditRow => ({
  number: entry.number,
  at: entry.at,
  staff_id: entry.staffId,
  staff_name: entry.staffName,
  action: entry.action,
  subject: entry.subject,
  detail: JSON.stringify(entry.detail),
  hash: entry.hash,
});

/** Whoever did it: somebody at the screen, or whoever tried a passphrase. */
export type Doer = Pick<StaffMember, 'id' | 'name'> | null;

export type AuditRows = {
  head(): AuditHead;
  /** Within the transaction that does what it tells of. `at`: when that was, where it wasn't now. */
  append(doer: Doer, trace: Trace, at?: Date): void;
  list(query: AuditQuery): { entries: AuditEntry[]; total: number };
  saved(detail: AuditDetail): AuditEntry[];
  check(known: readonly KnownHead[]): AuditFinding;
  /** Whether the chain, as far as the entries' own hashes tell, has this head in it. */
  passesThrough(head: AuditHead): boolean;
};

type Filter = Omit<AuditQuery, 'before' | 'limit'>;

/** How many entries a check holds in memory at a time. */
const CHECKED_AT_ONCE = 1000;

/** The log in the database. Rows are only ever added. */
export const auditRows = ({ reading, writing }: Statements, clock: Clock): AuditRows => {
  const last = reading(() =>
    sqlOf.selectFrom('audit').select(['number', 'hash']).orderBy('number', 'desc').limit(1),
  );
  const hashAt = reading((given: { number: number }) =>
    sqlOf.selectFrom('audit').select('hash').where('number', '=', given.number),
  );
  const insert = writing((given: AuditRow) => sqlOf.insertInto('audit').values(columnsGiven(given, COLUMNS)));
  const following = reading((given: { after: number }) =>
    sqlOf
      .selectFrom('audit')
      .select(COLUMNS)
      .where('number', '>', given.after)
      .orderBy('number')
      .limit(CHECKED_AT_ONCE),
  );

  const matching = (given: Filter) => sql<boolean>`
    (${given.kind} IS NULL OR action GLOB ${given.kind} || '.*')
    AND (${given.staffId} IS NULL OR staff_id = ${given.staffId})
    AND (${given.about} IS NULL OR subject = ${given.about})
    AND (${given.from} IS NULL OR at >= ${given.from})
    AND (${given.until} IS NULL OR at < ${given.until})`;
  const newest = reading((given: Filter & { before: number; limit: number }) =>
    sqlOf
      .selectFrom('audit')
      .select(COLUMNS)
      .where(matching(given))
      .where('number', '<', given.before)
      .orderBy('number', 'desc')
      .limit(given.limit),
  );
  const count = reading((given: Filter) =>
    sqlOf
      .selectFrom('audit')
      .select((expression) => expression.fn.countAll<number>().as('total'))
      .where(matching(given)),
  );

  const saved = reading((given: { detail: string }) =>
    sqlOf
      .selectFrom('audit')
      .select(COLUMNS)
      .where('action', 'in', ['document.saved', 'document.printed'])
      // A patch that changes nothing is true of it already.
      .where(sql<boolean>`json_patch(detail, ${given.detail}) = json(detail)`)
      .orderBy('number', 'desc'),
  );

  const head = (): AuditHead => {
    const row = last.first({});
    return row ? { entries: row.number, hash: row.hash } : EMPTY_HEAD;
  };

  function* all(): Iterable<FoundEntry> {
    let after = 0;
    for (;;) {
      const rows = following.all({ after });
      for (const row of rows) yield { number: row.number, entry: entryIfSound(row) };
      const end = rows.at(-1);
      if (!end) return;
      after = end.number;
    }
  }

  return {
    head,
    append(doer, { action, subject, detail = {} }, at = clock.now()) {
      const entry = AuditEntry.omit({ number: true, hash: true }).parse({
        at: instantOf(at),
        staffId: doer?.id ?? null,
        staffName: doer?.name ?? null,
        action,
        subject,
        detail,
      });
      insert(rowFrom(chained(entry, head())));
    },
    list({ before, limit, ...filter }) {
      const entries = newest
        .all({ ...filter, before: before ?? Number.MAX_SAFE_INTEGER, limit })
        .map(entryFrom);
      return { entries, total: count.first(filter)?.total ?? 0 };
    },
    saved: (detail) => saved.all({ detail: JSON.stringify(detail) }).map(entryFrom),
    passesThrough: ({ entries, hash }) => entries === 0 || hashAt.first({ number: entries })?.hash === hash,
    check: (known) => checkChain(all(), known),
  };
};
