import { expect, test } from 'vitest';
import { given } from '#shared/domain/answer.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import type { CalendarPeriod } from '#shared/domain/numbers/period.ts';
import { openShelter } from './shelter.testkit.ts';

const YEAR = new Date().getFullYear() - 1;
const quarter = (number: number): CalendarPeriod => ({ kind: 'quarter', year: YEAR, number });
const half = (number: number): CalendarPeriod => ({ kind: 'halfYear', year: YEAR, number });

test('whoever is about to give out numbers hears of what has left already, and can be set off against them', async () => {
  const { call, answer } = await openShelter();
  const arrives = (day: string) =>
    call('files.create', {
      details: {
        ...newClientDetails('Somebody'),
        shelterArrival: given(CalendarDate.parse(`${YEAR}-${day}`)),
      },
    });
  for (let day = 10; day < 22; day += 1) await arrives(`01-${day}`);
  for (const day of ['08-20', '08-21', '08-22']) await arrives(day);
  const reasons = async (period: CalendarPeriod) =>
    (await call('numbers.givenOut', { period })).map(({ is, last }) => [is, last.period, last.by]);

  expect(await reasons(quarter(2))).toEqual([]);
  const { id } = await call('documents.prepareNumbers', {
    period: quarter(2),
    language: 'en',
    output: { format: 'csv' },
  });
  // What was only looked at is with nobody.
  expect(await reasons(quarter(2))).toEqual([]);
  answer('numbers.csv');
  await call('documents.save', { id });

  expect(await reasons(quarter(2))).toEqual([['same', quarter(2), 'Noor']]);
  expect(await reasons(half(1))).toEqual([['overlapping', quarter(2), 'Noor']]);
  expect(await reasons(quarter(3))).toEqual([['hardlyOther', quarter(2), 'Noor']]);
  for (const day of ['09-01', '09-02']) await arrives(day);
  expect(await reasons(quarter(3))).toEqual([]);
});
