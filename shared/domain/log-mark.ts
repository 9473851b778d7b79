import { type AuditHead, KnownHead } from './audit.ts';

/** How many digits of a head's hash stand on paper: 64 bits, which nobody finds a second log for. */
export const DIGITS_ON_PAPER = 16;
const DIGITS_IN_GROUP = 4;

/** The first digits of a hash as they are printed and copied: `9f86 d081 884c 7d65`. */
export const digitsOnPaper = ({ hash }: Pick<AuditHead, 'hash'>): string =>
  (hash.slice(0, DIGITS_ON_PAPER).match(new RegExp(`.{${DIGITS_IN_GROUP}}`, 'g')) ?? []).join(' ');

/** A head as it stands on paper; `null` where there is none, or nothing stands in the log yet. */
export const headOnPaper = (head: AuditHead | null): KnownHead | null =>
  head && head.entries > 0 ? { entries: head.entries, hash: head.hash.slice(0, DIGITS_ON_PAPER) } : null;

/** Letters that hexadecimal doesn't have can only be meant for the figures that look like them. */
const LOOKALIKES: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1' };

/**
 * What somebody copied from the foot of a print. Spaces, dashes and case don't count. `null` where it can't be the head of a
 * log: no number, or not sixteen digits.
 */
export const knownHeadFrom = (entries: string, digits: string): KnownHead | null => {
  const hash = digits
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-·.]/g, '')
    .replace(/[oil]/g, (letter) => LOOKALIKES[letter] ?? letter);
  const number = entries.normalize('NFKC').replace(/[\s.,]/g, '');
  if (!/^\d{1,15}$/.test(number) || hash.length !== DIGITS_ON_PAPER) return null;
  const known = KnownHead.safeParse({ entries: Number(number), hash });
  return known.success ? known.data : null;
};
