import { Instant } from '../dates.ts';

/** In place of a time that isn't told; also for whoever reads the published schema. */
export const NOT_SAID = Instant.parse('1970-01-01T00:00:00.000Z');

/** What a file is called where nobody may know whose it is. A name has to be written, so that it is a dash. */
export const NO_NAME = '–';
