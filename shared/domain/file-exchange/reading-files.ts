import { type Answer, given, isGiven } from '../answer.ts';
import type { Identification } from '../client-course.ts';
import { BIRTH_YEAR } from '../client-course.ts';
import { newClientDetails } from '../client-file.ts';
import type { CalendarDate } from '../dates.ts';
import { type DateOrder, dateIn, dateOrderOf } from '../organisation-exchange/dates.ts';
import { MOST_IN_LINE, MOST_IN_PROSE } from '../organisation-exchange/fields.ts';
import type { Finding, FindingKind } from '../organisation-exchange/findings.ts';
import { unguarded } from '../organisation-exchange/formula-guard.ts';
import { dataRowsOf, headingsOf } from '../organisation-exchange/reading-table.ts';
import { columnLetters, type Table, type TableRow } from '../organisation-exchange/table.ts';
import { answerIn, countriesIn, languagesIn } from '../organisation-exchange/understanding.ts';
import { openAnswerIn, trackIn } from './answers.ts';
import { DATED, type FileRole } from './fields.ts';
import { type IncomingFile, isOpen } from './incoming.ts';

/**
 * What a list of clients says, row by row, once somebody has agreed what its columns are. Every cell that holds anything ends in a
 * field, in the notes under its heading, or in the findings: nothing goes without being named.
 */

type Choice = {
  /** The row of the headings, by its number; `null` where there is none. */
  headingRow: number | null;
  roles: readonly FileRole[];
};

type Column = { index: number; name: string; role: FileRole; order: DateOrder };

/** What of a cell did not simply become a field. */
type Trouble = { kind: FindingKind; words: string };

/** The kinds of which the words are kept in the notes. */
const GOES_TO_NOTES: ReadonlySet<FindingKind> = new Set(['notUnderstood', 'secondWords', 'tooLong']);

const MOST_LANGUAGES = 20;
const MOST_DATES = 100;

const columnsOf = (table: Table, { headingRow, roles }: Choice): Column[] => {
  const rows = dataRowsOf(table, headingRow);
  return headingsOf(table, headingRow).map((heading, index) => {
    const role = roles[index] ?? 'asNote';
    const order = DATED.has(role) ? dateOrderOf(rows.map(({ cells }) => cells[index] ?? '')) : 'unknown';
    return { index, name: heading || columnLetters(index), role, order };
  });
};

const asOneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, ', ');

const rowInOneLine = ({ cells }: TableRow): string =>
  [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))].join(' | ');

const nothing: Trouble[] = [];
const notUnderstood = (words: string): Trouble[] => [{ kind: 'notUnderstood', words }];
const secondWords = (words: string): Trouble[] => [{ kind: 'secondWords', words }];

/** A row while it is read. */
class GrowingFile {
  readonly #details = newClientDetails('');
  readonly #keyDates: IncomingFile['keyDates'] = [];

  /** @returns what did not become a field; all else has */
  take({ role, name, order }: Column, cell: string): Trouble[] {
    switch (role) {
      case 'workingName':
      case 'fileCode':
        return this.#takeLine(role, cell);
      case 'countryOfOrigin':
        return this.#answer(role, cell, () => this.#countryIn(cell));
      case 'languages':
        return this.#takeLanguages(cell);
      case 'shelterArrival':
      case 'plannedReturn':
        return this.#takeDay(role, cell, order);
      case 'born':
        return this.#takeBirth(cell, order);
      case 'track':
        return this.#answer(role, cell, () => trackIn(cell));
      case 'informallyIdentified':
      case 'formallyIdentified':
        return this.#takeIdentified(role, cell, order);
      case 'informallyIdentifiedBy':
        return this.#takeIdentifiedBy('informallyIdentified', cell);
      case 'formallyIdentifiedBy':
        return this.#takeIdentifiedBy('formallyIdentified', cell);
      case 'keyDate':
        return this.#takeKeyDate(name, cell, order);
      case 'notes':
        return this.addNote(cell.trim()) ? nothing : [{ kind: 'noRoom', words: cell }];
      case 'asNote':
        return this.addNote(`${name}: ${cell.trim()}`) ? nothing : [{ kind: 'noRoom', words: cell }];
      case 'leftOut':
        return nothing;
    }
  }

