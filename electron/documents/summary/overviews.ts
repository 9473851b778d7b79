import { isGiven } from '#shared/domain/answer.ts';
import { labelOf } from '#shared/domain/ecogram.ts';
import { FACTORS, type Factor, numberOf } from '#shared/domain/factors.ts';
import { type Fear, fearedArea, fearsSaid } from '#shared/domain/fear.ts';
import { inOrder, isChangeEmpty, type OverviewCountry } from '#shared/domain/overview.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { SummaryRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { fearCells } from '../overviews/fears-tables.ts';
import { scoreWords } from '../overviews/scale.ts';
import { prose } from '../writing.ts';

/** Both overviews in one table: how each factor looks in each country, and what of it could still change. */
export const overviewsInShort = (request: SummaryRequest, words: Words): Html | false => {
  const { overview } = request.copy;
  if (overview === null) return false;
  const { content } = overview;
  const countries = inOrder(content);
  const isScored = countries.some((country) =>
    FACTORS.some((factor) => isGiven(content.views[country][factor].score)),
  );
  if (!isScored && content.changes.every(isChangeEmpty)) return false;
  return html`<table class="short even" aria-label="${words('print:summary.overviews')}"><thead><tr>
<th scope="col" class="subject">${words('overviews:paper.name')}</th>
${countries.map((country) => html`<th scope="col">${words(`overviews:country.${country}`)}</th>`)}
</tr></thead><tbody>${FACTORS.map(
    (factor) => html`<tr><th scope="row">${numberOf(factor)} ${words(`overviews:heading.${factor}`)}</th>
${countries.map((country) => cell(request, country, factor, words))}</tr>`,
  )}</tbody></table>`;
};

const cell = (
  { copy, organisations, language }: SummaryRequest,
  country: OverviewCountry,
  factor: Factor,
  words: Words,
): Html | false => {
  if (copy.overview === null) return false;
  const { views, changes } = copy.overview.content;
  const change = changes.find((one) => one.country === country && one.factor === factor);
  const says = change && !isChangeEmpty(change) ? change : undefined;
  const people = copy.ecogram.records.people;
  const helpers = [
    ...(says?.people.flatMap((id) => people[id] ?? []).map(labelOf) ?? []),
    ...new Set(says?.organisations.flatMap((id) => organisations.get(id)?.details.name ?? []) ?? []),
  ];
  return html`<td><p class="score">${scoreWords(views[country][factor].score, words)}</p>${
    says &&
    html`<div class="change" dir="auto">${[says.inWhatWay, says.conditions, says.withWhoseHelp].map(prose)}
<p class="about">${[
      ...helpers,
      ...(isGiven(says.couldBecome)
        ? [words('overviews:paper.could', { score: scoreWords(says.couldBecome, words) })]
        : []),
      ...(says.by === null
        ? []
        : [words('overviews:paper.by', { day: formatDay(says.by, language, 'medium') })]),
    ].join(' · ')}</p></div>`
  }</td>`;
};

/** What is feared beside what was checked, of factors and of risks alike. */
export const fearsInShort = ({ copy, language }: SummaryRequest, words: Words): Html | false => {
  const fears = fearsSaid(copy.fears);
  const about = ({ details }: Fear): string => {
    if (details.about.kind === 'factor') {
      const { country, factor } = details.about;
      return [words(`overviews:factor.${country}.${factor}`), words(`overviews:country.${country}`)].join(
        ' · ',
      );
    }
    const area = fearedArea(details.about.riskKey, copy.assessments);
    return area.is === 'standard' ? words(`risk:area.${area.name}`) : area.name || words('risk:own.unnamed');
  };
  return (
    fears.length > 0 &&
    html`<table class="short even" aria-label="${words('overviews:sheet.fears')}"><thead><tr>
<th scope="col" class="subject">${words('overviews:paper.area')}</th>
<th scope="col">${words('overviews:paper.feared')}</th>
<th scope="col">${words('overviews:paper.checked')}</th>
</tr></thead><tbody>${fears.map((fear) => html`<tr><th scope="row" dir="auto">${about(fear)}</th>${fearCells(fear, language, words)}</tr>`)}</tbody></table>`
  );
};
