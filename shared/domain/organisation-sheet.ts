import { z } from 'zod';
import { tellingWordIn } from '../i18n/telling-words.ts';
import { OrganisationId } from './ids.ts';
import type { OrganisationDetails } from './organisation.ts';
import { MOST_CHOSEN } from './organisation-finding.ts';
import { Line } from './text.ts';

/**
 * A sheet that a client takes along: whom to turn to and how, and nothing that tells what for. What the shelter thinks of an
 * organisation, what it notes and which work it takes part in can't be asked for.
 */

/** What can stand on it of an organisation beside its name, in the order in which it does. */
export const SHEET_FIELDS = [
  'services',
  'whatTheHelpIs',
  'phone',
  'emergencyLine',
  'address',
  'openingHours',
  'languages',
  'contactPerson',
  'costs',
  'email',
  'web',
] as const satisfies readonly (keyof OrganisationDetails)[];
export const SheetField = z.enum(SHEET_FIELDS);
export type SheetField = z.infer<typeof SheetField>;

/** What somebody needs who has a phone and no time. */
export const USUAL_SHEET_FIELDS: readonly SheetField[] = SHEET_FIELDS.slice(0, 8);

export const SheetOrganisation = z.strictObject({
  id: OrganisationId,
  /** What it is called on this sheet alone; empty for its own name. */
  calledAs: Line,
});
export type SheetOrganisation = z.infer<typeof SheetOrganisation>;

export const SheetOrganisations = z.array(SheetOrganisation).min(1).max(MOST_CHOSEN);

export type SheetEntry = {
  /** `null` where its name tells too much and it was given no other. */
  name: string | null;
  details: Pick<OrganisationDetails, SheetField>;
  /** Which of the wished fields stand there, since they say something and nothing that harms. */
  fields: SheetField[];
  /** What doesn't, and the word that is why. */
  leftOut: { field: SheetField | 'name'; word: string }[];
};

/** What of an organisation goes on a sheet for a client. */
export const sheetEntry = (
  details: OrganisationDetails,
  { calledAs }: Pick<SheetOrganisation, 'calledAs'>,
  wished: readonly SheetField[],
): SheetEntry => {
  const name = calledAs.trim() || details.name;
  // Services stand there in words of the sheet's own; languages may be written by hand.
  const textOf = (field: SheetField) => (field === 'services' ? '' : [details[field]].flat().join('\n'));
  const said = SHEET_FIELDS.filter((field) => wished.includes(field) && details[field].length > 0);
  const telling = new Map(said.map((field) => [field, tellingWordIn(textOf(field))]));
  const inName = tellingWordIn(name);
  return {
    name: inName === null ? name : null,
    details,
    fields: said.filter((field) => telling.get(field) === null),
    leftOut: [
      ...(inName === null ? [] : [{ field: 'name' as const, word: inName }]),
      ...said.flatMap((field) => {
        const word = telling.get(field) ?? null;
        return word === null ? [] : [{ field, word }];
      }),
    ],
  };
};
