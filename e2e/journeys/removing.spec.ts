import type { OpenVault, Timer, Vaults } from '#electron/core/ports.ts';
import { createVaults } from '#electron/vault/vaults.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { makeVault, PASSPHRASE, QUICK_KEYS, type RunningApp } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { typeDay } from '../pages/controls.ts';
import { untilSaved } from '../pages/saving.ts';
import { daysGoBy, passingTime } from '../passing-time.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * A clock that can be moved ahead, and a timer that a test lets ring. No time without a hand is counted: two windows
 * stay open over the moment at which a file is gone.
 */
const passingTimeWithBell = () => {
  const time = passingTime();
  let ring: (() => void) | null = null;
  const timer: Timer = {
    after: () => () => undefined,
    every: (_, work) => {
      ring = work;
      return () => {
        ring = null;
      };
    },
  };
  return { ports: { ...time.ports, timer }, pass: time.pass, ring: () => ring?.() };
};

/** Real vaults on a disk that can be told to take no more words of a file; removing takes no room. */
const onDiskWithoutRoomForWords = () => {
  const disk = { isFull: false };
  const real = createVaults(QUICK_KEYS);
  const cramped = (vault: OpenVault): OpenVault =>
    Object.create(vault, {
      write: {
        value: <Result>(trace: Trace, work: () => Result): Result => {
          if (disk.isFull && trace.action === 'file.changed') {
            throw new Refusal('diskFull', 'the disk takes no more');
          }
          return vault.write(trace, work);
        },
      },
    });
  const vaults: Vaults = {
    ...real,
    create: async (request) => cramped(await real.create(request)),
    open: async (request) => cramped(await real.open(request)),
  };
  return { disk, vaults };
};

const fileWithNotes = async ({ window }: RunningApp, workingName: string) => {
  const { files, file, details, rail, page } = window;
  await rail.files();
  await files.create(workingName);
  await file.openDetails();
  await details.notes.fill('Likes the sea');
  await untilSaved(page);
  await rail.files();
  await files.open(workingName);
};

test('a file is removed, brought back with one press, removed again and brought back with Ctrl+Z', async ({
  app,
}) => {
  const { files, file, removing, page, t } = app.window;
  await fileWithNotes(app, 'Blue');
  await removing.remove();
  await expect(files.rows).toHaveCount(0);
  await files.search.fill('sea');
  await expect(page.getByText(t('files:list.noMatch'))).toBeVisible();
  await files.search.fill('');
  await removing.undo.click();
  await expect(page.getByText(t('removing:undo.back', { name: 'Blue' }))).toBeVisible();
  await expect(files.rows).toHaveCount(1);
  await files.search.fill('sea');
  await expect(files.row('Blue')).toBeVisible();
  await files.open('Blue');
  await expect(file.fact(t('files:file.notes'))).toHaveText('Likes the sea');

  await removing.remove();
  await expect(files.rows).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(files.row('Blue')).toBeVisible();
});

test('Ctrl+Z in the search takes back what was typed, not the removal', async ({ app }) => {
  const { files, removing, page } = app.window;
  await fileWithNotes(app, 'Blue');
  await removing.remove();
  await files.search.pressSequentially('something');
  await page.keyboard.press('Control+z');
  await expect(files.search).not.toHaveValue('something');
  await expect(removing.undo).toBeVisible();
});

test('a removed file waits in its list after a lock, and a restart, and comes back from there', async ({
  app,
  start,
}) => {
  await fileWithNotes(app, 'Blue');
  await app.window.removing.remove();
  await app.window.rail.lock();
  await app.window.lock.unlock(PASSPHRASE);
  await app.close();

  const { window } = await start();
  const { files, file, removing, lock, t, page } = window;
  await lock.unlock(PASSPHRASE);
  await removing.openList(1);
  await expect(removing.item('Blue')).toContainText('Noor');
  await removing.bringBack('Blue');
  await page.getByRole('button', { name: t('removing:undo.open') }).click();
  await expect(file.fact(t('files:file.notes'))).toHaveText('Likes the sea');
  await window.rail.files();
  await expect(files.row('Blue')).toBeVisible();
});

test('a manager destroys a removed file, only after writing which one it is', async ({ app }) => {
  const { removing, page, t } = app.window;
  await fileWithNotes(app, 'Blue');
  await removing.remove();
  await removing.openList(1);
  await removing.destroyButton('Blue').click();
  await removing.typeAndDestroy('Green');
  await expect(page.getByText(t('removing:destroy.wrong'))).toBeVisible();
  await removing.typeAndDestroy('blue');
  await expect(page.getByText(t('removing:list.destroyed', { name: 'Blue' }))).toBeVisible();
  await expect(page.getByText(t('removing:list.none'), { exact: true })).toBeVisible();
});

