import { aboutRisk, type Fear, type FearAbout, fearsAbout } from '#shared/domain/fear.ts';
import {
  askedIn,
  isBare,
  type Known,
  type Measure,
  type RiskArea,
  type RiskContent,
} from '#shared/domain/risk-assessment.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import { type Html, html } from '../html.ts';
import { fearCells } from '../overviews/fears-tables.ts';
import { box, prose } from '../writing.ts';

type Titled = { title: string; area: RiskArea; about: FearAbout };

/** What was looked at, area by area; one that is open says so, and how. */
export const areasOf = (
  content: RiskContent,
  fears: readonly Fear[],
  language: string,
  words: Words,
): Html[] => {
  const standard = askedIn(content).map(
    ({ name }): Titled => ({
      title: words(`risk:area.${name}`),
      area: content.areas[name],
      about: aboutRisk(name),
    }),
  );
  const own = content.own.map(
    (area): Titled => ({ title: area.name || words('risk:own.unnamed'), area, about: aboutRisk(area.id) }),
  );
  return [...standard, ...own].map((one, index) =>
    areaOf(one, fearsAbout(fears, one.about), index + 1, language, words),
  );
};

const areaOf = (
  { title, area }: Titled,
  feared: readonly Fear[],
  number: number,
  language: string,
  words: Words,
): Html => {
  const { open, here, there, likelihood, harm, measures } = area;
  return html`<section class="field">
<h2><span class="number">${number}</span> <span dir="auto">${title}</span></h2>
${open !== null && html`<p class="open">${words(`risk:open.${open}`)}</p>`}
${open === null && isBare(area) && html`<p class="open">${words('print:risk.nothingWritten')}</p>`}
${written(words('risk:question.here'), here)}
${there.length > 0 && knownThere(there, language, words)}
${
  (likelihood.trim() !== '' || harm.trim() !== '') &&
  html`<div class="pair">${written(words('risk:question.likelihood'), likelihood)}${written(words('risk:question.harm'), harm)}</div>`
}
${feared.length > 0 && fearedOf(feared, language, words)}
${measures.length > 0 && measuresOf(measures, language, words)}
</section>`;
};

const written = (label: string, text: string): Html | false =>
  text.trim() !== '' &&
  html`<div class="said-here"><h3>${label}</h3><div dir="auto">${prose(text)}</div></div>`;

/** In two columns of one width: neither side answers the other away. */
const fearedOf = (
  feared: readonly Fear[],
  language: string,
  words: Words,
): Html => html`<table class="steps feared">
<thead><tr><th scope="col">${words('overviews:paper.feared')}</th><th scope="col">${words('overviews:paper.checked')}</th></tr></thead>
<tbody>${feared.map((fear) => html`<tr>${fearCells(fear, language, words)}</tr>`)}</tbody>
</table>`;

const knownThere = (
  there: readonly Known[],
  language: string,
  words: Words,
): Html => html`<table class="steps">
<thead><tr>
<th scope="col">${words('risk:question.there')}</th>
<th scope="col" class="source">${words('risk:known.source')}</th>
<th scope="col" class="by">${words('risk:known.on')}</th>
</tr></thead>
<tbody>
${there.map(
  ({ what, source, who, on }) => html`<tr>
<td dir="auto">${prose(what)}</td>
<td>${source !== null && html`<p>${words(`risk:source.${source}`)}</p>`}${who !== '' && html`<p dir="auto">${who}</p>`}</td>
<td class="by">${on !== null && formatDay(on, language, 'medium')}</td>
</tr>`,
)}
</tbody>
</table>`;

const measuresOf = (
  measures: readonly Measure[],
  language: string,
  words: Words,
): Html => html`<table class="steps">
<thead><tr>
<th scope="col">${words('risk:question.measures')}</th>
<th scope="col" class="source">${words('risk:measure.who')}</th>
<th scope="col" class="by">${words('risk:measure.by')}</th>
<th scope="col" class="done">${words('risk:measure.done')}</th>
</tr></thead>
<tbody>
${measures.map(
  ({ what, who, by, done }) => html`<tr>
<td dir="auto">${prose(what)}</td>
<td dir="auto">${who}</td>
<td class="by">${by !== null && formatDay(by, language, 'medium')}</td>
<td class="done">${box(done, words(done ? 'print:step.isDone' : 'print:step.isNotDone'))}</td>
</tr>`,
)}
</tbody>
</table>`;
