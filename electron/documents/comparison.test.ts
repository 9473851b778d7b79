import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Instant } from '#shared/domain/dates.ts';
import { person, personId, recordsOf, tie } from '#shared/geometry/ecograms.testkit.ts';
import { layoutOf, withEdgeAt } from '#shared/geometry/layout.ts';
import { pageFor } from '#shared/geometry/page.ts';
import type { ComparisonRequest } from '../core/ports.ts';
import { comparisonHtml } from './comparison-html.ts';
import { comparisonSvgs } from './comparison-svg.ts';
import { openPrintBrowser, type PrintBrowser } from './print.testkit.ts';

const SAFE_HOUSE = '018f0000-0000-7000-8000-00000000000a' as never;

const before = recordsOf(
  [
    person(0, { role: 'aunt', name: 'Rosalinde' }),
    person(1, { role: '', name: 'Benedikt' }),
    person(2, { kind: 'organisation', role: 'Casa Segura', organisationId: SAFE_HOUSE }),
  ],
  [tie(0, 'client', personId(0))],
);
const after = recordsOf([person(0, { role: 'aunt', name: 'Rosalinde' })], [tie(0, 'client', personId(0))]);

const request = (over: Partial<ComparisonRequest> = {}) => ({
  before,
  after,
  clientLabel: 'Hiwot',
  language: 'en',
  withNames: false,
  was: { at: Instant.parse('2026-05-03T10:00:00.000Z'), words: 'after the talk with Wilhelmina' },
  is: null,
  paper: 'A4' as const,
  printedOn: new Date('2026-11-24T12:00:00Z'),
  logHead: { entries: 1, hash: '0'.repeat(64) },
  ...over,
});

const NAMES = ['Rosalinde', 'Benedikt', 'Casa Segura', 'Hiwot', 'Wilhelmina'];

describe('two states of an ecogram', () => {
  test('name nobody on paper, also in what somebody called the moment, unless names are wanted', () => {
    const quiet = comparisonHtml(request());
    for (const name of NAMES) expect(quiet).not.toContain(name);
    expect(quiet).toContain('3 May 2026');
    const told = comparisonHtml(request({ withNames: true }));
    for (const name of NAMES) expect(told).toContain(name);
  });

  test('call whoever gives by the name that somebody has, capital and all', () => {
    const given = tie(1, 'client', personId(1), { P: { giver: 'second', standing: 'now', strength: 3 } });
    const more = { ...before, ties: { ...before.ties, [given.id]: given } };
    expect(comparisonHtml(request({ after: more, withNames: true }))).toContain(
      'strong, from Benedikt, there now',
    );
  });

  test('lie on one sheet, so that nobody seems to go because it was divided otherwise', () => {
    const sheet = withEdgeAt(layoutOf(pageFor(2)), { is: 'ring', ring: 1 }, 0.6);
    const pictures = comparisonSvgs(request({ after: { ...before, layout: { sheet } } }));
    const drawn = (svg: string) => svg.replace(/<title>.*?<\/title>/, '');
    expect(drawn(pictures.before)).toBe(drawn(pictures.after));
  });
});

describe('the sheet with two states', () => {
  let browser: PrintBrowser;
  beforeAll(async () => {
    browser = await openPrintBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ['that differ', after],
    ['that are the same', before],
  ])('explains below the drawings, and not over them, how it marks states %s', async (_, later) => {
    const html = comparisonHtml(request({ after: later }));
    const edges = await browser.inPage(html, async (page) => {
      // The inside of A4 on its side, at 96 dots to the inch.
      await page.setViewportSize({ width: 1016, height: 684 });
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(() => ({
        drawings: [...document.querySelectorAll('.state svg')].map(
          (drawing) => drawing.getBoundingClientRect().bottom,
        ),
        key: document.querySelector('.key')?.getBoundingClientRect().top ?? 0,
      }));
    });
    expect(edges.drawings).toHaveLength(2);
    expect(edges.key).toBeGreaterThan(Math.max(...edges.drawings));
  });
});
