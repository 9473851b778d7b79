import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { starters } from '#electron/core/organisations/starters.ts';
import { given, isGiven, OPEN_ANSWERS } from '#shared/domain/answer.ts';
import { dayOf } from '#shared/domain/date-template.ts';
import { Instant } from '#shared/domain/dates.ts';
import { flawsOf, labelOf, PAGE_LETTERS } from '#shared/domain/ecogram.ts';
import { followUpOf, visitOf } from '#shared/domain/monitoring.ts';
import { OVERVIEW_COUNTRIES } from '#shared/domain/overview.ts';
import { changesOffered } from '#shared/domain/overview-offers.ts';
import { organisationsIn } from '#shared/domain/plan.ts';
import { isBare, leftOutOf } from '#shared/domain/risk-assessment.ts';
import { PRACTICE_NAMES, practicePerson } from './practice.ts';

const people = PRACTICE_NAMES.map((name) => ({ name, ...practicePerson(name) }));

const idsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
};

test('every file of practice people can be loaded by name', () => {
  const files = readdirSync(new URL('../resources/practice/', import.meta.url));
  expect(files.sort()).toEqual(PRACTICE_NAMES.map((name) => `${name}.json`).sort());
});

test('the year of one of them can be followed, with a contact that was lost and found again', () => {
  const outcomes = people.flatMap(({ monitoring }) => monitoring.map(({ details }) => details.outcome));
  expect(outcomes).toEqual(['spokeWith', 'spokeWith', 'notReached', 'spokeWith', 'spokeWith']);
});

test('no two records share an id', () => {
  // What was kept of something names the same records again.
  const ids = people.flatMap(({ ecogramVersions: _, overviewVersions: __, ...person }) => idsIn(person));
  expect(new Set(ids).size).toBe(ids.length);
});

test('some of the words are in a script other than Latin', () => {
  expect(JSON.stringify(people)).toMatch(/\p{Script=Ethiopic}/u);
});

