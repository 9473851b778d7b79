import { z } from 'zod';
import type { PlanContent, PlanField, PlanStep } from '../plan.ts';
import { isFirstHoursKey, isJourneyKey, isVisitKey, type ListKind, listKindOf, partsOf } from './parts.ts';
import { isFactor, type PlanSection } from './sections.ts';

/**
 * A stable name for each line of a plan, which something outside the plan can point to: a comment, a difference between two
 * versions. It is made of the part that the line is in, and within it of its record and its own name, parted by `#`:
 *
 * - `placeOfReturn`, `journey:way`, `firstHours:money`, `security`: a part that is one line
 * - `housing#goal`: a line of a field
 * - `housing#step:<id>#what`: a line of a step
 * - `child:<id>#school`, `contact:<id>#phone`, `document:<id>#by`, `cost:<id>#payers`, `referral:<id>#forWhat`, `visit:3#by`:
 *   a line of a record
 *
 * A line keeps its key for as long as it is in the plan, wherever it is moved to; a key is never used again for another line.
 */
export const PlanLineKey = z
  .string()
  .max(200)
  .regex(/^[a-zA-Z]+(:[a-zA-Z0-9-]+)?(#step:[0-9a-f-]{36})?(#[a-zA-Z]+)?$/)
  .brand('PlanLine');
export type PlanLineKey = z.infer<typeof PlanLineKey>;

export type PlanLine = {
  readonly key: PlanLineKey;
  readonly section: PlanSection;
  /** What stands there: words, a day, an answer, a list of ids. */
  readonly value: unknown;
};

export const lineKey = (part: string, line?: string): PlanLineKey =>
  (line === undefined ? part : `${part}#${line}`) as PlanLineKey;

export const stepLineKey = (
  factor: PlanField['factor'],
  id: PlanStep['id'],
  line: keyof PlanStep,
): PlanLineKey => `${factor}#step:${id}#${line}` as PlanLineKey;

const SECTION_OF_LIST: Record<ListKind, PlanSection> = {
  child: 'eachChild',
  contact: 'contacts',
  document: 'documents',
  cost: 'costs',
  referral: 'referrals',
};

/** Where in the plan a line stands, also one that is no longer there. */
export const sectionOf = (key: string): PlanSection => {
  const part = key.split('#')[0] ?? '';
  const list = listKindOf(part);
  if (list) return SECTION_OF_LIST[list];
  if (isFactor(part)) return part;
  if (isJourneyKey(part)) return 'journey';
  if (isFirstHoursKey(part)) return 'firstHours';
  if (isVisitKey(part)) return 'visits';
  if (part === 'stepOrder') return 'timeLine';
  if (part === 'helpAtOnce' || part === 'helpLater') return 'help';
  if (part === 'security') return 'security';
  return 'cover';
};

/** What a record is known by, and what no reader sees. */
const NO_LINES = new Set(['id', 'factor', 'after', 'addedAt', 'childId', 'offer']);

/** All lines of a plan, in the order of its parts. A field that was not chosen has none. */
export const linesOf = (content: PlanContent): PlanLine[] =>
  Object.entries(partsOf(content)).flatMap(([part, value]): PlanLine[] => {
    if (value === null && (isFactor(part) || isVisitKey(part))) return [];
    if (part === 'stepOrder' || part.startsWith('letGo:')) return [];
    const section = sectionOf(part);
    const linesIn = (record: object, keyOf: (line: string) => PlanLineKey): PlanLine[] =>
      Object.entries(record).flatMap(([line, own]) =>
        NO_LINES.has(line) || line === 'steps' ? [] : [{ key: keyOf(line), section, value: own }],
      );
    if (isFactor(part)) {
      const field = value as PlanField;
      const ofSteps = field.steps.flatMap((step) =>
        linesIn(step, (line) => stepLineKey(part, step.id, line as keyof PlanStep)),
      );
      return [...linesIn(field, (line) => lineKey(part, line)), ...ofSteps];
    }
    if (listKindOf(part) || isVisitKey(part)) return linesIn(value as object, (line) => lineKey(part, line));
    return [{ key: lineKey(part), section, value }];
  });
