import type { PlanComment, Reply } from './plan-comment.ts';
import { isWriter, lifeFrom, type PlanEvent } from './plan-life.ts';
import type { FrozenSummary } from './plan-version.ts';
import type { FileReview, PlanReview, ReviewAct } from './review-exchange.ts';
import { same } from './same.ts';
import type { StaffMember } from './staff.ts';

/**
 * What comes back from a supervisor's laptop, joined with what stands here by now. Nothing is lost and nothing that changed
 * meanwhile is overwritten: comments and replies are added, what has been settled on one side only is settled, and what both
 * sides have answered differently is asked. Bundles may come in any order, and twice.
 */

export type PlanAsItIs = {
  events: readonly PlanEvent[];
  comments: readonly PlanComment[];
  versions: readonly Pick<FrozenSummary, 'number' | 'hash' | 'isSound'>[];
  /** Whoever brings the review in. A bundle proves nobody's name: with an approval in it, it takes somebody who wrote nothing of it. */
  broughtInBy: Pick<StaffMember, 'id' | 'name'>;
};

/** Whether a comment that both sides have settled differently is settled. */
export type CommentDecision = 'open' | 'resolved';
export type CommentDecisions = Readonly<Record<string, CommentDecision>>;

/** One comment, as it is here and as it comes back. */
export type CommentConflict = { here: PlanComment; there: PlanComment };

/**
 * What becomes of an approval or a return. `sentBack`: another supervisor has sent the version back, which counts before an
 * approval, whichever comes in first.
 */
export type ActFate =
  | 'applies'
  | 'sentBack'
  | 'alreadyHere'
  | 'earlierVersion'
  | 'otherWords'
  | 'ownWords'
  | 'broughtByWriter'
  | 'notTheirRole'
  | 'tooLate'
  | 'notTheirs';
export type JudgedAct = { act: ReviewAct; fate: ActFate };

export type MergedPlan = {
  added: PlanComment[];
  /** As they are to be written: one version on. */
  changed: PlanComment[];
  conflicts: CommentConflict[];
  acts: JudgedAct[];
};

type Resolved = PlanComment['resolved'];

const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const replyKey = ({ at, by, text }: Reply): string => `${at} ${by.id} ${text}`;

/** Both sides' replies, each once, in the order in which they were said. */
const joinedReplies = (ours: readonly Reply[], theirs: readonly Reply[]): Reply[] =>
  [...new Map([...ours, ...theirs].map((reply) => [replyKey(reply), reply])).values()].sort((one, other) =>
    inOrder(replyKey(one), replyKey(other)),
  );

const resolvedKey = (resolved: NonNullable<Resolved>): string => `${resolved.at} ${resolved.by.id}`;

type Settling = { sent: Resolved; here: Resolved; there: Resolved };

/** Who has settled it first has settled it, whoever's word comes in first. */
const earlier = (one: NonNullable<Resolved>, other: NonNullable<Resolved>): Resolved =>
  resolvedKey(one) <= resolvedKey(other) ? one : other;

const settled = (
  { sent, here, there }: Settling,
  decision: CommentDecision | undefined,
): { resolved: Resolved; isConflict: boolean } => {
  if (same(there, sent) || same(there, here)) return { resolved: here, isConflict: false };
  if (same(here, sent)) return { resolved: there, isConflict: false };
  if (here !== null && there !== null) return { resolved: earlier(here, there), isConflict: false };
  // Settled on one side and open on the other, and neither as it was sent.
  return { resolved: decision === 'resolved' ? (here ?? there) : null, isConflict: decision === undefined };
};

const later = (one: PlanComment['updatedAt'], other: PlanComment['updatedAt']) => (one < other ? other : one);

const joined = (
  here: PlanComment,
  there: PlanComment,
  sent: Resolved,
  decision: CommentDecision | undefined,
): { comment: PlanComment; isConflict: boolean } => {
  const { resolved, isConflict } = settled({ sent, here: here.resolved, there: there.resolved }, decision);
  const replies = joinedReplies(here.replies, there.replies);
  const next = { ...here, replies, resolved: isConflict ? here.resolved : resolved };
  const isSame = same(next.replies, here.replies) && same(next.resolved, here.resolved);
  const comment = isSame
    ? here
    : { ...next, version: here.version + 1, updatedAt: later(here.updatedAt, there.updatedAt) };
  return { comment, isConflict };
};

const isSameEvent = (one: PlanEvent, other: PlanEvent): boolean =>
  one.at === other.at && one.by.id === other.by.id && one.number === other.number && same(one.act, other.act);

const fateOf = (
  { event, hash }: ReviewAct,
  events: readonly PlanEvent[],
  { versions, broughtInBy }: Pick<PlanAsItIs, 'versions' | 'broughtInBy'>,
  reviewer: StaffMember,
): ActFate => {
  if (events.some((here) => isSameEvent(here, event))) return 'alreadyHere';
  if (event.by.id !== reviewer.id || event.by.name !== reviewer.name) return 'notTheirs';
  if (reviewer.role === 'counsellor') return 'notTheirRole';
  const life = lifeFrom(events);
  if (event.number !== life.number) return 'earlierVersion';
  const version = versions.find(({ number }) => number === event.number);
  if (!version?.isSound || version.hash !== hash) return 'otherWords';
  if (isWriter(life, reviewer)) return 'ownWords';
  if (event.act.is === 'approved' && isWriter(life, broughtInBy)) return 'broughtByWriter';
  switch (life.state) {
    case 'submitted':
    case 'approved':
      return 'applies';
    case 'returned':
      return event.act.is === 'returned' ? 'applies' : 'sentBack';
    case 'draft':
    case 'agreed':
    case 'handedOver':
      return 'tooLate';
  }
};

/** Each act is judged by what the ones before it have done. */
const judged = (acts: readonly ReviewAct[], mine: PlanAsItIs, reviewer: StaffMember): JudgedAct[] => {
  const events = [...mine.events];
  return acts.map((act) => {
    const fate = fateOf(act, events, mine, reviewer);
    if (fate === 'applies') events.push(act.event);
    return { act, fate };
  });
};

/**
 * One plan of a review, joined with the plan as it stands here.
 *
 * @param decisions what somebody has decided of comments in conflict, by their ids; one that is undecided stays as it is here
 */
export const mergePlanReview = (
  mine: PlanAsItIs,
  review: PlanReview,
  reviewer: FileReview['reviewer'],
  decisions: CommentDecisions = {},
): MergedPlan => {
  const here = new Map(mine.comments.map((comment) => [comment.id, comment]));
  const sent = new Map(review.sent.map(({ id, resolved }) => [id, resolved]));
  const merged: MergedPlan = {
    added: [],
    changed: [],
    conflicts: [],
    acts: judged(review.acts, mine, reviewer),
  };
  for (const there of review.comments) {
    const own = here.get(there.id);
    if (!own) {
      merged.added.push({ ...there, version: 1 });
      continue;
    }
    const { comment, isConflict } = joined(own, there, sent.get(there.id) ?? null, decisions[there.id]);
    if (isConflict) merged.conflicts.push({ here: own, there });
    if (comment !== own) merged.changed.push(comment);
  }
  return merged;
};
