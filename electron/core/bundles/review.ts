import type { BundledFile, OpenBundle } from '#shared/domain/bundle.ts';
import type { Instant } from '#shared/domain/dates.ts';
import { lifeFrom, type PlanEvent } from '#shared/domain/plan-life.ts';
import type { FileReview, PlanReview, ReviewAct } from '#shared/domain/review-exchange.ts';
import type { ReviewGuest } from '#shared/domain/review-guest.ts';
import type { VaultRecords } from '../ports.ts';
import { demand } from '../records.ts';

/** How the plans of a file stand as it comes for a review: what is said here is told from what was said before. */
export const guestFrom = (
  { contents }: BundledFile,
  { manifest }: OpenBundle,
  cameAt: Instant,
): ReviewGuest => ({
  fileId: contents.file.id,
  sentAt: manifest.madeAt,
  cameAt,
  plans: contents.plans.map(({ id }) => ({
    planId: id,
    number: lifeFrom(contents.planEvents.filter(({ planId }) => planId === id)).number,
    sent: contents.planComments
      .filter(({ planId }) => planId === id)
      .map((comment) => ({ id: comment.id, resolved: comment.resolved })),
  })),
});

/** Whether somebody has approved or returned a plan here, since it came. */
const isOwnAct = ({ by, at, act }: PlanEvent, { staff }: VaultRecords, { cameAt }: ReviewGuest): boolean =>
  by.id === staff.id && at >= cameAt && (act.is === 'approved' || act.is === 'returned');

const actsOn = (vault: VaultRecords, guest: ReviewGuest, planId: PlanReview['planId']): ReviewAct[] => {
  const versions = vault.planVersions.ofPlan(planId);
  return vault.planEvents
    .ofPlan(planId)
    .filter((event) => isOwnAct(event, vault, guest))
    .flatMap((event) => {
      const version = versions.find(({ number }) => number === event.number);
      return version ? [{ event, hash: version.hash }] : [];
    });
};

/**
 * What whoever is there has decided and what anybody has said of a file that came for a review.
 * @throws {Refusal} `notFound` for a file that is one of the vault's own
 */
export const reviewOf = (vault: VaultRecords, fileId: ReviewGuest['fileId']): FileReview => {
  const guest = demand(vault.reviewGuests.find(fileId));
  return {
    fileId,
    reviewer: vault.staff,
    plans: guest.plans.map(({ planId, number, sent }) => ({
      planId,
      number,
      sent,
      comments: vault.planComments.ofPlan(planId),
      acts: actsOn(vault, guest, planId),
    })),
  };
};
