import { numberOf } from '#shared/domain/factors.ts';
import { totalsOf } from '#shared/domain/plan/costs.ts';
import { timeLineOf } from '#shared/domain/plan/time-line.ts';
import type { Plan, PlanContent, PlanField, PlanStep } from '#shared/domain/plan.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { formatMoney } from '#shared/i18n/money-words.ts';
import { factorWords, partWords } from '#shared/i18n/plan-words.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { SummaryRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { namesOf } from '../plan/organisations.ts';
import { standingWords } from '../plan/standing-words.ts';
import { cautionWords } from '../risk/caution-words.ts';
import { type Fact, facts } from '../sheet/facts.ts';
import { prose } from '../writing.ts';

/** A plan with its goals, what is still to be done, whom it was handed on to, and what it costs. */
export const planInShort = (
  { id, content }: Plan,
  request: SummaryRequest,
  words: Words,
): { title: string; body: Html } => {
  const { language } = request;
  const { kind } = content;
  const standing = request.standings.find(({ planId }) => planId === id);
  const caution = cautionWords(request.cautions.get(id) ?? [], language, words);
  const about = [
    ...(standing ? [standingWords(standing, words)] : []),
    ...(content.versionLabel === '' ? [] : [content.versionLabel]),
    ...(content.date === null ? [] : [formatDay(content.date, language)]),
  ];
  const lines: Fact[] = [
    [words(kind === 'stay' ? 'print:plan.placeOfStay' : 'print:plan.placeOfReturn'), content.placeOfReturn],
    [words('planParts:help.atOnce'), content.helpAtOnce],
    [words('planParts:help.later'), content.helpLater],
    [words('planParts:total.title'), costsOf(content, language)],
    [partWords('security', kind, language), content.security],
  ];
  return {
    title: words(`planParts:title.${kind}`),
    body: html`<p class="about" dir="auto">${about.join(' · ')}</p>
${caution !== '' && html`<p class="caution">${caution}</p>`}
${facts(lines)}
${content.fields.length > 0 && goals(content, language, words)}
${stepsToDo(content, language, words)}
${handedOn(content, request, words)}`,
  };
};

const costsOf = ({ costs }: PlanContent, language: string): string =>
  totalsOf(costs)
    .map(({ currency, total }) => formatMoney(total, currency, language))
    .join(' · ');

const goals = ({ fields, kind }: PlanContent, language: string, words: Words): Html => {
  const inOrder = [...fields].sort((one, other) => numberOf(one.factor) - numberOf(other.factor));
  return html`<table class="short" aria-label="${words('print:field.goal')}"><thead><tr>
<th scope="col" class="subject">${words('print:contents.field')}</th>
<th scope="col">${words('print:field.goal')}</th>
<th scope="col">${words('print:field.obstacles')}</th>
<th scope="col" class="count">${words('print:contents.steps')}</th>
</tr></thead><tbody>${inOrder.map((field) => goal(field, kind, language, words))}</tbody></table>`;
};

const goal = (
  { factor, goal: aim, obstacles, steps }: PlanField,
  kind: PlanContent['kind'],
  language: string,
  words: Words,
): Html => html`<tr>
<th scope="row">${numberOf(factor)} ${factorWords(factor, kind, language)}</th>
<td dir="auto">${prose(aim)}</td><td dir="auto">${prose(obstacles)}</td>
<td class="count">${words('print:summary.done', { done: steps.filter(({ done }) => done).length, total: steps.length })}</td></tr>`;

/** What is done stands with the plan; what is not is what somebody asks about. */
const stepsToDo = (content: PlanContent, language: string, words: Words): Html | false => {
  const open = timeLineOf(content).flatMap(({ time, entries }) =>
    entries.filter(({ step }) => !step.done).map(({ step }) => ({ time, step })),
  );
  if (open.length === 0) return false;
  const row = (time: string, { what, who, withWhoseHelp, by }: PlanStep) => html`<tr>
<td>${time}</td><td dir="auto">${prose(what)}</td>
<td dir="auto">${[who, withWhoseHelp].filter(Boolean).join(' · ')}</td>
<td class="day">${by !== null && formatDay(by, language, 'medium')}</td></tr>`;
  return html`<table class="short" aria-label="${words('print:summary.toDo')}"><thead><tr>
<th scope="col" class="subject">${words('print:step.when')}</th>
<th scope="col">${words('print:summary.toDo')}</th>
<th scope="col" class="whom">${words('print:step.who')}</th>
<th scope="col" class="day">${words('print:step.by')}</th>
</tr></thead><tbody>${open.map(({ time, step }) =>
    row(time === null ? words('planParts:noTime') : words(`terms:stepTime.${time}`), step),
  )}</tbody></table>`;
};

const handedOn = (
  { referrals }: PlanContent,
  { organisations, language }: SummaryRequest,
  words: Words,
): Html | false =>
  referrals.length > 0 &&
  html`<table class="short" aria-label="${words('planParts:part.referrals')}"><thead><tr>
<th scope="col" class="subject">${words('print:referrals.organisation')}</th>
<th scope="col">${words('print:referrals.forWhat')}</th>
<th scope="col" class="whom">${words('print:referrals.standing')}</th>
<th scope="col" class="day">${words('print:step.when')}</th>
</tr></thead><tbody>${referrals.map(
    ({ organisationId, forWhat, contactPerson, standing, askedOn }) => html`<tr>
<td>${namesOf([organisationId], organisations)}</td>
<td dir="auto">${prose(forWhat)}${contactPerson !== '' && html`<p>${contactPerson}</p>`}</td>
<td>${words(`terms:referral.${standing}`)}</td>
<td class="day">${askedOn !== null && formatDay(askedOn, language, 'medium')}</td></tr>`,
  )}</tbody></table>`;
