import { describe, expect, it } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { Autosave, type Stored } from './autosave.ts';

type Fields = { name: string; notes: string };

const at = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z` as Instant;

/** A record on a disk that can be written by others and can fail, with a clock that stands still until it is told. */
const setUp = (initial: Fields = { name: 'Blue', notes: '' }) => {
  let disk: Stored<Fields> = { version: 1, fields: initial, updatedAt: at(0) };
  let failure: Refusal | null = null;
  const saves: Fields[] = [];
  const timers = new Map<number, { work: () => void; ms: number }>();
  let nextTimer = 1;

  const write = (fields: Fields) => {
    disk = { version: disk.version + 1, fields, updatedAt: at(disk.version) };
    return disk;
  };
  const autosave = new Autosave<Fields>(disk, {
    save: async (baseVersion, fields) => {
      if (failure) throw failure;
      if (baseVersion !== disk.version) throw new Refusal('conflict', 'changed in between');
      saves.push(fields);
      return write(fields);
    },
    reload: async () => disk,
    isComplete: (fields) => fields.name !== '',
    timer: {
      set: (work, ms) => {
        timers.set(nextTimer, { work, ms });
        return nextTimer++;
      },
      clear: (handle) => timers.delete(handle as number),
    },
  });
  const settleAll = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    autosave,
    saves,
    disk: () => disk,
    writtenElsewhere: (change: Partial<Fields>) => write({ ...disk.fields, ...change }),
    failWith: (refusal: Refusal | null) => {
      failure = refusal;
    },
    nextDelay: () => [...timers.values()].at(-1)?.ms,
    /** Lets the time pass that the next timer waits for. */
    async tick() {
      const [first] = timers.entries();
      if (!first) return;
      timers.delete(first[0]);
      first[1].work();
      await settleAll();
    },
  };
};

describe('a record that is being written', () => {
  it('says saved only once the disk has answered', async () => {
    const { autosave, tick, disk } = setUp();
    autosave.change({ notes: 'likes bread' });
    expect(autosave.view().state.is).toBe('saving');
    await tick();
    expect(disk().fields.notes).toBe('likes bread');
    expect(autosave.view().state).toEqual({ is: 'saved', at: disk().updatedAt });
  });

  it('sends many keystrokes as one save', async () => {
    const { autosave, saves, tick } = setUp();
    for (const notes of ['l', 'li', 'lik', 'like']) autosave.change({ notes });
    await tick();
    expect(saves).toEqual([{ name: 'Blue', notes: 'like' }]);
  });

  it('saves what was typed while it was saving', async () => {
    const { autosave, disk, tick } = setUp();
    autosave.change({ notes: 'one' });
    const saving = tick();
    autosave.change({ notes: 'one two' });
    await saving;
    expect(autosave.view().fields.notes).toBe('one two');
    expect(autosave.view().state.is).toBe('saving');
    await tick();
    await tick();
    expect(disk().fields.notes).toBe('one two');
    expect(autosave.view().state.is).toBe('saved');
  });

  it('keeps the words when the disk is full, says so, and saves when there is room', async () => {
    const { autosave, failWith, disk, tick, nextDelay } = setUp();
    failWith(new Refusal('diskFull', 'no room'));
    autosave.change({ notes: 'important' });
    await tick();
    expect(autosave.view()).toMatchObject({
      fields: { notes: 'important' },
      state: { is: 'notSaved', why: 'diskFull' },
    });
    const first = nextDelay();
    await tick();
    expect(nextDelay()).toBeGreaterThan(first ?? Number.NaN);
    failWith(null);
    await tick();
    expect(disk().fields.notes).toBe('important');
    expect(autosave.view().state.is).toBe('saved');
  });

  it('waits while something needed is missing, and says so', async () => {
    const { autosave, saves, tick } = setUp();
    autosave.change({ name: '' });
    await tick();
    expect(saves).toEqual([]);
    expect(autosave.view().state.is).toBe('incomplete');
    autosave.change({ name: 'Green' });
    await tick();
    expect(saves).toEqual([{ name: 'Green', notes: '' }]);
  });

  it('flushes at once when somebody leaves', async () => {
    const { autosave, disk } = setUp();
    autosave.change({ notes: 'in a hurry' });
    await autosave.flush();
    expect(disk().fields.notes).toBe('in a hurry');
  });
});

describe('a record that somebody else changes meanwhile', () => {
  it('is joined where the two changed different fields', async () => {
    const { autosave, writtenElsewhere, disk, tick } = setUp();
    autosave.change({ notes: 'mine' });
    writtenElsewhere({ name: 'Green' });
    await tick();
    await tick();
    expect(disk().fields).toEqual({ name: 'Green', notes: 'mine' });
    expect(autosave.view().state.is).toBe('saved');
  });

  it('is not overwritten where both changed the same field: somebody is asked', async () => {
    const { autosave, writtenElsewhere, disk, tick } = setUp();
    autosave.change({ notes: 'mine' });
    writtenElsewhere({ notes: 'theirs' });
    await tick();
    expect(disk().fields.notes).toBe('theirs');
    expect(autosave.view()).toMatchObject({
      fields: { notes: 'mine' },
      dispute: { keys: ['notes'], mine: { notes: 'mine' }, theirs: { notes: 'theirs' } },
      state: { is: 'notSaved', why: 'conflict' },
    });
  });

  it.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
  ] as const)('keeps the words that were chosen: %s', async (choice, kept) => {
    const { autosave, writtenElsewhere, disk, tick } = setUp();
    autosave.change({ notes: 'mine' });
    writtenElsewhere({ notes: 'theirs' });
    await tick();
    autosave.settle(() => choice);
    await tick();
    expect(disk().fields.notes).toBe(kept);
    expect(autosave.view()).toMatchObject({ dispute: null, fields: { notes: kept }, state: { is: 'saved' } });
  });

  it('shows the other change when nothing is unsaved here', async () => {
    const { autosave, writtenElsewhere } = setUp();
    writtenElsewhere({ notes: 'theirs' });
    await autosave.refresh();
    expect(autosave.view().fields.notes).toBe('theirs');
  });

  it('shows a change that came just behind a save of its own', async () => {
    const { autosave, writtenElsewhere } = setUp();
    autosave.change({ notes: 'mine' });
    const saving = autosave.flush();
    writtenElsewhere({ name: 'Green' });
    await Promise.all([saving, autosave.refresh()]);
    expect(autosave.view().fields).toEqual({ name: 'Green', notes: 'mine' });
  });

  it('leaves unsaved words alone when told of another change', async () => {
    const { autosave, writtenElsewhere } = setUp();
    autosave.change({ notes: 'mine' });
    writtenElsewhere({ notes: 'theirs' });
    await autosave.refresh();
    expect(autosave.view().fields.notes).toBe('mine');
  });
});
