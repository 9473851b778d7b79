import type { Measure, OpenMeasure } from './measure.ts';

export type MeasureResult = {
  readonly name: string;
  /** The median of the subject over the median of the lower bound. */
  readonly ratio: number;
  readonly bound: number;
  /** How many times each side was sampled. */
  readonly samples: number;
};

export type Weighed = MeasureResult & {
  readonly subject: number;
  readonly lowerBound: number;
};

/** The middle one, or the mean of the two in the middle. `NaN` for none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
};

/** Both sides once. Who goes first changes from round to round, so that neither always finds what the other has warmed. */
const round = async (open: OpenMeasure, number: number): Promise<{ subject: number; lowerBound: number }> => {
  if (number % 2 === 0) {
    const subject = await open.subject();
    return { subject, lowerBound: await open.lowerBound() };
  }
  const lowerBound = await open.lowerBound();
  return { subject: await open.subject(), lowerBound };
};

/** Samples both sides of a measure in turn, so that whatever else the machine does falls on both alike. */
export const weigh = async (measure: Measure): Promise<Weighed> => {
  const open = await measure.open();
  try {
    for (let number = 0; number < measure.warmUps; number += 1) await round(open, number);
    const subjects: number[] = [];
    const lowerBounds: number[] = [];
    for (let number = 0; number < measure.samples; number += 1) {
      const { subject, lowerBound } = await round(open, number);
      subjects.push(subject);
      lowerBounds.push(lowerBound);
    }
    const subject = median(subjects);
    const lowerBound = median(lowerBounds);
    const { name, bound, samples } = measure;
    return { name, ratio: subject / lowerBound, bound, samples, subject, lowerBound };
  } finally {
    await open.close();
  }
};

/** A ratio that is no number has held nothing. */
export const holds = ({ ratio, bound }: Pick<MeasureResult, 'ratio' | 'bound'>): boolean => ratio <= bound;
