import { isGiven } from '#shared/domain/answer.ts';
import { type Cost, totalsOf } from '#shared/domain/plan/costs.ts';
import { formatAmount, formatMoney } from '#shared/i18n/money-words.ts';
import { partWords, shareWords } from '#shared/i18n/plan-words.ts';
import { shortened } from '../css-string.ts';
import { type Html, html } from '../html.ts';
import { partOnPaper } from './lines.ts';
import type { PartOnPaper } from './part-on-paper.ts';

/** What things cost and who pays; then, for each currency by itself, what that comes to and who bears it. */
export const costs = (request: PartOnPaper): Html | false => {
  const { content, language, words } = request;
  const title = partWords('costs', content.kind, language);
  return partOnPaper(
    'costs',
    title,
    content.costs.length > 0 &&
      html`<table class="steps" aria-label="${title}">
<thead><tr>
<th scope="col">${words('planParts:cost.what')}</th>
<th scope="col" class="whom">${words('planParts:cost.payers')}</th>
<th scope="col" class="money">${words('planParts:cost.amount')}</th>
</tr></thead>
<tbody>${content.costs.map((cost) => row(cost, request))}</tbody>
</table>
${totals(request)}`,
  );
};

const MOST_OF_A_STEP = 90;

const row = ({ what, amount, currency, payers, stepId }: Cost, { content, language }: PartOnPaper): Html => {
  const step = content.fields.flatMap(({ steps }) => steps).find(({ id }) => id === stepId);
  const who = isGiven(payers) ? payers.value.filter((payer) => payer.who !== '') : [];
  const money =
    amount && (currency ? formatMoney(amount, currency, language) : formatAmount(amount, language));
  return html`<tr>
<td dir="auto">${what}${step && html`<p class="about">${shortened(step.what, MOST_OF_A_STEP, language)}</p>`}</td>
<td>${who.map(
    (payer) =>
      html`<p dir="auto">${payer.who}${payer.amount !== null && `: ${formatAmount(payer.amount, language)}`}</p>`,
  )}</td>
<td class="money">${money}</td>
</tr>`;
};

const totals = ({ content, language, words }: PartOnPaper): Html => html`<div class="totals">
${totalsOf(content.costs).map(
  ({
    currency,
    total,
    shares,
  }) => html`<table class="total" aria-label="${words('planParts:total.title')}: ${currency}">
<thead><tr><th scope="col" colspan="2">${words('planParts:total.title')}, ${currency}</th></tr></thead>
<tbody>
${shares.map(
  (share) =>
    html`<tr><th scope="row" dir="auto">${shareWords(share, language)}</th><td class="money">${formatMoney(share.amount, currency, language)}</td></tr>`,
)}
<tr class="sum"><th scope="row">${words('planParts:total.sum')}</th><td class="money">${formatMoney(total, currency, language)}</td></tr>
</tbody>
</table>`,
)}
</div>`;
