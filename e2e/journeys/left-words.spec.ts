import type { ClientFileId } from '#shared/domain/ids.ts';
import { makeVault, PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';
import { vaultsOfTwo } from '../time-and-people.ts';

const backAtBlue = async ({ window: { lock, rail, files } }: RunningApp) => {
  await lock.unlock(PASSPHRASE);
  await rail.files();
  await files.open('Blue');
};

/** Words that a screen could not save, or that nobody has sent yet, when somebody leaves it. */

test('words that somebody else has written over are asked about when the screen is opened again', async ({
  start,
}) => {
  const { at, vaults } = vaultsOfTwo();
  const app = await start({ ports: { vaults } });
  await makeVault(app);
  const { files, file, details, rail, page, t } = app.window;
  const call = callOf(app);
  await files.create('Blue');
  const [listed] = (await call('files.list', { search: '', limit: 1 })).files;
  const { file: stored } = await call('files.read', { id: listed?.id as ClientFileId });
  await file.openDetails();
  at.trouble = 'diskFull';
  await details.notes.fill('Written at the desk');
  // It waits longer from try to try: leaving is what tries again first, and finds what was written meanwhile.
  await expect.poll(() => at.refusals, { timeout: 30_000 }).toBe(3);
  const theirs = { ...stored.details, notes: 'Written on the way' };
  at.trouble = null;
  await call('files.update', { id: stored.id, baseVersion: stored.version, details: theirs });
  await rail.files();
  await files.open('Blue');
  await expect(file.fact(t('files:file.notes'))).toHaveText('Written on the way');

  await file.openDetails();
  await expect(details.dispute).toContainText('Written at the desk');
  await expect(details.dispute).toContainText('Written on the way');
  await details.dispute.getByRole('button', { name: t('common:dispute.done') }).click();
  await untilSaved(page);
  await expect(details.notes).toHaveValue('Written at the desk');
});

test('what the disk refused when somebody left is never saved as somebody else', async ({ start }) => {
  const { at, vaults } = vaultsOfTwo();
  const app = await start({ ports: { vaults } });
  await makeVault(app);
  const { files, file, details, rail, lock, page, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  at.trouble = 'diskFull';
  await details.notes.fill('Of the one who left');
  await expect(page.locator('[data-save-state="notSaved"]')).toBeVisible();
  await rail.files();
  await rail.lock();
  await expect(lock.title).toBeVisible();

  at.trouble = null;
  at.somebodyElse = true;
  await backAtBlue(app);
  await file.openDetails();
  await expect(details.notes).toHaveValue('');
  await details.fileCode.fill('B-7');
  await untilSaved(page);
  await rail.lock();

  at.somebodyElse = false;
  await backAtBlue(app);
  await file.openDetails();
  await expect(details.notes).toHaveValue('Of the one who left');
  await untilSaved(page);
  await rail.files();
  await files.open('Blue');
  await expect(file.fact(t('files:file.notes'))).toHaveText('Of the one who left');
});

test('what was drawn and could not be saved is there again, and half a role, wherever somebody goes meanwhile', async ({
  start,
}) => {
  const { at, vaults } = vaultsOfTwo();
  const app = await start({ ports: { vaults } });
  await makeVault(app);
  const { files, file, ecogram, rail, page, t } = app.window;
  await files.create('Green');
  await rail.files();
  await files.create('Blue');
  await file.openEcogram();
  at.trouble = 'diskFull';
  await ecogram.add('aunt');
  await ecogram.role.fill('neigh');
  await expect(page.locator('[data-save-state="notSaved"]')).toBeVisible();
  await rail.files();
  await files.open('Green');
  await file.openEcogram();
  await expect(ecogram.title).toContainText('Green');
  await expect(ecogram.people).toHaveCount(0);
  await expect(ecogram.role).toHaveValue('');

  at.trouble = null;
  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await expect(ecogram.person('aunt')).toBeVisible();
  await expect(ecogram.role).toHaveValue('neigh');
  await expect(page.getByText(t('ecogram:madeAgain.title'))).toBeVisible();
  await untilSaved(page);
  await ecogram.press('undo');
  await expect(ecogram.people).toHaveCount(0);
  await ecogram.press('redo');
  await untilSaved(page);
  const { files: listed } = await callOf(app)('files.list', { search: 'Blue', limit: 1 });
  const { records } = await callOf(app)('ecogram.read', { fileId: listed[0]?.id as ClientFileId });
  expect(Object.values(records.people).map(({ role }) => role)).toEqual(['aunt']);
});

test('what was drawn and could not be saved outlasts a lock on another screen, and is nobody else’s', async ({
  start,
}) => {
  const { at, vaults } = vaultsOfTwo();
  const app = await start({ ports: { vaults } });
  await makeVault(app);
  const { files, file, ecogram, rail, lock, page } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  at.trouble = 'diskFull';
  await ecogram.add('aunt');
  await expect(page.locator('[data-save-state="notSaved"]')).toBeVisible();
  await rail.files();
  await rail.lock();
  await expect(lock.title).toBeVisible();

  at.trouble = null;
  at.somebodyElse = true;
  await backAtBlue(app);
  await file.openEcogram();
  await expect(ecogram.title).toBeVisible();
  await expect(ecogram.people).toHaveCount(0);
  await rail.lock();

  at.somebodyElse = false;
  await backAtBlue(app);
  await file.openEcogram();
  await expect(ecogram.person('aunt')).toBeVisible();
  await untilSaved(page);
});

test('what a client has said of a consent outlasts a lock in the middle of writing it down', async ({
  app,
}) => {
  const { files, consent, lock, t } = app.window;
  await files.create('Green');
  await consent.open();
  await consent.ask('iom', 'The office in town', 'returnAssistance');
  await consent.answer('refused');
  const words = consent.dialog.getByLabel(t('consent:say.words'));
  await words.fill('“Not before I have spoken to my sister.”');
  await app.shell.host.app.lock('suspend');
  await lock.unlock(PASSPHRASE);
  await expect(words).toHaveValue('“Not before I have spoken to my sister.”');
  await consent.keep();
  await expect(consent.card('The office in town')).toContainText(t('consent:standing.refused'));
});
