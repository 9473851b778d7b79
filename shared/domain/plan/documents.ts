import { z } from 'zod';
import { answerOf, notAskedYet } from '../answer.ts';
import { CalendarDate, Instant } from '../dates.ts';
import { Factor } from '../factors.ts';
import { NeededDocumentId } from '../ids.ts';
import { Line } from '../text.ts';

/** Whether somebody has a document that the plan needs. */
export const DOCUMENT_STANDINGS = ['has', 'appliedFor', 'hasNot'] as const;
export const DocumentStanding = z.enum(DOCUMENT_STANDINGS);
export type DocumentStanding = z.infer<typeof DocumentStanding>;

export const NeededDocument = z.strictObject({
  id: NeededDocumentId,
  what: Line,
  standing: answerOf(DocumentStanding),
  whoArranges: Line,
  by: CalendarDate.nullable(),
  /** The field that it is needed for, where it is for one. */
  factor: Factor.nullable(),
  addedAt: Instant,
});
export type NeededDocument = z.infer<typeof NeededDocument>;

export const newNeededDocument = (
  fields: Pick<NeededDocument, 'id' | 'addedAt'> & Partial<NeededDocument>,
): NeededDocument => ({
  what: '',
  standing: notAskedYet,
  whoArranges: '',
  by: null,
  factor: null,
  ...fields,
});
