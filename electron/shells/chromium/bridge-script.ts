import type { Bridge } from '#shared/contract/bridge.ts';

/** What the scripts below use of a browser's global scope. The types of this program know no DOM. */
type Told = { detail: string };
type Ask = (method: string, wire: string) => Promise<string>;
type PageScope = {
  top: unknown;
  location: { origin: string };
  addEventListener(name: string, listener: (told: Told) => void): void;
  removeEventListener(name: string, listener: (told: Told) => void): void;
  dispatchEvent(event: unknown): boolean;
  CustomEvent: new (name: string, told: Told) => unknown;
  [binding: string]: unknown;
};

/**
 * Runs in the browser, in every frame, before the page's own scripts. Only in the app's own page does it leave anything:
 * `window.mooring`. It must stand alone, since it crosses as its own source text.
 */
export const installBridge = (names: { origin: string; binding: string; event: string }): void => {
  const scope = globalThis as unknown as PageScope;
  if (scope.top !== scope || scope.location.origin !== names.origin) return;
  const ask = scope[names.binding] as Ask;
  const bridge: Bridge = {
    invoke: (method, wire) => ask(method, wire),
    subscribe: (listener) => {
      const hear = (told: Told) => listener(told.detail);
      scope.addEventListener(names.event, hear);
      return () => scope.removeEventListener(names.event, hear);
    },
  };
  Object.defineProperty(scope, 'mooring', { value: Object.freeze(bridge) });
};

/** Runs in the browser: tells the page's listeners what happened. */
export const deliver = ({ event, wire }: { event: string; wire: string }): void => {
  const scope = globalThis as unknown as PageScope;
  scope.dispatchEvent(new scope.CustomEvent(event, { detail: wire }));
};
