import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OpenVault, Vaults } from '#electron/core/ports.ts';
import { createVaults } from '#electron/vault/vaults.ts';
import { type ErrorCode, Refusal } from '#shared/contract/errors.ts';
import type { Trace } from '#shared/domain/audit.ts';
import { makeVault, PASSPHRASE, QUICK_KEYS } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';

/** Real vaults on a disk that can be told to take nothing more. */
const onTroubledDisk = () => {
  const disk: { trouble: ErrorCode | null } = { trouble: null };
  const real = createVaults(QUICK_KEYS);
  const troubled = (vault: OpenVault): OpenVault =>
    Object.create(vault, {
      write: {
        value: <Result>(trace: Trace, work: () => Result): Result => {
          if (disk.trouble) throw new Refusal(disk.trouble, 'the disk takes nothing');
          return vault.write(trace, work);
        },
      },
    });
  const vaults: Vaults = {
    ...real,
    create: async (request) => troubled(await real.create(request)),
    open: async (request) => troubled(await real.open(request)),
  };
  return { disk, vaults };
};

for (const trouble of ['diskFull', 'cannotWrite'] as const) {
  test(`${trouble}: the words stay, the message says so, and they are saved when they can be`, async ({
    start,
  }) => {
    const { disk, vaults } = onTroubledDisk();
    const app = await start({ ports: { vaults } });
    await makeVault(app);
    const { files, file, details, ecogram, rail, page, t } = app.window;
    await files.create('Blue');
    await file.openDetails();
    disk.trouble = trouble;
    await details.notes.fill('Nothing of this may be lost');
    await expect(page.getByText(t(`common:save.notSaved.${trouble}`))).toBeVisible();
    await expect(details.notes).toHaveValue('Nothing of this may be lost');
    disk.trouble = null;
    await untilSaved(page);
    await rail.files();
    await files.open('Blue');
    await expect(file.fact(t('files:file.notes'))).toHaveText('Nothing of this may be lost');

    await file.openEcogram();
    disk.trouble = trouble;
    await ecogram.add('aunt', { ground: 'home' });
    await ecogram.add('friend', { ground: 'here' });
    await expect(page.locator('[data-save-state="notSaved"]')).toBeVisible();
    disk.trouble = null;
    await untilSaved(page);
    await rail.lock();
    await app.window.lock.unlock(PASSPHRASE);
    await rail.files();
    await files.open('Blue');
    await file.openEcogram();
    await expect(ecogram.people).toHaveCount(2);
  });
}

for (const trouble of ['diskFull', 'cannotWrite'] as const) {
  test(`${trouble} in first signs: no word is lost, wherever somebody goes meanwhile`, async ({ start }) => {
    const { disk, vaults } = onTroubledDisk();
    const app = await start({ ports: { vaults } });
    await makeVault(app);
    const { files, firstSigns, lock, rail, page, t } = app.window;
    await firstSigns.begin();
    await firstSigns.note('A red van, twice.');
    disk.trouble = trouble;

    // A sign that is noted: its words stay, it says that they aren't noted, and it notes them by itself once it can.
    await firstSigns.entry.fill('The driver has her passport');
    await page.keyboard.press('Enter');
    const notNoted = page.getByRole('alert').filter({ hasText: t('firstSigns:entry.notNoted') });
    await expect(notNoted).toBeVisible();
    await expect(notNoted).toContainText(t(`common:save.notSaved.${trouble}`));
    await expect(firstSigns.entry).toHaveValue('The driver has her passport');
    await expectAccessible(page, 'a sign that can’t be noted');
    disk.trouble = null;
    const noted = firstSigns.form.getByLabel(t('firstSigns:entry.label'));
    await expect(noted).toHaveValue('The driver has her passport');
    await expect(firstSigns.entry).toHaveValue('');
    await expect(notNoted).toHaveCount(0);

    // Whoever goes elsewhere in the middle of it finds it there again.
    disk.trouble = trouble;
    await firstSigns.entry.fill('She asked for the toilet twice');
    await rail.files();
    await files.rows.first().getByRole('button').click();
    await page.getByRole('button', { name: t('firstSigns:tile.open') }).click();
    await expect(firstSigns.entry).toHaveValue('She asked for the toilet twice');

    // And so does whoever locks.
    await rail.lock();
    await lock.title.waitFor();
    disk.trouble = null;
    await lock.unlock(PASSPHRASE);
    await firstSigns.title.waitFor();
    await expect(firstSigns.entry).toHaveValue('She asked for the toilet twice');
    await firstSigns.entry.press('Enter');
    await expect(noted).toHaveValue('She asked for the toilet twice');
    await expect(firstSigns.entry).toHaveValue('');
  });

  test(`${trouble} before there is a file: nothing is begun, and it says why`, async ({ start }) => {
    const { disk, vaults } = onTroubledDisk();
    const app = await start({ ports: { vaults } });
    await makeVault(app);
    const { files, firstSigns, rail, page, t } = app.window;
    await rail.files();
    disk.trouble = trouble;
    await firstSigns.beginButton.click();
    await expect(page.getByRole('alert')).toContainText(t(`common:error.${trouble}`));
    await expect(files.rows).toHaveCount(0);
    disk.trouble = null;
    await firstSigns.beginButton.click();
    await firstSigns.title.waitFor();
  });
}

test('locking saves what is still being written', async ({ app }) => {
  const { files, file, details, rail, lock, page, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  await details.notes.fill('In the middle of a sent');
  await rail.lock();
  await lock.unlock(PASSPHRASE);
  await rail.files();
  await files.open('Blue');
  await expect(file.fact(t('files:file.notes'))).toHaveText('In the middle of a sent');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('closing the window saves what is still being written', async ({ app, start }) => {
  const { files, file, details, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  await details.notes.fill('Closed in the middle of a sent');
  await app.close();
  const { window } = await start();
  await window.lock.unlock(PASSPHRASE);
  await window.files.open('Blue');
  await expect(window.file.fact(t('files:file.notes'))).toHaveText('Closed in the middle of a sent');
});

test('an export never replaces a file without asking, and a refused place is named', async ({
  app,
  laptop,
}) => {
  const { files, file, plan, preview, t } = app.window;
  await writeFile(path.join(laptop.exportFolder, 'plan.pdf'), 'somebody else’s');
  await mkdir(path.join(laptop.exportFolder, 'folder.pdf'));
  await files.create('Blue');
  await file.newPlan();
  await plan.preview();
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await dialog.fileName.fill('folder');
  await dialog.page.getByRole('button', { name: t('shell:picker.save'), exact: true }).click();
  await expect(dialog.trouble).toHaveText(t('shell:picker.problem.exists'));
  await dialog.fileName.fill('plan');
  await dialog.page.getByRole('button', { name: t('shell:picker.save'), exact: true }).click();
  await expect(dialog.page.getByRole('heading', { name: t('shell:picker.replaceTitle') })).toBeVisible();
  await dialog.page.getByRole('button', { name: t('shell:picker.otherName') }).click();
  await dialog.saveAs('another');
  await expect(preview.saved).toContainText('another.pdf');
});
