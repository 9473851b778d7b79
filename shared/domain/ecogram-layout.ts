import { z } from 'zod';

/** No ring is drawn narrower: a part of the way from the innermost circle to the outermost, with room for a symbol. */
export const LEAST_RING = 0.2;

/** No ground is drawn narrower: a part of the whole turn. */
export const LEAST_GROUND = 1 / 6;

const SLACK = 1e-9;

/**
 * How the sheet is divided, where somebody has divided it otherwise than usual. It is only what the picture looks like: who
 * stands in which ground and ring is said by each person's own spot and never by this.
 */
export const Layout = z
  .strictObject({
    /** Where the first and the second ring end: parts of the way from the innermost circle to the outermost. */
    rings: z.tuple([z.number(), z.number()]),
    /** Where each ground begins, clockwise from the top, in whole turns. They lie in this order. */
    borders: z.strictObject({ here: z.number(), elsewhere: z.number(), home: z.number() }),
  })
  .refine(({ rings: [first, second] }) => first >= LEAST_RING - SLACK && second <= 1 - LEAST_RING + SLACK, {
    error: 'a ring is too narrow',
  })
  .refine(({ rings: [first, second] }) => second - first >= LEAST_RING - SLACK, {
    error: 'a ring is too narrow',
  })
  .refine(({ borders: { here } }) => Math.abs(here) <= 0.5, { error: 'a border lies beyond a turn' })
  .refine(
    ({ borders: { here, elsewhere, home } }) =>
      [elsewhere - here, home - elsewhere, here + 1 - home].every((width) => width >= LEAST_GROUND - SLACK),
    { error: 'a ground is too narrow' },
  );
export type Layout = z.infer<typeof Layout>;
