import fs, { open, rename, unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Input, Method, Output } from '#shared/contract/contract.ts';
import { decode, encode } from '#shared/contract/wire.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import type { AppPorts } from '../core/app.ts';
import { steppedTime } from '../core/locking/locking.testkit.ts';
import { createExportWriter, type Disk } from '../platform/export-writer.ts';
import {
  folderThatGoes,
  machineInMemory,
  QUICK_VAULTS,
  scriptedDialogs,
} from './conformance-subjects.testkit.ts';
import { createHost, type Host } from './host.ts';
import { nodePorts } from './node-ports.ts';

/** Locking while something leaves the vault: real vaults, a real disk, and time that passes when it is told to. */

const PASSPHRASE = 'a long passphrase for the tests';

let home: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder: home, remove } = await folderThatGoes(os.tmpdir(), 'locking'));
});
afterEach(() => remove());

/** Something that is under way until it is let go on. */
const gate = () => {
  const begun = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    reached: begun.promise,
    open: () => opened.resolve(),
    pass: async () => {
      begun.resolve();
      await opened.promise;
    },
  };
};

const start = async (ports: Partial<AppPorts>) => {
  const host: Host = createHost({
    ...nodePorts({ userDataFolder: path.join(home, 'user-data'), locales: ['en'], vaults: QUICK_VAULTS }),
    ...machineInMemory(),
    about: { version: '0.0.0', shell: 'memory' },
    dialogs: scriptedDialogs(),
    printer: { pdfFrom: async () => new TextEncoder().encode('%PDF-') },
    rendererFolder: home,
    ...ports,
  });
  const answer = async (method: Method, input: unknown) => decode(await host.invoke(method, encode(input)));
  const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
    const answered = (await answer(method, input)) as { ok: boolean; value: Output<M> };
    expect(answered).toMatchObject({ ok: true });
    return answered.value;
  };
  await call('vault.create', { folder: path.join(home, 'vault'), staffName: 'Noor', passphrase: PASSPHRASE });
  const file = await call('files.create', { details: newClientDetails('Blue') });
  const plan = await call('plans.create', { fileId: file.id, versionLabel: '1' });
  const prepare = () => answer('documents.preparePlan', { planId: plan.id, language: 'en', paper: 'A4' });
  const prepareMap = () =>
    answer('documents.prepareSocialMap', { country: null, language: 'en', paper: 'A4' });
  const logged = () =>
    host.app.session.vault.log
      .list({
        kind: 'document',
        staffId: null,
        about: null,
        from: null,
        until: null,
        before: null,
        limit: 50,
      })
      .entries.map(({ action }) => action);
  const unlock = () => call('vault.unlock', { passphrase: PASSPHRASE });
  return { host, answer, call, prepare, prepareMap, logged, unlock };
};

const target = () => path.join(home, 'exports', 'plan.pdf');
const exported = () => fs.readdir(path.join(home, 'exports'));
beforeEach(() => fs.mkdir(path.join(home, 'exports')));

/** A disk that stands still just before the new file gets its name. */
const haltingDisk = (halt: () => Promise<void>): Disk => ({
  open,
  unlink,
  rename: async (from, to) => {
    await halt();
    await rename(from, to);
  },
});

/** A disk that takes its time for the first byte. */
const slowDisk = (halt: () => Promise<void>): Disk => ({
  rename,
  unlink,
  open: async (file, flags, mode) => {
    if (flags === 'wx') await halt();
    return open(file, flags, mode);
  },
});

const held = (prepared: unknown) => (prepared as { value: Output<'documents.preparePlan'> }).value.id;

