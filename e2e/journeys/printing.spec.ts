import { readdir } from 'node:fs/promises';
import type { PrintOutcome } from '#shared/domain/documents.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { makeVault, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { readPdf } from '../pdf.ts';

/** A printer whose tray a test looks into; it answers for whoever sits before the dialog. */
const withTray = async (start: (options: object) => Promise<RunningApp>) => {
  const tray: Uint8Array[] = [];
  const answer: { is: PrintOutcome } = { is: 'offered' };
  const app = await start({
    paperTray: (pages: Uint8Array) => {
      if (answer.is === 'offered') tray.push(pages);
      return answer.is;
    },
  });
  await makeVault(app);
  return { app, tray, answer };
};

test('a plan goes straight to the printer: the very pages that are shown, and nothing on the disk', async ({
  start,
}) => {
  const { app, tray, answer } = await withTray(start);
  const { files, file, plan, preview, rail, log, page, t } = app.window;
  await files.create('Blue');
  await file.newPlan();
  await plan.cover('placeOfReturn').fill('Benin City');
  await plan.preview();
  await preview.untilDrawn();
  answer.is = 'cancelled';
  await preview.printButton.click();
  await expect(page.getByText(t('plan:preview.print_cancelled'))).toBeVisible();
  expect(tray).toEqual([]);
  answer.is = 'offered';
  await preview.printButton.click();
  await expect(page.getByText(t('plan:preview.print_offered'))).toBeVisible();
  await expectAccessible(page, 'what went to a printer');
  const [pages] = tray;
  if (!pages) throw new Error('the tray is empty');
  const { text } = await readPdf(pages);
  expect(text).toContain('Benin City');
  expect(await readdir(app.laptop.exportFolder)).toEqual([]);
  await rail.log();
  await expect(log.rows.filter({ hasText: t('log:action.document.printed') })).toHaveCount(2);
  await expect(log.rows.filter({ hasText: t('log:action.document.printCancelled') })).toHaveCount(1);
});

test('a copy that goes to the printer has its number on every page and a receipt; a cancelled dialog makes another', async ({
  start,
}) => {
  const { app, tray, answer } = await withTray(start);
  const { files, release, preview, page, t } = app.window;
  await files.create('Blue');
  const call = callOf(app);
  const { files: found } = await call('files.list', { search: '', limit: 1 });
  const fileId = found[0]?.id as ClientFileId;
  await page.getByRole('button', { name: t('removing:menu.label') }).click();
  await page.getByRole('menuitem', { name: t('removing:menu.own') }).click();
  await preview.untilDrawn();
  answer.is = 'cancelled';
  await release.printButton.click();
  const numbers = async () => (await call('consents.read', { fileId })).copies.map(({ state }) => state);
  await expect.poll(numbers).toEqual(['failed']);
  // Another lies ready, with another number.
  await expect(release.printButton).toBeEnabled();
  await preview.untilDrawn();
  answer.is = 'offered';
  await release.printButton.click();
  await expect(release.printed).toBeVisible();
  await expectAccessible(page, 'a copy that went to a printer');
  await expect(release.printButton).toBeDisabled();
  await expect(release.saveButton).toBeDisabled();
  const [copy] = (await call('consents.read', { fileId })).copies;
  expect(copy).toMatchObject({ form: 'paper', state: 'left' });
  const [pages] = tray;
  if (!pages || !copy) throw new Error('nothing was printed');
  expect((await readPdf(pages)).text).toContain(copy.number);
  expect(await readdir(app.laptop.exportFolder)).toEqual([]);
});
