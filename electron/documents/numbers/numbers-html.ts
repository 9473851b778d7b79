import { localDayOf } from '#shared/domain/dates.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { numbersInWords, type TableInWords } from '#shared/i18n/numbers-words.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { NumbersRequest, OnPaper } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import { pageFrame } from '../page-frame.ts';

const STYLES = `
h1 { font-size: 22pt; letter-spacing: -0.01em; }
h2 { font-size: 13pt; }
p { white-space: pre-wrap; }
.period { margin-top: 2mm; font-size: 12pt; }
.total { display: flex; gap: 4mm; align-items: baseline; margin-top: 6mm; font-size: 13pt; font-weight: 600; }
.notes { margin-top: 5mm; font-size: 9pt; color: #333; }
.notes p + p { margin-top: 1.5mm; }
.table { margin-top: 8mm; break-inside: avoid; }
.about { margin-top: 1mm; font-size: 9pt; color: #333; max-width: 150mm; }
table { margin-top: 2.5mm; font-size: 10pt; }
th, td { padding: 1.1mm 2mm 1.1mm 0; border-bottom: 0.4pt solid #999; vertical-align: baseline; }
thead th, thead td { border-bottom: 0.8pt solid #000; font-size: 9pt; }
tbody th { font-weight: 400; }
.whole th, .whole td { font-weight: 600; border-bottom: 0; border-top: 0.8pt solid #000; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; width: 24mm; }
thead .number { white-space: normal; }
.hidden { font-style: italic; color: #333; font-weight: 400; }
.share { width: 46mm; padding-inline-end: 0; padding-inline-start: 6mm; vertical-align: middle; }
.bar { display: block; }
`;

/** The share of all as a bar, in millimetres: filled where it is shown, hatched and of one length where it isn't. */
const bar = (count: number | null, total: number): Html =>
  count === null
    ? html`<svg class="bar" width="10mm" height="3mm" viewBox="0 0 40 12" aria-hidden="true"><path d="M0 12 6 0M10 12 16 0M20 12 26 0M30 12 36 0" stroke="#555" stroke-width="1.2" fill="none"/></svg>`
    : html`<svg class="bar" width="38mm" height="3mm" viewBox="0 0 152 12" aria-hidden="true"><rect x="0" y="0" width="${Math.max(1, (152 * count) / total)}" height="12" fill="#444"/></svg>`;

const tableHtml = (table: TableInWords, total: number, words: Words): Html => {
  const cell = (count: number | null) =>
    html`<td class="number">${count === null ? html`<span class="hidden">${words('numbers:hidden')}</span>` : count}</td>`;
  return html`<section class="table">
<h2>${table.title}</h2>
<p class="about">${table.about}</p>
<table>
<thead><tr><td></td>${table.columns.map(({ label }) => html`<th scope="col" class="number">${label}</th>`)}<td class="share"></td></tr></thead>
<tbody>${table.rows.map(
    ({ key, label, cells }) =>
      html`<tr class="${key === null ? 'whole' : 'part'}"><th scope="row">${label}</th>${cells.map(cell)}<td class="share">${
        key !== null && bar(cells.at(-1) ?? null, total)
      }</td></tr>`,
  )}</tbody>
</table>
</section>`;
};

/** The numbers of a period on paper, each table with what it counts. */
export const numbersHtml = ({
  report,
  language,
  paper,
  printedOn,
  logHead,
}: NumbersRequest & OnPaper): string => {
  const words = wordsOf(UiLanguage.parse(language));
  const { title, period, total, tables, notes } = numbersInWords(report, words, language);
  const printed = words('print:printedOn', { day: formatDay(localDayOf(printedOn), language) });
  return pageFrame({
    title,
    language,
    paper,
    landscape: false,
    running: {
      head: words('numbers:print.head', { period }),
      footLeft: printed,
      footLog: logMark(logHead, words),
      footMiddle: '',
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: STYLES,
    body: html`<main>
<h1>${title}</h1>
<p class="period">${period}</p>
<p class="total">${total.label}${total.count !== null && html` <span>${total.count}</span>`}</p>
<div class="notes">${notes.map((note) => html`<p>${note}</p>`)}</div>
${tables.map((table) => tableHtml(table, report.total ?? 0, words))}
</main>`,
  }).toString();
};
