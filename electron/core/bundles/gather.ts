import type { BundledFile } from '#shared/domain/bundle.ts';
import { organisationsNamedIn } from '#shared/domain/bundle-organisations.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import { contentsOf } from '../files/contents.ts';
import type { VaultRecords } from '../ports.ts';

/** The organisations that the contents name, as they may go along with them. */
export const organisationsFor = (
  { organisations, organisationMerges }: Pick<VaultRecords, 'organisations' | 'organisationMerges'>,
  contents: FileContents,
): Organisation[] =>
  organisationsNamedIn(contents, (id) => organisations.find(organisationMerges.meaning(id)));

/** Versions that an earlier program has frozen may lie otherwise than this one reads them, and their hash is over how they lie. */
const versionsAsFrozen = (
  { planVersions }: Pick<VaultRecords, 'planVersions'>,
  { planVersions: versions }: FileContents,
): BundledFile['versionsAsFrozen'] =>
  versions.flatMap(({ planId, number }) => {
    const lying = planVersions.asItLies(planId, number);
    return lying === undefined ? [] : [{ planId, number, ...lying }];
  });

/**
 * A whole client file, ready for a bundle.
 * @throws {Refusal} `notFound`
 */
export const bundledFileOf = (vault: VaultRecords, fileId: ClientFileId): BundledFile => {
  const contents = contentsOf(vault, fileId);
  return {
    contents,
    organisations: organisationsFor(vault, contents),
    versionsAsFrozen: versionsAsFrozen(vault, contents),
  };
};
