import { Policy } from '../../domain/policy.ts';
import { ALL_STAFF, define, MANAGERS, nothing } from '../define.ts';

export const policyMethods = define({
  'policy.read': { kind: 'query', may: ALL_STAFF, input: nothing, output: Policy },
  'policy.write': { kind: 'command', may: MANAGERS, input: Policy, output: nothing },
});
