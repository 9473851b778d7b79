import { statfsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

export type BrowserOptions = {
  executablePath: string;
  headless: boolean;
  /** Chromium's own sandbox. Off only where it can't work: for root, and in some containers. */
  sandbox: boolean;
  /** More of the browser's own switches. */
  browserArguments?: readonly string[];
};

/** Port 1 on this machine: nobody answers there, so whatever would leave the browser ends here. */
const NOWHERE = 'http://127.0.0.1:1';

/** Less than this, as in many containers, and pages crash. */
const LEAST_SHARED_MEMORY = 512 * 1024 * 1024;

/**
 * Whether the browser's processes can share memory as memory. Playwright has them share it as files in the temporary
 * folder, where pieces of a page might reach the disk; on a laptop there is no need for that.
 */
const sharesMemory = (): boolean => {
  if (process.platform !== 'linux') return true;
  try {
    const { bsize, blocks } = statfsSync('/dev/shm');
    return bsize * blocks >= LEAST_SHARED_MEMORY;
  } catch {
    return false;
  }
};

/** A session that has Wayland alone is not looked for by every version of Chromium. */
const displayArguments = (): string[] =>
  process.platform === 'linux' && !process.env.DISPLAY && process.env.WAYLAND_DISPLAY
    ? ['--ozone-platform=wayland']
    : [];

/**
 * Starts a browser of which nothing stays on the disk. Its pages belong to contexts that are off the record, kept in
 * memory alone; the profile that Chromium insists on is a temporary folder that no page ever uses.
 *
 * The program speaks with it through a pipe; no port is opened. Requests are answered or refused one by one
 * (`serveOnly`); the proxy is there for what the browser might want on its own account.
 */
export const startBrowser = ({
  executablePath,
  headless,
  sandbox,
  browserArguments = [],
}: BrowserOptions): Promise<Browser> =>
  chromium.launch({
    executablePath,
    headless,
    chromiumSandbox: sandbox,
    ignoreDefaultArgs: sharesMemory() ? ['--disable-dev-shm-usage'] : [],
    args: [
      `--proxy-server=${NOWHERE}`,
      '--proxy-bypass-list=<-loopback>',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--no-pings',
      ...(headless ? [] : displayArguments()),
      ...browserArguments,
    ],
    // The shell ends in its own order: pages, vault, browser.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
