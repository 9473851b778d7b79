import { describe, expect, test } from 'vitest';
import { CalendarDate } from '../dates.ts';
import { someCounted } from './counted.testkit.ts';
import {
  ageBandOf,
  beginningOf,
  begunIn,
  contactIn,
  endOf,
  identificationIn,
  isIn,
  oneOrSeveral,
  outcomeIn,
  returnIn,
  stayIn,
} from './course-of-file.ts';

const QUARTER = { from: CalendarDate.parse('2026-07-01'), until: CalendarDate.parse('2026-09-30') };

describe('when a file begins and ends', () => {
  test('with the arrival; with the day on which it was made where that is open', () => {
    expect(beginningOf(someCounted({ arrivedOn: '2026-06-30' }))).toBe('2026-06-30');
    expect(beginningOf(someCounted({ madeOn: '2026-07-15' }))).toBe('2026-07-15');
  });

  test.each([
    [{}, null],
    [{ closedOn: '2026-09-01', departedOn: '2026-08-01' }, '2026-09-01'],
    [{ departedOn: '2026-08-01' }, '2026-08-01'],
    [{ returnedOn: '2026-08-03' }, '2026-08-03'],
    [
      { departedOn: '2026-08-01', returnedOn: '2026-08-03', contactsOn: ['2026-12-01', '2026-10-01'] },
      '2026-12-01',
    ],
    // Contact alone ends nothing: nobody has left.
    [{ contactsOn: ['2026-12-01'] }, null],
  ])('%j ends on %s', (given, end) => {
    expect(endOf(someCounted(given))).toBe(end);
  });

  test.each([
    [{ arrivedOn: '2026-09-30' }, 'new'],
    [{ arrivedOn: '2026-07-01' }, 'new'],
    [{ arrivedOn: '2026-06-30' }, 'carriedOver'],
    [{ arrivedOn: '2026-01-01', closedOn: '2026-07-01' }, 'carriedOver'],
    [{ arrivedOn: '2026-01-01', closedOn: '2026-06-30' }, null],
    [{ arrivedOn: '2026-10-01' }, null],
    // A slip of the pen: it counts by its first day.
    [{ arrivedOn: '2026-08-01', closedOn: '2025-08-01' }, 'new'],
  ])('%j is %s', (given, begun) => {
    const file = someCounted(given);
    expect(isIn(QUARTER, file) ? begunIn(QUARTER, file) : null).toBe(begun);
  });
});

describe('identification at the end of the period', () => {
  const yes = (since: string | null) => ({ is: 'yes', since });
  test.each([
    [{ formally: yes('2026-09-30'), informally: yes('2026-07-02') }, 'formal'],
    [{ formally: yes('2026-10-01'), informally: yes('2026-07-02') }, 'informal'],
    [{ formally: yes(null) }, 'formal'],
    [{ formally: { is: 'no', since: null } }, 'neither'],
    [{ informally: yes('2026-10-01') }, 'neither'],
    [{}, 'notKnown'],
  ])('%j: %s', (given, is) => {
    expect(identificationIn(QUARTER, someCounted(given))).toBe(is);
  });
});

describe('age on the first day', () => {
  test.each([
    [{ arrivedOn: '2026-08-01', bornOn: '2008-08-02' }, 'under18'],
    [{ arrivedOn: '2026-08-01', bornOn: '2008-08-01' }, 'from18'],
    [{ arrivedOn: '2026-08-01', bornOn: '1976-08-01' }, 'from50'],
    [{ arrivedOn: '2026-08-01', bornIn: 2001 }, 'from25'],
    [{ arrivedOn: '2026-08-01', bornIn: 2030 }, 'notKnown'],
    [{}, 'notKnown'],
  ])('%j: %s', (given, band) => {
    expect(ageBandOf(someCounted(given))).toBe(band);
  });
});

describe('length of stay', () => {
  test.each([
    [{ arrivedOn: '2026-08-31' }, 'upToMonth'],
    [{ arrivedOn: '2026-06-30' }, 'upTo3Months'],
    [{ arrivedOn: '2026-06-29' }, 'upTo6Months'],
    [{ arrivedOn: '2020-01-01', departedOn: '2026-08-01' }, 'longer'],
    [{ arrivedOn: '2026-07-02', returnedOn: '2026-07-20' }, 'upToMonth'],
    [{ arrivedOn: '2026-08-01', departedOn: '2026-07-01' }, 'notKnown'],
    [{ madeOn: '2026-08-01' }, 'notKnown'],
  ])('%j: %s', (given, band) => {
    expect(stayIn(QUARTER, someCounted(given))).toBe(band);
  });
});

describe('what came after', () => {
  test.each([
    [{ returnedOn: '2026-08-01' }, 'inPeriod'],
    [{ returnedOn: '2026-06-30' }, 'earlier'],
    [{ returnedOn: '2026-10-01' }, 'none'],
    [{}, 'none'],
  ])('%j: returned %s', (given, is) => {
    expect(returnIn(QUARTER, someCounted(given))).toBe(is);
  });

  test('contact counts on the first and on the last day', () => {
    expect(contactIn(QUARTER, someCounted({ contactsOn: ['2026-06-30', '2026-10-01'] }))).toBe('noContact');
    expect(contactIn(QUARTER, someCounted({ contactsOn: ['2026-07-01'] }))).toBe('contact');
    expect(contactIn(QUARTER, someCounted({ contactsOn: ['2026-09-30'] }))).toBe('contact');
  });

  test('an outcome counts once the file has ended', () => {
    expect(outcomeIn(QUARTER, someCounted({ outcome: 'livesHere' }))).toBe('openYet');
    expect(outcomeIn(QUARTER, someCounted({ outcome: 'livesHere', closedOn: '2026-10-01' }))).toBe('openYet');
    expect(outcomeIn(QUARTER, someCounted({ outcome: 'livesHere', closedOn: '2026-09-30' }))).toBe(
      'livesHere',
    );
    expect(outcomeIn(QUARTER, someCounted({ closedOn: '2026-09-30' }))).toBe('openYet');
  });
});

test('several of something are counted once', () => {
  const same = (value: string) => value;
  expect(oneOrSeveral(null, same)).toBe('notKnown');
  expect(oneOrSeveral(['a'], same)).toBe('a');
  expect(oneOrSeveral(['a', 'b'], same)).toBe('several');
});
