import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarDate, type Instant, instantOf } from './dates.ts';
import * as suspicion from './suspicion.ts';

const { correction, isRaterOf, latestFirst, Rated, Rating } = suspicion;

const NOOR = '0199a000-0000-7000-8000-000000000001';
const AMINA = '0199a000-0000-7000-8000-000000000002';

const moment = (second: number): Instant => instantOf(new Date(Date.UTC(2026, 10, 29, 3, 0, second)));

const rated = fc.record({
  suspicion: fc.integer({ min: 1, max: 10 }),
  on: fc
    .integer({ min: 1, max: 28 })
    .map((day) => CalendarDate.parse(`2026-11-${String(day).padStart(2, '0')}`)),
  why: fc.string({ maxLength: 20 }),
});

const someRating = (given: suspicion.Rated, second = 0): suspicion.Rating =>
  Rating.parse({
    id: `0199a000-0000-7000-8000-0000000001${String(second).padStart(2, '0')}`,
    fileId: '0199a000-0000-7000-8000-000000000003',
    version: 1,
    by: { id: NOOR, name: 'Noor' },
    rated: given,
    earlier: [],
    withdrawnAt: null,
    createdAt: moment(second),
    updatedAt: moment(second),
  });

test('a suspicion is a whole number from 1 to 10', () => {
  const given = { on: '2026-11-29', why: '' };
  for (const figure of [1, 5, 10])
    expect(Rated.safeParse({ ...given, suspicion: figure }).success).toBe(true);
  for (const figure of [0, 11, 5.5, null]) {
    expect(Rated.safeParse({ ...given, suspicion: figure }).success).toBe(false);
  }
});

test('whatever was once said stays: a correction puts it behind what is said now, and changes nothing of it', () => {
  fc.assert(
    fc.property(rated, fc.array(rated, { maxLength: 6 }), (first, corrections) => {
      let rating = someRating(first);
      for (const [index, next] of corrections.entries()) {
        rating = Rating.parse({ ...rating, ...correction(rating, next, moment(index + 1)) });
      }
      const said = [...rating.earlier.map(({ until: _, ...words }) => words), rating.rated];
      expect(said).toEqual([first, ...corrections]);
      expect(rating.earlier.map(({ until }) => until)).toEqual(
        corrections.map((_, index) => moment(index + 1)),
      );
      expect(rating.by).toEqual(someRating(first).by);
    }),
  );
});

test('only its rater is its rater, whatever they are called by now', () => {
  const rating = someRating({ suspicion: 6, on: CalendarDate.parse('2026-11-29'), why: '' });
  expect(isRaterOf(rating, { id: rating.by.id })).toBe(true);
  expect(isRaterOf(rating, { id: AMINA as typeof rating.by.id })).toBe(false);
});

test('all ratings stay side by side, the latest day in front, and each as it was given', () => {
  fc.assert(
    fc.property(fc.array(rated, { maxLength: 9 }), (given) => {
      const ratings = given.map((one, index) => someRating(one, index));
      const ordered = latestFirst(ratings);
      expect(new Set(ordered)).toEqual(new Set(ratings));
      for (const [index, one] of ordered.slice(1).entries()) {
        expect((ordered[index]?.rated.on ?? '') >= one.rated.on).toBe(true);
      }
    }),
  );
});

test('nothing in the module makes one number of several', () => {
  expect(Object.keys(suspicion).sort()).toEqual(
    ['EarlierRated', 'Rated', 'Rating', 'SUSPICION', 'correction', 'isRaterOf', 'latestFirst'].sort(),
  );
});
