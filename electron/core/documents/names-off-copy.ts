import type { NamesOff } from '#shared/domain/client-copy.ts';
import { namesInLabel, type Person } from '#shared/domain/ecogram.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import {
  everCalledClient,
  everCalledOrganisations,
  everCalledStaff,
} from '#shared/domain/release/ever-called.ts';
import { everDrawn, markedIn } from '#shared/domain/release/released-ecogram.ts';
import { namesToKeep } from '#shared/domain/release/third-parties.ts';
import { contentsOf } from '../files/contents.ts';
import type { OpenVault } from '../ports.ts';

/**
 * Whoever is or was marked with a danger is named on no copy, not even where people are. The network at home still knows what somebody was
 * called who has left the ecogram, or goes by another name there.
 */
const markedNames = (contents: FileContents): string[] => {
  const { people: marked } = markedIn(contents);
  const drawn = everDrawn(contents).flatMap(({ people }) =>
    Object.values<Person>(people).flatMap(({ id, name }) => (marked.has(id) ? [name] : [])),
  );
  const atHome = (contents.origin?.contacts ?? [])
    .flatMap((contact) => [contact, ...contact.steps.flatMap(({ people }) => people)])
    .flatMap(({ personId, calledAs }) =>
      personId !== null && marked.has(personId) ? namesInLabel(calledAs) : [],
    );
  return [...drawn, ...atHome];
};

/** Those on the social map, and those that have gone into another of them. */
const everOnMap = ({
  organisations,
  organisationMerges,
}: Pick<OpenVault, 'organisations' | 'organisationMerges'>): Organisation[] => [
  ...organisations.all(),
  ...organisationMerges.list().flatMap(({ id }) => organisationMerges.entry(id) ?? []),
];

/** "Edo Women’s Centre (EWC)" is called by either. */
const namesOfOne = (name: string): string[] => [name, ...name.split(/[()]/u).map((part) => part.trim())];

/** One letter stands for anything. */
const isName = (name: string): boolean => name.trim().length > 1;

/** All names that the vault knows, also from before, and that nobody is to read on what a client takes along of a plan. */
export const namesOffCopy = (vault: OpenVault, fileId: ClientFileId): NamesOff => {
  const contents = contentsOf(vault, fileId);
  const onMap = everOnMap(vault).map(({ details }) => details);
  return {
    never: [
      ...everCalledClient(contents),
      ...everCalledStaff(contents),
      ...vault.access.people().map(({ name }) => name),
      ...onMap.map(({ contactPerson }) => contactPerson),
      ...markedNames(contents),
    ].filter(isName),
    organisations: [...onMap.map(({ name }) => name), ...everCalledOrganisations(contents)]
      .flatMap(namesOfOne)
      .filter(isName),
    people: namesToKeep(contents, []).filter(isName),
  };
};
