import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import adjoa from '#resources/practice/adjoa.json' with { type: 'json' };
import hiwot from '#resources/practice/hiwot.json' with { type: 'json' };
import radu from '#resources/practice/radu.json' with { type: 'json' };
import { followUpOf } from '#shared/domain/monitoring.ts';
import { newPlanField, type PlanContent } from '#shared/domain/plan.ts';
import { PracticePerson } from '#shared/domain/practice-person.ts';
import { partWords } from '#shared/i18n/plan-words.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { PlanHtmlRequest } from '../../core/ports.ts';
import { bookDocx } from '../docx/book-docx.ts';
import { allOf, bodyTroubles, type Docx, readDocx } from '../docx/docx.testkit.ts';
import { sizeOfPng } from '../docx/png.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from '../print.testkit.ts';
import { day, ecogramOf, fullFields, personOf, recordsOf, requestOf, stepOf } from './plan.testkit.ts';
import { planHtml, planPage } from './plan-html.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

const PEOPLE = [hiwot, radu, adjoa].map((json) => PracticePerson.parse(json));

const asRequest = (
  { plans, ecogram, file, monitoring }: PracticePerson,
  language: string,
  content: Partial<PlanContent> = {},
): PlanHtmlRequest => {
  const [plan] = plans;
  if (!plan) throw new Error('each of them has a plan');
  return requestOf(
    {},
    {
      plan: {
        ...plan,
        content: { ...plan.content, withEcogram: false, security: 'Zanzibar at noon', ...content },
      },
      ...{ ecogram, language, clientLabel: file.details.workingName },
      followed: { since: followUpOf(file.details)?.since ?? null, records: monitoring },
    },
  );
};

const DRAWN = { ecogramSvg: () => '<svg></svg>' };
const words = wordsOf('en');

/** What is on it that isn't of the page: the drawing as pixels, and whose practice it is. */
type Beside = { picture?: Uint8Array; practiceMark?: string };

/** The page of the print in the way in which a copy of it leaves. */
const asDocx = (request: PlanHtmlRequest, { picture, practiceMark = '' }: Beside = {}) => {
  const page = planPage(request, DRAWN);
  const drawn = picture && { bytes: picture, ...sizeOfPng(picture), title: words('print:ecogram.inPlan') };
  return bookDocx({
    ...{
      title: page.title,
      language: page.language,
      paper: 'A4',
      sheets: [{ page, picture: drawn ?? null }],
    },
    practiceMark: practiceMark || null,
  });
};

const made = async (request: PlanHtmlRequest, beside: Beside = {}): Promise<Docx> =>
  readDocx(await asDocx(request, beside));

/** Those who read a PDF cut words at signs in their own ways, and join what stands close to each other. */
const wordsIn = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFKC')
      .match(/[\p{L}\p{M}]+|\p{N}+/gu)
      ?.flatMap((word) => word.split('ʼ').filter(Boolean)) ?? [],
  );

describe.each(PEOPLE.map((person) => [person.file.details.workingName, person] as const))(
  'the plan of %s',
  (_, person) => {
    test.each(['en', 'nl'])('has every word that its PDF has, in %s', async (language) => {
      const request = asRequest(person, language);
      const pdf = await readPdf(await browser.print(planHtml(request, DRAWN)));
      const { text, running } = await made(request);
      const known = wordsIn(`${text} ${running}`);
      const onPaper = wordsIn(pdf.pages.map((page) => page.text).join(' '));
      // The numbers of pages are worked out by whoever opens it.
      for (let page = 1; page <= pdf.pages.length; page += 1) onPaper.delete(String(page));
      expect(onPaper.size).toBeGreaterThan(100);
      expect([...onPaper].filter((word) => !known.has(word))).toEqual([]);
    });

    test('opens without repair, as far as that can be seen from its parts', async () => {
      const docx = await made(asRequest(person, 'en'));
      expect(docx.troubles).toEqual([]);
      expect(bodyTroubles(docx)).toEqual([]);
    });
  },
);

const someone = PEOPLE[0] as PracticePerson;

