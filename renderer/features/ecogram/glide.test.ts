import { beforeEach, describe, expect, test } from 'vitest';
import { person, personId, recordsOf } from '#shared/geometry/ecograms.testkit.ts';
import { buildScene, type Scene } from '#shared/geometry/scene.ts';
import { Glide } from './glide.ts';

const setting = {
  clientLabel: '',
  words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
} as const;
const sceneAt = (across: number): Scene =>
  buildScene(recordsOf([person(0, { spot: { ground: 'here', ring: 2, across, depth: 0.5 } })]), setting);
const [start, end] = [sceneAt(0), sceneAt(1)];

let shown: Scene;
let clock: number;
let waiting: (() => void) | null;
let isStill: boolean;
let isHeld: boolean;
let stepTakes: number;
let glide: Glide;

beforeEach(() => {
  [shown, clock, waiting, isStill, isHeld, stepTakes] = [start, 0, null, false, false, 0];
  glide = new Glide({
    shown: () => shown,
    show: (scene) => {
      shown = scene;
      clock += stepTakes;
    },
    isHeld: () => isHeld,
    isStill: () => isStill,
    now: () => clock,
    nextFrame: (work) => {
      waiting = work;
      return () => {
        waiting = null;
      };
    },
  });
});

const frame = (ms = 16): void => {
  clock += ms;
  const work = waiting;
  waiting = null;
  work?.();
};
const xOf = (scene: Scene): number => scene.people.get(personId(0))?.at.x ?? 0;

describe('people glide', () => {
  test('to where they stand in the end, which is the very picture that was asked for', () => {
    glide.to(end, true);
    const seen = new Set<number>();
    for (let time = 0; waiting; time++) {
      frame();
      seen.add(Math.round(xOf(shown)));
      expect(time).toBeLessThan(40);
    }
    expect(seen.size).toBeGreaterThan(8);
    expect(shown).toBe(end);
  });

  test('not at all for whoever wants little movement, under a hand, or where a hand has put them', () => {
    for (const [still, held, glides] of [
      [true, false, true],
      [false, true, true],
      [false, false, false],
    ] as const) {
      [shown, isStill, isHeld] = [start, still, held];
      glide.to(end, glides);
      expect(shown).toBe(end);
      expect(waiting).toBe(null);
    }
  });

  test('no further once a hand takes hold, once another picture is there, or where it would stutter', () => {
    glide.to(end, true);
    frame();
    isHeld = true;
    frame();
    expect(shown).toBe(end);
    expect(waiting).toBe(null);

    isHeld = false;
    glide.to(start, true);
    frame();
    glide.to(end, false);
    expect(shown).toBe(end);
    expect(waiting).toBe(null);

    stepTakes = 60;
    glide.to(start, true);
    expect(shown).toBe(start);
    expect(waiting).toBe(null);
  });
});
