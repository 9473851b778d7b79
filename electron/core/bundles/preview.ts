import { Refusal } from '#shared/contract/errors.ts';
import type { BundledFile, OpenBundle } from '#shared/domain/bundle.ts';
import type {
  BundlePreview,
  IncomingFile,
  IncomingOrganisation,
  IncomingReview,
} from '#shared/domain/bundle-preview.ts';
import type { ChosenBundle } from '#shared/domain/chosen-bundle.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import type { ClientFileId, OrganisationId } from '#shared/domain/ids.ts';
import type { Organisation } from '#shared/domain/organisation.ts';
import { lifeFrom } from '#shared/domain/plan-life.ts';
import type { FileReview } from '#shared/domain/review-exchange.ts';
import { type CommentDecisions, mergePlanReview, type PlanAsItIs } from '#shared/domain/review-merge.ts';
import type { OpenVault, VaultRecords } from '../ports.ts';
import { clashes } from './clashes.ts';

type InVault = Exclude<IncomingFile['here'], 'elsewhere'>;

/** Whether the vault has a file of that id, or had one of which it isn't quite rid yet. */
export const hereOf = ({ files, removed, idsInUse }: VaultRecords, id: ClientFileId): InVault => {
  if (files.find(id)) return 'here';
  if (removed.find(id)) return 'removed';
  return idsInUse.among('file', [id]).length > 0 ? 'destroyed' : 'no';
};

type Clashes = ReturnType<typeof clashes>;

const incomingFile = (vault: VaultRecords, { contents }: BundledFile, clashing: Clashes): IncomingFile => {
  const { file, children, ecogram, signals, fears, plans, planComments, assessments, monitoring } = contents;
  const { workingName, fileCode, countryOfOrigin } = file.details;
  const here = hereOf(vault, file.id);
  const isElsewhere = clashing.ofFile(contents);
  return {
    fileId: file.id,
    workingName,
    fileCode,
    countryOfOrigin,
    createdAt: file.createdAt,
    updatedAt: file.updatedAt,
    counts: {
      children: children.length,
      // As many as are on it for whoever opens it: a higher number would tell of those who are hidden.
      people: Object.keys(withoutDanger(ecogram.records).people).length,
      signals: signals.length,
      fears: fears.length,
      plans: plans.length,
      comments: planComments.length,
      assessments: assessments.length,
      contacts: monitoring.length,
    },
    here: here === 'no' && isElsewhere ? 'elsewhere' : here,
  };
};

/** Those of a bundle that no id of this vault means, each once. */
export const unknownOrganisations = (
  { organisations, organisationMerges }: VaultRecords,
  files: readonly BundledFile[],
): Organisation[] => {
  const all = new Map<OrganisationId, Organisation>();
  for (const file of files)
    for (const organisation of file.organisations) all.set(organisation.id, organisation);
  return [...all.values()].filter(
    ({ id }) => organisations.find(organisationMerges.meaning(id)) === undefined,
  );
};

const incomingOrganisation = (
  { organisations }: VaultRecords,
  organisation: Organisation,
): IncomingOrganisation => ({
  id: organisation.id,
  name: organisation.details.name,
  countries: organisation.details.countries,
  alike: organisations.doublesOf(organisation),
});

/** Who has it open matters for what a review may do to it. */
type ReviewedVault = VaultRecords & Pick<OpenVault, 'staff'>;

const asItIs = (
  { planEvents, planComments, planVersions, staff }: ReviewedVault,
  planId: Parameters<VaultRecords['plans']['find']>[0],
): PlanAsItIs => ({
  events: planEvents.ofPlan(planId),
  comments: planComments.ofPlan(planId),
  versions: planVersions.ofPlan(planId),
  broughtInBy: staff,
});

/**
 * A review, plan by plan, joined with the file as it stands.
 * @throws {Refusal} `bundleFileNotHere` where the file, or a plan of it, isn't in this vault
 */
export const mergedReview = (vault: ReviewedVault, review: FileReview, decisions: CommentDecisions = {}) => {
  const file = vault.files.find(review.fileId);
  if (!file) throw new Refusal('bundleFileNotHere', 'the file of this review is not here');
  return {
    file,
    plans: review.plans.map((ofPlan) => {
      const plan = vault.plans.find(ofPlan.planId);
      if (plan?.fileId !== review.fileId)
        throw new Refusal('bundleFileNotHere', 'a plan of this review is not here');
      const mine = asItIs(vault, plan.id);
      return { plan, mine, ofPlan, merged: mergePlanReview(mine, ofPlan, review.reviewer, decisions) };
    }),
  };
};

const incomingReview = (vault: ReviewedVault, review: FileReview, clashing: Clashes): IncomingReview => {
  const { file, plans } = mergedReview(vault, review);
  return {
    fileId: file.id,
    workingName: file.details.workingName,
    reviewer: review.reviewer,
    plans: plans.map(({ plan, mine, ofPlan, merged }) => ({
      planId: plan.id,
      number: ofPlan.number,
      numberHere: lifeFrom(mine.events).number,
      added: merged.added,
      changed: merged.changed.length,
      conflicts: merged.conflicts,
      acts: merged.acts,
      isElsewhere: clashing.ofKind('comment', merged.added),
    })),
  };
};

/** What an opened bundle would do to the vault as it stands. */
export const previewOf = (
  vault: ReviewedVault,
  { id, fileName }: ChosenBundle,
  { manifest, files, reviews, documents }: OpenBundle,
): BundlePreview => {
  const clashing = clashes(vault);
  return {
    id,
    fileName,
    use: manifest.use,
    madeAt: manifest.madeAt,
    copy: manifest.copy ?? null,
    files: files.map((file) => incomingFile(vault, file, clashing)),
    organisations: unknownOrganisations(vault, files).map((organisation) =>
      incomingOrganisation(vault, organisation),
    ),
    reviews: reviews.map((review) => incomingReview(vault, review, clashing)),
    documents: documents.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
  };
};
