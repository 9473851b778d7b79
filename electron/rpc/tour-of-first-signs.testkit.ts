import { expect } from 'vitest';
import type { CalendarDate } from '#shared/domain/dates.ts';
import { newSignalDetails } from '#shared/domain/first-signs.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { talkTo } from './conformance-subject.testkit.ts';

/** Notes what somebody saw, takes it away and back, and rates the suspicion. */
export const tourOfFirstSigns = async (
  call: ReturnType<typeof talkTo>['call'],
  fileId: ClientFileId,
  today: CalendarDate,
): Promise<void> => {
  const noted = newSignalDetails({ what: 'Has no key to her room', source: 'client' }, today);
  const signal = await call('signs.note', { fileId, details: noted });
  const labelled = { ...noted, elements: ['harbouring' as const], forms: ['labour' as const] };
  await call('signs.change', { id: signal.id, baseVersion: 1, details: labelled });
  expect(await call('files.list', { search: 'key room', limit: 10 })).toMatchObject({ total: 1 });
  expect(await call('signs.remove', { id: signal.id, baseVersion: 2 })).toMatchObject({
    removedAt: expect.any(String),
  });
  expect(await call('files.list', { search: 'key room', limit: 10 })).toMatchObject({ total: 0 });
  await call('signs.restore', { id: signal.id, baseVersion: 3 });
  const rated = { suspicion: 4, on: today, why: '' };
  const { id: rating } = await call('ratings.give', { fileId, rated });
  await call('ratings.correct', { id: rating, baseVersion: 1, rated: { ...rated, suspicion: 7 } });
  expect(await call('ratings.withdraw', { id: rating, baseVersion: 2 })).toMatchObject({
    withdrawnAt: expect.any(String),
  });
  await call('ratings.reinstate', { id: rating, baseVersion: 3 });
  expect(await call('signs.read', { fileId })).toMatchObject({
    signals: [{ version: 4, details: labelled, removedAt: null }],
    ratings: [{ by: { name: 'A. Worker' }, rated: { suspicion: 7 }, earlier: [rated], withdrawnAt: null }],
  });
};
