import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Instant } from './dates.ts';
import { ClientFileId, PlanCommentId, PlanId, StaffId } from './ids.ts';
import { PlanLineKey } from './plan/lines.ts';
import type { PlanComment } from './plan-comment.ts';
import { type Author, lifeFrom, type PlanEvent } from './plan-life.ts';
import type { PlanReview, ReviewAct } from './review-exchange.ts';
import { mergePlanReview, type PlanAsItIs } from './review-merge.ts';
import type { StaffMember } from './staff.ts';

const uuid = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const at = (minute: number) => Instant.parse(new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString());
const planId = PlanId.parse(uuid(1));
const fileId = ClientFileId.parse(uuid(2));
const who = (number: number, name: string): Author => ({ id: StaffId.parse(uuid(100 + number)), name });
const NOOR = who(0, 'Noor');
const HASH = 'a'.repeat(64);

const supervisor = (number: number): StaffMember => ({
  ...who(number, `Supervisor ${number}`),
  role: 'supervisor',
});

const comment = (number: number, change: Partial<PlanComment> = {}): PlanComment => ({
  id: PlanCommentId.parse(uuid(1_000 + number)),
  planId,
  fileId,
  version: 1,
  number: 1,
  lineKey: PlanLineKey.parse('goal'),
  about: '',
  by: NOOR,
  text: `Comment ${number}`,
  replies: [],
  resolved: null,
  createdAt: at(0),
  updatedAt: at(0),
  ...change,
});

const event = (act: PlanEvent['act'], by: Author = NOOR, minute = 1, number = 1): PlanEvent => ({
  planId,
  fileId,
  number,
  at: at(minute),
  by: { id: by.id, name: by.name },
  act,
});

/** At the laptop when a review is brought in, and wrote nothing of it. */
const COLLEAGUE = who(8, 'Colleague');

const SUBMITTED = [event({ is: 'wrote' }), event({ is: 'submitted' })];
const VERSIONS = [{ number: 1, hash: HASH, isSound: true }];

const asSent = (comments: PlanComment[], change: Partial<PlanReview> = {}): PlanReview => ({
  planId,
  number: 1,
  sent: comments.map(({ id, resolved }) => ({ id, resolved })),
  comments,
  acts: [],
  ...change,
});

type Reviewed = { review: PlanReview; by: StaffMember };

/** The plan with one review joined in, as the vault would write it. Whatever is in conflict is decided alike each time. */
const withReview = (
  mine: PlanAsItIs,
  { review, by }: Reviewed,
  decision: 'open' | 'resolved',
): PlanAsItIs => {
  const decisions = Object.fromEntries(review.comments.map(({ id }) => [id, decision]));
  const { added, changed, acts, conflicts } = mergePlanReview(mine, review, by, decisions);
  expect(conflicts).toEqual([]);
  const now = new Map(changed.map((each) => [each.id, each]));
  return {
    ...mine,
    comments: [...mine.comments.map((each) => now.get(each.id) ?? each), ...added],
    events: [...mine.events, ...acts.flatMap(({ act, fate }) => (fate === 'applies' ? [act.event] : []))],
  };
};

/** What somebody would see of it, whatever the order in which it came to be there. */
const seen = ({ comments, events }: PlanAsItIs) => ({
  comments: comments
    .map(({ version: _, updatedAt: __, ...rest }) => rest)
    .sort((one, other) => (one.id < other.id ? -1 : 1)),
  life: lifeFrom(events),
  // An approval that another supervisor's return makes void is in the history only where it came first.
  returns: events
    .filter(({ act }) => act.is === 'returned')
    .map(({ at: when }) => when)
    .sort(),
  approvals:
    lifeFrom(events).state === 'approved'
      ? events
          .filter(({ act }) => act.is === 'approved')
          .map(({ at: when }) => when)
          .sort()
      : [],
});

