import { z } from 'zod';
import { ClientFileId } from '../../domain/ids.ts';
import { OriginContact, OriginNetwork } from '../../domain/origin-network.ts';
import { ALL_STAFF, CLIENT_WORK, define } from '../define.ts';

export const originMethods = define({
  /** Version 0 where nothing has been written yet. */
  'origin.read': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: OriginNetwork,
  },
  'origin.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({
      fileId: ClientFileId,
      baseVersion: z.int().min(0),
      contacts: z.array(OriginContact).max(500),
    }),
    output: OriginNetwork,
  },
});
