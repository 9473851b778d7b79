import { Refusal } from '#shared/contract/errors.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { VaultRecords } from '../ports.ts';

/**
 * A file that came to be reviewed goes nowhere from here but home: where it lives a yes may have been taken back meanwhile, and what this
 * vault knows of its leaving goes with it. What waits of it is settled there, too, since nothing that is said of that here goes along.
 * @throws {Refusal} `onlyForReview`
 */
export const demandAtHome = (
  { reviewGuests }: Pick<VaultRecords, 'reviewGuests'>,
  fileIds: readonly ClientFileId[],
): void => {
  if (fileIds.some((id) => reviewGuests.find(id)))
    throw new Refusal('onlyForReview', 'a file that is here for a review');
};
