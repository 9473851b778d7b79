import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FACTORS } from '#shared/domain/factors.ts';
import { OrganisationId, ReferralId } from '#shared/domain/ids.ts';
import { newOrganisationDetails, Organisation } from '#shared/domain/organisation.ts';
import { newPlanField } from '#shared/domain/plan.ts';
import { newReferral } from '#shared/domain/referral.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { PlanHtmlRequest } from '../../core/ports.ts';
import { createDocuments } from '../create-documents.ts';
import { ecogramSvg } from '../ecogram-svg.ts';
import { openPrintBrowser, type Pdf, type PrintBrowser, readPdf } from '../print.testkit.ts';
import { day, ecogramOf, fullFields, personOf, recordsOf, requestOf, stepOf, uuid } from './plan.testkit.ts';

const { planHtml } = createDocuments({ ecogramSvg });

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

const printed = async (request: PlanHtmlRequest): Promise<Pdf> =>
  readPdf(await browser.print(planHtml(request)));

const textOf = (pdf: Pdf): string => pdf.pages.map((page) => page.text).join('\n');

/**
 * Inter has one shape for two apostrophes. The PDF says beside it which one is meant (see `print-fonts.test.ts`), but pdf.js
 * reads only what the shape usually is.
 */
const withOneApostrophe = (text: string): string => text.replaceAll('ʼ', '’');

const aunt = personOf(10);
const friend = personOf(11, { kind: 'friend', role: 'friend from school', name: 'Zahra' });
const withPeople = ecogramOf(recordsOf(aunt, friend));

