import { expect, test } from 'vitest';
import type { BundleUse } from '#shared/domain/bundle.ts';
import { ReleaseCopyId } from '#shared/domain/ids.ts';
import type { CopyNumber } from '#shared/domain/release/copy-number.ts';
import { CHANGE } from '../vault/somebody.testkit.ts';
import {
  givenOut,
  openShelter,
  type Shelter,
  SOMEWHERE_ELSE,
  someClient,
  wishFor,
} from './shelter.testkit.ts';

/** Each shelter draws the numbers of its copies by itself: here both have drawn the same one. */
const twoShelters = async (use: Extract<BundleUse, 'move' | 'review'>) => {
  const [theirs, ours] = [await openShelter(), await openShelter()];
  const hers = await someClient(theirs, 'Amara');
  if (use === 'review') await theirs.call('plans.create', { fileId: hers.fileId, versionLabel: '1' });
  const { number } = await givenOut(theirs, wishFor(hers.fileId, {}, { parts: ['identity'] }));
  const his = await someClient(ours, 'Radu');
  await givenOut(ours, wishFor(his.fileId, {}, { parts: ['identity'] }));
  const { recipient } = await ours.call('bundles.makeKey', {});
  const lock = { is: 'key', recipient } as const;
  const whole = { fileIds: [hers.fileId], lock };
  const made =
    use === 'move'
      ? await theirs.call('bundles.move', { ...whole, ground: SOMEWHERE_ELSE })
      : await theirs.call('bundles.lend', whole);
  if (!made) throw new Error('no bundle was made');
  theirs.answer('hers.age');
  await theirs.call('documents.save', { id: made.id });
  return { theirs, ours, hers, his, number };
};

/** The receipt that is there already says on paper what theirs says. */
const drawnHereToo = ({ host }: Shelter, fileId: Parameters<typeof wishFor>[0], number: CopyNumber) => {
  const { vault } = host.app.session;
  const [receipt] = vault.copies.ofFile(fileId);
  if (!receipt) throw new Error('a copy has left');
  const id = ReleaseCopyId.parse(crypto.randomUUID());
  vault.write(CHANGE, () => vault.copies.insert({ ...receipt, id, number }));
};

const arrives = async (theirs: Shelter, ours: Shelter) => {
  ours.dialogs.answerNext(theirs.savedTo('hers.age'));
  const chosen = await ours.call('bundles.choose', {});
  if (!chosen) throw new Error('the bundle was not chosen');
  return ours.call('bundles.open', { id: chosen.id, passphrase: null });
};

test.each([
  ['to stay', 'move'],
  ['for a review', 'review'],
] as const)(
  'a file arrives %s where the number of one of its copies is taken, and both are found by it',
  async (_, use) => {
    const { theirs, ours, hers, his, number } = await twoShelters(use);
    drawnHereToo(ours, his.fileId, number);
    const { id } = await arrives(theirs, ours);
    if (use === 'move') await ours.call('bundles.bringIn', { id, same: {} });
    else await ours.call('bundles.takeForReview', { id });
    const found = await ours.call('release.find', { number });
    expect(found.map(({ workingName }) => workingName).sort()).toEqual(['Amara', 'Radu']);
    expect(found.map(({ copy }) => [copy.fileId, copy.number])).toEqual(
      expect.arrayContaining([
        [hers.fileId, number],
        [his.fileId, number],
      ]),
    );
    expect(await ours.call('consents.read', { fileId: hers.fileId })).toMatchObject({ copies: [{ number }] });
  },
);

test('a number that comes in while a copy with it lies ready is not given out a second time', async () => {
  const { theirs, ours, hers, his, number } = await twoShelters('move');
  const wish = wishFor(his.fileId, {}, { parts: ['identity'] });
  const ready = await ours.call('release.prepare', wish);
  drawnHereToo(theirs, hers.fileId, ready.number);
  const lock = { is: 'key', recipient: (await ours.call('bundles.makeKey', {})).recipient } as const;
  const made = await theirs.call('bundles.move', { ground: SOMEWHERE_ELSE, fileIds: [hers.fileId], lock });
  if (!made) throw new Error('no bundle was made');
  theirs.answer('hers.age');
  await theirs.call('documents.save', { id: made.id });
  const { id } = await arrives(theirs, ours);
  await ours.call('bundles.bringIn', { id, same: {} });
  ours.answer('late');
  expect(await ours.refusal('release.save', { id: ready.held.id })).toBe('conflict');
  const anew = await ours.call('release.prepare', wish);
  expect([number, ready.number]).not.toContain(anew.number);
  ours.answer('anew');
  expect(await ours.call('release.save', { id: anew.held.id })).toMatchObject({ number: anew.number });
  expect(await ours.call('release.find', { number: ready.number })).toMatchObject([{ workingName: 'Amara' }]);
});
