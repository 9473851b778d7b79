import type { PlanId } from '#shared/domain/ids.ts';
import type { PlanContent } from '#shared/domain/plan.ts';
import { isOpen } from '#shared/domain/plan-comment.ts';
import { lastAct, lifeFrom, PLAN_ROLES, returnedIn } from '#shared/domain/plan-life.ts';
import { wordsByPart } from '#shared/domain/plan-lines.ts';
import type { ReviewList } from '#shared/domain/review.ts';
import type { GuestHere } from '#shared/domain/review-guest.ts';
import type { Role } from '#shared/domain/staff.ts';
import { type ChangedWords, countChanges, wordDiff } from '#shared/domain/word-diff.ts';
import { guestsHere } from '../files/guests-here.ts';
import type { Handlers, MethodsOf } from '../handlers.ts';
import type { OpenVault } from '../ports.ts';
import type { Session } from '../session.ts';

/** How many words were put in and taken out on the way from one version to another; from nothing, how many there are. */
const changedBetween = (before: PlanContent | undefined, now: PlanContent): ChangedWords => {
  const was = before ? wordsByPart(before) : new Map<string, string>();
  const is = wordsByPart(now);
  let [added, removed] = [0, 0];
  for (const part of new Set([...was.keys(), ...is.keys()])) {
    const count = countChanges(wordDiff(was.get(part) ?? '', is.get(part) ?? ''));
    added += count.added;
    removed += count.removed;
  }
  return { added, removed };
};

const seesAll = ({ staff }: OpenVault): boolean =>
  (PLAN_ROLES.approve as readonly Role[]).includes(staff.role);

type OfPlans = Omit<ReviewList, 'toSendBack'>;
type Entry = Partial<{ [Kind in keyof OfPlans]: OfPlans[Kind][number] }>;

/** What of a plan waits for whoever has the vault open. */
const entryOf = (vault: OpenVault, planId: PlanId): Entry => {
  const { staff, plans, files, planEvents, planVersions, planComments, planReadings, reviewGuests } = vault;
  const plan = plans.find(planId);
  if (!plan) return {};
  const events = planEvents.ofPlan(planId);
  const life = lifeFrom(events);
  const open = planComments.ofPlan(planId).filter(isOpen);
  const submitted = lastAct(events, 'submitted');
  const isMine =
    events.some(({ by }) => by.id === staff.id) ||
    open.some(({ by, replies }) =>
      [by, ...replies.map((reply) => reply.by)].some(({ id }) => id === staff.id),
    );
  if (!isMine && !seesAll(vault)) return {};
  const about = {
    ...{ planId, fileId: plan.fileId, number: life.number, openComments: open.length },
    workingName: files.nameOf(plan.fileId) ?? '',
  };
  if (life.state === 'submitted' && submitted) {
    const lastRead = planReadings.last(planId, staff.id);
    const before = lastRead === null ? undefined : planVersions.find(planId, lastRead)?.content;
    const now = planVersions.find(planId, life.number)?.content ?? plan.content;
    const changed = changedBetween(before, now);
    const { by: submittedBy, at: since } = submitted;
    return { waiting: { ...about, submittedBy, since, writers: life.writers, lastRead, changed } };
  }
  const returned = returnedIn(events);
  if (returned) {
    // Whoever writes it anew does so where it is at home; here it has been reviewed.
    if (reviewGuests.find(plan.fileId)) return {};
    const { by: returnedBy, at: since, act } = returned;
    return { returned: { ...about, returnedBy, since, words: act.words } };
  }
  const latest = open.at(-1);
  return latest ? { commented: { ...about, since: latest.createdAt } } : {};
};

/** Guests of which no plan waits to be read any more: what was said of them still has to go home. */
const guestsToSendBack = (vault: OpenVault, waiting: ReviewList['waiting']): GuestHere[] =>
  seesAll(vault)
    ? guestsHere(vault).filter((guest) => !waiting.some(({ fileId }) => fileId === guest.fileId))
    : [];

/** What of all plans waits for whoever has the vault open. */
export const reviewList = (vault: OpenVault): ReviewList => {
  const ids = [...new Set([...vault.planEvents.inReview(), ...vault.planComments.plansWithOpen()])];
  const entries = ids.map((id) => entryOf(vault, id));
  const waiting = entries.flatMap((entry) => entry.waiting ?? []);
  return {
    waiting,
    returned: entries.flatMap(({ returned }) => returned ?? []),
    commented: entries.flatMap(({ commented }) => commented ?? []),
    toSendBack: guestsToSendBack(vault, waiting),
  };
};

export const reviewListHandlers = ({ session }: { session: Session }): Handlers<MethodsOf<'review'>> => ({
  'review.list': () => reviewList(session.vault),
});
