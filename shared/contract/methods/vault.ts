import { z } from 'zod';
import { StaffId } from '../../domain/ids.ts';
import { TypedSheet } from '../../domain/recovery.ts';
import { NewPassphrase, StaffName, TypedPassphrase } from '../../domain/staff.ts';
import { ChosenFolder, VaultStatus } from '../../domain/vault-status.ts';
import { define, Folder, MANAGERS, nothing } from '../define.ts';

export const vaultMethods = define({
  'vault.status': { kind: 'query', may: 'anyone', input: nothing, output: VaultStatus },
  /** Asks for a folder with the shell's dialog. `null` where nobody chose one. */
  'vault.chooseFolder': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ forWhat: z.enum(['create', 'open']) }),
    output: ChosenFolder.nullable(),
  },
  'vault.create': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({
      folder: Folder,
      staffName: StaffName,
      passphrase: NewPassphrase,
    }),
    output: VaultStatus,
  },
  /** Makes another existing vault the one that this laptop opens. It stays locked. */
  'vault.use': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ folder: Folder }),
    output: VaultStatus,
  },
  'vault.unlock': {
    kind: 'command',
    may: 'anyone',
    /** `staffId`: whose passphrase it is. Left out, everybody's is tried in turn. */
    input: z.strictObject({ staffId: StaffId.optional(), passphrase: TypedPassphrase }),
    output: VaultStatus,
  },
  /** Opens the vault with what stands on the recovery sheet, and gives whoever did so a new passphrase. */
  'vault.recover': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ sheet: TypedSheet, staffName: StaffName, passphrase: NewPassphrase }),
    output: VaultStatus,
  },
  /** A new key for the database, wrapped for everybody who may open it. */
  'vault.rekey': {
    kind: 'command',
    may: MANAGERS,
    input: nothing,
    output: nothing,
    inPractice: 'refused',
  },
  /** Answers once the vault is closed. What the windows could not save is a draft by then. */
  'vault.lock': {
    kind: 'command',
    may: 'anyone',
    input: z.strictObject({ why: z.enum(['hand', 'cover']).default('hand') }),
    output: VaultStatus,
    inReadOnly: 'allowed',
  },
});
