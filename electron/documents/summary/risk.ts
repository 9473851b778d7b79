import {
  askedIn,
  decidedOf,
  isBare,
  openOf,
  type RiskArea,
  type RiskAssessment,
} from '#shared/domain/risk-assessment.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { SummaryRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { box, prose } from '../writing.ts';

/** The assessment that counts: the latest that was decided, or the one that is being written where there is none yet. */
export const riskInShort = ({ copy, language }: SummaryRequest, words: Words): Html | false => {
  const [latest] = decidedOf(copy.assessments);
  const assessment = latest ?? openOf(copy.assessments);
  return assessment !== undefined && inShort(assessment, language, words);
};

const inShort = ({ content, decided }: RiskAssessment, language: string, words: Words): Html => {
  const areas = [
    ...askedIn(content).map(({ name }) => ({ title: words(`risk:area.${name}`), area: content.areas[name] })),
    ...content.own.map((area) => ({ title: area.name || words('risk:own.unnamed'), area })),
  ].filter(({ area }) => !isBare(area) || area.open !== 'notAskedYet');
  const outcome =
    decided === null
      ? html`<p class="verdict">${words('print:risk.notDecided')}</p>`
      : html`<p class="verdict">${words(`risk:outcome.${decided.outcome}`)}</p>
<p class="about">${words('print:risk.decidedBy', { name: decided.by.name, day: formatDay(decided.on, language) })}</p>
<div dir="auto">${prose(decided.reasons)}</div>`;
  return html`${outcome}
${content.isUrgent && html`<p class="caution">${words('print:risk.urgent')}</p>`}
${
  areas.length > 0 &&
  html`<table class="short" aria-label="${words('print:risk.title')}"><thead><tr>
<th scope="col" class="subject">${words('overviews:paper.area')}</th>
<th scope="col">${words('risk:question.likelihood')}</th>
<th scope="col">${words('risk:question.harm')}</th>
<th scope="col">${words('risk:question.measures')}</th>
</tr></thead><tbody>${areas.map(({ title, area }) => row(title, area, language, words))}</tbody></table>`
}`;
};

const row = (title: string, area: RiskArea, language: string, words: Words): Html => html`<tr>
<th scope="row" dir="auto">${title}${area.open !== null && html`<p class="about">${words(`risk:open.${area.open}`)}</p>`}</th>
<td dir="auto">${prose(area.likelihood)}</td>
<td dir="auto">${prose(area.harm)}</td>
<td>${area.measures.map(
  ({
    what,
    who,
    by,
    done,
  }) => html`<div class="measure">${box(done, words(done ? 'print:step.isDone' : 'print:step.isNotDone'))}<div dir="auto">${prose(what)}
<p class="about">${[who, ...(by === null ? [] : [formatDay(by, language, 'medium')])].filter(Boolean).join(' · ')}</p></div></div>`,
)}</td></tr>`;
