import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPlanField } from '#shared/domain/plan.ts';
import { createDocuments } from '../create-documents.ts';
import { ecogramSvg } from '../ecogram-svg.ts';
import { openPrintBrowser, type PrintBrowser } from '../print.testkit.ts';
import { day, ecogramOf, personOf, recordsOf, requestOf, stepOf } from './plan.testkit.ts';

/** Whatever somebody writes stands on the page as they wrote it, and never as anything but text. */

const { planHtml } = createDocuments({ ecogramSvg });

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

/** A plan in which every place for words holds the same words, on paper with the ecogram. */
const planOf = (words: string): string => {
  const person = personOf(10, { role: words.slice(0, 200), name: words.slice(0, 200) });
  const field = {
    ...newPlanField('housing'),
    clientWords: words,
    whereThingsStand: words,
    goal: words,
    obstacles: words,
    whatThen: words,
    people: [person.id],
    steps: [stepOf(1, { what: words, who: words, withWhoseHelp: words, by: day('2027-01-01') })],
  };
  const content = {
    planFor: words,
    placeOfReturn: words,
    versionLabel: words,
    worker: words,
    recipient: words,
    fields: [field],
    withEcogram: true,
  };
  return planHtml(requestOf(content, { ecogram: ecogramOf(recordsOf(person)), clientLabel: words }));
};

type Parsed = { skeleton: string[]; said: Record<string, (string | null)[]> };

const PLACES = [
  '.particulars dd > span',
  '.own-words p',
  '.written p',
  '.steps td:nth-child(-n+3)',
  '.people span:first-child',
  '.signature dd > span',
];

const parse = (pages: readonly string[]): Promise<Parsed[]> =>
  browser.inPage('<!doctype html>', (opened) =>
    opened.evaluate(
      ([sources, places]) =>
        sources.map((source) => {
          const parsed = new DOMParser().parseFromString(source, 'text/html');
          const drawing = parsed.querySelector('.ecogram svg');
          // How labels are broken into lines depends on their words; that they stay words is seen by the tags used.
          const drawnTags = [
            ...new Set([...(drawing?.querySelectorAll('*') ?? [])].map((node) => node.tagName)),
          ];
          drawing?.replaceChildren();
          return {
            skeleton: [...parsed.querySelectorAll('*')]
              .map((node) => `${node.tagName} ${node.getAttributeNames().join(' ')}`)
              .concat(drawnTags.sort().join(' ')),
            said: Object.fromEntries(
              places.map((place) => [
                place,
                [...parsed.querySelectorAll(place)].map((node) => node.textContent),
              ]),
            ),
          };
        }),
      [pages, PLACES] as const,
    ),
  );

/** What an HTML page can hold of a text. */
const asHeld = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n');

const HOSTILE = [
  '<script>alert(1)</script>',
  '</style></svg></title><img src=x onerror=alert(1)>',
  '"><b onclick="x">',
  "' onload='x",
  '<!-- not a comment -->',
  '<![CDATA[ x ]]>',
  '&lt;b&gt; &amp; &#60; &notanentity',
  '{{page}} {{pages}} $& $1 %s',
  '👩‍👧‍👦 🏡 ‏مرحبا‏ שלום ሰላም नमस्ते',
  'a\u202Eb\u2066c\u0000d\u0007e',
  'x'.repeat(20_000),
];

const oneParagraph = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 300 })
  .map((text) => `a${text.replace(/[\r\n]/g, ' ')}z`);

test('any text stands in its place as text, and the page has the same elements as with plain words', async () => {
  const [plain] = await parse([planOf('plain words')]);
  const texts = [...HOSTILE, ...fc.sample(oneParagraph, 60)];
  const parsed = await parse(texts.map(planOf));
  for (const [index, { skeleton, said }] of parsed.entries()) {
    const text = asHeld(texts[index] ?? '');
    const label = asHeld((texts[index] ?? '').slice(0, 200));
    expect(skeleton.slice(0, -1)).toEqual(plain?.skeleton.slice(0, -1));
    expect(skeleton.at(-1)).not.toMatch(/script|img|foreignObject|\bb\b/i);
    expect(said['.particulars dd > span']).toEqual([text, text, text, '12 March 2027', text, text]);
    expect(said['.own-words p']).toEqual([text]);
    expect(said['.written p']).toEqual([text, text, text, text]);
    expect(said['.steps td:nth-child(-n+3)']).toEqual([text, text, text]);
    expect(said['.people span:first-child']).toEqual([`${label} · ${label}`]);
    expect(said['.signature dd > span']).toEqual([text, text, text]);
  }
});

test('nothing is asked for beside the fonts, and no script can run', async () => {
  for (const words of HOSTILE) {
    const ran = await browser.inPage(planOf(words), (page) =>
      page.evaluate(async () => {
        const script = document.createElement('script');
        script.textContent = 'document.documentElement.dataset.ran = "yes"';
        document.body.append(script);
        return document.documentElement.dataset.ran ?? 'no';
      }),
    );
    expect(ran).toBe('no');
  }
  expect(browser.strays).toEqual([]);
});

test('words run the way of their own script, line by line', async () => {
  const words = 'أريد أن أعود\n\nI want to go back';
  const directions = await browser.inPage(planOf(words), (page) =>
    page.evaluate(() => ({
      quote: getComputedStyle(document.querySelector('.own-words') as Element).direction,
      lines: [...document.querySelectorAll('.own-words p')].map((p) => {
        const range = document.createRange();
        range.selectNodeContents(p);
        const { left } = range.getBoundingClientRect();
        return left - p.getBoundingClientRect().left > 50 ? 'from the right' : 'from the left';
      }),
    })),
  );
  expect(directions).toEqual({ quote: 'rtl', lines: ['from the right', 'from the left'] });
});

test('each script has its font, also in the drawing', async () => {
  const scripts = 'Ж Ω أ א ህ न ব ไ ქ Հ ế';
  const loaded = await browser.inPage(planOf(scripts), (page) =>
    page.evaluate(() =>
      [...document.fonts]
        .filter((font) => font.status === 'loaded')
        .map(({ weight, unicodeRange }) => ({ weight, unicodeRange })),
    ),
  );
  const inWeight = (wanted: string) => loaded.filter(({ weight }) => weight === wanted);
  // Eight of the Noto families, and Latin, Vietnamese, Greek and Cyrillic of Inter: in the text, and in the drawing's labels.
  expect(inWeight('400')).toHaveLength(12);
  expect(inWeight('600')).toHaveLength(12);
});
