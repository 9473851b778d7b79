import type { Input, Method, Output } from './contract.ts';
import { openEnvelope } from './envelope.ts';
import { AppEvent } from './events.ts';
import { decode, encode } from './wire.ts';

/** All that a shell puts into the page: one way to ask and one way to be told. Both carry wire strings. */
export type Bridge = {
  invoke(method: string, wire: string): Promise<string>;
  /** Returns what ends the subscription. */
  subscribe(listener: (wire: string) => void): () => void;
};

declare global {
  interface Window {
    /** Put into the app's page by the shell, before the page runs. */
    readonly mooring: Bridge;
  }
}

export type Client = {
  /** @throws {Refusal} where the call is refused. */
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  onEvent(listener: (event: AppEvent) => void): () => void;
};

export const clientOver = (bridge: Bridge): Client => ({
  async call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>> {
    return openEnvelope(await bridge.invoke(method, encode(input))) as Output<M>;
  },
  onEvent: (listener) => bridge.subscribe((wire) => listener(AppEvent.parse(decode(wire)))),
});
