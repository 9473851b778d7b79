import { numberOf } from '#shared/domain/factors.ts';
import { type TimeLineEntry, timeLineOf } from '#shared/domain/plan/time-line.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { factorWords, partWords } from '#shared/i18n/plan-words.ts';
import { shortened } from '../css-string.ts';
import { type Html, html } from '../html.ts';
import { box } from '../writing.ts';
import { partOnPaper } from './lines.ts';
import type { PartOnPaper } from './part-on-paper.ts';

/** The whole of a step stands with its field. */
const MOST_OF_A_STEP = 160;

/** All steps one after the other, where they come from more than one field. */
export const timeLine = (request: PartOnPaper): Html | false => {
  const { content, language, words } = request;
  const withSteps = content.fields.filter(({ steps }) => steps.length > 0);
  if (withSteps.length < 2) return false;
  const stretches = timeLineOf(content).filter(({ entries }) => entries.length > 0);
  const title = partWords('timeLine', content.kind, language);
  return partOnPaper(
    'time-line',
    title,
    html`<table class="steps" aria-label="${title}">
<thead><tr>
<th scope="col">${words('print:step.what')}</th>
<th scope="col" class="subject">${words('print:timeLine.field')}</th>
<th scope="col" class="who">${words('print:step.who')}</th>
<th scope="col" class="by">${words('print:step.by')}</th>
<th scope="col" class="done">${words('print:step.done')}</th>
</tr></thead>
${stretches.map(
  ({ time, entries }) => html`<tbody>
<tr class="stretch"><th scope="rowgroup" colspan="5">${time === null ? words('planParts:noTime') : words(`terms:stepTime.${time}`)}</th></tr>
${entries.map((entry) => row(entry, request))}
</tbody>`,
)}
</table>`,
  );
};

const row = ({ factor, step }: TimeLineEntry, { content, language, words }: PartOnPaper): Html => html`<tr>
<td dir="auto">${shortened(step.what, MOST_OF_A_STEP, language)}</td>
<td>${numberOf(factor)} ${factorWords(factor, content.kind, language)}</td>
<td dir="auto">${step.who}</td>
<td class="by">${step.by !== null && formatDay(step.by, language, 'medium')}</td>
<td class="done">${box(step.done, words(step.done ? 'print:step.isDone' : 'print:step.isNotDone'))}</td>
</tr>`;
