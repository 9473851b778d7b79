import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { Draft, type DraftPart, WindowId } from '#shared/domain/draft.ts';
import { type DraftId, StaffId } from '#shared/domain/ids.ts';
import type { DraftRepository, OpenVault } from '../ports.ts';
import { Session } from '../session.ts';
import { comingBackTo, draftHandlers } from './draft-handlers.ts';
import { DraftShelf } from './draft-shelf.ts';
import { NOOR } from './locking.testkit.ts';
import { OpenWindows } from './open-windows.ts';

const INES = { ...NOOR, id: StaffId.parse('01900000-0000-7000-8000-000000000002'), name: 'Ines' };
const FIRST = WindowId.parse('01900000-0000-7000-8000-0000000000a1');
const SECOND = WindowId.parse('01900000-0000-7000-8000-0000000000a2');
const PLACE = { at: 'settings' } as const;

const words = (text: string): DraftPart => ({ key: 'search', value: text });

let disk: { rows: Draft[]; isFull: boolean };
let session: Session;
let windows: OpenWindows;
let handlers: ReturnType<typeof draftHandlers>;

/** Rows in memory: what the real ones do is held to by their own tests. */
const rows: DraftRepository = {
  of: (staffId) => disk.rows.filter((draft) => draft.staffId === staffId),
  insert: (draft) => void disk.rows.push(draft),
  remove(id, staffId) {
    const before = disk.rows.length;
    disk.rows = disk.rows.filter((draft) => draft.id !== id || draft.staffId !== staffId);
    return disk.rows.length < before;
  },
};

const vaultOf = (staff: typeof NOOR): OpenVault =>
  ({
    staff,
    drafts: rows,
    write: (_: unknown, work: () => unknown) => {
      if (disk.isFull) throw new Refusal('diskFull', 'no space is left');
      return work();
    },
    close: () => undefined,
  }) as unknown as OpenVault;

const unlockAs = (staff: typeof NOOR) => session.opened(vaultOf(staff));
const keep = (text: string, window = FIRST, replaces: DraftId[] = []) =>
  handlers['drafts.keep']({ window, replaces, place: PLACE, parts: [words(text)] });
const mine = (window = FIRST) => handlers['drafts.mine']({ window }) as ReturnType<typeof takenOf>;
const takenOf = () => null as { ids: DraftId[]; place: typeof PLACE; parts: DraftPart[] } | null;
const wordsBack = (window = FIRST) => mine(window)?.parts.map(({ value }) => value) ?? [];

beforeEach(() => {
  disk = { rows: [], isFull: false };
  session = new Session();
  windows = new OpenWindows();
  handlers = draftHandlers({
    session,
    shelf: new DraftShelf(),
    windows,
    ids: { next: () => randomUUID() },
    clock: { now: () => new Date(Date.UTC(2026, 10, 25, 0, 0, disk.rows.length)) },
  });
  unlockAs(NOOR);
});

test('what was kept comes back until it is forgotten', () => {
  expect(mine()).toBeNull();
  keep('half a sent');
  expect(mine()).toMatchObject({ place: PLACE, parts: [words('half a sent')] });
  expect(wordsBack()).toEqual(['half a sent']);
  handlers['drafts.forget']({ ids: mine()?.ids ?? [] });
  expect(mine()).toBeNull();
});

test('it takes the place of what it replaces', () => {
  keep('half a sent');
  keep('half a sentence', FIRST, mine()?.ids);
  expect(wordsBack()).toEqual(['half a sentence']);
});

describe('somebody else', () => {
  test('is shown nothing, and can neither replace nor forget it', () => {
    keep('hers alone');
    const ids = mine()?.ids ?? [];
    unlockAs(INES);
    expect(mine()).toBeNull();
    handlers['drafts.forget']({ ids });
    keep('somebody else’s', FIRST, ids);
    expect(wordsBack()).toEqual(['somebody else’s']);
    unlockAs(NOOR);
    expect(wordsBack()).toEqual(['hers alone']);
  });

  test('neither where the disk took nothing and it waits in memory', () => {
    disk.isFull = true;
    keep('hers alone');
    const ids = mine()?.ids ?? [];
    unlockAs(INES);
    expect(mine()).toBeNull();
    handlers['drafts.forget']({ ids });
    keep('somebody else’s', FIRST, ids);
    unlockAs(NOOR);
    expect(wordsBack()).toEqual(['hers alone']);
    disk.isFull = false;
    handlers['drafts.forget']({ ids });
    expect(mine()).toBeNull();
  });
});

test('each window gets its own; what a window has left that is gone, comes to the first that asks', () => {
  windows.join(FIRST);
  windows.join(SECOND);
  keep('of the first', FIRST);
  keep('of the second', SECOND);
  expect(wordsBack(FIRST)).toEqual(['of the first']);
  expect(wordsBack(SECOND)).toEqual(['of the second']);
  windows.leave(SECOND);
  expect(wordsBack(FIRST)).toEqual(['of the first', 'of the second']);
});

test('the newest of those that are left says where one was', () => {
  const at = (writtenAt: string, window: WindowId) =>
    Draft.parse({ id: randomUUID(), staffId: NOOR.id, writtenAt, window, place: PLACE, parts: [] });
  const [older, newer, own] = [
    at('2026-11-25T10:00:00.000Z', SECOND),
    at('2026-11-25T11:00:00.000Z', SECOND),
    at('2026-11-25T09:00:00.000Z', FIRST),
  ];
  expect(comingBackTo(FIRST, [older, newer, own], () => false)).toEqual([own, newer, older]);
  expect(comingBackTo(FIRST, [older, newer], () => false)).toEqual([newer, older]);
});
