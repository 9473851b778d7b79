import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowsers } from '../shells/chromium/installed-browsers.ts';
import { withPlainMetadata } from './plain-metadata.ts';
import { PRINT_FONTS, printFontUrl } from './print-fonts.ts';

const ORIGIN = 'https://print.invalid';
const FONTS = new Map(PRINT_FONTS.map((font) => [printFontUrl(font), font]));

export type PrintBrowser = {
  /** Prints as the shells do: from memory, on the paper that the page states. */
  print(html: string): Promise<Uint8Array>;
  /** Opens a document to look into it; the page is closed afterwards. */
  inPage<Result>(html: string, look: (page: Page) => Promise<Result>): Promise<Result>;
  /** What documents asked for beside themselves and the fonts. */
  readonly strays: readonly string[];
  close(): Promise<void>;
};

const fontFile = ({ package: name, file }: { package: string; file: string }): string =>
  fileURLToPath(import.meta.resolve(`@fontsource/${name}/files/${file}`));

/** The browser inside the npm package where it runs, else one that is installed. */
const browserPath = async (): Promise<string> => {
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath();
  const [installed] = findBrowsers();
  if (!installed) throw new Error('these tests need Chrome, Chromium or Edge to be installed');
  return installed.executablePath;
};

export const openPrintBrowser = async (): Promise<PrintBrowser> => {
  const browser: Browser = await chromium.launch({
    executablePath: await browserPath(),
    headless: true,
    // Containers that tests run in often lack what Chromium's sandbox is made of.
    chromiumSandbox: false,
    args: ['--disable-gpu'],
  });
  const strays: string[] = [];

  const inPage = async <Result>(html: string, look: (page: Page) => Promise<Result>): Promise<Result> => {
    const page = await browser.newPage();
    try {
      await page.route('**/*', async (route) => {
        const { pathname } = new URL(route.request().url());
        const font = FONTS.get(pathname);
        if (pathname === '/document') {
          await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
        } else if (font) {
          await route.fulfill({ contentType: 'font/woff2', body: await readFile(fontFile(font)) });
        } else {
          strays.push(pathname);
          await route.abort();
        }
      });
      await page.goto(`${ORIGIN}/document`);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return await look(page);
    } finally {
      await page.close();
    }
  };

  return {
    inPage,
    print: async (html) =>
      withPlainMetadata(
        await inPage(html, (page) =>
          page.pdf({ printBackground: true, preferCSSPageSize: true, tagged: true, outline: true }),
        ),
      ),
    strays,
    close: () => browser.close(),
  };
};

export type PdfFont = {
  /** Made of drawings of letters instead of being a font: larger, and worse on printers. */
  isType3: boolean;
  isEmbedded: boolean;
};

export type WordsOnPage = {
  /** In reading order of the file; runs of white space count as one. */
  text: string;
  /** What a reader that speaks the page is told: `H2`, `TH`, `Figure: Done` and so on, in order. */
  structure: string[];
};

export type PdfPage = WordsOnPage & {
  /** In points. */
  width: number;
  height: number;
  /** Bitmaps painted, of any kind. */
  images: number;
  fonts: PdfFont[];
};

type PdfOf<Page> = { title: string; language: string; tagged: boolean; outline: string[]; pages: Page[] };
export type Pdf = PdfOf<PdfPage>;

type StructNode = { role?: string; alt?: string; children?: StructNode[] };

const rolesIn = (node: StructNode): string[] => [
  ...(node.role ? [node.alt ? `${node.role}: ${node.alt}` : node.role] : []),
  ...(node.children ?? []).flatMap(rolesIn),
];

type OutlineNode = { title: string; items: OutlineNode[] };

const titlesIn = (nodes: readonly OutlineNode[]): string[] =>
  nodes.flatMap((node) => [node.title, ...titlesIn(node.items)]);

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;
type FontObject = { isType3Font?: boolean; missingFile?: boolean };

const IMAGE_OPERATORS: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
  OPS.paintSolidColorImageMask,
];

const fontsOf = (page: PDFPageProxy, { fnArray, argsArray }: Operators): PdfFont[] => {
  const chosen = argsArray.filter((_, index) => fnArray[index] === OPS.setFont);
  const names = new Set(chosen.map(([name]: [string]) => name));
  return [...names].map((name) => {
    const { isType3Font = false, missingFile = false } = page.commonObjs.get(name) as FontObject;
    return { isType3: isType3Font, isEmbedded: !missingFile };
  });
};

const wordsOn = async (page: PDFPageProxy): Promise<WordsOnPage> => {
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  return { text: text.replace(/\s+/g, ' '), structure: rolesIn((await page.getStructTree()) as StructNode) };
};

const lookOf = async (page: PDFPageProxy): Promise<PdfPage> => {
  const { width, height } = page.getViewport({ scale: 1 });
  const words = await wordsOn(page);
  const operators = await page.getOperatorList();
  const isImage = (operator: number): boolean => IMAGE_OPERATORS.includes(operator);
  return {
    ...{ ...words, width, height, fonts: fontsOf(page, operators) },
    images: operators.fnArray.filter(isImage).length,
  };
};

const readWith =
  <Page>(read: (page: PDFPageProxy) => Promise<Page>) =>
  async (bytes: Uint8Array): Promise<PdfOf<Page>> => {
    const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
    const pdf = await task.promise;
    const { info } = await pdf.getMetadata();
    const { Title = '', Language = '' } = info as { Title?: string; Language?: string };
    const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
    const outline = ((await pdf.getOutline()) ?? []) as OutlineNode[];
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1)
      pages.push(await read(await pdf.getPage(number)));
    await task.destroy();
    return {
      title: Title,
      language: Language,
      tagged: marks?.get('Marked') ?? false,
      outline: titlesIn(outline),
      pages,
    };
  };

/** What a reader of the PDF finds in it. */
export const readPdf = readWith(lookOf);

/** The same without what it looks like, in half the time. */
export const readWords = readWith(wordsOn);
