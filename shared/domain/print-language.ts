import { z } from 'zod';
import { CalendarDate } from './dates.ts';
import { Line } from './text.ts';

/**
 * The languages that a client can be given paper in. The screens are in fewer of them (`UI_LANGUAGES`): those are for staff. The first is
 * the one that the words were written in; all others are translations.
 */
export const PRINT_LANGUAGES = ['en', 'nl', 'bg', 'hu', 'mk', 'fr', 'ar'] as const;
export const PrintLanguage = z.enum(PRINT_LANGUAGES);
export type PrintLanguage = z.infer<typeof PrintLanguage>;

/** That somebody whose own language it is has read the words of a language, and found them right. */
export const LanguageReading = z.strictObject({ by: Line.min(1), on: CalendarDate });
export type LanguageReading = z.infer<typeof LanguageReading>;

/** Which languages were read; the others are drafts. */
export const LanguageReadings = z.partialRecord(PrintLanguage, LanguageReading);
export type LanguageReadings = z.infer<typeof LanguageReadings>;

/** Whether nobody has said yet that a native speaker has read it. English was written as it is, and is never a draft. */
export const isDraft = (language: PrintLanguage, readings: LanguageReadings): boolean =>
  language !== PRINT_LANGUAGES[0] && readings[language] === undefined;
