import type { Parsed } from '#shared/contract/contract.ts';
import type { CalendarDate } from '#shared/domain/dates.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { OrganisationNames } from '#shared/domain/release/organisation-names.ts';
import type { Release } from '#shared/domain/release/release.ts';
import { released } from '#shared/domain/release/released.ts';
import { organisationsById } from '../documents/named-organisations.ts';
import { contentsOf } from '../files/contents.ts';
import type { Hashing, OpenVault } from '../ports.ts';
import { aboutCopy } from './about-copy.ts';

/** What the organisations are called that a file's emergency contacts were chosen from. */
export const contactNames = (vault: OpenVault, { plans, planVersions }: FileContents): OrganisationNames => {
  const ids = [...plans, ...planVersions].flatMap(({ content }) =>
    content.contacts.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return new Map([...organisationsById(vault, ids)].map(([id, { details }]) => [id, details.name]));
};

/** A plan is a part where one was chosen: of what isn't there no receipt says that it left. */
const withWhatIsThere = (release: Release): Release =>
  release.plans.length > 0 || release.apart
    ? release
    : { ...release, parts: release.parts.filter((part) => part !== 'plan') };

type Asked = Pick<Parsed<'release.prepare'>, 'fileId' | 'ground' | 'release'>;

/** All that the forms of a copy are made from, as the file stands. */
export const smallerCopyOf = (vault: OpenVault, asked: Asked, today: CalendarDate) => {
  const contents = contentsOf(vault, asked.fileId);
  const release = withWhatIsThere(asked.release);
  const leaving = { ...release, isHers: asked.ground.is === 'own' };
  const copy = released(contents, leaving, contactNames(vault, contents));
  return { contents, release, copy, about: aboutCopy(vault, copy, release.plans, today) };
};

/** Two that are made of the same have the same. */
export const digestOf = (
  { copy, about }: Pick<ReturnType<typeof smallerCopyOf>, 'copy' | 'about'>,
  { sha256 }: Hashing,
): string => {
  const { standings, versions, organisations, cautions } = about;
  return sha256(
    new TextEncoder().encode(JSON.stringify([copy, standings, versions, [...organisations], [...cautions]])),
  );
};
