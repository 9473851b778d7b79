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
import { Fear, newFearDetails } from '#shared/domain/fear.ts';
import { newSignalDetails, Signal } from '#shared/domain/first-signs.ts';
import { type OrganisationId, type OriginStepId, PersonId, type StaffId, TieId } from '#shared/domain/ids.ts';
import { MonitoringRecord, newMonitoringDetails } from '#shared/domain/monitoring.ts';
import { newOrganisationDetails, Organisation } from '#shared/domain/organisation.ts';
import { newOriginStep, OriginNetwork } from '#shared/domain/origin-network.ts';
import { newOverviewContent, Overview, type OverviewContent } from '#shared/domain/overview.ts';
import { OverviewVersion } from '#shared/domain/overview-versions.ts';
import { Plan } from '#shared/domain/plan.ts';
import { PlanComment } from '#shared/domain/plan-comment.ts';
import { type PlanAct, type PlanEvent, PlanEvent as PlanEventSchema } from '#shared/domain/plan-life.ts';
import { FrozenVersion } from '#shared/domain/plan-version.ts';
import { newRiskArea, newRiskContent, type Outcome, RiskAssessment } from '#shared/domain/risk-assessment.ts';
import { RiskOverride } from '#shared/domain/risk-cautions.ts';
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

const AUTHOR = { id: '01900000-0000-7000-8000-0000000000aa', name: 'Amina' };

/** A plan's first version, before it is frozen: what `freeze` takes. */
export const someFrozen = (plan: Plan, number = 1) => {
  const {
    hash: _hash,
    isSound: _isSound,
    ...frozen
  } = FrozenVersion.parse({
    ...{ planId: plan.id, fileId: plan.fileId, number, frozenAt: SOME_TIME, by: AUTHOR },
    ...{ hash: '0'.repeat(64), isSound: true, content: plan.content },
  });
  return frozen;
};

export const someEvent = (plan: Plan, act: PlanAct, number = 1): PlanEvent =>
  PlanEventSchema.parse({ planId: plan.id, fileId: plan.fileId, number, at: SOME_TIME, by: AUTHOR, act });

export const someComment = (plan: Plan, text = 'Which town?'): PlanComment =>
  PlanComment.parse({
    ...{ id: randomUUID(), planId: plan.id, fileId: plan.fileId, version: 1, number: 1 },
    ...{ lineKey: 'housing#goal', about: 'A room of her own', by: AUTHOR, text, replies: [], resolved: null },
    ...{ createdAt: SOME_TIME, updatedAt: SOME_TIME },
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

export const someRisk = (
  file: ClientFile,
  {
    here = 'Afraid of a man at the station',
    outcome = null,
  }: { here?: string; outcome?: Outcome | null } = {},
): RiskAssessment => {
  const content = newRiskContent(false);
  const decided = { outcome, reasons: 'As things stand', by: { id: randomUUID(), name: 'Noor' }, on: TODAY };
  return RiskAssessment.parse({
    id: randomUUID(),
    fileId: file.id,
    version: 1,
    content: { ...content, areas: { ...content.areas, retaliation: { ...newRiskArea(), here } } },
    decided: outcome === null ? null : decided,
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });
};

export const someRiskOverride = (
  file: ClientFile,
  planId: string = randomUUID(),
  reason = 'The ticket is for tomorrow',
): RiskOverride =>
  RiskOverride.parse({
    id: randomUUID(),
    fileId: file.id,
    version: 1,
    planId,
    cautions: ['none'],
    reason,
    by: { id: randomUUID(), name: 'Sami' },
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });

export const someOrigin = (
  file: ClientFile,
  people: readonly Person[] = [],
  how = 'By the phone of the bakery',
): OriginNetwork =>
  OriginNetwork.parse({
    fileId: file.id,
    version: 1,
    contacts: people.map(({ id, role }) => ({
      id: randomUUID(),
      personId: id,
      calledAs: role,
      steps: [{ ...newOriginStep(randomUUID() as OriginStepId), how }],
      addedAt: SOME_TIME,
    })),
    leftInDanger: [],
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

/** Housing in the country of origin is scored one below the start, with words of the client's. */
export const someOverview = (
  file: ClientFile,
  words = 'My aunt has a room',
  change: Partial<OverviewContent> = {},
): Overview => {
  const content = newOverviewContent();
  const saying = { id: randomUUID(), by: 'client', who: '', on: TODAY, score: given(-1), words };
  const housing = { score: given(-1), scoredOn: TODAY, sayings: [saying] };
  return Overview.parse({
    fileId: file.id,
    version: 1,
    content: {
      ...content,
      views: { ...content.views, origin: { ...content.views.origin, housing } },
      ...change,
    },
    updatedAt: SOME_TIME,
  });
};

export const someOverviewVersion = (overview: Overview, words = ''): OverviewVersion =>
  OverviewVersion.parse({
    id: randomUUID(),
    fileId: overview.fileId,
    keptAt: SOME_TIME,
    keptBy: { id: randomUUID(), name: 'Noor' },
    words,
    content: overview.content,
  });

export const someFear = (file: ClientFile, details: Partial<Fear['details']> = {}): Fear =>
  Fear.parse({
    id: randomUUID(),
    fileId: file.id,
    version: 1,
    details: {
      ...newFearDetails({ kind: 'factor', factor: 'safety', country: 'origin' }, TODAY),
      fear: 'They know my street',
      ...details,
    },
    removedAt: null,
    createdAt: SOME_TIME,
    updatedAt: SOME_TIME,
  });
