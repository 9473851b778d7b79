/** Several things in one cell: names of countries, of languages, of services. */

const MUST_BE_QUOTED = /[;,\n/"]|^\s|\s$/;

/** Joined so that {@link itemsIn} finds the same items again, whatever signs stand in them. */
export const asCell = (items: readonly string[]): string =>
  items.map((item) => (MUST_BE_QUOTED.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join('; ');

const ITEM = /"((?:[^"]|"")*)"|[^;,\n/"]+/g;

/** What stands between semicolons, commas, slashes and line ends, or in quotation marks. */
export const itemsIn = (cell: string): string[] =>
  [...cell.matchAll(ITEM)]
    .map(([whole, quoted]) => (quoted === undefined ? whole.trim() : quoted.replaceAll('""', '"')))
    .filter((item) => item !== '');

/** `Arabic and French`, `Arabisch en Frans`, `A & B`. */
const AND = /\s+(?:and|en|&|\+)\s+/i;

export const itemsJoinedByAnd = (item: string): string[] => item.split(AND).filter((part) => part !== '');
