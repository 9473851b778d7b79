import { FACTORS, type Factor, numberOf } from '#shared/domain/factors.ts';
import { organisationsIn, type PlanContent, type PlanField } from '#shared/domain/plan.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import { type Html, html } from '../html.ts';
import { box, lineOrBlank } from '../writing.ts';

type Cover = {
  content: PlanContent;
  clientLabel: string;
  language: string;
  words: Words;
  /** How many sheets for a subject come behind a cover that has none yet. */
  blankFields: number;
};

/** The sheet on top: who, where to, which version, by whom and for whom, and what is inside. */
export const cover = (request: Cover): Html => html`<header class="cover">
<h1>${request.words(`planParts:title.${request.content.kind}`)}</h1>
${particulars(request)}
<p class="yours">${request.words('print:plan.yours')}</p>
${request.content.fields.length > 0 ? contents(request) : choice(request.blankFields, request.words)}
</header>`;

const particulars = ({ content, clientLabel, language, words }: Cover): Html => {
  const entry = (className: string, label: string, value: string) =>
    html`<div class="${className}"><dt>${label}</dt><dd>${lineOrBlank(value)}</dd></div>`;
  return html`<dl class="particulars">
${entry('wide', words('print:plan.planFor'), clientLabel)}
${entry('wide', words(content.kind === 'stay' ? 'print:plan.placeOfStay' : 'print:plan.placeOfReturn'), content.placeOfReturn)}
${entry('half', words('print:plan.version'), content.versionLabel)}
${entry('half', words('print:plan.date'), content.date === null ? '' : formatDay(content.date, language))}
${entry('half', words('print:plan.worker'), content.worker)}
${entry('half', words('print:plan.recipient'), content.recipient)}
</dl>`;
};

const contents = ({ content, language, words }: Cover): Html => html`<section class="contents">
<h2 id="contents">${words('print:contents.title')}</h2>
<table aria-labelledby="contents">
<thead><tr>
<th scope="col" class="number">${words('print:contents.number')}</th>
<th scope="col">${words('print:contents.field')}</th>
<th scope="col" class="count">${words('print:contents.steps')}</th>
<th scope="col" class="count">${words('print:contents.done')}</th>
<th scope="col" class="day">${words('print:contents.nextBy')}</th>
</tr></thead>
<tbody>
${content.fields.map((field) => contentsRow(field, language, words))}
</tbody>
</table>
<p class="also">${alsoIn(content, words)}</p>
</section>`;

/** What comes behind the subjects. */
const alsoIn = (content: PlanContent, words: Words): string =>
  [
    ...(content.referrals.length > 0 ? [words('print:referrals.title')] : []),
    ...(organisationsIn(content).length > 0 ? [words('print:organisations.title')] : []),
    words('print:contents.signatures'),
    ...(content.withEcogram ? [words('print:contents.ecogram')] : []),
  ].join(' · ');

const contentsRow = (field: PlanField, language: string, words: Words): Html => {
  const next = nextDay(field);
  return html`<tr>
<td class="number">${numberOf(field.factor)}</td>
<th scope="row">${words(`terms:factor.${field.factor}`)}</th>
<td class="count">${field.steps.length > 0 && field.steps.length}</td>
<td class="count">${field.steps.length > 0 && field.steps.filter((step) => step.done).length}</td>
<td class="day">${next !== undefined && formatDay(next, language)}</td>
</tr>`;
};

/** The first day that a step which is not done yet is due by. */
const nextDay = (field: PlanField) =>
  field.steps
    .flatMap((step) => (step.done || step.by === null ? [] : [step.by]))
    .sort()
    .at(0);

/** Nothing chosen yet: the ten subjects with a box each, for choosing together on paper. */
const choice = (blankFields: number, words: Words): Html => html`<section class="contents">
<h2>${words('print:contents.choose')}</h2>
<p>${words('print:contents.chooseHow', { places: blankFields })}</p>
<ol class="choice">
${FACTORS.map((factor: Factor) => html`<li>${box(false, null)}<span class="number">${numberOf(factor)}</span> ${words(`terms:factor.${factor}`)}</li>`)}
</ol>
</section>`;
