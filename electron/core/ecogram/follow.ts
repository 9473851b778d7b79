import { diffBetween, isEmptyDiff } from '#shared/document/records.ts';
import { instantOf } from '#shared/domain/dates.ts';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { Clock, VaultRecords } from '../ports.ts';
import { demand, demandWritten } from '../records.ts';

/**
 * Has a file's ecogram follow what has changed in the file, inside the write that changes it: the log says what somebody did, and
 * this is part of it. Says whether anything on the ecogram is other now.
 */
export const followOnEcogram = (
  { ecograms }: Pick<VaultRecords, 'ecograms'>,
  fileId: ClientFileId,
  follow: (records: EcogramRecords) => EcogramRecords,
  clock: Clock,
): boolean => {
  const { id, version, records } = demand(ecograms.ofFile(fileId));
  const diff = diffBetween(records, follow(records));
  if (isEmptyDiff(diff)) return false;
  demandWritten(ecograms.change(id, version + 1, diff, instantOf(clock.now())));
  return true;
};
