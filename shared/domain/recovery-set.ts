import type { RecoveryPart } from './recovery-code.ts';

/** How many of the shares are made, and how many open the vault. */
export const SHARES = 3;
export const SHARES_NEEDED = 2;

export type RecoverySet =
  /** Fine so far; `needed` is `null` while nothing says whether it is a code or shares. */
  | { is: 'needsMore'; have: number; needed: number | null }
  /** The parts don't belong together: one has to be put away. */
  | { is: 'differentSheets' }
  /** The same share came more than once, and no other. */
  | { is: 'sameShareTwice' }
  | { is: 'enough'; from: { kind: 'code'; secret: Uint8Array } | { kind: 'shares'; shares: Uint8Array[] } };

/** Whether these parts give the secret, so far as can be told without the vault. */
export const weighParts = (parts: readonly RecoveryPart[]): RecoverySet => {
  const [first] = parts;
  if (!first) return { is: 'needsMore', have: 0, needed: null };
  if (parts.some((part) => part.sheet !== first.sheet || part.kind !== first.kind)) {
    return { is: 'differentSheets' };
  }
  return first.kind === 'code' ? weighCodes(first, parts) : weighShares(parts);
};

/** A code is the whole secret; typed twice it is still one. */
const weighCodes = (
  { secret }: RecoveryPart & { kind: 'code' },
  parts: readonly RecoveryPart[],
): RecoverySet =>
  parts.every((part) => part.kind === 'code' && sameBytes(part.secret, secret))
    ? { is: 'enough', from: { kind: 'code', secret } }
    : { is: 'differentSheets' };

const weighShares = (parts: readonly RecoveryPart[]): RecoverySet => {
  const shares = parts.flatMap((part) => (part.kind === 'share' ? [part.share] : []));
  const distinct = new Map<number | undefined, Uint8Array>();
  for (const share of shares) {
    const other = distinct.get(pointOf(share));
    // Two values at one point of the curve can't come from one split, so the sheets only bear the same number.
    if (other && !sameBytes(other, share)) return { is: 'differentSheets' };
    distinct.set(pointOf(share), share);
  }
  if (distinct.size >= SHARES_NEEDED) {
    return { is: 'enough', from: { kind: 'shares', shares: [...distinct.values()] } };
  }
  return shares.length > 1
    ? { is: 'sameShareTwice' }
    : { is: 'needsMore', have: distinct.size, needed: SHARES_NEEDED };
};

/** Where on the curve a share lies: its last byte, as `shamir-secret-sharing` writes it. */
const pointOf = (share: Uint8Array): number | undefined => share.at(-1);

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
