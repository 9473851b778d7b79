import type { GuestHere } from '#shared/domain/review-guest.ts';
import type { VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

/** The files that are here for a review, in the order in which they came. */
export const guestsHere = ({
  reviewGuests,
  files,
}: Pick<VaultRecords, 'reviewGuests' | 'files'>): GuestHere[] =>
  reviewGuests
    .all()
    .map(({ fileId, cameAt }) => ({ fileId, workingName: demand(files.nameOf(fileId)), cameAt }));
