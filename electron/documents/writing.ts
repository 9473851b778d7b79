import { type Html, html } from './html.ts';
import { withNumbers } from './number-runs.ts';

/** Blank lines to write on by hand. They say nothing, so a reader that speaks the page passes them over. */
export const blankLines = (count: number): Html =>
  html`<div class="lines" aria-hidden="true">${Array.from({ length: count }, () => html`<div class="line"></div>`)}</div>`;

/**
 * Somebody's words in any script, in paragraphs of their own. What they stand in says `dir="auto"`; beyond that, each line
 * runs the way its own script does, and telephone numbers from left to right.
 */
export const prose = (text: string): Html =>
  html`${paragraphsOf(text).map((paragraph) => html`<p>${withNumbers(paragraph)}</p>`)}`;

/** Paragraphs are parted by blank lines; a single line break stays within its paragraph. */
const paragraphsOf = (text: string): string[] =>
  text.split(/(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/).filter((paragraph) => paragraph.trim() !== '');

/** What was written, or `lines` to write it on. */
export const proseOrLines = (text: string, lines: number): Html =>
  text.trim() === '' ? blankLines(lines) : html`<div class="written" dir="auto">${prose(text)}</div>`;

/** One line's worth, or a line to write on. */
export const lineOrBlank = (text: string): Html =>
  text === '' ? blankLines(1) : html`<span dir="auto">${withNumbers(text)}</span>`;

/** A box to tick by hand, ticked already where it says so. Drawn, so that no font needs to have it. */
export const box = (ticked: boolean, label: string | null): Html => {
  const meaning = label === null ? html`aria-hidden="true"` : html`role="img" aria-label="${label}"`;
  return html`<svg class="box" viewBox="0 0 16 16" ${meaning}><rect x="1" y="1" width="14" height="14" rx="1.5" fill="none" stroke="#000" stroke-width="1.2"/>${
    ticked && html`<path d="M3.8 8.4 6.8 11.6 12.4 4.6" fill="none" stroke="#000" stroke-width="1.8"/>`
  }</svg>`;
};
