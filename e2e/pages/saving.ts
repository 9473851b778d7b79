import type { Page } from 'playwright-core';

/** Waits until everything on the screen says 'Saved': the screen itself, and parts of it that are saved by themselves. */
export const untilSaved = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const states = [...document.querySelectorAll<HTMLElement>('[data-save-state]')];
    return states.length > 0 && states.every(({ dataset }) => dataset.saveState === 'saved');
  });
};
