import { isGiven } from '#shared/domain/answer.ts';
import type { Factor } from '#shared/domain/factors.ts';
import type { MonitoringRecord } from '#shared/domain/monitoring.ts';
import {
  type Followed,
  standingsAt,
  stoodAt,
  type VisitColumn,
  visitTable,
  wordsOfContact,
} from '#shared/domain/plan/visit-columns.ts';
import { contactWords } from '#shared/i18n/contact-words.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { numberedFactor, partWords, visitWords } from '#shared/i18n/plan-words.ts';
import { type Html, html } from '../html.ts';
import { prose } from '../writing.ts';
import { partOnPaper } from './lines.ts';
import { namesOf } from './organisations.ts';
import type { PartOnPaper } from './part-on-paper.ts';

type Visited = PartOnPaper & { followed: Followed };

/** When the plan is looked at again, and by whom; and what was found each time, beside where things stood. */
export const visits = (request: Visited): Html | false => {
  const { content, language } = request;
  const { factors, columns, between } = visitTable(content, request.followed);
  const title = partWords('visits', content.kind, language);
  const planned = columns.filter((column) => column.planned !== null);
  const parts = [
    planned.length > 0 && plannedTable(planned, title, request),
    contactsTable([...columns.flatMap(({ made }) => made), ...between], request),
    columns.length > 0 && factors.length > 0 && standingsTable(factors, columns, request),
    ...between.map((record) => saidBetween(record, request)),
  ];
  return partOnPaper('visits', title, parts.some(Boolean) && html`${parts}`);
};

const plannedTable = (
  columns: readonly VisitColumn[],
  title: string,
  { content, known, language, words }: Visited,
): Html => html`<table class="steps" aria-label="${title}">
<thead><tr>
<th scope="col" class="when-visited"></th>
<th scope="col" class="by">${words('planParts:visit.on')}</th>
<th scope="col" class="whom">${words('planParts:visit.by')}</th>
<th scope="col">${words('planParts:visit.how')}</th>
</tr></thead>
<tbody>${columns.map(
  ({ after, planned }) =>
    planned &&
    html`<tr>
<th scope="row">${visitWords(after, content.kind, language)}</th>
<td>${planned.on !== null && formatDay(planned.on, language, 'medium')}</td>
<td dir="auto">${planned.by}${namesOf(planned.organisations, known)}</td>
<td dir="auto">${prose(planned.how)}</td>
</tr>`,
)}</tbody>
</table>`;

const dayOf = ({ details: { on } }: MonitoringRecord, { language, words }: Visited): string =>
  isGiven(on) ? formatDay(on.value, language, 'medium') : words('monitoring:noDay');

/** That nobody was reached, and how it was tried, stands here as what was said does. */
const contactsTable = (made: readonly MonitoringRecord[], request: Visited): Html | false => {
  const { words } = request;
  const title = words('monitoring:records');
  return (
    made.length > 0 &&
    html`<h3>${title}</h3>
<table class="steps" aria-label="${title}">
<thead><tr>
<th scope="col" class="by">${words('planParts:visit.on')}</th>
<th scope="col" class="whom">${words('monitoring:how.label')}</th>
<th scope="col">${words('monitoring:outcome.label')}</th>
</tr></thead>
<tbody>${made.map((record) => {
      const { details } = record;
      return html`<tr>
<th scope="row">${dayOf(record, request)}</th>
<td dir="auto">${contactWords(details, words)}</td>
<td dir="auto"><p class="outcome-of">${words(`monitoring:outcome.${details.outcome}`)}</p>${prose(wordsOfContact(record))}</td>
</tr>`;
    })}</tbody>
</table>`
  );
};

/** A column for where things stood and for each visit; what is still ahead has room to write. */
const standingsTable = (
  factors: readonly Factor[],
  columns: readonly VisitColumn[],
  request: Visited,
): Html => {
  const { content, language, words } = request;
  const isAhead = columns.some(({ made }) => made.length === 0);
  const left = content.kind === 'return' ? 'return' : 'leaving';
  return html`<h3>${words('monitoring:standings.title')}</h3>
${isAhead && html`<p class="about by-hand">${words('planParts:visit.fillIn')}</p>`}
<table class="steps stood" aria-label="${words('monitoring:standings.title')}">
<thead><tr>
<th scope="col">${words(`monitoring:standings.plan.${left}`)}</th>
${columns.map((column) => html`<th scope="col">${headOf(column, request)}</th>`)}
</tr></thead>
${factors.map((factor) => {
  const stood = content.fields.find((field) => field.factor === factor)?.whereThingsStand ?? '';
  return html`<tbody>
<tr class="stretch"><th scope="rowgroup" colspan="${columns.length + 1}">${numberedFactor(factor, content.kind, language)}</th></tr>
<tr class="${isAhead ? 'to-fill' : 'filled'}">
<td dir="auto">${stood.trim() === '' ? NOTHING : prose(stood)}</td>
${columns.map(({ made }) => html`<td dir="auto">${made.length > 0 && saidAt(factor, made, request)}</td>`)}
</tr>
</tbody>`;
})}
</table>`;
};

/** Nobody has to ask whether a cell was forgotten. */
const NOTHING = '–';

const headOf = ({ after, made }: VisitColumn, request: Visited): Html => {
  const { content, language, words } = request;
  const lost = made.length > 0 && made.every(({ details }) => details.outcome !== 'spokeWith');
  const [last] = made.slice(-1);
  return html`${visitWords(after, content.kind, language)}${made.map(
    (record) => html`<span class="on-day">${dayOf(record, request)}</span>`,
  )}${lost && last && html`<span class="on-day">${words(`monitoring:outcome.${last.details.outcome}`)}</span>`}`;
};

const saidAt = (factor: Factor, made: readonly MonitoringRecord[], { language }: Visited): Html | string => {
  const said = stoodAt(factor, made);
  if (said.length === 0) return NOTHING;
  return html`${said.map(
    ({ words, on }) =>
      html`${said.length > 1 && on !== null && html`<p class="about">${formatDay(on, language, 'medium')}</p>`}${prose(words)}`,
  )}`;
};

/** A contact in between has no column; what was found then is told by itself. */
const saidBetween = (record: MonitoringRecord, request: Visited): Html | false => {
  const { content, language, words } = request;
  const said = standingsAt(record);
  return (
    said.length > 0 &&
    html`<h3>${words('planParts:visit.between', { day: dayOf(record, request) })}</h3>
<dl class="labelled">${said.map(
      ({ factor, words: own }) =>
        html`<div><dt>${numberedFactor(factor, content.kind, language)}</dt><dd dir="auto">${prose(own)}</dd></div>`,
    )}</dl>`
  );
};
