import { GENDERS, OUTCOMES, PLACES_LEFT_TO, REPORTERS, SECTORS, TRACKS } from '../domain/client-course.ts';
import { EXPLOITATION_FORMS } from '../domain/exploitation.ts';
import { AGE_BANDS, STAY_BANDS } from '../domain/numbers/course-of-file.ts';
import type { Cell } from '../domain/numbers/disclosure.ts';
import { type CalendarPeriod, daysOf, type PeriodChoice } from '../domain/numbers/period.ts';
import { type NumbersReport, OTHER_COUNTRIES, type ReportTable } from '../domain/numbers/report.ts';
import type { TableId } from '../domain/numbers/tables.ts';
import { compareIn, countryName, formatDay } from './format.ts';
import type { Words } from './words.ts';

/** A table of a report as it is read, on the screen and in whatever leaves. */
export type TableInWords = {
  id: TableId;
  title: string;
  /** What is counted, and how. */
  about: string;
  /** What is above each number; the last one is the row's whole. */
  columns: { key: string | null; label: string }[];
  /** A number for each of the columns. The last row is the whole. */
  rows: { key: string | null; label: string; cells: Cell[] }[];
};

export type NumbersInWords = {
  title: string;
  /** `Quarter 3 of 2026 · 1 July 2026 to 30 September 2026` */
  period: string;
  /** How many files, or why there are no numbers. */
  total: { label: string; count: Cell };
  tables: TableInWords[];
  /** What holds for all of them. */
  notes: string[];
};

/** `Quarter 3 of 2026` */
export const calendarName = ({ kind, year, number }: CalendarPeriod, words: Words): string =>
  words(`numbers:period.name.${kind}`, { year, number });

export const periodName = (choice: PeriodChoice, words: Words, language: string): string => {
  const { from, until } = daysOf(choice);
  const days = words('numbers:period.days', {
    from: formatDay(from, language),
    until: formatDay(until, language),
  });
  if (choice.kind === 'own') return days;
  return `${calendarName(choice, words)} · ${days}`;
};

type Labels = Readonly<Record<string, string>>;

const labelsOf = <Key extends string>(keys: readonly Key[], label: (key: Key) => string): Labels =>
  Object.fromEntries(keys.map((key) => [key, label(key)]));

const ownLabels = (id: TableId, words: Words): Labels => {
  switch (id) {
    case 'identification':
      return labelsOf(['formal', 'informal', 'neither'] as const, (key) => words(`numbers:row.${key}`));
    case 'country':
      return { [OTHER_COUNTRIES]: words('numbers:row.otherCountries') };
    case 'age':
      return labelsOf(AGE_BANDS, (key) => words(`numbers:row.${key}`));
    case 'gender':
      return labelsOf([...GENDERS, 'inOwnWords'] as const, (key) => words(`course:gender.is.${key}`));
    case 'exploitation':
      return {
        ...labelsOf(EXPLOITATION_FORMS, (key) => words(`course:exploitationForms.is.${key}`)),
        several: words('numbers:row.several'),
      };
    case 'sector':
      return {
        ...labelsOf(SECTORS, (key) => words(`course:sectors.is.${key}`)),
        several: words('numbers:row.several'),
        inWords: words('numbers:row.inWords'),
      };
    case 'reportedBy':
      return labelsOf([...REPORTERS, 'somebodyElse'] as const, (key) => words(`course:reportedBy.is.${key}`));
    case 'stay':
      return labelsOf(STAY_BANDS, (key) => words(`numbers:row.${key}`));
    case 'leftTo':
      return {
        ...labelsOf([...PLACES_LEFT_TO, 'elsewhere'] as const, (key) => words(`course:leftTo.is.${key}`)),
        notLeft: words('numbers:row.notLeft'),
      };
    case 'track':
      return labelsOf(TRACKS, (key) => words(`course:track.is.${key}`));
    case 'afterReturn':
      return labelsOf(['inPeriod', 'earlier', 'none'] as const, (key) => words(`numbers:row.${key}`));
    case 'outcome':
      return {
        ...labelsOf(OUTCOMES, (key) => words(`course:outcome.is.${key}`)),
        openYet: words('numbers:row.openYet'),
      };
  }
};

const columnLabels = (words: Words): Labels =>
  labelsOf(['new', 'carriedOver', 'contact', 'noContact'] as const, (key) => words(`numbers:column.${key}`));

/** Where what can be chosen has no order of its own, it stands in the order of the names: of countries, kinds of work and futures. */
const BY_NAME: readonly TableId[] = ['country', 'sector', 'track'];
const LAST = ['notDecided', OTHER_COUNTRIES, 'inWords', 'several', 'notKnown'];

const tableInWords = (
  { id, columns, rows, totals }: ReportTable,
  { threshold, total }: NumbersReport,
  words: Words,
  language: string,
): TableInWords => {
  const labels: Labels = { notKnown: words('numbers:row.notKnown'), ...ownLabels(id, words) };
  const above = columnLabels(words);
  const compare = compareIn(language);
  const inWords = rows.map(({ key, cells, total: whole }) => ({
    key,
    label: labels[key] ?? countryName(key, language),
    cells: [...cells, whole],
  }));
  if (BY_NAME.includes(id))
    inWords.sort(
      (one, other) => LAST.indexOf(one.key) - LAST.indexOf(other.key) || compare(one.label, other.label),
    );
  const whole = words(columns.length > 0 ? 'numbers:column.total' : 'numbers:column.files');
  return {
    id,
    title: words(`numbers:table.${id}.title`),
    about: words(`numbers:table.${id}.about`, { threshold }),
    columns: [...columns.map((key) => ({ key, label: above[key] ?? key })), { key: null, label: whole }],
    rows: [...inWords, { key: null, label: words('numbers:all'), cells: [...totals, total] }],
  };
};

export const numbersInWords = (report: NumbersReport, words: Words, language: string): NumbersInWords => {
  const { period, threshold, total, tables } = report;
  return {
    title: words('numbers:title'),
    period: periodName(period, words, language),
    total: {
      label: total === null ? words('numbers:tooFew', { threshold }) : words('numbers:total'),
      count: total,
    },
    tables: tables.map((table) => tableInWords(table, report, words, language)),
    notes: [
      words('numbers:intro'),
      words('numbers:totalAbout'),
      words('numbers:onceAbout'),
      words('numbers:hiddenAbout', { threshold }),
    ],
  };
};
