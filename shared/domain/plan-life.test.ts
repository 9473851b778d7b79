import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from './dates.ts';
import { ClientFileId, PlanId, StaffId } from './ids.ts';
import {
  actsOfChange,
  actsOfWriting,
  after,
  isApproved,
  lifeFrom,
  NEW_LIFE,
  PLAN_ACTIONS,
  PLAN_REFUSALS,
  PLAN_ROLES,
  type PlanAct,
  type PlanAction,
  type PlanEvent,
  type PlanLife,
  refusalOf,
  stateOfVersion,
  voidedApproval,
} from './plan-life.ts';
import type { Role, StaffMember } from './staff.ts';

const id = (end: number) => `0199a000-0000-7000-8000-0000000000${String(end).padStart(2, '0')}`;
const person = (end: number, role: Role): StaffMember => ({
  id: StaffId.parse(id(end)),
  name: `Somebody ${end}`,
  role,
});
const PEOPLE = [
  person(1, 'counsellor'),
  person(2, 'counsellor'),
  person(3, 'supervisor'),
  person(4, 'manager'),
  person(5, 'manager'),
  // The first manager, taken out and let in again.
  { ...person(6, 'manager'), name: ' SOMEBODY 4' },
];

const DAY = '2026-11-29' as Extract<PlanAct, { is: 'agreed' }>['on'];
const TALK = { on: DAY, language: 'Edo', interpreting: '' };
const ACT_OF: Record<Exclude<PlanAction, 'write'>, PlanAct> = {
  submit: { is: 'submitted' },
  withdraw: { is: 'withdrawn' },
  approve: { is: 'approved', words: '' },
  return: { is: 'returned', words: '' },
  agree: { is: 'agreed', ...TALK },
  disagree: { is: 'notAgreed', ...TALK, words: '' },
  handOver: { is: 'handedOver', on: DAY, to: 'IOM' },
  revise: { is: 'opened' },
};

const anyDoing = fc.record({ by: fc.constantFrom(...PEOPLE), action: fc.constantFrom(...PLAN_ACTIONS) });
const anyCourse = fc.array(anyDoing, { maxLength: 60 });

type Told = { before: PlanLife; life: PlanLife; by: StaffMember; action: PlanAction };

/** Everybody does what they may, in any order; returns what happened, and how the plan stood at each step. */
const live = (course: readonly { by: StaffMember; action: PlanAction }[]) => {
  const events: PlanEvent[] = [];
  const told: Told[] = [];
  let life = NEW_LIFE;
  for (const { by, action } of course) {
    if (refusalOf(action, life, by) !== null) continue;
    const before = life;
    for (const act of action === 'write' ? actsOfWriting(life, by) : [ACT_OF[action]]) {
      const author = { id: by.id, name: by.name };
      life = after(life, { act, by: author });
      events.push({
        planId: PlanId.parse(id(90)),
        fileId: ClientFileId.parse(id(91)),
        number: life.number,
        at: Instant.parse('2026-11-29T10:00:00.000Z'),
        by: author,
        act,
      });
    }
    told.push({ before, life, by, action });
  }
  return { events, told, life };
};

describe('noting how far a plan has come', () => {
  it('leaves a frozen version as it is, whoever does it: state, number, approval, and who may review', () => {
    fc.assert(
      fc.property(anyCourse, fc.constantFrom(...PEOPLE), (course, by) => {
        const { life } = live(course);
        const acts = actsOfChange(life, by, true);
        if (life.isFrozen) expect(acts).toEqual([]);
        else expect(acts).toEqual(actsOfWriting(life, by));
      }),
    );
  });

  it('is no way around a new version: whatever plans something else is writing', () => {
    fc.assert(
      fc.property(anyCourse, fc.constantFrom(...PEOPLE), (course, by) => {
        const { life } = live(course);
        const acts = actsOfChange(life, by, false);
        expect(acts).toEqual(actsOfWriting(life, by));
        if (life.isFrozen) expect(acts.map(({ is }) => is)).toContain('opened');
      }),
    );
  });
});

