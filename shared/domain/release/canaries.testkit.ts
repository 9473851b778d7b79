import fc from 'fast-check';
import { newClientDetails } from '../client-file.ts';
import { FACTORS } from '../factors.ts';
import { FileContents } from '../file-contents.ts';
import { newOverviewContent } from '../overview.ts';
import { newPlanContent, newPlanField, type OfferKey } from '../plan.ts';
import { newRiskContent } from '../risk-assessment.ts';
import { isOpened, type Openable, type Opened } from './opened.ts';
import { FILE_PARTS, type FilePart } from './parts.ts';
import type { Leaving, Release } from './release.ts';

/** A word that stands in one place of a file alone, and whether it may be in what leaves. */
export type Canary = {
  word: string;
  where: string;
  /**
   * `theirs`: it is of somebody who is not the client, and stands with what is held of others and nowhere in her own copy; `around`: it stands
   * in both; `null`: it is hers, or the shelter's.
   */
  apart: 'theirs' | 'around' | null;
  mayLeave(release: Leaving): boolean;
};

type Rule = (release: Leaving) => boolean;
const on =
  (...parts: FilePart[]): Rule =>
  ({ parts: all }) =>
    parts.every((part) => all.includes(part));
const never: Rule = () => false;
const always: Rule = () => true;
const and =
  (...rules: Rule[]): Rule =>
  (release) =>
    rules.every((rule) => rule(release));
const or =
  (...rules: Rule[]): Rule =>
  (release) =>
    rules.some((rule) => rule(release));
const earlier: Rule = ({ withEarlier }) => withEarlier;
/** What was taken away is told to the client alone, for as long as it can be brought back. */
const inHers: Rule = ({ isHers }) => isHers === true;

const AT = '2026-11-23T10:00:00.000Z';
const DAY = '2026-11-23';

/**
 * A file in which every word that somebody can have written is one of its own, and knows by itself when it may leave: whatever rule a
 * release goes by has been written down here a second time, word by word.
 */
