import Papa from 'papaparse';
import {
  DELIMITERS,
  type Delimiter,
  type Table,
  type TableRow,
} from '#shared/domain/organisation-exchange/table.ts';
import { FileRefused } from './refused.ts';
import { TableLimits, withoutBlankEnd } from './table-limits.ts';
import { isUndecodable } from './text-encoding.ts';

/** Excel's own way to say what parts the cells. It is no row of the list. */
const SEPARATOR_LINE = /^sep=([,;\t|])\n/;

const isDelimiter = (sign: string): sign is Delimiter => (DELIMITERS as readonly string[]).includes(sign);

/** Programs on three systems end a line in three ways, and files that have been through several hold all of them. */
const withOneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n');

/** What parts the cells of the first rows that hold anything: blank ones at the end would speak against all of them. */
const delimiterOf = (lines: string): string =>
  Papa.parse<string[]>(lines, {
    delimitersToGuess: [...DELIMITERS],
    newline: '\n',
    preview: 20,
    skipEmptyLines: 'greedy',
  }).meta.delimiter;

/**
 * @param chosen what somebody says parts the cells; `null` is for finding out
 * @throws {FileRefused} `tooLarge`, `empty`
 */
export const csvTable = (text: string, chosen: Delimiter | null): { delimiter: Delimiter; table: Table } => {
  const lines = withOneLineEnd(text);
  const [separatorLine = '', said] = SEPARATOR_LINE.exec(lines) ?? [];
  const limits = new TableLimits();
  const rows: TableRow[] = [];
  const troubles: Table['troubles'] = [];
  let number = separatorLine === '' ? 0 : 1;
  const body = lines.slice(separatorLine.length);
  const found = chosen ?? said ?? delimiterOf(body);
  const delimiter: Delimiter = isDelimiter(found) ? found : ',';
  const refusals: FileRefused[] = [];
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      number += 1;
      if (errors.some(({ type }) => type === 'Quotes'))
        troubles.push({ row: number, column: null, what: 'openQuote' });
      const row = withoutBlankEnd(number, data);
      if (!row) return;
      try {
        limits.take(row);
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error;
        refusals.push(error);
        parser.abort();
        return;
      }
      rows.push(row);
      for (const [column, cell] of row.cells.entries())
        if (isUndecodable(cell)) troubles.push({ row: number, column, what: 'undecodable' });
    },
  });
  for (const refusal of refusals) throw refusal;
  if (rows.length === 0) throw new FileRefused('empty');
  return { delimiter, table: { name: '', rows, troubles } };
};
