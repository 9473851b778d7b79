import { SERVICES } from '../organisation.ts';
import { type CellTrouble, type Growing, nothingSaid, takeCell } from './cells.ts';
import { type DateOrder, dateOrderOf } from './dates.ts';
import { type ColumnRole, DETAIL_FIELDS, MOST_IN_PROSE, saysNothing } from './fields.ts';
import type { Finding, FindingKind } from './findings.ts';
import { unguarded } from './formula-guard.ts';
import { checkBy, type Incoming, type Origin } from './incoming.ts';
import { columnLetters, type Table, type TableRow } from './table.ts';
import { plain } from './understanding.ts';

/**
 * What a table says, row by row, once somebody has agreed what its columns are. Every cell that holds anything ends in a
 * field, in the notes under its heading, or in the findings: nothing goes without being named.
 */

export type Reading = { incoming: Incoming[]; findings: Finding[] };

type Choice = {
  /** The row of the headings, by its number; `null` where there is none. Rows above it are named and not brought in. */
  headingRow: number | null;
  /** What each column is. */
  roles: readonly ColumnRole[];
  origin: Origin;
};

export const headingsOf = ({ rows }: Table, headingRow: number | null): string[] => {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const cells = rows.find(({ number }) => number === headingRow)?.cells ?? [];
  return Array.from({ length: width }, (_, index) => cells[index]?.trim() ?? '');
};

export const dataRowsOf = ({ rows }: Table, headingRow: number | null): TableRow[] =>
  headingRow === null ? rows : rows.filter(({ number }) => number > headingRow);

const asOneLine = ({ cells }: TableRow): string =>
  [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))].join(' | ');

const isBlank = (cell: string): boolean => cell.trim() === '';

/** Adds a line to the notes; says whether there was room. */
const addNote = (growing: Growing, column: string, words: string): boolean => {
  const line = `${column}: ${words.trim()}`;
  const before = growing.given.notes ?? '';
  if (before.split('\n').includes(line)) return true;
  const said = before === '' ? line : `${before}\n${line}`;
  if (said.length > MOST_IN_PROSE) return false;
  growing.given.notes = said;
  return true;
};

/** The kinds of which the words are kept in the notes. */
const GOES_TO_NOTES: ReadonlySet<FindingKind> = new Set(['notUnderstood', 'secondWords', 'tooLong']);

type Column = { index: number; name: string; role: ColumnRole; order: DateOrder };

const columnsOf = (table: Table, { headingRow, roles }: Choice): Column[] => {
  const rows = dataRowsOf(table, headingRow);
  return headingsOf(table, headingRow).map((heading, index) => {
    const role = roles[index] ?? 'asNote';
    const isDate = role === 'checkedOn' || role === 'endedOn';
    const order = isDate ? dateOrderOf(rows.map(({ cells }) => cells[index] ?? '')) : 'unknown';
    return { index, name: heading || columnLetters(index), role, order };
  });
};

const finish = (row: number, growing: Growing, name: string, origin: Origin): Incoming => {
  const { id, given, checkedOn, isChangedSince, sourceName, sourceYear, endedOn } = growing;
  const { services } = given;
  return {
    row,
    id,
    given: {
      ...given,
      name,
      ...(services ? { services: SERVICES.filter((service) => services.includes(service)) } : {}),
    },
    checked: checkedOn && checkBy(origin, { on: checkedOn, isChangedSince: isChangedSince ?? false }),
    source: sourceName !== '' && sourceYear !== null ? { name: sourceName, year: sourceYear } : null,
    endedOn,
  };
};

/** What a row is known by within its own file. */
const keysOf = ({ id, given: { name, countries = [] } }: Incoming): string[] => [
  ...(id ? [id as string] : []),
  ...(countries.length === 0 ? [''] : countries).map((country) => `${plain(name)} ${country}`),
];

/**
 * A second row of the same organisation, as lists have them for a second address: what the first lacks is filled in, lists are
 * joined, and other words go into the notes.
 */
