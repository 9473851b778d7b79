import { FACTORS, type Factor, numberOf } from '#shared/domain/factors.ts';
import {
  type FactorView,
  inOrder,
  isNamedByCountry,
  latestSayings,
  type OverviewCountry,
  ownWords,
  type Saying,
  scoresOf,
  totalsOf,
} from '#shared/domain/overview.ts';
import { instrumentOf } from '#shared/domain/overview-instrument.ts';
import { formatDay, signed } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { OverviewHtmlRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { prose } from '../writing.ts';
import { scale, scoreWords } from './scale.ts';

type Request = Pick<OverviewHtmlRequest, 'content' | 'withWords' | 'language'>;

/** Ten factors in two columns, and below each country what its steps come to, to each side. */
export const overviewOneTable = (request: Request, words: Words): Html => {
  const countries = inOrder(request.content);
  return html`<table>
<thead><tr><th scope="col" class="factor">${words('overviews:paper.name')}</th>${countries.map(
    (country) => html`<th scope="col">${words(`overviews:opportunities.${country}`)}${ends(words)}</th>`,
  )}</tr></thead>
<tbody>${FACTORS.map(
    (factor) =>
      html`<tr><th scope="row"><span class="number">${numberOf(factor)}</span> ${words(`overviews:heading.${factor}`)}</th>${countries.map(
        (country) => cell(request, country, factor, words),
      )}</tr>`,
  )}</tbody>
<tfoot><tr><th scope="row">${words('overviews:total.title')}</th>${countries.map((country) =>
    totals(request, country, words),
  )}</tr></tfoot>
</table>`;
};

/** What the two ends of the scale are, and its middle, in the words of the report (lines 5931-5933). */
const ends = (words: Words): Html =>
  html`<p class="ends"><span>${words('overviews:opportunities.minus')}</span> <span>${words('overviews:step.start')}</span> <span>${words('overviews:opportunities.plus')}</span></p>`;

const cell = (
  { content, withWords, language }: Request,
  country: OverviewCountry,
  factor: Factor,
  words: Words,
): Html => {
  const view = content.views[country][factor];
  return html`<td>${
    isNamedByCountry(factor) && html`<p class="named">${words(`overviews:factor.${country}.${factor}`)}</p>`
  }${scale(instrumentOf(content.instrument).steps, view.score)}<p class="stands">${scoreWords(view.score, words)}</p>${saidBelow(
    view,
    withWords,
  ).map(
    (saying) =>
      html`<div class="own" dir="auto">${prose(saying.words)}<p class="day">${withWords === 'all' ? whose(saying, language, words) : formatDay(saying.on, language)}</p></div>`,
  )}</td>`;
};

const saidBelow = (view: FactorView, which: Request['withWords']): Saying[] => {
  if (which === 'all') return latestSayings(view);
  const own = which ? ownWords(view) : undefined;
  return own ? [own] : [];
};

const whose = ({ by, who, on }: Saying, language: string, words: Words): string => {
  const speaker = words(`overviews:saying.${by}`);
  return words('overviews:saying.said', {
    who: who === '' ? speaker : `${speaker} (${who})`,
    day: formatDay(on, language),
  });
};

/** A cell with what a country's steps come to, to each side. */
export const totals = (
  { content, language }: Omit<Request, 'withWords'>,
  country: OverviewCountry,
  words: Words,
): Html => {
  const { minus, plus, atStart, open } = totalsOf(scoresOf(content, country));
  return html`<td><dl class="total"><div><dt>${words('overviews:total.minus')}</dt><dd>${signed(minus, language)}</dd></div><div><dt>${words('overviews:total.plus')}</dt><dd>${signed(plus, language)}</dd></div></dl><p class="open">${words('overviews:total.atStart', { count: atStart })} · ${words('overviews:total.open', { count: open })}</p></td>`;
};
