import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { Fear, FearDetails } from '../../domain/fear.ts';
import { ClientFileId, FearId } from '../../domain/ids.ts';
import { ALL_STAFF, CLIENT_WORK, define } from '../define.ts';

const ofFear = z.strictObject({ id: FearId, baseVersion: Version });

export const fearsMethods = define({
  /** All fears of a file and what was checked, in the order in which they were noted; those taken away are among them, and say so. */
  'fears.list': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.array(Fear),
  },
  'fears.note': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ fileId: ClientFileId, details: FearDetails }),
    output: Fear,
  },
  'fears.change': {
    kind: 'command',
    may: CLIENT_WORK,
    input: ofFear.extend({ details: FearDetails }),
    output: Fear,
  },
  'fears.remove': { kind: 'command', may: CLIENT_WORK, input: ofFear, output: Fear },
  'fears.restore': { kind: 'command', may: CLIENT_WORK, input: ofFear, output: Fear },
});
