import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

type WithAxe = typeof globalThis & { axe?: typeof axe };

/** Axe is over half a megabyte, which takes longer to hand over than to run: a page is given it once. */
const giveAxe = async (page: Page): Promise<void> => {
  const hasAxe = await page.evaluate(() => 'axe' in globalThis);
  if (!hasAxe) await page.evaluate(axe.source);
};

/**
 * What axe finds on the page as it stands, a line for each rule that is broken, with the elements that break it.
 *
 * @throws where the page has frames, into which it doesn't look
 */
export const foundByAxe = async (page: Page, options: RunOptions = {}): Promise<string[]> => {
  if (page.frames().length > 1) throw new Error('axe is not told to look into frames');
  await giveAxe(page);
  const violations = await page.evaluate(async (options) => {
    const { axe } = globalThis as WithAxe;
    // What passes is told by nobody: to gather it takes longer than to look.
    return (await axe?.run(document, { resultTypes: ['violations'], ...options }))?.violations;
  }, options);
  if (!violations) throw new Error('axe has not run');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
