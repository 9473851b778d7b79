import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EcogramRecords, GROUNDS, RINGS, type Ring } from '../domain/ecogram.ts';
import { person, recordsOf } from './ecograms.testkit.ts';
import { freeSpot } from './free-spot.ts';
import { buildScene } from './scene.ts';
import { overlapOf } from './vector.ts';

const setting = {
  clientLabel: '',
  words: { ground: { here: '', home: '', elsewhere: '' }, ring: { 1: '', 2: '', 3: '' } },
} as const;

const roles = ['aunt', 'friend from church', 'my mother’s youngest sister', 'lawyer', 'choir'];

const addOne = (records: EcogramRecords, ground: (typeof GROUNDS)[number], ring: Ring): EcogramRecords => {
  const index = Object.keys(records.people).length;
  const newcomer = person(index, { role: roles[index % roles.length] ?? '' });
  const spot = freeSpot(records, newcomer, { ground, ring });
  return recordsOf([...Object.values(records.people), { ...newcomer, spot }]);
};

const overlaps = (records: EcogramRecords): number => {
  const figures = [...buildScene(records, setting).people.values()];
  return figures.reduce(
    (sum, { extent }, index) =>
      sum + figures.slice(index + 1).filter((other) => overlapOf(extent, other.extent) > 0).length,
    0,
  );
};

describe('where somebody new is put', () => {
  test('the first one stands in the middle of what was wished', () => {
    const spot = freeSpot(recordsOf([]), person(0), { ground: 'home', ring: 1 });
    expect(spot).toEqual({ ground: 'home', ring: 1, across: 0.5, depth: 0.5 });
  });

  test('twelve in a row cover nobody', () => {
    for (const ground of GROUNDS) {
      let records = recordsOf([]);
      for (let index = 0; index < 12; index++) records = addOne(records, ground, 2);
      expect(overlaps(records)).toBe(0);
    }
  });

  test('whoever is added stays in the ground that was said, however full it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GROUNDS), fc.constantFrom(...RINGS), (ground, ring) => {
        let records = recordsOf([]);
        for (let index = 0; index < 25; index++) records = addOne(records, ground, ring);
        for (const { spot } of Object.values(records.people)) expect(spot.ground).toBe(ground);
      }),
      { numRuns: 9 },
    );
  });

  test('people in other grounds are no reason to go elsewhere', () => {
    let records = recordsOf([]);
    for (let index = 0; index < 6; index++) records = addOne(records, 'here', 2);
    const spot = freeSpot(records, person(99), { ground: 'home', ring: 2 });
    expect(spot).toEqual({ ground: 'home', ring: 2, across: 0.5, depth: 0.5 });
  });
});
