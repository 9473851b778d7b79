import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { RELEASE_FORMS } from '#shared/domain/release/forms.ts';
import { testBrowser } from './chromium/browser.testkit.ts';
import { startBrowser } from './chromium/browser-process.ts';
import { consentMatrix } from './consent-matrix.testkit.ts';
import { printedCopies } from './copies.testkit.ts';
import { isPrinted } from './read-copy.testkit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser(await testBrowser());
});
afterAll(() => browser.close());

/** All that is covered at once, in every form that a browser prints. */
consentMatrix('together', RELEASE_FORMS.filter(isPrinted), () => printedCopies(browser));
