import { FACTORS, numberOf } from '#shared/domain/factors.ts';
import { type Fear, fearedArea, fearsAbout, risksFeared } from '#shared/domain/fear.ts';
import { inOrder, type OverviewCountry } from '#shared/domain/overview.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { OverviewHtmlRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { takenAway } from '../sheet/taken-away.ts';
import { blankLines, prose, proseOrLines } from '../writing.ts';

type Request = Pick<OverviewHtmlRequest, 'content' | 'fears' | 'assessments' | 'language'>;

/** What is feared and what was checked in two columns of one width, country by country; then of the risks of a return. */
export const fearsTables = (request: Request, words: Words): Html =>
  html`${inOrder(request.content).map((country) => countryPart(request, country, words))}${risksPart(request, words)}`;

/** Only where something was noted: most people have a sheet of fears before there is any assessment. */
const risksPart = ({ fears, assessments, language }: Request, words: Words): Html | false => {
  const rows = risksFeared(fears).flatMap((riskKey) => {
    const area = fearedArea(riskKey, assessments);
    const name =
      area.is === 'standard' ? words(`risk:area.${area.name}`) : area.name || words('risk:own.unnamed');
    return fearsAbout(fears, { kind: 'risk', riskKey }).map(
      (fear) =>
        html`<tr><th scope="row"><span dir="auto">${name}</span></th>${fearCells(fear, language, words)}</tr>`,
    );
  });
  return rows.length > 0 && table(words('overviews:paper.risks'), words('overviews:paper.area'), rows, words);
};

const table = (title: string, about: string, rows: readonly Html[], words: Words): Html =>
  html`<section class="country"><h2>${title}</h2><table><thead><tr><th scope="col" class="factor">${about}</th><th scope="col">${words('overviews:paper.feared')}</th><th scope="col">${words('overviews:paper.checked')}</th></tr></thead><tbody>${rows}</tbody></table></section>`;

const countryPart = (request: Request, country: OverviewCountry, words: Words): Html => {
  const { fears, language } = request;
  const rows = FACTORS.flatMap((factor) =>
    fearsAbout(fears, { kind: 'factor', factor, country }).map(
      (fear) =>
        html`<tr><th scope="row"><span class="number">${numberOf(factor)}</span> ${words(`overviews:factor.${country}.${factor}`)}</th>${fearCells(fear, language, words)}</tr>`,
    ),
  );
  const title = words(`overviews:country.${country}`);
  return rows.length > 0
    ? table(title, words('overviews:paper.name'), rows, words)
    : html`<section class="country"><h2>${title}</h2><p class="nothing">${words('overviews:paper.nothing')}</p></section>`;
};

/** What is feared and what was checked, as the two cells of a row; room to write by hand where a side is empty. */
export const fearCells = ({ details, removedAt }: Fear, language: string, words: Words): Html => {
  const { fear, saidOn, checks } = details;
  const dayOf = (day: typeof saidOn) => (day ? formatDay(day, language) : '');
  return html`<td>${proseOrLines(fear, 2)}${saidOn && html`<p class="source">${dayOf(saidOn)}</p>`}${removedAt && html`<p class="source">${takenAway(removedAt, language, words)}</p>`}</td><td>${
    checks.length === 0
      ? blankLines(2)
      : checks.map(
          ({ found, by, source, on }) =>
            html`<div class="check" dir="auto">${prose(found)}${
              source !== '' && html`<p class="source">${words('overviews:paper.source', { source })}</p>`
            }<p class="source">${[by, dayOf(on)].filter(Boolean).join(', ')}</p></div>`,
        )
  }</td>`;
};
