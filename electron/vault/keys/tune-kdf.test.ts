import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHEAPEST_KDF, KdfParameters, kdfParameters, MOST_MEMORY_KIB } from './kdf-parameters.ts';
import { scaleKdf, tuneKdf } from './tune-kdf.ts';

const MIB = 1024;

/** A machine on which Argon2 takes time for memory and passes alone. */
const machine =
  (mibPerMs: number) =>
  async ({ memoryKiB, passes }: KdfParameters) =>
    (memoryKiB / MIB / mibPerMs) * passes;

describe('tuning the cost of a passphrase', () => {
  test('stays at the least on a slow machine', async () => {
    const target = { milliseconds: 1000, mostMemoryKiB: MOST_MEMORY_KIB };
    expect(await tuneKdf(machine(0.1), target)).toEqual(CHEAPEST_KDF);
  });

  test('raises memory first', async () => {
    const target = { milliseconds: 1000, mostMemoryKiB: MOST_MEMORY_KIB };
    // 64 MiB x 3 in 200 ms, so 320 MiB x 3 in a second.
    expect(await tuneKdf(machine(0.96), target)).toEqual(kdfParameters(320 * MIB, 3));
  });

  test('raises passes where memory is at its cap', async () => {
    const target = { milliseconds: 1000, mostMemoryKiB: 128 * MIB };
    expect(await tuneKdf(machine(0.96), target)).toEqual(kdfParameters(128 * MIB, 7));
  });

  test('comes down again where more memory is slower than it promised', async () => {
    const flat = machine(0.96);
    const swapping = async (parameters: KdfParameters) =>
      (await flat(parameters)) * (parameters.memoryKiB > 200 * MIB ? 2 : 1);
    const tuned = await tuneKdf(swapping, { milliseconds: 1000, mostMemoryKiB: MOST_MEMORY_KIB });
    expect(tuned.memoryKiB).toBeLessThan(320 * MIB);
    expect(tuned.memoryKiB).toBeGreaterThan(64 * MIB);
  });

  test('asks for less where the machine refuses the memory', async () => {
    const flat = machine(0.96);
    const small = async (parameters: KdfParameters) => {
      if (parameters.memoryKiB > 200 * MIB) throw new RangeError('could not allocate memory');
      return flat(parameters);
    };
    const tuned = await tuneKdf(small, { milliseconds: 1000, mostMemoryKiB: MOST_MEMORY_KIB });
    expect(tuned).toEqual(kdfParameters(160 * MIB, 6));
  });

  test('is not misled by a stall in the first measurement', async () => {
    const flat = machine(0.96);
    let calls = 0;
    const stalling = async (parameters: KdfParameters) => {
      calls += 1;
      return calls === 1 ? 900 : flat(parameters);
    };
    const tuned = await tuneKdf(stalling, { milliseconds: 1000, mostMemoryKiB: MOST_MEMORY_KIB });
    expect(tuned).toEqual(kdfParameters(320 * MIB, 3));
  });

  test('passes on that not even the least can be computed', async () => {
    const none = async () => {
      throw new RangeError('could not allocate memory');
    };
    await expect(tuneKdf(none, { milliseconds: 1000, mostMemoryKiB: MOST_MEMORY_KIB })).rejects.toThrow(
      RangeError,
    );
  });

  test('on any machine gives parameters that a header may hold, within the cap', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 4 * MOST_MEMORY_KIB }),
        async (mibPerMs, milliseconds, mostMemoryKiB) => {
          const tuned = await tuneKdf(machine(mibPerMs), { milliseconds, mostMemoryKiB });
          expect(KdfParameters.safeParse(tuned).success).toBe(true);
          expect(tuned.memoryKiB).toBeLessThanOrEqual(Math.max(mostMemoryKiB, CHEAPEST_KDF.memoryKiB));
        },
      ),
    );
  });

  test('scales by about the factor asked for', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 16, noNaN: true }), (factor) => {
        const { memoryKiB, passes } = scaleKdf(CHEAPEST_KDF, factor, MOST_MEMORY_KIB);
        const got = (memoryKiB * passes) / (CHEAPEST_KDF.memoryKiB * CHEAPEST_KDF.passes);
        expect(got).toBeLessThanOrEqual(factor);
        expect(got).toBeGreaterThan(factor * 0.7);
      }),
    );
  });
});
