import { Refusal } from '#shared/contract/errors.ts';
import { type RecoveryPart, readPart } from '#shared/domain/recovery-code.ts';
import type { RecoverySecrets } from '../../core/ports.ts';
import { newRecovery, secretFrom } from './secret.ts';

/** @throws {Refusal} `wrongRecoverySheet` */
const partFrom = (typed: string): RecoveryPart => {
  const reading = readPart(typed);
  if (reading.is !== 'part') throw new Refusal('wrongRecoverySheet', `a recovery code is ${reading.is}`);
  return reading.part;
};

export const recoverySecrets: RecoverySecrets = {
  make: newRecovery,
  secretFrom: async (typed) => secretFrom(typed.map(partFrom)),
};
