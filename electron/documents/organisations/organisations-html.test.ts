import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  Check,
  newOrganisationDetails,
  Organisation,
  type OrganisationDetails,
} from '#shared/domain/organisation.ts';
import { SHEET_FIELDS } from '#shared/domain/organisation-sheet.ts';
import type { PrintLanguage } from '#shared/domain/print-language.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from '../print.testkit.ts';
import { sheetHtml } from './sheet-html.ts';
import { socialMapHtml } from './social-map-html.ts';

const PRINTED_ON = new Date('2026-11-24T12:00:00Z');
const LOG_HEAD = { entries: 1234, hash: '9f86d081884c7d65'.padEnd(64, '0') };

const FULL: OrganisationDetails = {
  ...newOrganisationDetails('Casa das Mães'),
  countries: ['BR'],
  countriesCovered: ['NG'],
  languages: ['pt', 'Tem'],
  services: ['shelter', 'psychologicalHelp'],
  groups: ['women'],
  phone: '+55 11 0000 0000',
  address: 'Rua das Flores 10\nSão Paulo',
  openingHours: 'Day and night',
  whatTheHelpIs: 'A room for six months',
  targetGroups: 'Young mothers',
  servesVictims: true,
  reliability: 'unreliable',
  notes: 'Slow in August',
};

const OLD_CHECK = Check.parse({ on: '2023-01-01', by: 'Noor' });

const organisation = (details: Partial<OrganisationDetails> = {}, over: Partial<Organisation> = {}) =>
  Organisation.parse({
    id: '0199a000-0000-7000-8000-0000000000aa',
    version: 1,
    details: { ...FULL, ...details },
    checked: { on: '2026-11-01', by: 'Noor' },
    source: null,
    endedOn: null,
    createdAt: '2026-11-24T10:00:00.000Z',
    updatedAt: '2026-11-24T10:00:00.000Z',
    ...over,
  });

const sheetOf = (
  details: Partial<OrganisationDetails>[],
  over: { calledAs?: string; language?: PrintLanguage; paper?: 'A4' | 'Letter' } = {},
) => {
  const { calledAs = '', language = 'en', paper = 'A4' } = over;
  const organisations = details.map((one) => ({ details: { ...FULL, ...one }, calledAs }));
  return sheetHtml({ organisations, fields: SHEET_FIELDS, language, paper, printedOn: PRINTED_ON });
};

const mapOf = (organisations: Organisation[], country: string | null = 'NG', language = 'en') =>
  socialMapHtml({
    ...{ organisations, country, language, paper: 'A4' as const },
    ...{ printedOn: PRINTED_ON, logHead: LOG_HEAD },
  });

/** What stands on the page, without the styles and the names of their classes. */
const bodyOf = (html: string) =>
  html
    .slice(html.indexOf('<body>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

describe('a sheet for a client', () => {
  test('says how to reach them in words of its own, in her language', () => {
    const english = bodyOf(sheetOf([{}]));
    for (const words of [
      'Casa das Mães',
      'a place to stay and somebody to talk to',
      '+55 11 0000 0000',
      'Tem',
    ])
      expect(english).toContain(words);
    const dutch = bodyOf(sheetOf([{}], { language: 'nl' }));
    expect(dutch).toContain('een plek om te blijven en iemand om mee te praten');
    expect(dutch).toContain('Portugees');
  });

  test('holds nothing that the shelter notes, thinks or knows of their work, and does not say where it is from', () => {
    const html = sheetOf([{}]);
    for (const words of [
      'Slow in August',
      'eliable',
      'raffick',
      'ictim',
      'Young mothers',
      'Mooring',
      'Safe',
      'Log ',
    ])
      expect(html).not.toContain(words);
  });

  test('holds no word that tells, in any field, and no name with one', () => {
    const telling = Object.fromEntries(
      SHEET_FIELDS.map((field) => [field, field === 'languages' ? ['Victim'] : 'For victims']),
    );
    const html = sheetOf([{ ...telling, services: ['shelter'], name: 'Against Trafficking' }]);
    expect(html).not.toMatch(/victim|traffick/i);
    expect(bodyOf(html)).toContain('People who can help you');
    expect(bodyOf(sheetOf([{ name: 'Against Trafficking' }], { calledAs: 'The house' }))).toContain(
      'The house',
    );
  });

  test.each([
    ['A4', 595, 842],
    ['Letter', 612, 792],
  ] as const)('is on %s, tagged, with each entry whole on one page', async (paper, width, height) => {
    const many = Array.from({ length: 5 }, (_, index) => ({
      name: `House ${index}`,
      costs: `End of ${index}.`,
    }));
    const pdf = await readPdf(await browser.print(sheetOf(many, { paper })));
    expect(pdf).toMatchObject({ tagged: true, language: 'en', title: 'Phone numbers and addresses' });
    expect(pdf.pages.length).toBeGreaterThan(1);
    for (const page of pdf.pages) {
      expect([Math.round(page.width), Math.round(page.height)]).toEqual([width, height]);
      for (const [index] of many.entries())
        expect(page.text.includes(`House ${index}`)).toBe(page.text.includes(`End of ${index}.`));
    }
    expect(browser.strays).toEqual([]);
  });

  test('bears words that run from right to left, and what looks like markup', async () => {
    const details = { name: 'بيت الأمل', address: '<b>شارع</b> 1', languages: ['ar'] };
    const { pages } = await readPdf(await browser.print(sheetOf([details])));
    expect(pages[0]?.text).toContain('<b>');
    expect(pages[0]?.fonts.every(({ isEmbedded }) => isEmbedded)).toBe(true);
  });
});

describe('the list of a country', () => {
  test('has those that are there before those that help for it, each with how old that is', async () => {
    const html = mapOf([
      organisation({ name: 'Anker', countries: ['NL'] }, { checked: null }),
      organisation(
        { name: 'Dok', countries: ['NG'] },
        {
          checked: OLD_CHECK,
        },
      ),
    ]);
    const body = bodyOf(html);
    expect(body.indexOf('Dok')).toBeLessThan(body.indexOf('Anker'));
    expect(body).toContain('Not checked for over 3 years');
    expect(body).toContain('Not checked yet');
    expect(html).toContain('class="age stale"');
    const pdf = await readPdf(await browser.print(html));
    expect(pdf.outline).toEqual(
      expect.arrayContaining(['Social map: Nigeria', 'In Nigeria', 'Dok', 'Anker']),
    );
    expect(pdf.pages[0]?.text).toContain('Log 1234');
  });

  test('keeps what the shelter thinks and notes in the vault', () => {
    const html = mapOf([organisation()]);
    expect(html).toContain('Young mothers');
    expect(html).not.toContain('Slow in August');
    expect(html).not.toContain('eliable');
  });

  test('says so where nobody is written down', () => {
    expect(bodyOf(mapOf([], 'NG', 'nl'))).toContain('Hier staat nog niemand.');
  });
});
