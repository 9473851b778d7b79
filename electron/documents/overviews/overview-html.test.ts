import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { given } from '#shared/domain/answer.ts';
import { CalendarDate, instantOf } from '#shared/domain/dates.ts';
import { FACTORS } from '#shared/domain/factors.ts';
import { newFactCheck } from '#shared/domain/fear.ts';
import { FactCheckId, SayingId } from '#shared/domain/ids.ts';
import { newChange, newOverviewContent, type OverviewContent } from '#shared/domain/overview.ts';
import { UI_LANGUAGES } from '#shared/domain/settings.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { OverviewHtmlRequest } from '../../core/ports.ts';
import { someFear, someFile, someOrganisation, somePerson } from '../../vault/records.testkit.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from '../print.testkit.ts';
import { overviewComparisonHtml } from './overview-comparison-html.ts';
import { overviewHtml } from './overview-html.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

const DAY = CalendarDate.parse('2026-11-29');
const aunt = somePerson('aunt');
const organisation = someOrganisation({ name: 'House of the Open Door' });

const filled = (): OverviewContent => {
  const content = newOverviewContent();
  const { origin } = content.views;
  const sayings = [
    {
      ...{ id: SayingId.parse(crypto.randomUUID()), by: 'client' as const, who: '', on: DAY },
      ...{ score: given(-2), words: 'ቤት <b>and</b> a door' },
    },
  ];
  const housing = { score: given(-2), scoredOn: DAY, sayings };
  const change = {
    ...newChange({ country: 'origin', factor: 'housing' }),
    inWhatWay: 'A room of her own',
    people: [aunt.id],
    organisations: [organisation.id],
    by: DAY,
    couldBecome: given(1),
  };
  return { ...content, views: { ...content.views, origin: { ...origin, housing } }, changes: [change] };
};

const request = (change: Partial<OverviewHtmlRequest> = {}): OverviewHtmlRequest => ({
  sheet: 'one',
  content: filled(),
  updatedAt: instantOf(new Date(2026, 10, 29)),
  people: { [aunt.id]: aunt },
  organisations: new Map([[organisation.id, organisation]]),
  assessments: [],
  fears: [
    someFear(someFile(), {
      checks: [
        {
          ...newFactCheck({ id: FactCheckId.parse(crypto.randomUUID()), by: 'Noor', on: DAY }),
          found: 'Nobody has been seen',
          source: 'A call',
        },
      ],
    }),
  ],
  withWords: true,
  language: 'en',
  paper: 'A4',
  printedOn: new Date(2026, 10, 29),
  logHead: { entries: 12, hash: '0123456789abcdef'.repeat(4) },
  ...change,
});

const textOf = async (wanted: OverviewHtmlRequest) => {
  const pdf = await readPdf(await browser.print(overviewHtml(wanted)));
  return { pdf, text: pdf.pages.map((page) => page.text).join('\n') };
};

/** What must not be read over a shoulder. */
const TELLING = /victim|traffick|slachtoffer|mensenhandel|exploitation/i;

describe.each(UI_LANGUAGES)('Overview 1 on paper, in %s', (language) => {
  test.each(['A4', 'Letter'] as const)(
    'is tagged, on %s, with all ten factors, both countries and who paid for it',
    async (paper) => {
      const { pdf, text } = await textOf(request({ language, paper }));
      const words = wordsOf(language);
      expect(pdf.tagged).toBe(true);
      for (const factor of FACTORS)
        expect(text.replace(/\s+/g, ' ')).toContain(words(`overviews:heading.${factor}`).split(' ')[0]);
      const flat = text.replace(/\s+/g, ' ');
      for (const country of ['destination', 'origin'] as const)
        expect(flat).toContain(words(`overviews:opportunities.${country}`));
      const ends = `${words('overviews:opportunities.minus')} ${words('overviews:step.start')} ${words('overviews:opportunities.plus')}`;
      expect(flat.split(ends)).toHaveLength(3);
      expect(text).toContain('AMIF');
      expect(text).not.toMatch(TELLING);
      expect(browser.strays).toEqual([]);
    },
  );
});

