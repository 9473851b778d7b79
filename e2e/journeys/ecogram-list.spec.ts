import { type AppWindow, PASSPHRASE } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const openEcogram = async ({ files, file, ecogram }: AppWindow) => {
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
};

/** Nothing but keys. The cell that has the focus is found by what it stands under. */
const byKeys = ({ page, t }: AppWindow) => {
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const grid = (of: 'people' | 'ties') => page.getByRole('grid', { name: t(`ecogram:listTwin.${of}`) });
  const row = (of: 'people' | 'ties', words: string) => grid(of).getByRole('row').filter({ hasText: words });
  const focused = page.locator('[role="grid"] [data-column]:focus');
  /** From wherever the focus is in the list, along the line. */
  const toColumn = async (id: string) => {
    await focused.waitFor();
    await press('Home');
    for (let step = 0; step < 14; step += 1) {
      if ((await focused.getAttribute('data-of')) === id) return;
      await press('ArrowRight');
    }
    throw new Error(`no column ${id}`);
  };
  const choose = async (column: string, words: string) => {
    await toColumn(column);
    await press('Enter');
    const menu = page.getByRole('menu');
    await menu.waitFor();
    const option = page.getByRole('menuitemradio', { name: words, exact: true });
    for (let step = 0; step < 12; step += 1) {
      if (await option.evaluate((element) => element === document.activeElement)) break;
      await press('ArrowDown');
    }
    await press('Enter');
    await menu.waitFor({ state: 'hidden' });
  };
  const add = async (role: string) => {
    await page.getByRole('textbox', { name: t('ecogram:quick.role') }).waitFor();
    await page.keyboard.type(role);
    await press('Enter');
    await row('people', role).waitFor();
  };
  const toLine = async (of: 'people' | 'ties', words: string) => {
    await row(of, words).locator('[data-column="0"]').focus();
    await focused.waitFor();
  };
  return { press, grid, row, focused, toColumn, choose, add, toLine };
};

test('a whole ecogram is made in the list by keyboard alone, and is there again', async ({ app, start }) => {
  await openEcogram(app.window);
  const { page, t, ecogram } = app.window;
  const { press, row, toColumn, choose, add, toLine, grid } = byKeys(app.window);
  await press('F4', 'F4');
  await expect(page.getByRole('radio', { name: t('ecogram:listTwin.list'), exact: true })).toBeChecked();
  await ecogram.role.focus();
  await add('aunt');
  await add('friend');
  await add('church');

  await toLine('people', 'church');
  await toColumn('count');
  await press('Enter');
  await page.keyboard.type('12');
  await press('Enter');
  await expect(row('people', 'church')).toContainText('12');
  await choose('ground', t('terms:ground.home'));
  await expect(row('people', 'church')).toContainText(t('ecogram:groundShort.home'));

  await toLine('people', 'aunt');
  await toColumn('E');
  await press('Space');
  await expect(row('people', 'aunt').locator('[data-of="E"]')).toContainText(t('terms:strength.2'));

  await press('Home', 't');
  const ends = ecogram.otherEndsFor('aunt');
  await expect(ends).toBeVisible();
  await ends.getByRole('option', { name: 'friend' }).focus();
  await press('Enter');
  await expect(grid('ties').locator('[data-line]')).toHaveCount(1);
  await toLine('ties', 'friend');
  await choose('quality', t('terms:quality.strained'));
  await expect(row('ties', 'friend')).toContainText(t('terms:quality.strained'));

  await toLine('people', 'church');
  await press('Delete');
  await expect(row('people', 'church')).toHaveCount(0);
  await press('Control+z');
  await expect(row('people', 'church')).toContainText('12');
  await untilSaved(page);
  await expectAccessible(page, 'the list');

  await app.close();

  const again = await start();
  await again.window.lock.unlock(PASSPHRASE);
  await again.window.files.open('Blue');
  await again.window.file.openEcogram();
  await again.window.ecogram.title.waitFor();
  const found = byKeys(again.window);
  await found.press('F4');
  await expect(found.row('people', 'church')).toContainText('12');
  await expect(found.row('people', 'aunt').locator('[data-of="E"]')).toContainText(t('terms:strength.2'));
  await expect(found.row('ties', 'friend')).toContainText(t('terms:quality.strained'));
});

test('whoever is marked with a danger is seen only while danger is shown', async ({ app }) => {
  await openEcogram(app.window);
  const { page, t, ecogram } = app.window;
  const { press, row, choose, toLine, grid } = byKeys(app.window);
  await ecogram.add('aunt');
  await ecogram.add('cousin');
  await ecogram.tie('aunt', 'cousin', ['E']);
  await press('F4');
  await toLine('people', 'cousin');
  await choose('danger', t('terms:danger.unsafe'));

  await expect(row('people', 'cousin')).toHaveCount(0);
  await expect(ecogram.person('cousin')).toHaveCount(0);
  await expect(grid('ties')).toHaveCount(0);
  await expect(page.getByText(t('ecogram:danger.unseen'))).toBeVisible();

  await press('F8');
  await expect(row('people', 'cousin')).toContainText(t('terms:danger.unsafe'));
  await expect(ecogram.person('cousin')).toBeVisible();
  await expect(grid('ties').locator('[data-line]')).toHaveCount(1);
  await expectAccessible(page, 'danger shown');

  await page.getByRole('button', { name: t('ecogram:danger.hide') }).click();
  await expect(ecogram.person('cousin')).toHaveCount(0);
  await expect(page.getByText('cousin')).toHaveCount(0);
  await expect(ecogram.person('aunt')).toBeVisible();
  await untilSaved(page);
});
