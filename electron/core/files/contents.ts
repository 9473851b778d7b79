import type { FileContents } from '#shared/domain/file-contents.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

const present = <Value>(found: Value | undefined): Value[] => (found === undefined ? [] : [found]);

/**
 * All that the vault holds of a file.
 * @throws {Refusal} `notFound`, also for a file that was removed
 */
export const contentsOf = (vault: VaultRecords, fileId: ClientFileId): FileContents => {
  const plans = vault.plans.ofFile(fileId);
  return {
    file: demand(vault.files.find(fileId)),
    reviewOn: vault.files.reviewOf(fileId),
    children: vault.children.ofFile(fileId),
    ecogram: demand(vault.ecograms.ofFile(fileId)),
    ecogramVersions: vault.ecogramVersions
      .ofFile(fileId)
      .flatMap(({ id }) => present(vault.ecogramVersions.find(id))),
    leftInDanger: vault.leftInDanger.ofFile(fileId),
    overview: vault.overviews.ofFile(fileId) ?? null,
    overviewVersions: vault.overviewVersions
      .ofFile(fileId)
      .flatMap(({ id }) => present(vault.overviewVersions.find(id))),
    fears: vault.fears.ofFile(fileId),
    origin: vault.origins.ofFile(fileId) ?? null,
    signals: vault.signals.ofFile(fileId),
    ratings: vault.ratings.ofFile(fileId),
    assessments: vault.risks.ofFile(fileId),
    overrides: vault.riskOverrides.ofFile(fileId),
    plans,
    planEvents: plans.flatMap(({ id }) => vault.planEvents.ofPlan(id)),
    planVersions: plans.flatMap(({ id }) =>
      vault.planVersions.ofPlan(id).flatMap(({ number }) => present(vault.planVersions.find(id, number))),
    ),
    planComments: plans.flatMap(({ id }) => vault.planComments.ofPlan(id)),
    monitoring: vault.monitoring.ofFile(fileId),
    todayMarks: vault.todayMarks.all().filter((mark) => mark.fileId === fileId),
    consents: vault.consents.ofFile(fileId),
    copies: vault.copies.ofFile(fileId),
  };
};
