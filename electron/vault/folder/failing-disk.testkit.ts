import { type Disk, realDisk } from './disk.ts';

export const DISK_STEPS = ['open', 'write', 'sync', 'rename'] as const;
export type DiskStep = (typeof DISK_STEPS)[number];

const failure = (code: string) =>
  Object.assign(new Error(`${code}: /home/x/a name that nobody may read`), { code, syscall: 'some' });

export type FailingDisk = Disk & {
  /** Each thing that was done, in order. */
  readonly done: DiskStep[];
  /** From the next thing on, counted from 0, lets the one with that number fail, or every one from there on. */
  fail(at: number, code: string, forHowLong?: 'once' | 'forGood'): void;
  heal(): void;
};

/** The real disk, but for the steps that are to fail. A write that fails has written half of its bytes. */
export const failingDisk = (): FailingDisk => {
  const done: DiskStep[] = [];
  let failing: { from: number; until: number; code: string } | null = null;
  const step = (name: DiskStep, half: () => void = () => undefined): void => {
    const number = done.push(name) - 1;
    if (!failing || number < failing.from || number >= failing.until) return;
    half();
    throw failure(failing.code);
  };
  return {
    done,
    fail(at, code, forHowLong = 'once') {
      const from = done.length + at;
      failing = { from, until: forHowLong === 'once' ? from + 1 : Number.POSITIVE_INFINITY, code };
    },
    heal() {
      failing = null;
    },
    open(path, flags, mode) {
      step('open');
      return realDisk.open(path, flags, mode);
    },
    write(handle, bytes, position) {
      step('write', () => realDisk.write(handle, bytes.subarray(0, bytes.length / 2), position));
      realDisk.write(handle, bytes, position);
    },
    sync(handle) {
      step('sync');
      realDisk.sync(handle);
    },
    close: realDisk.close,
    rename(from, to) {
      step('rename');
      realDisk.rename(from, to);
    },
    remove: realDisk.remove,
  };
};
