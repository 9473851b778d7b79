import fs from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { FILE_PARTS } from '#shared/domain/release/parts.ts';
import { createExportWriter } from '../platform/export-writer.ts';
import {
  openShelter,
  RECIPIENT,
  type Shelter,
  SOMEWHERE_ELSE,
  says,
  someClient,
  takesBack,
} from './shelter.testkit.ts';

type Move = Input<'bundles.move'>;

/** For the office to which clients say yes or no here. */
const TO_THE_OFFICE = { ...RECIPIENT, reason: 'She goes on with them' };

const moveOf = async ({ call }: Shelter, fileIds: ClientFileId[], ground: Move['ground'] = TO_THE_OFFICE) => {
  const { recipient } = await call('bundles.makeKey', {});
  return { fileIds, ground, lock: { is: 'key', recipient } } as const;
};

const ready = async (shelter: Shelter, fileIds: ClientFileId[]) => {
  const made = await shelter.call('bundles.move', await moveOf(shelter, fileIds));
  if (!made) throw new Error('nobody has called it off');
  return made.id;
};

const copiesOf = async ({ call }: Shelter, fileId: ClientFileId) =>
  (await call('consents.read', { fileId })).copies;

const logged = ({ host }: Shelter, fileId: ClientFileId) =>
  host.app.session.vault.log
    .list({
      ...{ kind: null, staffId: null, about: fileId, from: null, until: null, before: null },
      limit: 50,
    })
    .entries.filter(({ action }) => action.startsWith('release.'))
    .map(({ action, detail }) => ({ action, detail }));

test('a whole file moves with a receipt that says how far its client has agreed', async () => {
  const shelter = await openShelter();
  const { fileId: agreed } = await someClient(shelter, 'Amara');
  const { fileId: partly } = await someClient(shelter, 'Bisa');
  const { fileId: unasked } = await someClient(shelter, 'Chidi');
  const { consentId } = await says(shelter, agreed, FILE_PARTS);
  await says(shelter, partly, ['identity', 'plan']);
  const fileIds = [agreed, partly, unasked];
  const beyond = await shelter.call('bundles.beyond', { ...RECIPIENT, fileIds });
  expect(beyond).toEqual([
    {
      ...{ fileId: partly, workingName: 'Bisa' },
      parts: FILE_PARTS.filter((part) => !['identity', 'plan'].includes(part)),
    },
    { fileId: unasked, workingName: 'Chidi', parts: [...FILE_PARTS] },
  ]);
  const id = await ready(shelter, fileIds);
  expect(await copiesOf(shelter, agreed)).toEqual([]);
  shelter.answer('whole.age');
  const saved = await shelter.call('documents.save', { id });
  const receipts = [];
  for (const fileId of fileIds) receipts.push(...(await copiesOf(shelter, fileId)));
  expect(saved).toEqual({
    ...{ is: 'saved', path: shelter.savedTo('whole.age') },
    receipts: receipts.map(({ fileId, number }, which) => ({
      fileId,
      number,
      workingName: ['Amara', 'Bisa', 'Chidi'][which],
    })),
  });
  const whole = { ...RECIPIENT, state: 'left', form: 'whole', parts: [...FILE_PARTS] };
  const { reason } = TO_THE_OFFICE;
  expect(receipts).toMatchObject([
    { ...whole, fileId: agreed, basis: { is: 'override', consentId, reason, beyond: [] } },
    { ...whole, fileId: partly, basis: { is: 'override', reason, beyond: beyond[0]?.parts } },
    {
      ...whole,
      fileId: unasked,
      basis: { is: 'override', consentId: null, reason, beyond: [...FILE_PARTS] },
    },
  ]);
  expect(new Set(receipts.map(({ number }) => number)).size).toBe(3);
  expect(receipts[0]?.bytes).toBe((await fs.stat(shelter.savedTo('whole.age'))).size);
});

test('of each file the log says by itself that it has left, and to whom', async () => {
  const shelter = await openShelter();
  const fileIds = [(await someClient(shelter)).fileId, (await someClient(shelter, 'Bisa')).fileId];
  const id = await ready(shelter, fileIds);
  shelter.answer('both.age');
  await shelter.call('documents.save', { id });
  for (const fileId of fileIds)
    expect(logged(shelter, fileId)).toMatchObject(
      ['release.saved', 'release.leaving'].map((action) => ({
        action,
        detail: { what: 'bundle', use: 'move', to: 'iom', for: 'returnAssistance', identity: 'beyond' },
      })),
    );
});

