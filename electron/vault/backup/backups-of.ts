import { Refusal } from '#shared/contract/errors.ts';
import type { BackupMade } from '#shared/domain/backup.ts';
import type { Clock, OpenVault } from '../../core/ports.ts';
import { type BackupSource, type CopyNeeds, makeBackup } from './make-backup.ts';

/** How an open vault makes its backups. */
export type BackupsOfVault = {
  make(request: Parameters<OpenVault['backUp']>[0], onMade: (made: BackupMade) => void): Promise<BackupMade>;
  /** Ends what is under way and wipes the key. */
  close(): void;
};

/** @param source its key is copied here, and the copy is wiped by `close` */
export const backupsOf = (source: BackupSource, needs: CopyNeeds & { clock: Clock }): BackupsOfVault => {
  const key = Uint8Array.from(source.key);
  const closing = new AbortController();
  return {
    make: (request, onMade) =>
      makeBackup(
        { ...source, key },
        { ...request, signal: AbortSignal.any([request.signal, closing.signal]) },
        needs,
        onMade,
      ),
    close() {
      closing.abort(new Refusal('locked', 'the vault was locked meanwhile'));
      key.fill(0);
    },
  };
};