  /** Says whether there was room. */
  addNote(line: string): boolean {
    const { notes } = this.#details;
    const said = notes === '' ? line : `${notes}\n${line}`;
    if (said.length > MOST_IN_PROSE) return false;
    this.#details.notes = said;
    return true;
  }

  /** `null` where the row names nobody. A code is a name where there is no other. */
  finish(row: number): IncomingFile | null {
    const { keyDates: _, ...details } = this.#details;
    const workingName = details.workingName || details.fileCode;
    return workingName === ''
      ? null
      : { row, details: { ...details, workingName }, keyDates: this.#keyDates };
  }

  #takeLine(field: 'workingName' | 'fileCode', cell: string): Trouble[] {
    const line = asOneLine(cell);
    if (this.#details[field] !== '') return this.#details[field] === line ? nothing : secondWords(cell);
    this.#details[field] = line.slice(0, MOST_IN_LINE).trim();
    return line.length > MOST_IN_LINE ? [{ kind: 'tooLong', words: cell }] : nothing;
  }

  /** A field that holds one answer: what a second column says otherwise is named, and does not push the first out. */
  #answer(
    field: 'countryOfOrigin' | 'track' | 'shelterArrival' | 'plannedReturn' | 'born',
    cell: string,
    read: () => unknown,
  ): Trouble[] {
    const open = openAnswerIn(cell);
    const value = open === null ? read() : null;
    if (open === null && value === null) return notUnderstood(cell);
    const answer: Answer<unknown> = open === null ? given(value) : { is: open };
    const before = this.#details[field] as Answer<unknown>;
    if (!isOpen(before))
      return JSON.stringify(before) === JSON.stringify(answer) ? nothing : secondWords(cell);
    Object.assign(this.#details, { [field]: answer });
    return nothing;
  }

  #countryIn(cell: string): string | null {
    const { found, strange } = countriesIn(cell);
    return found.length === 1 && strange.length === 0 ? (found[0] ?? null) : null;
  }

  #takeDay(field: 'shelterArrival' | 'plannedReturn', cell: string, order: DateOrder): Trouble[] {
    const read = dateIn(cell, order);
    const troubles = this.#answer(field, cell, () => read?.day ?? null);
    return read?.isGuess && troubles.length === 0 ? [{ kind: 'guessedDate', words: cell }] : troubles;
  }

  #takeBirth(cell: string, order: DateOrder): Trouble[] {
    const year = /^\d{4}$/.test(cell.trim()) ? Number(cell.trim()) : 0;
    if (year >= BIRTH_YEAR.first && year <= BIRTH_YEAR.last)
      return this.#answer('born', cell, () => ({ is: 'year', year }));
    // Nobody is born in a century that two figures don't name.
    const read = /[/.-]\d{2}$/.test(cell.trim()) && !/^\d{4}-/.test(cell.trim()) ? null : dateIn(cell, order);
    const troubles = this.#answer('born', cell, () => (read ? { is: 'day', on: read.day } : null));
    return read?.isGuess && troubles.length === 0 ? [{ kind: 'guessedDate', words: cell }] : troubles;
  }

  #takeLanguages(cell: string): Trouble[] {
    const open = openAnswerIn(cell);
    const before = this.#details.languages;
    if (open !== null) {
      if (isGiven(before)) return secondWords(cell);
      this.#details.languages = { is: open };
      return nothing;
    }
    const { found, strange } = languagesIn(cell);
    const all = [...new Set([...(isGiven(before) ? before.value : []), ...found])];
    if (all.length > 0) this.#details.languages = given(all.slice(0, MOST_LANGUAGES));
    return [...strange, ...all.slice(MOST_LANGUAGES)].flatMap(notUnderstood);
  }

  #takeIdentified(
    field: 'informallyIdentified' | 'formallyIdentified',
    cell: string,
    order: DateOrder,
  ): Trouble[] {
    const before = this.#details[field];
    const open = openAnswerIn(cell);
    const read = dateIn(cell, order);
    const said = answerIn(cell);
    if (open === null && read === null && said === null) return notUnderstood(cell);
    const isByKnown = isGiven(before) && before.value.is === 'yes' && before.value.since === null;
    if (!isOpen(before) && !(isByKnown && (read !== null || said === true))) return secondWords(cell);
    const by = isGiven(before) && before.value.is === 'yes' ? before.value.by : '';
    this.#details[field] = open === null ? given(identification(said, read?.day ?? null, by)) : { is: open };
    return read?.isGuess ? [{ kind: 'guessedDate', words: cell }] : nothing;
  }

  /** Whoever names by whom says that it was so. */
  #takeIdentifiedBy(field: 'informallyIdentified' | 'formallyIdentified', cell: string): Trouble[] {
    const before = this.#details[field];
    const by = asOneLine(cell);
    if (by.length > MOST_IN_LINE || openAnswerIn(cell) !== null) return notUnderstood(cell);
    if (isOpen(before)) this.#details[field] = given({ is: 'yes', since: null, by });
    else if (isGiven(before) && before.value.is === 'yes' && before.value.by === '')
      this.#details[field] = given({ ...before.value, by });
    else return secondWords(cell);
    return nothing;
  }

  #takeKeyDate(name: string, cell: string, order: DateOrder): Trouble[] {
    const open = openAnswerIn(cell);
    const read = open === null ? dateIn(cell, order) : null;
    if ((open === null && read === null) || this.#keyDates.length >= MOST_DATES) return notUnderstood(cell);
    const on: Answer<CalendarDate> = read ? given(read.day) : { is: open ?? 'notAskedYet' };
    this.#keyDates.push({ what: asOneLine(name).slice(0, MOST_IN_LINE).trim(), on });
    return read?.isGuess ? [{ kind: 'guessedDate', words: cell }] : nothing;
  }
}