test('when its time is up it is gone, and the other window hears of it', async ({ start }) => {
  const time = passingTimeWithBell();
  const app = await start({ ports: time.ports });
  await makeVault(app);
  const { files, removing, page, t } = app.window;
  await fileWithNotes(app, 'Blue');
  await removing.remove();
  const other = await app.newWindow();
  await other.removing.openList(1);
  time.pass(29);
  time.ring();
  await expect(other.removing.item('Blue')).toBeVisible();
  time.pass(1);
  time.ring();
  await expect(other.page.getByText(t('removing:list.none'), { exact: true })).toBeVisible();
  await expect(removing.undo).toHaveCount(0);
  await expect(page.getByText(t('files:list.none'))).toBeVisible();
  await expect(files.rows).toHaveCount(0);
});

test('a window that still shows the file says that it is gone, and loses no word when it comes back', async ({
  app,
}) => {
  const { removing } = app.window;
  await fileWithNotes(app, 'Blue');
  const other = await app.newWindow();
  await other.files.open('Blue');
  await other.file.openDetails();
  await other.details.notes.fill('Saved before');
  await untilSaved(other.page);
  await removing.remove();
  await expect(other.removing.gone).toBeVisible();
  await expect(other.details.notes).toBeHidden();
  await other.removing.gone.getByRole('button', { name: other.t('removing:gone.bringBack') }).click();
  await expect(other.removing.gone).toHaveCount(0);
  await expect(other.details.notes).toHaveValue('Saved before');
  await expect(removing.undo).toHaveCount(0);
});

test('words that could not be saved when the file went are saved as soon as it is back', async ({
  start,
}) => {
  const { disk, vaults } = onDiskWithoutRoomForWords();
  const app = await start({ ports: { vaults } });
  await makeVault(app);
  const { files, file, rail, removing, t } = app.window;
  await fileWithNotes(app, 'Blue');
  const other = await app.newWindow();
  await other.files.open('Blue');
  await other.file.openDetails();
  disk.isFull = true;
  await other.details.notes.fill('In the middle of a sent');
  await expect(other.page.getByText(t('common:save.notSaved.diskFull'))).toBeVisible();
  await removing.remove();
  await expect(other.removing.gone).toBeVisible();
  disk.isFull = false;
  await removing.undo.click();
  await expect(other.removing.gone).toHaveCount(0);
  await expect(other.details.notes).toHaveValue('In the middle of a sent');
  await untilSaved(other.page);
  await rail.files();
  await files.open('Blue');
  await expect(file.fact(t('files:file.notes'))).toHaveText('In the middle of a sent');
});

test('a file is due when its day comes, is listed and never removed, and is kept until another day', async ({
  start,
}) => {
  const time = passingTimeWithBell();
  const app = await start({ ports: time.ports });
  await makeVault(app);
  const { files, removing, rail, page, t } = app.window;
  await fileWithNotes(app, 'Blue');
  await expect(page.getByText(t('removing:review.dueTitle'))).toHaveCount(0);
  await page.getByRole('button', { name: t('removing:review.change') }).click();
  const year = new Date().getFullYear() + 1;
  await typeDay(removing.dialog, t('removing:review.day'), `${year}-06-30`);
  await page.getByRole('button', { name: t('removing:review.submit') }).click();
  await removing.dialog.waitFor({ state: 'detached' });
  await daysGoBy(app.window, time, 800);
  time.ring();
  await rail.files();
  await expect(files.row('Blue')).toBeVisible();
  await removing.openDue(1);
  await removing
    .item('Blue')
    .getByRole('button', { name: t('removing:undo.open') })
    .click();
  await expect(page.getByText(t('removing:review.dueTitle'))).toBeVisible();
  await page.getByRole('button', { name: t('removing:review.keep') }).click();
  const later = CalendarDate.parse(`${year + 9}-06-30`);
  await typeDay(removing.dialog, t('removing:review.day'), later);
  await page.getByRole('button', { name: t('removing:review.submit') }).click();
  await expect(page.getByText(t('removing:review.dueTitle'))).toHaveCount(0);
  await rail.files();
  await expect(files.row('Blue')).toBeVisible();
  await expect(page.getByText(t('removing:review.lineDue', { count: 1 }))).toHaveCount(0);
});

test('a manager decides how long removed files are kept', async ({ app }) => {
  const { removing, rail, page, t } = app.window;
  await rail.settings();
  const days = page.getByLabel(t('removing:policy.keepDays'));
  await days.fill('3');
  await page.getByRole('button', { name: t('removing:policy.submit') }).click();
  await expect(page.getByText(t('removing:policy.saved'))).toBeVisible();
  await rail.files();
  await fileWithNotes(app, 'Blue');
  await removing.remove();
  await removing.openList(1);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(Date.now() + 3 * DAY_MS);
  await expect(removing.item('Blue')).toContainText(t('removing:list.goneOn', { day }));
});
