import { beforeEach, describe, expect, test } from 'vitest';
import { CLIENT } from '#shared/domain/ecogram.ts';
import { crowd, person, personId, recordsOf, tie } from '#shared/geometry/ecograms.testkit.ts';
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
  free: false,
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

test('among very many, nobody is drawn to what others have in common', () => {
  const many = buildScene(crowd(401, 0), setting);
  const crowded = new CanvasController(many, (effect) => effects.push(effect));
  crowded.resize({ width: 900, height: 900 });
  const [somebody] = many.people.values();
  if (!somebody) throw new Error('nobody is there');
  const from = toScreen(crowded.view, somebody.at);
  crowded.down(raw(from));
  for (const step of [10, 20, 30]) {
    crowded.move(raw({ x: from.x + step, y: from.y + step / 2 }));
    expect(crowded.guides).toEqual([]);
  }
  crowded.up(raw({ x: from.x + 30, y: from.y + 15 }));
  const { zoom } = crowded.view;
  expect(effects).toMatchObject([{ by: { x: expect.closeTo(30 / zoom), y: expect.closeTo(15 / zoom) } }]);
});

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

describe('a finger that rests', () => {
  const touch = { by: 'touch', id: 7 } as const;

  test('on somebody adds her to what is selected, and lifting it does no more', () => {
    controller.down(raw(screenOf(aunt), touch));
    controller.rest();
    controller.up(raw(screenOf(aunt), touch));
    expect(effects).toEqual([{ does: 'select', hit: { is: 'person', id: aunt }, adding: true }]);
  });

  test('on the sheet and moves then draws a band', () => {
    controller.down(raw({ x: 1, y: 1 }, touch));
    controller.rest();
    controller.move(raw({ x: 500, y: 500 }, touch));
    controller.up(raw({ x: 899, y: 899 }, touch));
    expect(effects).toEqual([{ does: 'selectPeople', ids: [aunt, choir], adding: true }]);
  });

  test('and then moves takes along everybody who is selected', () => {
    controller.setChosen({ ...NOTHING_CHOSEN, people: [aunt, choir] });
    const from = screenOf(aunt);
    controller.down(raw(from, touch));
    controller.rest();
    controller.up(raw({ x: from.x + 60, y: from.y }, touch));
    expect(effects.at(-1)).toMatchObject({ does: 'move', ids: [aunt, choir] });
  });

  test('means nothing more with a mouse, nor once it moves', () => {
    controller.down(raw(screenOf(aunt)));
    controller.rest();
    expect(controller.gesture.is).toBe('pressing');
    controller.cancel();
    controller.down(raw({ x: 1, y: 1 }, touch));
    controller.move(raw({ x: 60, y: 60 }, touch));
    controller.rest();
    expect(controller.gesture.is).toBe('panning');
  });
});

describe('several pointers', () => {
  test('a palm on the screen does not disturb a pen', () => {
    const from = screenOf(aunt);
    const pen = { by: 'pen', id: 3 } as const;
    controller.down(raw(from, pen));
    controller.move(raw({ x: from.x + 30, y: from.y }, pen));
    controller.down(raw({ x: 700, y: 700 }, { by: 'touch', id: 4 }));
    controller.move(raw({ x: 760, y: 700 }, { by: 'touch', id: 4 }));
    controller.up(raw({ x: 760, y: 700 }, { by: 'touch', id: 4 }));
    controller.move(raw({ x: 5, y: 5 }, { id: 1 }));
    controller.up(raw({ x: from.x + 40, y: from.y }, { ...pen, free: true }));
    const { zoom } = controller.view;
    expect(effects).toEqual([
      { does: 'move', ids: [aunt], by: { x: expect.closeTo(40 / zoom), y: expect.closeTo(0) } },
    ]);
  });

  test('a palm that lands before the pen does not keep it from drawing, nor does a second one', () => {
    const from = screenOf(aunt);
    const pen = { by: 'pen', id: 3 } as const;
    const palm = { by: 'touch', id: 4 } as const;
    controller.down(raw({ x: 700, y: 700 }, palm));
    controller.move(raw({ x: 712, y: 700 }, palm));
    controller.down(raw(from, pen));
    controller.rest();
    controller.move(raw({ x: 720, y: 700 }, palm));
    controller.move(raw({ x: from.x + 30, y: from.y }, pen));
    controller.down(raw({ x: 740, y: 720 }, { by: 'touch', id: 5 }));
    controller.up(raw({ x: 720, y: 700 }, palm));
    controller.up(raw({ x: from.x + 40, y: from.y }, { ...pen, free: true }));
    const { zoom } = controller.view;
    expect(effects).toEqual([
      { does: 'move', ids: [aunt], by: { x: expect.closeTo(40 / zoom), y: expect.closeTo(0) } },
    ]);
  });

  test('two fingers pan as they move together', () => {
    const { view } = controller;
    controller.down(raw({ x: 100, y: 100 }, { by: 'touch', id: 1 }));
    controller.down(raw({ x: 200, y: 100 }, { by: 'touch', id: 2 }));
    controller.move(raw({ x: 130, y: 120 }, { by: 'touch', id: 1 }));
    controller.move(raw({ x: 230, y: 120 }, { by: 'touch', id: 2 }));
    expect(controller.view.x - view.x).toBeCloseTo(30, 3);
    expect(controller.view.y - view.y).toBeCloseTo(20, 3);
    expect(controller.view.zoom).toBeCloseTo(view.zoom, 6);
  });
});

