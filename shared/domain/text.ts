import { z } from 'zod';

/** One line: a name, a label. Trimmed at the ends; never longer than a line on paper can bear. */
export const Line = z.string().trim().max(200);

/** One line that must say something. */
export const FilledLine = Line.min(1);

/** Free text, in anybody's words and any script. 20,000 characters are some seven printed pages. */
export const Prose = z.string().max(20_000);
