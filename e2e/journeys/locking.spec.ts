import { readdir } from 'node:fs/promises';
import type {} from '#shared/contract/bridge.ts';
import { type AppWindow, makeVault, PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';
import { timeThatStandsStill, vaultsOfTwo } from '../time-and-people.ts';

const expectBack = ({ page, t }: AppWindow) =>
  expect(page.getByRole('status').filter({ hasText: t('locking:back') })).toBeVisible();

/** Nothing of what was on the screen is anywhere in the page. */
const expectNothingOf = async ({ cover }: AppWindow, ...words: string[]) => {
  const { page, title } = await cover.words();
  for (const word of words) expect(page).not.toContain(word);
  for (const word of words) expect(title).not.toContain(word);
};

test.describe('when nobody is there', () => {
  test('the vault locks after the minutes that were decided, and a hand keeps it open', async ({ start }) => {
    const time = timeThatStandsStill();
    const app = await start({ ports: time.ports });
    await makeVault(app);
    const { page, lock, files, rail, t } = app.window;
    const later = async () => {
      await page.clock.setFixedTime(Date.now() + 3_600_000);
      await page.mouse.move(300, 300);
      // What was told of the hand is answered before this is.
      await page.evaluate(() => window.mooring.invoke('app.about', '{}'));
    };
    time.pass({ minutes: 4 });
    await later();
    time.pass({ minutes: 4 });
    await expect(files.title).toBeVisible();
    time.pass({ minutes: 1 });
    await expect(lock.title).toBeVisible();

    await lock.unlock(PASSPHRASE);
    await rail.settings();
    const minutes = page.getByLabel(t('locking:settings.minutes'));
    await minutes.fill('0');
    await expect(page.getByText(t('locking:settings.wrong'))).toBeVisible();
    await minutes.fill('1');
    await minutes.press('Enter');
    await expect.poll(() => app.shell.host.app.session.vault.policy.read().lockAfterMinutes).toBe(1);
    time.pass({ seconds: 61 });
    await expect(lock.title).toBeVisible();
  });

  test('while somebody was typing in the search, the words and the place come back', async ({ start }) => {
    const time = timeThatStandsStill();
    const app = await start({ ports: time.ports });
    await makeVault(app);
    const { page, lock, files, rail } = app.window;
    await files.create('Blue');
    await rail.files();
    await files.search.pressSequentially('blu');
    time.pass({ minutes: 6 });
    await expect(lock.title).toBeVisible();
    await expectNothingOf(app.window, 'Blue', 'blu');
    await lock.unlock(PASSPHRASE);
    await expect(files.search).toHaveValue('blu');
    await expect(files.row('Blue')).toBeVisible();
    await expectBack(app.window);
    await files.open('Blue');
    await expect(page.getByText(app.window.t('locking:back'))).toBeHidden();
  });

  test('with a print preview open, it is there again', async ({ start }) => {
    const time = timeThatStandsStill();
    const app = await start({ ports: time.ports });
    await makeVault(app);
    const { lock, files, file, plan, preview } = app.window;
    await files.create('Blue');
    await file.newPlan();
    await plan.preview();
    await preview.untilDrawn();
    time.pass({ minutes: 6 });
    await expect(lock.title).toBeVisible();
    await expectNothingOf(app.window, 'Blue');
    await lock.unlock(PASSPHRASE);
    await preview.untilDrawn();
    await expectBack(app.window);
  });
});

test('while it is asked where an export goes, the dialog closes and nothing is written', async ({
  app,
  laptop,
}) => {
  const { lock, files, file, plan, preview, t } = app.window;
  await files.create('Blue');
  await file.newPlan();
  await plan.preview();
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  const closed = dialog.page.waitForEvent('close');
  await app.shell.host.app.lock('suspend');
  await closed;
  await expect(lock.title).toBeVisible();
  await lock.unlock(PASSPHRASE);
  await preview.untilDrawn();
  expect(await readdir(laptop.exportFolder)).toEqual([]);
  const again = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await again.saveAs('plan');
  await expect(preview.saved).toContainText('plan.pdf');
});

test('a half-drawn tie, the next one’s role and every step back are there again', async ({ app }) => {
  const { page, lock, files, file, ecogram } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.add('friend');
  await ecogram.role.fill('neigh');
  await ecogram.beginTie({ x: 40, y: -60 });
  await app.shell.host.app.lock('suspend');
  await expect(lock.title).toBeVisible();
  await expectNothingOf(app.window, 'aunt', 'friend', 'neigh', 'Blue');
  await page.mouse.up();
  await lock.unlock(PASSPHRASE);

  await expect(ecogram.role).toHaveValue('neigh');
  await ecogram.otherEndsFor('Blue').getByRole('option', { name: 'aunt' }).click();
  await page.keyboard.press('p');
  await expect(ecogram.person('aunt')).toHaveAttribute('aria-label', /Blue/);
  await untilSaved(page);
  // The letter, the tie, and then what was done before the lock.
  for (let step = 0; step < 3; step += 1) await ecogram.press('undo');
  await expect(ecogram.people).toHaveCount(1);
  await untilSaved(page);
  await app.shell.host.app.lock('suspend');
  await lock.unlock(PASSPHRASE);
  await ecogram.press('redo');
  await expect(ecogram.people).toHaveCount(2);
  await untilSaved(page);
});

/** Words that could not be saved at first, and were written over by somebody else meanwhile: it is asked whose stay. */
const intoDispute = async (app: RunningApp, at: ReturnType<typeof vaultsOfTwo>['at']): Promise<void> => {
  const { files, file, details, page } = app.window;
  const call = callOf(app);
  await files.create('Blue');
  await file.openDetails();
  at.trouble = 'diskFull';
  await details.notes.fill('Written at the desk');
  await expect(page.locator('[data-save-state="notSaved"]')).toBeVisible();
  const [listed] = (await call('files.list', { search: '', limit: 1 })).files;
  if (!listed) throw new Error('there is no file');
  const { file: stored } = await call('files.read', { id: listed.id });
  // In one go, before the screen can try again.
  at.trouble = null;
  const theirs = { ...stored.details, notes: 'Written on the way' };
  await call('files.update', { id: stored.id, baseVersion: stored.version, details: theirs });
  await expect(page.getByRole('dialog')).toContainText('Written on the way');
};

const expectAsked = async ({ page, details, t }: AppWindow): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Written at the desk');
  await expect(dialog).toContainText('Written on the way');
  await dialog.getByRole('button', { name: t('common:dispute.done') }).click();
  await untilSaved(page);
  await expect(details.notes).toHaveValue('Written at the desk');
};

