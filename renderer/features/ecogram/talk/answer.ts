import { isSeveral, type Person, type PersonKind } from '#shared/domain/ecogram.ts';
import { countFrom } from '../count.ts';

/** 'church choir, 12': what comes before the last comma, and a number alone behind it. */
const COUNTED = /^(.*\S)\s*[,،、]\s*(\d+)$/u;

type Answer = Pick<Person, 'role' | 'count' | 'kind'>;

/**
 * Who is meant by what was typed; `null` where nothing was. Whoever is counted is several, so that somebody of a kind that is
 * one becomes a group.
 */
export const answerFrom = (words: string, kind: PersonKind): Answer | null => {
  const typed = words.trim();
  if (typed === '') return null;
  const [, role, number] = COUNTED.exec(typed) ?? [];
  const count = number === undefined ? undefined : countFrom(number);
  if (role === undefined || count === undefined) return { role: typed, count: null, kind };
  return { role, count, kind: isSeveral(kind) ? kind : 'group' };
};
