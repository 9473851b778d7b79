import { z } from 'zod';
import { Version } from '../../domain/client-file.ts';
import { ClientFileId, PlanId } from '../../domain/ids.ts';
import { PlanKind } from '../../domain/plan/times.ts';
import { Plan, PlanContent } from '../../domain/plan.ts';
import { Line } from '../../domain/text.ts';
import { ALL_STAFF, CLIENT_WORK, define } from '../define.ts';

export const plansMethods = define({
  'plans.list': {
    kind: 'query',
    may: ALL_STAFF,
    input: z.strictObject({ fileId: ClientFileId }),
    output: z.array(Plan),
  },
  'plans.create': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({
      fileId: ClientFileId,
      kind: PlanKind.default('return'),
      versionLabel: Line,
    }),
    output: Plan,
  },
  'plans.read': { kind: 'query', may: ALL_STAFF, input: z.strictObject({ id: PlanId }), output: Plan },
  'plans.update': {
    kind: 'command',
    may: CLIENT_WORK,
    input: z.strictObject({ id: PlanId, baseVersion: Version, content: PlanContent }),
    output: Plan,
  },
});
