import sayings from '#resources/files/sayings.json' with { type: 'json' };
import type { TableRow } from '../organisation-exchange/table.ts';
import { plain } from '../organisation-exchange/understanding.ts';
import type { FileField, FileRole } from './fields.ts';

/** Which questions the headings of a list of clients speak of. */

const byWords: ReadonlyMap<string, FileField> = new Map(
  Object.entries(sayings.heading).flatMap(([field, words]) =>
    words.map((word) => [plain(word), field as FileField] as const),
  ),
);

const exactly = (heading: string): FileField | null => byWords.get(plain(heading)) ?? null;

/** Longer ones in front: `formally identified by` says more than `identified`. */
const longest = [...byWords].sort(([one], [other]) => other.length - one.length);

/** A known heading among other words: `Naam (zoals in het dossier)`. */
const among = (heading: string): FileField | null => {
  const words = ` ${plain(heading)} `;
  return longest.find(([known]) => known !== '' && words.includes(` ${known} `))?.[1] ?? null;
};

/** Above the headings there may be a title, a date, an explanation; not more than that. */
const LOOKED_AT = 30;

const scoreOf = ({ cells }: TableRow): number =>
  new Set(cells.map(exactly).filter((field) => field !== null)).size;

/** The row in which most cells are known as headings, by its number. `null` where no row looks like it. */
export const fileHeadingRow = (rows: readonly TableRow[]): number | null => {
  let best: TableRow | null = null;
  for (const row of rows.slice(0, LOOKED_AT)) if (scoreOf(row) > (best ? scoreOf(best) : 0)) best = row;
  return best?.number ?? null;
};

/** What each column most likely is. Nothing is guessed to be left out: what isn't known goes into the notes. */
export const fileRolesFor = (headings: readonly string[]): FileRole[] => {
  const taken = new Set<FileRole>(headings.flatMap((heading) => exactly(heading) ?? []));
  return headings.map((heading) => {
    const exact = exactly(heading);
    if (exact) return exact;
    const likely = among(heading);
    if (likely === null || (taken.has(likely) && likely !== 'keyDate')) return 'asNote';
    taken.add(likely);
    return likely;
  });
};
