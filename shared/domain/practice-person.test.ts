import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGiven } from './answer.ts';
import { addDays, CalendarDate, daysBetween } from './dates.ts';
import { PRACTICE_DAY, PracticePerson, toldOn } from './practice-person.ts';

const folder = new URL('../../resources/practice/', import.meta.url);
const people = readdirSync(folder).map((name) =>
  PracticePerson.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
);

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => CalendarDate.parse(date.toISOString().slice(0, 10)));

/** Every string in order, wherever it stands. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
};

const isDay = (text: string) => CalendarDate.safeParse(text.slice(0, 10)).success && /^.{10}(T|$)/.test(text);
const momentOf = (text: string) => Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text);

test('told on another day, everything lies as far from it as before, and nothing else has changed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...people), day, (person, today) => {
      const shift = daysBetween(PRACTICE_DAY, today) * 86_400_000;
      const before = stringsIn(person);
      const after = stringsIn(toldOn(person, today));
      expect(after).toHaveLength(before.length);
      for (const [index, text] of before.entries()) {
        const told = after[index] ?? '';
        if (isDay(text)) expect(momentOf(told) - momentOf(text)).toBe(shift);
        else expect(told).toBe(text);
      }
    }),
    { numRuns: 60 },
  );
});

test('told on its own day, a person is as in the file; told on two days one after the other, as on the last', () => {
  fc.assert(
    fc.property(fc.constantFrom(...people), day, (person, today) => {
      expect(toldOn(person, PRACTICE_DAY)).toEqual(person);
      const back = addDays(PRACTICE_DAY, daysBetween(today, PRACTICE_DAY));
      expect(toldOn(toldOn(person, today), back)).toEqual(person);
    }),
    { numRuns: 30 },
  );
});

test('no day stands within words, where it could not follow', () => {
  const dated = people.flatMap(stringsIn).filter((text) => /\d{4}-\d{2}-\d{2}/.test(text) && !isDay(text));
  expect(dated).toEqual([]);
});

test('on the day on which it is told, something has happened and something is still to come', () => {
  for (const person of people) {
    const dates = person.file.details.keyDates.flatMap(({ on }) => (on.is === 'given' ? [on.value] : []));
    // Whoever has left already is asked after, on days that are counted from that one.
    const hasLeft = isGiven(person.file.details.returnedOn);
    expect(dates.some((date) => date > PRACTICE_DAY) || hasLeft).toBe(true);
    expect(person.file.createdAt.slice(0, 10) < PRACTICE_DAY).toBe(true);
  }
});
