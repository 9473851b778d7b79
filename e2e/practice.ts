import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Child, ClientFile } from '#shared/domain/client-file.ts';
import { Ecogram } from '#shared/domain/ecogram.ts';
import { OriginContact } from '#shared/domain/origin-network.ts';
import { Fear } from '#shared/domain/fear.ts';
import { Overview } from '#shared/domain/overview.ts';
import { MonitoringRecord } from '#shared/domain/monitoring.ts';
import { Plan } from '#shared/domain/plan.ts';
import { RiskAssessment } from '#shared/domain/risk-assessment.ts';

/** Somebody made up, with all that a client file can hold, in `resources/practice/`. */
export const PracticePerson = z.strictObject({
  /** Says in words that the person is invented. */
  about: z.string().startsWith('An invented person'),
  file: ClientFile,
  children: z.array(Child),
  ecogram: Ecogram,
  plans: z.array(Plan).min(1),
  assessments: z.array(RiskAssessment).min(1),
  /** Whom they could reach at home. */
  contacts: z.array(OriginContact).min(1),
  overview: Overview,
  fears: z.array(Fear).min(1),
  /** How it went on after leaving. */
  monitoring: z.array(MonitoringRecord).default([]),
});
export type PracticePerson = z.infer<typeof PracticePerson>;

export const PRACTICE_NAMES = ['hiwot', 'radu', 'adjoa'] as const;
export type PracticeName = (typeof PRACTICE_NAMES)[number];

/** @throws where the person's file does not fit the domain. */
export const practicePerson = (name: PracticeName): PracticePerson => {
  const url = new URL(`../resources/practice/${name}.json`, import.meta.url);
  return PracticePerson.parse(JSON.parse(readFileSync(url, 'utf8')));
};