test('an export that is being written is whole before the vault is closed', async () => {
  const time = steppedTime();
  const disk = gate();
  const dialogs = scriptedDialogs();
  const writer = createExportWriter(haltingDisk(disk.pass));
  const app = await start({ timer: time.timer, dialogs, writer });
  const id = held(await app.prepare());
  dialogs.answerNext(target());
  const saving = app.answer('documents.save', { id });
  await disk.reached;
  const locking = app.host.app.lock('idle');
  await new Promise(setImmediate);
  expect(app.host.app.session.staff).not.toBeNull();
  disk.open();
  expect(await saving).toMatchObject({ ok: true, value: { path: target() } });
  await locking;
  expect(app.host.app.session.staff).toBeNull();
  expect(await exported()).toEqual(['plan.pdf']);
  await app.unlock();
  expect(app.logged()).toEqual(['document.saved', 'document.prepared']);
  await app.host.close();
});

test('one that takes too long is taken back without a trace beside it, and the log says so', async () => {
  const time = steppedTime();
  const disk = gate();
  const dialogs = scriptedDialogs();
  const writer = createExportWriter(slowDisk(disk.pass));
  const app = await start({ timer: time.timer, dialogs, writer });
  const id = held(await app.prepare());
  dialogs.answerNext(target());
  const saving = app.answer('documents.save', { id });
  await disk.reached;
  const locking = app.host.app.lock('cover');
  await time.run(2_000);
  await locking;
  expect(app.host.app.session.staff).toBeNull();
  // The disk comes to itself only now.
  disk.open();
  expect(await saving).toMatchObject({ error: { code: 'locked' } });
  expect(await exported()).toEqual([]);
  await app.unlock();
  expect(app.logged()).toEqual(['document.saveFailed', 'document.saved', 'document.prepared']);
  await app.host.close();
});

test('a dialog that nobody can close answers into the void, also where the vault is open again', async () => {
  const answered = Promise.withResolvers<string>();
  const dialogs = { ...scriptedDialogs(), chooseSavePath: () => answered.promise };
  const app = await start({ dialogs });
  const id = held(await app.prepare());
  const saving = app.answer('documents.save', { id });
  await app.host.app.lock('suspend');
  await app.unlock();
  answered.resolve(target());
  expect(await saving).toMatchObject({ error: { code: 'locked' } });
  expect(await exported()).toEqual([]);
  expect(app.logged()).toEqual(['document.prepared']);
  await app.host.close();
});

test.each(['a plan', 'the social map'] as const)(
  '%s that is being printed is nobody’s after a lock',
  async (what) => {
    const printing = gate();
    const pdfFrom = async () => {
      await printing.pass();
      return new TextEncoder().encode('%PDF-');
    };
    const app = await start({ printer: { pdfFrom } });
    const prepared = what === 'a plan' ? app.prepare() : app.prepareMap();
    await printing.reached;
    await app.host.app.lock('hand');
    await app.unlock();
    printing.open();
    expect(await prepared).toMatchObject({ error: { code: 'locked' } });
    // That it was begun stands in the log, since its foot was to say so.
    expect(app.logged()).toEqual(['document.prepared']);
    await app.host.close();
  },
);

test('a lock that comes while the passphrase is being tried wins', async () => {
  const app = await start({});
  await app.host.app.lock('hand');
  const unlocking = app.answer('vault.unlock', { passphrase: PASSPHRASE });
  await new Promise(setImmediate);
  await app.host.app.lock('suspend');
  expect(await unlocking).toMatchObject({ ok: true, value: { is: 'locked' } });
  expect(app.host.app.session.staff).toBeNull();
  expect(await app.unlock()).toMatchObject({ is: 'unlocked' });
  await app.host.close();
});

test('the log tells why it was locked', async () => {
  const app = await start({});
  for (const why of ['idle', 'suspend', 'cover'] as const) {
    await app.host.app.lock(why);
    await app.unlock();
  }
  const { entries } = app.host.app.session.vault.log.list({
    kind: 'vault',
    staffId: null,
    about: null,
    from: null,
    until: null,
    before: null,
    limit: 50,
  });
  const locked = entries.filter(({ action }) => action === 'vault.locked');
  expect(locked.map(({ detail }) => detail.why)).toEqual(['cover', 'suspend', 'idle']);
  await app.host.close();
});