describe('guides', () => {
  const likeTheChoir = (): Point => {
    const { x, y } = controller.scene.people.get(choir)?.at ?? { x: 0, y: 0 };
    const radius = Math.hypot(x, y) + 3 / controller.view.zoom;
    return toScreen(controller.view, { x: radius * Math.cos(-1.3), y: radius * Math.sin(-1.3) });
  };
  const radiusAfter = (by: Point): number => {
    const { x, y } = controller.scene.people.get(aunt)?.at ?? { x: 0, y: 0 };
    return Math.hypot(x + by.x, y + by.y);
  };
  const drop = (free: boolean): Point => {
    const to = likeTheChoir();
    controller.down(raw(screenOf(aunt)));
    controller.move(raw({ x: to.x - 60, y: to.y }));
    controller.move(raw(to, { free }));
    guided = controller.guides.length;
    controller.up(raw(to, { free }));
    const [effect] = effects;
    if (effect?.does !== 'move') throw new Error('nobody was moved');
    return effect.by;
  };
  let guided = 0;

  test('lead to where others stand, and are gone with the gesture', () => {
    const { x, y } = controller.scene.people.get(choir)?.at ?? { x: 0, y: 0 };
    expect(radiusAfter(drop(false))).toBeCloseTo(Math.hypot(x, y), 3);
    expect(guided).toBeGreaterThan(0);
    expect(controller.guides).toEqual([]);
  });

  test('leave a hand alone that holds a key for it', () => {
    const { x, y } = controller.scene.people.get(choir)?.at ?? { x: 0, y: 0 };
    expect(radiusAfter(drop(true))).not.toBeCloseTo(Math.hypot(x, y), 1);
    expect(guided).toBe(0);
  });
});

describe('backing out', () => {
  const aside = (point: Point): Point => ({ x: point.x + 60, y: point.y + 35 });
  const ways: readonly (readonly [string, () => void])[] = [
    ['pressing', () => controller.down(raw(screenOf(aunt)))],
    [
      'held',
      () => {
        controller.down(raw({ x: 2, y: 2 }, { by: 'touch' }));
        controller.rest();
      },
    ],
    [
      'moving',
      () => {
        controller.down(raw(screenOf(aunt)));
        controller.move(raw(aside(screenOf(aunt))));
      },
    ],
    [
      'tying',
      () => {
        controller.down(raw(middle()));
        controller.move(raw(screenOf(choir)));
      },
    ],
    [
      'panning',
      () => {
        controller.down(raw({ x: 2, y: 2 }, { middle: true }));
        controller.move(raw({ x: 90, y: 40 }, { middle: true }));
      },
    ],
    [
      'banding',
      () => {
        controller.down(raw({ x: 2, y: 2 }));
        controller.move(raw({ x: 890, y: 890 }));
      },
    ],
    ['placing', () => controller.carry('friend', { x: 300, y: 300 })],
  ];

  test.each(ways)(
    'of %s leaves everything as it was, and letting go afterwards does nothing',
    (name, begin) => {
      const { view } = controller;
      begin();
      expect(controller.gesture.is).toBe(name);
      expect(controller.cancel()).toBe(true);
      expect(controller.gesture.is).toBe('idle');
      controller.move(raw({ x: 444, y: 333 }));
      controller.up(raw({ x: 444, y: 333 }));
      controller.letGo();
      expect(effects).toEqual([]);
      expect(controller.view.x).toBeCloseTo(view.x);
      expect(controller.view.y).toBeCloseTo(view.y);
      expect(controller.cancel()).toBe(false);
    },
  );
});

test('a pointer that is nowhere does nothing', () => {
  const nowhere = { x: Number.NaN, y: Number.NaN };
  controller.down(raw(nowhere));
  expect(controller.gesture.is).toBe('idle');
  const from = screenOf(aunt);
  controller.down(raw(from));
  controller.move(raw({ x: from.x + 50, y: from.y }));
  controller.move(raw(nowhere));
  controller.up(raw(nowhere));
  controller.carry('friend', nowhere);
  controller.letGo();
  expect(effects).toEqual([]);
  expect(Number.isFinite(controller.view.x + controller.view.y + controller.view.zoom)).toBe(true);
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
