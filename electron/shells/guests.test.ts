import { expect, test } from 'vitest';
import { openShelter, SOMEWHERE_ELSE, someClient, wishFor } from './shelter.testkit.ts';

/** A file of another laptop that is here to be reviewed, beside one that is at home here. */
const withGuest = async () => {
  const [theirs, ours] = [await openShelter(), await openShelter()];
  const hers = await someClient(theirs, 'Amara');
  await theirs.call('plans.create', { fileId: hers.fileId, versionLabel: '1' });
  const own = await someClient(ours, 'Radu');
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
  return { ours, lock, guest: hers.fileId, own: own.fileId };
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
