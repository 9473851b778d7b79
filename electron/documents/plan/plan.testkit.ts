import { type CalendarDate, instantOf } from '#shared/domain/dates.ts';
import { type Ecogram, type EcogramRecords, newPerson, type Person } from '#shared/domain/ecogram.ts';
import { FACTORS } from '#shared/domain/factors.ts';
import {
  ClientFileId,
  EcogramId,
  MonitoringRecordId,
  PersonId,
  PlanId,
  PlanStepId,
} from '#shared/domain/ids.ts';
import {
  type MonitoringDetails,
  type MonitoringRecord,
  newMonitoringDetails,
} from '#shared/domain/monitoring.ts';
import {
  newPlanContent,
  newPlanField,
  newPlanStep,
  type Plan,
  type PlanContent,
  type PlanField,
  type PlanStep,
} from '#shared/domain/plan.ts';
import type { PlanHtmlRequest } from '../../core/ports.ts';

const NOON = new Date('2026-11-24T12:00:00Z');

export const uuid = (number: number): string => `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`;

export const personOf = (number: number, about: Partial<Person> = {}): Person =>
  newPerson({
    id: PersonId.parse(uuid(number)),
    kind: 'family',
    role: 'aunt',
    spot: { ground: 'home', ring: 2, across: 0.5, depth: 0.5 },
    ...about,
  });

export const recordsOf = (...people: readonly Person[]): EcogramRecords => ({
  people: Object.fromEntries(people.map((person) => [person.id, person])) as EcogramRecords['people'],
  ties: {},
});

export const ecogramOf = (records: EcogramRecords): Ecogram => ({
  id: EcogramId.parse(uuid(3)),
  fileId: ClientFileId.parse(uuid(1)),
  version: 1,
  records,
  updatedAt: instantOf(NOON),
});

export const day = (text: string): CalendarDate => text as CalendarDate;

export const stepOf = (number: number, about: Partial<PlanStep> = {}): PlanStep => ({
  ...newPlanStep(PlanStepId.parse(uuid(1000 + number))),
  ...about,
});

export const contentOf = (about: Partial<PlanContent> = {}): PlanContent => ({
  ...newPlanContent({
    kind: 'return',
    planFor: 'Somebody',
    versionLabel: '2',
    date: day('2027-03-12'),
    worker: 'A worker',
  }),
  placeOfReturn: 'A town',
  recipient: 'An organisation',
  ...about,
});

/** A contact after leaving, in somebody's year. */
export const contactOf = (number: number, about: Partial<MonitoringDetails>): MonitoringRecord => ({
  id: MonitoringRecordId.parse(uuid(5000 + number)),
  fileId: ClientFileId.parse(uuid(1)),
  version: 1,
  details: { ...newMonitoringDetails(null), ...about },
  removedAt: null,
  createdAt: instantOf(NOON),
  updatedAt: instantOf(NOON),
});

export const requestOf = (
  content: Partial<PlanContent>,
  rest: Partial<PlanHtmlRequest> = {},
): PlanHtmlRequest => {
  const plan: Plan = {
    id: PlanId.parse(uuid(2)),
    fileId: ClientFileId.parse(uuid(1)),
    version: 1,
    content: contentOf(content),
    createdAt: instantOf(NOON),
    updatedAt: instantOf(NOON),
  };
  return {
    plan,
    standing: { number: 1, state: 'draft', hash: null },
    ecogram: ecogramOf(recordsOf()),
    organisations: new Map(),
    cautions: [],
    followed: { since: null, records: [] },
    clientLabel: plan.content.planFor,
    language: 'en',
    withSecurity: false,
    paper: 'A4',
    printedOn: NOON,
    logHead: { entries: 1234, hash: `9f86d081884c7d65${'0'.repeat(48)}` },
    ...rest,
  };
};

const sentences = (count: number): string =>
  Array.from({ length: count }, (_, index) => `This is sentence ${index + 1} of what was said.`).join(' ');

/** Ten subjects with everything written; `seed` changes how long each text is, and so where the sheets end. */
export const fullFields = (seed: number): PlanField[] => {
  const lengthOf = (index: number, most: number) => 1 + ((seed * 7 + index * 5) % most);
  return FACTORS.map((factor, index) => ({
    ...newPlanField(factor),
    clientWords: sentences(lengthOf(index, 9)),
    whereThingsStand: sentences(lengthOf(index + 1, 14)),
    goal: sentences(lengthOf(index + 2, 4)),
    obstacles: sentences(lengthOf(index + 3, 6)),
    whatThen: sentences(lengthOf(index + 4, 5)),
    people: [personOf(10).id],
    steps: Array.from({ length: 4 }, (_, step) =>
      stepOf(index * 10 + step, {
        what: `begin${index}x${step} ${sentences(lengthOf(index + step, 4))} end${index}x${step}`,
        who: 'Somebody',
        withWhoseHelp: 'A worker',
        when: 'beforeTravel',
        by: day('2027-03-01'),
        done: step === 0,
      }),
    ),
  }));
};
