import { type Child, type ClientDetails, newClientDetails } from '../client-file.ts';
import type { Instant } from '../dates.ts';
import { emptyEcogram } from '../ecogram.ts';
import { NOBODY_LEFT } from '../ecogram-danger-across.ts';
import type { FactCheck } from '../fear.ts';
import type { FileContents } from '../file-contents.ts';
import { organisationsIn } from '../plan.ts';
import { lifeFrom } from '../plan-life.ts';
import type { FrozenNames } from '../plan-version.ts';
import type { Asked } from './asked.ts';
import type { ReleaseCopy } from './copy.ts';
import { heldOfOthers } from './held-of-others.ts';
import { namedAs } from './named-as.ts';
import { isOfOthers, isOpened } from './opened.ts';
import { calledIn, NO_NAMES, type OrganisationNames } from './organisation-names.ts';
import type { FilePart } from './parts.ts';
import type { Leaving } from './release.ts';
import { markedIn, releasedEcogram, shownOf } from './released-ecogram.ts';
import { releasedOrigin } from './released-origin.ts';
import { releasedOverview } from './released-overview.ts';
import { releasedPlan } from './released-plan.ts';
import { releasedAssessments } from './released-risk.ts';
import { NO_NAME, NOT_SAID } from './unsaid.ts';

/**
 * What leaves of a file: a smaller copy of the same types (decision 28). It starts from nothing; each key of the contents, and each
 * detail of the sheet, says by which part it comes in. Nothing in the copy tells that anything was left out: of a part that
 * is off it doesn't say how often it was changed, or when. Ids stay as they are, since forms join by them; where they can be read, the form
 * gives others (`electron/documents/release/own-ids.ts`).
 */
export const released = (
  contents: FileContents,
  release: Leaving,
  /** What the organisations of the social map are called, by the ids that stand in the contents: what was never called so is a person. */
  organisationNames: OrganisationNames = NO_NAMES,
): FileContents => {
  if (release.apart) return heldOfOthers(contents, organisationNames);
  const marked = markedIn(contents);
  const asked: Asked = {
    contents,
    release,
    has: (part) => release.parts.includes(part),
    opens: (what) => isOpened(release.opened, what),
    isCalled: calledIn(contents, organisationNames),
    isNamed: namedAs(contents, release.named),
    marked,
    shown: shownOf(contents, release, marked),
  };
  return Object.fromEntries(
    Object.entries(RELEASED).map(([key, rule]) => [key, rule(asked)]),
  ) as FileContents;
};

