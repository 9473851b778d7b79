import { Refusal } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import { withoutMarked } from '#shared/domain/ecogram-danger-across.ts';
import type { ClientFileId, DatedVersionId } from '#shared/domain/ids.ts';
import type { Moments, VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';
import { everMarkedIn } from './ever-marked.ts';

type States = Pick<VaultRecords, 'files' | 'ecograms' | 'ecogramVersions' | 'leftInDanger'>;

type TwoStates = Moments & {
  fileId: ClientFileId;
  clientLabel: string;
  before: EcogramRecords;
  after: EcogramRecords;
};

/**
 * Two states of one client's ecogram. `after: null` is how it stands. Without danger, whoever is marked by now or ever was is in
 * neither.
 *
 * @throws {Refusal} `notFound`; `badInput` where they aren't of the same client
 */
export const twoStates = (
  vault: States,
  which: { before: DatedVersionId; after: DatedVersionId | null },
  withDanger: boolean,
): TwoStates => {
  const { files, ecograms, ecogramVersions } = vault;
  const was = demand(ecogramVersions.find(which.before));
  const is = which.after === null ? null : demand(ecogramVersions.find(which.after));
  const now = demand(ecograms.ofFile(was.fileId)).records;
  if (is && is.fileId !== was.fileId) throw new Refusal('badInput', 'the two are not of one ecogram');
  const { details } = demand(files.find(was.fileId));
  const states = { before: was.records, after: is ? is.records : now };
  const marked = withDanger ? null : everMarkedIn(vault, was.fileId);
  const seen = (records: EcogramRecords) => (marked ? withoutMarked(records, marked) : records);
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
 * The ecogram of a file as it stands, or as it stood when a version was kept. Without danger, whoever is marked in it is not in it, and
 * in a version nobody who is marked by now or ever was.
 *
 * @throws {Refusal} `notFound`; `badInput` where the version isn't of this file
 */
export const oneState = (
  vault: States,
  { fileId, version }: { fileId: ClientFileId; version: DatedVersionId | null },
  withDanger: boolean,
): OneState => {
  const { files, ecograms, ecogramVersions } = vault;
  const { details } = demand(files.find(fileId));
  const now = demand(ecograms.ofFile(fileId)).records;
  const kept = version === null ? null : demand(ecogramVersions.find(version));
  if (kept && kept.fileId !== fileId) throw new Refusal('badInput', 'the version is of another ecogram');
  const records = kept ? kept.records : now;
  const seen = () => (kept ? withoutMarked(records, everMarkedIn(vault, fileId)) : withoutDanger(records));
  return {
    clientLabel: details.workingName,
    records: withDanger ? records : seen(),
    keptAt: kept ? kept.keptAt : null,
  };
};
