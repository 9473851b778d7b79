import type { Browser } from 'playwright-core';
import type { Printer, VaultRecords } from '#electron/core/ports.ts';
import { PRINT_FONTS } from '#electron/documents/print-fonts.ts';
import { createPrintAssets } from '#electron/rpc/assets.ts';
import { startBrowser } from '#electron/shells/chromium/browser-process.ts';
import { createPrinter } from '#electron/shells/chromium/printer.ts';
import type { PlanId } from '#shared/domain/ids.ts';
import { testBrowser } from '../browser.ts';
import { practicePerson } from '../practice.ts';
import { openAnswer, routerOver } from './bench-app.ts';
import { CHANGE, openBenchVault } from './bench-vault.ts';
import { type Measure, timed } from './measure.ts';

const ORIGIN = 'https://bare.invalid';
const fonts = createPrintAssets(PRINT_FONTS);

const insertPlan = (vault: VaultRecords): PlanId => {
  const { file, ecogram, plans } = practicePerson('hiwot');
  vault.write(CHANGE, () => {
    vault.files.insert(file);
    vault.ecograms.insert(ecogram);
    for (const plan of plans) vault.plans.insert(plan);
  });
  const [plan] = plans;
  if (!plan) throw new Error('the practice person has no plan');
  return plan.id;
};

/** The browser alone: a new page, the fonts from memory, one order to print, and the page is closed again. */
const bareBrowser =
  (browser: Browser) =>
  async (html: string): Promise<void> => {
    const page = await browser.newPage();
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      const { status, headers, body } = await fonts.answer(pathname);
      return route.fulfill({ status, headers, body: Buffer.from(body) });
    });
    await page.goto(ORIGIN);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Page.printToPDF', {
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      transferMode: 'ReturnAsBase64',
    });
    await page.close();
  };

/** From the click on 'preview' to the PDF in memory: reading the vault, making the page, printing it. */
export const printPlan: Measure = {
  name: 'PDF of a plan',
  bound: 1.5,
  samples: 20,
  warmUps: 3,
  async open() {
    const { vault, close } = openBenchVault();
    const browser = await startBrowser({ ...(await testBrowser()), browserArguments: ['--disable-gpu'] });
    let printed = '';
    const printer = createPrinter(async () => browser, fonts);
    const listening: Printer = {
      pdfFrom(html) {
        printed = html;
        return printer.pdfFrom(html);
      },
    };
    const ask = routerOver(vault, listening);
    const planId = insertPlan(vault);
    const prepare = () => ask('documents.preparePlan', { planId, language: 'en', paper: 'A4' });
    const printBare = bareBrowser(browser);
    // So that there is the same page to print, whichever side goes first.
    openAnswer('documents.preparePlan', await prepare());

    return {
      async subject() {
        let answer = '';
        const cost = await timed(async () => {
          answer = await prepare();
        });
        openAnswer('documents.preparePlan', answer);
        return cost;
      },
      lowerBound: () => timed(() => printBare(printed)),
      async close() {
        await browser.close();
        close();
      },
    };
  },
};
