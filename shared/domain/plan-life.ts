import { z } from 'zod';
import { CalendarDate, Instant } from './dates.ts';
import { ClientFileId, PlanId, StaffId } from './ids.ts';
import { type Role, type StaffMember, StaffName, sameStaffName } from './staff.ts';
import { FilledLine, Line, Prose } from './text.ts';

/**
 * The life of a plan, from the first word to the handover and on. A plan has numbered versions. The one that is written in is a
 * draft; what leaves draft is frozen, and whatever is changed after that is changed in the next version. So what somebody has
 * approved, or a client has agreed to, is there word for word as long as the file is.
 *
 * Nothing here is kept but what happened: {@link PlanEvent}s, in their order. Where a plan stands is what {@link lifeFrom}
 * makes of them.
 */
export const PLAN_STATES = ['draft', 'submitted', 'returned', 'approved', 'agreed', 'handedOver'] as const;
export const PlanState = z.enum(PLAN_STATES);
export type PlanState = z.infer<typeof PlanState>;

/** `revised`: it was approved, and a later version has been begun since. */
export const VersionState = z.enum([...PLAN_STATES, 'revised']);
export type VersionState = z.infer<typeof VersionState>;

/** A version's number: 1, 2, 3 … Not to be taken for the label on the cover, which is anybody's words. */
export const PlanNumber = z.int().min(1);

/** Somebody of the staff, by the name that they had then. */
export const Author = z.strictObject({ id: StaffId, name: StaffName });
export type Author = z.infer<typeof Author>;

/** Which version somebody has read last. */
export const PlanReading = z.strictObject({ staffId: StaffId, number: PlanNumber });
export type PlanReading = z.infer<typeof PlanReading>;

export const lastReadBy = (readings: readonly PlanReading[], staffId: StaffId | undefined): number | null =>
  readings.find((reading) => reading.staffId === staffId)?.number ?? null;

/** The talk in which a client heard the plan. */
export const PlanTalk = z.strictObject({
  on: CalendarDate,
  /** In which language, as people call it. */
  language: Line,
  /** With whose interpreting; empty where it took none. */
  interpreting: Line,
});
export type PlanTalk = z.infer<typeof PlanTalk>;

export const PlanHandover = z.strictObject({ on: CalendarDate, to: FilledLine });
export type PlanHandover = z.infer<typeof PlanHandover>;

export const PlanAct = z.discriminatedUnion('is', [
  /** The first change that somebody has made since the last approval. Says who can't approve it. */
  z.strictObject({ is: z.literal('wrote') }),
  /** The next version was begun, out of the one before. */
  z.strictObject({ is: z.literal('opened') }),
  z.strictObject({ is: z.literal('submitted') }),
  z.strictObject({ is: z.literal('withdrawn') }),
  z.strictObject({ is: z.literal('returned'), words: Prose }),
  z.strictObject({ is: z.literal('approved'), words: Prose }),
  z.strictObject({ is: z.literal('agreed'), ...PlanTalk.shape }),
  z.strictObject({ is: z.literal('notAgreed'), ...PlanTalk.shape, words: Prose }),
  z.strictObject({ is: z.literal('handedOver'), ...PlanHandover.shape }),
]);
export type PlanAct = z.infer<typeof PlanAct>;

export const PlanEvent = z.strictObject({
  planId: PlanId,
  fileId: ClientFileId,
  /** The version that it happened to. */
  number: PlanNumber,
  at: Instant,
  by: Author,
  act: PlanAct,
});
export type PlanEvent = z.infer<typeof PlanEvent>;

export const PlanLife = z.strictObject({
  number: PlanNumber,
  state: PlanState,
  /** Whether the version is frozen: a change begins the next one. */
  isFrozen: z.boolean(),
  /** Who has had a hand in the plan since it was last approved: wrote in it, began the version, or put it up. */
  writers: z.array(Author),
});
export type PlanLife = z.infer<typeof PlanLife>;

