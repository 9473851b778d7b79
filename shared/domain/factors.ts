import { z } from 'zod';

/**
 * The ten factors of Overview 1 (report, lines 5928-5977), in the report's order. Their names differ between the two
 * countries only where the report's do (1 and 10); the words are in the catalogues.
 */
export const FACTORS = [
  'safety',
  'protectionFromViolence',
  'children',
  'housing',
  'workIncomeEducation',
  'feelingAtHome',
  'familyNetwork',
  'healthCare',
  'socialStatus',
  'socialNorm',
] as const;
export const Factor = z.enum(FACTORS);
export type Factor = z.infer<typeof Factor>;

export const numberOf = (factor: Factor): number => FACTORS.indexOf(factor) + 1;
