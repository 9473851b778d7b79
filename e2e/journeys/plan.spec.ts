import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { RunningApp } from '../app.ts';
import { PASSPHRASE } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';
import { readPdf } from '../pdf.ts';

const writePlan = async ({ window }: RunningApp) => {
  const { files, file, ecogram, plan, rail, page } = window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.add('aunt', { kind: 'family', ground: 'home' });
  await ecogram.carries('aunt', ['P', 'E']);
  await untilSaved(page);
  await rail.files();
  await files.open('Blue');
  await file.newPlan();
  await plan.cover('placeOfReturn').fill('Benin City');
  await plan.cover('recipient').fill('IOM');
  await plan.takeField('housing');
  await plan.prose('housing', 'clientWords').fill('I want a door that I can lock.');
  await plan.prose('housing', 'whereThingsStand').fill('There is a bed at the aunt’s for a month.');
  await plan.prose('housing', 'goal').fill('A room of her own');
  await plan.prose('housing', 'obstacles').fill('The landlord may ask for a year ahead.');
  await plan.prose('housing', 'whatThen').fill('Ask the partner organisation for a guarantee.');
  await plan.addStep('housing', { what: 'Call the aunt together', who: 'Blue', withWhoseHelp: 'Noor' });
  await plan.addStep('housing', { what: 'Look at two rooms', who: 'aunt' });
  await plan.pickPerson('housing', 'aunt');
  await untilSaved(page);
};

test('a plan is written, saved as one goes, and found again', async ({ app, start }) => {
  await writePlan(app);
  await app.close();
  const { window } = await start();
  await window.lock.unlock(PASSPHRASE);
  await window.files.open('Blue');
  await window.file.openPlan('Benin City');
  await expect(window.plan.prose('housing', 'clientWords')).toHaveValue('I want a door that I can lock.');
  await expect(window.plan.steps('housing')).toHaveCount(2);
  await expect(window.plan.field('housing').getByRole('button', { name: 'aunt' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('what is shown is what is saved: searchable text, a drawing of lines, and only where it was asked for', async ({
  app,
  laptop,
}) => {
  await writePlan(app);
  const { plan, preview, page, t } = app.window;
  await plan.printWithEcogram();
  await untilSaved(page);
  await plan.preview();
  await preview.untilDrawn();
  const shown = await page.locator('main li:has(canvas)').allTextContents();
  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await dialog.saveAs('plan');
  await expect(preview.saved).toContainText('plan.pdf');

  expect(await readdir(laptop.exportFolder)).toEqual(['plan.pdf']);
  const pdf = await readPdf(await readFile(path.join(laptop.exportFolder, 'plan.pdf')));
  for (const words of ['Benin City', 'I want a door that I can lock.', 'Look at two rooms', 'aunt', 'IOM']) {
    expect(pdf.text.replace(/\s+/g, ' ')).toContain(words);
  }
  expect(pdf.pages).toBe(shown.length);
  expect(pdf.images).toBe(0);
  expect(pdf.strokes).toBeGreaterThan(20);
});

test('the ecogram stays out of the print unless it is asked for', async ({ app, laptop }) => {
  await writePlan(app);
  const { plan, preview, t } = app.window;
  await plan.preview();
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await dialog.saveAs('without');
  await expect(preview.saved).toBeVisible();
  const { text } = await readPdf(await readFile(path.join(laptop.exportFolder, 'without.pdf')));
  expect(text).not.toContain(t('terms:page.G.name'));
});

test('backing out of the dialog saves nothing, and nothing is lost', async ({ app, laptop }) => {
  await writePlan(app);
  const { plan, preview, t } = app.window;
  await plan.preview();
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await dialog.cancel();
  expect(await readdir(laptop.exportFolder)).toEqual([]);
  await expect(preview.pages.first()).toBeVisible();
});

test('a field that holds words is not taken out without asking', async ({ app }) => {
  await writePlan(app);
  const { plan, page, t } = app.window;
  const housing = t('terms:factor.housing');
  await page.getByText(housing).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(housing);
  await dialog.getByRole('button', { name: t('common:action.keep') }).click();
  await expect(plan.prose('housing', 'goal')).toHaveValue('A room of her own');
});

test('the ecogram leaves as a drawing and as a PDF', async ({ app, laptop }) => {
  await writePlan(app);
  const { rail, files, file, ecogram, preview, t } = app.window;
  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.export();
  await preview.untilDrawn();
  const asPdf = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await asPdf.saveAs('ecogram');
  await expect(preview.saved).toContainText('ecogram.pdf');
  await preview.chooseFormat('svg');
  const asSvg = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await asSvg.saveAs('ecogram');
  await expect(preview.saved).toContainText('ecogram.svg');
  expect((await readdir(laptop.exportFolder)).sort()).toEqual(['ecogram.pdf', 'ecogram.svg']);
  const pdf = await readPdf(await readFile(path.join(laptop.exportFolder, 'ecogram.pdf')));
  expect(pdf.text).toContain('aunt');
  expect(pdf.images).toBe(0);
  expect(await readFile(path.join(laptop.exportFolder, 'ecogram.svg'), 'utf8')).toMatch(
    /^<svg[\s\S]*aunt[\s\S]*<\/svg>\s*$/,
  );
});
