import type { SheetChoice } from '#shared/domain/organisation-exchange/bringing-in.ts';
import type { Finding } from '#shared/domain/organisation-exchange/findings.ts';
import { dataRowsOf, headingsOf } from '#shared/domain/organisation-exchange/reading-table.ts';
import { columnLetters, type Table, type TableRow } from '#shared/domain/organisation-exchange/table.ts';

/** A column of a list, whatever it is a list of: its heading or letters, what it is taken for, and the first of its cells. */
export type ListColumn<Role> = { name: string; role: Role; samples: string[] };

const SAMPLES = 3;
const LOOKED_AT = 50;

type Guess<Role> = {
  headingRow(rows: readonly TableRow[]): number | null;
  roles(headings: readonly string[]): readonly Role[];
};

/** The sheet that is read, and what its columns are: as somebody has chosen, else as is likely. */
export const sheetOf = <Role extends string>(
  tables: readonly Table[],
  choices: SheetChoice & { roles: readonly Role[] | null },
  guess: Guess<Role | 'asNote'>,
) => {
  const table = tables[choices.sheet] ?? tables[0];
  if (!table) throw new Error('a file that was read has a table');
  const headingRow =
    choices.headingRow === 'none' ? null : (choices.headingRow ?? guess.headingRow(table.rows));
  const headings = headingsOf(table, headingRow);
  const likely = guess.roles(headings);
  const rows = dataRowsOf(table, headingRow);
  const columns = headings.map((heading, index): ListColumn<Role | 'asNote'> => {
    const filled = rows.flatMap(({ cells }) => {
      const cell = cells[index]?.trim() ?? '';
      return cell === '' ? [] : [cell];
    });
    return {
      name: heading || columnLetters(index),
      role: choices.roles?.[index] ?? likely[index] ?? 'asNote',
      samples: [...new Set(filled.slice(0, LOOKED_AT))].slice(0, SAMPLES),
    };
  });
  const notRead = tables
    .filter((other) => other !== table)
    .map(({ name }): Finding => ({ row: null, column: '', kind: 'sheetNotRead', words: name }));
  return { table, headingRow, columns, notRead };
};
