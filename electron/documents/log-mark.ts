import type { AuditHead } from '#shared/domain/audit.ts';
import { digitsOnPaper } from '#shared/domain/log-mark.ts';
import type { Words } from '#shared/i18n/words.ts';

/** How the log stood when a sheet was printed: `Log 1234 · 9f86 d081 884c 7d65`. */
export const logMark = (head: AuditHead, words: Words): string =>
  words('print:logMark', { entries: head.entries, digits: digitsOnPaper(head) });
