import { z } from 'zod';
import { CalendarDate } from '../dates.ts';
import { Amount } from './money.ts';

/**
 * Parts of a plan as tables for a spreadsheet program, in words of one language. What is a day or a sum of money is one there, too, so
 * that it can be sorted and added up.
 */
export const PLAN_TABLES = ['steps', 'costs', 'totals', 'visits', 'found', 'documents'] as const;
export const PlanTableId = z.enum(PLAN_TABLES);
export type PlanTableId = z.infer<typeof PlanTableId>;

export const PlanCell = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('words'), words: z.string() }),
  z.strictObject({ is: z.literal('day'), on: CalendarDate }),
  /** Below nothing where more was promised than it costs. */
  z.strictObject({
    is: z.literal('amount'),
    amount: Amount.or(z.string().regex(/^-?\d{1,15}(\.\d{1,4})?$/)),
  }),
]);
export type PlanCell = z.infer<typeof PlanCell>;

/** What is said of the plan wherever one of its tables is: `heading` where it stands in a column of its own. */
export const PlanMark = z.strictObject({ heading: z.string(), words: z.string() });
export type PlanMark = z.infer<typeof PlanMark>;

export const PlanTable = z.strictObject({
  id: PlanTableId,
  title: z.string(),
  /** Which version it is of, and the warnings that the plan carries above each page of its print. */
  marks: z.array(PlanMark),
  columns: z.array(z.string()),
  /** As many cells each as there are columns. */
  rows: z.array(z.array(PlanCell)),
});
export type PlanTable = z.infer<typeof PlanTable>;

/** A table of a workbook that holds more than one plan. */
export const SheetTable = PlanTable.omit({ id: true });
export type SheetTable = z.infer<typeof SheetTable>;

/** Which of them can leave as text, which holds one table. */
export const PlanList = z.enum(['steps', 'costs', 'found']);
export type PlanList = z.infer<typeof PlanList>;
