import type { PlannedVisit } from '#shared/domain/plan/visits.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { partWords, visitWords } from '#shared/i18n/plan-words.ts';
import { type Html, html } from '../html.ts';
import { prose } from '../writing.ts';
import { partOnPaper } from './lines.ts';
import { namesOf } from './organisations.ts';
import type { PartOnPaper } from './part-on-paper.ts';

const isPlanned = ({ on, by, how, organisations }: PlannedVisit): boolean =>
  on !== null || by !== '' || how.trim() !== '' || organisations.length > 0;

/** When the plan is looked at again, and by whom. */
export const visits = ({ content, known, language, words }: PartOnPaper): Html | false => {
  const title = partWords('visits', content.kind, language);
  const rows = content.visits.filter(isPlanned).map(
    ({ after, on, by, how, organisations }) => html`<tr>
<th scope="row">${visitWords(after, content.kind, language)}</th>
<td>${on !== null && formatDay(on, language, 'medium')}</td>
<td dir="auto">${by}${namesOf(organisations, known)}</td>
<td dir="auto">${prose(how)}</td>
</tr>`,
  );
  return partOnPaper(
    'visits',
    title,
    rows.length > 0 &&
      html`<table class="steps" aria-label="${title}">
<thead><tr>
<th scope="col" class="when-visited"></th>
<th scope="col" class="by">${words('planParts:visit.on')}</th>
<th scope="col" class="whom">${words('planParts:visit.by')}</th>
<th scope="col">${words('planParts:visit.how')}</th>
</tr></thead>
<tbody>${rows}</tbody>
</table>`,
  );
};
