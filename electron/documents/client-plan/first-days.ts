import type { ClientCopy } from '#shared/domain/client-copy.ts';
import type { FirstHours } from '#shared/domain/plan/journey.ts';
import { formatList, languageName } from '#shared/i18n/format.ts';
import { shortened } from '../css-string.ts';
import { type Html, html } from '../html.ts';
import { type PicturedLine, phone, picturedLines, stepsList } from './lines.ts';
import { type Pictogram, pictogram } from './pictograms.ts';
import type { Speaking } from './speaking.ts';

const PICTURES: Readonly<Record<keyof FirstHours, Pictogram>> = {
  whereToSleep: 'sleep',
  whomToCallFirst: 'phone',
  money: 'money',
  medication: 'medicine',
  alsoAtHand: 'atHand',
};

/** As many characters as stand on one sheet in the usual size. */
const MOST_IN_USUAL_SIZE = 700;

/** What has to be at hand when everything is new, on one page; nothing where nothing of it is known. */
export const firstDays = (copy: ClientCopy, speaking: Speaking): Html | false => {
  const { label } = speaking;
  const lines = [...meeting(copy, speaking), ...linesOf(copy, speaking)];
  const { firstSteps, contacts } = copy;
  if (lines.length === 0 && firstSteps.length === 0 && contacts.length === 0) return false;
  const length =
    lines.map(([, , text]) => text).join('').length +
    firstSteps.map(({ what }) => what).join('').length +
    50 * (lines.length + firstSteps.length + contacts.length);
  return html`<section class="first-days ${length > MOST_IN_USUAL_SIZE ? 'dense' : 'usual'}">
<h1>${label((words) => words(`clientPlan:firstDays.title.${copy.kind}`))}</h1>
<p class="yours">${label((words) => words('clientPlan:firstDays.keep'))}</p>
${picturedLines(lines)}
${
  contacts.length > 0 &&
  html`<h2>${pictogram('phone')}<span>${label((words) => words('clientPlan:firstDays.numbers'))}</span></h2>
<ul class="numbers">${contacts.map((contact) => numberOf(contact, speaking))}</ul>`
}
${
  firstSteps.length > 0 &&
  html`<h2>${pictogram('steps')}<span>${label((words) => words('clientPlan:firstDays.steps'))}</span></h2>${stepsList(firstSteps, speaking, false)}`
}
</section>`;
};

/** Who waits, at which number and where: three lines of the journey are one of this page. */
const meeting = ({ journey }: ClientCopy, { label }: Speaking): PicturedLine[] => {
  const texts = (['metBy', 'metByPhone', 'meetingPlace'] as const).flatMap(
    (line) => journey.find((one) => one.line === line)?.text ?? [],
  );
  return texts.length === 0
    ? []
    : [['meet', label((words) => words('clientPlan:firstDays.metBy')), texts.join('\n')]];
};

const linesOf = ({ firstDays: known }: ClientCopy, { label }: Speaking): PicturedLine[] =>
  known.map(({ line, text }) => [
    PICTURES[line],
    label((words) => words(`clientPlan:firstDays.${line}`)),
    text,
  ]);

const numberOf = (contact: ClientCopy['contacts'][number], { words, language }: Speaking): Html => {
  const who = contact.who || words('clientPlan:someone');
  return html`<li><p class="who"><bdi dir="auto">${who}</bdi></p><p class="phone">${phone(contact.phone)}</p>${aboutContact(contact, language)}</li>`;
};

/** Which languages are spoken there, and when somebody answers, in whatever script; neither longer than `most` letters. */
export const aboutContact = (
  { languages, whenReachable }: ClientCopy['contacts'][number],
  language: string,
  most = Number.POSITIVE_INFINITY,
): Html | false => {
  const spoken = formatList(
    languages.map((one) => languageName(one, language)),
    language,
  );
  if (spoken === '' && whenReachable === '') return false;
  return html`<p class="about">${shortened(spoken, most, language)}${spoken !== '' && whenReachable !== '' && ' · '}${
    whenReachable !== '' && html`<bdi dir="auto">${shortened(whenReachable, most, language)}</bdi>`
  }</p>`;
};
