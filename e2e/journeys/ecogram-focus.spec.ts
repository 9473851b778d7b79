import { expect, test } from '../fixtures.ts';

test('N goes to the field for adding, except where a letter means something else', async ({ app }) => {
  const { page, t, files, file, ecogram } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await ecogram.add('aunt');
  await page.keyboard.type('no');
  await expect(ecogram.role).toHaveValue('no');

  await ecogram.role.fill('');
  const form = page.getByRole('form', { name: t('ecogram:quick.label') });
  const kind = form.getByRole('button', { name: t('ecogram:quick.kind') });
  await kind.focus();
  await page.keyboard.press('n');
  await expect(kind).toBeFocused();
  const border = page.getByRole('slider').first();
  await ecogram.backToEverybody();
  await border.focus();
  await page.keyboard.press('n');
  await expect(border).toBeFocused();

  await ecogram.person('aunt').focus();
  await page.keyboard.press('n');
  await expect(ecogram.role).toBeFocused();
  await page.getByRole('button', { name: t('ecogram:keys.show') }).focus();
  await page.keyboard.press('n');
  await expect(ecogram.role).toBeFocused();
});

test('in the list the focus is never lost: after writing it is on the cell, after removing on the next line', async ({
  app,
}) => {
  const { page, t, files, file, ecogram } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await page.keyboard.press('F4');
  for (const role of ['aunt', 'brother', 'cousin']) await ecogram.add(role);
  const lines = page.getByRole('grid').locator('[data-line]');
  const cell = (line: number, of: string) => lines.nth(line).locator(`[data-of="${of}"]`);
  await cell(1, 'role').focus();
  for (const [words, key] of [
    ['first', 'Enter'],
    ['second', 'Tab'],
    ['third', 'Escape'],
  ] as const) {
    await page.keyboard.press('Enter');
    await expect(cell(1, 'role').getByRole('textbox')).toBeFocused();
    await page.keyboard.type(words);
    await page.keyboard.press(key);
    await expect(cell(1, 'role')).toBeFocused();
  }
  // Seen and heard, each once.
  await expect(cell(1, 'role')).toHaveText('secondsecond');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell(1, 'kind')).toBeFocused();

  const third = await lines.nth(2).getAttribute('data-line');
  const first = await lines.nth(0).getAttribute('data-line');
  await page.keyboard.press('Backspace');
  await expect(lines).toHaveCount(2);
  await expect(page.locator(`[data-line="${third}"] > [data-of="kind"]`)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.locator(`[data-line="${first}"] > [data-of="kind"]`)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: t('ecogram:quick.role') })).toBeFocused();
});
