import type { Page } from 'playwright-core';
import type { AppOptions } from '../app.ts';
import { expect, expectAccessible, expectAccessibleInBoth, test } from '../fixtures.ts';
import { makeReadyFor } from '../tours/look.ts';
import { TOURS } from '../tours/tours.ts';

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

/** By how much the window itself could be scrolled: not at all, since that would take the rail along. Panes scroll. */
const overhangOf = (page: Page): Promise<{ wide: number; high: number }> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { wide: scrollWidth - clientWidth, high: scrollHeight - clientHeight };
  });

const expectStillWindow = async (page: Page, where: string): Promise<void> =>
  expect(await overhangOf(page), `the window of ${where}`).toEqual({ wide: 0, high: 0 });

// 1280 x 800 at 200 % is a page of 640 x 400.
const ZOOMED: AppOptions = { windowSize: { width: 640, height: 400 } };

for (const tour of TOURS) {
  test(`axe finds nothing on the screens of ${tour.about}, light and dark`, async ({ start }) => {
    const app = await start({ looks: { colorScheme: 'light', reducedMotion: 'reduce' } });
    await makeReadyFor(tour, app);
    const seen = new Set<string | null>();
    await tour.go(app, async (where, page) => {
      for (const place of await page.locator('main[data-at]').all())
        seen.add(await place.getAttribute('data-at'));
      await expectStillWindow(page, where);
      // The shell's own dialogs keep the colours that they begin with; in the dark they are looked at by a test of their own.
      await (page === app.window.page ? expectAccessibleInBoth(page, where) : expectAccessible(page, where));
    });
    expect([...seen].sort()).toEqual([...tour.sees].sort());
  });

  test(`at 200 % zoom nothing of ${tour.about} has to be scrolled sideways, and axe finds nothing`, async ({
    start,
  }) => {
    const app = await start(ZOOMED);
    await makeReadyFor(tour, app);
    await tour.go(app, async (where, page) => {
      await expectStillWindow(page, where);
      expect(await tooWide(page), where).toEqual([]);
      await expectAccessible(page, where);
    });
  });
}
