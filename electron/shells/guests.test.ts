import { expect, test } from 'vitest';
import { given } from '#shared/domain/answer.ts';
import type { ClientFile } from '#shared/domain/client-file.ts';
import { addDays, localDayOf } from '#shared/domain/dates.ts';
import { openShelter, type Shelter, SOMEWHERE_ELSE, someClient, wishFor } from './shelter.testkit.ts';

/** Somebody who is to go on a journey soon, so that there is much to do before. */
const travels = async ({ call }: Shelter, { id, version, details }: ClientFile): Promise<void> => {
  const plannedReturn = given(addDays(localDayOf(new Date()), 20));
  await call('files.update', { id, baseVersion: version, details: { ...details, plannedReturn } });
  await call('files.planReview', { id, on: addDays(localDayOf(new Date()), 9) });
};

/** A file of another laptop that is here to be reviewed, beside one that is at home here. */
const withGuest = async () => {
  const [theirs, ours] = [await openShelter(), await openShelter()];
  const hers = await someClient(theirs, 'Amara');
  const plan = await theirs.call('plans.create', { fileId: hers.fileId, versionLabel: '1' });
  await theirs.call('planLife.submit', { planId: plan.id, number: 1, baseVersion: plan.version });
  const own = await someClient(ours, 'Radu');
  await travels(theirs, hers.file);
  await travels(ours, own.file);
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
  return { ours, lock, guest: hers.fileId, own: own.fileId, planId: plan.id };
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
