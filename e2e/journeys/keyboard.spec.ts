import { readdir } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { PASSPHRASE, STAFF_NAME } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';

/** More stops than any screen has. */
const MOST_STOPS = 150;

/** Goes from stop to stop with the Tab key, as somebody without a pointer does. Fails where the way never leads there. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key never came to ${target}`);
};

test('the main job without a pointer', async ({ start, laptop }) => {
  const app = await start();
  const { window, context } = app;
  const { page, t, files, file, details, ecogram, plan, preview } = window;
  const { keyboard } = page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const pressOn = async (target: Locator) => {
    await tabTo(page, target);
    await keyboard.press('Enter');
  };
  const typeInto = async (target: Locator, words: string) => {
    await tabTo(page, target);
    await keyboard.press('Control+a');
    await keyboard.type(words);
  };

  // The first run.
  await window.welcome.title.waitFor();
  await typeInto(page.getByLabel(t('vault:create.folder'), { exact: true }), laptop.vaultFolder);
  await typeInto(page.getByLabel(t('vault:create.staffName'), { exact: true }), STAFF_NAME);
  await typeInto(page.getByLabel(t('vault:create.passphrase'), { exact: true }), PASSPHRASE);
  await typeInto(page.getByLabel(t('vault:create.again'), { exact: true }), PASSPHRASE);
  await keyboard.press('Enter');
  await window.recovery.title.waitFor();
  await pressOn(button(t('recovery:later')));
  await window.today.title.waitFor();
  await pressOn(button(t('common:rail.files')));
  await files.title.waitFor();

  // A file.
  await pressOn(button(t('files:list.new')));
  await page.getByRole('dialog').waitFor();
  await typeInto(page.getByLabel(t('files:new.name')), 'Blue');
  await keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Blue', level: 1 }).waitFor();

  await pressOn(button(t('files:file.openDetails')));
  await typeInto(field(t('files:details.fileCode')), '2026-17');
  await tabTo(page, page.getByRole('combobox', { name: t('files:details.country') }));
  await keyboard.type('Niger');
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: t('files:details.languages') }));
  await keyboard.type('Yoruba');
  await keyboard.press('Enter');
  await typeInto(details.notes, 'Written without a pointer');
  await untilSaved(page);
  await keyboard.press('Tab');
  await keyboard.press('Escape');
  await expect(file.fact(t('files:file.country'))).toHaveText('Nigeria');

  // The ecogram.
  await pressOn(button(t('files:file.openEcogram')));
  await ecogram.title.waitFor();
  await tabTo(page, ecogram.role);
  for (const role of ['aunt', 'friend']) {
    await keyboard.type(role);
    await keyboard.press('Enter');
    await ecogram.person(role).waitFor();
  }
  await tabTo(page, ecogram.person('aunt'));
  await keyboard.press('p');
  await keyboard.press('e');
  await keyboard.press('Alt+ArrowRight');
  await keyboard.press('t');
  await page.getByRole('listbox').waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.press('g');
  await keyboard.press('Control+z');
  await keyboard.press('Control+Shift+z');
  await expect(ecogram.person('aunt')).toHaveAccessibleName(/Practical support and Emotional support/);
  await untilSaved(page);
  await pressOn(button(t('common:rail.files')));
  await files.title.waitFor();
  await pressOn(files.row('Blue').getByRole('button'));
  await expect(page.getByText(t('files:file.ties', { count: 2 }))).toBeVisible();

  // The plan, to paper.
  await pressOn(button(t('files:file.newPlan.return')));
  await plan.title.waitFor();
  await tabTo(page, page.getByRole('checkbox', { name: t('terms:factor.housing') }));
  await keyboard.press('Space');
  await plan.field('housing').waitFor();
  await typeInto(plan.prose('housing', 'goal'), 'A room of her own');
  await pressOn(plan.field('housing').getByRole('button', { name: t('plan:step.add') }));
  await typeInto(plan.steps('housing').getByLabel(t('plan:step.what'), { exact: true }), 'Call the aunt');
  await tabTo(page, plan.field('housing').getByRole('button', { name: 'aunt', exact: true }));
  await keyboard.press('Space');
  await untilSaved(page);
  await pressOn(button(t('plan:print')));
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(context, t, () => pressOn(button(t('plan:preview.save'))));
  await dialog.page.keyboard.press('Control+a');
  await dialog.page.keyboard.type('plan');
  await dialog.page.keyboard.press('Enter').catch(() => undefined);
  await preview.saved.waitFor();
  expect(await readdir(laptop.exportFolder)).toEqual(['plan.pdf']);

  // And away.
  await pressOn(page.getByRole('navigation').getByRole('button', { name: t('common:rail.lock') }));
  await window.lock.title.waitFor();
  await keyboard.type(PASSPHRASE);
  await keyboard.press('Enter');
  await window.lock.title.waitFor({ state: 'detached' });
});
