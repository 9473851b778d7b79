import { z } from 'zod';
import { BackupMade, BackupState, ChosenBackup } from '../../domain/backup.ts';
import { TypedPassphrase } from '../../domain/staff.ts';
import { VaultStatus } from '../../domain/vault-status.ts';
import { ALL_STAFF, define, Folder, nothing } from '../define.ts';

export const backupsMethods = define({
  'backups.state': { kind: 'query', may: ALL_STAFF, input: nothing, output: BackupState },
  /**
   * Asks for a folder and writes a backup of the open vault into it, in a folder of its own. Returns when it has been read back
   * and found whole; `null` where nobody chose a folder, or somebody cancelled.
   */
  'backups.make': {
    kind: 'command',
    may: ALL_STAFF,
    input: nothing,
    output: BackupMade.nullable(),
    inPractice: 'refused',
  },
  /** Ends the backup or restoring that is under way, if there is one. Nothing of it stays. */
  'backups.cancel': {
    kind: 'command',
    may: 'anyone',
    input: nothing,
    output: nothing,
    inReadOnly: 'allowed',
  },
  /** Asks for the folder of a backup. `null` where nobody chose one. */
  'backups.choose': {
    kind: 'command',
    may: 'anyone',
    input: nothing,
    output: ChosenBackup.nullable(),
  },
  /**
   * Copies a backup into a new or empty folder, which becomes the vault that this laptop opens. It stays locked, and the vault
   * `before` stays where it is. With a passphrase, every page is checked before anything is switched. `null` where somebody
   * cancelled.
   */
  'backups.restore': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ from: Folder, to: Folder, passphrase: TypedPassphrase.nullable() }),
    output: z.strictObject({ before: z.string().nullable(), status: VaultStatus }).nullable(),
  },
  /** Opens a copy of a backup in which nothing can be changed. `vault.lock` leaves it. `null` where somebody cancelled. */
  'backups.look': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ folder: Folder, passphrase: TypedPassphrase }),
    output: VaultStatus.nullable(),
  },
});
