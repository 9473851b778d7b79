import { localDayOf } from '#shared/domain/dates.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { Documents, ReleaseRequest } from '../../core/ports.ts';
import { copyMark } from '../copy-mark.ts';
import { ecogramPictureHtml, viewBoxOf } from '../ecogram-html.ts';
import { escapeXml } from '../ecogram-svg-text.ts';
import { logMark } from '../log-mark.ts';
import { practiceDrawing } from '../practice-mark.ts';
import { drawingOf } from './ecogram-pages.ts';

type Draws = Pick<Documents, 'ecogramSvg'>;

/** How many letters as wide as they are high a line across the drawing has. The foot is about half as long. */
const FOOT_LETTERS = 80;

/** A drawing has no page that could have a foot, so it gets a line more. */
const withFoot = (svg: string, foot: string): string => {
  const { x, y, width, height } = viewBoxOf(svg);
  const size = Math.round(width / FOOT_LETTERS);
  const line = `<text x="${x + size}" y="${y + height + Math.round(1.6 * size)}" font-size="${size}" fill="#000">${escapeXml(foot)}</text>`;
  return svg
    .replace(/viewBox="[^"]+"/, () => `viewBox="${x} ${y} ${width} ${height + Math.round(2.2 * size)}"`)
    .replace(/<\/svg>\s*$/, () => `${line}\n</svg>\n`);
};

/** Draws with what stands at the foot of every page of the print. */
const footed = ({ number, language, printedOn, logHead }: ReleaseRequest, { ecogramSvg }: Draws): Draws => {
  const words = wordsOf(UiLanguage.parse(language));
  const day = formatDay(localDayOf(printedOn), language);
  const foot = [copyMark(number, words), words('print:printedOn', { day }), logMark(logHead, words)];
  return { ecogramSvg: (drawing) => withFoot(ecogramSvg(drawing), foot.join(' · ')) };
};

export const releaseDrawing = (request: ReleaseRequest, draws: Draws): string => {
  const svg = footed(request, draws).ecogramSvg(drawingOf(request));
  return request.isPractice ? practiceDrawing(svg, request.language) : svg;
};

/** To be made into pixels. What comes out of the practice vault's printer bears its mark anyway. */
export const releaseDrawingHtml = (request: ReleaseRequest, draws: Draws): string =>
  ecogramPictureHtml(drawingOf(request), footed(request, draws));
