import sayings from '#resources/social-map/sayings.json' with { type: 'json' };
import { wordsOf } from '../../i18n/words.ts';
import { UI_LANGUAGES } from '../settings.ts';
import { type ColumnRole, DETAIL_FIELDS, ENTRY_FIELDS } from './fields.ts';
import type { TableRow } from './table.ts';
import { plain, serviceIn } from './understanding.ts';

/** Which fields the headings of a table speak of. */

type Saying = { words: string; role: ColumnRole };

let all: readonly Saying[] | null = null;

/** Longer ones in front: `contact person` says more than `contact`. */
const knownHeadings = (): readonly Saying[] => {
  all ??= [
    ...UI_LANGUAGES.flatMap((language) => [
      ...DETAIL_FIELDS.map((field) => ({
        words: wordsOf(language)(`socialMap:field.${field}`),
        role: field,
      })),
      ...ENTRY_FIELDS.map((field) => ({ words: wordsOf(language)(`exchange:field.${field}`), role: field })),
    ]),
    ...Object.entries(sayings.heading).flatMap(([role, words]) =>
      words.map((word) => ({ words: word, role: role as ColumnRole })),
    ),
  ]
    .map(({ words, role }) => ({ words: plain(words), role }))
    .sort((one, other) => other.words.length - one.words.length);
  return all;
};

const exactly = (heading: string): ColumnRole | null => {
  const words = plain(heading);
  if (words === '') return null;
  const found = knownHeadings().find((known) => known.words === words);
  if (found) return found.role;
  const service = serviceIn(heading);
  return service && `service.${service}`;
};

const IN_BRACKETS = /\([^)]*\)|\[[^\]]*\]/g;

/** A known heading among other words: `Telephone (office hours)`, `Naam van de organisatie of instelling`. */
const among = (heading: string): ColumnRole | null => {
  const without = exactly(heading.replace(IN_BRACKETS, ' '));
  if (without) return without;
  const words = ` ${plain(heading)} `;
  return knownHeadings().find((known) => words.includes(` ${known.words} `))?.role ?? null;
};

/** How many of its cells are headings beyond doubt. */
const scoreOf = ({ cells }: TableRow): number => {
  const roles = new Set(cells.map(exactly).filter((role) => role !== null));
  return roles.size + (roles.has('name') ? 0.5 : 0);
};

/** Above the headings there may be a title, a date, an explanation; not more than that. */
const LOOKED_AT = 30;

/**
 * The row that holds the headings, by its number: the one in which most cells are known as headings. `null` where no row
 * looks like it: then columns go by their letters.
 */
export const headingRowOf = (rows: readonly TableRow[]): number | null => {
  let best: TableRow | null = null;
  for (const row of rows.slice(0, LOOKED_AT)) {
    if (scoreOf(row) > (best ? scoreOf(best) : 0)) best = row;
  }
  return best?.number ?? null;
};

/** What each column most likely is. Nothing is guessed to be left out: what isn't known goes into the notes. */
export const rolesFor = (headings: readonly string[]): ColumnRole[] => {
  const sure = headings.map(exactly);
  const taken = new Set(sure);
  return headings.map((heading, index) => {
    const exact = sure[index];
    if (exact) return exact;
    const likely = among(heading);
    if (likely === null || taken.has(likely)) return 'asNote';
    taken.add(likely);
    return likely;
  });
};
