import { localDayOf } from '#shared/domain/dates.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { Documents, InsideDrawingRequest } from '../core/ports.ts';
import { copyMark } from './copy-mark.ts';
import { footed } from './drawing-foot.ts';
import { ecogramPictureHtml } from './ecogram-html.ts';

type Draws = Pick<Documents, 'ecogramSvg'>;

/**
 * The log's head isn't in the line: a drawing is worked on in other programs, and the head would no longer be true of what they
 * make of it.
 */
const inside = ({ printedOn, language }: InsideDrawingRequest, draws: Draws): Draws => {
  const words = wordsOf(UiLanguage.parse(language));
  const day = formatDay(localDayOf(printedOn), language);
  return footed([copyMark(undefined, words), words('print:printedOn', { day })], draws);
};

export const insideDrawing = (request: InsideDrawingRequest, draws: Draws): string =>
  inside(request, draws).ecogramSvg(request);

export const insideDrawingHtml = (request: InsideDrawingRequest, draws: Draws): string =>
  ecogramPictureHtml(request, inside(request, draws));
