import type { AppWindow } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const openEcogram = async ({ files, file, ecogram }: AppWindow) => {
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
};

const openVersions = async ({ page, t }: AppWindow) => {
  await page.getByRole('button', { name: t('versions:list.open'), exact: true }).click();
  await page.getByRole('heading', { name: t('versions:list.title') }).waitFor();
};

/** Somebody who stays, somebody who goes: kept with the words 'first talk'; then one goes and another comes. */
const keptAndChanged = async (window: AppWindow) => {
  const { ecogram, page, t } = window;
  await openEcogram(window);
  await ecogram.add('aunt', { kind: 'family', ground: 'home' });
  await ecogram.carries('aunt', ['E']);
  await ecogram.add('neighbour', { kind: 'neighbour', ground: 'here' });
  await page.keyboard.press('Control+s');
  const words = page.getByRole('textbox', { name: t('versions:keep.words') });
  await words.waitFor();
  await page.keyboard.press('Control+s');
  await expect(words).toBeFocused();
  await words.fill('first talk');
  await words.press('Enter');
  await expect(words).toBeHidden();
  await ecogram.select('neighbour');
  await page.keyboard.press('Delete');
  await ecogram.add('choir', { kind: 'group', ground: 'here' });
  await untilSaved(page);
};

const differences = ({ page, t }: AppWindow) =>
  page.getByRole('region', { name: t('versions:compare.list') });

test('Ctrl+S keeps a version with its words, and says so where nothing is new', async ({ app }) => {
  const { window } = app;
  const { page, t, ecogram } = window;
  await openEcogram(window);
  await ecogram.add('aunt');
  await page.keyboard.press('Control+s');
  const note = page.getByRole('status').filter({ has: page.getByRole('textbox') });
  await expect(note).toContainText(t('versions:keep.kept', { day: '' }).slice(0, 10));
  await page.keyboard.press('Control+s');
  await page.keyboard.type('first talk');
  await page.keyboard.press('Enter');
  await expect(note).toHaveCount(0);
  await page.keyboard.press('Control+s');
  await expect(note.getByRole('textbox')).toHaveValue('first talk');
  await page.keyboard.press('Control+s');
  await page.keyboard.press('Escape');
  await openVersions(window);
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText('first talk')).toBeVisible();
  await expectAccessible(page, 'the versions');
});

test('a version is compared with now, as picture, as list and as print', async ({ app }) => {
  const { window } = app;
  const { page, t } = window;
  await keptAndChanged(window);
  await openVersions(window);
  await page.getByRole('listitem').getByRole('button').first().click();
  const list = differences(window);
  await expect(list.getByText('choir', { exact: true })).toBeVisible();
  await expect(list.getByText('neighbour', { exact: true })).toBeVisible();
  await expect(list.getByText('aunt', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('img', { name: t('versions:compare.picture.both') })).toContainText(
    'neighbour',
  );
  await page.getByRole('radio', { name: t('versions:compare.before') }).click();
  const before = page.getByRole('img', { name: t('versions:compare.picture.before') });
  await expect(before).toContainText('neighbour');
  await expect(before).not.toContainText('choir');
  await expectAccessible(page, 'the comparison');
  await page.getByRole('button', { name: t('versions:compare.print') }).click();
  await expect(page.getByText(t('plan:preview.page', { page: 1, pages: 2 }), { exact: true })).toBeVisible();
});

test('two kept versions are compared with each other, whatever stands on the ecogram by now', async ({
  app,
}) => {
  const { window } = app;
  const { page, t, ecogram } = window;
  await keptAndChanged(window);
  await page.keyboard.press('Control+s');
  const words = page.getByRole('textbox', { name: t('versions:keep.words') });
  await words.waitFor();
  await page.keyboard.press('Control+s');
  await words.fill('second talk');
  await words.press('Enter');
  await expect(words).toBeHidden();
  await ecogram.add('friend', { kind: 'friend', ground: 'here' });
  await untilSaved(page);
  await openVersions(window);
  await page.getByRole('listitem').filter({ hasText: 'first talk' }).getByRole('button').first().click();
  const list = differences(window);
  await expect(list.getByText('friend', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: t('versions:compare.after') }).click();
  await page.getByRole('option').filter({ hasText: 'second talk' }).click();
  await expect(list.getByText('friend', { exact: true })).toHaveCount(0);
  for (const role of ['choir', 'neighbour'])
    await expect(list.getByText(role, { exact: true })).toBeVisible();
  const both = page.getByRole('img', { name: t('versions:compare.picture.both') });
  await expect(both).toContainText('choir');
  await expect(both).not.toContainText('friend');
});

test('starting again from a version keeps how it stood, and is taken back with one press', async ({
  app,
}) => {
  const { window } = app;
  const { page, t, ecogram } = window;
  await keptAndChanged(window);
  await openVersions(window);
  await page.getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('button', { name: t('versions:again.button') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('versions:again.submit') })
    .click();
  await expect(differences(window)).toContainText(t('versions:compare.same'));
  await page.getByRole('button', { name: t('versions:again.takeBack') }).click();
  await expect(differences(window).getByText('choir', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(ecogram.person('choir')).toBeVisible();
  await expect(ecogram.person('neighbour')).toHaveCount(0);
});

test('removing a version asks first, and stands in the log', async ({ app }) => {
  const { window } = app;
  const { page, t } = window;
  await keptAndChanged(window);
  await openVersions(window);
  const card = page.getByRole('listitem');
  await card.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: t('versions:remove.menu') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common:action.keep') })
    .click();
  await expect(card).toHaveCount(1);
  await card.getByRole('button').last().click();
  await page.getByRole('menuitem', { name: t('versions:remove.menu') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('versions:remove.submit') })
    .click();
  await expect(page.getByText(t('versions:list.none'))).toBeVisible();
});