const identification = (said: boolean | null, since: CalendarDate | null, by: string): Identification =>
  said === false ? { is: 'no' } : { is: 'yes', since, by };

/** What a sheet says, for whoever reads it row by row and wants to pause in between. */
export type FileReader = {
  /** Of the sheet as a whole, and of what stands above its headings. */
  findings: Finding[];
  rows: readonly TableRow[];
  /** `incoming: null` where the row names nobody. */
  read(row: TableRow): { incoming: IncomingFile | null; findings: Finding[] };
};

export const fileReader = (table: Table, choice: Choice): FileReader => {
  const columns = columnsOf(table, choice);
  const ofSheet: Finding[] = [];
  for (const row of table.rows)
    if (choice.headingRow !== null && row.number < choice.headingRow)
      ofSheet.push({ row: row.number, column: '', kind: 'aboveHeading', words: rowInOneLine(row) });
  const cellsByRow = new Map(table.rows.map(({ number, cells }) => [number, cells]));
  for (const { row, column, what } of table.troubles) {
    const name = column === null ? '' : (columns[column]?.name ?? columnLetters(column));
    const words = column === null ? '' : (cellsByRow.get(row)?.[column] ?? '');
    ofSheet.push({ row, column: name, kind: what, words });
  }
  for (const { name, role } of columns)
    if (role === 'leftOut') ofSheet.push({ row: null, column: name, kind: 'columnLeftOut', words: name });

  return {
    findings: ofSheet,
    rows: dataRowsOf(table, choice.headingRow),
    read(row) {
      const growing = new GrowingFile();
      const findings: Finding[] = [];
      for (const column of columns) {
        const cell = unguarded(row.cells[column.index] ?? '');
        if (cell.trim() === '') continue;
        for (const { kind, words } of growing.take(column, cell)) {
          findings.push({ row: row.number, column: column.name, kind, words });
          if (GOES_TO_NOTES.has(kind) && !growing.addNote(`${column.name}: ${words.trim()}`))
            findings.push({ row: row.number, column: column.name, kind: 'noRoom', words });
        }
      }
      const incoming = growing.finish(row.number);
      if (incoming) return { incoming, findings };
      const words = rowInOneLine(row);
      return {
        incoming,
        findings: words === '' ? [] : [{ row: row.number, column: '', kind: 'noName', words }],
      };
    },
  };
};
