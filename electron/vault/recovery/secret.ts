import { randomBytes } from 'node:crypto';
import { combine, split } from 'shamir-secret-sharing';
import { Refusal } from '#shared/contract/errors.ts';
import type { RecoveryForm } from '#shared/domain/recovery.ts';
import {
  type RecoveryPart,
  SECRET_BYTES,
  SHEET_BYTES,
  type SheetNumber,
  sheetNumberOf,
} from '#shared/domain/recovery-code.ts';
import { SHARES, SHARES_NEEDED, weighParts } from '#shared/domain/recovery-set.ts';

export type NewRecovery = {
  /** 16 random bytes; the caller wipes them, and the bytes in `parts` with them. */
  secret: Buffer;
  sheet: SheetNumber;
  /** One code, or three shares of which any two give the secret. Each goes on a page of its own. */
  parts: RecoveryPart[];
};

export const newRecovery = async (form: RecoveryForm): Promise<NewRecovery> => {
  const secret = randomBytes(SECRET_BYTES);
  const sheet = sheetNumberOf(randomBytes(SHEET_BYTES));
  if (form === 'code') return { secret, sheet, parts: [{ kind: 'code', sheet, secret: plain(secret) }] };
  const copy = plain(secret);
  const shares = await split(copy, SHARES, SHARES_NEEDED).finally(() => copy.fill(0));
  return { secret, sheet, parts: shares.map((share) => ({ kind: 'share', sheet, share })) };
};

/**
 * The secret (16 bytes; the caller wipes it) of a code, or of two or three shares of one sheet. Whether it is this vault's
 * only its slot can say: of two shares with a forged number comes a secret that opens nothing.
 * @throws {Refusal} `wrongRecoverySheet`: they are too few, or don't belong together
 */
export const secretFrom = async (parts: readonly RecoveryPart[]): Promise<Buffer> => {
  const set = weighParts(parts);
  if (set.is !== 'enough') throw new Refusal('wrongRecoverySheet', `recovery sheets: ${set.is}`);
  if (set.from.kind === 'code') return Buffer.from(set.from.secret);
  const copies = set.from.shares.map(plain);
  const secret = await combine(copies).finally(() => copies.forEach((copy) => void copy.fill(0)));
  return Buffer.from(secret.buffer, secret.byteOffset, secret.byteLength);
};

/** The package looks at the constructor and refuses a Buffer. */
const plain = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes);
