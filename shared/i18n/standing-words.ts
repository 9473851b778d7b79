import { type PlanStanding, shortHash } from '../domain/plan-version.ts';
import type { Words } from './words.ts';

/** Which version of a plan it is, how that stands, and enough of its hash to tell it from any other. A draft has none. */
export const standingWords = ({ number, state, hash }: PlanStanding, words: Words): string =>
  [
    words('print:version', { number: String(number) }),
    words(`print:state.${state}`),
    ...(hash === null ? [] : [shortHash(hash).slice(0, 9)]),
  ].join(' · ');
