import { isGiven } from '#shared/domain/answer.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { factorWords, partWords } from '#shared/i18n/plan-words.ts';
import { type Html, html } from '../html.ts';
import { partOnPaper } from './lines.ts';
import type { PartOnPaper } from './part-on-paper.ts';

/** Which papers are needed, and how far each is. */
export const documents = ({ content, language, words }: PartOnPaper): Html | false => {
  const title = partWords('documents', content.kind, language);
  const rows = content.documents.map(
    ({ what, standing, whoArranges, by, factor }) => html`<tr>
<td dir="auto">${what}${
      factor && html`<p class="about">${factorWords(factor, content.kind, language)}</p>`
    }</td>
<td>${isGiven(standing) && words(`planParts:documentStanding.${standing.value}`)}</td>
<td dir="auto">${whoArranges}</td>
<td class="by">${by !== null && formatDay(by, language, 'medium')}</td>
</tr>`,
  );
  return partOnPaper(
    'documents',
    title,
    rows.length > 0 &&
      html`<table class="steps" aria-label="${title}">
<thead><tr>
<th scope="col">${words('planParts:document.what')}</th>
<th scope="col" class="standing">${words('planParts:document.standing')}</th>
<th scope="col" class="whom">${words('planParts:document.whoArranges')}</th>
<th scope="col" class="by">${words('planParts:document.by')}</th>
</tr></thead>
<tbody>${rows}</tbody>
</table>`,
  );
};
