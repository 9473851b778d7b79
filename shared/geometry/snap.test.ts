import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../domain/ids.ts';
import { anyEcogram } from './arbitraries.testkit.ts';
import { person, personId, recordsOf } from './ecograms.testkit.ts';
import { cellAt, pageFor, polar, spotOf } from './page.ts';
import { buildScene } from './scene.ts';
import { guideMarks, snapped } from './snap.ts';
import { distance, minus, plus } from './vector.ts';

const setting = {
  clientLabel: '',
  words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
} as const;

const page = pageFor(4);
/** People at these angles and distances from the middle. */
const at = (...places: (readonly [number, number])[]) =>
  buildScene(
    recordsOf(
      places.map(([angle, radius], index) => person(index, { spot: spotOf(page, polar(angle, radius)) })),
    ),
    setting,
  );
const [mover, one, two] = [personId(0), personId(1), personId(2)];

const draggedTo = (scene: ReturnType<typeof at>, to: { x: number; y: number }, reach = 7) => {
  const start = scene.people.get(mover)?.at ?? { x: 0, y: 0 };
  const result = snapped(scene, [mover], mover, minus(to, start), reach);
  return { place: plus(start, result.by), guides: result.guides };
};

describe('a hand that drags somebody is led', () => {
  test('to the same distance from the middle as somebody', () => {
    const { place, guides } = draggedTo(at([0, 380], [0.4, 262]), polar(-0.3, 266));
    expect(Math.hypot(place.x, place.y)).toBeCloseTo(262, 3);
    expect(guides).toMatchObject([{ is: 'distance', like: one }]);
  });

  test('into line with somebody', () => {
    const { place, guides } = draggedTo(at([-0.8, 380], [0.2, 380]), polar(0.205, 270));
    expect(Math.atan2(place.y, place.x)).toBeCloseTo(0.2, 6);
    expect(guides).toMatchObject([{ is: 'line', like: one }]);
  });

  test('halfway between two, and as far from one as that one is from the next', () => {
    const between = draggedTo(at([0, 150], [-0.4, 380], [0.2, 380]), polar(-0.11, 378));
    expect(Math.atan2(between.place.y, between.place.x)).toBeCloseTo(-0.1, 6);
    expect(between.guides.map(({ is }) => is)).toEqual(['distance', 'spacing']);
    const beyond = draggedTo(at([0, 150], [-0.9, 380], [-0.5, 380]), polar(-0.11, 381));
    expect(Math.atan2(beyond.place.y, beyond.place.x)).toBeCloseTo(-0.1, 6);
    expect(two).toBeDefined();
  });

  test('nowhere, where nothing is near', () => {
    const free = draggedTo(at([0, 380], [0.4, 262]), polar(-0.6, 150));
    expect(free.guides).toEqual([]);
  });

  test('never further than its reach each way, nor into another ground or ring, whatever is there', () => {
    const anyPlace = fc.record({
      x: fc.double({ min: -500, max: 500, noNaN: true }),
      y: fc.double({ min: -500, max: 500, noNaN: true }),
    });
    fc.assert(
      fc.property(anyEcogram(10, 0), anyPlace, fc.integer({ min: 1, max: 20 }), (records, by, reach) => {
        const scene = buildScene(records, setting);
        for (const [id, { at: start }] of scene.people) {
          const { by: led, guides } = snapped(scene, [id], id, by, reach);
          const [hand, place] = [plus(start, by), plus(start, led)];
          expect(distance(hand, place)).toBeLessThanOrEqual(2 * reach);
          expect(cellAt(scene.page, place)).toEqual(cellAt(scene.page, hand));
          if (guides.length === 0) expect(led).toEqual(by);
          for (const mark of guideMarks(scene, guides)) expect(mark.is).toBe('path');
        }
      }),
    );
  });

  test('and nothing breaks over nobody or over numbers that are none', () => {
    const scene = at([0, 380]);
    const nobody = personId(99) as PersonId;
    expect(snapped(scene, [nobody], nobody, { x: 1, y: 1 }, 7).guides).toEqual([]);
    expect(snapped(scene, [mover], mover, { x: Number.NaN, y: 1 }, 7).guides).toEqual([]);
  });
});
