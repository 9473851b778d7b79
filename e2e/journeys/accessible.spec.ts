import type { Page } from 'playwright-core';
import type { AppOptions, RunningApp } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { practicePerson } from '../practice.ts';
import { addPracticePerson, type Look, tourFromTheFirstRun, tourOfAFile, tourOfTheVault } from '../tour.ts';

/** Every screen: empty, with a little on it, and full. */
const wholeTour = async (app: RunningApp, look: Look): Promise<void> => {
  const person = practicePerson('hiwot');
  await tourFromTheFirstRun(app, look);
  await tourOfTheVault(app, look);
  await addPracticePerson(app, person);
  await tourOfAFile(app, person, look);
};

/** What can be scrolled sideways, by its class; nothing on a page that fits. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const scrolls =
          element === document.documentElement || overflowX === 'auto' || overflowX === 'scroll';
        return scrolls && element.scrollWidth > element.clientWidth;
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  );

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async ({ start }) => {
    test.setTimeout(300_000);
    const app = await start({ looks: { colorScheme, reducedMotion: 'reduce' } });
    await wholeTour(app, (where, page) => expectAccessible(page, where));
  });
}

// 1280 x 800 at 200 % is a page of 640 x 400.
const ZOOMED: AppOptions = { windowSize: { width: 640, height: 400 } };

test('at 200 % zoom nothing has to be scrolled sideways, and axe finds nothing', async ({ start }) => {
  test.setTimeout(300_000);
  await wholeTour(await start(ZOOMED), async (where, page) => {
    expect(await tooWide(page), where).toEqual([]);
    await expectAccessible(page, where);
  });
});
