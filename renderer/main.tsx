import './ui/base.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { clientOver } from '#shared/contract/bridge.ts';
import { createI18n } from '#shared/i18n/words.ts';
import { App } from './app/App.tsx';
import { ClientProvider } from './app/client.tsx';
import { onUnload } from './app/locking.ts';
import { keepPressesSteady } from './ui/steady-press.ts';

const queries = new QueryClient({
  // A refusal is an answer, not a lost connection: asking again would not change it.
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const client = clientOver(window.mooring);
window.addEventListener('beforeunload', () => onUnload(client));
keepPressesSteady(document);

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n('en')}>
      <QueryClientProvider client={queries}>
        <ClientProvider client={client}>
          <App />
        </ClientProvider>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);
