import { type PlanStanding, shortHash } from '../domain/plan-version.ts';
import type { Words } from './words.ts';

/** How many plans have room in a line at the foot of a page, and how many of them with eight digits of their hash. */
const MOST = 3;
const MOST_IN_FULL = 2;

/**
 * Which plans a copy holds, for the foot of those of its pages that are of none of them: the version of each, and enough of its hash to tell
 * it from any other. Of more than a line holds it says how many: the pages of each plan bear its own.
 */
export const plansWords = (standings: readonly PlanStanding[], words: Words): string => {
  const count = standings.length;
  if (count === 0) return '';
  const isFull = count <= MOST_IN_FULL;
  const shown = standings.slice(0, count > MOST ? MOST - 1 : MOST);
  const plans = shown.map(({ number, hash }) => {
    const draft = isFull ? words('print:draft') : '–';
    return [number, hash === null ? draft : shortHash(hash).slice(0, isFull ? 9 : 4)].join(' · ');
  });
  const more = count - shown.length;
  return words('print:plansInCopy', {
    count,
    plans: [...plans, ...(more > 0 ? [`+${more}`] : [])].join(', '),
  });
};
