import { OrganisationId } from '../ids.ts';
import type { ORGANISATION_FLAGS, OrganisationDetails } from '../organisation.ts';
import { type DateOrder, dateIn } from './dates.ts';
import {
  type ColumnRole,
  isFlag,
  isLineField,
  isProseField,
  MOST_IN_LINE,
  MOST_IN_PROSE,
  serviceOf,
} from './fields.ts';
import type { FindingKind } from './findings.ts';
import type { Incoming } from './incoming.ts';
import {
  answerIn,
  countriesIn,
  type ListRead,
  languagesIn,
  reliabilityIn,
  returnHelpIn,
  servicesIn,
} from './understanding.ts';

/** What a row has said so far. */
export type Growing = Omit<Incoming, 'row' | 'given' | 'checked' | 'source'> & {
  given: Partial<OrganisationDetails>;
  checkedOn: NonNullable<Incoming['checked']>['on'] | null;
  /** `null`: not said. */
  isChangedSince: boolean | null;
  sourceName: string;
  sourceYear: number | null;
};

export const nothingSaid = (): Growing => ({
  id: null,
  given: {},
  checkedOn: null,
  isChangedSince: null,
  sourceName: '',
  sourceYear: null,
  endedOn: null,
});

/** What of a cell did not simply become a field. */
export type CellTrouble = { kind: FindingKind; words: string };

const notUnderstood = (words: string): CellTrouble[] => [{ kind: 'notUnderstood', words }];

const LINE_ENDS = /\s*[\r\n]+\s*/g;

const takeLine = (growing: Growing, field: 'name', cell: string): CellTrouble[] => {
  const before = growing.given[field] ?? '';
  const line = cell.trim().replace(LINE_ENDS, ', ');
  const said = before === '' || before === line ? line : `${before}, ${line}`;
  growing.given[field] = said.slice(0, MOST_IN_LINE).trim();
  return said.length > MOST_IN_LINE ? [{ kind: 'tooLong', words: cell }] : [];
};

const takeProse = (growing: Growing, field: 'notes', cell: string): CellTrouble[] => {
  const before = growing.given[field] ?? '';
  const said = before === '' ? cell.trim() : `${before}\n${cell.trim()}`;
  if (said.length > MOST_IN_PROSE) return [{ kind: field === 'notes' ? 'noRoom' : 'tooLong', words: cell }];
  growing.given[field] = said;
  return [];
};

const takeList = <Item extends string>(
  growing: Growing,
  field: 'countries' | 'countriesCovered' | 'languages' | 'services',
  { found, strange }: ListRead<Item>,
): CellTrouble[] => {
  const before = (growing.given[field] ?? []) as readonly string[];
  const MOST = { countries: 250, countriesCovered: 250, languages: 100, services: 250 };
  const all = [...new Set([...before, ...found])];
  Object.assign(growing.given, { [field]: all.slice(0, MOST[field]) });
  return [...strange, ...all.slice(MOST[field])].flatMap(notUnderstood);
};

/** A field that holds one thing: what a second column says otherwise is named, and does not push the first out. */
const takeOne = <Field extends keyof Growing>(
  growing: Growing,
  field: Field,
  before: Growing[Field] | undefined,
  cell: string,
  value: Growing[Field] | null,
): CellTrouble[] => {
  if (value === null) return notUnderstood(cell);
  if (before !== undefined && before !== null && before !== '' && before !== value)
    return [{ kind: 'secondWords', words: cell }];
  growing[field] = value;
  return [];
};

const takeDate = (
  growing: Growing,
  field: 'checkedOn' | 'endedOn',
  cell: string,
  order: DateOrder,
): CellTrouble[] => {
  const read = dateIn(cell, order);
  const troubles = takeOne(growing, field, growing[field], cell, read?.day ?? null);
  return read?.isGuess && troubles.length === 0 ? [{ kind: 'guessedDate', words: cell }] : troubles;
};

/** As {@link takeOne}, of what is known of the organisation itself. */
const takeGiven = <Field extends 'returnHelp' | 'reliability' | (typeof ORGANISATION_FLAGS)[number]>(
  growing: Growing,
  field: Field,
  cell: string,
  value: OrganisationDetails[Field] | null,
): CellTrouble[] => {
  if (value === null) return notUnderstood(cell);
  const before = growing.given[field];
  if (before !== undefined && before !== value) return [{ kind: 'secondWords', words: cell }];
  growing.given[field] = value;
  return [];
};

const YEAR = /^(?:19|20|21)\d{2}$/;

/**
 * Adds what one cell says to what its row has said.
 *
 * @param cell not blank
 * @param order in which the dates of its column are written
 * @returns what did not become a field; all else has
 */
export const takeCell = (
  growing: Growing,
  role: Exclude<ColumnRole, 'asNote' | 'leftOut'>,
  cell: string,
  order: DateOrder,
): CellTrouble[] => {
  if (isLineField(role)) return takeLine(growing, role as 'name', cell);
  if (isProseField(role)) return takeProse(growing, role as 'notes', cell);
  if (isFlag(role)) return takeGiven(growing, role, cell, answerIn(cell));
  const service = serviceOf(role);
  if (service) {
    const answer = answerIn(cell);
    if (answer === null) return notUnderstood(cell);
    return takeList(growing, 'services', { found: answer ? [service] : [], strange: [] });
  }
  switch (role) {
    case 'countries':
    case 'countriesCovered':
      return takeList(growing, role, countriesIn(cell));
    case 'languages':
      return takeList(growing, role, languagesIn(cell));
    case 'services':
      return takeList(growing, role, servicesIn(cell));
    case 'returnHelp':
      return takeGiven(growing, role, cell, returnHelpIn(cell));
    case 'reliability':
      return takeGiven(growing, role, cell, reliabilityIn(cell));
    case 'checkedOn':
    case 'endedOn':
      return takeDate(growing, role, cell, order);
    case 'changedSince':
      return takeOne(growing, 'isChangedSince', growing.isChangedSince, cell, answerIn(cell));
    case 'sourceName': {
      const line = cell.trim().replace(LINE_ENDS, ', ');
      const name = line.slice(0, MOST_IN_LINE).trim();
      const troubles = takeOne(growing, role, growing.sourceName, cell, name);
      return line.length > MOST_IN_LINE && troubles.length === 0
        ? [{ kind: 'tooLong', words: cell }]
        : troubles;
    }
    case 'sourceYear':
      return takeOne(
        growing,
        role,
        growing.sourceYear,
        cell,
        YEAR.test(cell.trim()) ? Number(cell.trim()) : null,
      );
    case 'id':
      return takeOne(growing, role, growing.id, cell, OrganisationId.safeParse(cell.trim()).data ?? null);
    default:
      return notUnderstood(cell);
  }
};
