import { UiLanguage } from '#shared/domain/settings.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import { cssString } from './css-string.ts';
import { viewBoxOf } from './ecogram-html.ts';
import { escapeXml } from './ecogram-svg-text.ts';

/**
 * What leaves the practice vault says so on every sheet, so that it can't be taken for the real thing, also as a photocopy or with
 * its edge cut off: across the sheet in pale letters, and in black at both edges.
 */

const wordsFor = (language: string | undefined) => wordsOf(UiLanguage.catch('en').parse(language));

const LANGUAGE = /<html lang="([^"]*)"/;

/** What is fixed is printed on each sheet again. Pale, so that the words below stay readable. */
const stylesWith = (edge: string): string => `
@page {
  @left-middle { content: ${cssString(edge)}; writing-mode: vertical-rl; font: 600 8.5pt Inter, sans-serif; color: #000; text-align: center; }
  @right-middle { content: ${cssString(edge)}; writing-mode: vertical-rl; font: 600 8.5pt Inter, sans-serif; color: #000; text-align: center; }
}
.practice-across { position: fixed; inset: 0; z-index: 1000; display: flex; align-items: center; justify-content: center; pointer-events: none; }
.practice-across span { font: 800 17vmin Inter, sans-serif; letter-spacing: 0.08em; color: rgb(0 0 0 / 13%); transform: rotate(-32deg); white-space: nowrap; }`;

/** @param page a whole document for the browser to print */
export const practicePage = (page: string): string => {
  const words = wordsFor(LANGUAGE.exec(page)?.[1]);
  const across = `<div class="practice-across" aria-hidden="true"><span>${escapeXml(words('practice:print.across'))}</span></div>`;
  return page
    .replace('<title>', () => `<title>${escapeXml(words('practice:word'))} · `)
    .replace('</head>', () => `<style>${stylesWith(words('practice:print.edge'))}</style></head>`)
    .replace('<body>', () => `<body>${across}`);
};

/** @param svg a drawing of the app's own, with a `viewBox` */
export const practiceDrawing = (svg: string, language: string): string => {
  const words = wordsFor(language);
  const { x, y, width, height } = viewBoxOf(svg);
  const size = Math.round(Math.min(width, height) / 6);
  const [middle, centre] = [Math.round(x + width / 2), Math.round(y + height / 2)];
  const mark = `<text x="${middle}" y="${centre}" text-anchor="middle" dominant-baseline="central" font-size="${size}" font-weight="800" fill="#000" fill-opacity="0.13" transform="rotate(-32 ${middle} ${centre})">${escapeXml(words('practice:print.across'))}</text>`;
  return svg.replace(/<\/svg>\s*$/, () => `${mark}\n</svg>\n`);
};
