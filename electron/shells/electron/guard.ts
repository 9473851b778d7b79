import type { WebContents } from 'electron';
import { APP_URL } from './origins.ts';

/** A page stays where the shell has loaded it and opens nothing: no window, no frame elsewhere, no guest page. */
export const guardContents = (contents: WebContents): void => {
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault();
  // Calls between browsers are no requests that a session could cancel: without a proxy that carries them, none leaves.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', (event) => {
    // Loading the app's page anew is all that it may do.
    if (!event.isMainFrame || event.url !== APP_URL) event.preventDefault();
  });
};
