import { copyFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { Refusal } from '#shared/contract/errors.ts';
import type { AuditHead, KnownHead } from '#shared/domain/audit.ts';
import type { Clock } from '../../core/ports.ts';
import { auditRows } from '../audit/audit-log.ts';
import type { Database } from '../database/sqlite.ts';
import { statementsOn } from '../database/statements.ts';
import { readProgress } from '../folder/progress-mark.ts';
import type { filesOf } from '../folder/vault-folder.ts';

/** What the session before left behind. A vault that was closed in order leaves nothing but its database. */
export type LastSession = {
  /**
   * Compares the log, as SQLite has put it together, with how far it is known to have come. A write-ahead log that was
   * cut or damaged ends early and looks sound: what is left of the vault is then as it once was, but not as it was last.
   *
   * Returns how many entries are lost at the end: 0 as a rule.
   *
   * @throws {Refusal} `vaultDamaged` where pages of different times may have been mixed
   */
  demandWhole(database: Database, inHeader: AuditHead, clock: Clock): number;
  /** The write-ahead log lies where it lay. For a vault that was refused: closing a database takes its log away. */
  putBack(): void;
};

const exists = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0;

const trying = (work: () => void): void => {
  try {
    work();
  } catch {
    // Without a copy a vault that can be opened opens all the same, on a full disk too.
  }
};

const mixed = () =>
  new Refusal(
    'vaultDamaged',
    'the database of the vault and what was to be written to it do not go together',
  );

/** Before anything opens the database: SQLite would take the write-ahead log as it finds it. */
export const lookAtLastSession = (
  { wal, keptWal, cutWal, progress }: ReturnType<typeof filesOf>,
  vaultId: string,
  databaseKey: Uint8Array,
): LastSession => {
  const mark = readProgress(progress, vaultId, databaseKey);
  const leftWal = exists(wal);
  if (leftWal) trying(() => copyFileSync(wal, keptWal));

  const judge = (database: Database, inHeader: AuditHead, clock: Clock): number => {
    const known: KnownHead[] = [inHeader, ...(mark ? [mark.head] : [])].filter(({ entries }) => entries > 0);
    const rows = auditRows(statementsOn(database), clock);
    const finding = rows.check(known);
    if (finding.is === 'sound') return 0;
    if (finding.is !== 'cut') throw mixed();
    // The log was just being moved into the database: some pages of it may be there, others not.
    if (mark?.emptying) throw mixed();
    // The header is never ahead of a log that is this session's: this one is an older session's.
    if (leftWal && !rows.passesThrough(inHeader)) throw mixed();
    return Math.max(...known.map(({ entries }) => entries)) - rows.head().entries;
  };

  return {
    demandWhole(database, inHeader, clock) {
      const wasClosedInOrder = !leftWal && !mark;
      const lost = wasClosedInOrder ? 0 : judge(database, inHeader, clock);
      trying(() => {
        if (lost > 0 && leftWal) renameSync(keptWal, cutWal);
        else rmSync(keptWal, { force: true });
      });
      return lost;
    },
    putBack() {
      if (leftWal) trying(() => renameSync(keptWal, wal));
    },
  };
};
