import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isGiven } from './answer.ts';
import { addDays, CalendarDate, daysBetween } from './dates.ts';
import { linesOf } from './plan/lines.ts';
import { actsOfWriting, after, lifeFrom, NEW_LIFE, refusalOf } from './plan-life.ts';
import { contentThen, type PracticeLife, wordsAt } from './practice-life.ts';
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

const ACTION_OF = {
  submitted: 'submit',
  withdrawn: 'withdraw',
  returned: 'return',
  approved: 'approve',
  agreed: 'agree',
  notAgreed: 'disagree',
  handedOver: 'handOver',
} as const;

const lives = people.flatMap(({ lives: all, plans }) =>
  all.map((life) => ({ life, plan: plans.find(({ id }) => id === life.planId) })),
);

/** As those who are told, one of each role. */
const authorOf = (by: PracticeLife['events'][number]['by']) => ({
  id: by as never,
  name: by as never,
  role: by,
});

test('what happened to a plan could have happened, by those who may do it, one after the other', () => {
  for (const { life, plan } of lives) {
    expect(plan, life.planId).toBeDefined();
    let at = NEW_LIFE;
    /** As it was before the change that is told of: one change may begin a version and be the first word of it. */
    let beforeChange = at;
    let then = plan?.createdAt ?? '';
    for (const { act, by, number, at: when } of life.events) {
      const who = authorOf(by);
      if (act.is === 'opened' || when !== then) beforeChange = at;
      if (act.is === 'wrote' || act.is === 'opened') {
        expect(actsOfWriting(beforeChange, who).map(({ is }) => is)).toContain(act.is);
      } else expect(refusalOf(ACTION_OF[act.is], at, who), `${plan?.id} ${act.is}`).toBeNull();
      at = after(at, { act, by: who });
      expect(at.number).toBe(number);
      expect(when >= then, `${when} after ${then}`).toBe(true);
      then = when;
    }
    // Nothing is written in what is frozen.
    if (at.isFrozen) expect((plan?.updatedAt ?? '') <= then).toBe(true);
  }
});

test('each earlier version is told by lines and records that the plan has, and comments speak of its lines', () => {
  for (const { life, plan } of lives) {
    if (!plan) continue;
    const here = JSON.stringify(plan.content);
    for (const version of life.versions) {
      const content = contentThen(plan.content, version);
      for (const { line, words } of version.said) {
        expect(wordsAt(plan.content, line), line).not.toBe(words);
        expect(wordsAt(content, line), line).toBe(words);
      }
      for (const id of version.without) {
        expect(here, id).toContain(`"id":"${id}"`);
        expect(JSON.stringify(content)).not.toContain(id);
      }
    }
    for (const { line } of life.comments)
      expect(
        linesOf(plan.content).some(({ key }) => key === line || key.startsWith(`${line}#`)),
        line,
      ).toBe(true);
  }
});

test('between them, plans stand in every way in which there is something to do or to look at', () => {
  const states = lives.map(
    ({ life }) => lifeFrom(life.events.map(({ act, by }) => ({ act, by: authorOf(by) }))).state,
  );
  expect(new Set(states)).toEqual(new Set(['draft', 'submitted', 'returned', 'handedOver']));
});