describe.each(people)('$name', (person) => {
  test('all records are of one file', () => {
    const owners = [
      ...person.children,
      person.ecogram,
      ...person.plans,
      ...person.assessments,
      ...(person.overview ? [person.overview] : []),
      ...person.fears,
      ...person.signals,
      ...person.ratings,
      ...person.monitoring,
      ...person.ecogramVersions,
      ...person.overviewVersions,
      ...person.overrides,
      ...person.consents,
      ...person.copies,
      ...person.todayMarks,
    ].map((record) => record.fileId);
    expect(new Set(owners)).toEqual(new Set([person.file.id]));
  });

  test('the ecogram is sound and shows all four kinds of support', () => {
    expect(flawsOf(person.ecogram.records)).toEqual([]);
    const letters = Object.values(person.ecogram.records.ties).flatMap((tie) => Object.keys(tie.lanes));
    expect(new Set(letters)).toEqual(new Set(PAGE_LETTERS));
  });

  test('each child of the file stands on the ecogram as that child, and in a plan by the same', () => {
    const records = Object.values(person.ecogram.records.people);
    const onEcogram = records.flatMap(({ childId }) => childId ?? []);
    expect(onEcogram.sort()).toEqual(person.children.map(({ id }) => id).sort());
    expect(records.filter(({ kind, childId }) => kind === 'child' && childId === null)).toEqual([]);
    const inPlans = person.plans.flatMap(({ content }) =>
      content.children.flatMap(({ childId }) => childId ?? []),
    );
    expect(inPlans.filter((id) => !onEcogram.includes(id))).toEqual([]);
  });

  test('the plans name only people who are on the ecogram', () => {
    const named = person.plans.flatMap((plan) => plan.content.fields.flatMap((field) => field.people));
    expect(named.filter((id) => !(id in person.ecogram.records.people))).toEqual([]);
  });

  test('the plans refer to somebody, and name only organisations that the practice vault has', () => {
    const onMap = new Set(starters(Instant.parse('2026-11-25T10:00:00.000Z')).map(({ id }) => id));
    const { length } = person.plans.flatMap(({ content }) => content.referrals);
    expect(length).toBeGreaterThan(0);
    const named = person.plans.flatMap(({ content }) => organisationsIn(content));
    expect(named.filter((id) => !onMap.has(id))).toEqual([]);
  });

  test('each assessment is decided; but for what an urgent one leaves out, every area says something, from here or from there', () => {
    for (const { content, decided } of person.assessments) {
      expect(decided).not.toBeNull();
      if (content.isUrgent) continue;
      expect(leftOutOf(content)).toEqual({ areas: [], questions: [] });
      expect(Object.values(content.areas).filter(isBare)).toEqual([]);
      expect(new Set(content.said.map((one) => one.is))).toEqual(new Set(['advice', 'choice']));
    }
  });

  test('the network at home names people of the ecogram as they are called there', () => {
    const { records } = person.ecogram;
    const named = person.contacts.flatMap((contact) => [
      ...(contact.personId === null ? [] : [{ ...contact, personId: contact.personId }]),
      ...contact.steps.flatMap(({ people: helpers }) => helpers),
    ]);
    for (const { personId, calledAs } of named) {
      const somebody = records.people[personId];
      expect(somebody && labelOf(somebody)).toBe(calledAs);
    }
  });

  test('dates that were counted are as the template counts them', () => {
    for (const { from, on } of person.file.details.keyDates) if (from) expect(on).toEqual(given(dayOf(from)));
    expect(person.file.details.keyDates.some(({ from }) => from !== null)).toBe(true);
  });

  test('contacts after leaving lie in the year after it', () => {
    const followUp = followUpOf(person.file.details);
    for (const record of person.monitoring)
      expect(followUp && visitOf(record, followUp.since)).not.toBeNull();
  });

  test('some answers are left open', () => {
    const text = JSON.stringify(person);
    expect(OPEN_ANSWERS.some((answer) => text.includes(`"${answer}"`))).toBe(true);
  });

  test('is written in the words of the house', () => {
    expect(JSON.stringify(person)).not.toMatch(/victim|traffick|\bcase\b/i);
  });
});

const lookingAhead = people.flatMap((person) =>
  person.overview ? [{ ...person, overview: person.overview }] : [],
);

test('they look at both countries, and at what a return may bring', () => {
  expect(lookingAhead.map(({ name }) => name)).toEqual([...PRACTICE_NAMES]);
  for (const { assessments, contacts } of lookingAhead) {
    expect(assessments).not.toEqual([]);
    expect(contacts).not.toEqual([]);
  }
});

describe.each(lookingAhead)('$name', ({ overview, fears, ecogram }) => {
  test('the overviews say something of both countries, in words of several days, and name only people who are there', () => {
    const { views, changes } = overview.content;
    for (const country of OVERVIEW_COUNTRIES) {
      const scores = Object.values(views[country]).map(({ score }) => score);
      expect(scores.filter(isGiven).length).toBeGreaterThan(5);
      expect(scores.every(isGiven)).toBe(false);
      expect(changes.some((change) => change.country === country)).toBe(true);
    }
    const days = OVERVIEW_COUNTRIES.flatMap((country) =>
      Object.values(views[country]).flatMap(({ sayings }) => sayings.map(({ on }) => on)),
    );
    expect(new Set(days).size).toBeGreaterThan(1);
    const offered = changesOffered(overview.content, ecogram.records);
    expect(offered.flatMap(({ people: named }) => named)).toEqual(
      changes.flatMap(({ people: named }) => named),
    );
  });

  test('what is feared stands beside what was checked, and some of it is not checked yet or was twice', () => {
    expect(fears.some(({ details }) => details.checks.length > 0)).toBe(true);
    for (const { details } of fears) expect(details.fear).not.toBe('');
    expect(new Set(fears.map(({ details }) => details.about.kind))).toEqual(new Set(['factor', 'risk']));
  });
});
