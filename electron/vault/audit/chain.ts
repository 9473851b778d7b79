import { createHash } from 'node:crypto';
import type { AuditEntry, AuditFinding, AuditHead, KnownHead } from '#shared/domain/audit.ts';
import { canonicalJson } from '../header/canonical-json.ts';

/** What stands for the hash of the entry before the first. */
const BEFORE_THE_FIRST = '0'.repeat(64);

/** The head of a log without entries. */
export const EMPTY_HEAD: AuditHead = { entries: 0, hash: BEFORE_THE_FIRST };

/** An entry's hash holds all of it and the hash of the one before: `docs/vault-format.md` says how. */
export const hashOf = (entry: Omit<AuditEntry, 'hash'>, previous: string): string =>
  createHash('sha256')
    .update(canonicalJson({ ...entry, previous }), 'utf8')
    .digest('hex');

export const chained = (entry: Omit<AuditEntry, 'hash' | 'number'>, head: AuditHead): AuditEntry => {
  const numbered = { number: head.entries + 1, ...entry };
  return { ...numbered, hash: hashOf(numbered, head.hash) };
};

/** A link as it lies in the database: what doesn't even have its shape is `null`. */
export type FoundEntry = { number: number; entry: AuditEntry | null };

/**
 * Walks the chain from its first entry.
 *
 * @param known heads that were written down elsewhere (in the header, on a print): the chain must pass through each
 */
export const checkChain = (found: Iterable<FoundEntry>, known: readonly KnownHead[]): AuditFinding => {
  const hashAt = new Map(known.map(({ entries, hash }) => [entries, hash]));
  let head = EMPTY_HEAD;
  for (const { number, entry } of found) {
    const expected = head.entries + 1;
    if (number !== expected) return { is: 'missing', number: expected };
    if (!entry) return { is: 'altered', number };
    const { hash, ...content } = entry;
    if (hash !== hashOf(content, head.hash)) return { is: 'altered', number };
    head = { entries: number, hash };
    if (!hash.startsWith(hashAt.get(number) ?? '')) return { is: 'altered', number };
  }
  const longest = Math.max(0, ...hashAt.keys());
  return longest > head.entries ? { is: 'cut', number: head.entries + 1 } : { is: 'sound', head };
};
