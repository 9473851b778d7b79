import { expect, test } from 'vitest';
import { toTheHour } from './to-the-hour.ts';

test('a moment is told to the hour, and nothing else is touched', () => {
  const at = '2026-11-29T10:17:45.678Z';
  const copy = {
    keptAt: at,
    acts: [{ at, until: at, on: '2026-11-29', words: at }],
    removedAt: null,
    startedAt: 'at 10',
  };
  const hour = '2026-11-29T10:00:00.000Z';
  expect(toTheHour(copy)).toEqual({
    ...{ keptAt: hour, acts: [{ at: hour, until: hour, on: '2026-11-29', words: at }] },
    ...{ removedAt: null, startedAt: 'at 10' },
  });
  expect(copy.keptAt).toBe(at);
});
