import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Consent } from '#shared/domain/consent.ts';
import { PAPERS } from '#shared/domain/documents.ts';
import { PRINT_LANGUAGES, type PrintLanguage } from '#shared/domain/print-language.ts';
import { FILE_PARTS } from '#shared/domain/release/parts.ts';
import { clientWordsOf } from '#shared/i18n/client-words.ts';
import { tellingWordIn } from '#shared/i18n/telling-words.ts';
import type { ConsentHtmlRequest } from '../../core/ports.ts';
import { rightToLeftTextIn } from '../pdf-objects.testkit.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from '../print.testkit.ts';
import { consentHtml } from './consent-html.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

const by = { id: '019ac000-0000-7000-8000-000000000001', name: 'Zebedee' };
const at = '2026-11-24T12:00:00.000Z';
const uuid = (number: number) => `019ac000-0000-7000-8000-00000000000${number}`;
const talk = { on: '2026-11-24', language: 'Edo', interpreting: 'Mr Idowu' };
const proof = { is: 'spoken', witness: 'Мария Петрова' };
const consent = Consent.parse({
  ...{ id: uuid(2), fileId: uuid(3), createdAt: at, by },
  recipient: { is: 'iom', words: 'Второ бюро' },
  purpose: { is: 'riskAssessment' },
  acts: [
    {
      id: uuid(4),
      at,
      by,
      act: { is: 'given', ...talk, proof, parts: [...FILE_PARTS], until: '2027-05-01' },
    },
  ],
});

const requestIn = (language: PrintLanguage, over: Partial<ConsentHtmlRequest> = {}): ConsentHtmlRequest => ({
  ...{ consent, organisations: {}, filled: true, language, paper: 'A4' },
  printedOn: new Date('2026-11-29T12:00:00Z'),
  ...over,
});

/** Without what fonts and layout change: spaces, signs (an apostrophe may come back as the letter that looks like one), marks. */
const letters = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}\p{M}\u0640\u02BC]/gu, '');

describe.each(PRINT_LANGUAGES)('the consent form in %s', (language) => {
  test.each(PAPERS)('is one sheet of %s, in that language, with what was said', async (paper) => {
    const page = consentHtml(requestIn(language, { paper }));
    const bytes = await browser.print(page);
    const pdf = await readPdf(bytes);
    const words = clientWordsOf(language);
    expect(pdf).toMatchObject({ title: words('consentForm:title'), language, tagged: true });
    expect(pdf.pages).toHaveLength(1);
    const text = letters(pdf.pages[0]?.text ?? '');
    for (const known of ['Второ бюро', 'Mr Idowu', 'Мария Петрова']) expect(text).toContain(letters(known));
    // PDF.js reads the shapes of Arabic letters; what else reads a PDF goes by the letters that stand beside them.
    const read = language === 'ar' ? letters(rightToLeftTextIn(bytes)) : text;
    for (const key of ['purpose.riskAssessment', 'part.firstSigns', 'right.takeBack', 'aloud'] as const)
      expect(read).toContain(letters(words(`consentForm:${key}`)));
  });

  test('says nothing that tells of her, and nothing of its being a draft', () => {
    const page = consentHtml(requestIn(language, { filled: false }))
      .replace(/<style>[\s\S]*?<\/style>/g, ' ')
      .replace(/<[^>]*>/g, ' ');
    expect(tellingWordIn(page)).toBeNull();
    for (const mark of ['draft', 'Zebedee', 'Mr Idowu']) expect(page).not.toContain(mark);
  });
});