const joinRow = (first: Incoming, second: Incoming): CellTrouble[] => {
  const troubles: CellTrouble[] = [];
  for (const field of DETAIL_FIELDS) {
    const mine = first.given[field];
    const theirs = second.given[field];
    if (theirs === undefined || saysNothing(theirs)) continue;
    if (mine === undefined || saysNothing(mine)) Object.assign(first.given, { [field]: theirs });
    else if (Array.isArray(mine) && Array.isArray(theirs))
      Object.assign(first.given, { [field]: [...new Set([...mine, ...theirs])] });
    else if (mine !== theirs) troubles.push({ kind: 'secondWords', words: String(theirs) });
  }
  if (second.checked && (!first.checked || first.checked.on < second.checked.on))
    first.checked = second.checked;
  first.source ??= second.source;
  first.endedOn ??= second.endedOn;
  return troubles;
};

/** @returns what the rows say, in their order, and all that did not simply become a field */
export const readTable = (table: Table, choice: Choice): Reading => {
  const columns = columnsOf(table, choice);
  const findings: Finding[] = [];
  const incoming: Incoming[] = [];
  const byKey = new Map<string, Incoming>();
  const tell = (row: number | null, column: string, kind: FindingKind, words: string) =>
    findings.push({ row, column, kind, words });

  for (const row of table.rows) {
    if (choice.headingRow !== null && row.number < choice.headingRow)
      tell(row.number, '', 'aboveHeading', asOneLine(row));
  }
  const cellsByRow = new Map(table.rows.map(({ number, cells }) => [number, cells]));
  for (const { row, column, what } of table.troubles) {
    const name = column === null ? '' : (columns[column]?.name ?? columnLetters(column));
    tell(row, name, what, column === null ? '' : (cellsByRow.get(row)?.[column] ?? ''));
  }
  for (const { name, role } of columns) if (role === 'leftOut') tell(null, name, 'columnLeftOut', name);

  const readRow = (row: TableRow): void => {
    const growing = nothingSaid();
    const mine: Finding[] = [];
    const take = (column: string, { kind, words }: CellTrouble) => {
      mine.push({ row: row.number, column, kind, words });
      if (GOES_TO_NOTES.has(kind) && !addNote(growing, column, words))
        mine.push({ row: row.number, column, kind: 'noRoom', words });
    };
    for (const { index, name, role, order } of columns) {
      const cell = unguarded(row.cells[index] ?? '');
      if (isBlank(cell) || role === 'leftOut') continue;
      if (role === 'asNote') {
        if (!addNote(growing, name, cell)) take(name, { kind: 'noRoom', words: cell });
      } else for (const trouble of takeCell(growing, role, cell, order)) take(name, trouble);
    }
    // What says something only together with another column is kept as words where that one is blank.
    const keepAsWords = (role: ColumnRole) => {
      for (const column of columns) {
        const cell = column.role === role ? unguarded(row.cells[column.index] ?? '') : '';
        if (!isBlank(cell)) take(column.name, { kind: 'notUnderstood', words: cell });
      }
    };
    if (growing.sourceYear === null) keepAsWords('sourceName');
    if (growing.sourceName === '') keepAsWords('sourceYear');
    if (growing.checkedOn === null && growing.isChangedSince) keepAsWords('changedSince');
    const name = growing.given.name ?? '';
    if (name === '') {
      const words = asOneLine(row);
      if (words !== '') tell(row.number, '', 'noName', words);
      return;
    }
    findings.push(...mine);
    const read = finish(row.number, growing, name, choice.origin);
    const first = keysOf(read)
      .map((key) => byKey.get(key))
      .find((found) => found !== undefined);
    if (!first || (first.id && read.id && first.id !== read.id)) {
      incoming.push(read);
      for (const key of keysOf(read)) if (!byKey.has(key)) byKey.set(key, read);
      return;
    }
    tell(row.number, '', 'sameAsRow', String(first.row));
    for (const { kind, words } of joinRow(first, read)) {
      tell(row.number, '', kind, words);
      const note = `${first.given.notes ?? ''}\n${words}`.trim();
      if (note.length > MOST_IN_PROSE) tell(row.number, '', 'noRoom', words);
      else first.given.notes = note;
    }
    for (const key of keysOf(first)) if (!byKey.has(key)) byKey.set(key, first);
  };

  for (const row of dataRowsOf(table, choice.headingRow)) readRow(row);
  return { incoming, findings };
};
