import { beforeEach, expect, test } from 'vitest';
import { holdAll } from '#renderer/app/holding.ts';
import { startHistory } from '#shared/document/history.ts';
import { emptyEcogram } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import { Editor } from './editor.ts';
import { keepsakeFrom, takenUp } from './keepsake.ts';
import { goneOn, LeftSittings } from './left-sittings.ts';
import { SaveQueue } from './save-queue.ts';

const KEY = 'ecogram:0199';
const SCREEN = { tyingFrom: null, kind: 'family', ground: 'here' } as const;

/** A sitting whose vault takes `takes` gestures and then nothing more. */
const sittingWhere = (takes: number) => {
  let version = 1;
  const updatedAt = '2026-11-25T10:00:00.000Z' as never;
  const queue = new SaveQueue(
    { version, updatedAt },
    {
      change: async () => {
        if (version > takes) throw new Error('the disk takes nothing');
        version += 1;
        return { version, updatedAt };
      },
      read: () => Promise.reject(new Error('nobody asks')),
      replaced: () => undefined,
      timer: { set: () => 0, clear: () => undefined },
    },
  );
  const editor = new Editor({
    history: startHistory(emptyEcogram()),
    newId: <Id extends string>() => crypto.randomUUID() as string as Id,
    changed: (diff: EcogramDiff) => queue.push(diff),
  });
  const controller = { gesture: { is: 'idle' }, cancel: () => false, laid: null } as never;
  const add = (role: string) => editor.add({ kind: 'family', role }, { ground: 'here', ring: 2 });
  return { sitting: { editor, queue, controller }, add };
};

let left: LeftSittings;
let settled: number;
const settle = () => {
  settled += 1;
};
beforeEach(() => {
  left = new LeftSittings();
  settled = 0;
});

test('whoever comes back finds what could not be saved, and every step back', async () => {
  const { sitting, add } = sittingWhere(1);
  add('aunt');
  await sitting.queue.flush();
  const stored = sitting.editor.records;
  const uncle = add('uncle');
  await sitting.queue.flush();
  left.leave(KEY, sitting, SCREEN, settle);
  const back = left.of(KEY);
  if (!back) throw new Error('nothing was left');
  const { history, waiting, lost } = goneOn({ records: stored }, back);
  expect(waiting).toHaveLength(1);
  expect(lost).toBe(0);
  expect(history.present.people[uncle]?.role).toBe('uncle');
  expect(history.undoable?.below?.below).toBeNull();
  back.settle();
  expect(settled).toBe(1);
  left.forget(KEY);
  expect(left.of(KEY)).toBeNull();
});

test('a lock takes along what is left, as words where they could not be saved, and leaves none of it here', async () => {
  const { sitting, add } = sittingWhere(0);
  add('aunt');
  await sitting.queue.flush();
  left.leave(KEY, sitting, SCREEN, settle);
  const handedOver = holdAll();
  expect(left.of(KEY)).toBeNull();
  const { parts, hasWords } = handedOver();
  expect(hasWords).toBe(true);
  const keepsake = keepsakeFrom(parts.find(({ key }) => key === KEY)?.value);
  const { history, waiting } = takenUp({ records: emptyEcogram(), version: 1 }, keepsake);
  expect(Object.values(history.present.people).map(({ role }) => role)).toEqual(['aunt']);
  expect(waiting).toHaveLength(1);
  expect(history.undoable).not.toBeNull();
  expect(holdAll()().parts).toEqual([]);
});

test('steps back alone are a comfort, and a sitting without any leaves nothing', async () => {
  const { sitting, add } = sittingWhere(9);
  left.leave(KEY, sitting, SCREEN, settle);
  expect(left.of(KEY)).toBeNull();
  add('aunt');
  await sitting.queue.flush();
  left.leave(KEY, sitting, SCREEN, settle);
  const { parts, hasWords } = holdAll()();
  expect(hasWords).toBe(false);
  expect(parts).toHaveLength(1);
});
