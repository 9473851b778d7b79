import { createCanvas } from '@napi-rs/canvas';
import { Refusal } from '#shared/contract/errors.ts';
import type { Rasteriser } from '../core/ports.ts';

/**
 * PDF.js draws on Skia's canvas, neither of which writes to the disk. Pictures of the browsers' windows would be the other
 * way, and each system takes those of hidden windows differently.
 */
const draw = async (pdf: Uint8Array, width: number): Promise<Uint8Array> => {
  // It is large and seldom needed: whoever never exports pixels doesn't wait for it.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // A copy, since PDF.js takes over what it is given; and plain bytes, since it takes no Buffer.
  const task = getDocument({
    data: new Uint8Array(pdf),
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const page = await (await task.promise).getPage(1);
    const scale = width / page.getViewport({ scale: 1 }).width;
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(width, Math.round(viewport.height));
    // The types know only a browser's canvas.
    await page.render({ canvas: canvas as never, viewport, background: '#ffffff' }).promise;
    return await canvas.encode('png');
  } finally {
    await task.destroy();
  }
};

export const createRasteriser = (): Rasteriser => ({
  pngFrom: (pdf, width) =>
    draw(pdf, width).catch(() => {
      throw new Refusal('printFailed', 'the page was not made into a picture');
    }),
});
