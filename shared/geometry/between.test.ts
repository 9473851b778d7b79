import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../domain/ids.ts';
import { anyEcogram, anySpot } from './arbitraries.testkit.ts';
import { goersBetween, sceneBetween } from './between.ts';
import { recordsOf } from './ecograms.testkit.ts';
import { buildScene } from './scene.ts';
import { distance } from './vector.ts';

const setting = {
  clientLabel: '',
  words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
} as const;

/** An ecogram, and the same with everybody somewhere else. */
const anyMove = fc
  .tuple(anyEcogram(8, 8), fc.array(anySpot, { minLength: 8, maxLength: 8 }))
  .map(([records, spots]) => {
    const people = Object.values(records.people).map((one, index) => ({
      ...one,
      spot: spots[index] ?? one.spot,
    }));
    const moved = recordsOf(people, Object.values(records.ties));
    return [buildScene(records, setting), buildScene(moved, setting)] as const;
  });

describe('a picture between two', () => {
  test('has everybody on her way, and everything that the second has', () => {
    fc.assert(
      fc.property(anyMove, fc.double({ min: 0, max: 1, noNaN: true }), ([from, to], part) => {
        const goers = goersBetween(from, to);
        const between = sceneBetween(from, to, goers, part);
        expect([...between.people.keys()]).toEqual([...to.people.keys()]);
        expect([...between.ties.keys()]).toEqual([...to.ties.keys()]);
        for (const id of goers) {
          const place = (scene: typeof to, of: PersonId) => scene.people.get(of)?.at ?? { x: 0, y: 0 };
          const way = distance(place(from, id), place(to, id));
          expect(distance(place(from, id), place(between, id))).toBeCloseTo(way * part, 4);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is the second at its end, and where nobody goes', () => {
    fc.assert(
      fc.property(anyMove, ([from, to]) => {
        expect(sceneBetween(from, to, goersBetween(from, to), 1)).toBe(to);
        expect(sceneBetween(to, to, goersBetween(to, to), 0.5)).toBe(to);
      }),
      { numRuns: 20 },
    );
  });
});
