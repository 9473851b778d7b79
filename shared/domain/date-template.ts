import { z } from 'zod';
import { addDays, addMonths, CalendarDate, Instant } from './dates.ts';
import { DateTemplateId } from './ids.ts';
import { CountryCode } from './places.ts';
import { StaffName } from './staff.ts';
import { FilledLine, Line } from './text.ts';

/**
 * How long something lasts in a country: a reflection period, a permit. What the law says changes, so each template names its
 * source, and what is counted with it asks to be checked (report, lines 2728-2739, 2864-2866, 3930-3933 and 4236-4238).
 */

export const LENGTH_UNITS = ['days', 'months', 'years'] as const;

export const Length = z.strictObject({
  count: z.int().min(1).max(3660),
  unit: z.enum(LENGTH_UNITS),
  /** `before`: counted back, as what has to be ready before somebody travels. */
  direction: z.enum(['after', 'before']),
});
export type Length = z.infer<typeof Length>;

/** From which day it is counted. */
export const TEMPLATE_BASES = [
  'arrival',
  'request',
  'startOfReflection',
  'permitStart',
  'departure',
  'return',
] as const;
export const TemplateBase = z.enum(TEMPLATE_BASES);
export type TemplateBase = z.infer<typeof TemplateBase>;

/** When somebody last looked whether it still holds. */
export const TemplateCheck = z.strictObject({ on: CalendarDate, by: StaffName });

export const DateTemplateContent = z.strictObject({
  /** `null`: it holds in more than one country. */
  country: CountryCode.nullable(),
  name: FilledLine,
  base: TemplateBase,
  length: Length,
  /** Where it stands, in words. */
  source: Line,
  /** The year of the source; `null` where nobody has written it. */
  year: z.int().min(1900).max(2200).nullable(),
  /** Under what conditions, and what else there is to know. */
  notes: z.string().max(2000),
  checked: TemplateCheck.nullable(),
});
export type DateTemplateContent = z.infer<typeof DateTemplateContent>;

/** A template of the shelter's own. */
export const DateTemplate = z.strictObject({
  id: DateTemplateId,
  version: z.int().min(1),
  /** In whose place of the report's it stands. */
  insteadOf: DateTemplateId.nullable(),
  content: DateTemplateContent,
  createdAt: Instant,
  updatedAt: Instant,
});
export type DateTemplate = z.infer<typeof DateTemplate>;

/** As the report has it. Nobody can change it, only put one of their own in its place. */
export const ReportTemplate = z.strictObject({ id: DateTemplateId, content: DateTemplateContent });
export type ReportTemplate = z.infer<typeof ReportTemplate>;

/**
 * How a day of a file was counted, as it was then: a template that changes later, or goes, changes no day that somebody relies on.
 */
export const TakenFrom = z.strictObject({
  templateId: DateTemplateId,
  ...DateTemplateContent.pick({
    country: true,
    name: true,
    base: true,
    length: true,
    source: true,
    year: true,
  }).shape,
  /** The day from which it was counted. */
  baseOn: CalendarDate,
});
export type TakenFrom = z.infer<typeof TakenFrom>;

/**
 * The day at the end of so much time. Months and years end on the same day of the month, or on the last one where there is
 * no such day: a month from 31 January is the end of February.
 */
export const dayAfter = (base: CalendarDate, { count, unit, direction }: Length): CalendarDate => {
  const signed = direction === 'before' ? -count : count;
  switch (unit) {
    case 'days':
      return addDays(base, signed);
    case 'months':
      return addMonths(base, signed);
    case 'years':
      return addMonths(base, signed * 12);
  }
};

/** A template as it is taken over into a file. */
export const takenFrom = (
  { id, content }: Pick<ReportTemplate, 'id' | 'content'>,
  baseOn: CalendarDate,
): TakenFrom => {
  const { country, name, base, length, source, year } = content;
  return { templateId: id, country, name, base, length, source, year, baseOn };
};

export const dayOf = ({ baseOn, length }: Pick<TakenFrom, 'baseOn' | 'length'>): CalendarDate =>
  dayAfter(baseOn, length);

export type InUse = { id: DateTemplateId; content: DateTemplateContent; own: DateTemplate | null };

/** What can be taken over: the shelter's own, and those of the report in whose place none of them stands. */
export const templatesInUse = (report: readonly ReportTemplate[], own: readonly DateTemplate[]): InUse[] => {
  const replaced = new Set(own.map(({ insteadOf }) => insteadOf));
  return [
    ...report.filter(({ id }) => !replaced.has(id)).map((template) => ({ ...template, own: null })),
    ...own.map((template) => ({ id: template.id, content: template.content, own: template })),
  ];
};

export const newTemplateContent = (country: CountryCode | null, name: string): DateTemplateContent => ({
  country,
  name,
  base: 'request',
  length: { count: 1, unit: 'months', direction: 'after' },
  source: '',
  year: null,
  notes: '',
  checked: null,
});
