import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Dialogs } from '#electron/core/ports.ts';
import { type CopyDisk, realDisk } from '#electron/vault/backup/disk.ts';
import { makeVault, PASSPHRASE, REAL_KEYS, type RunningApp } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

test.use({ keys: REAL_KEYS });

const DAY_MS = 24 * 60 * 60 * 1000;

/** Dialogs that answer what is laid out for them, in turn. */
const answering = () => {
  const answers: (string | null)[] = [];
  const next = async () => answers.shift() ?? null;
  const dialogs: Dialogs = {
    chooseFolder: next,
    chooseFile: next,
    chooseSavePath: next,
    cancel: async () => undefined,
  };
  return { dialogs, answer: (folder: string | null) => answers.push(folder) };
};

const stickOf = async ({ laptop }: RunningApp): Promise<string> => {
  const stick = path.join(path.dirname(laptop.vaultFolder), 'stick');
  await mkdir(stick, { recursive: true });
  return stick;
};

const makeBackup = async (app: RunningApp, answer: (folder: string) => void): Promise<string> => {
  const stick = await stickOf(app);
  const before = await readdir(stick);
  await app.window.rail.settings();
  await app.window.backups.open();
  answer(stick);
  await app.window.backups.make();
  await expect(app.window.backups.checked).toBeVisible();
  const [name] = (await readdir(stick)).filter((other) => !before.includes(other));
  return path.join(stick, name ?? '');
};

/** A disk that waits at its first write until it is let go. */
const waitingDisk = () => {
  const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
  const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
  const disk: CopyDisk = {
    ...realDisk,
    makeFolder: async (folder) => {
      reach();
      await free;
      await realDisk.makeFolder(folder);
    },
  };
  return { disk, reached, letGo };
};

test('a backup is made while another window edits, is watched there, and is restored into a new folder', async ({
  start,
  laptop,
}) => {
  const { dialogs, answer } = answering();
  const { disk, reached, letGo } = waitingDisk();
  const app = await start({ ports: { dialogs }, vaults: { copyDisk: disk } });
  await makeVault(app);
  const { files, file, details, backups, rail, lock, page, t } = app.window;
  await files.create('Blue');
  const stick = await stickOf(app);

  await rail.settings();
  await backups.open();
  await expect(page.getByText(t('backups:make.none'))).toBeVisible();
  const second = await app.newWindow();
  answer(stick);
  await backups.make();
  await reached;
  await expect(backups.progress).toBeVisible();
  await second.rail.settings();
  await second.backups.open();
  await expect(second.backups.progress).toBeVisible();
  await second.rail.files();
  await second.files.open('Blue');
  await second.file.openDetails();
  await second.details.notes.fill('Written while the backup was being made');
  await untilSaved(second.page);
  letGo();
  await expect(backups.checked).toBeVisible();
  await expect(backups.progress).toHaveCount(0);
  const [name = ''] = await readdir(stick);
  const backup = path.join(stick, name);
  expect((await readdir(backup)).sort()).toEqual(['vault.db', 'vault.json']);
  await second.page.close();

  await rail.lock();
  answer(backup);
  await backups.pressRestore();
  const restored = path.join(path.dirname(laptop.vaultFolder), 'restored');
  await backups.restoreInto(restored, PASSPHRASE);
  await expect(page.getByText(t('backups:restore.before', { folder: laptop.vaultFolder }))).toBeVisible();
  await expect(page.getByText(t('vault:lock.folder', { folder: restored }))).toBeVisible();
  await lock.unlock(PASSPHRASE);
  await rail.files();
  await files.open('Blue');
  await expect(page.getByText('Written while the backup was being made')).toHaveCount(0);
  expect((await readdir(laptop.vaultFolder)).sort()).toEqual(['vault.db', 'vault.json']);
  await file.openDetails();
  await details.notes.fill('The restored vault goes on');
  await untilSaved(page);
});

