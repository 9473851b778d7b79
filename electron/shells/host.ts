import { setTimeout } from 'node:timers/promises';
import { sealRefusal } from '#shared/contract/envelope.ts';
import { Refusal } from '#shared/contract/errors.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { encode } from '#shared/contract/wire.ts';
import { type App, type AppPorts, createApp } from '../core/app.ts';
import { type Assets, createAssets } from '../rpc/assets.ts';
import { createRouter } from '../rpc/router.ts';

type Needs = AppPorts & {
  /** Where the built renderer is. */
  rendererFolder: string;
  /** Told of mistakes in the program: the method and the kind of error, never its text. */
  onInternalError?: (method: string, kind: string) => void;
};

/** A save takes far less, a printed plan somewhat; a dialog that nobody answers takes for ever. */
const PATIENCE_MS = 5000;

/** The app as a shell sees it: calls and events as wire strings, and what its origin answers. */
export type Host = {
  readonly app: App;
  readonly assets: Assets;
  invoke(method: string, wire: string): Promise<string>;
  subscribe(listener: (wire: string) => void): () => void;
  /**
   * Lets the calls that are under way end, though not for ever, then closes the vault and takes what was copied from the
   * clipboard. Later calls find the vault locked.
   */
  close(patienceMs?: number): Promise<void>;
};

export const createHost = ({ rendererFolder, onInternalError = () => undefined, ...ports }: Needs): Host => {
  const app = createApp(ports);
  const router = createRouter({
    handlers: app.handlers,
    staff: () => app.session.staff,
    isReadOnly: () => app.session.readOnly !== null,
    isPractice: () => app.session.isPractice,
    onInternalError,
  });
  const underWay = new Set<Promise<unknown>>();
  let closed = false;

  const settled = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };

  const invoke = async (method: string, wire: string): Promise<string> => {
    if (closed) return sealRefusal(new Refusal('locked', 'the app is closing'));
    const call = router.handle(method, wire);
    underWay.add(call);
    try {
      return await call;
    } finally {
      underWay.delete(call);
      // An unlocking that outlasted the patience of `close`.
      if (closed) app.session.close();
    }
  };

  return {
    app,
    assets: createAssets({ rendererFolder, held: app.held }),
    invoke,
    subscribe: (listener) => app.session.subscribe((event: AppEvent) => listener(encode(event))),
    async close(patienceMs = PATIENCE_MS) {
      await Promise.race([settled(), setTimeout(patienceMs, undefined, { ref: false })]);
      closed = true;
      app.stop();
      await app.lock('close');
      app.session.close();
      await app.copied.clear();
    },
  };
};
