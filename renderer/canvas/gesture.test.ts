import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLIENT } from '#shared/domain/ecogram.ts';
import { personId } from '#shared/geometry/ecograms.testkit.ts';
import type { Hit } from '#shared/geometry/hit.ts';
import { type Effect, type Gesture, IDLE, type Input, type Pointer, step } from './gesture.ts';

const [aunt, choir] = [personId(0), personId(1)];
const onAunt: Hit = { is: 'person', id: aunt };
const sheet: Hit = { is: 'sheet' };

const pointer = (x: number, y: number, more: Partial<Pointer> = {}): Pointer => ({
  screen: { x, y },
  point: { x, y },
  by: 'mouse',
  pans: false,
  adding: false,
  ...more,
});

const play = (inputs: readonly Input[], selected: readonly (typeof aunt)[] = []) => {
  let gesture: Gesture = IDLE;
  const effects: Effect[] = [];
  for (const input of inputs) {
    const turn = step(gesture, input, selected);
    gesture = turn.gesture;
    effects.push(...turn.effects);
  }
  return { gesture, effects };
};

const down = (hit: Hit, x = 0, y = 0, more: Partial<Pointer> = {}): Input => ({
  on: 'down',
  pointer: pointer(x, y, more),
  hit,
});
const move = (x: number, y: number, over: Extract<Input, { on: 'move' }>['over'] = null): Input => ({
  on: 'move',
  pointer: pointer(x, y),
  over,
});
const up = (x: number, y: number, over: Extract<Input, { on: 'up' }>['over'] = null): Input => ({
  on: 'up',
  pointer: pointer(x, y),
  over,
});
const cancel: Input = { on: 'cancel' };

describe('a press', () => {
  test('that goes nowhere is a click', () => {
    const { effects, gesture } = play([down(onAunt), move(2, 1), up(2, 1)]);
    expect(effects).toEqual([{ does: 'select', hit: onAunt, adding: false }]);
    expect(gesture).toEqual(IDLE);
  });

  test('with Shift adds to what is selected', () => {
    expect(play([down(onAunt, 0, 0, { adding: true }), up(0, 0)]).effects).toEqual([
      { does: 'select', hit: onAunt, adding: true },
    ]);
  });

  test('of a finger may tremble more than one of a mouse', () => {
    const touch = { by: 'touch' } as const;
    expect(play([down(onAunt, 0, 0, touch), move(7, 0)]).gesture.is).toBe('pressing');
    expect(play([down(onAunt), move(7, 0)]).gesture.is).toBe('moving');
  });
});

describe('moving', () => {
  test('changes nothing before it ends, and is one effect', () => {
    const under = play([down(onAunt), move(20, 0), move(40, 30)]);
    expect(under.effects).toEqual([]);
    expect(under.gesture).toMatchObject({ is: 'moving', ids: [aunt], by: { x: 40, y: 30 } });
    expect(play([down(onAunt), move(20, 0), up(50, 30)]).effects).toEqual([
      { does: 'move', ids: [aunt], by: { x: 50, y: 30 } },
    ]);
  });

  test('takes along everybody who is selected, if the one under the hand is', () => {
    expect(play([down(onAunt), up(50, 0)], [aunt, choir]).effects).toMatchObject([{ ids: [aunt, choir] }]);
    expect(play([down(onAunt), up(50, 0)], [choir]).effects).toMatchObject([{ ids: [aunt] }]);
  });

  test('onto the client ties, for nobody can stand there', () => {
    expect(play([down(onAunt), move(50, 0, CLIENT), up(50, 0, CLIENT)]).effects).toEqual([
      { does: 'tie', from: aunt, to: CLIENT },
    ]);
  });
});

