import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node';
import { UiLanguage } from '#shared/domain/settings.ts';
import { inCell } from '#shared/domain/workbook-cell.ts';
import { numbersInWords } from '#shared/i18n/numbers-words.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { NumbersRequest } from '../../core/ports.ts';

type Look = Omit<CellObject, 'value' | 'type'>;

const BOLD = { fontWeight: 'bold' } as const;
const WRAPPED = { wrap: true, alignVertical: 'top' } as const;

/**
 * A workbook of one sheet: each table with what it means. Every word is a cell of text, so none is ever taken for a formula, and
 * the file says nothing of who made it.
 */
export const numbersXlsx = async ({ report, language, practice }: NumbersRequest): Promise<Uint8Array> => {
  const words = wordsOf(UiLanguage.parse(language));
  const { title, period, total, tables, notes } = numbersInWords(report, words, language);
  const text = (value: string, look: Look = {}): CellObject => ({
    value: inCell(value, words('print:cutInCell')),
    type: String,
    ...look,
  });
  const number = (count: number | null, look: Look = {}): CellObject =>
    count === null
      ? text(words('numbers:hidden'), { align: 'right', ...look })
      : { value: count, type: Number, align: 'right', ...look };
  const empty: Row = [];
  const rows: Row[] = [
    ...(practice ? [[text(words('practice:print.edge'), { ...BOLD, fontSize: 16 })]] : []),
    [text(title, { ...BOLD, fontSize: 16 })],
    [text(period)],
    empty,
    [text(total.label, BOLD), number(total.count, BOLD)],
    ...notes.map((note) => [text(note, WRAPPED)]),
    ...tables.flatMap((table) => [
      empty,
      [text(table.title, { ...BOLD, fontSize: 13 })],
      [text(table.about, WRAPPED)],
      [text(''), ...table.columns.map(({ label }) => text(label, { ...BOLD, align: 'right', wrap: true }))],
      ...table.rows.map(({ key, label, cells }) => {
        const look = key === null ? BOLD : {};
        return [text(label, look), ...cells.map((count) => number(count, look))];
      }),
    ]),
  ];
  const columns = [{ width: 64 }, { width: 22 }, { width: 22 }, { width: 14 }];
  const written = await writeXlsxFile(rows, {
    sheet: practice ? `${words('practice:word')} - ${title}` : title,
    columns,
  }).toBuffer();
  return new Uint8Array(written);
};
