import { z } from 'zod';
import { HeldDocumentId } from './ids.ts';

export const PAPERS = ['A4', 'Letter'] as const;
export const Paper = z.enum(PAPERS);
export type Paper = z.infer<typeof Paper>;

/**
 * A finished document in memory. What is shown is what will be written: the same bytes are fetched for the preview, at
 * `held/<id>` of the app's own origin, and saved to the chosen place.
 */
export const HeldDocument = z.strictObject({
  id: HeldDocumentId,
  mediaType: z.enum(['application/pdf', 'image/svg+xml', 'image/png']),
  /** Never holds a client's name. */
  suggestedName: z.string(),
  bytes: z.int().min(0),
});
export type HeldDocument = z.infer<typeof HeldDocument>;
