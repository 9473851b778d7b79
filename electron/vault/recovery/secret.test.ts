import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RecoveryPart, readPart, writePart } from '#shared/domain/recovery-code.ts';
import { newRecovery, secretFrom } from './secret.ts';

/** As it comes back from paper. */
const retyped = (parts: readonly RecoveryPart[]): RecoveryPart[] =>
  parts.flatMap((part) => {
    const reading = readPart(writePart(part).toLowerCase());
    return reading.is === 'part' ? [reading.part] : [];
  });

const refused = { name: 'Refusal', code: 'wrongRecoverySheet' };

const someShares = fc.shuffledSubarray([0, 1, 2], { minLength: 1 });

test('a code gives its secret', async () => {
  const { secret, sheet, parts } = await newRecovery('code');
  expect(parts).toEqual([{ kind: 'code', sheet, secret: Uint8Array.from(secret) }]);
  expect((await secretFrom(retyped(parts))).equals(secret)).toBe(true);
});

test('the caller can wipe one secret without the other', async () => {
  const { secret, parts } = await newRecovery('code');
  const kept = Buffer.from(secret);
  (await secretFrom(parts)).fill(0);
  secret.fill(0);
  expect((await secretFrom(parts)).equals(kept)).toBe(true);
});

describe('of three shares', () => {
  test('two or three give the secret, in any order, and one does not', async () => {
    await fc.assert(
      fc.asyncProperty(someShares, async (chosen) => {
        const { secret, sheet, parts } = await newRecovery('shares');
        expect(parts.map((part) => [part.kind, part.sheet])).toEqual(Array(3).fill(['share', sheet]));
        const some = retyped(chosen.flatMap((index) => parts[index] ?? []));
        if (some.length === 1) await expect(secretFrom(some)).rejects.toMatchObject(refused);
        else expect((await secretFrom(some)).equals(secret)).toBe(true);
      }),
    );
  });

  test('one can be typed twice beside another', async () => {
    const { secret, parts } = await newRecovery('shares');
    const [one, other] = parts as [RecoveryPart, RecoveryPart];
    expect((await secretFrom([one, other, one])).equals(secret)).toBe(true);
    await expect(secretFrom([one, one])).rejects.toMatchObject(refused);
  });

  test('none holds a byte run of the secret', async () => {
    const { secret, parts } = await newRecovery('shares');
    for (const part of parts) {
      expect(part.kind === 'share' && Buffer.from(part.share).includes(secret.subarray(0, 8))).toBe(false);
    }
  });
});

test('shares of two sheets are refused, and forged into one they give another secret', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(2), fc.nat(2), async (one, other) => {
      const [mine, theirs] = await Promise.all([newRecovery('shares'), newRecovery('shares')]);
      const mixed = [mine.parts[one], theirs.parts[other]] as [RecoveryPart, RecoveryPart];
      await expect(secretFrom(mixed)).rejects.toMatchObject(refused);
      const forged = mixed.map((part) => ({ ...part, sheet: mine.sheet }));
      const secret = await secretFrom(forged).catch(() => null);
      expect(secret?.equals(mine.secret) ?? false).toBe(false);
      expect(secret?.equals(theirs.secret) ?? false).toBe(false);
    }),
  );
});

test('a refusal tells nothing of what was typed', async () => {
  const { parts } = await newRecovery('shares');
  const [part] = parts as [RecoveryPart];
  await expect(secretFrom([part])).rejects.toMatchObject({ message: 'recovery sheets: needsMore' });
});

test('no two sheets are the same', async () => {
  const made = await Promise.all(Array.from({ length: 50 }, () => newRecovery('code')));
  expect(new Set(made.map(({ secret }) => secret.toString('hex'))).size).toBe(50);
  expect(new Set(made.map(({ sheet }) => sheet)).size).toBeGreaterThan(45);
});
