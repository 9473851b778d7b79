import type { z } from 'zod';
import { Refusal } from '#shared/contract/errors.ts';

/**
 * A record as it was read from the database. Pages are authenticated, so what doesn't fit was not damaged on the disk but
 * written by something that isn't this program; it is named, and never passed on half understood.
 *
 * @throws {Refusal} `vaultDamaged`
 */
export const recordFrom = <Schema extends z.ZodType>(
  schema: Schema,
  read: () => unknown,
): z.output<Schema> => {
  try {
    const parsed = schema.safeParse(read());
    if (parsed.success) return parsed.data;
  } catch {
    // Not even JSON.
  }
  throw new Refusal('vaultDamaged', 'a record of the vault does not have its shape');
};