export const NEW_LIFE: PlanLife = { number: 1, state: 'draft', isFrozen: false, writers: [] };

/** Somebody has approved the version as it is, and perhaps more has happened since. */
const APPROVED_STATES: readonly PlanState[] = ['approved', 'agreed', 'handedOver'];
export const isApproved = ({ state }: Pick<PlanLife, 'state'>): boolean => APPROVED_STATES.includes(state);

const withWriter = (writers: readonly Author[], { id, name }: Author): Author[] =>
  writers.some((writer) => writer.id === id) ? [...writers] : [...writers, { id, name }];

const STATE_AFTER = {
  opened: 'draft',
  submitted: 'submitted',
  withdrawn: 'draft',
  returned: 'returned',
  approved: 'approved',
  agreed: 'agreed',
  notAgreed: 'approved',
  handedOver: 'handedOver',
} as const satisfies Record<Exclude<PlanAct['is'], 'wrote'>, PlanState>;

/** Somebody has read a version to its end, and says what is to become of it. */
export const isReview = ({ is }: Pick<PlanAct, 'is'>): boolean => is === 'approved' || is === 'returned';

/** Where a plan stands after one thing more. */
export const after = (life: PlanLife, { act, by }: Pick<PlanEvent, 'act' | 'by'>): PlanLife => {
  if (act.is === 'wrote') return { ...life, writers: withWriter(life.writers, by) };
  const state = STATE_AFTER[act.is];
  if (act.is === 'opened') {
    const writers = isApproved(life) ? [] : life.writers;
    return { number: life.number + 1, state, isFrozen: false, writers: withWriter(writers, by) };
  }
  // What is put up is frozen as it then stands, with the ecogram: whoever does that answers for it like one who wrote it.
  const writers = act.is === 'submitted' ? withWriter(life.writers, by) : life.writers;
  return { ...life, state, isFrozen: true, writers };
};

export const lifeFrom = (events: readonly Pick<PlanEvent, 'act' | 'by'>[]): PlanLife =>
  events.reduce(after, NEW_LIFE);

/** How a version of the plan stands now, the present one or an earlier. */
export const stateOfVersion = (events: readonly PlanEvent[], number: number): VersionState => {
  const own = lifeFrom(events.filter((event) => event.number <= number));
  if (own.number < number) return 'draft';
  return lifeFrom(events).number > number && isApproved(own) ? 'revised' : own.state;
};

/** The last time that something happened to a version, if it did. */
export const lastAct = <Is extends PlanAct['is']>(
  events: readonly PlanEvent[],
  is: Is,
  number?: number,
): (Omit<PlanEvent, 'act'> & { act: Extract<PlanAct, { is: Is }> }) | undefined =>
  events.findLast(
    (event): event is PlanEvent & { act: Extract<PlanAct, { is: Is }> } =>
      event.act.is === is && (number === undefined || event.number === number),
  );

/** The review that a plan has come out of, as long as it has not gone into another one. */
export const returnedIn = (events: readonly PlanEvent[]) => {
  const last = events.findLast(({ act }) => REVIEW_ACTS.has(act.is));
  return last?.act.is === 'returned' ? lastAct(events, 'returned') : undefined;
};
const REVIEW_ACTS: ReadonlySet<PlanAct['is']> = new Set(['submitted', 'withdrawn', 'returned', 'approved']);

/** The latest version that was approved, where something has been changed since: its approval is void. */
export const voidedApproval = (events: readonly PlanEvent[]) => {
  const approved = lastAct(events, 'approved');
  return approved && approved.number < lifeFrom(events).number ? approved : undefined;
};

/** What somebody can want to do with a plan, and which roles it is for. */
export const PLAN_ROLES = {
  write: ['counsellor', 'manager'],
  submit: ['counsellor', 'manager'],
  withdraw: ['counsellor', 'manager'],
  approve: ['supervisor', 'manager'],
  return: ['supervisor', 'manager'],
  agree: ['counsellor', 'manager'],
  disagree: ['counsellor', 'manager'],
  handOver: ['counsellor', 'manager'],
  revise: ['counsellor', 'manager'],
} as const satisfies Record<string, readonly Role[]>;
export type PlanAction = keyof typeof PLAN_ROLES;
export const PLAN_ACTIONS = Object.keys(PLAN_ROLES) as PlanAction[];

