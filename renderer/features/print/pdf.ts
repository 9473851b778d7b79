import type { PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** Its reader is a seventh of all the code of the page, and comes with the first document and not with the lock screen. */
const loadReader = async () => {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerUrl;
  return getDocument;
};

const bytesOf = async (url: string): Promise<Uint8Array> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error('the document is no longer held');
  return new Uint8Array(await response.arrayBuffer());
};

/** Opens a held document from the app's own origin. Nothing in it can run. */
export const openPdf = async (url: string): Promise<PDFDocumentProxy> => {
  const [getDocument, data] = await Promise.all([loadReader(), bytesOf(url)]);
  return getDocument({ data, enableXfa: false, disableFontFace: false, useSystemFonts: false }).promise;
};

/** Draws a page `width` CSS pixels wide and returns its words, for whoever can't see the drawing. */
export const drawPage = async (
  pdf: PDFDocumentProxy,
  pageNumber: number,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<string> => {
  const page = await pdf.getPage(pageNumber);
  const natural = page.getViewport({ scale: 1 });
  const scale = (width / natural.width) * window.devicePixelRatio;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
};
