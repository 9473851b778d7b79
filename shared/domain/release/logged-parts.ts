import type { AuditDetail } from '../audit.ts';
import { FILE_PARTS, type FilePart } from './parts.ts';

/** How a part left, as the log has it under the part's name: agreed to, beyond what was agreed to, or with the client's own copy. */
export const HOW_IT_LEFT = ['agreed', 'beyond', 'own'] as const;
export type HowItLeft = (typeof HOW_IT_LEFT)[number];

/** The parts that an entry says to have left in that way. Entries of before the log kept them say none. */
export const partsLeft = (detail: AuditDetail, how: HowItLeft): FilePart[] =>
  FILE_PARTS.filter((part) => detail[part] === how);