export const fileOfCanaries = () => {
  const canaries: Canary[] = [];
  let count = 0;
  const putting =
    (apart: Canary['apart']) =>
    (where: string, rule: Rule): string => {
      count += 1;
      const canary = `xq${where}${count}z`;
      // What is held of others is whole, whatever else is asked for.
      const mayLeave: Rule = (release) => (release.apart ? apart !== null : rule(release));
      canaries.push({ word: canary, where, apart, mayLeave });
      return canary;
    };
  const word = putting(null);
  const theirs = putting('theirs');
  const around = putting('around');
  let ids = 0;
  const id = (): string => {
    ids += 1;
    return `0199a000-0000-7000-8000-${String(ids).padStart(12, '0')}`;
  };
  const staff = (where: string, rule: Rule, putIn = word) => ({ id: id(), name: putIn(where, rule) });
  const given = <Value>(value: Value) => ({ is: 'given' as const, value });

  const organisationNames = new Map<string, string>();
  const openables: Openable[] = [];
  const opens = (what: Openable): Rule => {
    openables.push(what);
    return ({ opened }) => isOpened(opened, what);
  };
  const namables: string[] = [];
  const named = (who: string): Rule => {
    namables.push(who);
    return ({ named: all }) => all.includes(who);
  };
  const work = opens({ is: 'workNotes' } as Openable);
  const records = opens({ is: 'records' } as Openable);
  const sources = opens({ is: 'sources' } as Openable);

  const [fileId, childId, planId, otherPlanId, ecogramId] = [id(), id(), id(), id(), id()];
  const [aunt, priest, helper, trader, mustNot, gone, feared] = Array.from({ length: 7 }, id) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const is = (rule: object) => rule as Openable;
  const traderIn = opens(is({ is: 'markedPerson', personId: trader }));
  const mustNotIn = opens(is({ is: 'markedPerson', personId: mustNot }));
  // Safe on the ecogram as it stands, and marked on one that was kept.
  const gonesIn = opens(is({ is: 'markedPerson', personId: gone }));

  const spot = { ground: 'home', ring: 1, across: 0.5, depth: 0.5 };
  const plain = { spot, count: null, childId: null, organisationId: null, danger: null };
  const drawn = on('ecogram');
  // In the network at home somebody goes by what she is called on the ecogram, also where that stays in.
  const person = (who: string, where: string, seen: Rule, more: object = {}, also: Rule = never) => ({
    ...{ id: who, kind: 'family', ...plain },
    role: (seen === always ? around : theirs)(`${where}Role`, and(or(drawn, also), seen)),
    name: theirs(`${where}Name`, and(or(drawn, also), seen, named(who))),
    contact: theirs(`${where}Contact`, and(drawn, seen, opens(is({ is: 'contactOf', personId: who })))),
    notes: theirs(`${where}Notes`, and(drawn, seen, opens(is({ is: 'notesOf', personId: who })))),
    ...more,
  });
  const shelterHelper = {
    ...person(helper, 'helper', always),
    role: theirs('helperOrganisation', and(drawn, named(helper))),
    kind: 'organisation',
    organisationId: id(),
  };
  // Its first role was put aside for another one: it stands nowhere.
  canaries.splice(
    canaries.findIndex(({ where }) => where === 'helperRole'),
    1,
  );
  const people = [
    person(aunt, 'aunt', always),
    person(priest, 'priest', always, {}, on('originNetwork')),
    shelterHelper,
    person(trader, 'trader', traderIn, { danger: 'unsafe' }, on('originNetwork')),
    person(mustNot, 'mustNot', mustNotIn, { danger: 'mustNotKnow' }),
    person(gone, 'gone', gonesIn),
  ];
  const tie = (first: string, second: string, danger: string | null = null) => ({
    ...{ id: id(), first, second, lanes: {}, quality: null, danger },
  });
  const ties = [tie('client', aunt), tie('client', trader), tie(aunt, priest, 'unsafe')];
  const byId = <Item extends { id: string }>(items: readonly Item[]) =>
    Object.fromEntries(items.map((item) => [item.id, item]));
  const kept = [
    {
      ...people[5],
      danger: 'unsafe',
      role: theirs('goneThenRole', and(drawn, earlier, gonesIn)),
      name: '',
      contact: '',
      notes: '',
    },
    {
      ...people[0],
      role: around('auntThenRole', and(drawn, earlier)),
      // Somebody else, or the same by another name: it wasn't read when hers was turned on.
      name: theirs('auntThenName', never),
      contact: '',
      notes: '',
    },
  ];

  // Has left the ecogram, and was never marked on it.
  const left = id();
  namables.push(left);
  const contact = (who: string | null, where: string, seen: Rule) => {
    const own = id();
    const ofOwn = named(own);
    const home = and(on('originNetwork'), seen);
    return {
      ...{ id: own, personId: who, addedAt: AT },
      calledAs: theirs(`${where}CalledAs`, who === null || who === left ? and(home, ofOwn) : never),
      steps: [
        {
          ...{ id: id(), organisations: [], by: null, done: false },
          how: around(`${where}How`, home),
          mayLose: around(`${where}MayLose`, home),
          people: [
            { personId: trader, calledAs: theirs(`${where}HelperMarked`, never) },
            { personId: priest, calledAs: theirs(`${where}Helper`, never) },
            { personId: left, calledAs: theirs(`${where}HelperLeft`, never) },
          ],
        },
      ],
    };
  };

  const overviewOne = (where: string, rule: Rule) => {
    const content = newOverviewContent();
    for (const country of ['destination', 'origin'] as const)
      for (const factor of FACTORS)
        content.views[country][factor] = {
          ...content.views[country][factor],
          sayings: [
            { by: 'client', who: word(`${where}Client`, and(on('overviewOne'), rule)) },
            { by: 'other', who: theirs(`${where}Other`, and(on('overviewOne'), rule, sources)) },
          ].map(({ by, who }) => ({
            ...{ id: id(), by, who, on: DAY, score: { is: 'notAskedYet' } },
            words: (by === 'client' ? word : around)(`${where}Words`, and(on('overviewOne'), rule)),
          })) as never,
        };
    const two = and(on('overviewTwo'), rule);
    content.changes = [
      {
        ...{
          country: 'origin',
          factor: 'housing',
          organisations: [],
          by: null,
          couldBecome: { is: 'notAskedYet' },
        },
        people: [aunt, trader],
        inWhatWay: word(`${where}Way`, two),
        conditions: word(`${where}Conditions`, two),
        withWhoseHelp: word(`${where}Help`, two),
      } as never,
    ];
    return content;
  };

  type UnderIds = {
    contactId: string;
    referralId: string;
    /** Somebody else stands there under these ids, and under the plan's own, than was offered. */
    isAnother: boolean;
    contacts: object[];
    referrals: object[];
  };
  const ownIds = (): UnderIds => ({
    ...{ contactId: id(), referralId: id(), isAnother: false, contacts: [], referrals: [] },
  });
  const planOf = (where: string, whose: string, rule: Rule, isFirst: boolean, under = ownIds()) => {
    const { contactId, referralId, isAnother } = under;
    const namedHere = (who: string): Rule => {
      const isOn = named(who);
      return isAnother ? never : isOn;
    };
    const lines = (names: readonly string[], more: Rule = rule, putIn = word) =>
      Object.fromEntries(names.map((name) => [name, putIn(`${where}${name}`, and(rule, more))]));
    const writtenOver = id();
    const ofTheMap = {
      ...{ id: id(), languages: [], organisationId: id(), addedAt: AT },
      ...lines(['who', 'phone', 'whenReachable']),
    };
    organisationNames.set(ofTheMap.organisationId, String((ofTheMap as { who?: string }).who));
    return {
      ...newPlanContent({ kind: 'return', planFor: '', versionLabel: '', date: null, worker: '' }),
      ...lines(['versionLabel'], rule, around),
      ...lines(['placeOfReturn', 'worker', 'recipient', 'helpAtOnce', 'helpLater']),
      planFor: word(`${where}For`, and(rule, on('identity'))),
      security: word(`${where}Security`, and(rule, opens(is({ is: 'security', planId: whose })))),
      fields: [
        {
          ...newPlanField('housing'),
          ...lines([
            'whyChosen',
            'clientWords',
            'whereThingsStand',
            'goal',
            'obstacles',
            'whatThen',
            'betterLater',
          ]),
          people: [aunt, trader],
          steps: [
            {
              ...{
                id: id(),
                organisations: [],
                when: null,
                by: null,
                done: false,
                offer: `gap:${trader}:P` as OfferKey,
              },
              ...lines(['what', 'who', 'withWhoseHelp']),
            },
          ],
        },
      ],
      children: [
        {
          ...{ id: id(), childId, organisations: [], addedAt: AT },
          ...lines(['name', 'needs', 'school', 'health', 'care', 'documents', 'who'], on('children')),
        },
      ],
      journey: {
        ...{
          travelOn: null,
          fitToTravel: { is: 'notAskedYet' },
          fitToTravelOn: null,
          escortNeeded: { is: 'notAskedYet' },
        },
        ...lines(['way', 'documents', 'fitToTravelNotes', 'escort']),
        ...lines(['meetingPlace'], rule, around),
        ...lines(['metBy', 'metByPhone'], namedHere(whose), theirs),
        ...lines(['phone', 'medication', 'money']),
      },
      firstHours: lines(['whereToSleep', 'whomToCallFirst', 'money', 'medication', 'alsoAtHand']),
      contacts: [
        {
          ...{ id: contactId, languages: [], organisationId: null, addedAt: AT },
          ...lines(['who', 'phone', 'whenReachable'], namedHere(contactId), theirs),
        },
        ofTheMap,
        {
          ...{ id: writtenOver, languages: [], organisationId: ofTheMap.organisationId, addedAt: AT },
          ...lines(['who', 'phone', 'whenReachable'], namedHere(writtenOver), theirs),
        },
        ...under.contacts,
      ],
      documents: [
        {
          ...{ id: id(), standing: { is: 'notAskedYet' }, by: null, factor: null, addedAt: AT },
          ...lines(['what', 'whoArranges']),
        },
      ],
      costs: [
        {
          ...{ id: id(), amount: null, currency: null, stepId: null, addedAt: AT, ...lines(['what']) },
          payers: given([{ ...lines(['who']), amount: null }]),
        },
      ],
      visits: [{ after: 1, on: null, organisations: [], ...lines(['by', 'how']) }],
      referrals: [
        {
          ...{ id: referralId, organisationId: id(), askedOn: null, standing: 'asked', addedAt: AT },
          forWhat: around(`${where}Referral`, rule),
          contactPerson: theirs(`${where}ReferralWho`, and(rule, namedHere(referralId))),
          notes: word(`${where}ReferralNotes`, and(rule, opens(is({ is: 'referralNotes', planId: whose })))),
        },
        ...under.referrals,
      ],
      letGo: isFirst ? ['home:letgo'] : [],
      withEcogram: true,
    };
  };
  const planOn =
    (whose: string): Rule =>
    (release) =>
      on('plan')(release) && release.plans.some((one) => one.planId === whose);
  const asItStands =
    (whose: string): Rule =>
    ({ plans }) =>
      plans.some((one) => one.planId === whose && one.number === null);
  const asVersion: Rule = ({ plans }) => plans.some((one) => one.planId === planId && one.number === 1);

  // The same people by the same words, in the plan as it stands and as it was frozen, beside others who have changed places meanwhile.
  const [alikeContact, alikeReferral] = [id(), id()];
  const alike = (where: string, who: string) => theirs(`alike${where}`, and(planOn(planId), named(who)));
  const underPlan: UnderIds = {
    ...ownIds(),
    contacts: [
      {
        ...{ id: alikeContact, languages: [], organisationId: null, addedAt: AT, whenReachable: '' },
        ...{ who: alike('Who', alikeContact), phone: alike('Phone', alikeContact) },
      },
    ],
    referrals: [
      {
        ...{ id: alikeReferral, organisationId: id(), askedOn: null, standing: 'asked', addedAt: AT },
        ...{ forWhat: '', notes: '', contactPerson: alike('ReferralWho', alikeReferral) },
      },
    ],
  };

  const times = { createdAt: AT, updatedAt: AT };
  const record = { id: '', fileId, version: 1, ...times };
  const area = (where: string, rule: Rule) => ({
    ...{
      open: null,
      here: word(`${where}Here`, rule),
      likelihood: word(`${where}Likely`, rule),
      harm: word(`${where}Harm`, rule),
    },
    there: [
      {
        id: id(),
        what: around(`${where}Known`, rule),
        source: 'other',
        who: theirs(`${where}Who`, and(rule, sources)),
        on: null,
      },
    ],
    measures: [
      { id: id(), what: word(`${where}Measure`, rule), who: word(`${where}By`, rule), by: null, done: false },
    ],
  });
  const assessment = (where: string, rule: Rule, decidedOn: string | null, updatedAt: string) => {
    const content = newRiskContent(false);
    return {
      ...record,
      ...{ id: id(), updatedAt },
      content: {
        ...content,
        returnTo: word(`${where}To`, rule),
        lookedAtWith: word(`${where}With`, rule),
        areas: { ...content.areas, debts: area(where, rule) },
        own: [{ ...area(`${where}Own`, rule), id: id(), name: around(`${where}OwnName`, rule), addedAt: AT }],
        said: [
          {
            id: id(),
            is: 'advice',
            on: DAY,
            who: word(`${where}Said`, rule),
            words: word(`${where}Advice`, rule),
            addedAt: AT,
          },
        ],
      },
      decided:
        decidedOn === null
          ? null
          : {
              outcome: 'suspend',
              reasons: word(`${where}Reasons`, rule),
              by: staff(`${where}Decider`, rule),
              on: decidedOn,
            },
    };
  };
  const risk = on('riskAssessment');
  const sign = on('firstSigns');
  const signal = (removedAt: string | null) => {
    const rule = removedAt === null ? sign : and(sign, inHers);
    return {
      ...record,
      ...{ id: id(), removedAt },
      details: {
        ...{
          what: around('sign', rule),
          source: 'colleague',
          sourceWords: theirs('signSource', and(rule, sources)),
        },
        ...{ time: { is: 'around', words: around('signTime', rule) }, where: around('signWhere', rule) },
        ...{ elements: [], forms: [], help: [] },
      },
    };
  };
  const fear = (removedAt: string | null) => {
    const rule = removedAt === null ? on('fears') : and(on('fears'), inHers);
    return {
      ...record,
      ...{ id: id(), removedAt },
      details: {
        ...{
          about: { kind: 'factor', factor: 'housing', country: 'origin' },
          fear: word('fear', rule),
          saidOn: DAY,
        },
        checks: [
          {
            id: id(),
            found: around('found', rule),
            by: theirs('checker', and(rule, sources)),
            source: theirs('checkSource', and(rule, sources)),
            on: DAY,
          },
        ],
      },
    };
  };
  const rating = (withdrawnAt: string | null) => {
    const rule = withdrawnAt === null ? work : and(work, inHers);
    return {
      ...record,
      ...{ id: id(), by: staff('rater', rule), withdrawnAt },
      rated: { suspicion: 6, on: DAY, why: word('why', rule) },
      earlier: [{ suspicion: 4, on: DAY, why: word('whyBefore', rule), until: AT }],
    };
  };
  const monitored = (removedAt: string | null) => {
    const rule = removedAt === null ? on('monitoring') : and(on('monitoring'), inHers);
    return {
      ...record,
      ...{ id: id(), removedAt },
      details: {
        ...{
          visit: null,
          on: given(DAY),
          how: { is: 'notAskedYet' },
          by: { is: 'notAskedYet' },
          interpreter: { is: 'notAskedYet' },
        },
        ...{ byWhom: word('byWhom', rule), outcome: 'spokeWith', outcomeWords: word('outcomeWords', rule) },
        ...{
          clientWords: word('clientWords', rule),
          standings: [{ factor: 'housing', words: word('standing', rule) }],
        },
        needs: [{ id: id(), what: word('need', rule), who: word('needBy', rule), by: null, done: false }],
        ...{ nextOn: null, nextWords: word('nextWords', rule) },
      },
    };
  };
  const event = (whose: string) => ({
    ...{ planId: whose, fileId, number: 1, at: AT, by: staff('eventBy', and(planOn(whose), records)) },
    act: { is: 'returned', words: word('returned', and(planOn(whose), records, work)) },
  });
  const talk = { on: DAY, proof: { is: 'onPaper' } };

  const contents = FileContents.parse({
    file: {
      ...{ id: fileId, version: 3, ...times },
      details: {
        ...newClientDetails(word('workingName', on('identity'))),
        fileCode: word('fileCode', on('identity')),
        languages: given([word('language', on('identity'))]),
        gender: given({ is: 'inOwnWords', words: word('gender', on('identity')) }),
        keyDates: [{ id: id(), what: word('keyDate', on('dates')), on: given(DAY), from: null }],
        reportedBy: given({ is: 'somebodyElse', words: word('reporter', sign) }),
        informallyIdentified: given({ is: 'yes', since: null, by: word('informally', sign) }),
        formallyIdentified: given({ is: 'yes', since: null, by: word('formally', sign) }),
        sectors: given([word('sector', sign)]),
        leftTo: given({ is: 'elsewhere', words: word('leftTo', on('monitoring')) }),
        notes: word('fileNotes', opens(is({ is: 'fileNotes' }))),
      },
    },
    reviewOn: null,
    children: [
      {
        ...record,
        id: childId,
        details: {
          ...{
            name: around('childName', on('children')),
            born: given(DAY),
            whereabouts: { is: 'notAskedYet' },
          },
          guardian: theirs('guardian', and(on('children'), named(childId))),
          notes: word('childNotes', and(on('children'), opens(is({ is: 'childNotes', childId })))),
        },
      },
    ],
    ecogram: {
      id: ecogramId,
      fileId,
      version: 4,
      records: { people: byId(people), ties: byId(ties) },
      updatedAt: AT,
    },
    ecogramVersions: [
      {
        ...{ id: id(), ecogramId, fileId, keptAt: AT, keptBy: staff('keeper', and(drawn, earlier), around) },
        words: word('keptWords', and(drawn, earlier, work)),
        records: { people: byId(kept as { id: string }[]), ties: {} },
      },
    ],
    leftInDanger: { people: [feared], ties: [] },
    overview: { fileId, version: 1, content: overviewOne('overview', always), updatedAt: AT },
    overviewVersions: [
      {
        ...{ id: id(), fileId, keptAt: AT },
        keptBy: staff('overviewKeeper', and(earlier, or(on('overviewOne'), on('overviewTwo'))), around),
        words: word('overviewKept', and(earlier, work, or(on('overviewOne'), on('overviewTwo')))),
        content: overviewOne('overviewThen', earlier),
      },
    ],
    fears: [fear(null), fear(AT)],
    origin: {
      ...{ fileId, version: 1, updatedAt: AT, leftInDanger: [feared] },
      contacts: [
        { ...contact(null, 'onlyHere', always) },
        contact(left, 'leftHome', always),
        contact(trader, 'traderHome', traderIn),
        contact(feared, 'fearedHome', never),
      ],
    },
    signals: [signal(null), signal(AT)],
    ratings: [rating(null), rating(AT)],
    assessments: [
      assessment('riskOld', and(risk, earlier), DAY, AT),
      assessment('riskNow', risk, DAY, '2026-11-24T10:00:00.000Z'),
      assessment('riskOpen', and(risk, earlier), null, '2026-11-25T10:00:00.000Z'),
    ],
    overrides: [
      {
        ...record,
        id: id(),
        planId,
        cautions: ['none'],
        reason: word('override', and(on('plan'), work)),
        by: staff('overrider', and(on('plan'), work)),
      },
    ],
    plans: [
      {
        ...record,
        id: planId,
        content: planOf('plan', planId, and(planOn(planId), asItStands(planId)), true, underPlan),
      },
      {
        ...record,
        id: otherPlanId,
        content: planOf('other', otherPlanId, and(planOn(otherPlanId), asItStands(otherPlanId)), false),
      },
    ],
    // Both plans are drafts again.
    planEvents: [planId, otherPlanId].flatMap((whose) => [
      event(whose),
      {
        ...{ planId: whose, fileId, number: 2, at: AT, by: staff('opener', and(planOn(whose), records)) },
        act: { is: 'opened' },
      },
    ]),
    planVersions: [
      {
        ...{ planId, fileId, number: 1, frozenAt: AT, hash: 'a'.repeat(64), isSound: true },
        by: staff('freezer', and(planOn(planId), or(earlier, asVersion)), around),
        content: planOf('frozen', planId, and(planOn(planId), or(earlier, asVersion)), false, {
          ...underPlan,
          isAnother: true,
        }),
        names: {
          client: word('frozenName', and(planOn(planId), or(earlier, asVersion), on('identity'))),
          organisations: {},
        },
      },
    ],
    planComments: [
      {
        ...record,
        ...{
          id: id(),
          planId,
          number: 1,
          lineKey: 'housing#goal',
          about: word('about', and(planOn(planId), work)),
        },
        ...{
          by: staff('commenter', and(planOn(planId), work)),
          text: word('comment', and(planOn(planId), work)),
          replies: [],
          resolved: null,
        },
      },
    ],
    monitoring: [monitored(null), monitored(AT)],
    todayMarks: [
      {
        ...record,
        ...{
          id: id(),
          about: { is: 'review' },
          on: DAY,
          settled: { is: 'done' },
          words: word('mark', work),
          by: staff('marker', work),
          takenBackAt: null,
        },
      },
    ],
    consents: [
      {
        ...{ id: id(), fileId, createdAt: AT, by: staff('asker', records) },
        ...{
          recipient: { is: 'lawyer', words: word('lawyer', records) },
          purpose: { is: 'other', words: word('purpose', records) },
        },
        acts: [
          {
            ...{ id: id(), at: AT, by: staff('writer', records) },
            act: {
              is: 'refused',
              ...talk,
              language: word('talkLanguage', records),
              interpreting: word('interpreter', records),
              words: word('refusal', records),
            },
          },
        ],
      },
    ],
    copies: [],
  });
  // The first id of the second contact's own is offered too; whoever left in danger can be opened by nobody.
  return { contents, canaries, openables, namables, organisationNames, planId, otherPlanId };
};

export type CanaryFile = ReturnType<typeof fileOfCanaries>;

/** Every part, name, opened thing and version, in any mixture, for the client herself or for somebody else. */
export const anyRelease = ({ openables, namables, planId, otherPlanId }: CanaryFile): fc.Arbitrary<Leaving> =>
  fc
    .record({
      parts: fc.subarray([...FILE_PARTS] as FilePart[]),
      named: fc.subarray([...new Set(namables)]),
      opened: fc
        .subarray([...new Map(openables.map((what) => [JSON.stringify(what), what])).values()])
        .map((whats): Opened[] => whats.map((what) => ({ what, reason: 'asked for' }))),
      plans: fc
        .subarray([
          { planId, number: null },
          { planId: otherPlanId, number: null },
        ])
        .map((plans) => plans as Release['plans']),
      withEarlier: fc.boolean(),
      isHers: fc.boolean(),
    })
    .chain((release) =>
      fc.boolean().map((isVersion) => ({
        ...release,
        plans: release.plans.map((one) => (isVersion && one.planId === planId ? { ...one, number: 1 } : one)),
      })),
    );
