import type { BrowserContext, Frame, Page } from 'playwright-core';
import { refusedSender } from '../../rpc/router.ts';
import type { Host } from '../host.ts';
import { deliver, installBridge } from './bridge-script.ts';
import { APP_ORIGIN, pathWithin } from './origins.ts';

const BINDING = 'mooringInvoke';
const EVENT = 'mooring:event';

type AppPages = { includes(page: Page): boolean; all(): readonly Page[] };

/**
 * Puts `window.mooring` into the app's pages and answers what they ask. The binding beneath it shows in every frame of
 * every page, so a call counts only where it comes from the main frame of a window that the shell has opened, and while
 * that frame is at the app's origin.
 *
 * Returns what ends the delivery of events.
 */
export const mountBridge = async (
  context: BrowserContext,
  host: Pick<Host, 'invoke' | 'subscribe'>,
  pages: AppPages,
): Promise<() => void> => {
  const isOurs = (page: Page, frame: Frame): boolean =>
    pages.includes(page) && frame === page.mainFrame() && pathWithin(APP_ORIGIN, frame.url()) !== null;

  await context.exposeBinding(BINDING, ({ page, frame }, method: unknown, wire: unknown) =>
    isOurs(page, frame) ? host.invoke(String(method), String(wire)) : refusedSender(),
  );
  await context.addInitScript(installBridge, { origin: APP_ORIGIN, binding: BINDING, event: EVENT });

  return host.subscribe((wire) => {
    for (const page of pages.all()) {
      // A page that is being closed or loaded anew no longer listens, and asks for everything when it is back.
      void page.evaluate(deliver, { event: EVENT, wire }).catch(() => undefined);
    }
  });
};
