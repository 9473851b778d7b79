import type { PlanStep } from '#shared/domain/plan.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { PlanHtmlRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { box, prose } from '../writing.ts';
import { namesOf } from './organisations.ts';

const BLANK_ROWS = 4;

type Steps = {
  steps: readonly PlanStep[];
  organisations: PlanHtmlRequest['organisations'];
  language: string;
  words: Words;
};

/** The steps of one subject; rows to fill in by hand where there are none. */
export const stepsTable = ({ steps, ...rest }: Steps): Html =>
  steps.length === 0
    ? blankSteps(rest.words)
    : table(
        steps.map((step) => row(step, rest)),
        rest.words,
      );

export const blankSteps = (words: Words): Html =>
  table(
    Array.from({ length: BLANK_ROWS }, () => blankRow(words)),
    words,
    'steps blank',
  );

const table = (
  rows: readonly Html[],
  words: Words,
  className = 'steps',
): Html => html`<table class="${className}">
<thead><tr>
<th scope="col" class="what">${words('print:step.what')}</th>
<th scope="col" class="who">${words('print:step.who')}</th>
<th scope="col" class="help">${words('print:step.withWhoseHelp')}</th>
<th scope="col" class="when">${words('print:step.when')}</th>
<th scope="col" class="by">${words('print:step.by')}</th>
<th scope="col" class="done">${words('print:step.done')}</th>
</tr></thead>
<tbody>
${rows}
</tbody>
</table>`;

const row = (step: PlanStep, { organisations, language, words }: Omit<Steps, 'steps'>): Html => html`<tr>
<td dir="auto">${prose(step.what)}</td>
<td dir="auto">${step.who}</td>
<td dir="auto">${step.withWhoseHelp}${namesOf(step.organisations, organisations)}</td>
<td>${step.when !== null && words(`terms:stepTime.${step.when}`)}</td>
<td class="by">${step.by !== null && formatDay(step.by, language, 'medium')}</td>
<td class="done">${box(step.done, words(step.done ? 'print:step.isDone' : 'print:step.isNotDone'))}</td>
</tr>`;

const blankRow = (words: Words): Html => html`<tr>
${Array.from({ length: 5 }, () => html`<td></td>`)}
<td class="done">${box(false, words('print:step.isNotDone'))}</td>
</tr>`;
