import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfContent = {
  pages: number;
  /** All text, page by page, as somebody who searches would find it. */
  text: string;
  /** Pictures made of pixels. A vector drawing has none. */
  images: number;
  /** Strokes and fills: what a vector drawing is made of. */
  strokes: number;
  /** Width and height of each page, in points. */
  sheets: [number, number][];
  /** What is drawn and written with, as `#rrggbb`. */
  colours: string[];
};

const PIXELS: readonly number[] = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
];

const COLOURS: readonly number[] = [OPS.setFillRGBColor, OPS.setStrokeRGBColor];

const contentOf = async (pdf: PDFDocumentProxy): Promise<PdfContent> => {
  const content: PdfContent = {
    pages: pdf.numPages,
    text: '',
    images: 0,
    strokes: 0,
    sheets: [],
    colours: [],
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    content.text += `${items.map((item) => ('str' in item ? item.str : '')).join(' ')}\n`;
    const { width, height } = page.getViewport({ scale: 1 });
    content.sheets.push([Math.round(width), Math.round(height)]);
    const { fnArray, argsArray } = await page.getOperatorList();
    content.images += fnArray.filter((operation) => PIXELS.includes(operation)).length;
    content.colours.push(
      ...fnArray.flatMap((operation, at) => (COLOURS.includes(operation) ? [String(argsArray[at][0])] : [])),
    );
    content.strokes += fnArray.filter((operation) => operation === OPS.constructPath).length;
  }
  return content;
};

/** Opens a PDF as a reader would. @throws where it is not one. */
export const readPdf = async (bytes: Uint8Array): Promise<PdfContent> => {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false });
  try {
    return await contentOf(await task.promise);
  } finally {
    await task.destroy();
  }
};

/** The words of each page. */
export const readPdfPages = async (bytes: Uint8Array): Promise<string[]> => {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false });
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    return pages;
  } finally {
    await task.destroy();
  }
};
