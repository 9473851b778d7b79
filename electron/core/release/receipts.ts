import type { AuditAction } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { ReleaseCopyId } from '#shared/domain/ids.ts';
import type { CopyState, ReleaseCopy } from '#shared/domain/release/copy.ts';
import type { Clock, Ids, OpenVault } from '../ports.ts';
import type { Session } from '../session.ts';
import { logDetailOf } from './log-detail.ts';

/** How what was on its way ended, as the log says it, and what its receipt says then. */
const SETTLES = {
  'release.saved': 'left',
  'release.saveFailed': 'failed',
  'release.printed': 'left',
  'release.printCancelled': 'failed',
} as const satisfies Partial<Record<AuditAction, CopyState>>;
export type Settled = keyof typeof SETTLES;

/** What a receipt says of a copy, but for who has let it leave, and when. */
export type NewReceipt = Omit<ReleaseCopy, 'id' | 'state' | 'at' | 'by'>;

type Needs = { session: Session; clock: Clock; ids: Ids };

/** What is on its way: its receipts, and what is to be called once it is known what came of it. */
export type OnItsWay = { receipts: readonly ReleaseCopy[]; settle(how: Settled): void };

/**
 * First the receipts, then the bytes or the paper: nothing is ever out there of which the vault knows nothing. All of them are written in
 * one transaction, or none where `receiptOf` throws for one.
 *
 * @param receiptOf looked at one by one, each when those before it are written
 */
export const beginLeaving = <What>(
  vault: OpenVault,
  leaving: readonly What[],
  receiptOf: (what: What) => NewReceipt,
  { session, clock, ids }: Needs,
): OnItsWay => {
  const { id: staffId, name } = vault.staff;
  const told = (action: AuditAction, copies: readonly ReleaseCopy[]) =>
    copies.map((copy) => ({ action, subject: copy.fileId, detail: logDetailOf(copy, vault) }));
  const begun = (what: What): ReleaseCopy => ({
    ...receiptOf(what),
    id: ReleaseCopyId.parse(ids.next()),
    ...{ state: 'leaving', at: instantOf(clock.now()), by: { id: staffId, name } },
  });
  const copies = vault.write(
    (all: ReleaseCopy[]) => told('release.leaving', all),
    () =>
      leaving.map((what) => {
        const copy = begun(what);
        vault.copies.insert(copy);
        return copy;
      }),
  );
  const settle = (how: Settled): void => {
    vault.write(told(how, copies), () => {
      for (const { id } of copies) vault.copies.settle(id, SETTLES[how]);
    });
    for (const { fileId } of copies) session.emit({ event: 'consents.changed', fileId });
  };
  return { receipts: copies, settle };
};
