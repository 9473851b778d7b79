import type { ClientDetails, ClientFile } from '#shared/domain/client-file.ts';
import { addMonths, type CalendarDate, type Instant, localDayOf } from '#shared/domain/dates.ts';
import { type Ecogram, emptyEcogram } from '#shared/domain/ecogram.ts';
import { ClientFileId, EcogramId } from '#shared/domain/ids.ts';
import type { Clock, Ids, OpenVault } from '../ports.ts';

/**
 * A file starts with an empty ecogram, so that there is one to read from the first moment on, and with the day on
 * which somebody will look whether it is still needed.
 */
export type NewFile = { file: ClientFile; ecogram: Ecogram };

export const newFile = (details: ClientDetails, now: Instant, ids: Ids): NewFile => {
  const id = ClientFileId.parse(ids.next());
  return {
    file: { id, version: 1, details, createdAt: now, updatedAt: now },
    ecogram: {
      id: EcogramId.parse(ids.next()),
      fileId: id,
      version: 1,
      records: emptyEcogram(),
      updatedAt: now,
    },
  };
};

/** When a file that is made now is to be looked at again. */
export const firstReview = ({ policy }: OpenVault, clock: Clock): CalendarDate =>
  addMonths(localDayOf(clock.now()), policy.read().reviewAfterMonths);

/** Within the transaction that tells the log of it. */
export const insertFile = (vault: OpenVault, { file, ecogram }: NewFile, reviewOn: CalendarDate): void => {
  vault.files.insert(file);
  vault.files.planReview(file.id, reviewOn);
  vault.ecograms.insert(ecogram);
};
