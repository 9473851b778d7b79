import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { type FailedAttempts, MOST_ATTEMPTS_KEPT, NO_ATTEMPTS } from '#shared/domain/failed-attempts.ts';
import type { AttemptStore } from '../ports.ts';
import { Attempts, waitAfter } from './attempts.ts';

const FOLDER = '/somewhere';
const START = Date.parse('2026-11-25T10:00:00.000Z');
const at = (ms: number) => new Date(START + ms);
const failing = (ms: number) => ({ at: instantOf(at(ms)), staffId: null });

const storeInMemory = (): AttemptStore & { takes: boolean } => {
  const kept = new Map<string, FailedAttempts>();
  const store = {
    takes: true,
    read: (folder: string) => kept.get(folder) ?? NO_ATTEMPTS,
    write(folder: string, attempts: FailedAttempts) {
      if (store.takes) kept.set(folder, attempts);
      return store.takes;
    },
  };
  return store;
};

describe('wrong passphrases', () => {
  test('make the next one wait longer and longer, from the third on', () => {
    expect([0, 1, 2, 3, 4, 5, 11, 12, 50].map(waitAfter)).toEqual([
      0, 0, 0, 1_000, 2_000, 4_000, 256_000, 300_000, 300_000,
    ]);
  });

  test('go on counting when the app is started anew', () => {
    const store = storeInMemory();
    const before = new Attempts(store);
    for (let count = 0; count < 5; count += 1) before.failed(FOLDER, failing(0));
    const after = new Attempts(store);
    expect(after.waitMs(FOLDER, at(0))).toBe(4_000);
    expect(() => after.demandFree(FOLDER, at(3_999))).toThrow(Refusal);
    after.demandFree(FOLDER, at(4_000));
  });

  test('are counted apart for each vault, and forgotten by the right one', () => {
    const attempts = new Attempts(storeInMemory());
    for (let count = 0; count < 4; count += 1) attempts.failed(FOLDER, failing(0));
    expect(attempts.waitMs('/elsewhere', at(0))).toBe(0);
    attempts.succeeded(FOLDER);
    expect(attempts.waitMs(FOLDER, at(0))).toBe(0);
  });

  test('are remembered with when and as whom, the last of them', () => {
    const attempts = new Attempts(storeInMemory());
    const all = MOST_ATTEMPTS_KEPT + 7;
    for (let count = 0; count < all; count += 1) attempts.failed(FOLDER, failing(count));
    expect(attempts.since(FOLDER).count).toBe(all);
    expect(attempts.since(FOLDER).latest).toHaveLength(MOST_ATTEMPTS_KEPT);
    expect(attempts.since(FOLDER).latest.at(-1)).toEqual(failing(all - 1));
  });

  test('count also where the disk takes nothing', () => {
    const store = storeInMemory();
    const attempts = new Attempts(store);
    store.takes = false;
    for (let count = 0; count < 4; count += 1) attempts.failed(FOLDER, failing(0));
    expect(attempts.waitMs(FOLDER, at(0))).toBe(2_000);
    attempts.succeeded(FOLDER);
    expect(attempts.waitMs(FOLDER, at(0))).toBe(0);
    store.takes = true;
    attempts.failed(FOLDER, failing(0));
    expect(store.read(FOLDER).count).toBe(1);
  });

  test('never keep anybody out for longer than their wait, whatever the clock says', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.integer({ min: -1e11, max: 1e11 }), (count, ms) => {
        const attempts = new Attempts(storeInMemory());
        for (let failure = 0; failure < count; failure += 1) attempts.failed(FOLDER, failing(0));
        const wait = attempts.waitMs(FOLDER, at(ms));
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(waitAfter(count));
        if (ms >= waitAfter(count)) expect(wait).toBe(0);
      }),
    );
  });
});
