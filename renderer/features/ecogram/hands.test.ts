import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CanvasController, type RawPointer } from '#renderer/canvas/controller.ts';
import { startHistory } from '#shared/document/history.ts';
import { applyDiff } from '#shared/document/records.ts';
import {
  CLIENT,
  type EcogramRecords,
  flawsOf,
  newLane,
  PAGE_LETTERS,
  PERSON_KINDS,
} from '#shared/domain/ecogram.ts';
import { ORDERS } from '#shared/geometry/align.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { buildScene } from '#shared/geometry/scene.ts';
import { Editor } from './editor.ts';
import { selectedEnd, selectedPeople } from './selection.ts';

/** Hands on the picture as they really are: pointers and keys in any order, ends that never come, fingers that pile up. */

const setting = {
  clientLabel: 'Blue',
  words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
} as const;

/** An editor under a controller, as a session joins them, on a canvas of 800 by 800. */
const sittingAt = (start: EcogramRecords) => {
  let saved = start;
  const editor = new Editor({
    history: startHistory(start),
    newId: <Id extends string>() => crypto.randomUUID() as string as Id,
    changed: (diff) => {
      saved = applyDiff(saved, diff);
    },
  });
  const controller = new CanvasController(buildScene(start, setting), (effect) =>
    editor.apply(effect, (kind) => kind),
  );
  controller.resize({ width: 800, height: 800 });
  editor.store.subscribe(({ history, selection }, before) => {
    if (history.present !== before.history.present) {
      controller.setScene(buildScene(history.present, setting, controller.scene));
    }
    controller.setChosen({
      people: selectedPeople(selection),
      client: selection.is === 'client',
      tie: selection.is === 'tie' ? selection.id : null,
      standingOut: null,
      peopleStandingOut: null,
      knobAt: selectedEnd(selection),
    });
  });
  return { editor, controller, saved: () => saved };
};
type Sitting = ReturnType<typeof sittingAt>;

type Act = { readonly name: string; readonly on: (sitting: Sitting) => void };

/** Somebody, somewhere on her, or anywhere at all; sometimes nowhere. */
const anyPlace = fc.oneof(
  { weight: 6, arbitrary: fc.record({ who: fc.nat(9), x: fc.integer({ min: -20, max: 20 }) }) },
  {
    weight: 6,
    arbitrary: fc.record({ x: fc.integer({ min: -50, max: 850 }), y: fc.integer({ min: -50, max: 850 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ x: Number.NaN, y: 3 }) },
);

const screenAt = ({ controller }: Sitting, place: { who?: number; x: number; y?: number }) => {
  if (place.who === undefined) return { x: place.x, y: place.y ?? 0 };
  const figures = [...controller.scene.people.values()];
  const at = figures[place.who % Math.max(figures.length + 1, 1)]?.at ?? { x: 0, y: 0 };
  const { zoom, x, y } = controller.view;
  return { x: at.x * zoom + x + place.x, y: at.y * zoom + y };
};

const anyPointer: fc.Arbitrary<Act> = fc
  .record({
    does: fc.constantFrom('down', 'move', 'move', 'move', 'up', 'up', 'lose', 'rest'),
    by: fc.constantFrom<RawPointer['by'][]>('mouse', 'pen', 'touch'),
    id: fc.nat(2),
    place: anyPlace,
    middle: fc.boolean(),
    adding: fc.boolean(),
    free: fc.boolean(),
  })
  .map(({ does, by, id, place, ...held }) => ({
    name: `${by} ${does}`,
    on: (sitting) => {
      const { controller } = sitting;
      const middle = held.middle && by === 'mouse' && id === 0;
      const raw = {
        ...held,
        middle,
        by,
        id: id + (by === 'touch' ? 10 : by === 'pen' ? 20 : 0),
        screen: screenAt(sitting, place),
      };
      if (does === 'lose') controller.lose(raw.id);
      else if (does === 'rest') controller.rest();
      else controller[does](raw);
    },
  }));

/** From the first press to the letting go, so that gestures come to an end often enough. */
const anyDrag: fc.Arbitrary<Act> = fc
  .record({
    from: anyPlace,
    to: anyPlace,
    by: fc.constantFrom<RawPointer['by'][]>('mouse', 'pen', 'touch'),
    free: fc.boolean(),
  })
  .map(({ from, to, by, free }) => ({
    name: `drag by ${by}`,
    on: (sitting) => {
      const { controller } = sitting;
      const raw = (place: typeof from) => ({
        id: 1,
        by,
        middle: false,
        adding: false,
        free,
        screen: screenAt(sitting, place),
      });
      controller.down(raw(from));
      controller.move(raw(to));
      controller.move(raw(to));
      controller.up(raw(to));
    },
  }));

const KEYS = {
  letter: ({ editor }: Sitting, choice: number) => editor.pressLetter(PAGE_LETTERS[choice % 4] ?? 'P'),
  nudge: ({ editor }: Sitting, choice: number) => editor.nudge({ x: choice - 5, y: 5 - choice }),
  remove: ({ editor }: Sitting) => editor.removeSelected(),
  undo: ({ editor }: Sitting) => editor.undo(),
  redo: ({ editor }: Sitting) => editor.redo(),
  everybody: ({ editor }: Sitting) => editor.selectEverybody(),
  align: ({ editor }: Sitting, choice: number) => editor.align(ORDERS[choice % ORDERS.length] ?? 'row'),
  tidy: ({ editor }: Sitting) => editor.tidy(),
  copy: ({ editor }: Sitting) => editor.copyTies(),
  paste: ({ editor }: Sitting) => editor.pasteTies(),
  duplicate: ({ editor }: Sitting) => {
    // Twice as many with each press is soon more than a test has time for.
    if (Object.keys(editor.records.people).length < 24) editor.duplicate();
  },
  name: ({ editor }: Sitting, choice: number) => {
    const letter = PAGE_LETTERS[choice % 4] ?? 'P';
    const named = { kind: PERSON_KINDS[choice] ?? 'friend', role: `${choice}` };
    if (Object.keys(editor.records.people).length < 24) {
      editor.addTied(named, { ground: 'home', ring: 2 }, { [letter]: newLane() });
    }
  },
  give: ({ editor }: Sitting, choice: number) => {
    const letter = PAGE_LETTERS[choice % 4] ?? 'P';
    const [one, other] = selectedPeople(editor.selection);
    if (one !== undefined) editor.give(one, other ?? CLIENT, { [letter]: newLane() });
  },
  escape: ({ controller }: Sitting) => controller.cancel(),
  carry: ({ controller }: Sitting, choice: number) =>
    controller.carry(PERSON_KINDS[choice] ?? 'friend', choice === 0 ? null : { x: choice * 70, y: 400 }),
  letGo: ({ controller }: Sitting) => controller.letGo(),
  fit: ({ controller }: Sitting) => controller.fit(),
} as const;

const KEY_NAMES = Object.keys(KEYS) as (keyof typeof KEYS)[];

const anyKey: fc.Arbitrary<Act> = fc
  .record({ key: fc.constantFrom(...KEY_NAMES), choice: fc.nat(11) })
  .map(({ key, choice }) => ({ name: key, on: (sitting) => void KEYS[key](sitting, choice) }));

const anyActs = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: anyPointer },
    { weight: 3, arbitrary: anyDrag },
    { weight: 4, arbitrary: anyKey },
  ),
  {
    maxLength: 40,
  },
);

