import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUNDS, RINGS, Spot } from '../domain/ecogram.ts';
import { anySpot } from './arbitraries.testkit.ts';
import { bordersOf, cellAt, type Page, pageFor, pointOf, polar, spotOf, spotWithin } from './page.ts';

const anyPage: fc.Arbitrary<Page> = fc.integer({ min: 0, max: 2000 }).map(pageFor);

describe('the sheet', () => {
  test('a spot becomes a point and the same spot again', () => {
    fc.assert(
      fc.property(anyPage, anySpot, (page, spot) => {
        const back = spotOf(page, pointOf(page, spot));
        expect(back.ground).toBe(spot.ground);
        expect(back.ring).toBe(spot.ring);
        expect(back.across).toBeCloseTo(spot.across, 9);
        expect(back.depth).toBeCloseTo(spot.depth, 9);
      }),
      { numRuns: 2000 },
    );
  });

  test('any point at all drops to a legal spot', () => {
    const anyNumber = fc.oneof(fc.double(), fc.double({ min: -600, max: 600, noNaN: true }));
    fc.assert(
      fc.property(anyPage, anyNumber, anyNumber, (page, x, y) => {
        expect(Spot.safeParse(spotOf(page, { x, y })).success).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('somebody put down within a cell stands nearest to where she was put', () => {
    fc.assert(
      fc.property(
        anySpot,
        fc.double({ min: -500, max: 500, noNaN: true }),
        fc.double({ min: -500, max: 500, noNaN: true }),
        (cell, x, y) => {
          const page = pageFor(10);
          const stands = pointOf(page, spotWithin(page, cell, { x, y }));
          const again = pointOf(page, spotWithin(page, cell, stands));
          expect(again.x).toBeCloseTo(stands.x, 6);
          expect(again.y).toBeCloseTo(stands.y, 6);
          expect(cellAt(page, stands)).toEqual({ ground: cell.ground, ring: cell.ring });
        },
      ),
    );
  });

  test('nobody stands on a border: her whole symbol has room in her cell', () => {
    fc.assert(
      fc.property(anyPage, anySpot, (page, spot) => {
        const { x, y } = pointOf(page, spot);
        const radius = Math.hypot(x, y);
        expect(radius - page.edges[(spot.ring - 1) as 0 | 1 | 2]).toBeGreaterThan(24);
        expect(page.edges[spot.ring] - radius).toBeGreaterThan(24);
        for (const ground of GROUNDS) {
          const border = polar(bordersOf(page, ground).from, 1);
          const along = x * border.x + y * border.y;
          const aside = Math.abs(x * border.y - y * border.x);
          if (along > 0) expect(aside).toBeGreaterThan(24);
        }
      }),
    );
  });

  test('the three grounds are equal, and here mirrors home', () => {
    const page = pageFor(5);
    for (const ring of RINGS) {
      const here = pointOf(page, { ground: 'here', ring, across: 0.3, depth: 0.4 });
      const home = pointOf(page, { ground: 'home', ring, across: 0.7, depth: 0.4 });
      expect(home.x).toBeCloseTo(-here.x);
      expect(home.y).toBeCloseTo(here.y);
    }
  });

  test('it grows with the people on it, in steps, and nobody changes place', () => {
    expect(pageFor(21)).toEqual(pageFor(30));
    expect(pageFor(60).edges[3]).toBeGreaterThan(pageFor(20).edges[3]);
    expect(pageFor(0)).toEqual(pageFor(20));
  });
});
