import { partsOf } from './plan/parts.ts';
import type { PlanContent } from './plan.ts';

/** The part of the plan that a line is in. */
export const partOfLine = (key: string): string => key.split('#')[0] ?? key;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const SAYS_NOTHING = new Set(['id', 'is', 'addedAt', 'factor']);

/** All that stands in a value, ids included, a line for each word of the program or of somebody. */
const saidIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(saidIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, own]) => (SAYS_NOTHING.has(key) ? [] : saidIn(own)));
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** The words of a plan, part by part, as far as somebody has written them: to count how much has changed. */
export const wordsByPart = (content: PlanContent): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(partsOf(content)).map(([part, value]) => [
      part,
      saidIn(value)
        .filter((said) => !UUID.test(said))
        .join('\n'),
    ]),
  );
