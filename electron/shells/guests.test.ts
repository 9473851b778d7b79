import { expect, test } from 'vitest';
import { given } from '#shared/domain/answer.ts';
import type { ClientFile } from '#shared/domain/client-file.ts';
import { addDays, type CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import { lineKey } from '#shared/domain/plan/lines.ts';
import { openShelter, type Shelter, SOMEWHERE_ELSE, someClient, wishFor } from './shelter.testkit.ts';

/** A day so many after today, by the clock. */
const inDays = (days: number): CalendarDate => addDays(localDayOf(new Date()), days);

const DONE = { settled: { is: 'done' }, words: '' } as const;

/** Somebody who is to go on a journey soon, so that there is much to do before. */
const travels = async ({ call }: Shelter, { id, version, details }: ClientFile, reviewOn: CalendarDate) => {
  const plannedReturn = given(inDays(20));
  await call('files.update', { id, baseVersion: version, details: { ...details, plannedReturn } });
  await call('files.planReview', { id, on: reviewOn });
};

/** A file of another laptop that is here to be reviewed, beside one that is at home here. */
const withGuest = async ({ reviewOn = inDays(9) } = {}) => {
  const [theirs, ours] = [await openShelter(), await openShelter()];
  const hers = await someClient(theirs, 'Amara');
  const plan = await theirs.call('plans.create', { fileId: hers.fileId, versionLabel: '1' });
  await theirs.call('planLife.submit', { planId: plan.id, number: 1, baseVersion: plan.version });
  const own = await someClient(ours, 'Radu');
  await travels(theirs, hers.file, reviewOn);
  await travels(ours, own.file, reviewOn);
  const recommended = { about: { is: 'recommendations' }, on: inDays(5) } as const;
  const settledAtHome = await theirs.call('today.settle', { fileId: hers.fileId, ...recommended, ...DONE });
  const { recipient } = await ours.call('bundles.makeKey', {});
  const lock = { is: 'key', recipient } as const;
  const made = await theirs.call('bundles.lend', { fileIds: [hers.fileId], lock });
  if (!made) throw new Error('no bundle was made');
  theirs.answer('hers.age');
  await theirs.call('documents.save', { id: made.id });
  ours.dialogs.answerNext(theirs.savedTo('hers.age'));
  const chosen = await ours.call('bundles.choose', {});
  if (!chosen) throw new Error('the bundle was not chosen');
  await ours.call('bundles.open', { id: chosen.id, passphrase: null });
  await ours.call('bundles.takeForReview', { id: chosen.id });
  return { ours, lock, guest: hers.fileId, own: own.fileId, planId: plan.id, settledAtHome };
};

test('a file that is here for a review goes nowhere but home', async () => {
  const { ours, lock, guest, own } = await withGuest();
  const { log } = ours.host.app.session.vault;
  const before = log.head();
  for (const fileIds of [[guest], [own, guest]]) {
    expect(await ours.refusal('bundles.move', { ground: SOMEWHERE_ELSE, fileIds, lock })).toBe(
      'onlyForReview',
    );
    expect(await ours.refusal('bundles.lend', { fileIds, lock })).toBe('onlyForReview');
  }
  expect(await ours.refusal('release.prepare', wishFor(guest, {}, { parts: ['identity'] }))).toBe(
    'onlyForReview',
  );
  // Nor does the log say of any that it was read.
  expect(log.head()).toEqual(before);
  expect(await ours.refusal('bundles.move', { ground: SOMEWHERE_ELSE, fileIds: [own], lock })).toBeNull();
  expect(await ours.refusal('bundles.makeReviewed', { fileId: guest, lock })).toBeNull();
});

test('Today asks for the review of a file that is here for one, and for nothing else of it', async () => {
  const { ours, guest, own, planId } = await withGuest();
  const named = { fileId: guest, workingName: 'Amara' };
  const { items, plans, guests, settled } = await ours.call('today.read', {});
  expect(new Set(items.map(({ fileId }) => fileId))).toEqual(new Set([own]));
  expect(items.map(({ about }) => about.is).sort()).toEqual(['recommendations', 'review', 'travel']);
  expect(plans).toMatchObject([{ ...named, why: 'forReview' }]);
  expect(guests).toMatchObject([named]);
  expect(settled).toEqual([]);

  await ours.comes('Sanne', 'supervisor');
  // Once it was sent back it is written anew where it is at home; the review still has to go there.
  const decision = { is: 'return', words: 'Who meets her?' } as const;
  await ours.call('planLife.review', { planId, number: 1, decision });
  const after = await ours.call('today.read', {});
  expect(after.plans).toEqual([]);
  expect(after.guests).toMatchObject([named]);
  await ours.call('bundles.endReview', { fileId: guest });
  expect((await ours.call('today.read', {})).guests).toEqual([]);
});

test('a file that is here for a review is not due to be looked at again here, whatever its day', async () => {
  const { ours, guest, own } = await withGuest({ reviewOn: inDays(-3) });
  expect(await ours.call('files.due', { limit: 10 })).toMatchObject({ files: [{ id: own }], total: 1 });
  const { vault } = ours.host.app.session;
  const before = vault.log.head();
  // Its home has the day, and whoever gave it another one here would leave that behind.
  expect(await ours.refusal('files.planReview', { id: guest, on: inDays(90) })).toBe('onlyForReview');
  expect(vault.files.reviewOf(guest)).toBe(inDays(-3));
  expect(vault.log.head()).toEqual(before);
});

test('what waits of a file that is here for a review is settled where it is at home', async () => {
  const { ours, guest, own, settledAtHome } = await withGuest();
  const { vault } = ours.host.app.session;
  const before = { log: vault.log.head(), marks: vault.todayMarks.all() };
  const travel = { about: { is: 'travel' }, on: inDays(20) } as const;
  expect(await ours.refusal('today.settle', { fileId: guest, ...travel, ...DONE })).toBe('onlyForReview');
  const { id, version } = settledAtHome;
  expect(await ours.refusal('today.takeBack', { id, baseVersion: version })).toBe('onlyForReview');
  expect({ log: vault.log.head(), marks: vault.todayMarks.all() }).toEqual(before);
  expect(await ours.refusal('today.settle', { fileId: own, ...travel, ...DONE })).toBeNull();
});

test('Review offers to read a plan that is here for a review, and never to write one anew', async () => {
  const { ours, guest, own, planId } = await withGuest();
  const named = { fileId: guest, workingName: 'Amara' };
  const plan = await ours.call('plans.create', { fileId: own, versionLabel: '1' });
  await ours.call('planLife.submit', { planId: plan.id, number: 1, baseVersion: plan.version });
  const seen = { planId, number: 1 };
  const about = { lineKey: lineKey('housing', 'goal'), about: '', text: 'Which town?' };
  await ours.comes('Sanne', 'supervisor');
  await ours.call('planComments.add', { ...seen, ...about });
  expect(await ours.call('review.list', {})).toMatchObject({
    waiting: expect.arrayContaining([
      expect.objectContaining({ fileId: own }),
      expect.objectContaining({ ...named, openComments: 1 }),
    ]),
    toSendBack: [],
  });

  const decision = { is: 'return', words: 'Who meets her?' } as const;
  await ours.call('planLife.review', { ...seen, decision });
  await ours.call('planLife.review', { planId: plan.id, number: 1, decision });
  // Ours is written anew here; hers at home, and what was said of it has to go there.
  expect(await ours.call('review.list', {})).toEqual({
    waiting: [],
    returned: [expect.objectContaining({ fileId: own, planId: plan.id })],
    commented: [],
    toSendBack: [expect.objectContaining(named)],
  });
  await ours.call('bundles.endReview', { fileId: guest });
  expect((await ours.call('review.list', {})).toSendBack).toEqual([]);
});

test('the numbers, and the names behind them, are of files that are at home', async () => {
  const { ours, own } = await withGuest();
  const period = { kind: 'own', from: inDays(-1), until: inDays(1) } as const;
  const number = { table: 'gender', row: 'notKnown', column: null } as const;
  expect(await ours.call('numbers.trace', { period, number })).toMatchObject([{ id: own }]);
});
