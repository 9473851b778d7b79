import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUNDS } from '../domain/ecogram.ts';
import { Layout, LEAST_GROUND, LEAST_RING } from '../domain/ecogram-layout.ts';
import { anyEcogram, anyLayout, anySpot } from './arbitraries.testkit.ts';
import { EDGES, type Edge, layoutOf, placeAt, placeOf, rangeOf, withEdgeAt } from './layout.ts';
import { bordersOf, cellAt, pageFor, pageOf, pointOf, polar, spotOf } from './page.ts';
import { buildScene } from './scene.ts';
import { textStyleOf } from './style.ts';
import { textWidth } from './text-width.ts';

const anyCount = fc.integer({ min: 0, max: 2000 });
const anyEdge = fc.constantFrom(...EDGES);
const anyNumber = fc.oneof(fc.double({ min: -2, max: 2, noNaN: true }), fc.constantFrom(-1e9, 1e9));

const setting = {
  clientLabel: '',
  words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
} as const;

describe('a sheet that is divided otherwise', () => {
  test('is sound, however its edges are moved, and no ring or ground is lost', () => {
    fc.assert(
      fc.property(anyLayout, anyEdge, anyNumber, (layout, edge, value) => {
        expect(Layout.safeParse(layout).success).toBe(true);
        const next = withEdgeAt(layout, edge, value);
        expect(Layout.safeParse(next).success).toBe(true);
        for (const other of EDGES) {
          if (other !== edge) expect(placeOf(next, other)).toBe(placeOf(layout, other));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('lets nobody be elsewhere: a spot is a point in its own cell, and the same spot again', () => {
    fc.assert(
      fc.property(anyCount, anyLayout, anySpot, (count, layout, spot) => {
        const page = pageFor(count, layout);
        const point = pointOf(page, spot);
        expect(cellAt(page, point)).toEqual({ ground: spot.ground, ring: spot.ring });
        const back = spotOf(page, point);
        expect(back.across).toBeCloseTo(spot.across, 6);
        expect(back.depth).toBeCloseTo(spot.depth, 6);
      }),
      { numRuns: 2000 },
    );
  });

  test('has room for a whole symbol in each of its cells', () => {
    fc.assert(
      fc.property(anyCount, anyLayout, anySpot, (count, layout, spot) => {
        const page = pageFor(count, layout);
        const { x, y } = pointOf(page, spot);
        const radius = Math.hypot(x, y);
        expect(radius - page.edges[(spot.ring - 1) as 0 | 1 | 2]).toBeGreaterThan(24);
        expect(page.edges[spot.ring] - radius).toBeGreaterThan(24);
        for (const ground of GROUNDS) {
          const border = polar(bordersOf(page, ground).from, 1);
          if (x * border.x + y * border.y > 0) {
            expect(Math.abs(x * border.y - y * border.x)).toBeGreaterThan(24);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is told apart from the usual one by how it is drawn and by nothing that was said', () => {
    fc.assert(
      fc.property(anyEcogram(), anyLayout, (records, sheet) => {
        const divided = { ...records, layout: { sheet } };
        const scene = buildScene(divided, setting, buildScene(records, setting));
        for (const { person, at } of scene.people.values()) {
          expect(person).toBe(records.people[person.id]);
          expect(at).toEqual(pointOf(pageOf(divided), person.spot));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('of the usual sizes is the usual one', () => {
    const usual = pageFor(20);
    const again = pageFor(20, layoutOf(usual));
    for (const [index, edge] of usual.edges.entries()) expect(again.edges[index]).toBeCloseTo(edge, 9);
    for (const ground of GROUNDS) expect(again.borders[ground]).toBeCloseTo(usual.borders[ground], 9);
  });
});

test('the names of the grounds are within the picture, wherever their grounds lie', () => {
  const words = {
    ground: { here: 'Here', home: 'Home', elsewhere: 'Elsewhere or online' },
    ring: setting.words.ring,
  };
  fc.assert(
    fc.property(anyLayout, (sheet) => {
      const scene = buildScene({ people: {}, ties: {}, layout: { sheet } }, { clientLabel: '', words });
      const { x, y, width, height } = scene.bounds;
      for (const mark of scene.sheet) {
        if (mark.is !== 'text' || mark.style !== 'ground') continue;
        const long = textWidth(mark.text, textStyleOf('ground'));
        const left = { start: mark.x, middle: mark.x - long / 2, end: mark.x - long }[mark.anchor];
        expect(left).toBeGreaterThanOrEqual(x - 1e-6);
        expect(left + long).toBeLessThanOrEqual(x + width + 1e-6);
        expect(mark.y).toBeGreaterThanOrEqual(y);
        expect(mark.y).toBeLessThanOrEqual(y + height);
      }
    }),
  );
});

test('an edge is where it is drawn, also across where angles start anew', () => {
  fc.assert(
    fc.property(anyCount, anyLayout, anyEdge, (count, layout, edge) => {
      const page = pageFor(count, layout);
      const point =
        edge.is === 'border' ? polar(page.borders[edge.ground], 100) : polar(1, page.edges[edge.ring]);
      expect(placeAt(page, edge, point)).toBeCloseTo(placeOf(layout, edge), 9);
    }),
  );
});

test('an edge can be moved until what lies beside it is as small as may be', () => {
  const usual = layoutOf(pageFor(1));
  const border: Edge = { is: 'border', ground: 'elsewhere' };
  const { borders } = withEdgeAt(usual, border, -5);
  expect(borders.elsewhere - borders.here).toBeCloseTo(LEAST_GROUND);
  const { rings } = withEdgeAt(usual, { is: 'ring', ring: 2 }, 9);
  expect(1 - rings[1]).toBeCloseTo(LEAST_RING);
  expect(rangeOf(usual, { is: 'ring', ring: 1 }).most).toBeCloseTo(usual.rings[1] - LEAST_RING);
});