describe('a plan as a document', () => {
  test('has real headings, and tables whose headings stand on each page again', async () => {
    const { document } = await made(asRequest(someone, 'en'));
    const styles = allOf(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(1);
    expect(styles.filter((style) => style === 'Heading2').length).toBeGreaterThan(10);
    const withSteps = allOf(document, 'w:tbl').filter((table) => allOf(table, 'w:tblHeader').length > 0);
    expect(withSteps.length).toBeGreaterThan(8);
    for (const table of withSteps)
      expect(allOf(allOf(table, 'w:tr')[0] ?? table, 'w:tblHeader')).toHaveLength(1);
    expect(allOf(document, 'w14:checkbox').length).toBeGreaterThan(10);
  });

  test('says its language and its title, and nothing of who made it, or when', async () => {
    const { parts } = await made(asRequest(someone, 'nl'));
    expect(parts.get('word/styles.xml')).toContain('w:val="nl"');
    const properties = [...parts]
      .filter(([name]) => name.startsWith('docProps/'))
      .map(([, part]) => part ?? '');
    expect(properties.join('')).toContain('<dc:title>Persoonlijk actieplan voor terugkeer</dc:title>');
    const whole = [...parts.values()].join('\n');
    for (const mark of [
      'creator',
      'lastModifiedBy',
      'dcterms',
      'revision',
      'Un-named',
      'Company',
      'Application',
      'rsid',
    ])
      expect(whole, mark).not.toContain(mark);
    expect([...parts.keys()].filter((name) => name.startsWith('docProps/')).sort()).toEqual([
      'docProps/app.xml',
      'docProps/core.xml',
    ]);
  });

  test('is the same bytes each time', async () => {
    const request = asRequest(someone, 'en');
    expect(Buffer.from(await asDocx(request)).equals(Buffer.from(await asDocx(request)))).toBe(true);
  });

  test('names its version, its hash and how the log stood on every sheet', async () => {
    const standing = { number: 3, state: 'approved', hash: 'abcdef01'.repeat(8) } as const;
    const { running } = await made({ ...asRequest(someone, 'en'), standing });
    for (const said of [
      'Version 3 · Approved · abcd ef01',
      'Log 1234 · 9f86 d081 884c 7d65',
      'Page ',
      ' of ',
    ])
      expect(running).toContain(said);
  });

  test('holds the security measures only where they are asked for', async () => {
    const request = asRequest(someone, 'en');
    const without = [...(await made(request)).parts.values()].join('\n');
    for (const word of ['Zanzibar', partWords('security', 'return', 'en')])
      expect(without.includes(word), word).toBe(false);
    expect((await made({ ...request, withSecurity: true })).text).toContain('Zanzibar at noon');
  });

  test('names nobody who is marked with a danger', async () => {
    const hidden = personOf(11, { name: 'Kestrel', role: 'neighbour', danger: 'mustNotKnow' });
    const field = { ...newPlanField('housing'), people: [personOf(10).id, hidden.id] };
    const request = requestOf({ fields: [field] }, { ecogram: ecogramOf(recordsOf(personOf(10), hidden)) });
    const whole = [...(await made(request)).parts.values()].join('\n');
    expect(whole).toContain('aunt');
    for (const word of ['Kestrel', 'neighbour']) expect(whole).not.toContain(word);
  });

  test('has the ecogram as a picture, with words for whoever has it read out, where the plan goes with it', async () => {
    const canvas = createCanvas(400, 300);
    const picture = new Uint8Array(await canvas.encode('png'));
    const docx = await made(asRequest(someone, 'en', { withEcogram: true }), { picture });
    expect(docx.troubles).toEqual([]);
    const [extent] = allOf(docx.document, 'wp:extent');
    const { cx = '0', cy = '1' } = extent?.attributes ?? {};
    expect(Number(cx) / Number(cy)).toBeCloseTo(4 / 3, 1);
    expect(allOf(docx.document, 'wp:docPr')[0]?.attributes.descr).toBe('The people around you');
    expect([...docx.parts.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    const without = await made(asRequest(someone, 'en'));
    expect([...without.parts.keys()].some((name) => name.includes('media'))).toBe(false);
  });

  test('says on every sheet and in its title where it comes from practice', async () => {
    const { running, parts } = await made(asRequest(someone, 'en'), {
      practiceMark: words('practice:print.edge'),
    });
    expect(running.match(/Practice/g)).toHaveLength(2);
    expect(parts.get('docProps/core.xml')).toContain('<dc:title>Practice');
  });

  test('has a warning above every page where the plan carries one', async () => {
    const { running } = await made({ ...asRequest(someone, 'en'), cautions: [{ is: 'none' }] });
    expect(running.match(/Warning: no risk assessment/g)).toHaveLength(2);
  });

  test('without subjects, and with ten that are full, it is a document too', async () => {
    for (const content of [{ fields: [] }, { fields: fullFields(2) }]) {
      const docx = await made(requestOf(content, { ecogram: ecogramOf(recordsOf(personOf(10))) }));
      expect([...docx.troubles, ...bodyTroubles(docx)]).toEqual([]);
    }
  });
});

describe('words of anybody', () => {
  const planOf = (words: string): PlanHtmlRequest => {
    const field = {
      ...newPlanField('housing'),
      ...{ clientWords: words, whereThingsStand: words, goal: words },
      steps: [stepOf(1, { what: words, by: day('2027-01-01') })],
    };
    return requestOf({ fields: [field] });
  };

  const paragraphsWith = ({ document }: Docx, word: string) =>
    allOf(document, 'w:p').filter((p) => allOf(p, 'w:t').some(({ text }) => text.includes(word)));

  test('run the way of their own script, and only there', async () => {
    const docx = await made(planOf('أريد أن أعود إلى Amsterdam غدا\n\nI said שלום to her'));
    const arabic = paragraphsWith(docx, 'أعود');
    expect(arabic.length).toBeGreaterThan(3);
    for (const paragraph of arabic) {
      expect(allOf(paragraph, 'w:bidi')).toHaveLength(1);
      const turned = allOf(paragraph, 'w:r').filter((run) => allOf(run, 'w:rtl').length > 0);
      expect(turned.flatMap((run) => allOf(run, 'w:t').map(({ text }) => text)).join('')).not.toContain(
        'Amsterdam',
      );
    }
    for (const paragraph of paragraphsWith(docx, 'I said')) {
      expect(allOf(paragraph, 'w:bidi')).toHaveLength(0);
      const turned = allOf(paragraph, 'w:r').filter((run) => allOf(run, 'w:rtl').length > 0);
      expect(turned.flatMap((run) => allOf(run, 'w:t').map(({ text }) => text.trim()))).toEqual(['שלום']);
    }
  });

  const HOSTILE = [
    '<w:t>x</w:t>]]>&amp;<script>',
    "\"><b onclick='x'>",
    '{{page}} {{pages}} $& $1',
    'a\u0000b\u0007c\ufffe',
    '\ud800 alone',
    '_x0041_ \t tab',
    '👩‍👧‍👦 ሰላም नमस्ते 中文',
  ];
  const oneLine = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 150 })
    .map((text) => `a${text.replace(/[\r\n]/g, ' ')}z`);

  /** What XML can hold of a text. */
  const asHeld = (text: string): string =>
    text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd');

  test('are all there, whatever they are, and never anything but words', async () => {
    const elements = async (words: string) => {
      const docx = await made(planOf(words));
      expect([...docx.troubles, ...bodyTroubles(docx)]).toEqual([]);
      return docx;
    };
    const plain = (await elements('a plain word')).document;
    for (const text of [...HOSTILE, ...fc.sample(oneLine, 40)]) {
      const { document, text: all } = await elements(text);
      expect(all.split(asHeld(text))).toHaveLength(5);
      for (const name of ['w:p', 'w:tbl', 'w:tc', 'w:sdt'])
        expect(allOf(document, name).length).toBe(allOf(plain, name).length);
    }
  });
});