test('words that somebody else has written over are asked about again', async ({ start }) => {
  const { at, vaults } = vaultsOfTwo();
  const app = await start({ ports: { vaults } });
  await makeVault(app);
  await intoDispute(app, at);
  await app.shell.host.app.lock('suspend');
  await expect(app.window.lock.title).toBeVisible();
  await expectNothingOf(app.window, 'Written', 'Blue');
  await app.window.lock.unlock(PASSPHRASE);
  await expectAsked(app.window);
});

test('they also outlast the app', async ({ start }) => {
  const { at, vaults } = vaultsOfTwo();
  const app = await start({ ports: { vaults } });
  await makeVault(app);
  await intoDispute(app, at);
  await app.close();
  const { window } = await start();
  await window.lock.unlock(PASSPHRASE);
  await expectAsked(window);
});

test('a name that was emptied, and words that the disk refused, come back to be finished', async ({
  start,
}) => {
  const { at, vaults } = vaultsOfTwo();
  const app = await start({ ports: { vaults } });
  await makeVault(app);
  const { page, lock, files, file, details, rail, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  await page.getByLabel(t('files:details.workingName')).fill('');
  await rail.lock();
  await lock.unlock(PASSPHRASE);
  await expect(page.getByLabel(t('files:details.workingName'))).toHaveValue('');
  await expect(page.locator('[data-save-state="incomplete"]')).toBeVisible();
  await page.getByLabel(t('files:details.workingName')).fill('Green');
  await untilSaved(page);

  at.trouble = 'diskFull';
  await details.notes.fill('The disk is full of this');
  await expect(page.locator('[data-save-state="notSaved"]')).toBeVisible();
  await rail.lock();
  await expect(lock.title).toBeVisible();
  await lock.unlock(PASSPHRASE);
  await expect(details.notes).toHaveValue('The disk is full of this');
  at.trouble = null;
  await untilSaved(page);
  await rail.files();
  await files.open('Green');
  await expect(file.fact(t('files:file.notes'))).toHaveText('The disk is full of this');
});

test('nobody else is shown what was left, and it waits for whoever wrote it', async ({ start }) => {
  const { at, vaults } = vaultsOfTwo();
  const app = await start({ ports: { vaults } });
  await makeVault(app);
  const { lock, files, file, ecogram, rail } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.role.fill('somebody from the choir');
  await rail.lock();

  at.somebodyElse = true;
  await lock.unlock(PASSPHRASE);
  await expect(files.title).toBeVisible();
  await files.open('Blue');
  await file.openEcogram();
  await expect(ecogram.role).toHaveValue('');
  await ecogram.role.fill('a colleague');
  await rail.lock();

  at.somebodyElse = false;
  await lock.unlock(PASSPHRASE);
  await expect(ecogram.role).toHaveValue('somebody from the choir');
  await rail.lock();
  at.somebodyElse = true;
  await lock.unlock(PASSPHRASE);
  await expect(ecogram.role).toHaveValue('a colleague');
});

test('a window that is too slow for the lock keeps its words for whoever wrote them', async ({ start }) => {
  const time = timeThatStandsStill();
  const { at, vaults } = vaultsOfTwo();
  const app = await start({ ports: { ...time.ports, vaults } });
  await makeVault(app);
  const { lock, files, file, details, ecogram, rail } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.role.fill('somebody from the choir');
  // Its time is up before it has heard of the lock.
  const locking = app.shell.host.app.lock('suspend');
  time.pass({ seconds: 3 });
  await locking;
  await expect(lock.title).toBeVisible();

  at.somebodyElse = true;
  await lock.unlock(PASSPHRASE);
  await expect(files.title).toBeVisible();
  await files.open('Blue');
  await file.openDetails();
  await details.notes.fill('Meanwhile');
  await rail.lock();
  at.somebodyElse = false;
  await lock.unlock(PASSPHRASE);
  await expect(ecogram.role).toHaveValue('somebody from the choir');
});

test.describe('F9', () => {
  test('in a dialog covers every window at once; the dialog is there again afterwards', async ({ app }) => {
    const { page, lock, cover, files, rail, t } = app.window;
    await files.create('Blue');
    const other = await app.newWindow();
    await other.files.open('Blue');
    await rail.files();
    await page.getByRole('button', { name: t('files:list.new') }).click();
    const name = page.getByRole('dialog').getByLabel(t('files:new.name'));
    await name.fill('Indig');
    await page.keyboard.press('F9');
    await expectNothingOf(app.window, 'Blue', 'Indig', t('common:app.name'), t('files:list.title'));
    await expect(cover.sheet).toBeVisible();
    await expectAccessible(page, 'the cover');
    await expect(other.cover.sheet).toBeVisible();
    await expectNothingOf(other, 'Blue', t('common:app.name'));
    await expect.poll(() => app.shell.host.app.session.staff).toBeNull();

    await page.keyboard.press('F9');
    await expect(lock.title).toBeVisible();
    await lock.unlock(PASSPHRASE);
    await expect(name).toHaveValue('Indig');
    await other.page.keyboard.press('Escape');
    await expect(other.page.getByRole('heading', { name: 'Blue', level: 1 })).toBeVisible();
  });

  test('covers while the vault is still busy, and shows nothing until it is locked', async ({ start }) => {
    const time = timeThatStandsStill();
    const busy = {
      chooseFolder: async () => null,
      chooseFile: async () => null,
      chooseSavePath: async () => null,
    };
    const app = await start({
      ports: { ...time.ports, dialogs: { ...busy, cancel: () => new Promise<void>(() => undefined) } },
    });
    await makeVault(app);
    const { page, lock, cover, files } = app.window;
    await files.create('Blue');
    await page.keyboard.press('F9');
    await expectNothingOf(app.window, 'Blue');
    await page.keyboard.press('F9');
    await expect(cover.sheet).toBeHidden();
    await expectNothingOf(app.window, 'Blue');
    expect(app.shell.host.app.session.staff).not.toBeNull();
    await expect
      .poll(() => {
        time.pass({ seconds: 3 });
        return app.shell.host.app.session.staff;
      })
      .toBeNull();
    await expect(lock.title).toBeVisible();
  });

  test('is also a corner, on every screen and beside a dialog', async ({ app }) => {
    const { page, lock, cover, files, file, details, ecogram, plan, preview, rail, t } = app.window;
    const there = async () => {
      await cover.corner.click();
      await expectNothingOf(app.window, 'Blue');
      await cover.wayBack.click();
      await lock.unlock(PASSPHRASE);
    };
    await files.create('Blue');
    await there();
    await file.openDetails();
    await there();
    await expect(details.notes).toBeVisible();
    await rail.files();
    await page.getByRole('button', { name: t('files:list.new') }).click();
    await page.getByRole('dialog').waitFor();
    await there();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await files.open('Blue');
    await file.openEcogram();
    await ecogram.title.waitFor();
    await there();
    await ecogram.title.waitFor();
    await rail.files();
    await files.open('Blue');
    await file.newPlan();
    await plan.preview();
    await preview.untilDrawn();
    await there();
    await preview.untilDrawn();
  });
});
