import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redo, startHistory, undo } from '#shared/document/history.ts';
import { DraftContent } from '#shared/domain/draft.ts';
import { CLIENT, type Ecogram, type EcogramRecords, flawsOf, newPerson } from '#shared/domain/ecogram.ts';
import type { EcogramDiff } from '#shared/domain/ecogram-diff.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { addPerson, removePeople } from './edits.ts';
import { keepsakeFrom, keepsakeOf, takenUp } from './keepsake.ts';
import { EcogramSession } from './session.ts';

const SCREEN = { tyingFrom: null, kind: 'family', ground: 'here' } as const;
const SETTING = {
  clientLabel: 'Blue',
  words: {
    ground: { here: 'here', home: 'home', elsewhere: 'elsewhere' },
    ring: { 1: 'close', 2: 'near', 3: 'far' },
  },
} as unknown as ConstructorParameters<typeof EcogramSession>[0]['setting'];

/** A sitting whose vault takes the first `takes` gestures and then nothing more. */
const sittingAt = (ecogram: Ecogram, takes = Number.POSITIVE_INFINITY, keepsake: unknown = null) => {
  const stored = { ...ecogram };
  const session = new EcogramSession({
    client: {
      call: async () => {
        if (stored.version - ecogram.version >= takes) throw new Error('the disk takes nothing');
        stored.version += 1;
        return { version: stored.version, updatedAt: ecogram.updatedAt };
      },
      onEvent: () => () => undefined,
    } as never,
    ecogram,
    keepsake: keepsakeFrom(keepsake),
    left: null,
    setting: SETTING,
    mayEdit: true,
    roleOf: (kind) => kind,
    changed: () => undefined,
    full: () => undefined,
    replaced: () => undefined,
  });
  // No tries of its own accord: there is no window here to wait in.
  session.queue.stop();
  return { session, stored };
};

const ecogramOf = (records: EcogramRecords): Ecogram =>
  ({
    id: 'e',
    fileId: 'f',
    version: 1,
    records,
    updatedAt: '2026-11-25T10:00:00.000Z',
  }) as unknown as Ecogram;

/** As a vault holds it: no space at the ends of a role or a name. */
const storedEcogram = anyEcogram(8, 10).map(({ people, ties }): EcogramRecords => {
  const trimmed = Object.entries(people).map(([id, person]) => [
    id,
    { ...person, role: person.role.trim(), name: person.name.trim() },
  ]);
  return { people: Object.fromEntries(trimmed), ties };
});

/** As it comes back from the vault. */
const crossed = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const work = (session: EcogramSession, steps: readonly number[]): void => {
  const { editor } = session;
  for (const step of steps) {
    const ids = Object.keys(editor.records.people) as PersonId[];
    const id = ids[step % Math.max(ids.length, 1)];
    if (step % 5 === 0 || id === undefined)
      editor.add({ kind: 'peer', role: `role ${step}` }, { ground: 'here', ring: 2 });
    else if (step % 5 === 1) editor.change(id, { role: `renamed ${step}` });
    else if (step % 5 === 2) editor.tie(id, CLIENT);
    else if (step % 5 === 3) editor.undo();
    else editor.redo();
  }
};

