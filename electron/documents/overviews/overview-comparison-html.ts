import { isGiven } from '#shared/domain/answer.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import { labelOf } from '#shared/domain/ecogram.ts';
import { numberOf } from '#shared/domain/factors.ts';
import {
  type FactorChange,
  inOrder,
  type OverviewContent,
  type OverviewCountry,
  type Saying,
} from '#shared/domain/overview.ts';
import { compareOverviews, type FactorDifference } from '#shared/domain/overview-comparison.ts';
import { instrumentOf } from '#shared/domain/overview-instrument.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { OverviewComparisonRequest } from '../../core/ports.ts';
import { asRoles } from '../as-roles.ts';
import { copyMark } from '../copy-mark.ts';
import { credits } from '../credits.ts';
import { type Html, html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import { pageFrame } from '../page-frame.ts';
import { blankLines, prose } from '../writing.ts';
import { totals } from './overview-one.ts';
import { OVERVIEW_STYLES } from './overview-styles.ts';
import { scale, scoreWords } from './scale.ts';

/**
 * Two moments of the overviews beside each other, country by country: what moved, and which words are new or not there any more. As on
 * every sheet of them, whose they are isn't said.
 */
export const overviewComparisonHtml = (request: OverviewComparisonRequest): string => {
  const { before, after, was, is, language, paper, printedOn, logHead } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const dayOf = (at: string) => formatDay(localDayOf(new Date(at)), language);
  const { people } = asRoles({ people: { ...request.people }, ties: {} }, words);
  // What somebody called a moment may name anybody.
  const columns = { earlier: dayOf(was), later: is === null ? words('versions:compare.now') : dayOf(is) };
  const title = words('overviews:compare.title');
  const differences = compareOverviews(before, after);
  const part = (country: OverviewCountry) =>
    countryPart({ ...request, people }, country, { differences, columns, words });
  return pageFrame({
    title,
    language,
    paper,
    landscape: false,
    running: {
      head: title,
      footLeft: `${columns.earlier} · ${columns.later}`,
      footLog: logMark(logHead, words),
      footMiddle: words('print:printedOn', { day: formatDay(localDayOf(printedOn), language) }),
      footCopy: copyMark(undefined, words),
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: OVERVIEW_STYLES,
    body: html`<main class="moments">
<h1>${title}</h1>
<p class="about">${words('overviews:paper.one')}</p>
<div class="particulars"><p>${columns.earlier} · ${columns.later}</p><div class="whose"><span>${words('overviews:paper.whose')}</span>${blankLines(1)}</div></div>
${differences.length === 0 ? html`<p class="nothing">${words('overviews:compare.same')}</p>` : inOrder(after).map(part)}
</main>
${credits('overview', words)}`,
  }).toString();
};

type Setting = {
  differences: readonly FactorDifference[];
  columns: { earlier: string; later: string };
  words: Words;
};

const countryPart = (
  request: OverviewComparisonRequest,
  country: OverviewCountry,
  { differences, columns, words }: Setting,
): Html => {
  const here = differences.filter((difference) => difference.country === country);
  const total = (content: OverviewContent) => totals({ content, language: request.language }, country, words);
  return html`<section class="country"><h2>${words(`overviews:country.${country}`)}</h2><table>
<thead><tr><th scope="col" class="factor">${words('overviews:paper.name')}</th><th scope="col">${columns.earlier}</th><th scope="col">${columns.later}</th></tr></thead>
<tbody>${
    here.length === 0
      ? html`<tr><td colspan="3">${words('overviews:compare.sameHere')}</td></tr>`
      : here.map((difference) => row(request, difference, words))
  }</tbody>
<tfoot><tr><th scope="row">${words('overviews:total.title')}</th>${total(request.before)}${total(request.after)}</tr></tfoot>
</table></section>`;
};

const row = (request: OverviewComparisonRequest, difference: FactorDifference, words: Words): Html => {
  const { country, factor, score, said, unsaid, change } = difference;
  const cell = (
    content: OverviewContent,
    sayings: readonly Saying[],
    title: string,
    told: FactorChange | null,
  ): Html => {
    const view = content.views[country][factor];
    return html`<td>${
      score &&
      html`${scale(instrumentOf(content.instrument).steps, view.score)}<p class="stands">${scoreWords(view.score, words)}</p>`
    }${
      sayings.length > 0 &&
      html`<h3>${title}</h3>${sayings.map((saying) => sayingPart(saying, request.language, words))}`
    }${change && changePart(request, told, words)}</td>`;
  };
  return html`<tr><th scope="row"><span class="number">${numberOf(factor)}</span> ${words(`overviews:factor.${country}.${factor}`)}</th>${cell(
    request.before,
    unsaid,
    words('overviews:compare.unsaid'),
    change?.before ?? null,
  )}${cell(request.after, said, words('overviews:compare.said'), change?.after ?? null)}</tr>`;
};

/** Who it was that told is a source, and stays in, as on every sheet of the overviews. */
const sayingPart = ({ by, on, words: said }: Saying, language: string, words: Words): Html => {
  const told = { who: words(`overviews:saying.${by}`), day: formatDay(on, language) };
  const when = words('overviews:saying.said', told);
  return html`<div class="own" dir="auto">${prose(said)}<p class="day" dir="auto">${when}</p></div>`;
};

/** All that a line of Overview 2 says; that nothing stood there is said, too. */
const changePart = (
  { people, organisations, language }: OverviewComparisonRequest,
  change: FactorChange | null,
  words: Words,
): Html => {
  const lines = change
    ? [
        ...[change.inWhatWay, change.conditions, change.withWhoseHelp],
        ...change.people.flatMap((id) => people[id] ?? []).map(labelOf),
        ...new Set(change.organisations.flatMap((id) => organisations.get(id)?.details.name ?? [])),
        change.by === null ? '' : words('overviews:paper.by', { day: formatDay(change.by, language) }),
        isGiven(change.couldBecome)
          ? words('overviews:paper.could', { score: scoreWords(change.couldBecome, words) })
          : '',
      ].filter((line) => line.trim() !== '')
    : [];
  return html`<h3>${words('overviews:compare.change')}</h3>${
    lines.length === 0
      ? html`<p class="day">${words('overviews:compare.nothing')}</p>`
      : lines.map((line) => html`<div dir="auto">${prose(line)}</div>`)
  }`;
};
