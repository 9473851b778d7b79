import type { EcogramPaper } from '#shared/domain/ecogram-print.ts';
import { directionOf } from '#shared/i18n/format.ts';
import { cssString, shortened } from './css-string.ts';
import { Html, html } from './html.ts';
import { fontFaces } from './print-fonts.ts';

/** What stands in the margin of every sheet, so that a loose one is not lost. Plain text. */
export type Running = {
  /** Above; the first page has its own title instead. */
  head: string;
  /** Above `head`, and on the first page too: what nobody may miss, whichever sheet they hold. */
  caution?: string;
  /** Below: which version this is, when it was printed, and `{{page}}` of `{{pages}}`. */
  footLeft: string;
  /** Beneath `footLeft`: how the log stood, for whoever checks it against the paper. Empty where it must not be said. */
  footLog: string;
  footMiddle: string;
  /** Beneath `footMiddle`: which copy it is, or that it is none. */
  footCopy?: string;
  /** Above `footRight`: which version it is, and how that stands. */
  footStanding?: string;
  footRight: string;
};

export type Page = {
  title: string;
  /** The language of the printed words, as a BCP 47 tag. */
  language: string;
  paper: EcogramPaper;
  landscape: boolean;
  running: Running;
  /** Rules for what is on the page. */
  styles: string;
  body: Html;
};

/** Longer than this, a line in the margin would run into its neighbour. The whole text stands on the cover. */
const MOST_IN_HEAD = 90;
const MOST_IN_FOOT = 40;
/** From the page's content to the foot. Two lines then still leave room for what a printer can't reach at the paper's edge. */
const FOOT = 'vertical-align: top; padding-top: 4mm;';

/** `Page {{page}} of {{pages}}` as CSS: the browser that prints is the only one who knows the numbers. */
const pageNumbers = (pattern: string): string =>
  pattern
    .split(/(\{\{pages?\}\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{{page}}' ? 'counter(page)' : part === '{{pages}}' ? 'counter(pages)' : cssString(part),
    )
    .join(' ');

const NEW_LINE = String.raw`'\a '`;

/** Those that say something, below each other. */
const linesBelow = (lines: readonly string[]): string =>
  lines
    .filter((text) => text !== '')
    .map(cssString)
    .join(` ${NEW_LINE} `) || cssString('');

/** @param name of the pages that it is for, in a document that has several kinds */
export const pageRules = ({ paper, landscape, running, language }: Page, name = ''): string => {
  const line = (text: string, most: number) => cssString(shortened(text, most, language));
  const caution = running.caution ?? '';
  const headLines = (lines: readonly string[]) =>
    linesBelow(lines.map((text) => shortened(text, MOST_IN_HEAD, language)));
  return `
@page ${name && `${name} `}{
  size: ${paper}${landscape ? ' landscape' : ''};
  margin: ${landscape ? '13mm 14mm 16mm' : '18mm 16mm 18mm'};
  font: 8.5pt Inter, sans-serif;
  color: #333;
  direction: ${directionOf(language)};
  @top-left { content: ${headLines([caution, running.head])}; width: 100%; vertical-align: bottom; padding-bottom: 5mm; ${caution && 'font-weight: 700; color: #000; white-space: pre;'} }
  @bottom-left { content: ${linesBelow([running.footLeft, running.footLog].map((text) => shortened(text, MOST_IN_FOOT, language)))}; width: 36%; ${FOOT} white-space: pre; }
  @bottom-center { content: ${linesBelow([running.footMiddle, running.footCopy ?? ''].map((text) => shortened(text, MOST_IN_FOOT, language)))}; white-space: pre; width: 28%; text-align: center; ${FOOT} }
  @bottom-right { content: ${running.footStanding ? `${line(running.footStanding, MOST_IN_FOOT)} ${NEW_LINE} ` : ''}${pageNumbers(running.footRight)}; white-space: pre; width: 36%; text-align: right; ${FOOT} }
}
@page ${name}:first { @top-left { content: ${caution ? headLines([caution]) : 'none'}; } }`;
};

/** Nothing on the page may run or be fetched, but for the fonts. */
export const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'";

export const BASE = `
html { font: 11pt/1.45 Inter, sans-serif; color: #000; font-kerning: normal; }
body, h1, h2, h3, p, dl, dt, dd, ul, ol, li, table, blockquote, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3 { line-height: 1.2; break-after: avoid; break-inside: avoid; text-wrap: balance; }
p, li, dd, td, blockquote { orphans: 3; widows: 3; overflow-wrap: anywhere; }
/* Cells that draw their own rule are cells of the tagged PDF too, even while they are empty. */
table { border-collapse: separate; border-spacing: 0; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { text-align: start; font-weight: 600; }
svg { display: block; }`;

/** All letters that are anywhere on it. */
export const textOn = ({ body, running }: Page): string =>
  [body.toString(), ...Object.values(running)].join(' ');

/**
 * What stands in the margins once more, in the same letters and unseen. A browser loads a font where it lays out words that need it, and lays out
 * the margins only while it prints: where one of their fonts isn't there by then, it prints no margin at all, and every sheet loses
 * its warning and its number.
 */
export const marginLetters = (pages: readonly Page[]): Html => {
  const words = [...new Set(pages.flatMap(({ running }) => Object.values(running)))].join(' ');
  return html`<span class="margin-letters" aria-hidden="true">${words} <b>${words}</b></span>`;
};

export const MARGIN_LETTERS = `
.margin-letters { position: absolute; visibility: hidden; inline-size: 0; block-size: 0; overflow: hidden; font: 8.5pt Inter, sans-serif; }
.margin-letters b { font-weight: 700; }`;

/** A whole document for the browser to print: no script, nothing from outside, the paper stated with `@page`. */
export const pageFrame = (page: Page): Html => html`<!doctype html>
<html lang="${page.language}" dir="${directionOf(page.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<title>${page.title}</title>
<style>${Html.ownWork([fontFaces(textOn(page)), pageRules(page), BASE, MARGIN_LETTERS, page.styles].join('\n'))}</style>
</head>
<body>
${marginLetters([page])}
${page.body}
</body>
</html>
`;
