import { makeVault } from '../app.ts';
import { callOf } from '../calls.ts';
import { test } from '../fixtures.ts';
import { fullHouse } from '../full-house.ts';

const OUT = '/tmp/looks-numbers';
for (const [name, options] of Object.entries({
  light: { windowSize: { width: 1280, height: 800 } },
  darknl: { windowSize: { width: 1280, height: 800 }, language: 'nl', looks: { colorScheme: 'dark' } },
  zoomed: { windowSize: { width: 640, height: 400 } },
}))
  test(`look ${name}`, async ({ start }) => {
    test.setTimeout(200_000);
    const app = await start(options as never);
    await makeVault(app);
    const { numbers, rail, page, preview, files, file, t } = app.window;
    let n = 0;
    const shot = async (w: string) => {
      n += 1;
      await page.screenshot({ path: `${OUT}/${name}-${n}-${w}.png`, fullPage: true, animations: 'disabled' });
    };
    await rail.numbers();
    await page.getByText(t('numbers:none')).waitFor();
    await shot('empty');
    for (const details of fullHouse()) await callOf(app)('files.create', { details });
    await numbers.tables.first().waitFor();
    await page.evaluate(() => {
      for (const e of document.querySelectorAll('main, main *, body, #root, #root *')) {
        const s = getComputedStyle(e);
        if (s.overflowY === 'auto' || s.overflowY === 'scroll') (e as HTMLElement).style.overflow = 'visible';
      }
    });
    const h = await page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('main')].map((m) => m.scrollHeight)),
    );
    const size = page.viewportSize();
    await page.setViewportSize({ width: size?.width ?? 1280, height: Math.min(h + 50, 6000) });
    await shot('full');
    if (size) await page.setViewportSize(size);
    await numbers.row('track', 'staying').getByRole('button').click();
    await numbers.traced.getByRole('listitem').first().waitFor();
    await shot('trace');
    await page.keyboard.press('Escape');
    await numbers.choosePeriod('own');
    await shot('own');
    await numbers.choosePeriod('quarter');
    await numbers.giveOutButton.click();
    await preview.untilDrawn();
    await shot('pdf');
    await numbers.chooseFormat('csv');
    await page.locator('pre').waitFor();
    await shot('csv');
    await numbers.chooseFormat('xlsx');
    await page.getByText(t('numbers:export.sameNumbers')).waitFor();
    await shot('xlsx');
    await rail.settings();
    await page.getByText(t('numbers:policy.title')).scrollIntoViewIfNeeded();
    await shot('settings');
    await rail.files();
    await files.open('Kanarie27');
    await shot('file');
    await file.openDetails();
    await shot('details-folded');
    for (const part of ['came', 'before', 'way'] as const)
      await page.getByRole('button', { name: t(`course:${part}.title`) }).click();
    const h2 = await page.evaluate(() =>
      Math.max(...[...document.querySelectorAll('main')].map((m) => m.scrollHeight)),
    );
    await page.setViewportSize({ width: size?.width ?? 1280, height: Math.min(h2 + 50, 6000) });
    await shot('details');
  });
