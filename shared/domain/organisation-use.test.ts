import { expect, test } from 'vitest';
import { CalendarDate, Instant } from './dates.ts';
import { newSignalDetails } from './first-signs.ts';
import {
  EmergencyContactId,
  OrganisationId,
  PlanChildId,
  PlanId,
  PlanStepId,
  ReferralId,
  SignalId,
} from './ids.ts';
import { usesInPlan, usesInSignal } from './organisation-use.ts';
import { newPlanChild } from './plan/children.ts';
import { newEmergencyContact } from './plan/contacts.ts';
import { newPlannedVisit } from './plan/visits.ts';
import { newPlanField, newPlanStep, organisationsIn, PlanContent } from './plan.ts';
import { newReferral } from './referral.ts';

const uuid = (end: number) => `0199a000-0000-7000-8000-0000000000${String(end).padStart(2, '0')}`;
const [house, iom, nobody, school] = [1, 2, 3, 4].map((end) => OrganisationId.parse(uuid(end)));
if (!house || !iom || !nobody || !school) throw new Error('four were made');
const step = (end: number, ...organisations: OrganisationId[]) => ({
  ...newPlanStep(PlanStepId.parse(uuid(end))),
  organisations,
});

const addedAt = Instant.parse('2026-11-23T10:00:00.000Z');
const content = PlanContent.parse({
  planFor: 'Blue',
  placeOfReturn: 'Lagos',
  versionLabel: '2',
  date: null,
  worker: '',
  recipient: '',
  fields: [
    { ...newPlanField('housing'), steps: [step(10, iom), step(11), step(12, house, iom)] },
    { ...newPlanField('safety'), organisations: [house] },
    newPlanField('children'),
  ],
  referrals: [
    newReferral({
      id: ReferralId.parse(uuid(20)),
      organisationId: house,
      addedAt: Instant.parse('2026-11-23T10:00:00.000Z'),
      standing: 'accepted',
    }),
  ],
  children: [
    newPlanChild({
      ...{ id: PlanChildId.parse(uuid(40)), childId: null, name: 'Abel', addedAt },
      organisations: [house],
    }),
  ],
  contacts: [
    newEmergencyContact({ id: EmergencyContactId.parse(uuid(41)), addedAt, organisationId: school }),
  ],
  visits: [{ ...newPlannedVisit(3), organisations: [iom] }],
  withEcogram: false,
});
const id = PlanId.parse(uuid(30));
const plan = { planId: id, kind: 'return' as const, placeOfReturn: 'Lagos', versionLabel: '2' };

test('a plan tells in which steps, fields and referrals it names an organisation', () => {
  expect(usesInPlan({ id, content }, new Set([house]))).toEqual([
    { in: 'planField', ...plan, factor: 'housing', steps: [3] },
    { in: 'planField', ...plan, factor: 'safety', steps: [] },
    { in: 'planPart', ...plan, part: 'eachChild' },
    { in: 'referral', ...plan, standing: 'accepted' },
  ]);
  expect(usesInPlan({ id, content }, new Set([iom, nobody]))).toEqual([
    { in: 'planField', ...plan, factor: 'housing', steps: [1, 3] },
    { in: 'planPart', ...plan, part: 'visits' },
  ]);
  expect(usesInPlan({ id, content }, new Set([school]))).toEqual([
    { in: 'planPart', ...plan, part: 'contacts' },
  ]);
  expect(usesInPlan({ id, content }, new Set([nobody]))).toEqual([]);
});

test('a plan names each of its organisations once, in the order in which they come up', () => {
  expect(organisationsIn(content)).toEqual([iom, house, school]);
});

test('a signal tells for which help it names an organisation', () => {
  const signalId = SignalId.parse(uuid(40));
  const noted = newSignalDetails({ what: '', source: 'client' }, CalendarDate.parse('2026-11-29'));
  const details = {
    ...noted,
    help: [
      { service: 'shelter' as const, standing: 'wanted' as const, organisationId: house },
      { service: 'legalHelp' as const, standing: 'toOffer' as const, organisationId: null },
      { service: 'medicalHelp' as const, standing: 'offered' as const, organisationId: iom },
    ],
  };
  expect(usesInSignal({ id: signalId, details }, new Set([house, nobody]))).toEqual([
    { in: 'signal', signalId, service: 'shelter', standing: 'wanted' },
  ]);
  expect(usesInSignal({ id: signalId, details }, new Set([nobody]))).toEqual([]);
});