test('what a client takes back while a place is chosen stops it, and nothing is written', async () => {
  const shelter = await openShelter();
  const { fileId } = await someClient(shelter);
  const other = await someClient(shelter, 'Bisa');
  const { consentId, day } = await says(shelter, fileId, FILE_PARTS);
  const id = await ready(shelter, [fileId, other.fileId]);
  await takesBack(shelter, consentId, day);
  shelter.answer('late.age');
  expect(await shelter.refusal('documents.save', { id })).toBe('noConsent');
  for (const one of [fileId, other.fileId]) expect(await copiesOf(shelter, one)).toEqual([]);
  await expect(fs.access(shelter.savedTo('late.age'))).rejects.toThrow();
});

test('a file that has been removed meanwhile does not leave, nor do those beside it', async () => {
  const shelter = await openShelter();
  const { fileId } = await someClient(shelter);
  const other = await someClient(shelter, 'Bisa');
  const id = await ready(shelter, [fileId, other.fileId]);
  await shelter.call('files.remove', { id: fileId });
  shelter.answer('late.age');
  expect(await shelter.refusal('documents.save', { id })).toBe('notFound');
  expect(await copiesOf(shelter, other.fileId)).toEqual([]);
  await expect(fs.access(shelter.savedTo('late.age'))).rejects.toThrow();
});

test('a file that has changed since does not leave as it was, nor do those beside it', async () => {
  const shelter = await openShelter();
  const { file, fileId } = await someClient(shelter);
  const other = await someClient(shelter, 'Bisa');
  const id = await ready(shelter, [fileId, other.fileId]);
  const details = { ...file.details, notes: 'Her sister has called' };
  await shelter.call('files.update', { id: fileId, baseVersion: file.version, details });
  shelter.answer('late.age');
  expect(await shelter.refusal('documents.save', { id })).toBe('conflict');
  for (const one of [fileId, other.fileId]) {
    expect(await copiesOf(shelter, one)).toEqual([]);
    expect(logged(shelter, one)).toEqual([]);
  }
  await expect(fs.access(shelter.savedTo('late.age'))).rejects.toThrow();
  // Made anew, it leaves as it is now, and as often as somebody saves it.
  const anew = await ready(shelter, [fileId, other.fileId]);
  for (const name of ['one.age', 'two.age']) {
    shelter.answer(name);
    expect(await shelter.call('documents.save', { id: anew })).toMatchObject({ is: 'saved' });
  }
  expect(await copiesOf(shelter, fileId)).toMatchObject([{ state: 'left' }, { state: 'left' }]);
});

test('what has left of a file since is missing in it, so it does not leave', async () => {
  const shelter = await openShelter();
  const { fileId } = await someClient(shelter);
  const [first, second] = [await ready(shelter, [fileId]), await ready(shelter, [fileId])];
  shelter.answer('second.age');
  await shelter.call('documents.save', { id: second });
  shelter.answer('first.age');
  expect(await shelter.refusal('documents.save', { id: first })).toBe('conflict');
});

test('what could not be written has not left, and says so', async () => {
  const writer = createExportWriter();
  let isFull = true;
  const shelter = await openShelter({
    writer: {
      write: async (...given) => {
        if (isFull) throw new Refusal('diskFull', 'no room');
        await writer.write(...given);
      },
    },
  });
  const { fileId } = await someClient(shelter);
  const id = await ready(shelter, [fileId]);
  shelter.answer('whole.age');
  expect(await shelter.refusal('documents.save', { id })).toBe('diskFull');
  expect(await copiesOf(shelter, fileId)).toMatchObject([{ state: 'failed' }]);
  isFull = false;
  shelter.answer('whole.age');
  await shelter.call('documents.save', { id });
  expect((await copiesOf(shelter, fileId)).map(({ state }) => state)).toEqual(['left', 'failed']);
});

test('is a manager’s to decide; to lend a file for a review is everybody’s who works with it', async () => {
  const shelter = await openShelter();
  const { fileId } = await someClient(shelter);
  await says(shelter, fileId, FILE_PARTS);
  const move = await moveOf(shelter, [fileId], SOMEWHERE_ELSE);
  await shelter.comes('Amina', 'counsellor');
  expect(await shelter.refusal('bundles.move', move)).toBe('notAllowed');
  const { ground: _, ...lend } = move;
  expect(await shelter.refusal('bundles.lend', lend)).toBeNull();
});
