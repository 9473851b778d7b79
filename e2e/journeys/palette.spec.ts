import { diffBetween } from '#shared/document/records.ts';
import { emptyEcogram, newPerson } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { PASSPHRASE } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';

const spot = { ground: 'home', ring: 2, across: 0.5, depth: 0.5 } as const;
const somebody = (number: number, role: string, danger: 'unsafe' | null) => ({
  ...newPerson({
    id: `018f0000-0000-7000-8000-00000000000${number}` as PersonId,
    kind: 'family',
    role,
    spot,
  }),
  danger,
});

test('Ctrl+K finds a file by its name or code, an organisation, a place and what can be done', async ({
  app,
}) => {
  const { files, rail, palette, page, t } = app.window;
  await files.create('Blue Heron');
  await rail.files();
  await files.create('Robin');
  await callOf(app)('organisations.addStarters', {});

  await palette.find('her');
  await expect(palette.entries.first()).toHaveText('Blue Heron');
  await expectAccessible(page, 'the palette');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Blue Heron', level: 1 })).toBeVisible();

  await palette.find(t('common:rail.settings').toLowerCase());
  await expect(palette.entry(t('common:rail.settings'))).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: t('common:settings.title'), level: 1 })).toBeVisible();

  await palette.find('comensha');
  await expect(palette.entries).toHaveCount(1);
  await palette.entries.first().click();
  await expect(page.getByRole('heading', { name: /CoMensha/i, level: 1 })).toBeVisible();

  await palette.open();
  await page.keyboard.press('ArrowDown');
  await expect(palette.entries.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(palette.dialog).toHaveCount(0);

  await palette.find('nothing of that kind');
  await expect(palette.dialog.getByRole('status')).toHaveText(t('palette:none'));
  await page.keyboard.press('Escape');

  await palette.find(t('palette:action.newFile'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: t('files:new.title') })).toBeVisible();
  // A dialog that has to be answered comes first.
  await page.keyboard.press('Control+k');
  await expect(palette.dialog).toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('Enter right after the last letter takes what was typed, not what an older answer still shows', async ({
  app,
}) => {
  const { files, rail, palette, page } = app.window;
  await files.create('Blue Heron');
  await rail.files();
  await files.create('Robin');
  await palette.open();
  await expect(palette.entries.first()).toHaveText('Robin');
  // Faster than any hand: the vault can't have answered between the two.
  await palette.field.evaluate((field) => {
    field.focus();
    document.execCommand('insertText', false, 'blu');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole('heading', { name: 'Blue Heron', level: 1 })).toBeVisible();
  await expect(palette.dialog).toHaveCount(0);
});

test('whoever is marked with a danger is never found, and nothing tells that somebody is', async ({
  app,
}) => {
  const { files, palette, page } = app.window;
  await files.create('Blue');
  const call = callOf(app);
  const { files: found } = await call('files.list', { search: 'Blue', limit: 1 });
  const { id, version } = await call('ecogram.read', { fileId: found[0]?.id as never });
  const people = [somebody(1, 'aunt', null), somebody(2, 'aunt of the landlord', 'unsafe')];
  const records = { ...emptyEcogram(), people: Object.fromEntries(people.map((each) => [each.id, each])) };
  await call('ecogram.change', { id, baseVersion: version, diff: diffBetween(emptyEcogram(), records) });
  await palette.find('aunt');
  await expect(palette.entries).toHaveCount(1);
  await expect(palette.entries.first()).toContainText('aunt');
  await page.keyboard.press('Enter');
  await app.window.ecogram.title.waitFor();
  await palette.find('landlord');
  await expect(palette.entries).toHaveCount(0);
});

test('F9 covers it, a lock takes it away, and neither the cover nor the lock screen opens it', async ({
  app,
}) => {
  const { files, cover, lock, palette, page } = app.window;
  await files.create('Blue');
  await palette.find('bl');
  await page.keyboard.press('F9');
  await cover.sheet.waitFor();
  await expect(page.getByText('Blue')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(palette.dialog).toHaveCount(0);
  await page.keyboard.press('F9');
  await lock.title.waitFor();
  await page.keyboard.press('Control+k');
  await expect(palette.dialog).toHaveCount(0);
  await lock.unlock(PASSPHRASE);
  await expect(palette.dialog).toHaveCount(0);
});