/** A file that was added to the contents and stands here in no line doesn't compile. */
const RELEASED: { readonly [Key in keyof FileContents]: (asked: Asked) => FileContents[Key] } = {
  file: ({ contents: { file }, ...asked }) => ({
    ...file,
    ...(asked.has('dates') ? {} : { version: 1, createdAt: NOT_SAID, updatedAt: NOT_SAID }),
    details: detailsOf(file.details, asked),
  }),
  reviewOn: ({ contents, opens }) => (opens({ is: 'workNotes' }) ? contents.reviewOn : null),
  children: (asked) =>
    asked.has('children') ? asked.contents.children.map((child) => childOf(child, asked)) : [],
  ecogram: (asked) => {
    const { ecogram } = asked.contents;
    return asked.has('ecogram')
      ? { ...ecogram, records: releasedEcogram(ecogram.records, asked) }
      : { ...ecogram, version: 1, updatedAt: NOT_SAID, records: emptyEcogram() };
  },
  ecogramVersions: (asked) =>
    asked.has('ecogram') && asked.release.withEarlier
      ? asked.contents.ecogramVersions.map((version) => ({
          ...version,
          words: asked.opens({ is: 'workNotes' }) ? version.words : '',
          records: releasedEcogram(version.records, asked),
        }))
      : [],
  // That somebody was there would be told by it.
  leftInDanger: () => NOBODY_LEFT,
  overview: (asked) => {
    const { overview } = asked.contents;
    if (!asked.has('overviewOne') && !asked.has('overviewTwo')) return null;
    return overview && { ...overview, content: releasedOverview(overview.content, asked) };
  },
  overviewVersions: (asked) =>
    asked.release.withEarlier && (asked.has('overviewOne') || asked.has('overviewTwo'))
      ? asked.contents.overviewVersions.map((version) => ({
          ...version,
          words: asked.opens({ is: 'workNotes' }) ? version.words : '',
          content: releasedOverview(version.content, asked),
        }))
      : [],
  fears: (asked) =>
    asked.has('fears')
      ? stillHeld(asked.contents.fears, asked).map((fear) => ({
          ...fear,
          details: { ...fear.details, checks: fear.details.checks.map((check) => checkOf(check, asked)) },
        }))
      : [],
  origin: (asked) =>
    asked.has('originNetwork') && asked.contents.origin ? releasedOrigin(asked.contents.origin, asked) : null,
  signals: (asked) =>
    asked.has('firstSigns')
      ? stillHeld(asked.contents.signals, asked).map((signal) => ({
          ...signal,
          details: {
            ...signal.details,
            sourceWords: asked.opens({ is: 'sources' }) ? signal.details.sourceWords : '',
          },
        }))
      : [],
  ratings: ({ contents, opens, release }) =>
    opens({ is: 'workNotes' })
      ? contents.ratings.filter(({ withdrawnAt }) => release.isHers || withdrawnAt === null)
      : [],
  assessments: (asked) => (asked.has('riskAssessment') ? releasedAssessments(asked) : []),
  overrides: ({ contents, has, opens }) =>
    has('plan') && opens({ is: 'workNotes' }) ? contents.overrides : [],
  plans: (asked) => (asked.has('plan') ? plansOf(asked) : []),
  planEvents: (asked) => eventsOf(asked),
  planVersions: (asked) =>
    asked.has('plan')
      ? asked.contents.planVersions
          .filter((version) => isOn(version.planId, asked))
          .filter(
            (version) => asked.release.withEarlier || leavesAs(version.planId, asked) === version.number,
          )
          .map((version) => ({
            ...version,
            content: releasedPlan(version.planId, version.content, asked),
            names: version.names && releasedNames(version, asked),
            ecogram: asked.has('ecogram') && version.ecogram ? releasedEcogram(version.ecogram, asked) : null,
          }))
      : [],
  planComments: (asked) =>
    asked.has('plan') && asked.opens({ is: 'workNotes' })
      ? asked.contents.planComments.filter(({ planId }) => isOn(planId, asked))
      : [],
  monitoring: (asked) => (asked.has('monitoring') ? stillHeld(asked.contents.monitoring, asked) : []),
  todayMarks: ({ contents, opens }) => (opens({ is: 'workNotes' }) ? contents.todayMarks : []),
  consents: ({ contents, opens }) => (opens({ is: 'records' }) ? contents.consents : []),
  copies: (asked) =>
    asked.opens({ is: 'records' }) ? asked.contents.copies.map((copy) => receiptOf(copy, asked)) : [],
};

/**
 * What was taken away is held all the same, since it can be brought back: it is in the client's own copy, and says that it was taken away. For
 * anybody else it isn't there.
 */
const stillHeld = <Item extends { readonly removedAt: Instant | null }>(
  items: readonly Item[],
  { release }: Pick<Asked, 'release'>,
): Item[] => items.filter(({ removedAt }) => release.isHers || removedAt === null);

/** Who has checked something, and who told them, is a source. */
const checkOf = (check: FactCheck, { opens }: Asked): FactCheck =>
  opens({ is: 'sources' }) ? check : { ...check, by: '', source: '' };

const isOn = (planId: string, { release }: Pick<Asked, 'release'>): boolean =>
  release.plans.some((one) => one.planId === planId);

