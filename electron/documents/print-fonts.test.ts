import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newPlanField } from '#shared/domain/plan.ts';
import { sheetNumberOf } from '#shared/domain/recovery-code.ts';
import { createDocuments } from './create-documents.ts';
import { ecogramSvg } from './ecogram-svg.ts';
import { actualTextsIn, embeddedFontsIn } from './pdf-objects.testkit.ts';
import { ecogramOf, personOf, recordsOf, requestOf } from './plan/plan.testkit.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from './print.testkit.ts';
import { fontFaces, PRINT_FONTS, PRINT_WEIGHTS, printFontUrl } from './print-fonts.ts';

const { planHtml, ecogramHtml, recoveryHtml } = createDocuments({ ecogramSvg });

test.each(PRINT_FONTS)('$file is in its package', ({ package: name, file }) => {
  const packageJson = fileURLToPath(import.meta.resolve(`@fontsource/${name}/package.json`));
  expect(existsSync(packageJson.replace(/package\.json$/, `files/${file}`))).toBe(true);
});

const urlsIn = (text?: string) => [...fontFaces(text).matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url);

test('each is asked for at its own address', () => {
  const urls = PRINT_FONTS.map(printFontUrl);
  const usual = PRINT_FONTS.filter(({ package: name }) => name !== 'noto-sans-sc').map(printFontUrl);
  expect(urlsIn('A name, имя, اسم, ስም')).toEqual(usual);
  expect(new Set(urls).size).toBe(urls.length);
});

test('the stylesheets ask for the weights that there are, and for all of them', () => {
  const pages = [
    planHtml(requestOf({})),
    ecogramHtml({
      records: recordsOf(personOf(10)),
      clientLabel: '',
      language: 'en',
      detail: 'full',
      paper: 'A4',
      orientation: 'landscape',
      withNames: true,
      withDanger: false,
      withLegend: true,
      ink: 'colour',
      keptAt: null,
      printedOn: new Date(),
      logHead: { entries: 1, hash: '0'.repeat(64) },
    }),
    recoveryHtml({
      parts: [],
      sheet: sheetNumberOf(new Uint8Array(3)),
      vaultShortId: '',
      madeOn: new Date(),
      language: 'en',
      paper: 'A4',
    }),
  ];
  const weightsIn = (page: string) => [
    ...page.replace(/@font-face \{.*?\}/g, '').matchAll(/font-weight: ?(\w+)/g),
  ];
  const asked = new Set(pages.flatMap(weightsIn).map(([, weight]) => Number(weight)));
  expect([...new Set([400, ...asked])].sort()).toEqual([...PRINT_WEIGHTS]);
});

test('of the Chinese letters a page asks for the files that hold its own', () => {
  const asked = urlsIn('王小明').filter((url) => url?.includes('noto-sans-sc'));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(3 * PRINT_WEIGHTS.length);
  expect(asked.length % PRINT_WEIGHTS.length).toBe(0);
});

describe('a PDF with every script, and its drawing', () => {
  const SCRIPTS = [
    '’ “ ” – — é ï ế Ж Ω',
    'أريد أن أعود إلى بيتي',
    'ወደ ቤቴ መመለስ እፈልጋለሁ',
    'אני רוצה לחזור',
    'घर वापस जाना',
    'বাড়ি ফিরতে চাই',
    'อยากกลับบ้าน',
    'სახლში დაბრუნება',
    'տուն վերադառնալ',
    '王小明，想回家',
    'Nguyễn Thị Hằng',
  ];
  let browser: PrintBrowser;
  let bytes: Uint8Array;
  beforeAll(async () => {
    browser = await openPrintBrowser();
    const people = SCRIPTS.map((role, index) => personOf(10 + index, { role, name: role }));
    const field = { ...newPlanField('housing'), goal: SCRIPTS.join('\n') };
    const content = { planFor: 'Somebody', fields: [field], withEcogram: true };
    bytes = await browser.print(planHtml(requestOf(content, { ecogram: ecogramOf(recordsOf(...people)) })));
  });
  afterAll(() => browser.close());

  test('has real fonts inside, and nowhere drawings of letters in their place', async () => {
    const { pages } = await readPdf(bytes);
    for (const { fonts } of pages) {
      expect(fonts.length).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toEqual({ isType3: false, isEmbedded: true });
    }
  });

  test('has of each font only the letters that it uses', () => {
    const fonts = embeddedFontsIn(bytes);
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+/);
    const families = new Set(fonts.map((name) => /\+([A-Za-z]+)/.exec(name)?.[1]));
    expect([...families].sort()).toEqual([
      'Inter',
      'NotoSansArabic',
      'NotoSansArmenian',
      'NotoSansBengali',
      'NotoSansDevanagari',
      'NotoSansEthiopic',
      'NotoSansGeorgian',
      // So its package calls it in every weight.
      'NotoSansHebrewThin',
      'NotoSansSCThin',
      'NotoSansThai',
    ]);
  });

  test('says what its letters are where their shapes do not', () => {
    const said = actualTextsIn(bytes).join('');
    expect(said).toContain('’');
    for (const letter of 'أيتبعنلى') expect(said).toContain(letter);
  });
});
