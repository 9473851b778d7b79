import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToRoute } from './hit.ts';
import { type Obstacle, Obstacles } from './obstacles.ts';
import { type End, lengthOf, pointAlong, wayAfter, wayBetween } from './route.ts';
import { BODY_RADIUS } from './symbols.ts';

const end = (id: string, x: number, y: number): End => ({ id, centre: { x, y }, radius: BODY_RADIUS });
const obstacle = (id: string, x: number, y: number): Obstacle => ({
  id,
  centre: { x, y },
  radius: BODY_RADIUS,
  label: null,
});

const [one, other] = [end('a', 0, 0), end('b', 400, 0)];

describe('the way a tie takes', () => {
  test('is straight where nobody stands in between', () => {
    const { route } = wayBetween(one, other, 10, new Obstacles([obstacle('c', 200, 150)]));
    expect(pointAlong(route, 0.5).y).toBeCloseTo(0);
    expect(route.from.x).toBeGreaterThan(BODY_RADIUS);
    expect(route.to.x).toBeLessThan(400 - BODY_RADIUS);
  });

  test('goes around somebody who stands on its line, with all its lanes', () => {
    const between = obstacle('c', 200, 0);
    const { route } = wayBetween(one, other, 10, new Obstacles([between]));
    expect(distanceToRoute(between.centre, route)).toBeGreaterThan(BODY_RADIUS + 10);
  });

  test('takes the side where there is room', () => {
    const crowd = [obstacle('c', 200, 0), obstacle('d', 150, 70), obstacle('e', 250, 70)];
    const { route } = wayBetween(one, other, 6, new Obstacles(crowd));
    expect(pointAlong(route, 0.5).y).toBeLessThan(0);
  });

  test('goes around words, too, if that costs little', () => {
    const words = { x: 150, y: -8, width: 100, height: 16 };
    const { route } = wayBetween(
      one,
      other,
      4,
      new Obstacles([{ ...obstacle('c', 200, -40), label: words }]),
    );
    expect(pointAlong(route, 0.5).y).toBeGreaterThan(4);
  });

  test('two ties that would coincide are kept apart', () => {
    // The client, somebody behind somebody: the far tie must not lie on the near one.
    const client: End = { id: 'client', centre: { x: 0, y: 0 }, radius: 42 };
    const [near, far] = [end('n', 140, 0), end('f', 380, 0)];
    const everybody = new Obstacles([obstacle('n', 140, 0), obstacle('f', 380, 0)]);
    const { route: nearRoute } = wayBetween(client, near, 8, everybody);
    const { route: farRoute } = wayBetween(client, far, 8, everybody);
    expect(distanceToRoute(pointAlong(nearRoute, 0.9), farRoute)).toBeGreaterThan(16);
  });

  test('can be drawn between people who stand on each other', () => {
    const { route } = wayBetween(end('a', 5, 5), end('b', 5, 5), 10, new Obstacles([]));
    for (const point of [route.from, route.control, route.to]) {
      expect(Number.isFinite(point.x + point.y)).toBe(true);
    }
    expect(lengthOf(route)).toBeCloseTo(0);
  });

  test('after some have gone and some have come is the way that is found among who is there then', () => {
    const anyObstacle = (name: string) =>
      fc
        .array(
          fc.record({
            x: fc.integer({ min: -60, max: 460 }),
            y: fc.integer({ min: -160, max: 160 }),
            isNamed: fc.boolean(),
          }),
          { maxLength: 9 },
        )
        .map((places) =>
          places.map(({ x, y, isNamed }, index): Obstacle => {
            const label = isNamed ? { x: x - 40, y: y + BODY_RADIUS + 4, width: 80, height: 18 } : null;
            return { ...obstacle(`${name}${index}`, x, y), label };
          }),
        );
    let found = 0;
    fc.assert(
      fc.property(
        anyObstacle('stay'),
        fc.array(fc.tuple(anyObstacle('gone'), anyObstacle('come')), { minLength: 1, maxLength: 4 }),
        (staying, rounds) => {
          let [there, way] = [staying, wayBetween(one, other, 10, new Obstacles(staying))];
          for (const [gone, come] of rounds) {
            // Whoever goes was there first.
            const before = [...there, ...gone];
            const start = wayAfter(way, [one, other], 10, { gone: [], come: gone });
            const after = start && wayAfter(start, [one, other], 10, { gone, come });
            there = [...before.filter((some) => !gone.includes(some)), ...come];
            const anew = wayBetween(one, other, 10, new Obstacles(there));
            if (after) {
              found += 1;
              expect(after.route).toEqual(anew.route);
            }
            way = after ?? anew;
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(200);
  });
});
