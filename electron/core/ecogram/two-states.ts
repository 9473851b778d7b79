import { Refusal } from '#shared/contract/errors.ts';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { withoutDangerAcross } from '#shared/domain/ecogram-danger-across.ts';
import type { ClientFileId, DatedVersionId } from '#shared/domain/ids.ts';
import type { Moments, VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

type TwoStates = Moments & {
  fileId: ClientFileId;
  clientLabel: string;
  before: EcogramRecords;
  after: EcogramRecords;
};

/**
 * Two states of one client's ecogram. `after: null` is how it stands. Without danger, whoever is marked in either of them or
 * by now is in neither.
 *
 * @throws {Refusal} `notFound`; `badInput` where they aren't of the same client
 */
export const twoStates = (
  { files, ecograms, ecogramVersions }: Pick<VaultRecords, 'files' | 'ecograms' | 'ecogramVersions'>,
  which: { before: DatedVersionId; after: DatedVersionId | null },
  withDanger: boolean,
): TwoStates => {
  const was = demand(ecogramVersions.find(which.before));
  const is = which.after === null ? null : demand(ecogramVersions.find(which.after));
  const now = demand(ecograms.ofFile(was.fileId)).records;
  if (is && is.fileId !== was.fileId) throw new Refusal('badInput', 'the two are not of one ecogram');
  const { details } = demand(files.find(was.fileId));
  const states = { before: was.records, after: is ? is.records : now };
  const known = [states.before, states.after, now];
  const seen = (records: EcogramRecords) => (withDanger ? records : withoutDangerAcross(records, known));
  return {
    fileId: was.fileId,
    clientLabel: details.workingName,
    before: seen(states.before),
    after: seen(states.after),
    was: { at: was.keptAt, words: was.words },
    is: is && { at: is.keptAt, words: is.words },
  };
};
