import {
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_ROWS,
  type TableRow,
} from '#shared/domain/organisation-exchange/table.ts';
import { FileRefused } from './refused.ts';

/** Counts while a file is read, so that a file that is too much is given up before it has taken the memory. */
export class TableLimits {
  #rows = 0;
  #cells = 0;

  /** @throws {FileRefused} `tooLarge` */
  take(row: TableRow): void {
    this.#rows += 1;
    this.#cells += row.cells.length;
    if (this.#rows > MOST_ROWS || this.#cells > MOST_CELLS || row.cells.length > MOST_COLUMNS)
      throw new FileRefused('tooLarge', `row ${row.number}`);
  }
}

/** The row without blank cells at its end; `null` where nothing is left. */
export const withoutBlankEnd = (number: number, cells: readonly string[]): TableRow | null => {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return last === -1 ? null : { number, cells: cells.slice(0, last + 1) };
};
