import { z } from 'zod';
import { CountryCode } from '../places.ts';
import { UiLanguage } from '../settings.ts';
import { MAP_ENDING } from './social-map-file.ts';

/** How the social map leaves: for a spreadsheet program, or for another Mooring. */

export const MAP_FORMATS = ['workbook', 'csv', 'map'] as const;
export const MapFormat = z.enum(MAP_FORMATS);
export type MapFormat = z.infer<typeof MapFormat>;

export const MAP_ENDINGS: Readonly<Record<MapFormat, string>> = {
  workbook: '.xlsx',
  csv: '.csv',
  map: MAP_ENDING,
};

export const SEPARATORS = [';', ','] as const;
export const Separator = z.enum(SEPARATORS);
export type Separator = z.infer<typeof Separator>;

export const GivingChoices = z
  .strictObject({
    format: MapFormat,
    /** Between the cells of a CSV file. Excel expects a semicolon where a comma stands in numbers. */
    separator: Separator,
    language: UiLanguage,
    /** Who is there, or helps for it. `null` is any. */
    country: CountryCode.nullable(),
    withEnded: z.boolean(),
    withOwn: z.strictObject({ contactPerson: z.boolean(), reliability: z.boolean(), notes: z.boolean() }),
    /** Who gives the map away. Stands for the names of staff; only a map for another Mooring needs it. */
    shelter: z.string().trim().max(80),
  })
  .refine(({ format, shelter }) => format !== 'map' || shelter !== '', { path: ['shelter'] });
export type GivingChoices = z.infer<typeof GivingChoices>;
