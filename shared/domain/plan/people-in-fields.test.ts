import { expect, test } from 'vitest';
import hiwot from '#resources/practice/hiwot.json' with { type: 'json' };
import type { EcogramRecords } from '../ecogram.ts';
import { newPlanField } from '../plan.ts';
import { PracticePerson } from '../practice-person.ts';
import { peopleInFields } from './people-in-fields.ts';

const { records } = PracticePerson.parse(hiwot).ecogram;
const [marked, named, other] = Object.values(records.people);
if (!marked || !named || !other) throw new Error('she has people');

const CANARY = 'CANARY';
const drawn = {
  ...records,
  people: {
    ...records.people,
    [marked.id]: { ...marked, danger: 'mustNotKnow' },
    [named.id]: { ...named, contact: CANARY, notes: CANARY },
  },
} as EcogramRecords;

const inPlan = (people: (typeof named.id)[]) => ({ fields: [{ ...newPlanField('housing'), people }] });

test('those who have a part are there by their names, and nothing else of them', () => {
  const shown = peopleInFields(inPlan([named.id]), drawn);
  expect(Object.keys(shown.people)).toEqual([named.id]);
  expect(Object.values(shown.people)[0]?.name).toBe(named.name);
  expect(JSON.stringify(shown)).not.toContain(CANARY);
  expect(shown.ties).toEqual({});
});

test('whoever is marked with a danger has no part, also where a field says so', () => {
  expect(peopleInFields(inPlan([marked.id]), drawn).people).toEqual({});
});
