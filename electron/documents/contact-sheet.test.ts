import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { createRasteriser } from '../platform/rasteriser.ts';
import { contactSheet, SHEET, TILES, type Tile } from './contact-sheet.testkit.ts';
import { openPrintBrowser } from './print.testkit.ts';
import { fontFaces } from './print-fonts.ts';

/**
 * Pixels for a unit of the picture. On A4 an ecogram of usual size has about 0.15 mm a unit: this is 200 dots to the inch, less
 * than any office printer has.
 */
const FINENESS = 1.2;
/** How much lighter or darker, of 255, a dot must be to be another dot on a bad copy. */
const ANOTHER_GREY = 80;
/** As many such dots as a full stop of the words around it has. The nearest two are a direction apart, and have more. */
const ENOUGH = 36;

const printed = async (): Promise<Uint8ClampedArray> => {
  const browser = await openPrintBrowser();
  try {
    const { width, height } = SHEET;
    const pdf = await browser.print(
      `<!doctype html><html lang="en"><style>${fontFaces()} @page { size: ${width}px ${height}px; margin: 0 } body { margin: 0 } svg { display: block; font-family: Inter }</style><body>${contactSheet()}</body></html>`,
    );
    const png = await createRasteriser().pngFrom(pdf, width * FINENESS);
    const image = await loadImage(png);
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height).data;
  } finally {
    await browser.close();
  }
};

/** The tile's dots, row by row: the sheet is grey, so one of its three colours is all of it. */
const dotsOf = (sheet: Uint8ClampedArray, { box }: Tile): Uint8Array => {
  const [left, top, width, height] = [box.x, box.y, box.width, box.height].map((value) =>
    Math.round(value * FINENESS),
  ) as [number, number, number, number];
  const row = Math.round(SHEET.width * FINENESS);
  const dots = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) dots[y * width + x] = sheet[((top + y) * row + left + x) * 4] ?? 0;
  }
  return dots;
};

const otherDots = (one: Uint8Array, other: Uint8Array): number => {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) {
    if (Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > ANOTHER_GREY) count += 1;
  }
  return count;
};

test('all combinations, directions and strengths are told apart in grey', async () => {
  expect(TILES).toHaveLength(15 * 3 * 3 * 2);
  const sheet = await printed();
  const tiles = TILES.map((tile) => ({ name: tile.name, dots: dotsOf(sheet, tile) }));
  let nearest = { pair: '', dots: Number.POSITIVE_INFINITY };
  for (const [index, one] of tiles.entries()) {
    for (const other of tiles.slice(index + 1)) {
      const dots = otherDots(one.dots, other.dots);
      if (dots < nearest.dots) nearest = { pair: `${one.name} / ${other.name}`, dots };
    }
  }
  expect(nearest.dots, nearest.pair).toBeGreaterThan(ENOUGH);
});

test('the sheet in the docs is what is drawn', async () => {
  await expect(contactSheet()).toMatchFileSnapshot('../../docs/images/ties-in-grey.svg');
});
