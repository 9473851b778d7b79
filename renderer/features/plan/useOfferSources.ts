import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { stepsOffered } from '#shared/domain/origin-network.ts';
import { changesOffered } from '#shared/domain/overview-offers.ts';
import { changeOffers, networkOffers, type OfferSource, supportOffers } from '#shared/domain/plan/offers.ts';
import { useOrigin, useOverview } from '../../app/queries.ts';

/** The instruments of a file that have steps to offer to its plans. What is not read yet offers nothing. */
export const useOfferSources = (fileId: ClientFileId, records: EcogramRecords): OfferSource[] => {
  const { data: overview } = useOverview(fileId);
  const { data: network } = useOrigin(fileId);
  return [
    supportOffers(records),
    ...(overview ? [changeOffers(changesOffered(overview.content, records))] : []),
    ...(network ? [networkOffers(stepsOffered(network, records))] : []),
  ];
};
