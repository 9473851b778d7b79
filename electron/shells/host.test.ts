import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decode, encode } from '#shared/contract/wire.ts';
import type { AppPorts } from '../core/app.ts';
import { createVaults } from '../vault/vaults.ts';
import { CHEAP_VAULTS, folderThatGoes, scriptedDialogs } from './conformance-subjects.testkit.ts';
import { createHost, type Host } from './host.ts';
import { nodePorts } from './node-ports.ts';

const PASSPHRASE = 'a long passphrase for the tests';

let home: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder: home, remove } = await folderThatGoes(os.tmpdir(), 'host'));
  await fs.mkdir(path.join(home, 'renderer'));
});
afterEach(() => remove());

const hostWith = (
  ports: Partial<AppPorts> = {},
  onInternalError?: (method: string, kind: string) => void,
): Host =>
  createHost({
    ...nodePorts({ userDataFolder: path.join(home, 'user-data'), locales: ['nl-NL'], vaults: CHEAP_VAULTS }),
    about: { version: '0.0.0', shell: 'memory' },
    dialogs: scriptedDialogs(),
    printer: { pdfFrom: async () => new Uint8Array() },
    rendererFolder: path.join(home, 'renderer'),
    ...ports,
    ...(onInternalError ? { onInternalError } : {}),
  });

const call = async (host: Host, method: string, input: unknown): Promise<unknown> =>
  decode(await host.invoke(method, encode(input)));

const vault = () => path.join(home, 'vault');
const create = (host: Host) =>
  call(host, 'vault.create', { folder: vault(), staffName: 'A. Worker', passphrase: PASSPHRASE });

/** Says whether nobody holds the vault open any more. */
const isFree = async (): Promise<boolean> => {
  try {
    (await createVaults(CHEAP_VAULTS).open({ folder: vault(), passphrase: PASSPHRASE })).close();
    return true;
  } catch {
    return false;
  }
};

test('closing waits for the call that is under way, and closes the vault', async () => {
  const host = hostWith();
  const creating = create(host);
  await host.close();
  expect(await creating).toMatchObject({ ok: true });
  expect(host.app.session.staff).toBeNull();
  expect(await isFree()).toBe(true);
});

test('what comes after the end finds the vault locked', async () => {
  const host = hostWith();
  await create(host);
  await host.close();
  expect(await call(host, 'vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({
    error: { code: 'locked' },
  });
  expect(await isFree()).toBe(true);
});

test('a dialog that nobody answers does not hold up the end', async () => {
  const host = hostWith({
    dialogs: { ...scriptedDialogs(), chooseFolder: () => new Promise(() => undefined) },
  });
  await create(host);
  void host.invoke('vault.chooseFolder', encode({ forWhat: 'open' }));
  await host.close(1);
  expect(await isFree()).toBe(true);
});

test('an unlocking that outlasts the end leaves nothing open', async () => {
  const first = hostWith();
  await create(first);
  await first.close();
  const host = hostWith();
  const unlocking = call(host, 'vault.unlock', { passphrase: PASSPHRASE });
  await host.close(0);
  await unlocking;
  expect(host.app.session.staff).toBeNull();
  expect(await isFree()).toBe(true);
});

test('titles and names of files are in the language of the screen, which is first that of the system', async () => {
  const titles: string[] = [];
  const chooseFolder = async ({ title }: { title: string }) => {
    titles.push(title);
    return null;
  };
  const host = hostWith({ dialogs: { ...scriptedDialogs(), chooseFolder } });
  await call(host, 'vault.chooseFolder', { forWhat: 'open' });
  await call(host, 'settings.write', { language: 'en', theme: 'light' });
  await call(host, 'vault.chooseFolder', { forWhat: 'create' });
  expect(titles).toEqual(['Kies de map van een kluis', 'Choose a folder for the new vault']);
});

test('a mistake in the program is told by its method and kind alone', async () => {
  const told: string[][] = [];
  const broken = () => {
    throw new TypeError('with the words of a client');
  };
  const host = hostWith({ settings: { read: broken, write: broken } }, (...what) => told.push(what));
  expect(await call(host, 'settings.read', {})).toMatchObject({ error: { code: 'internal' } });
  expect(told).toEqual([['settings.read', 'TypeError']]);
});
