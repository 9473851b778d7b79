import type { FileContents } from '#shared/domain/file-contents.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { newOrganisationDetails, Organisation } from '#shared/domain/organisation.ts';
import { organisationsIn } from '#shared/domain/plan.ts';
import { type CanaryFile, fileOfCanaries } from '#shared/domain/release/canaries/file-of-canaries.testkit.ts';
import { putFile } from '../core/bundles/put-file.ts';
import { hashOfVersion } from '../vault/repositories/plan-hash.ts';
import { CHANGE } from '../vault/somebody.testkit.ts';
import { openShelter } from './shelter.testkit.ts';

/** Every organisation that the file names by an id, called there what a canary says, or by a name that is nobody's. */
const organisationsOf = ({ contents, organisationNames }: CanaryFile): Organisation[] => {
  const { plans, planVersions, ecogram, ecogramVersions } = contents;
  const drawn = [ecogram, ...ecogramVersions].flatMap(({ records }) =>
    Object.values(records.people).flatMap(({ organisationId }) => organisationId ?? []),
  );
  const planned = [...plans, ...planVersions].flatMap(({ content }) => organisationsIn(content));
  return [...new Set([...drawn, ...planned])].map((id) =>
    Organisation.parse({
      ...{ id, version: 1, checked: null, source: null, endedOn: null },
      details: newOrganisationDetails(organisationNames.get(id) ?? `Pier ${id.slice(-2)}`),
      ...{ createdAt: '2026-11-23T10:00:00.000Z', updatedAt: '2026-11-23T10:00:00.000Z' },
    }),
  );
};

/** A vault proves the hash of what was frozen. */
const withTrueHashes = (contents: FileContents): FileContents => ({
  ...contents,
  planVersions: contents.planVersions.map(({ ...version }) => ({
    ...version,
    hash: hashOfVersion(JSON.parse(JSON.stringify(version))) as typeof version.hash,
  })),
});

/** A real vault with one file, in which every word is one of its own and knows when it may leave. */
export const shelterOfCanaries = async (...open: Parameters<typeof openShelter>) => {
  const shelter = await openShelter(...open);
  const file = fileOfCanaries();
  const contents = withTrueHashes(file.contents);
  const { vault } = shelter.host.app.session;
  vault.write(CHANGE, () => {
    for (const organisation of organisationsOf(file)) vault.organisations.insert(organisation);
    putFile(vault, { contents, organisations: [], versionsAsFrozen: [] });
  });
  return { shelter, file: { ...file, contents }, fileId: contents.file.id as ClientFileId };
};
