import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '#shared/contract/errors.ts';
import { AppEvent } from '#shared/contract/events.ts';
import { decode, encode } from '#shared/contract/wire.ts';
import type { AppPorts } from '../core/app.ts';
import { STAYS_MS } from '../core/clipboard/copied-text.ts';
import { handTimer } from '../core/hand-timer.testkit.ts';
import { createVaults } from '../vault/vaults.ts';
import {
  folderThatGoes,
  machineInMemory,
  memoryClipboard,
  QUICK_VAULTS,
  scriptedDialogs,
  sleepyPower,
} from './conformance-subjects.testkit.ts';
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
    ...nodePorts({ userDataFolder: path.join(home, 'user-data'), locales: ['nl-NL'], vaults: QUICK_VAULTS }),
    ...machineInMemory(),
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
    (await createVaults(QUICK_VAULTS).open({ folder: vault(), passphrase: PASSPHRASE })).close();
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
  await call(host, 'settings.write', { language: 'en', theme: 'light', protectScreen: true });
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

describe('the machine around the app', () => {
  const told = async (host: Host): Promise<AppEvent[]> => {
    const events: AppEvent[] = [];
    host.subscribe((wire) => events.push(AppEvent.parse(decode(wire))));
    return events;
  };

  test('a vault that is open when the machine goes to sleep is locked, for every window', async () => {
    const power = sleepyPower();
    const host = hostWith({ power });
    await create(host);
    const events = await told(host);
    power.sleep();
    await expect
      .poll(() => events, { timeout: 30_000 })
      .toMatchObject([
        { event: 'vault.locking', why: 'suspend' },
        { event: 'vault.changed', status: { is: 'locked' } },
      ]);
    expect(host.app.session.staff).toBeNull();
    expect(await isFree()).toBe(true);
  });

  test('a locked vault has nothing to tell of it, and after the end nobody listens', async () => {
    const power = sleepyPower();
    const host = hostWith({ power });
    await create(host);
    await call(host, 'vault.lock', {});
    const events = await told(host);
    power.sleep();
    expect(events).toEqual([]);
    expect(power.isHeard()).toBe(true);
    await host.close();
    expect(power.isHeard()).toBe(false);
  });

  test('what was copied is gone when the machine sleeps, when time is up and the vault locked, and at the end', async () => {
    const power = sleepyPower();
    const clipboard = memoryClipboard();
    const timer = handTimer();
    const host = hostWith({ power, clipboard, timer });
    const copy = async () => {
      clipboard.text = 'the words of a client';
      await call(host, 'clipboard.copied', {});
    };
    await create(host);
    await copy();
    power.sleep();
    await expect.poll(() => clipboard.text, { timeout: 30_000 }).toBe('');

    await copy();
    await call(host, 'vault.lock', {});
    expect(clipboard.text).not.toBe('');
    await timer.pass(STAYS_MS);
    expect(clipboard.text).toBe('');

    await copy();
    await host.close();
    expect(clipboard.text).toBe('');
    expect(timer.waiting()).toEqual([]);
  });

  test('a clipboard that fails neither holds up a call nor the end', async () => {
    const failing = () => Promise.reject(new Error('with the words of a client'));
    const mistakes: string[][] = [];
    const host = hostWith({ clipboard: { readText: failing, clear: failing } }, (...what) =>
      mistakes.push(what),
    );
    expect(await call(host, 'clipboard.copied', {})).toEqual({ ok: true, value: {} });
    await host.close();
    expect(mistakes).toEqual([]);
  });

  test('the screen is protected by default, as was chosen, and where that can’t be read', async () => {
    const asked: boolean[] = [];
    const screen = { canProtect: true, protect: (on: boolean) => void asked.push(on) };
    const host = hostWith({ screen });
    expect(asked).toEqual([true]);
    expect(await call(host, 'app.about', {})).toMatchObject({ value: { canProtectScreen: true } });
    await call(host, 'settings.write', { language: 'en', theme: 'light', protectScreen: false });
    hostWith({ screen });
    const broken = () => {
      throw new TypeError('not to be read');
    };
    hostWith({ screen, settings: { read: broken, write: broken } });
    expect(asked).toEqual([true, false, false, true]);
  });

  test('a choice to protect holds even where it can’t be kept', async () => {
    const asked: boolean[] = [];
    const host = hostWith({
      screen: { canProtect: true, protect: (on) => void asked.push(on) },
      settings: {
        read: () => ({ language: 'en', theme: 'light', vaultFolder: null, protectScreen: false }),
        write: () => {
          throw new Refusal('diskFull', 'no space is left');
        },
      },
    });
    const answer = await call(host, 'settings.write', {
      language: 'en',
      theme: 'light',
      protectScreen: true,
    });
    expect(answer).toMatchObject({ error: { code: 'diskFull' } });
    expect(asked).toEqual([false, true]);
  });
});
