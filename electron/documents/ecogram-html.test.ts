import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Instant } from '#shared/domain/dates.ts';
import { GROUNDS, type Person, RINGS } from '#shared/domain/ecogram.ts';
import { ECOGRAM_PAPERS, ORIENTATIONS } from '#shared/domain/ecogram-print.ts';
import type { EcogramSheetRequest } from '../core/ports.ts';
import { createDocuments } from './create-documents.ts';
import { ecogramPictureHtml } from './ecogram-html.ts';
import { ecogramSvg } from './ecogram-svg.ts';
import { personOf, recordsOf } from './plan/plan.testkit.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from './print.testkit.ts';

const { ecogramHtml, insideDrawing, insideDrawingHtml } = createDocuments({ ecogramSvg });

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

const crowd = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    personOf(100 + index, {
      role: `person${index}`,
      spot: {
        ground: GROUNDS[index % 3] ?? 'here',
        ring: RINGS[Math.floor(index / 3) % 3] ?? 1,
        across: (index * 0.37) % 1,
        depth: 0.5,
      },
    }),
  );

const sheetOf = (people: readonly Person[], choices: Partial<EcogramSheetRequest>) =>
  ecogramHtml({
    records: recordsOf(...people),
    clientLabel: 'Somebody',
    language: 'en',
    detail: 'full',
    paper: 'A4',
    orientation: 'landscape',
    withNames: true,
    withDanger: false,
    withLegend: true,
    ink: 'blackAndWhite',
    keptAt: null,
    printedOn: new Date('2026-11-24T12:00:00Z'),
    logHead: { entries: 1_234_567, hash: `9f86d081884c7d65${'0'.repeat(48)}` },
    ...choices,
  });

/** In points. */
const SIZES = { A4: [595, 842], Letter: [612, 792], A3: [842, 1191] } as const;

const SHEETS = ECOGRAM_PAPERS.flatMap((paper) =>
  ORIENTATIONS.flatMap((orientation) =>
    [true, false].map((withLegend) => ({ paper, orientation, withLegend })),
  ),
);

describe('on one sheet', () => {
  test.each(SHEETS)('of $paper, $orientation, explained: $withLegend', async (choices) => {
    const people = crowd(60);
    const pdf = await readPdf(await browser.print(sheetOf(people, choices)));
    const [short, long] = SIZES[choices.paper];
    expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      choices.orientation === 'portrait' ? [short, long] : [long, short],
    ]);
    const [page] = pdf.pages;
    expect(page?.images).toBe(0);
    const said = ['Ecogram', 'Somebody', 'Printed on 24 November 2026', 'AMIF', 'Page 1 of 1'];
    for (const words of [...said, 'Log 1234567 · 9f86 d081 884c 7d65']) expect(page?.text).toContain(words);
    expect(page?.text.includes('Emotional support')).toBe(choices.withLegend);
    for (const { role } of people)
      expect(page?.text.match(new RegExp(`${role}(?!\\d)`, 'g'))).toHaveLength(1);
    expect(pdf).toMatchObject({ title: 'Ecogram', language: 'en', tagged: true });
  });

  test('with nobody on it yet', async () => {
    const pdf = await readPdf(await browser.print(sheetOf([], {})));
    expect(pdf.pages).toHaveLength(1);
  });

  test('says when it stood so, and nobody’s name where none is wanted', async () => {
    const people = [personOf(1, { role: 'aunt', name: 'Rosa' })];
    const keptAt = Instant.parse('2026-05-03T10:00:00.000Z');
    const pdf = await readPdf(await browser.print(sheetOf(people, { keptAt, withNames: false })));
    expect(pdf.pages[0]?.text).toContain('As it stood on 3 May 2026');
    for (const name of ['Rosa', 'Somebody']) expect(pdf.pages[0]?.text).not.toContain(name);
  });
});

const fourteen = {
  records: recordsOf(...crowd(14)),
  clientLabel: 'Somebody',
  language: 'en',
  detail: 'full',
  withNames: true,
  withDanger: false,
  withLegend: true,
  ink: 'colour',
} as const;

const viewBoxIn = (drawn: string) =>
  (/viewBox="([^"]+)"/.exec(drawn)?.[1] ?? '').split(' ').map(Number) as [number, number, number, number];

test('the drawing alone is on a page of its own size', async () => {
  const html = ecogramPictureHtml(fourteen, { ecogramSvg });
  const pdf = await readPdf(await browser.print(html));
  const [, , width, height] = viewBoxIn(html);
  expect(pdf.pages).toHaveLength(1);
  const [page] = pdf.pages;
  expect((page?.height ?? 0) / (page?.width ?? 1)).toBeCloseTo(height / width, 2);
  expect(page?.text).toContain('person13');
});

test('a drawing for other programs says below it, within what is drawn, that it is for inside', async () => {
  const request = { ...fourteen, printedOn: new Date('2026-11-24T12:00:00Z') };
  const below = 'For use inside the shelter · Printed on 24 November 2026';
  for (const drawn of [insideDrawing(request), insideDrawingHtml(request)]) {
    const [x, y, width, height] = viewBoxIn(drawn);
    const [, left, bottom] =
      new RegExp(`<text x="([-\\d.]+)" y="([-\\d.]+)"[^>]*>${below}<`).exec(drawn) ?? [];
    expect(Number(left)).toBeGreaterThan(x);
    expect(Number(left)).toBeLessThan(x + width / 2);
    expect(Number(bottom)).toBeGreaterThan(viewBoxIn(ecogramSvg(fourteen))[3] + y);
    expect(Number(bottom)).toBeLessThan(y + height);
  }
  const pdf = await readPdf(await browser.print(insideDrawingHtml(request)));
  expect(pdf.pages.map(({ text }) => text.includes(below))).toEqual([true]);
});
