import { afterAll, beforeAll, expect, test } from 'vitest';
import { GROUNDS, RINGS } from '#shared/domain/ecogram.ts';
import { createDocuments } from './create-documents.ts';
import { ecogramSvg } from './ecogram-svg.ts';
import { ecogramOf, personOf, recordsOf } from './plan/plan.testkit.ts';
import { openPrintBrowser, type PrintBrowser, readPdf } from './print.testkit.ts';

const { ecogramHtml } = createDocuments({ ecogramSvg });

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

test.each([
  ['A4', 0, [842, 595]],
  ['A4', 60, [842, 595]],
  ['Letter', 60, [792, 612]],
] as const)('one sheet of %s on its side, with %i people', async (paper, count, size) => {
  const people = crowd(count);
  const html = ecogramHtml({
    ecogram: ecogramOf(recordsOf(...people)),
    clientLabel: 'Somebody',
    language: 'en',
    detail: 'full',
    paper,
    printedOn: new Date('2026-11-24T12:00:00Z'),
    logHead: { entries: 1_234_567, hash: `9f86d081884c7d65${'0'.repeat(48)}` },
  });
  const pdf = await readPdf(await browser.print(html));
  expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([size]);
  const [page] = pdf.pages;
  expect(page?.images).toBe(0);
  const said = [
    'Ecogram',
    'Somebody',
    'Printed on 24 November 2026',
    'Emotional support',
    'AMIF',
    'Page 1 of 1',
    'Log 1234567 · 9f86 d081 884c 7d65',
  ];
  for (const words of [...said, ...people.map((person) => person.role)]) expect(page?.text).toContain(words);
  for (const { role } of people) expect(page?.text.match(new RegExp(`${role}(?!\\d)`, 'g'))).toHaveLength(1);
  expect(pdf).toMatchObject({ title: 'Ecogram', language: 'en', tagged: true });
});
