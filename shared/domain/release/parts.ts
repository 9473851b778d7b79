import { z } from 'zod';

/**
 * What of a client file may leave by itself. A consent names the parts that it is for, and a release the parts that are on; what
 * is in none of them (what the shelter writes for itself) leaves only where somebody opens it with a reason.
 */
export const FILE_PARTS = [
  /** Name, languages, country, gender and age. */
  'identity',
  'dates',
  'children',
  'ecogram',
  'overviewOne',
  'overviewTwo',
  'fears',
  'originNetwork',
  /** What was seen and said before anybody knew what it meant, and what it turned out to be. */
  'firstSigns',
  'riskAssessment',
  'plan',
  'monitoring',
] as const;
export const FilePart = z.enum(FILE_PARTS);
export type FilePart = z.infer<typeof FilePart>;

/** Each at most once, in whatever order they were chosen. */
export const FileParts = z
  .array(FilePart)
  .max(FILE_PARTS.length)
  .refine((parts) => new Set(parts).size === parts.length, { error: 'each part stands once' });

/** In the order of the file. */
export const inPartOrder = (parts: readonly FilePart[]): FilePart[] =>
  FILE_PARTS.filter((part) => parts.includes(part));

/** In which parts others stand. */
export const PARTS_WITH_OTHERS: readonly FilePart[] = [
  'children',
  'ecogram',
  'overviewOne',
  'overviewTwo',
  'fears',
  'originNetwork',
  'firstSigns',
  'riskAssessment',
  'plan',
];
