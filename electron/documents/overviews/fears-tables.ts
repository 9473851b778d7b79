import { FACTORS, type Factor, numberOf } from '#shared/domain/factors.ts';
import { type Fear, fearsAbout } from '#shared/domain/fear.ts';
import { inOrder, type OverviewCountry } from '#shared/domain/overview.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { OverviewHtmlRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { blankLines, prose, proseOrLines } from '../writing.ts';

type Request = Pick<OverviewHtmlRequest, 'content' | 'fears' | 'language'>;

/** What is feared and what was checked in two columns of one width, country by country. */
export const fearsTables = (request: Request, words: Words): Html =>
  html`${inOrder(request.content).map((country) => countryPart(request, country, words))}`;

const countryPart = (request: Request, country: OverviewCountry, words: Words): Html => {
  const rows = FACTORS.flatMap((factor) =>
    fearsAbout(request.fears, { kind: 'factor', factor, country }).map((fear) => ({ factor, fear })),
  );
  return html`<section class="country"><h2>${words(`overviews:country.${country}`)}</h2>${
    rows.length === 0
      ? html`<p class="nothing">${words('overviews:paper.nothing')}</p>`
      : html`<table><thead><tr><th scope="col" class="factor">${words('overviews:paper.name')}</th><th scope="col">${words('overviews:paper.feared')}</th><th scope="col">${words('overviews:paper.checked')}</th></tr></thead><tbody>${rows.map(
          ({ factor, fear }) => row(request, { country, factor, fear }, words),
        )}</tbody></table>`
  }</section>`;
};

type Row = { country: OverviewCountry; factor: Factor; fear: Fear };

const row = ({ language }: Request, { country, factor, fear }: Row, words: Words): Html => {
  const { fear: feared, saidOn, checks } = fear.details;
  const dayOf = (day: typeof saidOn) => (day ? formatDay(day, language) : '');
  return html`<tr><th scope="row"><span class="number">${numberOf(factor)}</span>${words(`overviews:factor.${country}.${factor}`)}</th><td>${proseOrLines(feared, 2)}${
    saidOn && html`<p class="source">${dayOf(saidOn)}</p>`
  }</td><td>${
    checks.length === 0
      ? blankLines(2)
      : checks.map(
          ({ found, by, source, on }) =>
            html`<div class="check" dir="auto">${prose(found)}${
              source !== '' && html`<p class="source">${words('overviews:paper.source', { source })}</p>`
            }<p class="source">${[by, dayOf(on)].filter(Boolean).join(', ')}</p></div>`,
        )
  }</td></tr>`;
};