const allBack = ({ editor }: Sitting): void => {
  while (editor.store.getState().history.undoable) editor.undo();
};
const allForth = ({ editor }: Sitting): void => {
  while (editor.store.getState().history.redoable) editor.redo();
};

test('whatever hands do, undoing all of it gives the start, and redoing all of it the end', () => {
  fc.assert(
    fc.property(anyEcogram(6, 6), anyActs, (start, acts) => {
      const sitting = sittingAt(start);
      for (const act of acts) {
        act.on(sitting);
        expect(flawsOf(sitting.editor.records)).toEqual([]);
      }
      sitting.controller.cancel();
      allForth(sitting);
      const end = sitting.editor.records;
      allBack(sitting);
      expect(sitting.editor.records).toEqual(start);
      expect(sitting.saved()).toEqual(start);
      allForth(sitting);
      expect(sitting.editor.records).toEqual(end);
      expect(sitting.saved()).toEqual(end);
    }),
    { numRuns: 150 },
  );
});

test('backing out of whatever a hand is in the middle of changes nothing', () => {
  fc.assert(
    fc.property(anyEcogram(6, 6), anyActs, anyPlace, anyPlace, (start, acts, from, to) => {
      const sitting = sittingAt(start);
      const { controller, editor } = sitting;
      for (const act of acts) {
        act.on(sitting);
        if (controller.gesture.is === 'idle') continue;
        // What a finger picks by resting is picked; the records are what must not change.
        const { records } = editor;
        controller.cancel();
        expect(controller.gesture.is).toBe('idle');
        expect(editor.records).toBe(records);
      }
      const { records } = editor;
      const raw = (place: typeof from) => ({
        id: 99,
        by: 'mouse' as const,
        middle: false,
        adding: false,
        free: false,
        screen: screenAt(sitting, place),
      });
      controller.down(raw(from));
      controller.move(raw(to));
      controller.cancel();
      controller.move(raw(from));
      controller.up(raw(from));
      expect(editor.records).toBe(records);
      expect(controller.guides).toEqual([]);
      const { x, y, zoom } = controller.view;
      expect(Number.isFinite(x + y + zoom)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
