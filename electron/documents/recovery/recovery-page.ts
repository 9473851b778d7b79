import type { Paper } from '#shared/domain/documents.ts';
import { linesOf, type RecoveryPart, type SheetNumber } from '#shared/domain/recovery-code.ts';
import type { Words } from '#shared/i18n/words.ts';
import { type Html, html } from '../html.ts';

type Page = {
  part: RecoveryPart;
  /** Which of the pages this is, from one. */
  number: number;
  count: number;
  sheet: SheetNumber;
  vaultShortId: string;
  madeOn: string;
  paper: Paper;
  words: Words;
};

/** One page that makes sense on its own: whoever finds it in a safe in three years has nothing else to go by. */
export const recoveryPage = (page: Page): Html => {
  const { part, number, count, words } = page;
  return html`<section class="sheet">
<header class="title"><h1>${words('print:recovery.title')}</h1><p>${words(`print:recovery.${part.kind}.name`, { number, count })}</p></header>
<div class="about">
<p>${words(`print:recovery.${part.kind}.what`)}</p>
<p class="power">${words(`print:recovery.${part.kind}.power`)}</p>
</div>
${particulars(page)}
${code(page)}
${guidance(page)}
${byHand(page)}
</section>`;
};

const particulars = ({ sheet, vaultShortId, madeOn, words }: Page): Html => html`<dl class="particulars">
<div><dt>${words('print:recovery.sheet')}</dt><dd class="typed">${sheet}</dd></div>
<div><dt>${words('print:recovery.vault')}</dt><dd class="typed">${vaultShortId}</dd></div>
<div><dt>${words('print:recovery.madeOn')}</dt><dd>${madeOn}</dd></div>
</dl>`;

const code = ({ part, words }: Page): Html => html`<section class="code">
<h2>${words(`print:recovery.${part.kind}.heading`)}</h2>
<ol>
${linesOf(part).map((groups, line) => html`<li><span class="row">${line + 1}.</span>${groups.map(group)}</li>`)}
</ol>
<p>${words('print:recovery.letters')}</p>
</section>`;

const group = (letters: string): Html => html` <span class="group typed">${letters}</span>`;

const guidance = ({ part: { kind }, words }: Page): Html => {
  const steps = (['start', 'choose', 'type'] as const).map((step) => words(`print:recovery.${kind}.${step}`));
  const places = (['away', 'noCopies', 'replaced'] as const).map((about) =>
    words(`print:recovery.${kind}.${about}`),
  );
  return html`<div class="beside">
<section>
<h2>${words('print:recovery.use')}</h2>
<ol>${steps.map((step, index) => html`<li><span class="number">${index + 1}.</span> <span>${step}</span></li>`)}</ol>
</section>
<section>
<h2>${words('print:recovery.keep')}</h2>
<ul>${places.map((place) => html`<li><span aria-hidden="true">–</span> <span>${place}</span></li>`)}</ul>
</section>
</div>`;
};

/** As many as there is room for. */
const LINES_BY_HAND = { A4: 4, Letter: 3 } as const satisfies Record<Paper, number>;

/** What can only be written when the sheet has found its place. */
const byHand = ({ part: { kind }, paper, words }: Page): Html => html`<div class="beside by-hand">
<section>
<h2>${words('print:recovery.kept')}</h2>
<p>${words('print:recovery.keptHow')}</p>
${blankTable([words('print:recovery.keptBy'), words('print:recovery.where')], LINES_BY_HAND[paper])}
</section>
<section>
<h2>${words('print:recovery.rehearse')}</h2>
<p>${words(`print:recovery.${kind}.rehearseHow`)}</p>
${blankTable([words('print:recovery.rehearsedOn'), words('print:recovery.rehearsedBy')], LINES_BY_HAND[paper])}
</section>
</div>`;

const blankTable = (columns: readonly string[], lines: number): Html => html`<table>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${Array.from({ length: lines }, () => html`<tr>${columns.map(() => html`<td></td>`)}</tr>`)}
</tbody>
</table>`;
