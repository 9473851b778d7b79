import { newChildDetails, newClientDetails } from '../client-file.ts';
import { NOBODY_LEFT } from '../ecogram-danger-across.ts';
import type { Fear } from '../fear.ts';
import type { FileContents } from '../file-contents.ts';
import { newOverviewContent, type OverviewContent } from '../overview.ts';
import { newJourney } from '../plan/journey.ts';
import { newPlanContent, newPlanField, type PlanContent } from '../plan.ts';
import { newRiskArea, newRiskContent, type RiskArea, type RiskContent } from '../risk-assessment.ts';
import type { ReleaseCopy } from './copy.ts';
import { isOfOthers } from './opened.ts';
import { calledIn, type IsCalled, isOrganisation, type OrganisationNames } from './organisation-names.ts';
import { NO_NAME, NOT_SAID } from './unsaid.ts';

/**
 * All that a file holds of people who are not the client, and of her no more than says what it is about: what her own copy leaves out, as
 * records of the same types. Nobody is left out of it, whoever is marked, and nothing goes by a role: it is theirs, and whole. What stands
 * of somebody in the middle of a sentence of hers stays there; nobody can take that apart. What was taken away and can be brought back is in
 * it, and says so.
 */
export const heldOfOthers = (contents: FileContents, organisationNames: OrganisationNames): FileContents => {
  const isCalled = calledIn(contents, organisationNames);
  return Object.fromEntries(
    Object.entries(THEIRS).map(([key, rule]) => [key, rule(contents, isCalled)]),
  ) as FileContents;
};

/** A file that was added to the contents and stands here in no line doesn't compile. */
const THEIRS: {
  readonly [Key in keyof FileContents]: (contents: FileContents, isCalled: IsCalled) => FileContents[Key];
} = {
  file: ({ file }) => ({
    ...file,
    ...{ version: 1, createdAt: NOT_SAID, updatedAt: NOT_SAID, details: newClientDetails(NO_NAME) },
  }),
  reviewOn: () => null,
  // Whom somebody looks after, by the child's name alone.
  children: ({ children }) =>
    children
      .filter(({ details }) => details.guardian !== '')
      .map(({ details: { name, guardian }, ...child }) => ({
        ...child,
        details: { ...newChildDetails(), name, guardian },
      })),
  ecogram: ({ ecogram }) => ecogram,
  ecogramVersions: ({ ecogramVersions }) => ecogramVersions.map((version) => ({ ...version, words: '' })),
  leftInDanger: () => NOBODY_LEFT,
  overview: ({ overview }) => overview && { ...overview, content: saidByOthers(overview.content) },
  overviewVersions: ({ overviewVersions }) =>
    overviewVersions.map((version) => ({ ...version, words: '', content: saidByOthers(version.content) })),
  fears: ({ fears }) => fears.map(checkedByOthers).filter(({ details }) => details.checks.length > 0),
  origin: ({ origin }) => origin,
  signals: ({ signals }) => signals.filter(({ details }) => details.sourceWords !== ''),
  ratings: () => [],
  assessments: ({ assessments }) =>
    assessments.map((one) => ({ ...one, content: knownByOthers(one.content), decided: null })),
  overrides: () => [],
  plans: ({ plans }, isCalled) =>
    plans.map((plan) => ({ ...plan, content: othersInPlan(plan.content, isCalled) })),
  planEvents: () => [],
  planVersions: ({ planVersions }, isCalled) =>
    planVersions.map((version) => ({
      ...version,
      content: othersInPlan(version.content, isCalled),
      names: version.names && { ...version.names, client: '' },
    })),
  planComments: () => [],
  monitoring: () => [],
  todayMarks: () => [],
  consents: () => [],
  copies: ({ copies }) => copies.filter(toldOfOthers).map(withTheirsAlone),
};

/** Who has checked what of a fear, and who told them: what she fears is hers. */
const checkedByOthers = (fear: Fear): Fear => ({
  ...fear,
  details: {
    ...fear.details,
    ...{ fear: '', saidOn: null },
    checks: fear.details.checks.filter(({ by, source }) => by !== '' || source !== ''),
  },
});

/** What others said, and whom of the ecogram a change counts on. */
const saidByOthers = (content: OverviewContent): OverviewContent => {
  const empty = newOverviewContent();
  const each = (country: 'destination' | 'origin') =>
    Object.fromEntries(
      Object.entries(empty.views[country]).map(([factor, view]) => {
        const { sayings } = content.views[country][factor as keyof (typeof content.views)[typeof country]];
        return [factor, { ...view, sayings: sayings.filter(({ by, who }) => by !== 'client' && who !== '') }];
      }),
    ) as OverviewContent['views'][typeof country];
  return {
    ...empty,
    ...{ instrument: content.instrument, first: content.first },
    views: { destination: each('destination'), origin: each('origin') },
    changes: content.changes
      .filter(({ people }) => people.length > 0)
      .map((change) => ({ ...change, inWhatWay: '', conditions: '', withWhoseHelp: '', organisations: [] })),
  };
};

const knownByOthers = (content: RiskContent): RiskContent => {
  const toldIn = <Area extends RiskArea>(area: Area): Area => ({
    ...area,
    ...newRiskArea(),
    there: area.there.filter(({ who }) => who !== ''),
  });
  return {
    ...newRiskContent(content.isUrgent),
    areas: Object.fromEntries(
      Object.entries(content.areas).map(([name, area]) => [name, toldIn(area)]),
    ) as RiskContent['areas'],
    own: content.own.map(toldIn).filter(({ there }) => there.length > 0),
  };
};

/** Whom to call, whom to ask for, who meets her, and whom of the ecogram a field counts on. */
const othersInPlan = (content: PlanContent, isCalled: IsCalled): PlanContent => {
  const { kind, versionLabel, fields, journey, contacts, referrals } = content;
  const { metBy, metByPhone, meetingPlace } = journey;
  const isMet = metBy + metByPhone !== '';
  return {
    ...newPlanContent({ kind, planFor: '', versionLabel, date: null, worker: '' }),
    fields: fields
      .filter(({ people }) => people.length > 0)
      .map(({ factor, people }) => ({ ...newPlanField(factor), people })),
    journey: { ...newJourney(), ...(isMet ? { metBy, metByPhone, meetingPlace } : {}) },
    // Whoever was written over an organisation has nothing of it.
    contacts: contacts
      .filter((contact) => !isOrganisation(contact, isCalled))
      .map((contact) => ({ ...contact, organisationId: null })),
    referrals: referrals
      .filter(({ contactPerson }) => contactPerson !== '')
      .map((referral) => ({ ...referral, notes: '' })),
  };
};

/** Whether somebody else was named in a copy, or something of others opened for it. */
const toldOfOthers = ({ named, opened }: ReleaseCopy): boolean =>
  named > 0 || opened.some(({ what }) => isOfOthers(what));

const withTheirsAlone = (copy: ReleaseCopy): ReleaseCopy => ({
  ...copy,
  opened: copy.opened.filter(({ what }) => isOfOthers(what)),
});
