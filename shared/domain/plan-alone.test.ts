import { expect, test } from 'vitest';
import adjoa from '#resources/practice/adjoa.json' with { type: 'json' };
import hiwot from '#resources/practice/hiwot.json' with { type: 'json' };
import { CalendarDate } from './dates.ts';
import { FileContents } from './file-contents.ts';
import type { MonitoringDetails } from './monitoring.ts';
import { planAlone } from './plan-alone.ts';
import { PracticePerson } from './practice-person.ts';

const { plans, ecogram } = PracticePerson.parse(hiwot);
const { monitoring } = PracticePerson.parse(adjoa);

const canary = 'CANARY';
const wordsWhereLost = ({ outcome, outcomeWords }: MonitoringDetails): string =>
  outcome === 'spokeWith' ? `${canary} tried` : outcomeWords;
const people = Object.values(ecogram.records.people);
const [hidden, ...others] = people;
if (!hidden || !plans[0]) throw new Error('she has a plan and people');

const marked = {
  ...ecogram,
  records: {
    ...ecogram.records,
    people: Object.fromEntries([
      [hidden.id, { ...hidden, name: `${canary} name`, danger: 'mustNotKnow' as const }],
      ...others.map(
        (person) => [person.id, { ...person, contact: `${canary} phone`, notes: `${canary} notes` }] as const,
      ),
    ]),
  },
} as typeof ecogram;

/** Her year, with words in it that are for the house. */
const followed = {
  since: CalendarDate.parse('2026-01-31'),
  records: monitoring.map((record) => ({
    ...record,
    details: { ...record.details, nextWords: `${canary} next`, outcomeWords: wordsWhereLost(record.details) },
  })),
};

const made = (withEcogram: boolean, withSecurity = false) => {
  const [plan] = plans;
  if (!plan) throw new Error('she has a plan');
  const [first, ...fields] = plan.content.fields;
  const content = {
    ...plan.content,
    withEcogram,
    security: `${canary} measures`,
    fields: first ? [{ ...first, people: people.map(({ id }) => id) }, ...fields] : fields,
    referrals: plan.content.referrals.map((referral) => ({ ...referral, notes: `${canary} referral` })),
  };
  return planAlone({
    ...{ plan: { ...plan, content }, ecogram: marked, clientLabel: 'Somebody', followed, withSecurity },
  });
};

test('a plan alone is contents of a file, and holds nothing that its print leaves out', () => {
  for (const withEcogram of [true, false]) {
    const contents = made(withEcogram);
    expect(FileContents.parse(JSON.parse(JSON.stringify(contents)))).toEqual(contents);
    expect(JSON.stringify(contents).includes(canary)).toBe(false);
    expect(JSON.stringify(contents).includes(hidden.id)).toBe(false);
    expect(contents.file.details.workingName).toBe('Somebody');
  }
});

test('the picture goes along only where the plan has it on paper', () => {
  expect(Object.keys(made(true).ecogram.records.ties).length).toBeGreaterThan(0);
  expect(Object.keys(made(false).ecogram.records.ties)).toEqual([]);
});

test('what was found at visits goes along as it is printed: each contact with the visit that it was', () => {
  const contents = made(false);
  expect(contents.monitoring.map(({ details }) => details.outcome)).toEqual(
    monitoring.map(({ details }) => details.outcome),
  );
  for (const { details } of contents.monitoring) {
    expect(details.visit).not.toBeNull();
    expect([details.needs, details.nextOn, details.nextWords]).toEqual([[], null, '']);
  }
  const said = monitoring.flatMap(({ details }) => details.standings.map(({ words }) => words));
  expect(
    contents.monitoring.flatMap(({ details }) => details.standings.map(({ words }) => words)).sort(),
  ).toEqual(said.sort());
  expect(said.length).toBeGreaterThan(0);
});

test('security measures go along where they are asked for', () => {
  expect(made(false, true).plans[0]?.content.security).toBe(`${canary} measures`);
});
