import fs, { open, rename, unlink } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { AuditAction } from '#shared/domain/audit.ts';
import { AGE } from '#shared/domain/bundle-lock.ts';
import { createExportWriter, type Disk } from '../platform/export-writer.ts';
import { everyReadable, everyRelease } from './readable-files.testkit.ts';
import { openShelter, type Shelter, SOMEWHERE_ELSE, someClient } from './shelter.testkit.ts';

const lastAction = ({ host }: Shelter): AuditAction | undefined =>
  host.app.session.vault.log.list({
    ...{ kind: null, staffId: null, about: null, from: null, until: null, before: null },
    limit: 1,
  }).entries[0]?.action;

const filesIn = async ({ home }: Shelter): Promise<string[]> => (await fs.readdir(home)).sort();

/** A disk that takes the half of a file, and then no more, for as long as it is full. */
const diskThatIs = (state: { isFull: boolean }): Disk => ({
  rename,
  unlink,
  async open(file, flags, mode) {
    const handle = await open(file, flags, mode);
    if (!state.isFull || flags !== 'wx') return handle;
    const writeFile = async (bytes: Uint8Array): Promise<void> => {
      await handle.write(bytes.subarray(0, bytes.byteLength >> 1));
      throw Object.assign(new Error('ENOSPC: /home/x/the name of a client.pdf'), { code: 'ENOSPC' });
    };
    return Object.assign(handle, { writeFile });
  },
});

test('whatever can be read is told of before it is written where a program copies it to a server', async () => {
  const shelter = await openShelter({ folders: { syncedBy: async () => 'dropbox' } });
  const before = await filesIn(shelter);
  for (const [what, make] of await everyReadable(shelter)) {
    const id = await make();
    shelter.answer('out');
    const told = await shelter.call('documents.save', { id });
    expect(told, what).toEqual({ is: 'synced', by: 'dropbox', path: shelter.savedTo('out') });
    expect(await filesIn(shelter), what).toEqual(before);
    expect(lastAction(shelter), what).not.toBe('document.saved');
    const saved = await shelter.call('documents.save', { id, goOn: true });
    expect(saved, what).toMatchObject({ is: 'saved', path: shelter.savedTo('out') });
    await fs.rm(shelter.savedTo('out'));
  }
  for (const [what, make] of await everyRelease(shelter)) {
    const { held } = await make();
    if (held.mediaType === AGE) continue;
    shelter.answer('out');
    expect(await shelter.call('release.save', { id: held.id }), what).toMatchObject({ is: 'synced' });
    expect(await filesIn(shelter), what).toEqual(before);
    const saved = await shelter.call('release.save', { id: held.id, goOn: true });
    expect(saved, what).toMatchObject({ is: 'saved' });
    await fs.rm(shelter.savedTo('out'));
  }
});

test('nobody goes on with a place of which they were not told', async () => {
  const shelter = await openShelter({ folders: { syncedBy: async () => 'iCloud' } });
  const [first] = await everyReadable(shelter);
  if (!first) throw new Error('there is one');
  shelter.answer('out');
  expect(await shelter.call('documents.save', { id: await first[1](), goOn: true })).toMatchObject({
    is: 'synced',
  });
});

test('what nobody else can read may lie on anybody’s server', async () => {
  const shelter = await openShelter({ folders: { syncedBy: async () => 'oneDrive' } });
  const { fileId } = await someClient(shelter);
  const made = await shelter.call('bundles.move', {
    ...{ ground: SOMEWHERE_ELSE, fileIds: [fileId] },
    lock: { is: 'passphrase', passphrase: 'two herons over still water' },
  });
  if (!made) throw new Error('nobody has cancelled it');
  shelter.answer('out');
  expect(await shelter.call('documents.save', { id: made.id })).toMatchObject({ is: 'saved' });
  const locked: string[] = [];
  for (const [what, make] of await everyRelease(shelter)) {
    const { held } = await make();
    if (held.mediaType !== AGE) continue;
    locked.push(what);
    shelter.answer('given');
    expect(await shelter.call('release.save', { id: held.id }), what).toMatchObject({ is: 'saved' });
  }
  expect(locked).toEqual(['a copy as bundle']);
});

test('a full disk says so, leaves nothing of any of them, and once there is room they are written', async () => {
  const state = { isFull: true };
  const shelter = await openShelter({ writer: createExportWriter(diskThatIs(state)) });
  const before = await filesIn(shelter);
  for (const [what, make] of await everyReadable(shelter)) {
    const id = await make();
    shelter.answer('out');
    expect(await shelter.refusal('documents.save', { id }), what).toBe('diskFull');
    expect(await filesIn(shelter), what).toEqual(before);
    expect(lastAction(shelter), what).toBe('document.saveFailed');
    state.isFull = false;
    shelter.answer('out');
    expect(await shelter.call('documents.save', { id }), what).toMatchObject({ is: 'saved' });
    expect((await fs.stat(shelter.savedTo('out'))).size, what).toBeGreaterThan(50);
    await fs.rm(shelter.savedTo('out'));
    state.isFull = true;
  }
});

test('a full disk leaves no copy that is given out, in no form, and its receipt says that it failed', async () => {
  const shelter = await openShelter({ writer: createExportWriter(diskThatIs({ isFull: true })) });
  const before = await filesIn(shelter);
  for (const [what, make] of await everyRelease(shelter)) {
    const { held, number } = await make();
    shelter.answer('out');
    expect(await shelter.refusal('release.save', { id: held.id }), what).toBe('diskFull');
    expect(await filesIn(shelter), what).toEqual(before);
    expect(await shelter.call('release.find', { number }), what).toMatchObject([
      { copy: { state: 'failed' } },
    ]);
  }
});
