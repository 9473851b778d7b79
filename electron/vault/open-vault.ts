import { Refusal } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { Clock, OpenVault } from '../core/ports.ts';
import { auditRows } from './audit/audit-log.ts';
import type { BackupsOfVault } from './backup/backups-of.ts';
import type { Database, PreparedStatement } from './database/sqlite.ts';
import { statementsOn } from './database/statements.ts';
import { asRefusal, refusing } from './failures.ts';
import { children } from './repositories/children.ts';
import { clientFiles } from './repositories/client-files.ts';
import { ecograms } from './repositories/ecograms.ts';
import { fileWords } from './repositories/file-words.ts';
import { plans } from './repositories/plans.ts';
import { policies } from './repositories/policy.ts';

/**
 * Takes the write lock at once, so that what `work` reads is what it writes on. When it returns, the transaction is on
 * the disk; when it throws, nothing has happened.
 */
export const transactionsOn = (database: Database) => {
  const [begin, commit, rollBack] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((sql) =>
    database.prepare(sql),
  ) as [PreparedStatement, PreparedStatement, PreparedStatement];

  return <Result>(work: () => Result): Result => {
    if (!database.open) throw new Refusal('locked', 'the vault is locked');
    if (database.inTransaction) throw new Error('write() inside write()');
    try {
      begin.run();
      const result = work();
      if (result instanceof Promise) throw new Error('a transaction cannot wait for anything');
      commit.run();
      return result;
    } catch (error) {
      if (database.inTransaction) rollBack.run();
      throw asRefusal(error);
    }
  };
};

/** Moves the log into the database, so that a closed vault is one file. Failing that, the next opening does it. */
const emptyLog = (database: Database): void => {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The log keeps what was committed.
  }
};

type Opening = {
  staff: StaffMember;
  clock: Clock;
  /** Without it the vault makes no backups. */
  backups?: BackupsOfVault;
  /** Set where a copy is only looked into. */
  readOnly?: { madeAt: Instant };
  onClosed?(): void;
};

const demandChangeable = ({ readOnly }: Opening): void => {
  if (readOnly) throw new Refusal('readOnly', 'nothing in a backup can be changed');
};

/** A keyed and migrated database as the rows that the use cases work with. It owns the database from here on. */
export const openVaultOn = (database: Database, opening: Opening): OpenVault => {
  const { staff, clock, backups, readOnly, onClosed } = opening;
  const statements = statementsOn(database);
  const words = fileWords(statements);
  const log = auditRows(statements, clock);
  const inTransaction = transactionsOn(database);
  return {
    staff,
    readOnly: readOnly ?? null,
    files: clientFiles(statements, words),
    children: children(statements, words),
    ecograms: ecograms(statements),
    plans: plans(statements),
    policy: policies(statements),
    log: {
      note: (trace) => {
        if (!readOnly) inTransaction(() => log.append(staff, trace));
      },
      head: log.head,
      list: log.list,
      check: log.check,
    },
    write: (trace, work) => {
      demandChangeable(opening);
      return inTransaction(() => {
        const result = work();
        log.append(staff, typeof trace === 'function' ? trace(result) : trace);
        return result;
      });
    },
    async backUp(request) {
      demandChangeable(opening);
      if (!backups || !database.open) throw new Refusal('locked', 'the vault is locked');
      return backups.make(request, ({ bytes }) =>
        inTransaction(() => log.append(staff, { action: 'backup.made', subject: null, detail: { bytes } })),
      );
    },
    close() {
      if (!database.open) return;
      backups?.close();
      emptyLog(database);
      // SQLite overwrites its copy of the key; ours went when the database was open.
      refusing(() => database.close());
      onClosed?.();
    },
  };
};
