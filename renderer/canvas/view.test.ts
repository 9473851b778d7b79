import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bringingIn,
  fitting,
  LEAST_ZOOM,
  MOST_ZOOM,
  toPicture,
  toScreen,
  type View,
  zoomedAt,
} from './view.ts';

const number = fc.double({ min: -2000, max: 2000, noNaN: true });
const anyView: fc.Arbitrary<View> = fc.record({
  zoom: fc.double({ min: LEAST_ZOOM, max: MOST_ZOOM, noNaN: true }),
  x: number,
  y: number,
});
const anyPoint = fc.record({ x: number, y: number });

describe('the view', () => {
  test('leads from screen to picture and back', () => {
    fc.assert(
      fc.property(anyView, anyPoint, (view, point) => {
        const back = toScreen(view, toPicture(view, point));
        expect(back.x).toBeCloseTo(point.x, 6);
        expect(back.y).toBeCloseTo(point.y, 6);
      }),
    );
  });

  test('zooms around the pointer, which stays on what it points at', () => {
    fc.assert(
      fc.property(anyView, anyPoint, fc.double({ min: 0.2, max: 5, noNaN: true }), (view, screen, factor) => {
        const [before, after] = [toPicture(view, screen), toPicture(zoomedAt(view, screen, factor), screen)];
        expect(after.x).toBeCloseTo(before.x, 4);
        expect(after.y).toBeCloseTo(before.y, 4);
      }),
    );
  });

  test('never zooms out of sight', () => {
    const view = { zoom: 1, x: 0, y: 0 };
    expect(zoomedAt(view, { x: 0, y: 0 }, 1e9).zoom).toBe(MOST_ZOOM);
    expect(zoomedAt(view, { x: 0, y: 0 }, 1e-9).zoom).toBe(LEAST_ZOOM);
  });

  test('fits the whole picture in the middle', () => {
    const box = { x: -450, y: -450, width: 900, height: 930 };
    const view = fitting(box, { width: 700, height: 600 });
    const [corner, opposite] = [toScreen(view, box), toScreen(view, { x: 450, y: 480 })];
    expect(corner.x).toBeGreaterThan(0);
    expect(corner.y).toBeGreaterThan(0);
    expect(opposite.x).toBeLessThan(700);
    expect(opposite.y).toBeLessThan(600);
    expect(corner.x).toBeCloseTo(700 - opposite.x);
  });

  test('stands a canvas of no size', () => {
    const view = fitting({ x: 0, y: 0, width: 0, height: 0 }, { width: 0, height: 0 });
    for (const value of Object.values(view)) expect(Number.isFinite(value)).toBe(true);
  });

  test('brings in what is outside, and leaves alone what is not', () => {
    const [view, size] = [
      { zoom: 1, x: 0, y: 0 },
      { width: 500, height: 500 },
    ];
    expect(bringingIn(view, { x: 250, y: 250 }, size)).toEqual(view);
    const moved = toScreen(bringingIn(view, { x: 900, y: -50 }, size), { x: 900, y: -50 });
    expect(moved).toEqual({ x: 440, y: 60 });
  });
});
