import { describe, expect, it } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { Autosave, type Stored, type Unsaved } from './autosave.ts';

type Fields = { name: string; notes: string };

const at = (minute: number) => `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000Z` as Instant;

/** A record on a disk that can be written by others and can fail, with a clock that stands still until it is told. */
const setUp = (
  initial: Fields = { name: 'Blue', notes: '' },
  left: Unsaved<Fields> | null = null,
  version = 1,
) => {
  let disk: Stored<Fields> = { version, fields: initial, updatedAt: at(0) };
  let failure: Refusal | null = null;
  const saves: Fields[] = [];
  let whileReloading = () => {};
  const timers = new Map<number, { work: () => void; ms: number }>();
  let nextTimer = 1;

  const write = (fields: Fields) => {
    disk = { version: disk.version + 1, fields, updatedAt: at(disk.version) };
    return disk;
  };
  const autosave = new Autosave<Fields>(
    disk,
    {
      save: async (baseVersion, fields) => {
        if (failure) throw failure;
        if (baseVersion !== disk.version) throw new Refusal('conflict', 'changed in between');
        saves.push(fields);
        return write(fields);
      },
      reload: async () => {
        whileReloading();
        return disk;
      },
      isComplete: (fields) => fields.name !== '',
      timer: {
        set: (work, ms) => {
          timers.set(nextTimer, { work, ms });
          return nextTimer++;
        },
        clear: (handle) => timers.delete(handle as number),
      },
    },
    left,
  );
  const settleAll = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    autosave,
    saves,
    disk: () => disk,
    writtenElsewhere: (change: Partial<Fields>) => write({ ...disk.fields, ...change }),
    onReload: (work: () => void) => {
      whileReloading = work;
    },
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

  it('saves the others while something needed is missing, and leaves that as it was', async () => {
    const { autosave, saves, tick, disk } = setUp();
    autosave.change({ name: '', notes: 'likes bread' });
    expect(autosave.view().state.is).toBe('saving');
    await tick();
    expect(saves).toEqual([{ name: 'Blue', notes: 'likes bread' }]);
    expect(autosave.view()).toMatchObject({
      fields: { name: '', notes: 'likes bread' },
      state: { is: 'incomplete' },
    });
    expect(await autosave.savedVersion()).toBeNull();
    expect(saves).toHaveLength(1);
    expect(autosave.end()?.mine.name).toBe('');
    expect(disk().fields.name).toBe('Blue');
  });

  it('says which version holds all that stands here, and none while something does not', async () => {
    const { autosave, failWith, disk } = setUp();
    expect(await autosave.savedVersion()).toBe(1);
    autosave.change({ notes: 'likes bread' });
    expect(await autosave.savedVersion()).toBe(disk().version);
    failWith(new Refusal('diskFull', 'no room'));
    autosave.change({ notes: 'likes bread and salt' });
    expect(await autosave.savedVersion()).toBeNull();
  });

  it('keeps a letter that is typed while what others have written is read', async () => {
    const { autosave, writtenElsewhere, onReload, tick } = setUp();
    writtenElsewhere({ notes: 'theirs' });
    autosave.change({ notes: 'ab' });
    onReload(() => autosave.change({ notes: 'abc' }));
    await tick();
    expect(autosave.view().fields.notes).toBe('abc');
    expect(autosave.view().dispute?.mine.notes).toBe('abc');
  });

  it('sends nothing more once it has ended', async () => {
    const { autosave, failWith, saves } = setUp();
    failWith(new Refusal('diskFull', 'no room'));
    autosave.change({ notes: 'of whoever has left' });
    await autosave.flush();
    expect(autosave.end()?.mine.notes).toBe('of whoever has left');
    failWith(null);
    await autosave.flush();
    expect(saves).toEqual([]);
  });

  it('says no version while two have written otherwise', async () => {
    const { autosave, writtenElsewhere } = setUp();
    writtenElsewhere({ notes: 'theirs' });
    autosave.change({ notes: 'mine' });
    expect(await autosave.savedVersion()).toBeNull();
  });

  it('joins what somebody else has written, also when a save was overtaken', async () => {
    const { autosave, writtenElsewhere, disk } = setUp();
    writtenElsewhere({ name: 'Green' });
    autosave.change({ notes: 'mine' });
    expect(await autosave.savedVersion()).toBeNull();
    expect(await autosave.savedVersion()).toBe(disk().version);
    expect(disk().fields).toEqual({ name: 'Green', notes: 'mine' });
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

describe('words that locking took from the screen', () => {
  const left = (base: Stored<Fields>, mine: Fields) => JSON.parse(JSON.stringify({ base, mine }));

  it('are none where all is saved', async () => {
    const { autosave, tick } = setUp();
    autosave.change({ notes: 'saved' });
    await tick();
    expect(autosave.end()).toBeNull();
  });

  it('are what the disk refused, and are not tried again from there', async () => {
    const { autosave, failWith, tick, disk, nextDelay } = setUp();
    failWith(new Refusal('diskFull', 'no space is left'));
    autosave.change({ notes: 'refused' });
    await tick();
    expect(autosave.end()).toMatchObject({ base: { version: 1 }, mine: { notes: 'refused' } });
    failWith(null);
    expect(nextDelay()).toBeUndefined();
    await tick();
    expect(disk().fields.notes).toBe('');
  });

  it('are not tried again either where the answer comes after all', async () => {
    const { autosave, failWith, nextDelay } = setUp();
    autosave.change({ notes: 'under way' });
    failWith(new Refusal('locked', 'the vault is locked'));
    const saving = autosave.flush();
    autosave.end();
    await saving;
    expect(nextDelay()).toBeUndefined();
    expect(autosave.end()?.mine.notes).toBe('under way');
  });

  it('are kept for whoever leaves and comes back, but for a name that was only emptied', async () => {
    const emptied = setUp();
    emptied.autosave.change({ name: '', notes: 'likes bread' });
    await emptied.tick();
    expect(emptied.autosave.leave()).toBeNull();

    const { autosave, failWith, tick } = setUp();
    failWith(new Refusal('diskFull', 'no space is left'));
    autosave.change({ name: '', notes: 'refused' });
    await tick();
    expect(autosave.leave()).toMatchObject({
      base: { version: 1 },
      mine: { name: 'Blue', notes: 'refused' },
    });
  });

  it('are saved once they are back, on what was there before', async () => {
    const first = setUp();
    first.failWith(new Refusal('cannotWrite', 'no'));
    first.autosave.change({ notes: 'refused' });
    await first.tick();
    const unsaved = first.autosave.end();
    if (!unsaved) throw new Error('nothing was left');
    const { autosave, tick, disk } = setUp(undefined, left(unsaved.base, unsaved.mine));
    expect(autosave.view()).toMatchObject({ fields: { notes: 'refused' }, state: { is: 'saving' } });
    autosave.start();
    await tick();
    expect(disk().fields.notes).toBe('refused');
  });

  it('are saved but for what is not whole yet', async () => {
    const { autosave, tick, disk } = setUp(
      undefined,
      left({ version: 1, fields: { name: 'Blue', notes: '' }, updatedAt: at(0) }, { name: '', notes: 'x' }),
    );
    expect(autosave.view()).toMatchObject({ fields: { name: '', notes: 'x' }, state: { is: 'saving' } });
    autosave.start();
    await tick();
    expect(disk().fields).toEqual({ name: 'Blue', notes: 'x' });
    expect(autosave.view().state.is).toBe('incomplete');
    expect(autosave.end()?.mine).toEqual({ name: '', notes: 'x' });
  });

  it('are joined with what somebody else has written meanwhile in other fields', async () => {
    const base = { version: 1, fields: { name: 'Blue', notes: '' }, updatedAt: at(0) };
    const { autosave, tick, disk } = setUp(
      { name: 'Green', notes: '' },
      left(base, { name: 'Blue', notes: 'mine' }),
      2,
    );
    expect(autosave.view().fields).toEqual({ name: 'Green', notes: 'mine' });
    autosave.start();
    await tick();
    expect(disk().fields).toEqual({ name: 'Green', notes: 'mine' });
  });

  it('are asked about where somebody else has written in the same field, again and again', async () => {
    const first = setUp();
    first.writtenElsewhere({ notes: 'theirs' });
    first.autosave.change({ notes: 'mine' });
    await first.tick();
    expect(first.autosave.view().dispute).not.toBeNull();
    let unsaved = first.autosave.end();
    for (let time = 0; time < 2; time += 1) {
      if (!unsaved) throw new Error('nothing was left');
      const again = setUp({ name: 'Blue', notes: 'theirs' }, left(unsaved.base, unsaved.mine), 2);
      expect(again.autosave.view().dispute).toMatchObject({
        keys: ['notes'],
        mine: { notes: 'mine' },
        theirs: { notes: 'theirs' },
      });
      again.autosave.start();
      await again.tick();
      expect(again.disk().fields.notes).toBe('theirs');
      unsaved = again.autosave.end();
    }
  });

  it('that were on the disk after all make no noise', () => {
    const base = { version: 1, fields: { name: 'Blue', notes: '' }, updatedAt: at(0) };
    const { autosave } = setUp(
      { name: 'Blue', notes: 'mine' },
      left(base, { name: 'Blue', notes: 'mine' }),
      2,
    );
    expect(autosave.view()).toMatchObject({ state: { is: 'saved' }, dispute: null });
  });

  it('know a field that was taken away from one that was never there', () => {
    type Loose = { name: string; notes?: string };
    const base = { version: 1, fields: { name: 'Blue', notes: 'old' }, updatedAt: at(0) };
    const { autosave } = setUp(
      { name: 'Blue', notes: 'old' },
      left(base, { name: 'Blue', notes: undefined } as unknown as Fields),
    );
    expect((autosave.view().fields as Loose).notes).toBeUndefined();
  });
});