describe('tying', () => {
  const knob: Hit = { is: 'knob', of: aunt };

  test('from the knob to somebody', () => {
    expect(play([down(knob), move(50, 0), up(90, 0, choir)]).effects).toEqual([
      { does: 'tie', from: aunt, to: choir },
    ]);
  });

  test('from the client, who herself never moves', () => {
    expect(play([down({ is: 'client' }), move(50, 0), up(90, 0, aunt)]).effects).toEqual([
      { does: 'tie', from: CLIENT, to: aunt },
    ]);
  });

  test('to nobody, or back to whoever it began with, draws nothing', () => {
    expect(play([down(knob), move(50, 0), up(90, 0)]).effects).toEqual([]);
    expect(play([down(knob), move(50, 0), up(4, 0, aunt)]).effects).toEqual([]);
  });
});

describe('the empty sheet', () => {
  test('a mouse draws a band, a finger pans', () => {
    expect(play([down(sheet, 10, 10), move(60, 40), up(110, 60)]).effects).toEqual([
      { does: 'selectWithin', box: { x: 10, y: 10, width: 100, height: 50 }, adding: false },
    ]);
    const pan = play([down(sheet, 0, 0, { by: 'touch' }), move(30, 0), move(50, 10)]);
    expect(pan.gesture.is).toBe('panning');
    expect(pan.effects).toEqual([
      { does: 'pan', by: { x: 30, y: 0 } },
      { does: 'pan', by: { x: 20, y: 10 } },
    ]);
  });

  test('the middle button or the space bar pans from anywhere', () => {
    expect(play([down(onAunt, 0, 0, { pans: true }), move(9, 9)]).effects).toEqual([
      { does: 'pan', by: { x: 9, y: 9 } },
    ]);
  });
});

describe('from the palette', () => {
  const carry = (at: { x: number; y: number } | null): Input => ({ on: 'carry', kind: 'friend', at });

  test('somebody is put where she is let go', () => {
    expect(play([carry(null), carry({ x: 5, y: 6 }), { on: 'letGo' }]).effects).toEqual([
      { does: 'place', kind: 'friend', at: { x: 5, y: 6 } },
    ]);
  });

  test('let go beside the picture, nobody is', () => {
    expect(play([carry({ x: 5, y: 6 }), carry(null), { on: 'letGo' }]).effects).toEqual([]);
  });
});

const anyHit = fc.constantFrom<Hit>(onAunt, sheet, { is: 'client' }, { is: 'knob', of: aunt });
const place = fc.integer({ min: -200, max: 200 });
const anyOver = fc.constantFrom(null, CLIENT, aunt, choir);
const anyInput: fc.Arbitrary<Input> = fc.oneof(
  fc
    .tuple(anyHit, place, place, fc.boolean(), fc.boolean())
    .map(([hit, x, y, pans, touch]) => down(hit, x, y, { pans, by: touch ? 'touch' : 'mouse' })),
  fc.tuple(place, place, anyOver).map(([x, y, over]) => move(x, y, over)),
  fc.tuple(place, place).map(([x, y]): Input => ({ on: 'carry', kind: 'peer', at: { x, y } })),
);

describe('Escape', () => {
  test('backs out of any gesture: nothing has happened, and the view is where it was', () => {
    fc.assert(
      fc.property(fc.array(anyInput, { maxLength: 12 }), (inputs) => {
        const { effects, gesture } = play([...inputs, cancel]);
        expect(gesture).toEqual(IDLE);
        expect(effects.every(({ does }) => does === 'pan')).toBe(true);
        const drift = effects.reduce(
          (sum, effect) => (effect.does === 'pan' ? { x: sum.x + effect.by.x, y: sum.y + effect.by.y } : sum),
          { x: 0, y: 0 },
        );
        expect(drift.x).toBeCloseTo(0);
        expect(drift.y).toBeCloseTo(0);
      }),
    );
  });

  test('what follows of the same press is nothing', () => {
    expect(play([down(onAunt), move(50, 0), cancel, move(90, 0), up(90, 0)]).effects).toEqual([]);
  });
});
