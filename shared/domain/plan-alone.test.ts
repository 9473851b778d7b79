import { expect, test } from 'vitest';
import hiwot from '#resources/practice/hiwot.json' with { type: 'json' };
import { FileContents } from './file-contents.ts';
import { planAlone } from './plan-alone.ts';
import { PracticePerson } from './practice-person.ts';

const { plans, ecogram } = PracticePerson.parse(hiwot);

const canary = 'CANARY';
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
  return planAlone({ plan: { ...plan, content }, ecogram: marked, clientLabel: 'Somebody', withSecurity });
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

test('security measures go along where they are asked for', () => {
  expect(made(false, true).plans[0]?.content.security).toBe(`${canary} measures`);
});
