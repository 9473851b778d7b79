import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { elementsIn, isOf, type Markup } from './markup-tree.ts';
import type { Block, BlocksIn, Place } from './place.ts';
import { RULE, SMALL, SOFT_INK, STYLE } from './styles.ts';

/** Tables of a page as tables of a word processor: headings that stand on each page again, rows that stay whole. */

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: RULE } as const;
const STRONG = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;

/** Rules between the rows and none between the columns, as on paper. */
const BORDERS = {
  ...{ top: NONE, left: NONE, right: NONE, bottom: THIN },
  ...{ insideHorizontal: THIN, insideVertical: NONE },
};

/** How much of the width a column has, by the name of its heading's class; those without a share what is left. */
const SHARES: Readonly<Record<string, number>> = {
  ...{ what: 0.32, who: 0.15, help: 0.18, when: 0.13, by: 0.14, done: 0.08 },
  ...{ number: 0.07, count: 0.12, day: 0.26 },
  ...{ whom: 0.26, money: 0.24, standing: 0.19, contact: 0.2, subject: 0.24, 'when-visited': 0.2 },
};

/** @returns a width for each, in twentieths of a point, which together are all of it */
const columnWidths = (headings: readonly Markup[], whole: number): number[] => {
  const shares = headings.map(
    ({ classes }) => classes.map((name) => SHARES[name]).find((share) => share) ?? null,
  );
  const taken = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const open = shares.filter((share) => share === null).length;
  const each = open === 0 ? 0 : Math.max(0.1, (1 - taken) / open);
  const scale = whole / (taken + each * open);
  return shares.map((share) => Math.floor((share ?? each) * scale));
};

const rowsIn = (table: Markup): { cells: Markup[]; row: Markup; isHead: boolean }[] =>
  elementsIn(table).flatMap((part) =>
    elementsIn(part).map((row) => ({ row, cells: elementsIn(row), isHead: part.tag === 'thead' })),
  );

const spanOf = ({ attributes }: Markup): number => Number(attributes.colspan ?? 1);

const frame = (rows: readonly TableRow[], widths: readonly number[], { language }: Place): Table =>
  new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { top: 60, bottom: 60, left: 0, right: 110 },
    ...(language === 'rtl' ? { visuallyRightToLeft: true } : {}),
  });

/** So that a number doesn't run into the words of the next column. */
const BEHIND_NUMBERS = 300;

/** A cell must hold a paragraph, and a table in it must have one below. */
const filled = (blocks: readonly Block[]): Block[] =>
  blocks.at(-1) instanceof Paragraph
    ? [...blocks]
    : [...blocks, new Paragraph({ style: STYLE.cell, children: [] })];

const cellOf = (cell: Markup, place: Place, isHead: boolean, blocksIn: BlocksIn): TableCell => {
  const isNumber = isOf(cell, 'money') || isOf(cell, 'count');
  const look = isHead ? { ...place.look, size: SMALL, color: SOFT_INK } : place.look;
  const paragraph = {
    ...place.paragraph,
    style: STYLE.cell,
    ...(isNumber ? { alignment: AlignmentType.END } : {}),
  };
  return new TableCell({
    children: filled(blocksIn(cell, { ...place, look, paragraph })),
    width: { size: place.width, type: WidthType.DXA },
    ...(spanOf(cell) > 1 ? { columnSpan: spanOf(cell) } : {}),
    ...(isHead ? { borders: { bottom: STRONG } } : {}),
    ...(isOf(cell, 'count') ? { margins: { right: BEHIND_NUMBERS } } : {}),
  });
};

/** Below a table, so that the next words don't stand against its last rule. */
const below = (): Paragraph => new Paragraph({ style: STYLE.below, children: [] });

export const markedTable = (table: Markup, place: Place, blocksIn: BlocksIn): Block[] => {
  const rows = rowsIn(table);
  const [first] = rows;
  if (!first) return [];
  const widest = first.cells.flatMap((cell) => Array.from({ length: spanOf(cell) }, () => cell));
  const isTotal = isOf(table, 'total');
  const widths = columnWidths(
    isTotal ? totalColumns(rows) : widest,
    isTotal ? place.width * 0.6 : place.width,
  );
  const made = rows.map(({ row, cells, isHead }) => {
    let column = 0;
    return new TableRow({
      children: cells.map((cell) => {
        const width = widths.slice(column, column + spanOf(cell)).reduce((sum, one) => sum + one, 0);
        column += spanOf(cell);
        const look = isOf(row, 'sum') ? { ...place.look, bold: true } : place.look;
        return cellOf(cell, { ...place, look, width }, isHead, blocksIn);
      }),
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      ...(isOf(row, 'stretch') ? { keepNext: true } : {}),
    });
  });
  return [frame(made, widths, place), below()];
};

/** The heading of a total stands above both its columns. */
const totalColumns = (rows: readonly { cells: Markup[] }[]): Markup[] =>
  rows.find(({ cells }) => cells.length > 1)?.cells ?? [];

const OF_LABELS = 0.3;

/** What is called what, in two columns. */
export const definitionTable = (list: Markup, place: Place, blocksIn: BlocksIn): Block[] => {
  const entries = elementsIn(list).flatMap((child) => (child.tag === 'div' ? elementsIn(child) : [child]));
  const label = Math.floor(place.width * OF_LABELS);
  const widths = [label, Math.floor(place.width) - label];
  const rows = entries.flatMap((entry, index) => {
    const value = entries[index + 1];
    if (entry.tag !== 'dt' || value?.tag !== 'dd') return [];
    return new TableRow({
      children: [entry, value].map((cell, column) =>
        cellOf(cell, { ...place, width: widths[column] ?? label }, false, blocksIn),
      ),
      cantSplit: true,
    });
  });
  return rows.length === 0 ? [] : [frame(rows, widths, place), below()];
};
