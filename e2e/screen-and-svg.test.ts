import { createCanvas, loadImage, Path2D as SkiaPath } from '@napi-rs/canvas';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ecogramPictureHtml } from '#electron/documents/ecogram-html.ts';
import { ecogramSvg } from '#electron/documents/ecogram-svg.ts';
import { sceneWords } from '#electron/documents/ecogram-svg-words.ts';
import { openPrintBrowser, type PrintBrowser } from '#electron/documents/print.testkit.ts';
import { createRasteriser } from '#electron/platform/rasteriser.ts';
import { type Pen, paintMarks } from '#renderer/canvas/paint.ts';
import {
  DANGERS,
  type EcogramRecords,
  type Person,
  TIE_QUALITIES,
  type Tie,
} from '#shared/domain/ecogram.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { crowd, person, personId, recordsOf, tie } from '#shared/geometry/ecograms.testkit.ts';
import { layoutOf, withEdgeAt } from '#shared/geometry/layout.ts';
import type { Mark } from '#shared/geometry/marks.ts';
import { pageFor, pageOf } from '#shared/geometry/page.ts';
import { buildScene, tieMarks } from '#shared/geometry/scene.ts';
import { PRINT_COLOURS } from '#shared/geometry/style.ts';
import { wordsOf } from '#shared/i18n/words.ts';

/**
 * The screen's painter and the SVG's, each on the whole way to pixels: the one on Skia's canvas, which Chromium's is too,
 * the other through the browser that prints. Words are left out of both: they take their light from different
 * shapes, on purpose (`ecogram-svg-marks.ts`), and where they stand is compared mark by mark in `ecogram-svg.test.ts`.
 */

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
  globalThis.Path2D ??= SkiaPath as unknown as typeof Path2D;
});
afterAll(() => browser.close());

const { pngFrom } = createRasteriser();
const words = sceneWords(wordsOf('en'));

const withoutWords = (records: EcogramRecords): EcogramRecords => ({
  ...records,
  people: Object.fromEntries(
    Object.values<Person>(records.people).map((one) => [one.id, { ...one, role: '', name: '', count: null }]),
  ),
});

/** Every quality and every danger, and a sheet that is divided otherwise. */
const withSigns = ({ people, ties }: EcogramRecords): EcogramRecords => ({
  people: Object.fromEntries(
    Object.values<Person>(people).map((one, index) => [
      one.id,
      { ...one, danger: [null, ...DANGERS][index % 4] ?? null },
    ]),
  ),
  ties: Object.fromEntries(
    Object.values<Tie>(ties).map((one, index) => [
      one.id,
      { ...one, quality: [null, ...TIE_QUALITIES][index % 5] ?? null, danger: DANGERS[index % 7] ?? null },
    ]),
  ),
  layout: { sheet: withEdgeAt(layoutOf(pageFor(60)), { is: 'border', ground: 'home' }, 0.6) },
});

/** How light each spot of the picture is: spots of a few pixels, so that soft edges weigh nothing. */
type Light = { readonly columns: number; readonly spots: Float32Array };

const WIDTH = 900;
const SPOT = 3;

const lightOf = async (png: Uint8Array): Promise<Light> => {
  const image = await loadImage(png);
  const columns = Math.floor(image.width / SPOT);
  const rows = Math.floor(image.height / SPOT);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const spots = new Float32Array(columns * rows);
  for (let y = 0; y < rows * SPOT; y += 1) {
    for (let x = 0; x < columns * SPOT; x += 1) {
      const at = (y * image.width + x) * 4;
      const light = ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
      const spot = Math.floor(y / SPOT) * columns + Math.floor(x / SPOT);
      spots[spot] = (spots[spot] ?? 0) + light / (SPOT * SPOT);
    }
  }
  return { columns, spots };
};

const onScreen = async (records: EcogramRecords): Promise<Light> => {
  const scene = buildScene(records, { clientLabel: '', words }, undefined, pageOf(records));
  const { x, y, width, height } = scene.bounds;
  const scale = WIDTH / width;
  const canvas = createCanvas(WIDTH, Math.round(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.translate(-x, -y);
  const people = [...scene.people.values()].flatMap(({ body }) => body);
  const marks: Mark[] = [...scene.sheet, ...tieMarks(scene.ties.values()), ...people, ...scene.client];
  const shapes = marks.filter(({ is }) => is === 'path');
  paintMarks(context as unknown as Pen, shapes, PRINT_COLOURS as never, { isFine: true });
  return lightOf(await canvas.encode('png'));
};

const onPaper = async (records: EcogramRecords): Promise<Light> => {
  const html = ecogramPictureHtml(
    {
      records,
      clientLabel: '',
      language: 'en',
      detail: 'full',
      withNames: true,
      withDanger: true,
      withLegend: false,
      ink: 'colour',
    },
    { ecogramSvg },
  );
  const shapesOnly = html.replaceAll(/<text[^>]*>[^<]*<\/text>/g, '');
  return lightOf(await pngFrom(await browser.print(shapesOnly), WIDTH));
};

/** The part of the picture in which the two are not alike. */
const difference = (one: Light, other: Light): number => {
  expect(one.columns).toBe(other.columns);
  const count = Math.min(one.spots.length, other.spots.length);
  // A row of spots more or less comes of rounding the height.
  expect(Math.abs(one.spots.length - other.spots.length)).toBeLessThanOrEqual(one.columns);
  let unlike = 0;
  for (let at = 0; at < count; at += 1) {
    if (Math.abs((one.spots[at] ?? 0) - (other.spots[at] ?? 0)) > 60) unlike += 1;
  }
  return unlike / count;
};

const ALIKE = 0.0005;

describe('the screen and the SVG', () => {
  test('are one picture, of any ecogram', async () => {
    await fc.assert(
      fc.asyncProperty(anyEcogram(), async (records) => {
        const shown = withoutWords(records);
        expect(difference(await onScreen(shown), await onPaper(shown))).toBeLessThan(ALIKE);
      }),
      { numRuns: 12 },
    );
  });

  test('are one picture of many people, with every sign', async () => {
    const shown = withoutWords(withSigns(crowd(60, 120)));
    expect(difference(await onScreen(shown), await onPaper(shown))).toBeLessThan(ALIKE);
  });

  test('are not, where the one lacks a single tie or its quality', async () => {
    const lanes = { P: { giver: 'second', strength: 1, standing: 'now' } } as const;
    const somebody = person(0, { role: '' });
    const whole = recordsOf([somebody], [{ ...tie(0, 'client', personId(0), lanes), quality: 'broken' }]);
    const screen = await onScreen(whole);
    expect(difference(screen, await onPaper(whole))).toBeLessThan(ALIKE);
    expect(difference(screen, await onPaper(recordsOf([somebody])))).toBeGreaterThan(ALIKE);
    const plain = recordsOf([somebody], [tie(0, 'client', personId(0), lanes)]);
    expect(difference(screen, await onPaper(plain))).toBeGreaterThan(
      difference(screen, await onPaper(whole)),
    );
  });
});
