import type { BundleLock } from '#shared/domain/bundle-lock.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { headOnPaper } from '#shared/domain/log-mark.ts';
import type { SheetTable } from '#shared/domain/plan/tables.ts';
import type { WishedForm } from '#shared/domain/release/forms.ts';
import type { Bundles, Documents, Printer, PrintPage, Rasteriser, ReleaseRequest } from '../ports.ts';

export type MakingNeeds = {
  documents: Documents;
  printer: Printer;
  rasteriser: Rasteriser;
  bundles: Bundles;
};

/** Who makes it, and what calls it off. */
export type MadeBy = { name: string; signal: AbortSignal };

/** A copy in one form. */
export type Made = {
  bytes: Uint8Array;
  /** What goes to a printer. */
  page?: PrintPage;
  /** Where it can't be drawn itself: the pages that it was made of or holds, what it holds for other programs, and its tables. */
  pages?: Uint8Array;
  data?: Uint8Array;
  tables?: SheetTable[];
  /**
   * All that can be read in it, where that is less than the copy holds: a drawing says all that a copy has of an ecogram, and a table not
   * all that it has of a plan.
   */
  words?: unknown;
};

/** Pixels of a drawing across a sheet of A4, fine enough to be printed. */
const PICTURE_WIDTH = 2400;

/** What is drawn on a page, to be set into a document. */
const pictureOf = async (
  page: string,
  { printer, rasteriser }: Pick<MakingNeeds, 'printer' | 'rasteriser'>,
): Promise<Uint8Array> => rasteriser.pngFrom(await printer.pdfFrom(page), PICTURE_WIDTH);

const documentOf = async (request: ReleaseRequest, needs: MakingNeeds): Promise<Uint8Array> => {
  const pictures: Uint8Array[] = [];
  for (const page of needs.documents.releasePictures(request)) pictures.push(await pictureOf(page, needs));
  return needs.documents.releaseDocx(request, pictures);
};

type Sealed = { pages: Uint8Array; data: Uint8Array };

/** An age file with the pages and the records of one copy. Its parts are called by the number alone. */
const bundleOf = async (
  { number, printedOn, logHead, standings }: ReleaseRequest,
  { pages, data }: Sealed,
  lock: BundleLock,
  { name, signal }: MadeBy,
  { bundles }: MakingNeeds,
): Promise<Uint8Array> => {
  const writer = bundles.begin({
    use: 'handover',
    copy: {
      number,
      releasedBy: name,
      log: headOnPaper(logHead),
      plans: standings.map(({ number: version, hash }) => ({ number: version, hash })),
    },
    madeAt: instantOf(printedOn),
    signal,
  });
  try {
    const called = `copy-${number.toLowerCase()}`;
    await writer.addDocument(`${called}.pdf`, pages);
    await writer.addDocument(`${called}.json`, data);
    return await writer.finish(lock);
  } finally {
    writer.giveUp();
  }
};

/**
 * A smaller copy in the form that is wished for, made of it alone (decision 28).
 * @throws {Refusal} `bundleWrongKey`, `bundleTooLarge`; the signal's reason once that is aborted
 */
export const makeForm = async (
  request: ReleaseRequest,
  wished: WishedForm,
  by: MadeBy,
  needs: MakingNeeds,
): Promise<Made> => {
  const { documents, printer } = needs;
  const pagesOf = () => printer.pdfFrom(documents.releaseHtml(request));
  switch (wished) {
    case 'pdf':
      return {
        bytes: await pagesOf(),
        page: { html: documents.releaseHtml(request), paper: request.paper, landscape: false },
      };
    case 'docx':
      // A document of a word processor can't be drawn here; the pages that it was made of can.
      return { bytes: await documentOf(request, needs), pages: await pagesOf() };
    case 'xlsx': {
      const tables = documents.releaseTables(request);
      return { bytes: await documents.releaseWorkbook(request), tables, words: tables };
    }
    case 'svg':
      return { bytes: new TextEncoder().encode(documents.releaseDrawing(request)) };
    case 'png':
      return { bytes: await pictureOf(documents.releaseDrawingHtml(request), needs) };
    case 'json':
      return { bytes: documents.releaseJson(request) };
  }
  switch (wished.is) {
    case 'csv': {
      const bytes = documents.releaseCsv(request, wished.list);
      return { bytes, words: new TextDecoder().decode(bytes) };
    }
    case 'bundle': {
      const sealed = { pages: await pagesOf(), data: documents.releaseJson(request) };
      try {
        return { bytes: await bundleOf(request, sealed, wished.lock, by, needs), ...sealed };
      } catch (error) {
        for (const part of Object.values(sealed)) part.fill(0);
        throw error;
      }
    }
  }
};
