import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given, isGiven } from './answer.ts';
import { type ClientDetails, newClientDetails } from './client-file.ts';
import { addDays, CalendarDate } from './dates.ts';
import { dayOffered } from './day-of-journey.ts';

const DAY = CalendarDate.parse('2027-01-21');
const file = (change: Partial<ClientDetails> = {}): ClientDetails => ({
  ...newClientDetails('Blue'),
  ...change,
});

describe('the day of a journey that a plan or an assessment has', () => {
  test('is offered to a file that has none, or another, and then not again', () => {
    fc.assert(
      fc.property(fc.option(fc.integer({ min: -40, max: 40 })), (ahead) => {
        const has = ahead === null ? null : addDays(DAY, ahead);
        const details = file(has === null ? {} : { plannedReturn: given(has) });
        const offered = dayOffered(details, DAY);
        if (has === DAY) expect(offered).toBeNull();
        else {
          expect(offered).toEqual({ instead: has, takes: given(DAY) });
          if (offered) expect(dayOffered({ ...details, plannedReturn: offered.takes }, DAY)).toBeNull();
        }
      }),
    );
  });

  test('is offered also where somebody did not know it then', () => {
    expect(dayOffered(file({ plannedReturn: { is: 'doesNotKnow' } }), DAY)?.instead).toBeNull();
  });

  test('is not offered where there is none, or where no journey lies ahead any more', () => {
    expect(dayOffered(file(), null)).toBeNull();
    const over: Partial<ClientDetails>[] = [
      { returnedOn: given(DAY) },
      { closedOn: given(DAY) },
      { outcome: given('died') },
    ];
    for (const change of over) expect(dayOffered(file(change), DAY)).toBeNull();
    const left = file({ outcome: given('livesHere') });
    expect(isGiven(left.outcome) && dayOffered(left, DAY)).not.toBeNull();
  });
});