test('a sitting goes on where it was left, with every step back and forth, whatever could be saved of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      storedEcogram,
      fc.array(fc.nat(60), { maxLength: 25 }),
      fc.nat(12),
      async (records, steps, takes) => {
        const { session, stored } = sittingAt(ecogramOf(records), takes);
        work(session, steps);
        await session.flush();
        const held = keepsakeOf(session, SCREEN)();
        const unsaved = session.queue.unsaved().waiting as EcogramDiff[];
        expect(held?.isWords).toBe(unsaved.length > 0);

        // The vault holds what it took; the rest is made again from the draft.
        let inVault = session.editor.records;
        for (const diff of [...unsaved].reverse()) {
          const back = undo({ present: inVault, undoable: { top: diff, below: null }, redoable: null });
          if (back) inVault = back.history.present;
        }
        const { history, waiting, lost } = takenUp(
          { records: crossed(inVault) as EcogramRecords, version: stored.version },
          keepsakeFrom(crossed(held?.value)),
        );
        expect(lost).toBe(0);
        expect(waiting).toHaveLength(unsaved.length);
        expect(history.present).toEqual(crossed(session.editor.records));
        let [mine, theirs] = [history, session.editor.store.getState().history];
        for (const go of [undo, undo, undo, redo, redo]) {
          mine = go(mine)?.history ?? mine;
          theirs = go(theirs)?.history ?? theirs;
          expect(crossed(mine.present)).toEqual(crossed(theirs.present));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a whole day of steps comes back, every one of them, and is a draft that may be kept', async () => {
  const { session, stored } = sittingAt(ecogramOf({ people: {}, ties: {} }));
  const { editor } = session;
  const words = { contact: '06 1234 5678', notes: 'calls on Sundays '.repeat(60) };
  const id = editor.add({ kind: 'family', role: 'aunt' }, { ground: 'here', ring: 3 });
  editor.change(id, words);
  const start = editor.records;
  const STEPS = 5000;
  for (let step = 0; step < STEPS; step++) {
    editor.apply({ does: 'move', ids: [id], by: { x: step % 2 === 0 ? 31.37 : -31.37, y: 0.123 } }, () => '');
  }
  for (let step = 0; step < 100; step++) editor.undo();
  await session.flush();
  const held = keepsakeOf(session, SCREEN)();
  const part = { key: 'ecogram:0199', value: held?.value };
  expect(DraftContent.shape.parts.safeParse([part]).success).toBe(true);
  const records = crossed(editor.records) as EcogramRecords;
  let { history } = takenUp({ records, version: stored.version }, keepsakeFrom(crossed(held?.value)));
  let forth = 0;
  for (let next = redo(history); next; next = redo(history)) {
    history = next.history;
    forth += 1;
  }
  expect(forth).toBe(100);
  for (let step = 0; step < STEPS; step++) history = undo(history)?.history ?? history;
  expect(history.present).toEqual(crossed(start));
});

test('steps that lead to no people and ties are not offered', () => {
  const records: EcogramRecords = { people: {}, ties: {} };
  const { session } = sittingAt(ecogramOf(records));
  const value = crossed(keepsakeOf(session, SCREEN)()?.value) as object;
  const odd = keepsakeFrom({ ...value, undoable: [{ people: { x: { fields: { role: 3 } } } }] });
  expect(odd).not.toBe(null);
  expect(takenUp({ records, version: 1 }, odd).history).toEqual(startHistory(records));
});

describe('an ecogram that somebody else has changed meanwhile', () => {
  test('keeps their changes, takes what still fits, says how much does not, and is always sound', async () => {
    await fc.assert(
      fc.asyncProperty(
        storedEcogram,
        fc.array(fc.nat(60), { maxLength: 10 }),
        fc.nat(10),
        async (records, steps, who) => {
          const { session } = sittingAt(ecogramOf(records), 0);
          work(session, steps);
          const held = keepsakeOf(session, SCREEN)();
          const ids = Object.keys(records.people) as PersonId[];
          const gone = ids[who % Math.max(ids.length, 1)];
          const theirs = gone === undefined ? records : removePeople(records, [gone]);
          const { history } = takenUp({ records: theirs, version: 2 }, keepsakeFrom(crossed(held?.value)));
          expect(flawsOf(history.present)).toEqual([]);
          if (gone !== undefined) expect(history.present.people[gone]).toBeUndefined();
          // Steps that were made on something else are not offered.
          expect(history.undoable).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('a tie without its other end is remembered by where it began, and the hand has changed nothing', () => {
  const { session } = sittingAt(ecogramOf({ people: {}, ties: {} }));
  const id = session.editor.add({ kind: 'family', role: 'aunt' }, { ground: 'home', ring: 1 });
  const before = session.editor.records;
  session.controller.gesture = { is: 'tying', from: id, to: { x: 5, y: 5 }, over: CLIENT };
  const held = keepsakeOf(session, SCREEN)();
  expect(held).toMatchObject({ isWords: true, value: { tyingFrom: id } });
  expect(session.controller.gesture.is).toBe('idle');
  expect(session.editor.records).toBe(before);
});

test('selection, view and the words under the pen are as they were', () => {
  const first = sittingAt(ecogramOf({ people: {}, ties: {} })).session;
  first.controller.resize({ width: 800, height: 600 });
  const id = first.editor.add({ kind: 'family', role: 'aunt' }, { ground: 'home', ring: 1 });
  first.editor.name(id);
  first.controller.zoomBy(1.4, { x: 100, y: 100 });
  const { view } = first.controller;
  const held = crossed(keepsakeOf(first, SCREEN)()?.value);
  const again = sittingAt(ecogramOf(first.editor.records), Number.POSITIVE_INFINITY, held).session;
  again.controller.resize({ width: 800, height: 600 });
  expect(again.controller.view).toEqual(view);
  expect(again.editor.store.getState()).toMatchObject({ selection: { is: 'people', ids: [id] }, naming: id });
});

test.each([null, 3, 'words', {}, { version: 1 }])('%j is no keepsake', (value) => {
  expect(keepsakeFrom(value)).toBeNull();
});

test('without one, an ecogram begins as the vault holds it', () => {
  const spot = { ground: 'home', ring: 1, across: 0.5, depth: 0.5 } as const;
  const records = addPerson(
    { people: {}, ties: {} },
    newPerson({ id: 'a' as PersonId, kind: 'family', role: 'aunt', spot }),
  );
  expect(takenUp({ records, version: 4 }, null)).toEqual({
    history: startHistory(records),
    waiting: [],
    lost: 0,
  });
});
