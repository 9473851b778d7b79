import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EcogramRecords, Spot } from '../domain/ecogram.ts';
import type { PersonId } from '../domain/ids.ts';
import { aligned, ORDERS, type Order } from './align.ts';
import { anyEcogram } from './arbitraries.testkit.ts';
import { person, personId, recordsOf } from './ecograms.testkit.ts';
import { pageFor, pointOf } from './page.ts';

const idsOf = (records: EcogramRecords) => Object.keys(records.people) as PersonId[];

const afterwards = (records: EcogramRecords, order: Order) => {
  const spots = aligned(records, idsOf(records), order);
  return Object.values(records.people).map((one) => spots.get(one.id) ?? one.spot);
};

const around = (...spots: Partial<Spot>[]) =>
  recordsOf(
    spots.map((spot, index) =>
      person(index, { spot: { ground: 'here', ring: 2, across: 0.5, depth: 0.5, ...spot } }),
    ),
  );

const pointsAfter = (records: EcogramRecords, order: Order) => {
  const page = pageFor(idsOf(records).length);
  return afterwards(records, order).map((spot) => pointOf(page, spot));
};

describe('an order of people', () => {
  test('as far from the middle as each other', () => {
    const points = pointsAfter(
      around({ across: 0.2, depth: 0 }, { depth: 0.4 }, { across: 0.9, depth: 1 }),
      'sameDistance',
    );
    const [one = 0, ...others] = points.map(({ x, y }) => Math.hypot(x, y));
    for (const other of others) expect(other).toBeCloseTo(one, 3);
  });

  test('evenly around the middle', () => {
    const [one = 0, two = 0, three = 0] = pointsAfter(
      around({ ring: 3, across: 0.1 }, { ring: 3, across: 0.2 }, { ring: 3, across: 0.9 }),
      'evenly',
    ).map(({ x, y }) => Math.atan2(y, x));
    expect(two - one).toBeCloseTo(three - two, 2);
  });

  test('in a row and in a column', () => {
    const [one, other] = pointsAfter(around({ across: 0.45, depth: 0.4 }, { across: 0.55 }), 'row');
    expect(one?.y).toBeCloseTo(other?.y ?? 0, 3);
    const [left, right] = pointsAfter(around({ across: 0.3 }, { across: 0.35, depth: 0.6 }), 'column');
    expect(left?.x).toBeCloseTo(right?.x ?? 0, 3);
  });

  test('evenly makes room for people who stand on each other', () => {
    const points = pointsAfter(around({ ring: 3 }, { ring: 3 }, { ring: 3 }), 'evenly');
    const [one, two] = points;
    expect(one && two && Math.hypot(one.x - two.x, one.y - two.y)).toBeGreaterThan(60);
  });

  test('is nothing for one alone, and for people who are gone', () => {
    const records = around({});
    for (const order of ORDERS) {
      expect(aligned(records, [personId(0)], order).size).toBe(0);
      expect(aligned(records, [personId(7), personId(8)], order).size).toBe(0);
    }
  });

  test('never changes a ground or a ring, and gives spots that can be kept', () => {
    fc.assert(
      fc.property(anyEcogram(10, 0), fc.constantFrom(...ORDERS), (records, order) => {
        const people = Object.values(records.people);
        for (const [index, spot] of afterwards(records, order).entries()) {
          const { ground, ring } = people[index]?.spot ?? {};
          expect({ ground: spot.ground, ring: spot.ring }).toEqual({ ground, ring });
          expect(spot.across >= 0 && spot.across <= 1 && spot.depth >= 0 && spot.depth <= 1).toBe(true);
        }
      }),
    );
  });
});
