import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClientFileId } from '#shared/domain/ids.ts';
import { systemClock } from './clock.ts';
import { createIds } from './ids.ts';

test('ids are UUIDs of version 7 that hold the moment they were made', () => {
  const ids = createIds({ now: () => new Date(0x0199_1234_5678) });
  const id = ids.next();
  expect(ClientFileId.safeParse(id).success).toBe(true);
  expect(id).toMatch(/^01991234-5678-7000-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('each id sorts after the one before it, wherever the clock goes', () => {
  const moments = fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(moments, (times) => {
      let turn = 0;
      const ids = createIds({ now: () => new Date(times[turn++] ?? 0) });
      const made = times.map(() => ids.next());
      expect(made).toEqual(made.toSorted());
      expect(new Set(made).size).toBe(made.length);
    }),
  );
});

test('more ids than fit in a millisecond still sort', () => {
  const ids = createIds({ now: () => new Date(1) });
  const made = Array.from({ length: 10_000 }, () => ids.next());
  expect(made).toEqual(made.toSorted());
  expect(new Set(made).size).toBe(made.length);
});

test('the system clock says what time it is', () => {
  const before = Date.now();
  const now = systemClock.now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});
