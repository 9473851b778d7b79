import { UiLanguage } from '#shared/domain/settings.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { Documents, EcogramPictureRequest, ReleaseRequest } from '../../core/ports.ts';
import { bookDocx } from '../docx/book-docx.ts';
import { sizeOfPng } from '../docx/png.ts';
import { ecogramPictureHtml } from '../ecogram-html.ts';
import type { Page } from '../page-frame.ts';
import { releasePages, releaseTitle } from './release-html.ts';

type Draws = Pick<Documents, 'ecogramSvg'>;

/** The pages of a copy, and what would be drawn on them: each drawing only says which of them it is. */
const pagesAndDrawings = (request: ReleaseRequest): { pages: Page[]; drawings: EcogramPictureRequest[] } => {
  const drawings: EcogramPictureRequest[] = [];
  const pages = releasePages(request, {
    ecogramSvg: (drawing) => `<svg data-drawing="${drawings.push(drawing) - 1}"></svg>`,
  });
  return { pages, drawings };
};

const drawingOn = ({ body }: Page): number | null => {
  const found = /data-drawing="(\d+)"/.exec(body.toString())?.[1];
  return found === undefined ? null : Number(found);
};

/** What is drawn in a copy, each on a page of its own, to be made into pixels. */
export const releasePictures = (request: ReleaseRequest, draws: Draws): string[] =>
  pagesAndDrawings(request).drawings.map((drawing) => ecogramPictureHtml(drawing, draws));

/**
 * All that is on, as a document for a recipient who has to edit it: made of the very pages of the print.
 *
 * @param pictures PNGs of {@link releasePictures}, in their order
 */
export const releaseDocx = (
  request: ReleaseRequest,
  pictures: readonly Uint8Array[],
): Promise<Uint8Array> => {
  const { language, paper, isPractice } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const sheets = pagesAndDrawings(request).pages.map((page) => {
    const drawing = drawingOn(page);
    const bytes = drawing === null ? undefined : pictures[drawing];
    return {
      page,
      picture: bytes ? { bytes, ...sizeOfPng(bytes), title: words('print:ecogram.title') } : null,
    };
  });
  return bookDocx({
    ...{ title: releaseTitle(request, words), language, paper, sheets },
    practiceMark: isPractice ? words('practice:print.edge') : null,
  });
};
