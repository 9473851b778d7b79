import { z } from 'zod';

/**
 * An answer that may stay open. Trust takes time and 'unknown' is a fair answer (report, lines 512-519 and 4669), so no
 * question about a client is ever mandatory, and the three ways of not knowing are kept apart.
 */
export const OPEN_ANSWERS = ['notAskedYet', 'doesNotKnow', 'prefersNotToSay'] as const;
export const OpenAnswer = z.enum(OPEN_ANSWERS);
export type OpenAnswer = z.infer<typeof OpenAnswer>;

export const answerOf = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('given'), value }),
    z.strictObject({ is: z.literal('notAskedYet') }),
    z.strictObject({ is: z.literal('doesNotKnow') }),
    z.strictObject({ is: z.literal('prefersNotToSay') }),
  ]);

export type Answer<Value> = { is: 'given'; value: Value } | { is: OpenAnswer };

export const notAskedYet: { is: OpenAnswer } = { is: 'notAskedYet' };

export const given = <Value>(value: Value): Answer<Value> => ({ is: 'given', value });

export const isGiven = <Value>(answer: Answer<Value>): answer is { is: 'given'; value: Value } =>
  answer.is === 'given';
