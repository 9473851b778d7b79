import { z } from 'zod';
import type { Answer } from '../answer.ts';
import { ClientDetails, KeyDate } from '../client-file.ts';

/** A client as a row of a list tells of them: the sheet of a file, whose dates have no ids yet. */
export const IncomingFile = z.strictObject({
  /** As a spreadsheet program numbers it. */
  row: z.int().min(1),
  details: ClientDetails.omit({ keyDates: true }),
  keyDates: z.array(KeyDate.pick({ what: true, on: true })),
});
export type IncomingFile = z.infer<typeof IncomingFile>;

/** Whether another column may still tell it. An answer stays, also one that nobody knows or wants to say. */
export const isOpen = <Value>(answer: Answer<Value>): boolean => answer.is === 'notAskedYet';