test('without anybody’s words it is one sheet, and what is open can be filled in by hand', async () => {
  for (const paper of ['A4', 'Letter'] as const) {
    const { pdf } = await textOf(request({ content: newOverviewContent(), withWords: false, paper }));
    expect(pdf.pages).toHaveLength(1);
  }
});

test('words are there only where they are asked for, and never as markup', () => {
  expect(overviewHtml(request())).toContain('ቤት &lt;b&gt;and&lt;/b&gt; a door');
  expect(overviewHtml(request({ withWords: false }))).not.toContain('ቤት');
});

test('the country that is shown first is printed first, in columns of one kind', () => {
  const words = wordsOf('en');
  const first = (content: OverviewContent) => {
    const page = overviewHtml(request({ content }));
    const at = (['destination', 'origin'] as const).map((country) =>
      page.indexOf(words(`overviews:opportunities.${country}`)),
    );
    expect(at).not.toContain(-1);
    return Math.min(...at) === at[0];
  };
  expect(first(filled())).toBe(true);
  expect(first({ ...filled(), first: 'origin' })).toBe(false);
});

test('Overview 2 says what may change, with whose help, and by when; whoever may not be seen is passed over', async () => {
  const { text } = await textOf(request({ sheet: 'two' }));
  for (const words of ['A room of her own', 'aunt', 'House of the Open Door', '29 November 2026'])
    expect(text).toContain(words);
  expect(overviewHtml(request({ sheet: 'two', people: {} }))).not.toContain('aunt');
});

test('what is feared and what was checked stand beside each other', async () => {
  const { text } = await textOf(request({ sheet: 'fears' }));
  for (const words of ['They know my street', 'Nobody has been seen', 'Source: A call', 'Noor'])
    expect(text).toContain(words);
});

describe('two moments', () => {
  const compared = (before: OverviewContent, after: OverviewContent, now: boolean) => {
    const { people, organisations, language, paper, printedOn, logHead } = request();
    const was = instantOf(new Date(2026, 9, 1));
    const is = now ? null : instantOf(new Date(2026, 10, 20));
    return overviewComparisonHtml({
      ...{ before, after, was, is, people, organisations, language, paper, printedOn, logHead },
    });
  };

  test('stand beside each other: what moved, which words are new, and what may change', async () => {
    const page = compared(newOverviewContent(), filled(), false);
    const pdf = await readPdf(await browser.print(page));
    const text = pdf.pages.map((one) => one.text).join('\n');
    for (const words of [
      '1 October 2026',
      '20 November 2026',
      'A room of her own',
      'aunt',
      organisation.details.name,
    ])
      expect(text).toContain(words);
    expect(page).toContain('ቤት &lt;b&gt;and&lt;/b&gt; a door');
    // The other country stands there too, and says that nothing is otherwise.
    expect(text).toContain(wordsOf('en')('overviews:compare.sameHere'));
  });

  test('say who told by what they are alone: a source stays in', () => {
    const content = filled();
    const [told] = content.views.origin.housing.sayings;
    if (!told) throw new Error('something was said');
    const { origin } = content.views;
    const sayings = [{ ...told, by: 'other' as const, who: 'Zwartepoort' }];
    const views = { ...content.views, origin: { ...origin, housing: { ...origin.housing, sayings } } };
    for (const page of [
      compared(newOverviewContent(), { ...content, views }, false),
      compared({ ...content, views }, newOverviewContent(), false),
    ]) {
      expect(page).toContain(wordsOf('en')('overviews:saying.other'));
      expect(page).not.toContain('Zwartepoort');
    }
  });

  test('of which nothing differs say so, and nobody is named whose they are', () => {
    const content = filled();
    const page = compared(content, content, true);
    expect(page).toContain(wordsOf('en')('overviews:compare.same'));
    expect(page).toContain(wordsOf('en')('versions:compare.now'));
    expect(page).not.toContain('aunt');
  });
});
