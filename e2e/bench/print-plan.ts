import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import type { Printer, VaultRecords } from '#electron/core/ports.ts';
import { PRINT_FONTS } from '#electron/documents/print-fonts.ts';
import { createPrintAssets } from '#electron/rpc/assets.ts';
import { startBrowser } from '#electron/shells/chromium/browser-process.ts';
import { createPrinter } from '#electron/shells/chromium/printer.ts';
import { type PlanId, PlanStepId } from '#shared/domain/ids.ts';
import type { PlanContent } from '#shared/domain/plan.ts';
import { testBrowser } from '../browser.ts';
import { readPdfPages } from '../pdf.ts';
import { practicePerson } from '../practice.ts';
import { openAnswer, routerOver } from './bench-app.ts';
import { CHANGE, openBenchVault } from './bench-vault.ts';
import { type Measure, timed } from './measure.ts';

const ORIGIN = 'https://bare.invalid';
/** How often each step stands in a long plan. */
const TIMES = 14;
const fonts = createPrintAssets(PRINT_FONTS);

const insertPlan = (vault: VaultRecords, becomes: (content: PlanContent) => PlanContent): PlanId => {
  const { file, ecogram, plans } = practicePerson('hiwot');
  const [plan] = plans;
  if (!plan) throw new Error('the practice person has no plan');
  vault.write(CHANGE, () => {
    vault.files.insert(file);
    vault.ecograms.insert(ecogram);
    vault.plans.insert({ ...plan, content: becomes(plan.content) });
  });
  return plan.id;
};

/** The same plan as whoever writes down every step of a year leaves it, with the ecogram in it. */
const manySteps = (content: PlanContent): PlanContent => ({
  ...content,
  withEcogram: true,
  fields: content.fields.map((field) => ({
    ...field,
    steps: Array.from({ length: TIMES }, () =>
      field.steps.map((step) => ({ ...step, id: PlanStepId.parse(randomUUID()) })),
    ).flat(),
  })),
});

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

type PlanOnPaper = Pick<Measure, 'name' | 'samples' | 'warmUps'> & {
  leastPages: number;
  becomes(content: PlanContent): PlanContent;
};

/** From the click on 'preview' to the PDF in memory: reading the vault, making the page, printing it. */
const printing = ({ leastPages, becomes, ...about }: PlanOnPaper): Measure => ({
  ...about,
  bound: 1.5,
  async open() {
    const { vault, close } = openBenchVault();
    const browser = await startBrowser({ ...(await testBrowser()), browserArguments: ['--disable-gpu'] });
    let printed = '';
    let paper = new Uint8Array();
    const printer = createPrinter(async () => browser, fonts);
    const listening: Printer = {
      async pdfFrom(html) {
        printed = html;
        paper = new Uint8Array(await printer.pdfFrom(html));
        return paper;
      },
    };
    const ask = routerOver(vault, listening);
    const planId = insertPlan(vault, becomes);
    const prepare = () => ask('documents.preparePlan', { planId, language: 'en', paper: 'A4' });
    const printBare = bareBrowser(browser);
    // So that there is the same page to print, whichever side goes first.
    openAnswer('documents.preparePlan', await prepare());
    const { length: pages } = await readPdfPages(paper.slice());
    if (pages < leastPages) throw new Error(`the plan has ${pages} pages`);

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
});

export const printPlan = printing({
  ...{ name: 'PDF of a plan', samples: 20, warmUps: 3 },
  leastPages: 5,
  becomes: (content) => content,
});

/** A plan longer than any that was seen, with its ecogram. */
export const printLongPlan = printing({
  ...{ name: 'PDF of a plan of 30 pages', samples: 6, warmUps: 1 },
  leastPages: 30,
  becomes: manySteps,
});
