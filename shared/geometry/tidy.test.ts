import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CLIENT, type EcogramRecords, flawsOf } from '../domain/ecogram.ts';
import type { PersonId } from '../domain/ids.ts';
import { anyEcogram } from './arbitraries.testkit.ts';
import { crowd, person, personId, recordsOf, tie } from './ecograms.testkit.ts';
import { pageFor, pointOf } from './page.ts';
import { CLIENT_RADIUS, personExtent } from './scene.ts';
import { tidied } from './tidy.ts';
import { boxAround, distance, overlapOf } from './vector.ts';

const afterwards = (records: EcogramRecords, whom?: readonly PersonId[]): EcogramRecords => {
  const spots = tidied(records, whom);
  const people = Object.values(records.people).map((one) => ({
    ...one,
    spot: spots.get(one.id) ?? one.spot,
  }));
  return recordsOf(people, Object.values(records.ties));
};

const overlaps = (records: EcogramRecords): number => {
  const everybody = Object.values(records.people);
  const page = pageFor(everybody.length);
  const boxes = everybody.map((one) => personExtent(one, pointOf(page, one.spot)));
  const all = [boxAround({ x: 0, y: 0 }, CLIENT_RADIUS), ...boxes];
  return all.reduce(
    (sum, box, index) => sum + all.slice(index + 1).reduce((part, other) => part + overlapOf(box, other), 0),
    0,
  );
};

const cells = (records: EcogramRecords) =>
  Object.values(records.people).map(({ id, spot: { ground, ring } }) => ({ id, ground, ring }));

const at = (across: number, depth = 0.5) => ({ ground: 'here', ring: 2, across, depth }) as const;

describe('tidying', () => {
  test('takes two people who stand on each other apart, by small steps', () => {
    const heap = recordsOf([
      person(0, { role: 'aunt', spot: at(0.5) }),
      person(1, { role: 'uncle', spot: at(0.5) }),
      person(2, { role: 'niece', spot: at(0.52) }),
    ]);
    expect(overlaps(heap)).toBeGreaterThan(1000);
    const tidy = afterwards(heap);
    expect(overlaps(tidy)).toBe(0);
    const page = pageFor(3);
    for (const one of Object.values(tidy.people)) {
      const was = heap.people[one.id];
      expect(was && distance(pointOf(page, was.spot), pointOf(page, one.spot))).toBeLessThan(200);
    }
  });

  test('takes somebody out of the way of a tie', () => {
    const inTheWay = recordsOf(
      [
        person(0, { role: 'aunt', spot: { ground: 'here', ring: 3, across: 0.5, depth: 0.9 } }),
        person(1, { role: 'uncle', spot: at(0.5, 0.5) }),
      ],
      [tie(0, CLIENT, personId(0), { P: { giver: 'both', strength: 2, standing: 'now' } })],
    );
    const page = pageFor(2);
    const aunt = pointOf(page, { ground: 'here', ring: 3, across: 0.5, depth: 0.9 });
    const moved = afterwards(inTheWay).people;
    expect(Object.values(moved).map(({ spot }) => spot)).not.toEqual(
      Object.values(inTheWay.people).map(({ spot }) => spot),
    );
    const [one, other] = Object.values(moved).map(({ spot }) => pointOf(page, spot));
    if (!one || !other) throw new Error('somebody is gone');
    const sideways = Math.abs(one.x * other.y - one.y * other.x) / Math.hypot(one.x, one.y);
    expect(sideways).toBeGreaterThan(20);
    expect(distance(one, aunt)).toBeLessThan(140);
  });

  test('leaves a picture alone in which nobody is in the way', () => {
    const tidy = recordsOf(
      [person(0, { spot: at(0.2) }), person(1, { spot: at(0.8) })],
      [tie(0, CLIENT, personId(0)), tie(1, CLIENT, personId(1))],
    );
    expect(tidied(tidy).size).toBe(0);
  });

  test('moves only whom it is asked for', () => {
    fc.assert(
      fc.property(anyEcogram(8, 8), fc.array(fc.nat(9), { maxLength: 4 }), (records, picks) => {
        const whom = picks.map(personId);
        for (const id of tidied(records, whom).keys()) expect(whom).toContain(id);
      }),
    );
  });

  test('never changes a ground or a ring, and never covers more than was covered', () => {
    fc.assert(
      fc.property(anyEcogram(12, 14), (records) => {
        const tidy = afterwards(records);
        expect(cells(tidy)).toEqual(cells(records));
        expect(overlaps(tidy)).toBeLessThanOrEqual(overlaps(records) + 1e-6);
        expect(flawsOf(tidy)).toEqual([]);
        for (const { spot } of Object.values(tidy.people)) {
          expect(Math.min(spot.across, spot.depth)).toBeGreaterThanOrEqual(0);
          expect(Math.max(spot.across, spot.depth)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('ends the same way whatever order the records come in', () => {
    fc.assert(
      fc.property(anyEcogram(10, 10), (records) => {
        const turned = recordsOf(
          Object.values(records.people).reverse(),
          Object.values(records.ties).reverse(),
        );
        const sorted = (of: EcogramRecords) =>
          [...tidied(of)].sort(([one], [other]) => (one < other ? -1 : 1));
        expect(sorted(turned)).toEqual(sorted(records));
      }),
      { numRuns: 40 },
    );
  });

  test('comes to an end with a thousand people and their four thousand ties', () => {
    const many = crowd(1000, 4000);
    const tidy = afterwards(many);
    expect(cells(tidy)).toEqual(cells(many));
    expect(overlaps(tidy)).toBeLessThan(overlaps(many));
  });
});
