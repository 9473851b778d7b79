import { describe, expect, test } from 'vitest';
import type { Measure } from './measure.ts';
import { lineOf, recordOf } from './report.ts';
import { holds, median, weigh } from './sampling.ts';

/** A measure with costs that are given instead of measured. */
const measureOf = (subjects: number[], lowerBounds: number[], warmUps = 0) => {
  const log: string[] = [];
  const take = (side: string, costs: number[]) => async () => {
    log.push(side);
    return costs.shift() ?? Number.NaN;
  };
  const measure: Measure = {
    name: 'a measure',
    bound: 2,
    samples: subjects.length - warmUps,
    warmUps,
    open: async () => ({
      subject: take('subject', subjects),
      lowerBound: take('lowerBound', lowerBounds),
      close: async () => {
        log.push('close');
      },
    }),
  };
  return { measure, log };
};

describe('median', () => {
  test('is the middle one, whatever the order', () => expect(median([9, 1, 4])).toBe(4));
  test('is the mean of the two in the middle', () => expect(median([8, 1, 2, 4])).toBe(3));
  test('of nothing is no number', () => expect(median([])).toBeNaN());
});

describe('weigh', () => {
  test('sets the medians of both sides against each other', async () => {
    const { measure } = measureOf([30, 1000, 20], [10, 12, 8]);
    expect(await weigh(measure)).toEqual({
      name: 'a measure',
      ratio: 3,
      bound: 2,
      samples: 3,
      subject: 30,
      lowerBound: 10,
    });
  });

  test('samples in turn, changing who goes first, and closes', async () => {
    const { measure, log } = measureOf([1, 1, 1], [1, 1, 1]);
    await weigh(measure);
    expect(log).toEqual([
      ...['subject', 'lowerBound'],
      ...['lowerBound', 'subject'],
      ...['subject', 'lowerBound'],
      'close',
    ]);
  });

  test('does not count the warm-up', async () => {
    const { measure } = measureOf([900, 4, 4], [1, 2, 2], 1);
    expect((await weigh(measure)).ratio).toBe(2);
  });

  test('closes also what fails', async () => {
    const { measure, log } = measureOf([1], [1]);
    const failing: Measure = {
      ...measure,
      open: async () => ({
        ...(await measure.open()),
        subject: () => Promise.reject(new Error('no browser')),
      }),
    };
    await expect(weigh(failing)).rejects.toThrow('no browser');
    expect(log).toEqual(['close']);
  });
});

test('a ratio holds up to its bound; one that is no number does not', () => {
  expect(holds({ ratio: 2, bound: 2 })).toBe(true);
  expect(holds({ ratio: 2.01, bound: 2 })).toBe(false);
  expect(holds({ ratio: Number.NaN, bound: 2 })).toBe(false);
});

test('the line and the record say the same', () => {
  const weighed = {
    name: 'opening',
    ratio: 2.3456,
    bound: 2,
    samples: 40,
    subject: 1.2345,
    lowerBound: 0.52631,
  };
  expect(lineOf(weighed)).toBe(
    'opening: 2.35 times the least (bound 2), 1.23 ms against 0.526 ms, 40 samples: ABOVE THE BOUND',
  );
  expect(recordOf(weighed)).toEqual({ name: 'opening', ratio: 2.35, bound: 2, samples: 40 });
});
