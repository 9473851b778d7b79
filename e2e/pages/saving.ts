import type { Locator, Page } from 'playwright-core';

/** How the screen says that its words are kept. The first one is the screen's own; others belong to parts of it. */
export const saveStatus = (page: Page | Locator): Locator => page.locator('[data-save-state]').first();

/** Waits until everything on the screen says 'Saved'. */
export const untilSaved = async (page: Page): Promise<void> => {
  await page.locator('[data-save-state="saved"]').first().waitFor();
  await page.locator('[data-save-state]:not([data-save-state="saved"])').waitFor({ state: 'detached' });
};
