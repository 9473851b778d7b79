import { z } from 'zod';
import instrumentsFile from '#resources/overviews/instruments.json' with { type: 'json' };

/**
 * What Overview 1 is scored on: a row of steps around the starting point, which is 0. The report has no number of steps on
 * it (line 5931), so they stand in `resources/overviews` with their source, and every overview names those that it was made
 * with: an older one keeps its own, whatever a later one uses.
 */
const Steps = z
  .array(z.int())
  .min(3)
  .max(21)
  .refine((steps) => steps.every((step, index) => index === 0 || step > (steps[index - 1] ?? 0)), {
    error: 'steps rise',
  })
  .refine((steps) => steps.includes(0) && (steps[0] ?? 0) < 0 && (steps.at(-1) ?? 0) > 0, {
    error: 'there are steps to both sides of the starting point',
  });

const InstrumentId = z.string().regex(/^[\w-]{1,40}$/);

export const OverviewInstrument = z.strictObject({
  id: InstrumentId,
  source: z.string().min(1),
  about: z.string(),
  steps: Steps,
});
export type OverviewInstrument = z.infer<typeof OverviewInstrument>;

export const InstrumentsFile = z
  .strictObject({ current: InstrumentId, instruments: z.array(OverviewInstrument).min(1) })
  .refine(({ current, instruments }) => instruments.some(({ id }) => id === current), {
    error: 'the current one is among them',
  });

const { current, instruments } = InstrumentsFile.parse(instrumentsFile);

/** What a new overview is made with. */
export const CURRENT_INSTRUMENT: string = current;

export const isInstrument = (id: string): boolean => instruments.some((instrument) => instrument.id === id);

/** @throws where there is none of that name: what is parsed has been held to {@link isInstrument} */
export const instrumentOf = (id: string): OverviewInstrument => {
  const found = instruments.find((instrument) => instrument.id === id);
  if (!found) throw new Error('no such instrument');
  return found;
};
