import { beforeEach, describe, expect, test } from 'vitest';
import { type ErrorCode, Refusal } from '#shared/contract/errors.ts';
import { applyDiff, diffBetween } from '#shared/document/records.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { Ecogram, EcogramRecords } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { person, personId, recordsOf } from '#shared/geometry/ecograms.testkit.ts';
import { changePerson } from './edits.ts';
import { SaveQueue } from './save-queue.ts';

const at = (minute: number) => `2026-11-24T14:${String(minute).padStart(2, '0')}:00.000Z` as Instant;

/** A vault that holds one ecogram, refuses when told to, and answers when let. */
class FakeVault {
  ecogram: Ecogram;
  refuses: ErrorCode | null = null;
  readonly calls: { baseVersion: number; diff: EcogramDiff }[] = [];
  readonly held: (() => void)[] = [];
  holds = false;
  tell: () => void = () => undefined;

  constructor(records: EcogramRecords) {
    this.ecogram = { id: 'e', fileId: 'f', version: 1, records, updatedAt: at(0) } as unknown as Ecogram;
  }

  readonly change = async (baseVersion: number, diff: EcogramDiff) => {
    this.calls.push({ baseVersion, diff });
    if (this.holds) await new Promise<void>((resolve) => this.held.push(resolve));
    if (this.refuses) throw new Refusal(this.refuses, 'no');
    if (baseVersion !== this.ecogram.version) throw new Refusal('conflict', 'no');
    this.write(applyDiff(this.ecogram.records, diff));
    return { version: this.ecogram.version, updatedAt: this.ecogram.updatedAt };
  };

  write(records: EcogramRecords) {
    const version = this.ecogram.version + 1;
    this.ecogram = { ...this.ecogram, version, records, updatedAt: at(version) };
    this.tell();
  }
}

const start = recordsOf([person(0, { role: 'aunt' }), person(1, { role: 'choir' })]);

let vault: FakeVault;
let screen: EcogramRecords;
let replaced: number[];
let timers: (() => void)[];
let delays: number[];
let reads: number;
let queue: SaveQueue;

beforeEach(() => {
  vault = new FakeVault(start);
  screen = start;
  replaced = [];
  timers = [];
  delays = [];
  reads = 0;
  queue = new SaveQueue(vault.ecogram, {
    change: vault.change,
    read: async () => {
      reads += 1;
      return vault.ecogram;
    },
    replaced: (records, lost) => {
      screen = records;
      replaced.push(lost);
    },
    timer: {
      set: (work, ms) => {
        timers.push(work);
        delays.push(ms);
        return work;
      },
      clear: (handle) => {
        timers = timers.filter((timer) => timer !== handle);
      },
    },
  });
  vault.tell = queue.told;
});

const rename = (index: number, role: string) => {
  const next = changePerson(screen, personId(index), { role });
  const diff = diffBetween(screen, next);
  screen = next;
  queue.push(diff);
};
const settled = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
};

describe('the save queue', () => {
  test('says saved only after the answer', async () => {
    vault.holds = true;
    rename(0, 'mother');
    await settled();
    expect(queue.state()).toEqual({ is: 'saving' });
    vault.held.shift()?.();
    await settled();
    expect(queue.state()).toEqual({ is: 'saved', at: at(2) });
  });

  test('saves in order, one at a time, each on the version before', async () => {
    vault.holds = true;
    rename(0, 'mother');
    rename(1, 'church choir');
    rename(0, 'sister');
    await settled();
    expect(vault.calls).toHaveLength(1);
    for (let call = 0; call < 3; call++) {
      vault.held.shift()?.();
      await settled();
    }
    expect(vault.calls.map(({ baseVersion }) => baseVersion)).toEqual([1, 2, 3]);
    const roles = vault.calls.flatMap(({ diff }) =>
      Object.values(diff.people).map(({ after }) => after?.role),
    );
    expect(roles).toEqual(['mother', 'church choir', 'sister']);
    expect(vault.ecogram.records).toEqual(screen);
    expect(replaced).toEqual([]);
  });

  test('what can’t be saved stays, is named, and is tried again after growing pauses', async () => {
    vault.refuses = 'diskFull';
    rename(0, 'mother');
    await settled();
    expect(queue.state()).toEqual({ is: 'notSaved', why: 'diskFull' });
    rename(1, 'church choir');
    await settled();
    expect(vault.calls).toHaveLength(1);
    timers.pop()?.();
    await settled();
    timers.pop()?.();
    await settled();
    expect(delays).toEqual([2000, 4000, 8000]);
    vault.refuses = null;
    timers.pop()?.();
    await settled();
    expect(queue.state().is).toBe('saved');
    expect(vault.ecogram.records).toEqual(screen);
  });

  test('leaving tries at once, and resolves also where it can’t be saved', async () => {
    vault.refuses = 'cannotWrite';
    rename(0, 'mother');
    await settled();
    await queue.flush();
    expect(queue.state()).toEqual({ is: 'notSaved', why: 'cannotWrite' });
    vault.refuses = null;
    await queue.flush();
    expect(vault.ecogram.records).toEqual(screen);
    expect(timers).toEqual([]);
  });

  test('after a conflict what fits is kept, and what does not is told', async () => {
    vault.ecogram = {
      ...vault.ecogram,
      version: 7,
      records: changePerson(start, personId(0), { role: 'grandmother' }),
    };
    vault.holds = true;
    rename(0, 'mother');
    rename(1, 'church choir');
    await settled();
    vault.holds = false;
    vault.held.shift()?.();
    await settled();
    expect(replaced).toEqual([1]);
    expect(screen.people[personId(0)]?.role).toBe('grandmother');
    expect(screen.people[personId(1)]?.role).toBe('church choir');
    expect(vault.ecogram.records).toEqual(screen);
    expect(queue.state().is).toBe('saved');
  });

  test('a vault that always says conflict is not asked without end', async () => {
    vault.refuses = 'conflict';
    rename(0, 'mother');
    await settled();
    expect(vault.calls.length).toBeLessThan(6);
    expect(queue.state()).toEqual({ is: 'notSaved', why: 'conflict' });
  });

  test('own changes are no news', async () => {
    rename(0, 'mother');
    await settled();
    expect(reads).toBe(0);
  });

  test('another window’s change is shown when nothing waits here', async () => {
    vault.write(changePerson(start, personId(1), { role: 'gospel choir' }));
    await settled();
    expect(screen.people[personId(1)]?.role).toBe('gospel choir');
    expect(replaced).toEqual([0]);
    expect(queue.state()).toEqual({ is: 'saved', at: at(2) });
  });

  test('another window’s change during a save is found out afterwards', async () => {
    vault.holds = true;
    rename(0, 'mother');
    await settled();
    vault.holds = false;
    vault.held.shift()?.();
    // It lands between the answer and the next gesture.
    await Promise.resolve();
    vault.write(changePerson(vault.ecogram.records, personId(1), { role: 'gospel choir' }));
    await settled();
    expect(screen).toEqual(vault.ecogram.records);
  });

  test('once nobody looks, it stops trying of its own accord, and goes on when somebody does', async () => {
    vault.refuses = 'diskFull';
    rename(0, 'mother');
    await settled();
    queue.stop();
    expect(timers).toEqual([]);
    vault.refuses = null;
    queue.start();
    await settled();
    expect(vault.ecogram.records).toEqual(screen);
  });
});
