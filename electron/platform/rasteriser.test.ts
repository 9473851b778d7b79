import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPrintBrowser, type PrintBrowser } from '../documents/print.testkit.ts';
import { createRasteriser } from './rasteriser.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

const { pngFrom } = createRasteriser();

const page = (body: string) =>
  `<!doctype html><html lang="en"><style>@page { size: 400px 300px; margin: 0 } body { margin: 0 }</style><body>${body}</body></html>`;

/** Red, green, blue and how opaque, at a place of the picture. */
const pixelOf = async (png: Uint8Array, x: number, y: number): Promise<number[]> => {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return [...context.getImageData(x, y, 1, 1).data];
};

test('a page becomes pixels, as many as are asked for, on white', async () => {
  const svg = '<svg width="400" height="300"><rect x="200" width="200" height="300" fill="#ff0000"/></svg>';
  const pdf = await browser.print(page(svg));
  const kept = pdf.slice();
  for (const width of [400, 1203]) {
    const png = await pngFrom(pdf, width);
    const image = await loadImage(png);
    expect([image.width, image.height]).toEqual([width, Math.round(width * 0.75)]);
    expect(await pixelOf(png, 10, 10)).toEqual([255, 255, 255, 255]);
    expect(await pixelOf(png, width - 10, 10)).toEqual([255, 0, 0, 255]);
  }
  expect(pdf).toEqual(kept);
});

test('what is no page is a refusal without a word of it', async () => {
  const failed = pngFrom(new TextEncoder().encode('kanariewoord'), 400);
  await expect(failed).rejects.toMatchObject({ code: 'printFailed' });
  await expect(failed).rejects.not.toThrow(/kanariewoord/);
});
