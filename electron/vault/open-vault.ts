import { Refusal } from '#shared/contract/errors.ts';
import type { AuditDetail, AuditHead, Trace } from '#shared/domain/audit.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { Clock, VaultRecords } from '../core/ports.ts';
import { auditRows } from './audit/audit-log.ts';
import { EMPTY_HEAD } from './audit/chain.ts';
import type { BackupsOfVault } from './backup/backups-of.ts';
import type { Database, PreparedStatement } from './database/sqlite.ts';
import { statementsOn } from './database/statements.ts';
import { destroying } from './deleting/destroy-files.ts';
import { asRefusal, refusing } from './failures.ts';
import { bundleKeys, reviewGuests } from './repositories/bundle-rows.ts';
import { children } from './repositories/children.ts';
import { clientFiles } from './repositories/client-files.ts';
import { consents } from './repositories/consents.ts';
import { countedFiles } from './repositories/counted-files.ts';
import { dateTemplates } from './repositories/date-templates.ts';
import { datedFiles } from './repositories/dated-files.ts';
import { drafts } from './repositories/drafts.ts';
import { ecogramVersions } from './repositories/ecogram-versions.ts';
import { ecograms } from './repositories/ecograms.ts';
import { fears } from './repositories/fears.ts';
import { fileWords } from './repositories/file-words.ts';
import { idsInUse } from './repositories/ids-in-use.ts';
import { leftInDanger } from './repositories/left-in-danger.ts';
import { monitoring, todayMarks } from './repositories/monitoring.ts';
import { organisationMerges } from './repositories/organisation-merges.ts';
import { organisationUses } from './repositories/organisation-uses.ts';
import { organisations } from './repositories/organisations.ts';
import { originNetworks } from './repositories/origin-networks.ts';
import { overviews, overviewVersions } from './repositories/overviews.ts';
import { planComments } from './repositories/plan-comments.ts';
import { planEvents } from './repositories/plan-events.ts';
import { planReadings } from './repositories/plan-readings.ts';
import { planVersions } from './repositories/plan-versions.ts';
import { plans } from './repositories/plans.ts';
import { policies } from './repositories/policy.ts';
import { releaseCopies } from './repositories/release-copies.ts';
import { removedFiles } from './repositories/removed-files.ts';
import { riskAssessments, riskOverrides } from './repositories/risk-assessments.ts';
import { roadmaps } from './repositories/roadmaps.ts';
import { ratings, signals } from './repositories/signals.ts';

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

/** Moves the write-ahead log into the database, so that a closed vault is one file. Failing that, the next opening does it. */
export const emptyWal = (database: Database): void => {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // The log keeps what was committed.
  }
};

type Opening = {
  staff: StaffMember;
  clock: Clock;
  /** How far the log had come when somebody last wrote it down elsewhere. */
  knownHead?: AuditHead;
  /** Whether it is known that the log was once longer. */
  endIsLost?: boolean;
  /** Told after each transaction how far the log has come: that much is on the disk. */
  onCommit?(head: AuditHead): void;
  /** Told before the write-ahead log is moved into the database on purpose. */
  onEmptying?(): void;
  /** Without it the vault makes no backups. */
  backups?: BackupsOfVault;
  /** Set where a copy is only looked into. */
  readOnly?: { madeAt: Instant };
  /** Whether its people are invented. */
  practice?: boolean;
  onClosed?(): void;
};

/** As `VaultRecords.write`, by whoever is named. To be given to nobody who can name just anybody. */
type WriteBy = <Result>(
  doer: StaffMember,
  trace: Trace | readonly Trace[] | ((result: Result) => Trace | readonly Trace[]),
  work: () => Result,
) => Result;

/** A keyed and migrated database as the rows that the use cases work with. It owns the database from here on. */
export const openVaultOn = (database: Database, opening: Opening): VaultRecords & { writeBy: WriteBy } => {
  const { staff, clock, knownHead = EMPTY_HEAD, endIsLost = false, backups, readOnly } = opening;
  const demandChangeable = (): void => {
    if (readOnly) throw new Refusal('readOnly', 'nothing in a backup can be changed');
  };
  const statements = statementsOn(database);
  const words = fileWords(statements);
  const log = auditRows(statements, clock);
  const transaction = transactionsOn(database);
  const inTransaction = <Result>(work: () => Result): Result => {
    const result = transaction(work);
    opening.onCommit?.(log.head());
    return result;
  };
  const append = (trace: Trace) => log.append(staff, trace);
  const writeBy: WriteBy = (doer, trace, work) => {
    demandChangeable();
    return inTransaction(() => {
      const result = work();
      for (const told of [typeof trace === 'function' ? trace(result) : trace].flat()) log.append(doer, told);
      return result;
    });
  };
  const onEmptying = () => opening.onEmptying?.();
  const destroy = destroying({ database, statements, inTransaction, append, onEmptying });
  return {
    staff,
    readOnly: readOnly ?? null,
    practice: opening.practice ?? false,
    files: clientFiles(statements, words),
    removed: removedFiles(statements, words),
    children: children(statements, words),
    ecograms: ecograms(statements),
    ecogramVersions: ecogramVersions(statements),
    plans: plans(statements),
    planEvents: planEvents(statements),
    planVersions: planVersions(statements),
    planComments: planComments(statements),
    planReadings: planReadings(statements),
    organisations: organisations(statements),
    organisationMerges: organisationMerges(statements),
    organisationUses: organisationUses(statements),
    overviews: overviews(statements),
    overviewVersions: overviewVersions(statements),
    fears: fears(statements),
    signals: signals(statements, words),
    ratings: ratings(statements),
    risks: riskAssessments(statements),
    riskOverrides: riskOverrides(statements),
    origins: originNetworks(statements),
    leftInDanger: leftInDanger(statements),
    roadmaps: roadmaps(statements),
    counted: countedFiles(statements),
    dated: datedFiles(statements),
    monitoring: monitoring(statements),
    todayMarks: todayMarks(statements),
    bundleKeys: bundleKeys(statements),
    reviewGuests: reviewGuests(statements),
    idsInUse: idsInUse(statements),
    consents: consents(statements),
    copies: releaseCopies(statements),
    dateTemplates: dateTemplates(statements),
    policy: policies(statements),
    drafts: drafts(statements),
    log: {
      note: (trace, at) => {
        if (!readOnly) inTransaction(() => log.append(staff, trace, at));
      },
      noteFailedAttempt: ({ at, staffId }) =>
        inTransaction(() => {
          const detail: AuditDetail = staffId === null ? {} : { tried: staffId };
          log.append(null, { action: 'vault.unlockFailed', subject: null, detail }, new Date(at));
        }),
      isCut: endIsLost || !log.passesThrough(knownHead),
      head: log.head,
      list: log.list,
      saved: log.saved,
      check: (known) => log.check(knownHead.entries === 0 ? known : [...known, knownHead]),
    },
    write: (trace, work) => writeBy(staff, trace, work),
    writeBy,
    destroy: (ids, trace) => {
      demandChangeable();
      return destroy(ids, trace);
    },
    async backUp(request) {
      demandChangeable();
      if (!backups || !database.open) throw new Refusal('locked', 'the vault is locked');
      return backups.make(request, ({ bytes }) =>
        inTransaction(() => log.append(staff, { action: 'backup.made', subject: null, detail: { bytes } })),
      );
    },
    close() {
      if (!database.open) return;
      backups?.close();
      emptyWal(database);
      // SQLite overwrites its copy of the key; ours went when the database was open.
      refusing(() => database.close());
      opening.onClosed?.();
    },
  };
};
