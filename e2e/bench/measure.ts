/**
 * One thing the app does, weighed against the least that it could cost: the same work with nothing of ours around it.
 * A ratio of the two in one run on one machine says the same on a slow laptop as on a fast one, where milliseconds do not.
 */
export type Measure = {
  /** What is measured, in a few words; the key of the measure in `out/bench.json`. */
  readonly name: string;
  /** The ratio of subject to lower bound that must not be passed. */
  readonly bound: number;
  /** How many times each side is sampled. */
  readonly samples: number;
  /** Rounds that are run before and not counted, while caches fill and code gets compiled. */
  readonly warmUps: number;
  /** Makes what both sides work on. Measures run one after another. */
  open(): Promise<OpenMeasure>;
};

/**
 * Both sides of a measure, ready to be sampled in turn. Each call does the work once and says what it cost: milliseconds,
 * or any other unit so long as both sides use the same.
 */
export type OpenMeasure = {
  subject(): Promise<number>;
  lowerBound(): Promise<number>;
  close(): Promise<void>;
};

/** What `work` takes on the clock of this process, in milliseconds. */
export const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
