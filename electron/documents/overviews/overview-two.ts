import { isGiven } from '#shared/domain/answer.ts';
import { labelOf } from '#shared/domain/ecogram.ts';
import { numberOf } from '#shared/domain/factors.ts';
import { type FactorChange, inOrder, isChangeEmpty, type OverviewCountry } from '#shared/domain/overview.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { OverviewHtmlRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { prose } from '../writing.ts';
import { scoreWords } from './scale.ts';

type Request = Pick<OverviewHtmlRequest, 'content' | 'people' | 'organisations' | 'language' | 'copy'>;

/** The report's three columns (lines 5988-5991), country by country. */
export const overviewTwoTables = (request: Request, words: Words): Html =>
  html`${inOrder(request.content).map((country) => countryPart(request, country, words))}`;

const countryPart = (request: Request, country: OverviewCountry, words: Words): Html => {
  const changes = request.content.changes
    .filter((change) => change.country === country && !isChangeEmpty(change))
    .sort((one, other) => numberOf(one.factor) - numberOf(other.factor));
  return html`<section class="country"><h2>${words(`overviews:country.${country}`)}</h2>${
    changes.length === 0
      ? html`<p class="nothing">${words('overviews:paper.nothing')}</p>`
      : html`<table><thead><tr><th scope="col" class="factor">${words('overviews:paper.name')}</th><th scope="col" class="score">${words('overviews:paper.score')}</th><th scope="col">${words('overviews:paper.how')}</th></tr></thead><tbody>${changes.map(
          (change) => row(request, change, words),
        )}</tbody></table>`
  }</section>`;
};

const row = (request: Request, change: FactorChange, words: Words): Html => {
  const { content, language } = request;
  const { country, factor, couldBecome, by } = change;
  const { score } = content.views[country][factor];
  // Where Overview 1 stays in, no answer is there: that it wasn't asked for would not be so.
  const isTold = request.copy === undefined || score.is !== 'notAskedYet';
  return html`<tr><th scope="row"><span class="number">${numberOf(factor)}</span> ${words(`overviews:factor.${country}.${factor}`)}</th><td>${isTold && html`<p>${scoreWords(score, words)}</p>`}${
    isGiven(couldBecome) &&
    html`<p>${words('overviews:paper.could', { score: scoreWords(couldBecome, words) })}</p>`
  }${by && html`<p>${words('overviews:paper.by', { day: formatDay(by, language) })}</p>`}</td><td>${part(
    words('overviews:paper.inWhatWay'),
    prose(change.inWhatWay),
    change.inWhatWay.trim() !== '',
  )}${part(words('overviews:paper.conditions'), prose(change.conditions), change.conditions.trim() !== '')}${help(request, change, words)}</td></tr>`;
};

const part = (title: string, text: Html, isThere: boolean): Html | false =>
  isThere && html`<div class="part" dir="auto"><h3>${title}</h3>${text}</div>`;

const help = (
  { people, organisations }: Request,
  { withWhoseHelp, ...named }: FactorChange,
  words: Words,
): Html | false => {
  const names = [
    ...named.people.flatMap((id) => people[id] ?? []).map(labelOf),
    ...new Set(named.organisations.flatMap((id) => organisations.get(id)?.details.name ?? [])),
  ];
  const text = html`${prose(withWhoseHelp)}${names.map((name) => html`<p dir="auto">${name}</p>`)}`;
  return part(words('overviews:paper.help'), text, withWhoseHelp.trim() !== '' || names.length > 0);
};
