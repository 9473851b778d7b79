import { everMarked, type Marked } from '#shared/domain/ecogram-danger-across.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

type Marks = Pick<VaultRecords, 'ecograms' | 'ecogramVersions' | 'leftInDanger'>;

/**
 * Whoever and whatever is or was marked on a client's ecogram, whichever of its states is looked at: every version that was kept counts.
 *
 * @throws {Refusal} `notFound`
 */
export const everMarkedIn = (
  { ecograms, ecogramVersions, leftInDanger }: Marks,
  fileId: ClientFileId,
): Marked => {
  const kept = ecogramVersions.ofFile(fileId).map(({ id }) => demand(ecogramVersions.find(id)).records);
  return everMarked([demand(ecograms.ofFile(fileId)).records, ...kept], leftInDanger.ofFile(fileId));
};
