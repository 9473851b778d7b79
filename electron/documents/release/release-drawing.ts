import { localDayOf } from '#shared/domain/dates.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { Documents, ReleaseRequest } from '../../core/ports.ts';
import { copyMark } from '../copy-mark.ts';
import { footed } from '../drawing-foot.ts';
import { ecogramPictureHtml } from '../ecogram-html.ts';
import { logMark } from '../log-mark.ts';
import { practiceDrawing } from '../practice-mark.ts';
import { drawingOf } from './ecogram-pages.ts';

type Draws = Pick<Documents, 'ecogramSvg'>;

/** Draws with what stands at the foot of every page of the print. */
const numbered = ({ number, language, printedOn, logHead }: ReleaseRequest, draws: Draws): Draws => {
  const words = wordsOf(UiLanguage.parse(language));
  const day = formatDay(localDayOf(printedOn), language);
  return footed([copyMark(number, words), words('print:printedOn', { day }), logMark(logHead, words)], draws);
};

export const releaseDrawing = (request: ReleaseRequest, draws: Draws): string => {
  const svg = numbered(request, draws).ecogramSvg(drawingOf(request));
  return request.isPractice ? practiceDrawing(svg, request.language) : svg;
};

/** To be made into pixels. What comes out of the practice vault's printer bears its mark anyway. */
export const releaseDrawingHtml = (request: ReleaseRequest, draws: Draws): string =>
  ecogramPictureHtml(drawingOf(request), numbered(request, draws));
