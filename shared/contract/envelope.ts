import { z } from 'zod';
import { CallError, Refusal } from './errors.ts';
import { decode, encode, WireError } from './wire.ts';

/** What comes back from a call: a value, or a coded refusal. Nothing is thrown across the border. */
export type Envelope<Value> = { ok: true; value: Value } | { ok: false; error: CallError };

const EnvelopeSchema = z.union([
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: CallError }),
]);

export const sealValue = (value: unknown): string => encode({ ok: true, value });

export const sealRefusal = (refusal: Refusal): string => encode({ ok: false, error: refusal.toCallError() });

/**
 * Opens what came back.
 * @throws {Refusal} where the call was refused.
 */
export const openEnvelope = (wire: string): unknown => {
  const envelope = EnvelopeSchema.safeParse(decode(wire));
  if (!envelope.success) throw new WireError('not an envelope');
  if (!envelope.data.ok) throw Refusal.from(envelope.data.error);
  return envelope.data.value;
};
