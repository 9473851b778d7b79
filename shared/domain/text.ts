import { z } from 'zod';

const LONGEST_LINE = 200;

/** One line: a name, a label. Trimmed at the ends; never longer than a line on paper can bear. */
export const Line = z.string().trim().max(LONGEST_LINE);

/** As much of free text as stands on one line: its breaks are spaces there. */
export const asLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_LINE) return line;
  // No character is cut in half, and whoever reads it sees that there is more.
  const half = /[\uD800-\uDBFF]$/;
  return `${line
    .slice(0, LONGEST_LINE - 1)
    .replace(half, '')
    .trimEnd()}…`;
};

/** One line that must say something. */
export const FilledLine = Line.min(1);

/** As much as fits on a receipt and in a list of them. */
export const LONGEST_REASON = 200;

/** Why somebody answers for something: a sentence or two, on as many lines as they like. */
export const Reason = z.string().trim().min(1).max(LONGEST_REASON);

/** Free text, in anybody's words and any script. 20,000 characters are some seven printed pages. */
export const Prose = z.string().max(20_000);
