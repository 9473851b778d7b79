import { notAskedYet } from '../answer.ts';
import type { PlanContent } from '../plan.ts';
import { same } from '../same.ts';

/**
 * What in a plan says how far it has come, and nothing of what is planned: that a step is done, that a document is there, how a referral
 * stands; and which offers somebody let go, which no reader sees. Nobody approves or agrees to any of it, so noting it takes no approval
 * away (`docs/decisions/0034-how-far-a-plan-has-come.md`).
 */
export const withoutProgress = (content: PlanContent): PlanContent => ({
  ...content,
  fields: content.fields.map((field) => ({
    ...field,
    steps: field.steps.map((step) => ({ ...step, done: false })),
  })),
  documents: content.documents.map((document) => ({ ...document, standing: notAskedYet })),
  referrals: content.referrals.map((referral) => ({
    ...referral,
    standing: 'notAskedYet',
    askedOn: null,
  })),
  letGo: [],
});

/** Whether two contents plan the same, word by word, however far each has come. */
export const planTheSame = (one: PlanContent, other: PlanContent): boolean =>
  same(withoutProgress(one), withoutProgress(other));
