import fc from 'fast-check';
import { Instant } from '../dates.ts';
import { FACTORS } from '../factors.ts';
import { OrganisationId } from '../ids.ts';
import { newPlanContent, newPlanField, newPlanStep, type PlanContent } from '../plan.ts';
import { newReferral } from '../referral.ts';
import { newPlanChild } from './children.ts';
import { newEmergencyContact } from './contacts.ts';
import { type Cost, newCost, type Payer } from './costs.ts';
import { newNeededDocument } from './documents.ts';
import { newFirstHours, newJourney } from './journey.ts';
import { Amount, type Currency } from './money.ts';
import { StepTime } from './times.ts';
import { newPlannedVisit, VISIT_MONTHS } from './visits.ts';

/** Plans of any shape, for properties that hold of each. */

export const anyAmount = fc
  .tuple(fc.nat({ max: 9_999_999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, part]) => {
    const decimals = String(part).padStart(4, '0').replace(/0+$/, '');
    return Amount.parse(decimals === '' ? String(whole) : `${whole}.${decimals}`);
  });

const anyId = <Id extends string>() => fc.uuid() as fc.Arbitrary<Id>;
const anyMoment = fc
  .integer({ min: 0, max: 59 })
  .map((second) => Instant.parse(`2026-11-23T10:00:${String(second).padStart(2, '0')}.000Z`));
const anyWords = fc.constantFrom('', 'a room', 'school', 'medicine');

const anyPayers: fc.Arbitrary<Cost['payers']> = fc.oneof(
  fc.constantFrom({ is: 'notAskedYet' as const }, { is: 'doesNotKnow' as const }),
  fc
    .array(
      fc.record<Payer>({
        who: fc.constantFrom('IOM', 'iom', 'the shelter', 'aunt', ''),
        amount: fc.option(anyAmount, { freq: 2 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((value) => ({ is: 'given' as const, value })),
);

export const anyCost: fc.Arbitrary<Cost> = fc
  .record({
    id: anyId<Cost['id']>(),
    addedAt: anyMoment,
    what: anyWords,
    amount: fc.option(anyAmount, { freq: 5 }),
    currency: fc.option(
      fc.constantFrom('EUR', 'ETB', 'MDL').map((code) => code as Currency),
      { freq: 5 },
    ),
    payers: anyPayers,
  })
  .map(newCost);

const listed = <Id extends string>() => fc.record({ id: anyId<Id>(), addedAt: anyMoment });
const inOrder = <Item extends { id: string; addedAt: string }>(items: Item[]): Item[] =>
  [...items].sort((one, other) => (`${one.addedAt} ${one.id}` < `${other.addedAt} ${other.id}` ? -1 : 1));

const ORGANISATION = OrganisationId.parse('0199a000-0000-7000-8000-000000000001');

/** In the order that a plan keeps. */
export const anyPlan: fc.Arbitrary<PlanContent> = fc
  .record({
    kind: fc.constantFrom('return' as const, 'stay' as const),
    factors: fc.subarray([...FACTORS]),
    steps: fc.array(
      fc.record({
        id: anyId<PlanContent['stepOrder'][number]>(),
        when: fc.option(fc.constantFrom(...StepTime.options)),
        what: anyWords,
      }),
      { maxLength: 6 },
    ),
    children: fc.array(listed<PlanContent['children'][number]['id']>(), { maxLength: 3 }),
    contacts: fc.array(listed<PlanContent['contacts'][number]['id']>(), { maxLength: 3 }),
    documents: fc.array(listed<PlanContent['documents'][number]['id']>(), { maxLength: 3 }),
    referrals: fc.array(listed<PlanContent['referrals'][number]['id']>(), { maxLength: 3 }),
    costs: fc.array(anyCost, { maxLength: 5 }),
    months: fc.subarray([...VISIT_MONTHS]),
    words: anyWords,
    letGo: fc.subarray(['ecogram:return:nobodyThere:P', 'ecogram:return:restsOnOne:E']),
  })
  .map((made) => ({
    ...newPlanContent({ kind: made.kind, planFor: 'Blue', versionLabel: '1', date: null, worker: '' }),
    fields: made.factors.map((factor, index) => ({
      ...newPlanField(factor),
      steps: made.steps
        .filter((_, place) => place % made.factors.length === index)
        .map(({ id, ...about }) => ({ ...newPlanStep(id), ...about })),
    })),
    journey: { ...newJourney(), way: made.words },
    firstHours: { ...newFirstHours(), money: made.words },
    children: inOrder(made.children.map((one) => newPlanChild({ ...one, childId: null, name: 'Abel' }))),
    contacts: inOrder(made.contacts.map(newEmergencyContact)),
    documents: inOrder(made.documents.map(newNeededDocument)),
    referrals: inOrder(made.referrals.map((one) => newReferral({ ...one, organisationId: ORGANISATION }))),
    costs: inOrder(made.costs),
    visits: made.months.map(newPlannedVisit),
    letGo: made.letGo,
    security: made.words,
  }));