describe('a plan on paper', () => {
  const housing = {
    ...newPlanField('housing'),
    clientWords: 'A door of my own.',
    whereThingsStand: 'There is room for three months.',
    goal: 'A room nearby.',
    obstacles: 'Rents have gone up.',
    whatThen: 'Look on the other side of the river.',
    people: [friend.id],
    steps: [
      stepOf(1, {
        what: 'Ask about rooms',
        who: 'Herself',
        withWhoseHelp: 'Her aunt',
        when: 'firstMonth',
        by: day('2027-02-01'),
        done: true,
      }),
      stepOf(2, { what: 'Put money aside', by: day('2027-03-01') }),
    ],
  };
  const request = requestOf(
    { fields: [housing, newPlanField('safety')], withEcogram: true },
    { ecogram: withPeople },
  );
  let pdf: Pdf;
  beforeAll(async () => {
    pdf = await printed(request);
  });

  test('says on its cover who, where to, which version, by whom, for whom and what is inside', () => {
    const cover = pdf.pages[0]?.text ?? '';
    for (const said of [
      'Personal Action Plan for Return',
      'Somebody',
      'A town',
      '12 March 2027',
      'A worker',
      'An organisation',
    ]) {
      expect(cover).toContain(said);
    }
    expect(cover).toMatch(/1 Safety .* 4 Housing 2 1 1 March 2027/);
    expect(cover).not.toContain('Work, income');
  });

  test('holds all that was written, as text', () => {
    const text = textOf(pdf);
    for (const said of [
      'A door of my own.',
      'There is room for three months.',
      'A room nearby.',
      'Rents have gone up.',
      'Look on the other side of the river.',
      'Ask about rooms',
      'Herself',
      'Her aunt',
      'First month',
      '1 Feb 2027',
      'friend from school · Zahra',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('counts its pages, and says on each which version and day it is', () => {
    pdf.pages.forEach(({ text }, index) => {
      expect(text).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
      expect(text).toContain('Version 2 · 12 March 2027');
      expect(text).toContain('Printed on 24 November 2026');
      expect(text).toContain('Log 1234 · 9f86 d081 884c 7d65');
    });
  });

  test('draws the ecogram in lines and letters, on the last sheet', () => {
    expect(pdf.pages.map((page) => page.images)).toEqual(pdf.pages.map(() => 0));
    const last = pdf.pages.at(-1)?.text ?? '';
    for (const said of [
      'aunt',
      'friend from school',
      'Practical support',
      'Advice',
      'Group belonging',
      'Emotional support',
    ]) {
      expect(last).toContain(said);
    }
  });

  test('has places to sign, and names the project and who paid for it', () => {
    const text = textOf(pdf);
    for (const said of [
      'Client',
      'Worker',
      'Recipient',
      'Signature',
      'Place and date',
      'Safe! project',
      'Safe Future Methodology',
      'AMIF',
      'Dutch Ministry of Justice and Security',
      'Dutch Ministry of Health, Welfare and Sport',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('is tagged for a reader that speaks the page', () => {
    expect(pdf).toMatchObject({ title: 'Personal Action Plan for Return', language: 'en', tagged: true });
    const chapters = [
      'Personal Action Plan for Return',
      'In this plan',
      '1 Safety (personal and for family)',
      '4 Housing',
      'Signatures',
      'The people around you',
    ];
    expect(pdf.outline.filter((title) => chapters.includes(title))).toEqual(chapters);
    const structure = pdf.pages.flatMap((page) => page.structure);
    expect(structure).toContain('Figure: Done');
    expect(structure).toContain('Figure: Not done yet');
    // Two steps, and four blank rows: six cells each, the empty ones too.
    const steps = structure.slice(structure.indexOf('Table', structure.indexOf('Table') + 1));
    expect(steps.filter((role) => role === 'TD')).toHaveLength(6 * 6);
  });

  test('says nothing of its words in the name it gives itself', () => {
    expect(pdf.title).not.toContain('Somebody');
  });
});

test('in Dutch, on Letter', async () => {
  const pdf = await printed(
    requestOf({ fields: [newPlanField('housing')] }, { language: 'nl', paper: 'Letter' }),
  );
  expect(pdf.language).toBe('nl');
  expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
    pdf.pages.map(() => [612, 792]),
  );
  expect(textOf(pdf)).toContain('In uw eigen woorden');
  expect(textOf(pdf)).toContain(`Pagina 1 van ${pdf.pages.length}`);
});

test('A4 is A4', async () => {
  const pdf = await printed(requestOf({}));
  expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
    pdf.pages.map(() => [595, 842]),
  );
});

test('a label in words is not called a version again', async () => {
  const pdf = await printed(requestOf({ versionLabel: 'second draft', date: null }));
  expect(pdf.pages[1]?.text).toContain('second draft');
  expect(pdf.pages[1]?.text).not.toMatch(/Version\s+second draft/);
});

describe('what is not written yet', () => {
  const linesIn = (request: PlanHtmlRequest) => planHtml(request).split('class="line"').length - 1;

  test('gets lines to write on', () => {
    const written = {
      clientWords: 'a',
      whereThingsStand: 'a',
      goal: 'a',
      obstacles: 'a',
      whatThen: 'a',
      people: [aunt.id],
    };
    const all = linesIn(
      requestOf({ fields: [{ ...newPlanField('housing'), ...written }] }, { ecogram: withPeople }),
    );
    const none = linesIn(requestOf({ fields: [newPlanField('housing')] }, { ecogram: withPeople }));
    expect(none - all).toBe(3 + 3 + 3 + 3 + 3 + 1);
  });

  test('a plan without a subject offers all ten to choose from, and sheets to fill in', async () => {
    const pdf = await printed(requestOf({ planFor: '', placeOfReturn: '', recipient: '' }));
    const words = wordsOf('en');
    const cover = withOneApostrophe(pdf.pages[0]?.text ?? '');
    for (const factor of FACTORS) expect(cover).toContain(words(`terms:factor.${factor}`));
    const sheets = pdf.pages.filter(({ text }) => text.includes(words('print:field.clientWords')));
    expect(sheets).toHaveLength(3);
  });
});

describe('who is on the paper', () => {
  test('nobody but those who were picked, while the ecogram stays out', () => {
    const fields = [{ ...newPlanField('housing'), people: [aunt.id] }];
    const page = planHtml(requestOf({ fields, withEcogram: false }, { ecogram: withPeople }));
    expect(page).toContain('aunt');
    expect(page).not.toContain('Zahra');
    expect(page).not.toContain('class="ecogram"');
  });

  test('nobody who has left the picture', () => {
    const fields = [{ ...newPlanField('housing'), people: [aunt.id, personOf(99).id] }];
    const page = planHtml(requestOf({ fields }, { ecogram: withPeople }));
    expect(page.match(/<li><span dir="auto">/g)).toHaveLength(1);
  });
});

describe('the organisations of a plan', () => {
  const uuidOf = (end: number) => OrganisationId.parse(uuid(2000 + end));
  const organisation = (end: number, details: Partial<Organisation['details']>, rest = {}): Organisation =>
    Organisation.parse({
      id: uuidOf(end),
      version: 1,
      details: { ...newOrganisationDetails('Somewhere'), ...details },
      checked: null,
      source: null,
      endedOn: null,
      createdAt: '2026-11-23T10:00:00.000Z',
      updatedAt: '2026-11-23T10:00:00.000Z',
      ...rest,
    });
  const house = organisation(
    1,
    {
      name: 'Open door',
      phone: '+234 1 000',
      address: '12 Broad Street',
      contactPerson: 'Between us',
      notes: 'Secret',
    },
    { checked: { on: '2026-03-12', by: 'Noor', isChangedSince: false } },
  );
  const ended = organisation(2, { name: 'Old harbour', phone: '+31 20 999' }, { endedOn: '2026-10-01' });
  const referral = newReferral({
    id: ReferralId.parse(uuid(3001)),
    organisationId: uuidOf(9),
    addedAt: house.createdAt,
    forWhat: 'A room for three',
    contactPerson: 'Mrs Bello',
    standing: 'asked',
    askedOn: day('2026-11-02'),
    notes: 'They owe us an answer',
  });
  const field = {
    ...newPlanField('housing'),
    organisations: [ended.id, uuidOf(7)],
    steps: [stepOf(1, { what: 'Call', withWhoseHelp: 'Noor', organisations: [house.id, uuidOf(9)] })],
  };
  // 9 has gone into 1; 7 is on no map.
  const known = new Map([
    [house.id, house],
    [uuidOf(9), house],
    [ended.id, ended],
  ]);
  const request = requestOf({ fields: [field], referrals: [referral] }, { organisations: known });

  test('stand by name where they have a part, and once with how they are reached', async () => {
    const text = textOf(await printed(request)).replace(/\s+/g, ' ');
    for (const said of [
      ...['Organisations with a part in this', 'Old harbour', 'Referrals', 'A room for three', 'Mrs Bello'],
      ...['Asked on 2 Nov 2026', 'Organisations in this plan', '+234 1 000', '12 Broad Street'],
      ...[
        'Checked on 12 Mar 2026',
        'Ended on 1 Oct 2026',
        'Referrals · Organisations in this plan · Signatures',
      ],
    ])
      expect(text).toContain(said);
    expect(text.split('+234 1 000')).toHaveLength(2);
    // In the step, in the referral and with its contacts.
    expect(text.split('Open door')).toHaveLength(4);
  });

  test('say nothing that is for the shelter alone, and nobody is sent to one that has ended', () => {
    const page = planHtml(request);
    for (const kept of ['Between us', 'Secret', 'owe us', '+31 20 999']) expect(page).not.toContain(kept);
  });

  test('a plan without any has no word of them', () => {
    const page = planHtml(requestOf({ fields: [newPlanField('housing')] }));
    for (const title of ['Referrals', 'Organisations in this plan', 'Organisations with a part'])
      expect(page).not.toContain(title);
  });
});

test('subjects stand in the order of the instrument, however they were picked', () => {
  const page = planHtml(requestOf({ fields: [newPlanField('socialNorm'), newPlanField('safety')] }));
  expect(page.indexOf('Social norm')).toBeGreaterThan(page.indexOf('Safety (personal'));
});

describe.each([1, 2, 3])('a long plan, length %i', (seed) => {
  let pdf: Pdf;
  beforeAll(async () => {
    pdf = await printed(requestOf({ fields: fullFields(seed) }, { ecogram: withPeople }));
  });

  test('no heading stands alone at the foot of a sheet', () => {
    const words = wordsOf('en');
    const headings = [
      ...Object.values(words('print:field', { returnObjects: true })),
      ...Object.values(words('terms:factor', { returnObjects: true })),
      words('print:step.done'),
      words('print:signatures.title'),
    ];
    // The cover ends with what the plan holds besides the subjects.
    const feet = pdf.pages.slice(1).map(({ text }) => withOneApostrophe(text).trim());
    expect(feet.filter((text) => headings.some((heading) => text.endsWith(heading)))).toEqual([]);
  });

  test('a step is not split, and its headings come again on each sheet that the steps run on to', () => {
    const steps = FACTORS.flatMap((_, field) => [0, 1, 2, 3].map((step) => `${field}x${step}`));
    // The time line, which shortens them, comes behind all fields.
    const lineStarts = pdf.pages.findIndex(({ text }) => text.includes('What Subject Who By Done'));
    expect(lineStarts).toBeGreaterThan(0);
    for (const { text } of pdf.pages.slice(0, lineStarts)) {
      for (const step of steps) expect(text.includes(`begin${step} `)).toBe(text.includes(`end${step} `));
      if (text.includes('begin')) expect(text).toContain('What Who With whose help When By Done');
    }
    const lineEnds = pdf.pages.findLastIndex(({ text }) => text.includes('begin'));
    for (const { text } of pdf.pages.slice(lineStarts, lineEnds + 1))
      expect(text).toContain('What Subject Who By Done');
    for (const step of steps) expect(textOf(pdf)).toContain(`begin${step} `);
  });
});

test('a very long text runs over as many sheets as it needs, to its last word', async () => {
  const long = `first ${'word '.repeat(3900)}last`;
  const step = stepOf(1, { what: long });
  const pdf = await printed(
    requestOf({ fields: [{ ...newPlanField('housing'), goal: long, steps: [step] }] }),
  );
  const text = textOf(pdf);
  expect(text.match(/\bword\b/g)).toHaveLength(2 * 3900);
  expect(text.match(/\blast\b/g)).toHaveLength(2);
});

test('letters come out of the PDF as they went in', async () => {
  const ascii = String.fromCharCode(...Array.from({ length: 94 }, (_, index) => 33 + index));
  const letters = `${ascii}ÀÉîõüßæøÅçñĄčęŁśžșțğİıőŞ ЖдиЯљї ΑΩάς ăệơữ €£–—…“”`;
  const pdf = await printed(requestOf({ fields: [{ ...newPlanField('housing'), goal: letters }] }));
  expect(textOf(pdf).replace(/\s/g, '')).toContain(letters.replace(/\s/g, ''));
});

test('a word without a place to break stays on the sheet', async () => {
  const endless = 'Donaudampfschiff'.repeat(20);
  const fields = [
    { ...newPlanField('housing'), goal: endless, steps: [stepOf(1, { what: endless, who: endless })] },
  ];
  const overflow = await browser.inPage(planHtml(requestOf({ planFor: endless, fields })), async (page) => {
    await page.setViewportSize({ width: 673, height: 1000 });
    return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  });
  expect(overflow).toBe(0);
});