const change = fc.record({
  to: fc.nat(4),
  does: fc.constantFrom('reply', 'resolve', 'reopen', 'add'),
  minute: fc.integer({ min: 10, max: 500 }),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

const changedBy = (
  comments: readonly PlanComment[],
  changes: readonly Change[],
  by: Author,
  salt: number,
) => {
  let now = [...comments];
  for (const [index, { to, does, minute }] of changes.entries()) {
    const when = at(minute);
    if (does === 'add') {
      now.push(comment(salt * 100 + index, { by, createdAt: when, updatedAt: when }));
      continue;
    }
    now = now.map((each, place) => {
      if (place !== to) return each;
      const next = { ...each, version: each.version + 1, updatedAt: when };
      if (does === 'reply')
        return { ...next, replies: [...each.replies, { by, at: when, text: `Reply ${salt}-${index}` }] };
      return { ...next, resolved: does === 'resolve' ? { by, at: when } : null };
    });
  }
  return now;
};

const decided = fc.option(fc.constantFrom('approved', 'returned'), { nil: null });

/** One file that was sent to three supervisors, while somebody went on with it here. */
const afternoons = fc.record({
  settled: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  here: fc.array(change, { maxLength: 6 }),
  there: fc.array(fc.record({ changes: fc.array(change, { maxLength: 6 }), decided, minute: fc.nat(600) }), {
    minLength: 1,
    maxLength: 3,
  }),
  decision: fc.constantFrom('open' as const, 'resolved' as const),
});

const played = ({ settled, here, there }: typeof afternoons extends fc.Arbitrary<infer V> ? V : never) => {
  const start = settled.map((isSettled, number) =>
    comment(number, isSettled ? { resolved: { by: NOOR, at: at(5) } } : {}),
  );
  const mine: PlanAsItIs = {
    events: SUBMITTED,
    versions: VERSIONS,
    broughtInBy: COLLEAGUE,
    comments: changedBy(start, here, NOOR, 9),
  };
  const reviews = there.map(({ changes, decided: act, minute }, index): Reviewed => {
    const by = supervisor(index + 1);
    const acts: ReviewAct[] = act
      ? [{ event: event({ is: act, words: '' }, by, 600 + minute), hash: HASH }]
      : [];
    return { by, review: { ...asSent(start), comments: changedBy(start, changes, by, index + 1), acts } };
  });
  return { mine, reviews, start };
};

const inEveryOrder = <Item>(items: readonly Item[]): Item[][] =>
  items.length < 2
    ? [[...items]]
    : items.flatMap((first, index) =>
        inEveryOrder(items.filter((_, place) => place !== index)).map((rest) => [first, ...rest]),
      );

describe('reviews that come back', () => {
  test('in any order give the same file, and again change nothing', () => {
    fc.assert(
      fc.property(afternoons, (afternoon) => {
        const { mine, reviews } = played(afternoon);
        const after = inEveryOrder(reviews).map((order) =>
          order.reduce((now, review) => withReview(now, review, afternoon.decision), mine),
        );
        const [first] = after;
        for (const one of after) expect(seen(one)).toEqual(seen(first as PlanAsItIs));
        for (const one of after)
          for (const review of reviews)
            expect(seen(withReview(one, review, afternoon.decision))).toEqual(seen(one));
      }),
      { numRuns: 2_000 },
    );
  });

  test('lose no word of either side, and touch nothing else', () => {
    fc.assert(
      fc.property(afternoons, (afternoon) => {
        const { mine, reviews } = played(afternoon);
        const after = reviews.reduce((now, review) => withReview(now, review, afternoon.decision), mine);
        const said = (comments: readonly PlanComment[]) =>
          comments.flatMap(({ text, replies }) => [text, ...replies.map((reply) => reply.text)]);
        const all = new Set(said(after.comments));
        for (const word of [
          ...said(mine.comments),
          ...reviews.flatMap(({ review }) => said(review.comments)),
        ])
          expect(all.has(word)).toBe(true);
        expect(after.events.slice(0, mine.events.length)).toEqual(mine.events);
        expect(after.versions).toBe(mine.versions);
      }),
    );
  });

  test('overwrite nothing that was settled meanwhile without asking', () => {
    fc.assert(
      fc.property(afternoons, (afternoon) => {
        const { mine, reviews, start } = played(afternoon);
        const sentAs = new Map(start.map(({ id, resolved }) => [id, resolved]));
        for (const { review, by } of reviews) {
          const { changed } = mergePlanReview(mine, review, by);
          for (const { id, resolved } of changed) {
            const own = mine.comments.find((each) => each.id === id)?.resolved ?? null;
            const isTouchedHere = JSON.stringify(own) !== JSON.stringify(sentAs.get(id) ?? null);
            if (isTouchedHere) expect(resolved === null).toBe(own === null);
          }
        }
      }),
    );
  });
});

describe('a comment that both sides have settled differently', () => {
  const settled = comment(1, { resolved: { by: NOOR, at: at(5) } });
  const reopened = { ...settled, version: 2, resolved: null };
  const again = { ...settled, version: 3, resolved: { by: who(1, 'Supervisor 1'), at: at(9) } };
  const mine: PlanAsItIs = {
    ...{ events: SUBMITTED, versions: VERSIONS, broughtInBy: COLLEAGUE },
    comments: [reopened],
  };
  const review = { ...asSent([settled]), comments: [again] };

  test('is asked about, and stays as it is until somebody has decided', () => {
    const { changed, conflicts } = mergePlanReview(mine, review, supervisor(1));
    expect(conflicts).toEqual([{ here: reopened, there: again }]);
    expect(changed).toEqual([]);
  });

  test('is as somebody has decided', () => {
    const decide = (decision: 'open' | 'resolved') =>
      mergePlanReview(mine, review, supervisor(1), { [settled.id]: decision });
    expect(decide('open')).toMatchObject({ conflicts: [], changed: [] });
    expect(decide('resolved')).toMatchObject({
      conflicts: [],
      changed: [{ version: 3, resolved: again.resolved }],
    });
  });
});

describe('an approval that comes back', () => {
  const by = supervisor(1);
  const act = (words = ''): ReviewAct => ({ event: event({ is: 'approved', words }, by, 30), hash: HASH });
  const fate = (mine: Partial<PlanAsItIs>, given: ReviewAct = act(), reviewer: StaffMember = by) =>
    mergePlanReview(
      { events: SUBMITTED, versions: VERSIONS, broughtInBy: COLLEAGUE, comments: [], ...mine },
      { ...asSent([]), acts: [given] },
      reviewer,
    ).acts[0]?.fate;

  test('counts for the version that it was given to', () => {
    expect(fate({})).toBe('applies');
  });

  test('counts for no other, whatever its number', () => {
    const nextBegun = [
      ...SUBMITTED,
      event({ is: 'opened' }, NOOR, 40, 2),
      event({ is: 'submitted' }, NOOR, 41, 2),
    ];
    expect(
      fate({ events: nextBegun, versions: [...VERSIONS, { number: 2, hash: HASH, isSound: true }] }),
    ).toBe('earlierVersion');
    expect(fate({ versions: [{ number: 1, hash: 'b'.repeat(64), isSound: true }] })).toBe('otherWords');
    expect(fate({ versions: [{ number: 1, hash: HASH, isSound: false }] })).toBe('otherWords');
    expect(fate({ versions: [] })).toBe('otherWords');
  });

  test('is not given by whoever wrote it, under whichever id the other vault has them', () => {
    const events = [event({ is: 'wrote' }, who(7, ' supervisor 1')), event({ is: 'submitted' })];
    expect(fate({ events })).toBe('ownWords');
    expect(fate({ events: [event({ is: 'wrote' }, by), event({ is: 'submitted' })] })).toBe('ownWords');
  });

  test('is not brought in by whoever wrote it: they could have made the bundle themselves', () => {
    expect(fate({ broughtInBy: NOOR })).toBe('broughtByWriter');
    const sentBack: ReviewAct = {
      event: event({ is: 'returned', words: 'Which town?' }, by, 30),
      hash: HASH,
    };
    expect(fate({ broughtInBy: NOOR }, sentBack)).toBe('applies');
  });

  test('is not given by a counsellor, or in somebody else’s name', () => {
    expect(fate({}, act(), { ...by, role: 'counsellor' })).toBe('notTheirRole');
    expect(fate({}, { event: event({ is: 'approved', words: '' }, NOOR, 30), hash: HASH })).toBe('notTheirs');
  });

  test('comes too late once the client has agreed, and is put there once', () => {
    const talk = { on: '2026-01-02' as never, language: 'en', interpreting: '' };
    const agreed = [
      ...SUBMITTED,
      event({ is: 'approved', words: '' }, who(3, 'Idris'), 20),
      event({ is: 'agreed', ...talk }),
    ];
    expect(fate({ events: agreed })).toBe('tooLate');
    expect(fate({ events: [...SUBMITTED, act().event] })).toBe('alreadyHere');
    expect(fate({ events: [...SUBMITTED, event({ is: 'withdrawn' })] })).toBe('tooLate');
  });
});
