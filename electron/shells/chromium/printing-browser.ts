import type { Browser } from 'playwright-core';

/** The browser that prints. It has no windows. */
export type PrintingBrowser = { get(): Promise<Browser>; close(): Promise<void> };

/** Without a screen the browser of the app can print as well. */
export const sharedBrowser = (browser: Browser): PrintingBrowser => ({
  get: async () => browser,
  close: async () => undefined,
});

/** On a screen a second one prints, from the first print on: in the first, the page would be seen. */
export const lazyBrowser = (start: () => Promise<Browser>): PrintingBrowser => {
  let running: Promise<Browser> | null = null;

  const startAgain = (): Promise<Browser> => {
    const starting = start();
    running = starting;
    const forget = () => {
      if (running === starting) running = null;
    };
    starting.then((browser) => browser.once('disconnected', forget), forget);
    return starting;
  };

  return {
    get: () => running ?? startAgain(),
    async close() {
      await (await running?.catch(() => null))?.close();
    },
  };
};
