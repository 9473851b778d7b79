import type { Plan, PlanContent } from '../plan.ts';
import { newPlanContent } from '../plan.ts';
import type { Asked } from './asked.ts';
import { isOrganisation } from './organisation-names.ts';

/**
 * A plan as a recipient gets it. Its own words are what it is for; what is the shelter's own stays in, others are named only where they
 * were turned on, and whoever is an emergency contact without being an organisation is there only then.
 */
export const releasedPlan = (planId: Plan['id'], content: PlanContent, asked: Asked): PlanContent => ({
  ...newPlanContent({ kind: content.kind, planFor: '', versionLabel: '', date: null, worker: '' }),
  ...(Object.fromEntries(
    Object.entries(LINES).map(([key, rule]) => [key, rule(content, { ...asked, planId })]),
  ) as PlanContent),
});

type InPlan = Asked & { planId: Plan['id'] };

const asItIs =
  <Key extends keyof PlanContent>(key: Key) =>
  (content: PlanContent): PlanContent[Key] =>
    content[key];

/** A part that is added to a plan and stands here in no line doesn't compile. */
const LINES: {
  readonly [Key in keyof PlanContent]: (content: PlanContent, asked: InPlan) => PlanContent[Key];
} = {
  kind: asItIs('kind'),
  planFor: ({ planFor }, { has }) => (has('identity') ? planFor : ''),
  placeOfReturn: asItIs('placeOfReturn'),
  versionLabel: asItIs('versionLabel'),
  date: asItIs('date'),
  worker: asItIs('worker'),
  recipient: asItIs('recipient'),
  fields: ({ fields }, { has, shown }) =>
    fields.map((field) => ({
      ...field,
      // By id, so that they are somebody only together with the ecogram.
      people: has('ecogram') ? field.people.filter((id) => shown.has(id)) : [],
      // Where a step was offered from can be somebody who isn't there for whoever gets the copy.
      steps: field.steps.map((step) => ({ ...step, offer: null })),
    })),
  stepOrder: asItIs('stepOrder'),
  children: ({ children }, { has }) => (has('children') ? children : []),
  // Who meets her is somebody, with a number of their own.
  journey: ({ journey }, { isNamed, planId }) =>
    isNamed(planId, journey.metBy, journey.metByPhone) ? journey : { ...journey, metBy: '', metByPhone: '' },
  firstHours: asItIs('firstHours'),
  contacts: ({ contacts }, { isNamed, isCalled }) =>
    contacts.filter(
      (contact) => isOrganisation(contact, isCalled) || isNamed(contact.id, contact.who, contact.phone),
    ),
  documents: asItIs('documents'),
  costs: asItIs('costs'),
  helpAtOnce: asItIs('helpAtOnce'),
  helpLater: asItIs('helpLater'),
  security: ({ security }, { opens, planId }) => (opens({ is: 'security', planId }) ? security : ''),
  visits: asItIs('visits'),
  referrals: ({ referrals }, { isNamed, opens, planId }) =>
    referrals.map((referral) => ({
      ...referral,
      contactPerson: isNamed(referral.id, referral.contactPerson) ? referral.contactPerson : '',
      notes: opens({ is: 'referralNotes', planId }) ? referral.notes : '',
    })),
  letGo: () => [],
  withEcogram: ({ withEcogram }, { has }) => withEcogram && has('ecogram'),
};
