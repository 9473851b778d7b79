import { z } from 'zod';
import { HeldDocument, Paper } from '../../domain/documents.ts';
import { RecoveryForm, RecoveryState, TypedSheet } from '../../domain/recovery.ts';
import { UiLanguage } from '../../domain/settings.ts';
import { ALL_STAFF, define, MANAGERS, nothing } from '../define.ts';

export const recoveryMethods = define({
  'recovery.state': { kind: 'query', may: ALL_STAFF, input: nothing, output: RecoveryState },
  /** Makes a new sheet, which ends the one before, ready to be looked at and saved. */
  'recovery.makeSheet': {
    kind: 'command',
    may: MANAGERS,
    input: z.strictObject({ form: RecoveryForm, language: UiLanguage, paper: Paper }),
    output: HeldDocument,
    inPractice: 'refused',
  },
  /** Really opens a copy of the vault with the sheet, and takes the copy away again. */
  'recovery.rehearse': {
    kind: 'command',
    may: ALL_STAFF,
    input: z.strictObject({ sheet: TypedSheet }),
    output: RecoveryState,
    inPractice: 'refused',
  },
});
