import { Refusal } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { ClientFileId, OverviewVersionId } from '#shared/domain/ids.ts';
import type { OverviewContent } from '#shared/domain/overview.ts';
import type { VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';
import { overviewsOf } from './overview-handlers.ts';

type TwoOverviews = {
  fileId: ClientFileId;
  before: OverviewContent;
  after: OverviewContent;
  was: Instant;
  is: Instant | null;
};

/**
 * Two moments of one client's overviews. `after: null` is how they stand.
 *
 * @throws {Refusal} `notFound`; `badInput` where they aren't of the same client
 */
export const twoOverviews = (
  vault: Pick<VaultRecords, 'files' | 'overviews' | 'overviewVersions'>,
  which: { before: OverviewVersionId; after: OverviewVersionId | null },
): TwoOverviews => {
  const was = demand(vault.overviewVersions.find(which.before));
  const is = which.after === null ? null : demand(vault.overviewVersions.find(which.after));
  if (is && is.fileId !== was.fileId) throw new Refusal('badInput', 'the two are not of one client');
  const { fileId } = was;
  const { content: after } = is ?? overviewsOf(vault, fileId);
  return { fileId, before: was.content, after, was: was.keptAt, is: is?.keptAt ?? null };
};
