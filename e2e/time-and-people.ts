import { randomUUID } from 'node:crypto';
import type { Clock, OpenVault, Timer, Vaults } from '#electron/core/ports.ts';
import { createVaults } from '#electron/vault/vaults.ts';
import { type ErrorCode, Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import { StaffId } from '#shared/domain/ids.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import { QUICK_KEYS } from './app.ts';

/** A clock and timers for which time passes only when a test says so. */
export const timeThatStandsStill = () => {
  let now = Date.now();
  const jobs = new Set<{ at: number; work: () => void }>();
  const clock: Clock = { now: () => new Date(now) };
  const timer: Timer = {
    after(ms, work) {
      const job = { at: now + ms, work };
      jobs.add(job);
      return () => void jobs.delete(job);
    },
    every(ms, work) {
      let stop = () => {};
      const again = () => {
        stop = timer.after(ms, () => {
          again();
          work();
        });
      };
      again();
      return () => stop();
    },
  };
  /** All at once, as for a machine that has slept: then whatever is due by now is done. */
  const pass = ({ minutes = 0, seconds = 0 }: { minutes?: number; seconds?: number }): void => {
    now += (minutes * 60 + seconds) * 1000;
    for (let due = [...jobs].filter(({ at }) => at <= now); due.length > 0; ) {
      for (const job of due) {
        jobs.delete(job);
        job.work();
      }
      due = [...jobs].filter(({ at }) => at <= now);
    }
  };
  return { ports: { clock, timer }, pass };
};

/**
 * Real vaults, opened as whoever is at the laptop: `at.somebodyElse` is a second member of staff. Its disk can be told to
 * take nothing; `at.refusals` says how often that was tried.
 */
export const vaultsOfTwo = () => {
  const at: { somebodyElse: boolean; trouble: ErrorCode | null; refusals: number } = {
    ...{ somebodyElse: false, trouble: null, refusals: 0 },
  };
  const other: StaffMember = { id: StaffId.parse(randomUUID()), name: 'Ines', role: 'counsellor' };
  const real = createVaults(QUICK_KEYS);
  const opened = async (opening: Promise<OpenVault>): Promise<OpenVault> => {
    const vault = await opening;
    return Object.create(vault, {
      staff: { value: at.somebodyElse ? other : vault.staff },
      write: {
        value: <Result>(trace: Trace, work: () => Result): Result => {
          if (at.trouble) {
            at.refusals += 1;
            throw new Refusal(at.trouble, 'the disk takes nothing');
          }
          return vault.write(trace, work);
        },
      },
    }) as OpenVault;
  };
  const vaults: Vaults = {
    ...real,
    create: (request) => opened(real.create(request)),
    open: (request) => opened(real.open(request)),
  };
  return { at, vaults };
};
