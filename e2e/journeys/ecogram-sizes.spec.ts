import { type AppWindow, PASSPHRASE } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const border = ({ page, t }: AppWindow, before: 'here' | 'home', after: 'here' | 'elsewhere') =>
  page.getByRole('slider', {
    name: t('ecogram:sizes.border', {
      before: t(`ecogram:groundShort.${before}`),
      after: t(`ecogram:groundShort.${after}`),
    }),
  });

/** Who is where, as the list says it. */
const whereabouts = async ({ page }: AppWindow): Promise<string[]> => {
  await page.keyboard.press('F4');
  const cells = page.getByRole('grid').locator('[data-of="ground"], [data-of="ring"]');
  await expect(cells.first()).toBeVisible();
  const said = await cells.allTextContents();
  await page.keyboard.press('F4');
  await page.keyboard.press('F4');
  return said;
};

test('grounds and rings are drawn larger or smaller, and nobody is elsewhere for it', async ({
  app,
  start,
}) => {
  const { page, t, files, file, ecogram } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await ecogram.add('aunt', { ground: 'here' });
  await ecogram.add('neighbour', { ground: 'elsewhere' });
  await ecogram.backToEverybody();
  const before = await whereabouts(app.window);

  const handle = border(app.window, 'here', 'elsewhere');
  const usual = await handle.getAttribute('aria-valuetext');
  const box = await handle.boundingBox();
  const aunt = await ecogram.person('aunt').boundingBox();
  if (!box || !aunt) throw new Error('not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 60, { steps: 5 });
  await page.mouse.move(box.x - 120, box.y + 80, { steps: 5 });
  await page.mouse.up();
  await expect(handle).not.toHaveAttribute('aria-valuetext', usual ?? '');
  expect(await ecogram.person('aunt').boundingBox()).not.toEqual(aunt);
  expect(await whereabouts(app.window)).toEqual(before);

  await ecogram.press('undo');
  await expect(handle).toHaveAttribute('aria-valuetext', usual ?? '');
  await expect.poll(() => ecogram.person('aunt').boundingBox()).toEqual(aunt);
  await ecogram.press('redo');
  await expect(handle).not.toHaveAttribute('aria-valuetext', usual ?? '');
  const divided = await handle.getAttribute('aria-valuetext');
  await untilSaved(page);
  await expectAccessible(page, 'a sheet that is divided otherwise');
  await app.close();

  const again = await start();
  await again.window.lock.unlock(PASSPHRASE);
  await again.window.files.open('Blue');
  await again.window.file.openEcogram();
  await again.window.ecogram.title.waitFor();
  const found = border(again.window, 'here', 'elsewhere');
  await expect(found).toHaveAttribute('aria-valuetext', divided ?? '');
  await again.window.page.getByRole('button', { name: t('ecogram:sizes.usual') }).click();
  await expect(again.window.ecogram.client).toBeFocused();
  await expect(again.window.page.getByRole('button', { name: t('ecogram:sizes.usual') })).toHaveCount(0);
  await expect(found).toHaveAttribute('aria-valuetext', usual ?? '');
});

test('with the keyboard too, as far as there is room', async ({ app }) => {
  const { page, t, files, file, ecogram } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  const ring = page.getByRole('slider', { name: t('ecogram:sizes.ring', { ring: t('terms:ring.1') }) });
  await ring.focus();
  const [usual, most] = [await ring.getAttribute('aria-valuenow'), await ring.getAttribute('aria-valuemax')];
  await page.keyboard.press('ArrowRight');
  await expect(ring).toHaveAttribute('aria-valuenow', String(Number(usual) + 2));
  await expect(ring).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(ring).toHaveAttribute('aria-valuenow', most ?? '');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(ring).toHaveAttribute('aria-valuenow', usual ?? '');
});