/** Why somebody can't do it: each of them is said in words of the catalogue. */
export const PLAN_REFUSALS = [
  'planNotYourRole',
  'planOwnWords',
  'planWaits',
  'planNotSubmitted',
  'planNotApproved',
  'planNotAgreed',
  'planIsApproved',
  'planIsAgreed',
  'planIsHandedOver',
  'planChanged',
] as const;
export type PlanRefusal = (typeof PLAN_REFUSALS)[number];

const refusedHere = (action: PlanAction, { state }: PlanLife): PlanRefusal | null => {
  switch (action) {
    case 'write':
      return null;
    case 'submit':
      if (state === 'submitted') return 'planWaits';
      return APPROVED_STATES.includes(state) ? 'planIsApproved' : null;
    case 'withdraw':
    case 'approve':
    case 'return':
      return state === 'submitted' ? null : 'planNotSubmitted';
    case 'revise':
      return APPROVED_STATES.includes(state) ? null : 'planNotApproved';
    case 'agree':
      if (state === 'agreed') return 'planIsAgreed';
      if (state === 'handedOver') return 'planIsHandedOver';
      return state === 'approved' ? null : 'planNotApproved';
    case 'disagree':
      if (state === 'handedOver') return 'planIsHandedOver';
      return APPROVED_STATES.includes(state) ? null : 'planNotApproved';
    case 'handOver':
      if (state === 'agreed' || state === 'handedOver') return null;
      return state === 'approved' ? 'planNotAgreed' : 'planNotApproved';
  }
};

/**
 * Whether somebody has had a hand in a plan since it was last approved. A name counts like an id: whoever was taken out and let in again, or
 * came from another vault with the file, has another id and is the same person. Two people of one name are taken for one, which costs them a
 * third pair of eyes; the other way round, one person would be all four.
 */
export const isWriter = (
  { writers }: Pick<PlanLife, 'writers'>,
  { id, name }: Pick<StaffMember, 'id' | 'name'>,
): boolean => writers.some((writer) => writer.id === id || sameStaffName(writer.name, name));

/**
 * Why somebody can't do that with a plan as it stands; `null` where they can. Whoever has written any of its words since the
 * last approval, begun its version or put it up doesn't review it: four eyes have to have seen it.
 */
export const refusalOf = (action: PlanAction, life: PlanLife, who: StaffMember): PlanRefusal | null => {
  const roles: readonly Role[] = PLAN_ROLES[action];
  if (!roles.includes(who.role)) return 'planNotYourRole';
  const here = refusedHere(action, life);
  if (here) return here;
  const isReview = action === 'approve' || action === 'return';
  return isReview && isWriter(life, who) ? 'planOwnWords' : null;
};

/**
 * What happens to a plan's life when somebody changes what is planned: nothing, where they are known to write in it. Who writes goes on record
 * under each id, also where {@link isWriter} knows the name.
 */
export const actsOfWriting = (life: PlanLife, { id }: Pick<Author, 'id'>): PlanAct[] => {
  const opens = life.isFrozen;
  const isKnown = life.writers.some((writer) => writer.id === id) && !(opens && isApproved(life));
  return [...(opens ? [{ is: 'opened' } as const] : []), ...(isKnown ? [] : [{ is: 'wrote' } as const])];
};

/**
 * The same for any change. Noting in a frozen version how far it has come changes nothing that anybody approved or agreed to: it stays as it
 * is, and whoever noted it has written no word of it. In a draft it is writing like any other.
 */
export const actsOfChange = (life: PlanLife, by: Pick<Author, 'id'>, plansTheSame: boolean): PlanAct[] =>
  life.isFrozen && plansTheSame ? [] : actsOfWriting(life, by);
