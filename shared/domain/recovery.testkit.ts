import fc from 'fast-check';
import { type RecoveryPart, SECRET_BYTES, SHARE_BYTES, SHEET_BYTES, sheetNumberOf } from './recovery-code.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

export const anySheet = bytes(SHEET_BYTES).map(sheetNumberOf);

export const anyPart: fc.Arbitrary<RecoveryPart> = fc.oneof(
  fc.record({ kind: fc.constant('code' as const), sheet: anySheet, secret: bytes(SECRET_BYTES) }),
  fc.record({ kind: fc.constant('share' as const), sheet: anySheet, share: bytes(SHARE_BYTES) }),
);
