import { z } from 'zod';
import {
  GENDERS,
  isListedSector,
  OUTCOMES,
  PLACES_LEFT_TO,
  REPORTERS,
  SECTORS,
  TRACKS,
} from '../client-course.ts';
import { EXPLOITATION_FORMS } from '../exploitation.ts';
import type { CountedFile } from './counted-file.ts';
import {
  AGE_BANDS,
  ageBandOf,
  begunIn,
  contactIn,
  identificationIn,
  isLongerThan,
  leftToIn,
  oneOrSeveral,
  outcomeIn,
  returnIn,
  STAY_BANDS,
  stayIn,
} from './course-of-file.ts';
import type { Period } from './period.ts';

/** The tables of a report, in the order in which they are read. */
export const TABLE_IDS = [
  'identification',
  'country',
  'age',
  'gender',
  'exploitation',
  'sector',
  'reportedBy',
  'stay',
  'leftTo',
  'track',
  'afterReturn',
  'outcome',
] as const;
export const TableId = z.enum(TABLE_IDS);
export type TableId = z.infer<typeof TableId>;

/** Where a file is counted: in exactly one row, and, in a cross table, in exactly one column. */
export type Spot = { row: string; column: string | null };

/** How files are sorted into a table. Every file of the period has one spot in each table, so each adds up to all of them. */
export type Sorting = {
  id: TableId;
  /** `null`: whichever there are, in the order of their size. */
  rows: readonly string[] | null;
  /** None in a table with one number a row. */
  columns: readonly string[];
  spotOf(file: CountedFile, period: Period): Spot;
  /** Where rows belong together of which another table, or the next report, may tell how many they are: which of the groups a row is in. */
  groupOf?(row: string, period: Period): string;
  /** Where the reports before and after it may tell each row but one. */
  isOneRowAsTelling?: boolean;
};

const NOT_KNOWN = 'notKnown';

const oneWay = (
  id: TableId,
  rows: Sorting['rows'],
  rowOf: (file: CountedFile, period: Period) => string,
): Sorting => ({
  id,
  rows,
  columns: [],
  spotOf: (file, period) => ({ row: rowOf(file, period), column: null }),
});

/** No track comes before another: these two stand in the order of their names. */
const TRACK_ROWS = [...TRACKS, NOT_KNOWN];

export const SORTINGS: readonly Sorting[] = [
  {
    id: 'identification',
    rows: ['formal', 'informal', 'neither', NOT_KNOWN],
    columns: ['new', 'carriedOver'],
    spotOf: (file, period) => ({ row: identificationIn(period, file), column: begunIn(period, file) }),
  },
  oneWay('country', null, (file) => file.country ?? NOT_KNOWN),
  oneWay('age', [...AGE_BANDS, NOT_KNOWN], ageBandOf),
  oneWay('gender', [...GENDERS, 'inOwnWords', NOT_KNOWN], (file) => file.gender ?? NOT_KNOWN),
  oneWay('exploitation', [...EXPLOITATION_FORMS, 'several', NOT_KNOWN], (file) =>
    oneOrSeveral(file.exploitationForms, (form) => form),
  ),
  oneWay('sector', [...SECTORS, 'inWords', 'several', NOT_KNOWN], (file) =>
    oneOrSeveral(file.sectors, (sector) => (isListedSector(sector) ? sector : 'inWords')),
  ),
  oneWay('reportedBy', [...REPORTERS, 'somebodyElse', NOT_KNOWN], (file) => file.reportedBy ?? NOT_KNOWN),
  {
    ...oneWay('stay', [...STAY_BANDS, NOT_KNOWN], (file, period) => stayIn(period, file)),
    groupOf: (row, period) => (isLongerThan(period, row) ? 'carriedOver' : 'either'),
  },
  {
    ...oneWay('leftTo', [...PLACES_LEFT_TO, 'elsewhere', 'notLeft'], (file, period) =>
      leftToIn(period, file),
    ),
    // Whoever is carried over into the next period hasn't left, mostly.
    groupOf: (row) => (row === 'notLeft' ? 'stillThere' : 'left'),
  },
  oneWay('track', TRACK_ROWS, (file) => file.track ?? NOT_KNOWN),
  {
    id: 'afterReturn',
    rows: ['inPeriod', 'earlier', 'none'],
    columns: ['contact', 'noContact'],
    // What is 'earlier' here were all returns of the report before.
    isOneRowAsTelling: true,
    spotOf: (file, period) => ({ row: returnIn(period, file), column: contactIn(period, file) }),
  },
  {
    ...oneWay('outcome', [...OUTCOMES, 'openYet'], (file, period) => outcomeIn(period, file)),
    // What goes on is what the next report calls carried over, but for those of whose end nothing was noted.
    groupOf: (row) => (row === 'openYet' ? 'goesOn' : 'ended'),
  },
];
