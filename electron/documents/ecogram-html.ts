import { type Instant, localDayOf } from '#shared/domain/dates.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { plansWords } from '#shared/i18n/plans-words.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { Documents, EcogramPictureRequest, EcogramSheetRequest } from '../core/ports.ts';
import { copyMark } from './copy-mark.ts';
import { credits } from './credits.ts';
import { legend, picture } from './ecogram-picture.ts';
import { Html, html } from './html.ts';
import { logMark } from './log-mark.ts';
import { contentPolicy, type Page, pageFrame } from './page-frame.ts';
import { fontFaces } from './print-fonts.ts';
import { ECOGRAM_STYLES } from './styles.ts';

type Draws = Pick<Documents, 'ecogramSvg'>;

/** The ecogram alone on one sheet, as large as the sheet allows. */
export const ecogramPage = (request: EcogramSheetRequest, { ecogramSvg }: Draws): Page => {
  const { clientLabel, language, paper, orientation, printedOn, logHead, withNames, withLegend } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const printed = words('print:printedOn', { day: formatDay(localDayOf(printedOn), language) });
  const shape = `${orientation} ${withLegend ? 'explained' : 'bare'}`;
  return {
    title: words('print:ecogram.title'),
    language,
    paper,
    landscape: orientation === 'landscape',
    running: {
      head: '',
      footLeft: '',
      footLog: logMark(logHead, words),
      footMiddle: '',
      footCopy: copyMark(request.copy, words),
      footStanding: plansWords(request.plansInCopy ?? [], words),
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: ECOGRAM_STYLES,
    body: html`<main class="${shape}">
<header class="title"><h1>${words('print:ecogram.title')}</h1>${withNames && html`<p dir="auto">${clientLabel}</p>`}${stoodOn(request.keptAt, language, words)}<p class="when">${printed}</p></header>
${picture(ecogramSvg(request))}
<aside>
${withLegend && legend(words)}
${credits('ecogram', words)}
</aside>
</main>`,
  };
};

export const ecogramHtml = (request: EcogramSheetRequest, draws: Draws): string =>
  pageFrame(ecogramPage(request, draws)).toString();

const stoodOn = (keptAt: Instant | null, language: string, words: Words): Html | false =>
  keptAt !== null &&
  html`<p>${words('print:ecogram.stoodOn', { day: formatDay(localDayOf(new Date(keptAt)), language) })}</p>`;

/** In CSS pixels. The finer picture is made of it as of any drawing. */
const PICTURE_WIDTH = 1000;

export const viewBoxOf = (svg: string): { x: number; y: number; width: number; height: number } => {
  const [x = 0, y = 0, width = 1, height = 1] = (/viewBox="([^"]+)"/.exec(svg)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return { x, y, width, height };
};

/** The drawing and nothing else, on a page that is just as large: to be made into pixels. */
export const ecogramPictureHtml = (request: EcogramPictureRequest, { ecogramSvg }: Draws): string => {
  const svg = ecogramSvg(request);
  const box = viewBoxOf(svg);
  const height = Math.round((PICTURE_WIDTH * box.height) / box.width);
  const styles = `${fontFaces(svg)}
@page { size: ${PICTURE_WIDTH}px ${height}px; margin: 0; }
html, body, figure { margin: 0; }
svg { display: block; inline-size: ${PICTURE_WIDTH}px; block-size: ${height}px; font-family: Inter, sans-serif; }`;
  return html`<!doctype html>
<html lang="${request.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<title>${wordsOf(UiLanguage.parse(request.language))('print:ecogram.title')}</title>
<style>${Html.ownWork(styles)}</style>
</head>
<body>${picture(svg)}</body>
</html>
`.toString();
};
