import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../domain/ecogram.ts';
import { anyLanes } from './arbitraries.testkit.ts';
import { distanceToRoute } from './hit.ts';
import { BADGES, halfWidthOf, laneFigures, laneMarks } from './lanes.ts';
import type { Route } from './route.ts';
import { laneWidth, paintOf } from './style.ts';
import { distance } from './vector.ts';

const straight: Route = { from: { x: 0, y: 0 }, control: { x: 150, y: 0 }, to: { x: 300, y: 0 } };
const bent: Route = { from: { x: 0, y: 0 }, control: { x: 150, y: 120 }, to: { x: 300, y: 0 } };

describe('lanes', () => {
  test('lie side by side in the order of PAGE, and never on one another', () => {
    fc.assert(
      fc.property(anyLanes, fc.constantFrom(straight, bent), (lanes, route) => {
        const figures = laneFigures(lanes, route, 0.5);
        expect(figures.map(({ letter }) => letter)).toEqual(lettersOf({ lanes }));
        figures.slice(1).forEach((figure, index) => {
          const before = figures[index];
          if (!before) return;
          const gap = (figure.width + before.width) / 2;
          for (const point of [figure.route.from, figure.route.to]) {
            expect(distanceToRoute(point, before.route)).toBeGreaterThan(gap);
          }
          expect(figure.route.from.y).toBeGreaterThan(before.route.from.y);
        });
      }),
    );
  });

  test('together take up what the tie says they do', () => {
    fc.assert(
      fc.property(anyLanes, (lanes) => {
        for (const { route, width } of laneFigures(lanes, straight, 0.5)) {
          expect(Math.abs(route.from.y) + width / 2).toBeLessThanOrEqual(halfWidthOf(lanes) + 1e-9);
        }
      }),
    );
  });

  test('are wider the stronger they are', () => {
    for (const standing of ['now', 'possible'] as const) {
      const widths = ([1, 2, 3] as const).map((strength) => laneWidth({ strength, standing }));
      expect(widths).toEqual([...widths].sort((a, b) => a - b));
      expect(new Set(widths).size).toBe(3);
    }
  });

  test('each letter has a dash of its own, so that no colour is needed', () => {
    const dashes = (['P', 'A', 'G', 'E'] as const).map((letter) => paintOf(`lane-${letter}-2-now`));
    expect(new Set(dashes.map(({ dash, cap }) => `${dash} ${cap}`)).size).toBe(4);
  });

  test('support that could be asked for is hollow', () => {
    const [figure] = laneFigures({ E: { giver: 'both', strength: 2, standing: 'possible' } }, straight, 0.5);
    const paints = figure ? laneMarks(figure).map((mark) => mark.is === 'path' && mark.paint) : [];
    expect(paints).toEqual(['lane-E-2-possible', 'hollow-E-2']);
    const [outer, inner] = [paintOf('lane-E-2-possible'), paintOf('hollow-E-2')];
    expect(inner.width).toBeLessThan(outer.width ?? 0);
    expect(inner.stroke).toBe('surface');
  });

  test('badges stand on their lane, one behind the other, with room to be read', () => {
    fc.assert(
      fc.property(anyLanes, fc.double({ min: 0, max: 1, noNaN: true }), (lanes, around) => {
        const figures = laneFigures(lanes, straight, around);
        for (const { badge, route } of figures) expect(distanceToRoute(badge, route)).toBeLessThan(0.5);
        figures.slice(1).forEach(({ badge }, index) => {
          const before = figures[index];
          if (before) expect(distance(badge, before.badge)).toBeGreaterThan(17);
        });
      }),
    );
  });

  test('a badge points to whoever receives', () => {
    const reach = (giver: 'first' | 'second' | 'both') => {
      const xs = BADGES[giver].flatMap((segment) =>
        segment[0] === 'Z' ? [] : [segment[segment.length - 2]],
      );
      return [Math.min(...(xs as number[])), Math.max(...(xs as number[]))] as const;
    };
    const [first, second, both] = [reach('first'), reach('second'), reach('both')];
    expect(first[1]).toBeGreaterThan(-first[0] + 3);
    expect(-second[0]).toBeGreaterThan(second[1] + 3);
    expect(both[1]).toBeCloseTo(-both[0]);
  });
});
