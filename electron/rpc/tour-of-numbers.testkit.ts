import { expect } from 'vitest';
import { CalendarDate } from '#shared/domain/dates.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { talkTo } from './conformance-subject.testkit.ts';

/** Counts a quarter in which nothing was, and everything that ever was. */
export const tourOfNumbers = async (
  call: ReturnType<typeof talkTo>['call'],
  fileId: ClientFileId,
): Promise<void> => {
  const quarter = { kind: 'quarter', year: 2020, number: 1 } as const;
  expect(await call('numbers.report', { period: quarter })).toMatchObject({ total: 0, tables: [] });
  const always = {
    kind: 'own',
    from: CalendarDate.parse('2000-01-01'),
    until: CalendarDate.parse('2200-12-31'),
  } as const;
  expect(await call('numbers.report', { period: always })).toMatchObject({ total: null, tables: [] });
  const number = { table: 'gender', row: 'notKnown', column: null } as const;
  expect(await call('numbers.trace', { period: always, number })).toMatchObject([{ id: fileId }]);
  for (const output of [{ format: 'csv' }, { format: 'xlsx' }, { format: 'pdf', paper: 'A4' }] as const) {
    const numbers = await call('documents.prepareNumbers', { period: quarter, language: 'nl', output });
    expect(numbers.bytes).toBeGreaterThan(100);
  }
  expect(await call('numbers.givenOut', { period: quarter })).toEqual([]);
};
