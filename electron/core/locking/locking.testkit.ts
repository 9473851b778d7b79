import type { Trace } from '#shared/domain/audit.ts';
import { StaffId } from '#shared/domain/ids.ts';
import type { StaffMember } from '#shared/domain/staff.ts';
import type { Clock, OpenVault, Timer } from '../ports.ts';

export const NOOR: StaffMember = {
  id: StaffId.parse('01900000-0000-7000-8000-000000000001'),
  name: 'Noor',
  role: 'manager',
};

/** Time that passes in steps: `at` plans, `run` lets everything happen in its order, with what follows from it. */
export const steppedTime = (start = Date.UTC(2026, 10, 25)) => {
  let now = start;
  let jobs: { at: number; work: () => void }[] = [];
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

  const timer: Timer = {
    after(ms, work) {
      const job = { at: now + ms, work };
      jobs.push(job);
      return () => {
        jobs = jobs.filter((other) => other !== job);
      };
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
  const clock: Clock = { now: () => new Date(now) };

  /** Up to so many milliseconds from the start, or until nothing is planned any more. */
  const run = async (untilMs = Number.POSITIVE_INFINITY): Promise<void> => {
    await settle();
    for (;;) {
      const [next] = jobs.sort((one, other) => one.at - other.at);
      if (!next || next.at > start + untilMs) break;
      jobs.shift();
      now = Math.max(now, next.at);
      next.work();
      await settle();
    }
    if (Number.isFinite(untilMs)) now = Math.max(now, start + untilMs);
  };

  return {
    timer,
    clock,
    run,
    at: (ms: number, work: () => void) => void jobs.push({ at: start + ms, work }),
    elapsed: () => now - start,
    /** The machine sleeps: its clock goes on, its timers don't. */
    sleep(ms: number) {
      now += ms;
      jobs = jobs.map((job) => ({ ...job, at: job.at + ms }));
    },
    /** Somebody sets the machine's clock; its timers don't mind. */
    setClock(ms: number) {
      now += ms;
      jobs = jobs.map((job) => ({ ...job, at: job.at + ms }));
    },
    planned: () => jobs.length,
  };
};

/** An open vault that only says what was done to it. */
export const toldVault = (told: (what: string) => void): OpenVault =>
  ({
    staff: NOOR,
    log: { note: ({ action, detail }: Trace) => told(`${action} ${JSON.stringify(detail ?? {})}`) },
    close: () => told('closed'),
  }) as unknown as OpenVault;
