import { z } from 'zod';
import { ClientDetails } from './client-file.ts';
import { ClientFileId } from './ids.ts';

/** Training on invented people: the exercises of the report (Chapter 3, lines 2376-2533), one an instrument. */
export const PRACTICE_TASKS = ['overview1', 'overview2', 'plan', 'ecogram'] as const;
export const PracticeTaskId = z.enum(PRACTICE_TASKS);
export type PracticeTaskId = z.infer<typeof PracticeTaskId>;

type PracticeTask = {
  /** What the report calls it. */
  exercise: '3a' | '3b' | '3c' | '3d';
  /** How long the report gives it, in minutes. */
  minutes: number;
  /** How many do it together, in the report. */
  people: 'two' | 'threeOrFour';
  /** Where in the report it stands. */
  lines: string;
  /** How many steps it has here, and how many questions to talk about: `practice:task.<id>.step1` and so on. */
  steps: readonly (1 | 2 | 3 | 4)[];
  questions: readonly (1 | 2 | 3 | 4)[];
};

export const PRACTICE_TASK: Readonly<Record<PracticeTaskId, PracticeTask>> = {
  overview1: {
    ...{ exercise: '3a', minutes: 40, people: 'threeOrFour', lines: '2376-2423' },
    ...{ steps: [1, 2, 3, 4], questions: [1, 2, 3] },
  },
  overview2: {
    ...{ exercise: '3b', minutes: 30, people: 'threeOrFour', lines: '2428-2463' },
    ...{ steps: [1, 2, 3], questions: [1, 2, 3] },
  },
  plan: {
    ...{ exercise: '3c', minutes: 40, people: 'threeOrFour', lines: '2465-2500' },
    ...{ steps: [1, 2, 3, 4], questions: [1, 2, 3] },
  },
  ecogram: {
    ...{ exercise: '3d', minutes: 50, people: 'two', lines: '2501-2533' },
    ...{ steps: [1, 2, 3, 4], questions: [1, 2, 3, 4] },
  },
};

/** Somebody invented on whom an exercise can be tried. */
export const PracticeClient = z.strictObject({
  fileId: ClientFileId,
  workingName: ClientDetails.shape.workingName,
});
export type PracticeClient = z.infer<typeof PracticeClient>;

export const PracticeState = z.strictObject({
  tried: z.array(PracticeTaskId),
  people: z.array(PracticeClient),
});
export type PracticeState = z.infer<typeof PracticeState>;
