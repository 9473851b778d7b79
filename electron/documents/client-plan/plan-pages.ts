import type { ClientCopy, ClientJourneyLine } from '#shared/domain/client-copy.ts';
import { numberOf } from '#shared/domain/factors.ts';
import { formatDay, formatMonths } from '#shared/i18n/format.ts';
import { type Html, html } from '../html.ts';
import { box, prose } from '../writing.ts';
import { type PicturedLine, pictured, picturedLines, stepsList } from './lines.ts';
import type { Pictogram } from './pictograms.ts';
import type { Speaking } from './speaking.ts';

/** The plan in her own words and in the order of the instrument, without a word of those who made it with her. */
export const planPages = (copy: ClientCopy, speaking: Speaking): Html => {
  const { label } = speaking;
  const fields = [...copy.fields].sort((one, other) => numberOf(one.factor) - numberOf(other.factor));
  return html`<section class="plan">
<h1>${label((words) => words('clientPlan:title'))}</h1>
<p class="yours">${label((words) => words('clientPlan:yours'))}</p>
${
  copy.place !== '' &&
  picturedLines([['place', label((words) => words(`clientPlan:place.${copy.kind}`)), copy.place]])
}
${fields.map((field) => fieldOf(field, speaking))}
${childrenOf(copy, speaking)}
${journeyOf(copy, speaking)}
${papersOf(copy, speaking)}
${visitsOf(copy, speaking)}
</section>`;
};

const fieldOf = (
  { factor, ownWords, goal, steps }: ClientCopy['fields'][number],
  speaking: Speaking,
): Html => {
  const { label } = speaking;
  return pictured(
    'field',
    factor,
    label((words) => words(`clientPlan:factor.${factor}`)),
    html`${
      ownWords !== '' &&
      html`<h3>${label((words) => words('clientPlan:field.ownWords'))}</h3><blockquote dir="auto">${prose(ownWords)}</blockquote>`
    }${
      goal !== '' &&
      html`<h3>${label((words) => words('clientPlan:field.goal'))}</h3><div class="goal" dir="auto">${prose(goal)}</div>`
    }${
      steps.length > 0 &&
      html`<h3>${label((words) => words('clientPlan:field.steps'))}</h3>${stepsList(steps, speaking, true)}`
    }`,
  );
};

const childrenOf = ({ children }: ClientCopy, { label }: Speaking): Html | false =>
  children.length > 0 &&
  pictured(
    'children',
    'children',
    label((words) => words('clientPlan:children.title')),
    html`${children.map(
      ({ name, lines }) =>
        html`<div class="child"><h3 dir="auto">${name === '' ? label((words) => words('clientPlan:children.child')) : name}</h3><dl class="plain">${lines.map(
          ({ line, text }) =>
            html`<div><dt>${label((words) => words(`clientPlan:children.${line}`))}</dt><dd dir="auto">${prose(text)}</dd></div>`,
        )}</dl></div>`,
    )}`,
  );

const JOURNEY_PICTURES: Readonly<Record<ClientJourneyLine, Pictogram>> = {
  way: 'journey',
  documents: 'papers',
  escort: 'familyNetwork',
  metBy: 'meet',
  metByPhone: 'phone',
  meetingPlace: 'place',
  phone: 'phone',
  medication: 'medicine',
  money: 'money',
};

const journeyOf = ({ travelOn, journey }: ClientCopy, { label, language }: Speaking): Html | false => {
  const day: PicturedLine[] =
    travelOn === null
      ? []
      : [['days', label((words) => words('clientPlan:journey.travelOn')), formatDay(travelOn, language)]];
  const written = journey.map(
    ({ line, text }): PicturedLine => [
      JOURNEY_PICTURES[line],
      label((words) => words(`clientPlan:journey.${line}`)),
      text,
    ],
  );
  const lines = picturedLines([...day, ...written]);
  return (
    lines &&
    pictured(
      'journey',
      'journey',
      label((words) => words('clientPlan:journey.title')),
      lines,
    )
  );
};

const papersOf = ({ papers }: ClientCopy, { label, words, language }: Speaking): Html | false =>
  papers.length > 0 &&
  pictured(
    'papers',
    'papers',
    label((in_) => in_('clientPlan:papers.title')),
    html`<ul class="steps">${papers.map(({ what, has, by }) => {
      const standing = words(has ? 'clientPlan:papers.has' : 'clientPlan:papers.hasNot');
      const day = by === null ? [] : [words('clientPlan:by', { day: formatDay(by, language) })];
      return html`<li>${box(has, standing)}<div><div dir="auto">${prose(what)}</div><p class="about">${[standing, ...day].join(' · ')}</p></div></li>`;
    })}</ul>`,
  );

const visitsOf = ({ visits, kind }: ClientCopy, { label, language }: Speaking): Html | false =>
  visits.length > 0 &&
  pictured(
    'visits',
    'contact',
    label((words) => words('clientPlan:visits.title')),
    html`<dl class="plain">${visits.map(
      ({ after, on, by }) =>
        html`<div><dt>${label((words, inLanguage) => words(`clientPlan:visits.${kind}`, { time: formatMonths(after, inLanguage) }))}</dt><dd>${on !== null && html`<p>${formatDay(on, language)}</p>`}${by !== '' && html`<p dir="auto">${by}</p>`}</dd></div>`,
    )}</dl>`,
  );
