import type { ClientCopyChoices } from '#shared/domain/client-copy.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { EmergencyContactId, NeededDocumentId, PlanChildId } from '#shared/domain/ids.ts';
import { newPlanChild } from '#shared/domain/plan/children.ts';
import { newEmergencyContact } from '#shared/domain/plan/contacts.ts';
import { newNeededDocument } from '#shared/domain/plan/documents.ts';
import { newFirstHours, newJourney } from '#shared/domain/plan/journey.ts';
import { newPlannedVisit } from '#shared/domain/plan/visits.ts';
import { newPlanField, type PlanContent } from '#shared/domain/plan.ts';
import { contentOf, day, stepOf, uuid } from '../plan/plan.testkit.ts';

const NOON = instantOf(new Date('2026-11-24T12:00:00Z'));

/** A plan with something in every part that a client takes along. The people are invented. */
export const fullContent = (over: Partial<PlanContent> = {}): PlanContent =>
  contentOf({
    placeOfReturn: 'Benin City',
    fields: [
      {
        ...newPlanField('housing'),
        clientWords: 'I want a door that I can lock, and a window.',
        goal: 'A room of my own near my aunt, from the first of May.',
        steps: [
          stepOf(1, {
            what: 'Call the aunt and ask for the small room',
            who: 'Me',
            when: 'beforeTravel',
            by: day('2027-03-20'),
            done: true,
          }),
          stepOf(2, { what: 'Sleep at my aunt’s', when: 'first72Hours' }),
          stepOf(3, {
            what: 'Look for a room with two windows',
            who: 'Me and Blessing',
            when: 'firstMonth',
            by: day('2027-05-01'),
          }),
        ],
      },
      {
        ...newPlanField('workIncomeEducation'),
        clientWords: 'I can sew. I want to learn to bake.',
        goal: 'A stall of my own within a year.',
        steps: [
          stepOf(4, {
            what: 'Ask at the market about the course',
            when: 'first72Hours',
            by: day('2027-04-12'),
          }),
        ],
      },
      { ...newPlanField('healthCare'), clientWords: '', goal: 'Sleep through the night.' },
    ],
    children: [
      newPlanChild({
        id: PlanChildId.parse(uuid(501)),
        childId: null,
        name: 'Joy',
        school: 'The school at the corner, second year.',
        care: 'Her grandmother, in the mornings.',
        documents: 'School report is in the blue folder.',
        addedAt: NOON,
      }),
    ],
    journey: {
      ...newJourney(),
      travelOn: day('2027-04-10'),
      way: 'By plane to Lagos, then by bus.',
      documents: 'Passport and the blue folder, in the hand luggage.',
      metBy: 'Blessing, with a yellow scarf.',
      metByPhone: '+234 800 000 0001',
      meetingPlace: 'At the kiosk outside the arrivals hall.',
      phone: 'SIM card is in the purse.',
      medication: 'For three weeks, in the hand luggage.',
      money: '€ 150 in the small purse.',
    },
    firstHours: {
      ...newFirstHours(),
      whereToSleep: 'At the aunt’s, 12 Palm Street. The key is with the neighbour.',
      whomToCallFirst: 'Blessing, +234 800 000 0001',
      money: '€ 150, and 20,000 naira from the aunt.',
      medication: 'One in the morning, one at night.',
      alsoAtHand: 'The phone charger, a scarf.',
    },
    contacts: [
      newEmergencyContact({
        id: EmergencyContactId.parse(uuid(601)),
        who: 'Blessing',
        phone: '+234 800 000 0001',
        languages: ['en', 'yo'],
        whenReachable: 'day and night',
        addedAt: NOON,
      }),
      newEmergencyContact({
        id: EmergencyContactId.parse(uuid(602)),
        who: 'Dr Osagie',
        phone: '+234 800 000 0002',
        languages: ['en'],
        whenReachable: '9–17',
        addedAt: NOON,
      }),
      newEmergencyContact({
        id: EmergencyContactId.parse(uuid(603)),
        who: 'Noor',
        phone: '+31 20 000 0003',
        languages: ['nl', 'en', 'ar'],
        whenReachable: '',
        addedAt: NOON,
      }),
      newEmergencyContact({
        id: EmergencyContactId.parse(uuid(604)),
        who: 'Aunt Comfort',
        phone: '+234 800 000 0004',
        addedAt: NOON,
      }),
    ],
    documents: [
      newNeededDocument({
        id: NeededDocumentId.parse(uuid(701)),
        what: 'Passport',
        standing: { is: 'given', value: 'has' },
        addedAt: NOON,
      }),
      newNeededDocument({
        id: NeededDocumentId.parse(uuid(702)),
        what: 'Birth certificate of Joy',
        by: day('2027-03-30'),
        addedAt: NOON,
      }),
    ],
    visits: [
      { ...newPlannedVisit(1), on: day('2027-05-10'), by: 'Blessing' },
      { ...newPlannedVisit(3), on: day('2027-07-10') },
    ],
    ...over,
  });

export const choicesOf = (over: Partial<ClientCopyChoices> = {}): ClientCopyChoices => ({
  language: 'en',
  beside: null,
  paper: 'A4',
  pages: ['plan', 'firstDays', 'card'],
  withNames: true,
  calledAs: [],
  ...over,
});
