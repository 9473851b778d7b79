import path from 'node:path';
import { expect } from 'vitest';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import type { BundleLock } from '#shared/domain/bundle-lock.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import type { HeldDocument } from '#shared/domain/documents.ts';
import { NOTHING_RELEASED } from '#shared/domain/release/release.ts';

type Call = <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>;
type Around = { home: string; answerNextDialog(answer: string | null): Promise<void> };

/** A file goes out, is destroyed and comes back; then it goes to be reviewed and the review comes back. It is gone at the end. */
export const tourOfBundles = async (call: Call, { home, answerNextDialog }: Around): Promise<void> => {
  const { id } = await call('files.create', { details: newClientDetails('Bundled') });
  const plan = await call('plans.create', { fileId: id, versionLabel: '1' });
  const fileIds = [id];
  const whom = { recipient: { is: 'otherShelter', words: '' }, purpose: { is: 'shelter' } } as const;
  const ground = { ...whom, reason: 'They go on with her there' };
  expect(await call('bundles.key', {})).toEqual({ recipient: null });
  const { recipient } = await call('bundles.makeKey', {});
  expect(await call('bundles.key', {})).toEqual({ recipient });
  const { passphrase } = await call('bundles.propose', {});
  expect((await call('bundles.propose', {})).passphrase).not.toBe(passphrase);
  const lock: BundleLock = { is: 'key', recipient };

  const saved = async (made: HeldDocument | null, name: string): Promise<string> => {
    if (!made) throw new Error('no bundle was made');
    const target = path.join(home, `${name}.age`);
    await answerNextDialog(target);
    expect(await call('documents.save', { id: made.id })).toMatchObject({ is: 'saved', path: target });
    await call('documents.release', { id: made.id });
    return target;
  };
  const opened = async (target: string) => {
    await answerNextDialog(target);
    const chosen = await call('bundles.choose', {});
    if (!chosen) throw new Error('the bundle was not chosen');
    expect(chosen).toMatchObject({ opensWith: 'key', fileName: path.basename(target) });
    return call('bundles.open', { id: chosen.id, passphrase: null });
  };
  const destroy = async () => {
    await call('files.remove', { id });
    await call('files.destroy', { id, typed: 'Bundled' });
  };

  const hers = await call('release.prepare', {
    ...{ fileId: id, ground: { is: 'own' }, language: 'en', paper: 'A4', form: { is: 'bundle', lock } },
    release: { ...NOTHING_RELEASED, parts: ['identity'] },
  });
  const given = path.join(home, 'hers.age');
  await answerNextDialog(given);
  expect(await call('release.save', { id: hers.held.id })).toMatchObject({ number: hers.number });
  const handover = await opened(given);
  expect(handover).toMatchObject({ use: 'handover', files: [], copy: { number: hers.number, plans: [] } });
  for (const [index, mediaType] of ['application/pdf', 'application/json'].entries()) {
    const { name, bytes } = handover.documents[index] ?? { name: '', bytes: 0 };
    const document = await call('bundles.document', { id: handover.id, name });
    expect(document).toMatchObject({ suggestedName: name, bytes, mediaType });
    await call('documents.release', { id: document.id });
  }
  await expect(call('bundles.document', { id: handover.id, name: 'more.pdf' })).rejects.toMatchObject({
    code: 'notFound',
  });
  await expect(call('bundles.bringIn', { id: handover.id, same: {} })).rejects.toMatchObject({
    code: 'bundleWrongUse',
  });

  await answerNextDialog(null);
  expect(await call('bundles.choose', {})).toBeNull();
  expect(await call('bundles.beyond', { fileIds, ...whom })).toMatchObject([{ fileId: id }]);
  const moving = await saved(await call('bundles.move', { ground, fileIds, lock }), 'moving');
  const again = await opened(moving);
  expect(again).toMatchObject({ use: 'move', files: [{ fileId: id, here: 'here', counts: { plans: 1 } }] });
  await expect(call('bundles.bringIn', { id: again.id, same: {} })).rejects.toMatchObject({
    code: 'bundleFileIsHere',
  });
  await destroy();
  expect(await call('bundles.preview', { id: again.id })).toMatchObject({ files: [{ here: 'no' }] });
  expect(await call('bundles.bringIn', { id: again.id, same: {} })).toEqual({ fileIds });
  expect(await call('bundles.guest', { fileId: id })).toBeNull();
  expect(await call('bundles.guests', {})).toEqual([]);

  const review = await saved(await call('bundles.lend', { fileIds, lock }), 'review');
  await destroy();
  const came = await opened(review);
  await expect(call('bundles.bringIn', { id: came.id, same: {} })).rejects.toMatchObject({
    code: 'bundleWrongUse',
  });
  await call('bundles.takeForReview', { id: came.id });
  expect(await call('bundles.guest', { fileId: id })).toMatchObject({ plans: [{ planId: plan.id }] });
  expect(await call('bundles.guests', {})).toMatchObject([{ fileId: id, workingName: 'Bundled' }]);
  await call('planComments.add', {
    ...{ planId: plan.id, number: 1, lineKey: 'housing#goal', about: '', text: 'Which town?' },
  });
  const reviewed = await saved(await call('bundles.makeReviewed', { fileId: id, lock }), 'reviewed');
  expect(await call('bundles.endReview', { fileId: id })).toEqual({ wiped: true });

  await call('bundles.bringIn', { id: (await opened(moving)).id, same: {} });
  const back = await opened(reviewed);
  expect(back).toMatchObject({
    reviews: [{ plans: [{ added: [{ text: 'Which town?' }], conflicts: [] }] }],
  });
  expect(await call('bundles.mergeReview', { id: back.id, decisions: {} })).toEqual({ fileIds });
  expect((await call('planLife.read', { planId: plan.id })).comments).toMatchObject([
    { text: 'Which town?' },
  ]);
  await call('bundles.cancel', {});
  await call('bundles.leave', {});
  await destroy();
};
