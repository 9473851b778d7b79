import { z } from 'zod';
import { BundleOpensWith } from './bundle-lock.ts';
import { ImportId } from './ids.ts';

/** A chosen bundle, not yet opened. */
export const ChosenBundle = z.strictObject({
  id: ImportId,
  fileName: z.string(),
  opensWith: BundleOpensWith,
});
export type ChosenBundle = z.infer<typeof ChosenBundle>;
