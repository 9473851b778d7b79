import { holds, type MeasureResult, type Weighed } from './sampling.ts';

/** `1.84` rather than a row of digits that no second run repeats. */
const rounded = (value: number): number => Number(value.toPrecision(3));

export const lineOf = (weighed: Weighed): string => {
  const { name, ratio, bound, samples, subject, lowerBound } = weighed;
  const verdict = holds(weighed) ? 'holds' : 'ABOVE THE BOUND';
  const sides = `${rounded(subject)} ms against ${rounded(lowerBound)} ms`;
  return `${name}: ${ratio.toFixed(2)} times the least (bound ${bound}), ${sides}, ${samples} samples: ${verdict}`;
};

/** What `out/bench.json` holds. */
export const recordOf = ({ name, ratio, bound, samples }: Weighed): MeasureResult => ({
  name,
  ratio: rounded(ratio),
  bound,
  samples,
});
