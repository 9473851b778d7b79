import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { withoutMarked } from '#shared/domain/ecogram-danger-across.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { everMarkedIn } from '../ecogram/ever-marked.ts';
import type { VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

/**
 * Whom a print of the overviews may name, of those who are on the client's ecogram: nobody who is marked with a danger by now or ever was. What was
 * written of them once may be printed long after.
 *
 * @throws {Refusal} `notFound`
 */
export const peopleToName = (
  vault: Pick<VaultRecords, 'ecograms' | 'ecogramVersions' | 'leftInDanger'>,
  fileId: ClientFileId,
): EcogramRecords['people'] =>
  withoutMarked(demand(vault.ecograms.ofFile(fileId)).records, everMarkedIn(vault, fileId)).people;
