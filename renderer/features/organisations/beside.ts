import type { OrganisationDetails } from '#shared/domain/organisation.ts';

/** What organisations are compared by, in the order in which somebody decides between them. */
export const COMPARED_FIELDS = [
  'services',
  'groups',
  'targetGroups',
  'languages',
  'countries',
  'countriesCovered',
  'returnHelp',
  'whatTheHelpIs',
  'children',
  'costs',
  'phone',
  'emergencyLine',
  'email',
  'web',
  'address',
  'openingHours',
  'contactPerson',
  'servesVictims',
  'returnAndReintegration',
  'earlyIdentification',
  'reliability',
  'notes',
] as const satisfies readonly Exclude<keyof OrganisationDetails, 'name'>[];
export type ComparedField = (typeof COMPARED_FIELDS)[number];

const LISTS: readonly ComparedField[] = ['services', 'groups', 'languages', 'countries', 'countriesCovered'];

/** One organisation's part of a row: lines, of which those that all others have too are shared. Empty: nothing is noted. */
export type Cell = { text: string; isShared: boolean }[];
export type Row = { field: ComparedField; differs: boolean; cells: Cell[] };

/**
 * Organisations beside each other, a row for each field of which anything is noted anywhere.
 *
 * @param wordsFor what a field says, in the language of the screen; values of lists in lines of their own
 */
export const besideRows = (
  organisations: readonly OrganisationDetails[],
  wordsFor: (field: ComparedField, details: OrganisationDetails) => string,
): Row[] =>
  COMPARED_FIELDS.flatMap((field) => {
    const isSaid = (details: OrganisationDetails) => {
      const value = details[field];
      return typeof value === 'boolean' || (value !== null && value.length > 0);
    };
    if (!organisations.some(isSaid) || organisations.every((details) => details[field] === false)) return [];
    const texts = organisations.map((details) => (isSaid(details) ? wordsFor(field, details).trim() : ''));
    const lines = texts.map((text) => (LISTS.includes(field) ? text.split('\n') : [text]).filter(Boolean));
    const isShared = (line: string) => lines.every((others) => others.includes(line));
    const cells = lines.map((own) => own.map((text) => ({ text, isShared: isShared(text) })));
    return [
      {
        field,
        differs: cells.some((cell) => cell.length === 0 || !cell.every((line) => line.isShared)),
        cells,
      },
    ];
  });
