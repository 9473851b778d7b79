import type { CalendarDate, Instant } from '../domain/dates.ts';
import { COMMON_LANGUAGES } from '../domain/places.ts';
import type { PrintLanguage } from '../domain/print-language.ts';
import { MACEDONIAN, macedonianDay, macedonianList, macedonianMonths } from './macedonian.ts';

const REGIONAL: Readonly<Record<string, string>> = {
  // Plain `en` would be the American way.
  en: 'en-GB',
  // The figures that telephones show, from Morocco to Iraq: those of a date then look like those of a number beside it.
  ar: 'ar-u-nu-latn',
};

/** The region whose dates and lists a language is written with. */
export const regional = (language: string): string => REGIONAL[language] ?? language;

/** Which way a language runs. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** `3 months`, in the form that the language has for that number. */
export const formatMonths = (months: number, language: string): string =>
  language === MACEDONIAN
    ? macedonianMonths(months)
    : new Intl.NumberFormat(regional(language), { style: 'unit', unit: 'month', unitDisplay: 'long' }).format(
        months,
      );

/** What the languages of paper call themselves: not every browser engine knows. */
const OWN_NAMES: Readonly<Record<PrintLanguage, string>> = {
  en: 'English',
  nl: 'Nederlands',
  bg: 'български',
  hu: 'magyar',
  mk: 'македонски',
  fr: 'français',
  ar: 'العربية',
};

export const ownLanguageName = (language: PrintLanguage): string => OWN_NAMES[language];

/** A day in the reader's language, without any shift of zone: `24 November 2026`, or `24 Nov 2026` where there is little room. */
export const formatDay = (
  day: CalendarDate,
  language: string,
  dateStyle: 'long' | 'medium' = 'long',
): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (language === MACEDONIAN) return macedonianDay(year, month, date);
  const format = new Intl.DateTimeFormat(regional(language), { dateStyle, timeZone: 'UTC' });
  return format.format(new Date(Date.UTC(year, month - 1, date)));
};

/** `24 November`: a day of this year. */
export const formatDayOfYear = (day: CalendarDate, language: string): string =>
  new Intl.DateTimeFormat(regional(language), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** `Sunday 29 November 2026`. */
export const formatWeekday = (day: CalendarDate, language: string): string =>
  new Intl.DateTimeFormat(regional(language), { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** `in 12 days`, `yesterday`. */
export const formatDaysAway = (days: number, language: string): string =>
  new Intl.RelativeTimeFormat(regional(language), { numeric: 'auto' }).format(days, 'day');

/** `14:02` on the reader's clock. */
export const formatTime = (moment: Instant, language: string): string =>
  new Intl.DateTimeFormat(regional(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment));

/** `24 Nov 2026, 14:02` on the reader's clock. */
export const formatMoment = (moment: Instant, language: string): string =>
  new Intl.DateTimeFormat(regional(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(moment));

const displayNames = new Map<string, Intl.DisplayNames>();

/** Bulgarian names stand nearest, where there are no Macedonian ones. */
const localesFor = (language: string): string[] =>
  language === MACEDONIAN ? [MACEDONIAN, 'bg'] : [language];

/** Made once for each: a list of thousands asks for a name in every line. */
const namesOf = (type: 'region' | 'language', language: string): Intl.DisplayNames => {
  const key = `${type} ${language}`;
  const names =
    displayNames.get(key) ?? new Intl.DisplayNames(localesFor(language), { type, fallback: 'code' });
  displayNames.set(key, names);
  return names;
};

export const countryName = (code: string, language: string): string =>
  namesOf('region', language).of(code) ?? code;

/** A tag becomes the language's name; a language that was written in words stays as it was written. */
export const languageName = (spoken: string, language: string): string =>
  COMMON_LANGUAGES.includes(spoken) ? (namesOf('language', language).of(spoken) ?? spoken) : spoken;

export const formatList = (items: readonly string[], language: string): string =>
  language === MACEDONIAN
    ? macedonianList(items)
    : new Intl.ListFormat(regional(language), { type: 'conjunction' }).format(items);

export const compareIn = (language: string): ((one: string, other: string) => number) =>
  new Intl.Collator(language, { sensitivity: 'base', numeric: true }).compare;

/** `−3`, `+2`, `0`: with its sign, in the figures of the language. */
export const signed = (value: number, language: string): string =>
  new Intl.NumberFormat(regional(language), { signDisplay: 'exceptZero' }).format(value).replace('-', '−');
