import { expect } from 'vitest';
import { CalendarDate } from '#shared/domain/dates.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import type { talkTo } from './conformance-subject.testkit.ts';

/** From the draft to the handover and on to a new version, reviewed by somebody else with their own passphrase. */
export const tourOfPlanLife = async (
  call: ReturnType<typeof talkTo>['call'],
  planId: PlanId,
): Promise<void> => {
  const passphrase = 'four owls on a dark fence';
  const staff = { name: 'C. Supervisor', role: 'supervisor' } as const;
  const { id: staffId } = await call('staff.add', { staff, passphrase });
  const seen = { planId, number: 1 };
  const baseVersion = (await call('plans.read', { id: planId })).version;
  await call('planLife.submit', { ...seen, baseVersion });
  await call('planLife.withdraw', seen);
  await call('planLife.submit', { ...seen, baseVersion });
  const comment = await call('planComments.add', {
    ...{ ...seen, lineKey: lineKey('housing', 'goal'), about: '', text: 'Which town?' },
  });
  await call('planComments.answer', { id: comment.id, baseVersion: 1, text: 'The one of the aunt' });
  await call('planComments.resolve', { id: comment.id, baseVersion: 2 });
  await call('planComments.reopen', { id: comment.id, baseVersion: 3 });
  await call('planLife.noteRead', seen);
  expect(await call('review.list', {})).toMatchObject({
    waiting: [{ planId, number: 1, openComments: 1, lastRead: 1, changed: { added: 0, removed: 0 } }],
    returned: [],
  });
  const returned = { ...seen, decision: { is: 'return', words: 'Say where.' } } as const;
  expect(await call('planLife.sign', { ...returned, staffId, passphrase })).toMatchObject({
    state: 'returned',
  });
  await call('planLife.submit', { ...seen, baseVersion });
  const approved = { ...seen, decision: { is: 'approve', words: '' } } as const;
  await call('planLife.sign', { ...approved, staffId, passphrase });
  const talk = { on: CalendarDate.parse('2026-11-29'), language: 'Edo', interpreting: '' };
  await call('planLife.disagree', { ...seen, talk, words: 'Not before the baby is born.' });
  await call('planLife.agree', { ...seen, talk });
  await call('planLife.handOver', { ...seen, handover: { on: talk.on, to: 'IOM' } });
  // Whoever begins a version has a hand in it.
  expect(await call('planLife.revise', seen)).toMatchObject({ number: 2, state: 'draft', writers: [{}] });
  expect((await call('planLife.version', seen)).isSound).toBe(true);
  expect(await call('planLife.picture', { ...seen, language: 'nl' })).toHaveProperty('svg');
  expect(await call('planLife.read', { planId })).toMatchObject({
    life: { number: 2 },
    versions: [{ number: 1 }],
    comments: [{ version: 4 }],
  });
  await call('planLife.submit', { planId, number: 2, baseVersion });
  await expect(call('planLife.review', { ...approved, number: 2 })).rejects.toMatchObject({
    code: 'planOwnWords',
  });
};
