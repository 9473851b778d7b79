import { randomUUID } from 'node:crypto';
import { given } from '#shared/domain/answer.ts';
import {
  Child,
  type ClientDetails,
  ClientFile,
  newChildDetails,
  newClientDetails,
} from '#shared/domain/client-file.ts';
import { DateTemplate, newTemplateContent } from '#shared/domain/date-template.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { Draft } from '#shared/domain/draft.ts';
import {
  Ecogram,
  newPerson,
  newTie,
  type Person,
  Person as PersonSchema,
  type Tie,
  Tie as TieSchema,
} from '#shared/domain/ecogram.ts';
import { DatedVersion } from '#shared/domain/ecogram-versions.ts';
import { newSignalDetails, Signal } from '#shared/domain/first-signs.ts';
import { type OrganisationId, PersonId, type StaffId, TieId } from '#shared/domain/ids.ts';
import { MonitoringRecord, newMonitoringDetails } from '#shared/domain/monitoring.ts';
import { newOrganisationDetails, Organisation } from '#shared/domain/organisation.ts';
import { Plan } from '#shared/domain/plan.ts';
import { LocalRoadmap } from '#shared/domain/roadmap.ts';
import { Rating } from '#shared/domain/suspicion.ts';
import { TodayMark } from '#shared/domain/today.ts';

/** Invented records, whole and valid; a test says only what matters to it. */

const TODAY = CalendarDate.parse('2026-11-23');
const SOME_TIME = '2026-11-23T10:00:00.000Z';

export const instantAt = (second: number) =>
  ClientFile.shape.updatedAt.parse(new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString());

export const someFile = (details: Partial<ClientDetails> = {}, updatedAt: string = SOME_TIME): ClientFile =>
  ClientFile.parse({
    id: randomUUID(),
    version: 1,
    details: { ...newClientDetails('Blue door'), countryOfOrigin: given('NG'), ...details },
    createdAt: updatedAt,
    updatedAt,
  });

export const someChild = (file: ClientFile, details: Partial<Child['details']> = {}): Child =>
  Child.parse({
    id: randomUUID(),
    fileId: file.id,
    version: 1,
    details: { ...newChildDetails(), ...details },
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });

export const somePerson = (role: string, id: string = randomUUID()): Person =>
  PersonSchema.parse(
    newPerson({
      id: PersonId.parse(id),
      kind: 'family',
      role,
      spot: { ground: 'home', ring: 1, across: 0.25, depth: 0.5 },
    }),
  );

export const someTie = (first: Person | 'client', second: Person): Tie =>
  TieSchema.parse(
    newTie({
      id: TieId.parse(randomUUID()),
      first: first === 'client' ? first : first.id,
      second: second.id,
      lanes: { E: { giver: 'both', strength: 3, standing: 'now' } },
    }),
  );

export const someEcogram = (file: ClientFile, people: Person[] = [], ties: Tie[] = []): Ecogram =>
  Ecogram.parse({
    id: randomUUID(),
    fileId: file.id,
    version: 1,
    records: {
      people: Object.fromEntries(people.map((person) => [person.id, person])),
      ties: Object.fromEntries(ties.map((tie) => [tie.id, tie])),
    },
    updatedAt: SOME_TIME,
  });

export const someVersion = (ecogram: Ecogram, second = 0, words = ''): DatedVersion =>
  DatedVersion.parse({
    id: randomUUID(),
    ecogramId: ecogram.id,
    fileId: ecogram.fileId,
    keptAt: instantAt(second),
    keptBy: { id: randomUUID(), name: 'Noor' },
    words,
    records: ecogram.records,
  });

export const somePlan = (
  file: ClientFile,
  goal = 'A room of her own',
  organisations: readonly OrganisationId[] = [],
): Plan =>
  Plan.parse({
    id: randomUUID(),
    fileId: file.id,
    version: 1,
    content: {
      planFor: file.details.workingName,
      placeOfReturn: '',
      versionLabel: '1',
      date: null,
      worker: 'Noor',
      recipient: '',
      fields: [
        {
          factor: 'housing',
          clientWords: '',
          whereThingsStand: '',
          goal,
          steps: [],
          obstacles: '',
          whatThen: '',
          people: [],
          organisations: [...organisations],
        },
      ],
      referrals: [],
      withEcogram: true,
    },
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });

