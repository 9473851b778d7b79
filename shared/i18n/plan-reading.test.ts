import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OrganisationId, PersonId, PlanStepId } from '../domain/ids.ts';
import { newPlanChild } from '../domain/plan/children.ts';
import { newCost } from '../domain/plan/costs.ts';
import { newNeededDocument } from '../domain/plan/documents.ts';
import { contentOf, type PlanParts, partsOf } from '../domain/plan/parts.ts';
import { anyPlan } from '../domain/plan/plan.testkit.ts';
import { newPlannedVisit } from '../domain/plan/visits.ts';
import { newPlanContent, newPlanField, newPlanStep, type PlanContent } from '../domain/plan.ts';
import { newReferral } from '../domain/referral.ts';
import { planDescriber } from './plan-description.ts';
import { planReading } from './plan-reading.ts';

const ONE = '0199a000-0000-7000-8000-000000000001';
const OTHER = '0199a000-0000-7000-8000-000000000002';
const organisation = (id: string) => id as OrganisationId;
const NAMED = {
  people: new Map([
    [ONE as PersonId, 'aunt · Efua'],
    [OTHER as PersonId, 'priest'],
  ]),
  organisations: new Map([
    [organisation(ONE), 'Haven'],
    [organisation(OTHER), 'Bridge'],
  ]),
};
const step = (id: string) => id as PlanStepId;
const listed = <Id extends string>(id: string) => ({
  id: id as Id,
  addedAt: '2026-11-29T10:00:00.000Z' as never,
});

/** A plan in which each kind of record is there. */
const WHOLE: PlanContent = {
  ...newPlanContent({ kind: 'return', planFor: 'Blue', versionLabel: '1', date: null, worker: 'Noor' }),
  fields: [
    {
      ...newPlanField('housing'),
      goal: 'A room',
      people: [ONE as PersonId],
      organisations: [organisation(ONE)],
      steps: [
        { ...newPlanStep(step(ONE)), what: 'Ask', who: 'Noor', organisations: [organisation(ONE)] },
        { ...newPlanStep(step(OTHER)), what: 'Look' },
      ],
    },
  ],
  stepOrder: [step(ONE), step(OTHER)],
  children: [newPlanChild({ ...listed(ONE), childId: null, name: 'Sara' })],
  contacts: [],
  documents: [newNeededDocument({ ...listed(ONE), what: 'A passport', factor: 'housing' })],
  costs: [newCost({ ...listed(ONE), what: 'Bus', stepId: step(ONE) })],
  referrals: [newReferral({ ...listed(ONE), organisationId: organisation(ONE) })],
  visits: [{ ...newPlannedVisit(3), by: 'IOM', organisations: [organisation(ONE)] }],
};

const [field] = WHOLE.fields as [PlanContent['fields'][number]];
const [first, second] = field.steps as [(typeof field.steps)[number], (typeof field.steps)[number]];
const withStep = (change: Partial<typeof first>): Partial<PlanContent> => ({
  fields: [{ ...field, steps: [{ ...first, ...change }, second] }],
});
const of = <Item>([item]: readonly Item[], change: Partial<Item>): Item[] => [
  { ...(item as Item), ...change },
];

/** What is on paper, each of which somebody may have changed and nothing else. */
const CHANGES: Record<string, Partial<PlanContent>> = {
  'a child is called otherwise': { children: of(WHOLE.children, { name: 'Selam' }) },
  'a document is for another field': { documents: of(WHOLE.documents, { factor: 'safety' }) },
  'a document is for no field': { documents: of(WHOLE.documents, { factor: null }) },
  'a cost is for another step': { costs: of(WHOLE.costs, { stepId: step(OTHER) }) },
  'a referral is to another': { referrals: of(WHOLE.referrals, { organisationId: organisation(OTHER) }) },
  'steps stand in another order': { stepOrder: [step(OTHER), step(ONE)] },
  'a field was chosen': { fields: [field, newPlanField('safety')] },
  'somebody else has a part in it': { fields: [{ ...field, people: [OTHER as PersonId] }] },
  'another organisation helps': { fields: [{ ...field, organisations: [organisation(OTHER)] }] },
  'a visit is by another': { visits: of(WHOLE.visits, { organisations: [organisation(OTHER)] }) },
  'who does a step': withStep({ who: 'Mia' }),
  'with whose help': withStep({ withWhoseHelp: 'IOM' }),
  'when a step is': withStep({ when: 'firstMonth' }),
  'by when': withStep({ by: '2027-01-31' as never }),
  'a step is done': withStep({ done: true }),
  'by which organisation': withStep({ organisations: [organisation(OTHER)] }),
};

const wordsIn = (content: PlanContent) =>
  planReading(content, NAMED, 'en').map(({ key, words }) => [key, words]);

test.each(Object.entries(CHANGES))('a review shows it where %s', (_, change) => {
  expect(wordsIn({ ...WHOLE, ...change })).not.toEqual(wordsIn(WHOLE));
});

test.each(Object.entries(CHANGES))('two windows that dispute it read two texts where %s', (_, change) => {
  const mine = partsOf({ ...WHOLE, ...change });
  const theirs = partsOf(WHOLE);
  const { part } = planDescriber(NAMED, 'nl');
  const disputed = (Object.keys(mine) as (keyof PlanParts)[]).filter(
    (key) => JSON.stringify(mine[key]) !== JSON.stringify(theirs[key]),
  );
  expect(disputed.length).toBeGreaterThan(0);
  for (const key of disputed) expect(part(key, mine).words).not.toBe(part(key, theirs).words);
});

test('a child with a name and no line of its own is read', () => {
  expect(wordsIn(WHOLE)).toContainEqual([`child:${ONE}`, 'Sara']);
});

test('every word that stands in a plan is read in a line of it', () => {
  const words = fc.constantFrom('helpAtOnce', 'helpLater', 'security', 'planFor', 'recipient', 'worker');
  fc.assert(
    fc.property(anyPlan, words, fc.string({ minLength: 1 }), (content, key, said) => {
      const line = planReading(contentOf(partsOf({ ...content, [key]: said })), NAMED, 'en');
      expect(line.find((one) => one.key === key)?.words).toBe(said);
      expect(new Set(line.map((one) => one.key)).size).toBe(line.length);
    }),
  );
});
