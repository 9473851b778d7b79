import type { BrowserContext, Page, Route } from 'playwright-core';
import type { AssetAnswer, Assets } from '../../rpc/assets.ts';
import { pathWithin } from './origins.ts';

const send = (route: Route, { status, headers, body }: AssetAnswer): Promise<void> =>
  route.fulfill({ status, headers, body: Buffer.from(body.buffer, body.byteOffset, body.byteLength) });

/** A page that was closed meanwhile no longer waits for its answer. */
const unlessGone = (answering: Promise<void>): Promise<void> => answering.catch(() => undefined);

/**
 * Lets the pages get what the given origins answer, from memory, and nothing else: every other request and every
 * web socket is refused before it leaves the browser.
 */
export const serveOnly = async (
  target: BrowserContext | Page,
  origins: Readonly<Record<string, Assets>>,
): Promise<void> => {
  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    for (const [origin, assets] of Object.entries(origins)) {
      const path = pathWithin(origin, request.url());
      if (path === null) continue;
      if (request.method() !== 'GET') return route.abort('blockedbyclient');
      return send(route, await assets.answer(path));
    }
    return route.abort('blockedbyclient');
  };
  await target.route(/.*/, (route) => unlessGone(answer(route)));
  await target.routeWebSocket(/.*/, (socket) => unlessGone(socket.close()));
};
