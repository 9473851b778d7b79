import { MOST_COLUMNS, MOST_ROWS, type Table } from '#shared/domain/organisation-exchange/table.ts';
import { FileRefused } from './refused.ts';
import type { TableLimits } from './table-limits.ts';
import { withoutBlankEnd } from './table-limits.ts';
import { type NumberForm, serialText } from './xlsx-dates.ts';
import { unescaped, WordCollector } from './xlsx-parts.ts';
import { readXml } from './xml.ts';

type Needs = {
  name: string;
  words: readonly string[];
  forms: readonly NumberForm[];
  is1904: boolean;
  limits: TableLimits;
};

type Spot = { row: number; column: number };

const REFERENCE = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/;

/** `B7`: the row from 1, the column from 0. */
const spotOf = (reference: string): Spot | null => {
  const [, letters, figures] = REFERENCE.exec(reference) ?? [];
  if (letters === undefined || figures === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(figures), column };
};

type Area = { from: Spot; to: Spot };

const areaOf = (reference: string): Area | null => {
  const [first = '', last = first] = reference.split(':');
  const from = spotOf(first);
  const to = spotOf(last);
  return from && to && { from, to };
};

type Cell = Spot & { type: string; style: number; value: string; words: string; hasFormula: boolean };

/** Rows by their numbers: a sheet may begin at row 900,000. */
type Rows = Map<number, string[]>;

/** What is merged says the same in all of its cells; elsewhere than among rows that are there, it says nothing. */
const fillMerged = (rows: Rows, areas: readonly Area[]): void => {
  for (const { from, to } of areas) {
    const words = rows.get(from.row)?.[from.column] ?? '';
    if (words === '') continue;
    const lastColumn = Math.min(to.column, MOST_COLUMNS - 1);
    for (let number = from.row; number <= Math.min(to.row, from.row + MOST_ROWS); number += 1) {
      const cells = rows.get(number);
      if (!cells) continue;
      for (let column = from.column; column <= lastColumn; column += 1) cells[column] ??= words;
    }
  }
};

/** Far more than anybody merges by hand. */
const MOST_MERGED = 20_000;

/** @throws {FileRefused} `damaged`, `tooLarge` */
export const sheetTable = (part: Uint8Array, { name, words, forms, is1904, limits }: Needs): Table => {
  const rows: Rows = new Map();
  const areas: Area[] = [];
  const troubles: Table['troubles'] = [];
  const collector = new WordCollector();
  let row = 0;
  let nextColumn = 0;
  let cell: Cell | null = null;
  let isValue = false;

  const textOf = ({ type, style, value, words: inline }: Cell): string => {
    switch (type) {
      case 's':
        return words[Number(value)] ?? '';
      case 'inlineStr':
        return inline;
      case 'str':
      case 'd':
        return unescaped(value);
      case 'b':
        return value === '1' ? 'true' : 'false';
      case 'e':
        return value;
      default: {
        const number = Number(value);
        if (value.trim() === '' || !Number.isFinite(number)) return value;
        return serialText(number, forms[style] ?? 'number', is1904);
      }
    }
  };

  const put = (done: Cell): void => {
    const text = textOf(done);
    const { row: number, column, type, hasFormula } = done;
    if (text.trim() === '') {
      if (hasFormula && type !== 'str') troubles.push({ row: number, column, what: 'formula' });
      return;
    }
    if (column >= MOST_COLUMNS) throw new FileRefused('tooLarge', `row ${number}`);
    if (type === 'e') troubles.push({ row: number, column, what: 'cellError' });
    const cells = rows.get(number) ?? [];
    cells[column] = text;
    rows.set(number, cells);
    if (rows.size > MOST_ROWS) throw new FileRefused('tooLarge', `row ${number}`);
  };

  readXml(part, {
    open: (tag, attributes) => {
      collector.open(tag);
      if (tag === 'row') {
        row = Number(attributes.r ?? row + 1);
        nextColumn = 0;
      } else if (tag === 'c') {
        const spot = spotOf(attributes.r ?? '') ?? { row, column: nextColumn };
        nextColumn = spot.column + 1;
        const { t: type = 'n', s: style = '0' } = attributes;
        cell = { ...spot, type, style: Number(style), value: '', words: '', hasFormula: false };
      } else if (tag === 'v') isValue = true;
      else if (tag === 'f' && cell) cell.hasFormula = true;
      else if (tag === 'mergeCell' && areas.length < MOST_MERGED) {
        const area = areaOf(attributes.ref ?? '');
        if (area) areas.push(area);
      }
    },
    text: (text) => {
      collector.text(text);
      if (isValue && cell) cell.value += text;
    },
    close: (tag) => {
      collector.close(tag);
      if (tag === 'v') isValue = false;
      if (tag !== 'c' || !cell) return;
      put({ ...cell, words: collector.take() });
      cell = null;
    },
  });

  fillMerged(rows, areas);
  const table: Table = { name, rows: [], troubles };
  for (const number of [...rows.keys()].sort((one, other) => one - other)) {
    const found = withoutBlankEnd(
      number,
      Array.from(rows.get(number) ?? [], (text) => text ?? ''),
    );
    if (!found) continue;
    limits.take(found);
    table.rows.push(found);
  }
  return table;
};
