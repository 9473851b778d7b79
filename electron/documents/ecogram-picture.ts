import { PAGE_LETTERS } from '#shared/domain/ecogram.ts';
import type { Words } from '#shared/i18n/words.ts';
import { Html, html } from './html.ts';

/** A drawing of the ecogram's own, set into a page. An XML declaration has no place inside HTML. */
export const picture = (svg: string): Html =>
  html`<figure class="ecogram">${Html.ownWork(svg.replace(/^\s*<\?xml[^>]*\?>/, ''))}</figure>`;

/** What the four letters stand for, in words; the drawing itself shows how each is drawn. */
export const legend = (words: Words): Html => html`<section class="legend">
<h3>${words('print:ecogram.legend')}</h3>
<dl>${PAGE_LETTERS.map(
  (letter) =>
    html`<div><dt><span class="letter">${letter}</span> ${words(`terms:page.${letter}.name`)}</dt><dd>${words(`terms:page.${letter}.about`)}</dd></div>`,
)}</dl>
</section>`;
