import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';

const known = new WeakMap<EcogramRecords, EcogramRecords>();

/** What of an ecogram is on the screen: the same object for the same records, so that nothing is drawn twice. */
export const asShown = (records: EcogramRecords, isDangerShown: boolean): EcogramRecords => {
  if (isDangerShown) return records;
  const shown = known.get(records) ?? withoutDanger(records);
  known.set(records, shown);
  return shown;
};
