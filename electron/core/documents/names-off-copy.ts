import type { NamesOff } from '#shared/domain/client-copy.ts';
import type { Person } from '#shared/domain/ecogram.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { Plan } from '#shared/domain/plan.ts';
import { everCalled, type FrozenNames } from '#shared/domain/plan-version.ts';
import { everDrawn, markedIn } from '#shared/domain/release/released-ecogram.ts';
import { namesToKeep } from '#shared/domain/release/third-parties.ts';
import { contentsOf } from '../files/contents.ts';
import type { OpenVault } from '../ports.ts';

/** Whoever is or was marked with a danger is named on no copy, not even where people are. */
const markedNames = (contents: FileContents): string[] => {
  const { people: marked } = markedIn(contents);
  return everDrawn(contents).flatMap(({ people }) =>
    Object.values<Person>(people).flatMap(({ id, name }) => (marked.has(id) ? [name] : [])),
  );
};

/** "Edo Women’s Centre (EWC)" is called by either. */
const namesOfOne = (name: string): string[] => [name, ...name.split(/[()]/u).map((part) => part.trim())];

/** One letter stands for anything. */
const isName = (name: string): boolean => name.trim().length > 1;

/** All names that the vault knows and that nobody is to read on what a client takes along of a plan. */
export const namesOffCopy = (vault: OpenVault, plan: Plan, frozen: FrozenNames | null): NamesOff => {
  const contents = contentsOf(vault, plan.fileId);
  const { workingName, fileCode } = contents.file.details;
  const plans = [plan, ...contents.plans].map(({ content }) => content);
  const onMap = vault.organisations.all();
  const hers = [workingName, fileCode, frozen?.client ?? '', ...plans.map(({ planFor }) => planFor)];
  const workers = [...vault.access.people().map(({ name }) => name), ...plans.map(({ worker }) => worker)];
  return {
    never: [
      ...hers,
      ...workers,
      ...onMap.map(({ details }) => details.contactPerson),
      ...markedNames(contents),
    ].filter(isName),
    organisations: everCalled(onMap, frozen)
      .flatMap(({ details }) => namesOfOne(details.name))
      .filter(isName),
    people: namesToKeep(contents, []).filter(isName),
  };
};
