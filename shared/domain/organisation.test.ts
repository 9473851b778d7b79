import { describe, expect, test } from 'vitest';
import { CalendarDate } from './dates.ts';
import { newOrganisationDetails, OrganisationDetails, SERVICES, yearsUnchecked } from './organisation.ts';

test('a name is all that an organisation needs', () => {
  expect(OrganisationDetails.parse(newOrganisationDetails('Harbour'))).toEqual(
    newOrganisationDetails('Harbour'),
  );
  expect(OrganisationDetails.safeParse(newOrganisationDetails('  ')).success).toBe(false);
});

test('there are the ten services of the report', () => {
  expect(new Set(SERVICES).size).toBe(10);
});

describe('for how many years nobody has checked', () => {
  test.each([
    ['2026-11-29', '2026-11-29', 0],
    ['2025-11-30', '2026-11-29', 0],
    ['2025-11-29', '2026-11-29', 1],
    ['2020-02-29', '2026-02-28', 5],
    // A laptop whose clock was ahead.
    ['2027-06-01', '2026-11-29', 0],
  ])('%s, on %s: %i', (on, today, years) => {
    expect(yearsUnchecked(CalendarDate.parse(on), CalendarDate.parse(today))).toBe(years);
  });
});
