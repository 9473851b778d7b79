import { z } from 'zod';
import { AuditEntry, AuditFinding, AuditQuery, KnownHead } from '../../domain/audit.ts';
import { define, OVERSIGHT } from '../define.ts';

export const logMethods = define({
  'log.list': {
    kind: 'query',
    may: OVERSIGHT,
    input: AuditQuery,
    output: z.strictObject({
      entries: z.array(AuditEntry),
      total: z.int(),
      /** What the files, members of staff and consents that the entries name are called, by id, as far as they are still there. */
      subjects: z.record(z.uuid(), z.string()),
    }),
  },
  /** Walks the whole chain. `known`: a head from a print, which it must pass through. */
  'log.check': {
    kind: 'query',
    may: OVERSIGHT,
    input: z.strictObject({ known: KnownHead.nullable() }),
    output: AuditFinding,
  },
});
