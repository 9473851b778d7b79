import { z } from 'zod';
import { Instant } from './dates.ts';
import { PlanCommentId, PlanId } from './ids.ts';
import { linesOf, PlanLineKey } from './plan/lines.ts';
import { contentOf, type PlanParts, partsOf } from './plan/parts.ts';
import { PlanContent } from './plan.ts';
import { Said } from './plan-comment.ts';
import { PlanAct, PlanNumber } from './plan-life.ts';
import { Role } from './staff.ts';

/** Somebody of the practice vault's staff. There is one of each role, so the role says who. */
const ByRole = z.strictObject({ by: Role, at: Instant });

/** A version that has left draft, told by what was otherwise in it than in the plan as it stands. */
export const PracticeVersion = z.strictObject({
  number: PlanNumber,
  /** Lines that said something else. */
  said: z.array(z.strictObject({ line: PlanLineKey, words: z.string() })),
  /** Steps and records that were not there yet, by their ids. */
  without: z.array(z.string()),
});
export type PracticeVersion = z.infer<typeof PracticeVersion>;

/** What happened to a plan of somebody made up, and what was said of its lines. */
export const PracticeLife = z.strictObject({
  planId: PlanId,
  events: z.array(ByRole.extend({ number: PlanNumber, act: PlanAct })),
  /** A version that isn't told here was put up as the plan stands now. */
  versions: z.array(PracticeVersion),
  comments: z.array(
    ByRole.extend({
      id: PlanCommentId,
      number: PlanNumber,
      line: PlanLineKey,
      text: Said,
      /** What it spoke of, where that isn't the words of one line. */
      about: z.string().optional(),
      replies: z.array(ByRole.extend({ text: Said })),
      resolved: ByRole.nullable(),
    }),
  ),
});
export type PracticeLife = z.infer<typeof PracticeLife>;

const without = (value: unknown, ids: ReadonlySet<unknown>): unknown => {
  if (Array.isArray(value))
    return value
      .filter((each) => !ids.has(typeof each === 'object' && each !== null ? each.id : each))
      .map((each) => without(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, without(each, ids)]));
};

/** With other words in one place, which `path` leads to: keys, and in a list the id of a record. */
const withWords = (value: unknown, [key, ...rest]: readonly string[], words: string): unknown => {
  if (key === undefined) return words;
  if (Array.isArray(value))
    return value.map((each) => (each.id === key ? withWords(each, rest, words) : each));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: withWords(record[key], rest, words) };
};

/** `housing#step:<id>#what` leads through the steps of the field; anything else from the part to its line. */
const pathOf = (line: PlanLineKey): string[] =>
  line.split('#').flatMap((key) => (key.startsWith('step:') ? ['steps', key.slice('step:'.length)] : [key]));

/** A plan as it stood in an earlier version. */
export const contentThen = (content: PlanContent, version: PracticeVersion): PlanContent => {
  const parts: unknown = partsOf(without(content, new Set(version.without)) as PlanContent);
  const then = version.said.reduce((so, { line, words }) => withWords(so, pathOf(line), words), parts);
  return PlanContent.parse(contentOf(then as PlanParts));
};

/** What stands in a line; empty where there are no words. */
export const wordsAt = (content: PlanContent, line: PlanLineKey): string => {
  const value = linesOf(content).find(({ key }) => key === line)?.value;
  return typeof value === 'string' ? value : '';
};
