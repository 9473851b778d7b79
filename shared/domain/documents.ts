import { z } from 'zod';
import { AGE } from './bundle-lock.ts';
import { HeldDocumentId } from './ids.ts';

export const PAPERS = ['A4', 'Letter'] as const;
export const Paper = z.enum(PAPERS);
export type Paper = z.infer<typeof Paper>;

/** The media type of a workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The media type of a document for a word processor. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const MEDIA_TYPES = [
  'application/pdf',
  'image/svg+xml',
  'image/png',
  'text/csv',
  'application/json',
  AGE,
  XLSX,
  DOCX,
] as const;

/** How the numbers of a period leave. */
export const NumbersOutput = z.discriminatedUnion('format', [
  z.strictObject({ format: z.literal('pdf'), paper: Paper }),
  z.strictObject({ format: z.enum(['xlsx', 'csv']) }),
]);
export type NumbersOutput = z.infer<typeof NumbersOutput>;

/**
 * A finished document in memory. What is shown is what will be written: the same bytes are fetched for the preview, at
 * `held/<id>` of the app's own origin, and saved to the chosen place.
 */
export const HeldDocument = z.strictObject({
  id: HeldDocumentId,
  mediaType: z.enum(MEDIA_TYPES),
  /** Never holds a client's name. */
  suggestedName: z.string(),
  bytes: z.int().min(0),
});
export type HeldDocument = z.infer<typeof HeldDocument>;

/**
 * What came of the system's print dialog. `cancelled` only where it says so itself; anything else may lie in a printer by now, since no
 * system tells what becomes of a sheet.
 */
export const PrintOutcome = z.enum(['offered', 'cancelled']);
export type PrintOutcome = z.infer<typeof PrintOutcome>;
