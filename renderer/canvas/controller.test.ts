import { beforeEach, describe, expect, test } from 'vitest';
import { CLIENT } from '#shared/domain/ecogram.ts';
import { person, personId, recordsOf, tie } from '#shared/geometry/ecograms.testkit.ts';
import { knobOf } from '#shared/geometry/hit.ts';
import { buildScene } from '#shared/geometry/scene.ts';
import type { Point } from '#shared/geometry/vector.ts';
import { CanvasController, type CanvasEffect, NOTHING_CHOSEN, type RawPointer } from './controller.ts';
import { toScreen } from './view.ts';

const setting = {
  clientLabel: 'Hiwot',
  words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
} as const;

const [aunt, choir] = [personId(0), personId(1)];
const records = recordsOf(
  [
    person(0, { role: 'aunt', spot: { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } }),
    person(1, { role: 'choir', spot: { ground: 'home', ring: 2, across: 0.5, depth: 0.5 } }),
  ],
  [tie(0, CLIENT, aunt)],
);

let controller: CanvasController;
let effects: CanvasEffect[];

beforeEach(() => {
  effects = [];
  controller = new CanvasController(buildScene(records, setting), (effect) => effects.push(effect));
  controller.resize({ width: 900, height: 900 });
});

const raw = (screen: Point, more: Partial<RawPointer> = {}): RawPointer => ({
  id: 1,
  by: 'mouse',
  screen,
  middle: false,
  adding: false,
  ...more,
});

const screenOf = (id: typeof aunt): Point =>
  toScreen(controller.view, controller.scene.people.get(id)?.at ?? { x: 0, y: 0 });
const middle = (): Point => toScreen(controller.view, { x: 0, y: 0 });

const drag = (from: Point, to: Point) => {
  controller.down(raw(from));
  controller.move(raw({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }));
  controller.move(raw(to));
  controller.up(raw(to));
};

describe('pointers on the picture', () => {
  test('drag somebody by as much of the picture as the hand has moved', () => {
    const from = screenOf(aunt);
    drag(from, { x: from.x + 90, y: from.y + 45 });
    const { zoom } = controller.view;
    expect(effects).toEqual([
      { does: 'move', ids: [aunt], by: { x: expect.closeTo(90 / zoom), y: expect.closeTo(45 / zoom) } },
    ]);
  });

  test('drag from a knob to somebody ties them', () => {
    controller.setChosen({ ...NOTHING_CHOSEN, people: [aunt], knobAt: aunt });
    drag(toScreen(controller.view, knobOf(controller.scene, aunt)), screenOf(choir));
    expect(effects).toEqual([{ does: 'tie', from: aunt, to: choir }]);
  });

  test('drag somebody onto the client ties them', () => {
    drag(screenOf(aunt), middle());
    expect(effects).toEqual([{ does: 'tie', from: aunt, to: CLIENT }]);
  });

  test('draw a band around people', () => {
    drag({ x: 1, y: 1 }, { x: 899, y: 899 });
    expect(effects).toEqual([{ does: 'selectPeople', ids: [aunt, choir], adding: false }]);
  });

  test('two fingers zoom, and whatever the first was doing is dropped', () => {
    const before = controller.view.zoom;
    controller.down(raw(screenOf(aunt), { by: 'touch', id: 1 }));
    controller.down(raw({ x: 100, y: 100 }, { by: 'touch', id: 2 }));
    controller.move(raw({ x: 20, y: 20 }, { by: 'touch', id: 2 }));
    controller.up(raw({ x: 20, y: 20 }, { by: 'touch', id: 2 }));
    controller.up(raw(screenOf(aunt), { by: 'touch', id: 1 }));
    expect(controller.view.zoom).toBeGreaterThan(before);
    expect(effects).toEqual([]);
  });
});

describe('what has to be drawn anew', () => {
  const count = () => {
    const drawn = { still: 0, moving: 0, view: 0 };
    for (const what of ['still', 'moving', 'view'] as const) controller.on(what, () => drawn[what]++);
    return drawn;
  };

  test('while somebody is dragged, only what moves', () => {
    const from = screenOf(aunt);
    controller.down(raw(from));
    controller.move(raw({ x: from.x + 30, y: from.y }));
    const drawn = count();
    for (let step = 0; step < 50; step++) controller.move(raw({ x: from.x + 30 + step, y: from.y }));
    expect(drawn).toEqual({ still: 0, moving: 50, view: 0 });
  });

  test('nothing, where a pointer passes over the same thing', () => {
    controller.move(raw({ x: 5, y: 5 }));
    const drawn = count();
    for (let step = 0; step < 20; step++) controller.move(raw({ x: 6 + step, y: 5 }));
    expect(drawn).toEqual({ still: 0, moving: 0, view: 0 });
  });
});

describe('the view', () => {
  test('goes on showing everything until a hand moves it', () => {
    const small = controller.view.zoom;
    controller.resize({ width: 1800, height: 1800 });
    expect(controller.view.zoom).toBeGreaterThan(small);
    controller.panBy({ x: 10, y: 0 });
    const { zoom } = controller.view;
    controller.resize({ width: 900, height: 900 });
    expect(controller.view.zoom).toBe(zoom);
    controller.fit();
    expect(controller.view.zoom).toBe(small);
  });

  test('the focus of somebody who is taken away is shown no longer', () => {
    controller.setFocus(aunt);
    const others = recordsOf(Object.values(records.people).filter(({ id }) => id !== aunt));
    controller.setScene(buildScene(others, setting));
    expect(controller.focus).toBe(null);
  });

  test('a gesture ends when whom it holds is taken away by somebody else', () => {
    const from = screenOf(aunt);
    controller.down(raw(from));
    controller.move(raw({ x: from.x + 30, y: from.y }));
    const others = recordsOf(Object.values(records.people).filter(({ id }) => id !== aunt));
    controller.setScene(buildScene(others, setting));
    controller.up(raw({ x: from.x + 60, y: from.y }));
    expect(effects).toEqual([]);
  });
});
