import { z } from 'zod';
import { Version } from './client-file.ts';
import { CalendarDate, Instant } from './dates.ts';
import { FACTORS, Factor } from './factors.ts';
import { ClientFileId, OrganisationId, PersonId, PlanId, PlanStepId } from './ids.ts';
import { PlanChild } from './plan/children.ts';
import { EmergencyContact } from './plan/contacts.ts';
import { Cost } from './plan/costs.ts';
import { NeededDocument } from './plan/documents.ts';
import { FirstHours, Journey } from './plan/journey.ts';
import { MOST_IN_PLAN } from './plan/limits.ts';
import { PlanKind, StepTime } from './plan/times.ts';
import { PlannedVisit, VISIT_MONTHS } from './plan/visits.ts';
import { Referral } from './referral.ts';
import { Line, Prose } from './text.ts';

/**
 * The Personal Action Plan for Return, and its twin for staying. The report asks for the most urgent fields, the first steps and
 * the obstacles (lines 2465-2500); its fields are those of the two overviews, so each field of a plan is one of the ten
 * factors. What else is in it has a module of its own beside this one; `plan/parts.ts` is the plan part by part, as it is
 * edited, and `plan/lines.ts` names each of its lines.
 */

/** Organisations of the social map that have a part in something. No plan that was written before there was a map names any. */
const Organisations = z.array(OrganisationId).max(MOST_IN_PLAN.organisation).default([]);

/** What an offer is called by (`plan/offers.ts`): where it comes from, and which gap it would close. Names nobody. */
export const OfferKey = z.string().regex(/^[a-zA-Z]{1,24}(:[a-zA-Z0-9-]{1,40}){1,3}$/);
export type OfferKey = z.infer<typeof OfferKey>;

export const PlanStep = z.strictObject({
  id: PlanStepId,
  what: Prose,
  who: Line,
  withWhoseHelp: Line,
  organisations: Organisations,
  when: StepTime.nullable(),
  by: CalendarDate.nullable(),
  done: z.boolean(),
  /** The offer that it was taken over from; from then on it is a step like any other. */
  offer: OfferKey.nullable().default(null),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const PlanField = z.strictObject({
  factor: Factor,
  /** Why it matters to this client, now. */
  whyChosen: Prose.default(''),
  clientWords: Prose,
  whereThingsStand: Prose,
  goal: Prose,
  steps: z.array(PlanStep).max(MOST_IN_PLAN.step),
  obstacles: Prose,
  whatThen: Prose,
  /** What can wait, and is looked at again at each visit. */
  betterLater: Prose.default(''),
  /** People of the client's ecogram who have a part in this field. Somebody who has left the picture is passed over. */
  people: z.array(PersonId).max(100),
  organisations: Organisations,
});
export type PlanField = z.infer<typeof PlanField>;

const areDistinct = (keys: readonly (string | number)[]): boolean => new Set(keys).size === keys.length;
const eachOnce = (records: readonly { id: string }[]): boolean => areDistinct(records.map(({ id }) => id));

export const PlanContent = z
  .strictObject({
    kind: PlanKind.default('return'),
    /** Whose plan it is, as it shall stand on the cover; need not be the working name of the file. */
    planFor: Line,
    /** In a plan for staying: where the client wants to live. */
    placeOfReturn: Line,
    versionLabel: Line,
    date: CalendarDate.nullable(),
    worker: Line,
    /** Who the plan is handed to. */
    recipient: Line,
    fields: z.array(PlanField).max(FACTORS.length),
    /** Steps in the order that somebody gave them within their time; all others stand behind, by their dates. */
    stepOrder: z.array(PlanStepId).max(1000).default([]),
    children: z.array(PlanChild).max(MOST_IN_PLAN.child).default([]),
    journey: Journey.prefault({}),
    firstHours: FirstHours.prefault({}),
    contacts: z.array(EmergencyContact).max(MOST_IN_PLAN.contact).default([]),
    documents: z.array(NeededDocument).max(MOST_IN_PLAN.document).default([]),
    costs: z.array(Cost).max(MOST_IN_PLAN.cost).default([]),
    helpAtOnce: Prose.default(''),
    helpLater: Prose.default(''),
    /** For staff: on paper only where somebody asks for it. */
    security: Prose.default(''),
    visits: z.array(PlannedVisit).max(VISIT_MONTHS.length).default([]),
    /** In the order in which they were added, as are all lists of this plan. */
    referrals: z.array(Referral).max(MOST_IN_PLAN.referral).default([]),
    /** Offers that somebody let go. */
    letGo: z.array(OfferKey).max(300).default([]),
    withEcogram: z.boolean(),
  })
  .refine(({ fields }) => areDistinct(fields.map(({ factor }) => factor)), {
    error: 'each factor is a field of the plan at most once',
  })
  .refine(({ referrals }) => eachOnce(referrals), { error: 'each referral is in the plan once' })
  .refine(({ children }) => eachOnce(children), { error: 'each child is in the plan once' })
  .refine(({ contacts }) => eachOnce(contacts), { error: 'each contact is in the plan once' })
  .refine(({ documents }) => eachOnce(documents), { error: 'each document is in the plan once' })
  .refine(({ costs }) => eachOnce(costs), { error: 'each cost is in the plan once' })
  .refine(({ visits }) => areDistinct(visits.map(({ after }) => after)), {
    error: 'each visit is in the plan once',
  });
export type PlanContent = z.infer<typeof PlanContent>;

export const Plan = z.strictObject({
  id: PlanId,
  fileId: ClientFileId,
  version: Version,
  content: PlanContent,
  createdAt: Instant,
  updatedAt: Instant,
});
export type Plan = z.infer<typeof Plan>;

type Cover = Pick<PlanContent, 'kind' | 'planFor' | 'versionLabel' | 'date' | 'worker'>;

export const newPlanContent = (cover: Cover): PlanContent =>
  PlanContent.parse({ placeOfReturn: '', recipient: '', fields: [], withEcogram: false, ...cover });

export const newPlanField = (factor: Factor): PlanField => ({
  factor,
  whyChosen: '',
  clientWords: '',
  whereThingsStand: '',
  goal: '',
  steps: [],
  obstacles: '',
  whatThen: '',
  betterLater: '',
  people: [],
  organisations: [],
});

export const newPlanStep = (id: PlanStepId): PlanStep => ({
  id,
  what: '',
  who: '',
  withWhoseHelp: '',
  organisations: [],
  when: null,
  by: null,
  done: false,
  offer: null,
});

/** Whatever organisations a plan names, each once, in the order in which they come up. */
export const organisationsIn = ({
  fields,
  children,
  contacts,
  visits,
  referrals,
}: PlanContent): OrganisationId[] => {
  const inFields = fields.flatMap(({ steps, organisations }) => [
    ...steps.flatMap((step) => step.organisations),
    ...organisations,
  ]);
  const inContacts = contacts.flatMap(({ organisationId }) => organisationId ?? []);
  const inLists = [...children, ...visits].flatMap(({ organisations }) => organisations);
  const inReferrals = referrals.map(({ organisationId }) => organisationId);
  return [...new Set([...inFields, ...inContacts, ...inLists, ...inReferrals])];
};
