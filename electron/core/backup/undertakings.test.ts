import { describe, expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import type { BackupProgress } from '#shared/domain/backup.ts';
import { Undertakings } from './undertakings.ts';

const setUp = () => {
  const told: (BackupProgress | null)[] = [];
  return { told, undertakings: new Undertakings((progress) => told.push(progress)) };
};

describe('an undertaking', () => {
  test('is told of at each step and each hundredth, and when it is over', async () => {
    const { told, undertakings } = setUp();
    const work = async ({ onProgress }: { onProgress(now: BackupProgress): void }) => {
      for (let part = 0; part <= 1000; part += 1) onProgress({ step: 'writing', fraction: part / 1000 });
      onProgress({ step: 'checking', fraction: 0 });
      expect(undertakings.progress).toEqual({ step: 'checking', fraction: 0 });
      return 'done';
    };
    expect(await undertakings.run(work)).toBe('done');
    expect(told.length).toBeGreaterThan(90);
    expect(told.length).toBeLessThan(110);
    expect(told.at(-1)).toBeNull();
    expect(undertakings.progress).toBeNull();
  });

  test('is alone, and the next may come when it is over, however it ended', async () => {
    const { undertakings } = setUp();
    const { promise, reject } = Promise.withResolvers<void>();
    const first = undertakings.run(() => promise);
    await expect(undertakings.run(async () => 1)).rejects.toMatchObject({ code: 'backupRunning' });
    reject(new Refusal('targetFull', 'full'));
    await expect(first).rejects.toMatchObject({ code: 'targetFull' });
    expect(await undertakings.run(async () => 2)).toBe(2);
  });

  test('that is cancelled gives nothing, whatever it then fails with', async () => {
    const { told, undertakings } = setUp();
    const running = undertakings.run(
      ({ signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('cut off')))),
    );
    undertakings.cancel();
    expect(await running).toBeNull();
    expect(told).toEqual([null]);
    undertakings.cancel();
    expect(await undertakings.run(async () => 3)).toBe(3);
  });
});
