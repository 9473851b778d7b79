import type { Answer } from '../answer.ts';
import type { ClientDetails, KeyDate } from '../client-file.ts';

/** A client as a row of a list tells of them: the sheet of a file, whose dates have no ids yet. */
export type IncomingFile = {
  /** As a spreadsheet program numbers it. */
  row: number;
  details: Omit<ClientDetails, 'keyDates'>;
  keyDates: Pick<KeyDate, 'what' | 'on'>[];
};

/** One that is not known may still be told by another column; one that is given stays. */
export const isOpen = <Value>(answer: Answer<Value>): boolean => answer.is === 'notAskedYet';
