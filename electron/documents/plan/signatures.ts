import type { PlanContent } from '#shared/domain/plan.ts';
import type { Words } from '#shared/i18n/words.ts';
import { type Html, html } from '../html.ts';
import { blankLines, lineOrBlank } from '../writing.ts';

type Signatures = { content: PlanContent; clientLabel: string; words: Words };

/** Where client, worker and recipient sign, side by side on one sheet. */
export const signatures = ({ content, clientLabel, words }: Signatures): Html => {
  const signature = (role: string, name: string) => html`<div class="signature">
<h3>${role}</h3>
<dl>
<dt>${words('print:signatures.name')}</dt><dd>${lineOrBlank(name)}</dd>
<dt>${words('print:signatures.signature')}</dt><dd class="sign">${blankLines(1)}</dd>
<dt>${words('print:signatures.placeAndDate')}</dt><dd>${blankLines(1)}</dd>
</dl>
</div>`;
  return html`<section class="signatures">
<h2>${words('print:signatures.title')}</h2>
<p>${words('print:signatures.about')}</p>
<div class="three">
${signature(words('print:signatures.client'), clientLabel)}
${signature(words('print:signatures.worker'), content.worker)}
${signature(words('print:signatures.recipient'), content.recipient)}
</div>
</section>`;
};
