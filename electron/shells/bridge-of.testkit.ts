import type { Page } from 'playwright-core';
import type {} from '#shared/contract/bridge.ts';
import type { TestBridge } from '../rpc/conformance-subject.testkit.ts';

/** Calls what the page itself has: `window.mooring`. */
export const bridgeOf = async (page: Page): Promise<TestBridge> => {
  const listeners = new Map<number, (wire: string) => void>();
  let latest = 0;
  await page.exposeBinding('tellTest', (_, number: number, wire: string) => listeners.get(number)?.(wire));
  return {
    invoke: (method, wire) =>
      page.evaluate(([name, sent]) => window.mooring.invoke(name, sent), [method, wire] as const),
    async subscribe(listener) {
      latest += 1;
      const number = latest;
      listeners.set(number, listener);
      const stop = await page.evaluateHandle((mine) => {
        const { tellTest } = window as unknown as { tellTest(number: number, wire: string): void };
        return window.mooring.subscribe((wire) => tellTest(mine, wire));
      }, number);
      return () => stop.evaluate((unsubscribe) => unsubscribe());
    },
  };
};
