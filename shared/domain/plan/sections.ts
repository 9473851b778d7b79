import { z } from 'zod';
import { FACTORS, Factor } from '../factors.ts';
import type { PlanContent } from '../plan.ts';
import type { PlanKind } from './times.ts';

/** What a plan holds beside its fields, in the order in which it stands on the screen and on paper. */
export const PLAN_PARTS = [
  'timeLine',
  'eachChild',
  'journey',
  'firstHours',
  'contacts',
  'documents',
  'costs',
  'help',
  'security',
  'visits',
  'referrals',
] as const;
export const PlanPart = z.enum(PLAN_PARTS);
export type PlanPart = z.infer<typeof PlanPart>;

/** What somebody can be sent to within a plan. */
export const PlanSection = z.union([z.literal('cover'), Factor, PlanPart]);
export type PlanSection = z.infer<typeof PlanSection>;

/** A plan for staying has no journey; all else is the same. */
export const partsOfKind = (kind: PlanKind): PlanPart[] =>
  PLAN_PARTS.filter((part) => kind === 'return' || part !== 'journey');

export const isFactor = (section: string): section is Factor => FACTORS.some((factor) => factor === section);

const written = (values: readonly unknown[]): number =>
  values.filter((value) => {
    if (value === null || value === '') return false;
    return !(typeof value === 'object' && 'is' in value && value.is === 'notAskedYet');
  }).length;

/** How much stands in a part: so many records, or so many lines that say something. Nothing is counted against anything. */
export const filledIn = (part: PlanPart, content: PlanContent): number => {
  switch (part) {
    case 'timeLine':
      return content.fields.reduce((sum, { steps }) => sum + steps.length, 0);
    case 'journey':
    case 'firstHours':
      return written(Object.values(content[part]));
    case 'help':
      return written([content.helpAtOnce, content.helpLater]);
    case 'security':
      return written([content.security]);
    case 'visits':
      return content.visits.filter(({ on, by, how }) => written([on, by, how]) > 0).length;
    case 'eachChild':
      return content.children.length;
    case 'contacts':
    case 'documents':
    case 'costs':
    case 'referrals':
      return content[part].length;
  }
};
