import { Refusal } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { withoutDangerAcross } from '#shared/domain/ecogram-danger-across.ts';
import type { ClientFileId, DatedVersionId } from '#shared/domain/ids.ts';
import type { Moments, VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

type States = Pick<VaultRecords, 'files' | 'ecograms' | 'ecogramVersions'>;

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
  { files, ecograms, ecogramVersions }: States,
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

type OneState = { clientLabel: string; records: EcogramRecords; keptAt: Instant | null };

/**
 * The ecogram of a file as it stands, or as it stood when a version was kept. Without danger, whoever is marked in it or by
 * now is not in it.
 *
 * @throws {Refusal} `notFound`; `badInput` where the version isn't of this file
 */
export const oneState = (
  { files, ecograms, ecogramVersions }: States,
  { fileId, version }: { fileId: ClientFileId; version: DatedVersionId | null },
  withDanger: boolean,
): OneState => {
  const { details } = demand(files.find(fileId));
  const now = demand(ecograms.ofFile(fileId)).records;
  const kept = version === null ? null : demand(ecogramVersions.find(version));
  if (kept && kept.fileId !== fileId) throw new Refusal('badInput', 'the version is of another ecogram');
  const records = kept ? kept.records : now;
  return {
    clientLabel: details.workingName,
    records: withDanger ? records : withoutDangerAcross(records, [records, now]),
    keptAt: kept ? kept.keptAt : null,
  };
};
