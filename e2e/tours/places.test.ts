import { expect, test } from 'vitest';
import { z } from 'zod';
import { Place } from '#shared/domain/place.ts';
import { TOURS } from './tours.ts';

/** `at` of one kind of place: mostly one, of some several. */
const namesIn = ({ shape }: (typeof Place.options)[number]): readonly string[] =>
  shape.at instanceof z.ZodLiteral ? [...shape.at.values] : shape.at.options;

test('the tours come by every place that there is', () => {
  const places = Place.options.flatMap(namesIn);
  const seen = new Set<string>(TOURS.flatMap(({ sees }) => sees));
  expect(places.filter((place) => !seen.has(place))).toEqual([]);
});