/** What staff said to each other of a plan is theirs; what the client said of it is hers. */
const eventsOf = ({ contents, has, opens, release }: Asked): FileContents['planEvents'] =>
  has('plan') && opens({ is: 'records' })
    ? contents.planEvents
        .filter(({ planId }) => isOn(planId, { release }))
        .map((event) =>
          (event.act.is === 'returned' || event.act.is === 'approved') && !opens({ is: 'workNotes' })
            ? { ...event, act: { ...event.act, words: '' } }
            : event,
        )
    : [];

/** The client goes by the file's name where she is told who it is about, and an organisation goes along where the copy still names it. */
const releasedNames = (
  { planId, content, names }: FileContents['planVersions'][number],
  asked: Asked,
): FrozenNames => {
  const named = new Set<string>(organisationsIn(releasedPlan(planId, content, asked)));
  return {
    client: asked.has('identity') ? (names?.client ?? '') : '',
    organisations: Object.fromEntries(
      Object.entries(names?.organisations ?? {}).filter(([id]) => named.has(id)),
    ),
  };
};

/** The frozen version that a plan leaves as: the one that was asked for, or the present one, where that is frozen. `null`: as a draft. */
const leavesAs = (planId: string, { contents, release }: Asked): number | null => {
  const asked = release.plans.find((one) => one.planId === planId);
  const life = lifeFrom(contents.planEvents.filter((event) => event.planId === planId));
  return asked?.number ?? (life.isFrozen ? life.number : null);
};

/** Each plan that is on, as it stands or as the version that was asked for. */
const plansOf = (asked: Asked): FileContents['plans'] =>
  asked.release.plans.flatMap(({ planId, number }) => {
    const plan = asked.contents.plans.find(({ id }) => id === planId);
    const leaving = leavesAs(planId, asked);
    const frozen = asked.contents.planVersions.find(
      (version) => version.planId === planId && version.number === leaving,
    );
    const content = frozen?.content ?? (number === null ? plan?.content : undefined);
    return plan && content ? [{ ...plan, content: releasedPlan(planId, content, asked) }] : [];
  });

/** Whom else a copy named, and what of others was opened for it, stays in as it would by itself. */
const receiptOf = ({ release: _, ...copy }: ReleaseCopy, { opens }: Asked): ReleaseCopy => ({
  ...copy,
  opened: copy.opened.filter(({ what }) => !isOfOthers(what) || opens(what)),
});

/** By which part each detail of the sheet comes in. `notes` are the shelter's own. */
const DETAILS: { readonly [Key in keyof ClientDetails]: FilePart | 'fileNotes' } = {
  workingName: 'identity',
  fileCode: 'identity',
  countryOfOrigin: 'identity',
  languages: 'identity',
  interpreter: 'identity',
  gender: 'identity',
  born: 'identity',
  shelterArrival: 'dates',
  keyDates: 'dates',
  shelterDeparture: 'dates',
  plannedReturn: 'dates',
  returnedOn: 'dates',
  closedOn: 'dates',
  reportedBy: 'firstSigns',
  informallyIdentified: 'firstSigns',
  formallyIdentified: 'firstSigns',
  exploitationForms: 'firstSigns',
  sectors: 'firstSigns',
  track: 'plan',
  leftTo: 'monitoring',
  outcome: 'monitoring',
  notes: 'fileNotes',
};

const detailsOf = (details: ClientDetails, asked: Omit<Asked, 'contents'>): ClientDetails => {
  const isIn = (part: FilePart | 'fileNotes') =>
    part === 'fileNotes' ? asked.opens({ is: 'fileNotes' }) : asked.has(part);
  const keys = Object.keys(DETAILS) as (keyof ClientDetails)[];
  const taken = keys.filter((key) => isIn(DETAILS[key]));
  return { ...newClientDetails(NO_NAME), ...Object.fromEntries(taken.map((key) => [key, details[key]])) };
};

/** Who looks after a child is somebody else again. */
const childOf = (child: Child, { opens, isNamed }: Asked): Child => ({
  ...child,
  details: {
    ...child.details,
    guardian: isNamed(child.id, child.details.guardian) ? child.details.guardian : '',
    notes: opens({ is: 'childNotes', childId: child.id }) ? child.details.notes : '',
  },
});