test('an older backup is looked into, and nothing in it can be changed', async ({ start, laptop }) => {
  const { dialogs, answer } = answering();
  const app = await start({ ports: { dialogs } });
  await makeVault(app);
  const { files, file, details, ecogram, backups, rail, lock, page, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  await details.notes.fill('As it was in the backup');
  await untilSaved(page);
  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.add('aunt', { ground: 'home' });
  await untilSaved(page);
  const backup = await makeBackup(app, answer);
  const asItLay = await readFile(path.join(backup, 'vault.db'));
  await rail.files();
  await files.open('Blue');
  await file.openDetails();
  await details.notes.fill('As it is now');
  await untilSaved(page);

  await rail.lock();
  answer(laptop.vaultFolder);
  await backups.pressLook();
  await expect(backups.trouble).toHaveText(t('common:error.notABackup'));
  answer(path.dirname(backup));
  await backups.pressLook();
  await expect(backups.trouble).toHaveText(t('backups:holds.otherThings'));
  answer(backup);
  await backups.pressLook();
  await backups.lookWith('not the passphrase');
  await expect(backups.trouble).toHaveText(t('backups:error.wrongPassphrase'));
  await backups.lookWith(PASSPHRASE);
  await expect(backups.banner).toBeVisible();

  await rail.files();
  await expect(page.getByRole('button', { name: t('files:list.new') })).toBeDisabled();
  await page.getByRole('button', { name: t('fileList:menu') }).click();
  await expect(page.getByRole('menuitem')).toHaveText([t('bundles:menu.key')]);
  await page.keyboard.press('Escape');
  await files.open('Blue');
  await expect(file.fact(t('files:file.notes'))).toHaveText('As it was in the backup');
  await expect(page.getByRole('button', { name: t('files:file.newPlan.return') })).toBeDisabled();
  await file.openDetails();
  await expect(details.notes).toHaveAttribute('readonly', '');
  await expect(backups.banner).toBeVisible();
  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await expect(ecogram.people).toHaveCount(1);
  await ecogram.people.first().focus();
  await page.keyboard.press('Delete');
  await expect(ecogram.people).toHaveCount(1);
  await rail.settings();
  await backups.open();
  await expect(page.getByRole('button', { name: t('backups:make.now') })).toBeDisabled();

  await backups.leave();
  await lock.unlock(PASSPHRASE);
  await expect(backups.banner).toHaveCount(0);
  await rail.files();
  await files.open('Blue');
  await expect(file.fact(t('files:file.notes'))).toHaveText('As it is now');
  expect(await readFile(path.join(backup, 'vault.db'))).toEqual(asItLay);
  expect(await readdir(path.join(laptop.userDataFolder, 'looking')).catch(() => [])).toEqual([]);
});

test('a full stick and one that is pulled out are named plainly, and nothing is left', async ({ start }) => {
  const { dialogs, answer } = answering();
  const stick = { is: 'full' as 'full' | 'gone' | 'fine' };
  const copyDisk: CopyDisk = {
    ...realDisk,
    create: async (file) => {
      const handle = await realDisk.create(file);
      if (stick.is === 'fine') return handle;
      const writeFile = async () => {
        if (stick.is === 'gone') await rm(path.dirname(path.dirname(file)), { recursive: true });
        throw Object.assign(new Error('write'), {
          code: stick.is === 'full' ? 'ENOSPC' : 'EIO',
          syscall: 'write',
        });
      };
      return Object.assign(handle, { writeFile });
    },
  };
  const app = await start({ ports: { dialogs }, vaults: { copyDisk } });
  await makeVault(app);
  const { files, backups, rail, page, t } = app.window;
  await files.create('Blue');
  const folder = await stickOf(app);
  await rail.settings();
  await backups.open();
  answer(folder);
  await backups.make();
  await expect(backups.trouble).toHaveText(t('common:error.targetFull'));
  expect(await readdir(folder)).toEqual([]);
  stick.is = 'gone';
  answer(folder);
  await backups.make();
  await expect(backups.trouble).toHaveText(t('common:error.targetGone'));
  await expect(page.getByText(t('backups:make.none'))).toBeVisible();
  stick.is = 'fine';
  await makeBackup(app, answer);
});

test('a backup can be cancelled', async ({ start }) => {
  const { dialogs, answer } = answering();
  const { disk, reached, letGo } = waitingDisk();
  const app = await start({ ports: { dialogs }, vaults: { copyDisk: disk } });
  await makeVault(app);
  const { backups, rail, page, t } = app.window;
  const stick = await stickOf(app);
  await rail.settings();
  await backups.open();
  answer(stick);
  await backups.make();
  await reached;
  await backups.cancel();
  letGo();
  await expect(page.getByRole('button', { name: t('backups:make.now') })).toBeEnabled();
  await expect(page.getByText(t('backups:make.none'))).toBeVisible();
  await expect(backups.trouble).toHaveCount(0);
  expect(await readdir(stick)).toEqual([]);
});

test('the files remind of a backup once the shelter’s days have gone by', async ({ start }) => {
  const { dialogs, answer } = answering();
  let later = 0;
  const clock = { now: () => new Date(Date.now() + later) };
  const app = await start({ ports: { dialogs, clock } });
  await makeVault(app);
  const { files, backups, rail, lock } = app.window;
  await expect(files.title).toBeVisible();
  await expect(backups.reminder).toHaveCount(0);
  later = 8 * DAY_MS;
  // Nobody has touched the laptop for a week, so the vault is locked by the first touch.
  await rail.settings();
  await lock.unlock(PASSPHRASE);
  await rail.files();
  await expect(backups.reminder).toContainText(app.window.t('backups:reminder.never'));
  await makeBackup(app, answer);
  await rail.files();
  await expect(files.title).toBeVisible();
});

test('a new laptop starts from a backup, and one that is damaged is refused', async ({ start, laptop }) => {
  const { dialogs, answer } = answering();
  const first = await start({ ports: { dialogs } });
  await makeVault(first);
  await first.window.files.create('Blue');
  const backup = await makeBackup(first, answer);
  await first.close();
  await rm(laptop.userDataFolder, { recursive: true });
  await rm(laptop.vaultFolder, { recursive: true });

  const database = path.join(backup, 'vault.db');
  const sound = await readFile(database);
  const damaged = Buffer.from(sound);
  damaged[9000] = (damaged[9000] ?? 0) ^ 1;
  await writeFile(database, damaged);
  const app = await start({ ports: { dialogs } });
  const { backups, welcome, lock, files } = app.window;
  await expect(welcome.title).toBeVisible();
  answer(backup);
  await backups.pressRestore();
  await backups.restoreInto(laptop.vaultFolder, PASSPHRASE);
  await expect(backups.trouble).toHaveText(app.window.t('backups:error.vaultDamaged'));
  expect(await readdir(path.dirname(laptop.vaultFolder))).not.toContain('vault');
  await writeFile(database, sound);
  await backups.restoreInto(laptop.vaultFolder, PASSPHRASE);
  await lock.unlock(PASSPHRASE);
  await expect(files.row('Blue')).toBeVisible();
});
