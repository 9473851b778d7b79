import { z } from 'zod';

const KIB_PER_MIB = 1024;

/**
 * The least that a vault is protected with, and the most that a header may ask of a machine. Less than the least would
 * let somebody who alters a header make guessing cheap; more than the most would only hang the program.
 */
export const LEAST_MEMORY_KIB = 64 * KIB_PER_MIB;
export const MOST_MEMORY_KIB = 1024 * KIB_PER_MIB;
export const LEAST_PASSES = 3;
export const MOST_PASSES = 64;

/** Argon2id, version 1.3 (RFC 9106). One lane, since the WebAssembly that computes it has one thread. */
export const KdfParameters = z.strictObject({
  algorithm: z.literal('argon2id'),
  version: z.literal(19),
  memoryKiB: z.int().min(LEAST_MEMORY_KIB).max(MOST_MEMORY_KIB),
  passes: z.int().min(LEAST_PASSES).max(MOST_PASSES),
  lanes: z.literal(1),
});
export type KdfParameters = z.infer<typeof KdfParameters>;

export const kdfParameters = (memoryKiB: number, passes: number): KdfParameters => ({
  algorithm: 'argon2id',
  version: 19,
  memoryKiB,
  passes,
  lanes: 1,
});

export const CHEAPEST_KDF: KdfParameters = kdfParameters(LEAST_MEMORY_KIB, LEAST_PASSES);
