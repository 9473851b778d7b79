import { z } from 'zod';
import type { Diff } from '../document/records.ts';
import { type EcogramRecords, Person, Tie } from './ecogram.ts';
import { Layout } from './ecogram-layout.ts';
import { PersonId, TieId } from './ids.ts';

/** One gesture on an ecogram, as it is sent and saved. */
export type EcogramDiff = Diff<EcogramRecords>;

const changeOf = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ before: value.nullable(), after: value.nullable() });

export const EcogramDiffSchema = z.strictObject({
  people: z.record(PersonId, changeOf(Person)),
  ties: z.record(TieId, changeOf(Tie)),
  layout: z.strictObject({ sheet: changeOf(Layout).optional() }).optional(),
});
