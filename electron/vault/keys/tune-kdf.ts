import {
  CHEAPEST_KDF,
  type KdfParameters,
  kdfParameters,
  LEAST_MEMORY_KIB,
  LEAST_PASSES,
  MOST_MEMORY_KIB,
  MOST_PASSES,
} from './kdf-parameters.ts';

export type KdfTarget = {
  /** How long one derivation should take on this machine. */
  milliseconds: number;
  /** No more memory than this, so that a small laptop isn't pushed into swapping. */
  mostMemoryKiB: number;
};

/** Milliseconds of processor time that one derivation takes. Rejects where the machine can't give the memory. */
export type MeasureKdf = (parameters: KdfParameters) => Promise<number>;

const ROUNDS = 2;
/** A factor between these two isn't worth another second of measuring. */
const NEAR_ENOUGH = { atLeast: 0.8, atMost: 1.25 };

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
const wholeMiB = (kib: number) => Math.floor(kib / 1024) * 1024;

/** About `factor` times the work: in memory as far as `mostMemoryKiB` allows, in passes beyond that. */
export const scaleKdf = (from: KdfParameters, factor: number, mostMemoryKiB: number): KdfParameters => {
  const cap = clamp(wholeMiB(mostMemoryKiB), LEAST_MEMORY_KIB, MOST_MEMORY_KIB);
  const work = from.memoryKiB * from.passes * factor;
  const memoryKiB = clamp(wholeMiB(work / LEAST_PASSES), LEAST_MEMORY_KIB, cap);
  return kdfParameters(memoryKiB, clamp(Math.floor(work / memoryKiB), LEAST_PASSES, MOST_PASSES));
};

const workOf = ({ memoryKiB, passes }: KdfParameters) => memoryKiB * passes;

/**
 * Parameters that take about `target.milliseconds` here. Memory is raised first, since it is what makes guessing on
 * special hardware dear. A machine that refuses the memory is asked for half as much; the least is never undercut.
 */
export const tuneKdf = async (measure: MeasureKdf, target: KdfTarget): Promise<KdfParameters> => {
  const most = target.milliseconds * NEAR_ENOUGH.atMost;
  if (most <= 0) return CHEAPEST_KDF;
  let latest = { parameters: CHEAPEST_KDF, milliseconds: await measure(CHEAPEST_KDF) };
  if (latest.milliseconds > most) return CHEAPEST_KDF;
  // The faster of two: a stall of the machine must not make a vault cheaper to guess for ever.
  latest.milliseconds = Math.min(latest.milliseconds, await measure(CHEAPEST_KDF));
  let best = CHEAPEST_KDF;
  let { mostMemoryKiB } = target;
  for (let round = 0; round < ROUNDS; round += 1) {
    const factor = target.milliseconds / Math.max(latest.milliseconds, 1);
    if (factor >= NEAR_ENOUGH.atLeast && factor <= NEAR_ENOUGH.atMost) break;
    const parameters = scaleKdf(latest.parameters, factor, mostMemoryKiB);
    if (workOf(parameters) === workOf(best)) break;
    try {
      latest = { parameters, milliseconds: await measure(parameters) };
      if (latest.milliseconds <= most && workOf(parameters) > workOf(best)) best = parameters;
    } catch {
      mostMemoryKiB = parameters.memoryKiB / 2;
    }
  }
  return best;
};
