import { type Factor, numberOf } from '../domain/factors.ts';
import type { Share } from '../domain/plan/costs.ts';
import { isBelowNothing } from '../domain/plan/money.ts';
import type { PlanPart } from '../domain/plan/sections.ts';
import type { PlanKind } from '../domain/plan/times.ts';
import type { VisitMonth } from '../domain/plan/visits.ts';
import { UiLanguage } from '../domain/settings.ts';
import { formatList } from './format.ts';
import { wordsOf } from './words.ts';

/** What the parts of a plan are called, on the screen and on paper: some by where the plan leads. */

const wordsIn = (language: string) => wordsOf(UiLanguage.parse(language));

/** The report has two names for the last factor, one for each country (lines 5928-5977). */
export const factorWords = (factor: Factor, kind: PlanKind, language: string): string =>
  wordsIn(language)(
    factor === 'socialNorm' && kind === 'stay' ? 'terms:factorHere.socialNorm' : `terms:factor.${factor}`,
  );

/** `4. Housing` */
export const numberedFactor = (factor: Factor, kind: PlanKind, language: string): string =>
  `${numberOf(factor)}. ${factorWords(factor, kind, language)}`;

export const partWords = (part: PlanPart, kind: PlanKind, language: string): string =>
  wordsIn(language)(
    part === 'firstHours' || part === 'visits' ? `planParts:part.${part}.${kind}` : `planParts:part.${part}`,
  );

/** Who bears a share of the costs: somebody, several together, nobody yet; or that more was promised than it costs. */
export const shareWords = ({ who, amount }: Share, language: string): string => {
  const words = wordsIn(language);
  const [first, ...others] = who;
  if (first === undefined)
    return words(isBelowNothing(amount) ? 'planParts:total.over' : 'planParts:total.nobody');
  return others.length === 0
    ? first
    : words('planParts:total.together', { names: formatList(who, language) });
};

/** When a visit is, seen from the day of travel or from now. */
export const visitWords = (after: VisitMonth, kind: PlanKind, language: string): string => {
  const words = wordsIn(language);
  if (after === 1) return words(`planParts:visit.oneMonth.${kind}`);
  if (after === 12) return words(`planParts:visit.year.${kind}`);
  return words(`planParts:visit.month.${kind}`, { months: after });
};
