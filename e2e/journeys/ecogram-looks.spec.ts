import type { Page } from 'playwright-core';
import type { AppOptions, RunningApp } from '../app.ts';
import { makeVault } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';
import { practicePerson } from '../practice.ts';
import { addPracticePerson } from '../tour.ts';

/**
 * What the ecogram's screens look like, held against pictures in `e2e/looks` that somebody has looked at. One pinned browser
 * and bundled fonts draw them, so they differ only where the app does; what little is allowed is for rounding on other
 * processors. `npx playwright test ecogram-looks --update-snapshots` takes new ones, to be looked at before they are kept.
 */
const LOOKS = [
  { name: 'light', options: { windowSize: { width: 1280, height: 800 }, looks: { colorScheme: 'light' } } },
  { name: 'dark', options: { windowSize: { width: 1280, height: 800 }, looks: { colorScheme: 'dark' } } },
] as const satisfies { name: string; options: AppOptions }[];

const expectLook = async ({ window: { page } }: RunningApp, name: string): Promise<void> => {
  await expect(page).toHaveScreenshot(`${name}.png`, {
    animations: 'disabled',
    caret: 'hide',
    maxDiffPixelRatio: 0.004,
    // The time of the last saving.
    mask: [page.getByRole('status')],
    maskColor: '#808080',
  });
};

const middleOf = async (page: Page, label: string): Promise<{ x: number; y: number }> => {
  const box = await page.locator(`button[data-end][aria-label^=${JSON.stringify(label)}]`).boundingBox();
  if (!box) throw new Error(`${label} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

for (const { name, options } of LOOKS) {
  test(`the ecogram in its ${name} look`, async ({ start }) => {
    const app = await start({
      language: 'en',
      ...options,
      looks: { ...options.looks, reducedMotion: 'reduce' },
    });
    await makeVault(app);
    const { files, file, ecogram, rail, page } = app.window;
    await files.create('Blue');
    await file.openEcogram();
    await ecogram.title.waitFor();
    await expectLook(app, `${name}-empty`);

    await addPracticePerson(app, practicePerson('hiwot'));
    await rail.files();
    await files.open('Hiwot');
    await file.openEcogram();
    await ecogram.people.first().waitFor();
    await expectLook(app, `${name}-full`);

    await ecogram.select('mother');
    await expectLook(app, `${name}-somebody-selected`);

    const mother = await middleOf(page, 'mother');
    await page.mouse.move(mother.x, mother.y);
    await page.mouse.down();
    await page.mouse.move(mother.x + 60, mother.y + 90, { steps: 6 });
    await expectLook(app, `${name}-somebody-moved`);
    await page.keyboard.press('Escape');
    await page.mouse.up();

    await ecogram.beginTie({ x: -120, y: 60 });
    await expectLook(app, `${name}-a-tie-being-drawn`);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await untilSaved(page);
  });
}
