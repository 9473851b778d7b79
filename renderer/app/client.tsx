import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { Client } from '#shared/contract/bridge.ts';
import type { AppEvent } from '#shared/contract/events.ts';

const ClientContext = createContext<Client | null>(null);

export const ClientProvider = ({ client, children }: { client: Client; children: ReactNode }) => (
  <ClientContext value={client}>{children}</ClientContext>
);

/** The main process, as far as a screen can ask it. */
export const useClient = (): Client => {
  const client = useContext(ClientContext);
  if (!client) throw new Error('there is no ClientProvider above');
  return client;
};

/** `listener` must keep its identity between renders. */
export const useAppEvent = (listener: (event: AppEvent) => void): void => {
  const client = useClient();
  useEffect(() => client.onEvent(listener), [client, listener]);
};