export const someSignal = (file: ClientFile, details: Partial<Signal['details']> = {}): Signal =>
  Signal.parse({
    id: randomUUID(),
    fileId: file.id,
    version: 1,
    details: {
      ...newSignalDetails({ what: 'No key to her own room', source: 'client' }, TODAY),
      elements: ['harbouring', 'otherCoercion'],
      forms: ['labour'],
      help: [{ service: 'legalHelp', standing: 'toOffer', organisationId: null }],
      ...details,
    },
    removedAt: null,
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });

export const someRating = (file: ClientFile, rated: Partial<Rating['rated']> = {}): Rating =>
  Rating.parse({
    id: randomUUID(),
    fileId: file.id,
    version: 1,
    by: { id: randomUUID(), name: 'Noor' },
    rated: { suspicion: 6, on: TODAY, why: '', ...rated },
    earlier: [],
    withdrawnAt: null,
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });

export const someMonitoringRecord = (
  file: ClientFile,
  details: Partial<MonitoringRecord['details']> = {},
): MonitoringRecord =>
  MonitoringRecord.parse({
    id: randomUUID(),
    fileId: file.id,
    version: 1,
    details: {
      ...newMonitoringDetails(null, TODAY),
      standings: [{ factor: 'housing', words: 'A room with a lock' }],
      needs: [{ id: randomUUID(), what: 'A stove', who: 'Her aunt', by: TODAY, done: false }],
      ...details,
    },
    removedAt: null,
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });

export const someTodayMark = (file: ClientFile, mark: Partial<TodayMark> = {}): TodayMark =>
  TodayMark.parse({
    id: randomUUID(),
    fileId: file.id,
    version: 1,
    about: { is: 'recommendations' },
    on: TODAY,
    settled: { is: 'done' },
    words: '',
    by: { id: randomUUID(), name: 'Noor' },
    takenBackAt: null,
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
    ...mark,
  });

export const someDateTemplate = (name = 'Permit'): DateTemplate =>
  DateTemplate.parse({
    id: randomUUID(),
    version: 1,
    insteadOf: null,
    content: newTemplateContent('NL', name),
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });

export const someRoadmap = (title = 'Night team'): LocalRoadmap =>
  LocalRoadmap.parse({
    id: randomUUID(),
    version: 1,
    content: {
      title,
      source: 'Made by the night team',
      year: 2026,
      language: 'nl',
      warning: 'Not into detail',
      steps: [
        {
          id: 'focus',
          title: 'Focus',
          words: '',
          groups: [{ id: 'work', title: 'Work', questions: ['What is it?'] }],
        },
      ],
      openers: [{ id: 'tired', words: 'You tell me that you are tired.' }],
    },
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });

export const someOrganisation = (details: Partial<Organisation['details']> = {}): Organisation =>
  Organisation.parse({
    id: randomUUID(),
    version: 1,
    details: { ...newOrganisationDetails('Open door'), countries: ['NG'], services: ['shelter'], ...details },
    checked: null,
    source: null,
    endedOn: null,
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });

export const someDraft = (staffId: StaffId, second: number): Draft =>
  Draft.parse({
    id: randomUUID(),
    staffId,
    writtenAt: instantAt(second),
    window: randomUUID(),
    place: { at: 'ecogram', fileId: randomUUID() },
    parts: [{ key: `quickAdd:${randomUUID()}`, value: ['ትግርኛ', { role: 'aunt', depth: 0.5, name: null }] }],
  });

/** The same record one version on. */
export const next = <Item extends { version: number }>(item: Item, change: Partial<Item> = {}): Item => ({
  ...item,
  ...change,
  version: item.version + 1,
});
