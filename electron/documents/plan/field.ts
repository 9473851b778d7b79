import { type EcogramRecords, labelOf } from '#shared/domain/ecogram.ts';
import { numberOf } from '#shared/domain/factors.ts';
import type { PlanKind } from '#shared/domain/plan/times.ts';
import type { PlanField } from '#shared/domain/plan.ts';
import { factorWords } from '#shared/i18n/plan-words.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { PlanHtmlRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { blankLines, prose, proseOrLines } from '../writing.ts';
import { meantBy } from './organisations.ts';
import { blankSteps, stepsTable } from './steps-table.ts';

type Field = {
  kind: PlanKind;
  field: PlanField;
  people: EcogramRecords['people'];
  organisations: PlanHtmlRequest['organisations'];
  language: string;
  words: Words;
};

/** One subject of the plan, from the client's words to what happens if things go otherwise. */
export const planField = ({ kind, field, people, organisations, language, words }: Field): Html =>
  fieldFrame({
    className: 'field',
    heading: html`<span class="number">${numberOf(field.factor)}</span> ${factorWords(field.factor, kind, language)}`,
    written: field,
    steps: stepsTable({ steps: field.steps, organisations, language, words }),
    people: peopleOf(field, people, words),
    organisations: organisationsOf(field, organisations),
    words,
  });

/** The same with nothing on it but the questions, for a subject that is chosen on paper. */
export const blankField = (words: Words): Html =>
  fieldFrame({
    className: 'field blank',
    heading: html`${words('print:field.blankHeading')} ${blankLines(1)}`,
    written: {
      ...{ whyChosen: '', clientWords: '', whereThingsStand: '', goal: '' },
      ...{ obstacles: '', whatThen: '', betterLater: '' },
    },
    steps: blankSteps(words),
    people: blankLines(1),
    organisations: false,
    words,
  });

type Written = Pick<
  PlanField,
  'whyChosen' | 'clientWords' | 'whereThingsStand' | 'goal' | 'obstacles' | 'whatThen' | 'betterLater'
>;

type Frame = {
  className: string;
  heading: Html;
  written: Written;
  steps: Html;
  people: Html;
  organisations: Html | false;
  words: Words;
};

const fieldFrame = (frame: Frame): Html => {
  const { className, heading, written, steps, people, organisations, words } = frame;
  const { whyChosen, clientWords, whereThingsStand, goal, obstacles, whatThen, betterLater } = written;
  return html`<section class="${className}">
<div class="${onOneSheet(whyChosen, clientWords, whereThingsStand, goal)}">
<h2>${heading}</h2>
${whereWritten(words('planParts:field.whyChosen'), whyChosen)}
<h3>${words('print:field.clientWords')}</h3>
<blockquote class="own-words" dir="auto">${clientWords.trim() === '' ? blankLines(3) : prose(clientWords)}</blockquote>
${pair([words('print:field.whereThingsStand'), whereThingsStand], [words('print:field.goal'), goal])}
</div>
<h3>${words('print:field.steps')}</h3>
${steps}
${pair([words('print:field.obstacles'), obstacles], [words('print:field.whatThen'), whatThen])}
${whereWritten(words('planParts:field.betterLater'), betterLater)}
<h3>${words('print:field.people')}</h3>
${people}
${organisations && html`<h3>${words('print:field.organisations')}</h3>${organisations}`}
</section>`;
};

/** Nothing to fill in by hand: it is there where somebody has written it. */
const whereWritten = (label: string, text: string): Html | false =>
  text.trim() !== '' && html`<h3>${label}</h3><div class="written apart" dir="auto">${prose(text)}</div>`;

/** As many characters as stay together on one sheet without leaving a hole on the sheet before. */
const MOST_TOGETHER = 1200;

const onOneSheet = (...texts: readonly string[]): 'together' | 'flowing' =>
  texts.join('').length <= MOST_TOGETHER ? 'together' : 'flowing';

type LabelledProse = readonly [label: string, text: string];

/** Longer texts than this are easier to read over the whole width. */
const MOST_SIDE_BY_SIDE = 400;

/** Two texts that belong together, side by side while both are short. */
const pair = (one: LabelledProse, other: LabelledProse): Html => {
  const short = one[1].length <= MOST_SIDE_BY_SIDE && other[1].length <= MOST_SIDE_BY_SIDE;
  const part = ([label, text]: LabelledProse) => html`<div><h3>${label}</h3>${proseOrLines(text, 3)}</div>`;
  return html`<div class="${short ? 'pair' : 'stacked'}">${part(one)}${part(other)}</div>`;
};

/** Role first. Somebody who has left the picture since is passed over. */
const peopleOf = (field: PlanField, people: EcogramRecords['people'], words: Words): Html => {
  const there = field.people.flatMap((id) => people[id] ?? []);
  if (there.length === 0) return blankLines(1);
  return html`<ul class="people">${there.map(
    (person) =>
      html`<li><span dir="auto">${labelOf(person)}</span> <span class="kind">${words(`terms:kind.${person.kind}`)}</span></li>`,
  )}</ul>`;
};

const organisationsOf = (field: PlanField, known: PlanHtmlRequest['organisations']): Html | false => {
  const meant = meantBy(field.organisations, known);
  return (
    meant.length > 0 &&
    html`<ul class="people">${meant.map(({ details }) => html`<li><span dir="auto">${details.name}</span></li>`)}</ul>`
  );
};