describe('the life of a plan', () => {
  it('is what its events make of it', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { events, life } = live(course);
        expect(lifeFrom(events)).toEqual(life);
      }),
    );
  });

  it('has nobody review words that they have written since the last approval, nor a version that they began or put up', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        // By name: two ids of one name are one person.
        const called = ({ name }: StaffMember) => name.trim().toLowerCase();
        let writers = new Set<string>();
        for (const { before, by, action } of live(course).told) {
          if (action === 'write') {
            if (isApproved(before)) writers = new Set();
            writers.add(called(by));
          }
          if (action === 'revise') writers = new Set([called(by)]);
          if (action === 'submit') writers.add(called(by));
          if (action === 'approve' || action === 'return') expect(writers.has(called(by))).toBe(false);
        }
      }),
    );
  });

  it('takes whoever has the same name under another id for the same person, and puts each id on record', () => {
    const before = person(7, 'counsellor');
    const again = { ...person(8, 'manager'), name: 'SOMEBODY 7 ' };
    const { life } = live([
      { by: before, action: 'write' },
      { by: before, action: 'submit' },
    ]);
    expect(refusalOf('approve', life, again)).toBe('planOwnWords');
    expect(refusalOf('return', life, again)).toBe('planOwnWords');
    expect(refusalOf('approve', life, { ...again, name: 'Somebody 77' })).toBeNull();
    expect(actsOfWriting({ ...life, isFrozen: false }, again)).toEqual([{ is: 'wrote' }]);
  });

  it('never writes in a version that is frozen: a change begins the next, and voids what was approved', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { events, told } = live(course);
        for (const { before, life, action } of told) {
          if (action !== 'write') continue;
          expect(life.isFrozen).toBe(false);
          expect(life.number).toBe(before.number + (before.isFrozen ? 1 : 0));
          if (before.isFrozen) expect(life.state).toBe('draft');
        }
        const voided = voidedApproval(events);
        if (voided) expect(stateOfVersion(events, voided.number)).toBe('revised');
      }),
    );
  });

  it('has every version approved before the client agrees, and agreed before it is handed over', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const { events } = live(course);
        for (const [index, event] of events.entries()) {
          const earlier = events.slice(0, index).filter(({ number }) => number === event.number);
          const is = new Set(earlier.map(({ act }) => act.is));
          if (event.act.is === 'approved') expect(is.has('submitted')).toBe(true);
          if (event.act.is === 'agreed') expect(is.has('approved')).toBe(true);
          if (event.act.is === 'handedOver') expect(is.has('agreed')).toBe(true);
        }
      }),
    );
  });

  it('refuses with a reason, and has no step that no role can take', () => {
    fc.assert(
      fc.property(anyCourse, anyDoing, (course, { by, action }) => {
        const { life } = live(course);
        const refusal = refusalOf(action, life, by);
        if (refusal !== null) expect(PLAN_REFUSALS).toContain(refusal);
        const roles: readonly Role[] = PLAN_ROLES[action];
        if (!roles.includes(by.role)) expect(refusal).toBe('planNotYourRole');
      }),
    );
  });

  it('can always go on: whatever has happened, a stranger and a new hand can bring it to the handover', () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const writer = person(8, 'counsellor');
        const reviewer = person(9, 'supervisor');
        const way = (['withdraw', 'write', 'submit', 'agree', 'handOver'] as const).map((action) => ({
          by: writer,
          action,
        }));
        way.splice(3, 0, { by: reviewer, action: 'approve' } as never);
        expect(live([...course, ...way]).life.state).toBe('handedOver');
      }),
    );
  });

  it('knows a version that was withdrawn as a draft that is frozen already', () => {
    const [writer] = PEOPLE as [StaffMember];
    const { life, events } = live([
      { by: writer, action: 'write' },
      { by: writer, action: 'submit' },
      { by: writer, action: 'withdraw' },
    ]);
    expect(life).toMatchObject({ number: 1, state: 'draft', isFrozen: true });
    expect(stateOfVersion(events, 1)).toBe('draft');
    expect(live([{ by: writer, action: 'write' }]).life.writers).toEqual([
      { id: writer.id, name: writer.name },
    ]);
  });
});
