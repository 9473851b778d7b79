import { Refusal } from '#shared/contract/errors.ts';
import type { BundledFile } from '#shared/domain/bundle.ts';
import type { Instant } from '#shared/domain/dates.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import type { VaultRecords } from '../ports.ts';
import { hereOf, unknownOrganisations } from './preview.ts';
import { putFile } from './put-file.ts';
import { takingIn } from './taking-in.ts';

/** Organisations of a bundle that somebody takes for one of ours, by the id of ours. */
export type SameOrganisations = Readonly<Record<string, OrganisationId | undefined>>;

/** @throws {Refusal} `bundleFileIsHere`, before anything is written */
const demandNew = (vault: VaultRecords, incoming: readonly BundledFile[]): void => {
  const isHere = incoming.some(({ contents: { file } }) => hereOf(vault, file.id) !== 'no');
  if (isHere) throw new Refusal('bundleFileIsHere', 'a file of this bundle is here');
};

const putOrganisations = (
  vault: VaultRecords,
  incoming: readonly BundledFile[],
  same: SameOrganisations,
  at: Instant,
): void => {
  const { organisations, organisationMerges } = vault;
  for (const organisation of unknownOrganisations(vault, incoming)) {
    const ours = same[organisation.id];
    // Whatever the file says of theirs means ours from now on, and the two can be parted again.
    if (ours !== undefined && organisations.find(ours)) organisationMerges.insert(organisation, ours, at);
    else organisations.insert(organisation);
  }
};

/**
 * Puts files of a bundle into the vault, with the organisations that they name, within a transaction.
 * @throws {Refusal} `bundleFileIsHere`, `bundleDamaged`, `bundleUnsafe`
 */
export const bringIn = (
  vault: VaultRecords,
  incoming: readonly BundledFile[],
  same: SameOrganisations,
  at: Instant,
): void => {
  demandNew(vault, incoming);
  takingIn(() => {
    putOrganisations(vault, incoming, same, at);
    for (const file of incoming) putFile(vault, file);
  });
};
