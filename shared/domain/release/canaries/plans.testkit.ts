import { newPlanContent, newPlanField, type OfferKey } from '../../plan.ts';
import { AT, and, earlier, never, on, or, type Rule } from './canary.testkit.ts';
import type { Drawn } from './ecogram.testkit.ts';
import { given, type Nest, openable } from './nest.testkit.ts';

/** Two plans, one of which was frozen before, with what was said of them. */
export const plansOfCanaries = (nest: Nest, { aunt, trader }: Drawn) => {
  const { id, fileId, childId, planId, otherPlanId, record, organisationNames } = nest;
  const { word, theirs, around, staff, opens, named, work, records } = nest;
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
      security: word(`${where}Security`, and(rule, opens(openable({ is: 'security', planId: whose })))),
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
          notes: word(
            `${where}ReferralNotes`,
            and(rule, opens(openable({ is: 'referralNotes', planId: whose }))),
          ),
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

  const event = (whose: string) => ({
    ...{ planId: whose, fileId, number: 1, at: AT, by: staff('eventBy', and(planOn(whose), records)) },
    act: { is: 'returned', words: word('returned', and(planOn(whose), records, work)) },
  });

  return {
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
  };
};
