import type { EmergencyContact } from '#shared/domain/plan/contacts.ts';
import { timeLineOf } from '#shared/domain/plan/time-line.ts';
import { FIRST_TIME } from '#shared/domain/plan/times.ts';
import { formatDay, formatList, languageName } from '#shared/i18n/format.ts';
import { partWords } from '#shared/i18n/plan-words.ts';
import { type Html, html } from '../html.ts';
import { box, prose } from '../writing.ts';
import { type LabelledLine, labelledLines } from './lines.ts';
import type { PartOnPaper } from './part-on-paper.ts';

/** As many characters as stand on a page in the usual size, beside their labels. */
const MOST_IN_USUAL_SIZE = 1300;

/**
 * What has to be at hand when everything is new, on a page of its own that can be taken out: where to sleep, who is waiting,
 * whom to call, money, medication, the steps of these days, and the emergency contacts.
 */
export const firstPage = (request: PartOnPaper): Html | false => {
  const { content, language, words } = request;
  const lines = linesOf(request);
  const steps = stepsOf(request);
  const contacts = contactsOf(request);
  const known = labelledLines(lines, 'labelled large');
  if (!known && !steps && !contacts) return false;
  const length = [
    ...lines.map(([, value]) => String(value)),
    ...firstSteps(request).map(({ step }) => step.what),
  ];
  const size = length.join('').length + content.contacts.length * 60 > MOST_IN_USUAL_SIZE ? 'dense' : 'usual';
  return html`<section class="first-page ${size}">
<h2>${partWords('firstHours', content.kind, language)}</h2>
<p class="keep">${words('print:onePage.keep')}</p>
${known}
${contacts && html`<h3>${partWords('contacts', content.kind, language)}</h3>${contacts}`}
${steps && html`<h3>${words('print:onePage.steps')}</h3>${steps}`}
</section>`;
};

const linesOf = ({ content, words }: PartOnPaper): LabelledLine[] => {
  const { firstHours, journey, kind } = content;
  const metBy = [journey.metBy, journey.metByPhone, journey.meetingPlace].filter(Boolean).join('\n');
  return [
    ...(kind === 'return' ? [[words('print:onePage.metBy'), metBy] as const] : []),
    [words('planParts:firstHours.whereToSleep'), firstHours.whereToSleep],
    [words('planParts:firstHours.whomToCallFirst'), firstHours.whomToCallFirst],
    [words('planParts:firstHours.money'), firstHours.money],
    [words('planParts:firstHours.medication'), firstHours.medication],
    [words('planParts:firstHours.alsoAtHand'), firstHours.alsoAtHand],
  ];
};

const firstSteps = ({ content }: PartOnPaper) =>
  timeLineOf(content).find(({ time }) => time === FIRST_TIME[content.kind])?.entries ?? [];

const stepsOf = (request: PartOnPaper): Html | false => {
  const { language, words } = request;
  const entries = firstSteps(request);
  return (
    entries.length > 0 &&
    html`<ul class="first-steps">${entries.map(
      ({ step }) =>
        html`<li>${box(step.done, words(step.done ? 'print:step.isDone' : 'print:step.isNotDone'))}<div dir="auto">${prose(step.what)}${
          (step.who || step.by) &&
          html`<p class="about">${[step.who, step.by && formatDay(step.by, language)].filter(Boolean).join(' · ')}</p>`
        }</div></li>`,
    )}</ul>`
  );
};

const contactsOf = ({ content, language }: PartOnPaper): Html | false =>
  content.contacts.length > 0 &&
  html`<ul class="emergency">${content.contacts.map((contact) => oneContact(contact, language))}</ul>`;

const oneContact = ({ who, phone, languages, whenReachable }: EmergencyContact, language: string): Html => {
  const spoken = formatList(
    languages.map((each) => languageName(each, language)),
    language,
  );
  const about = [spoken, whenReachable].filter(Boolean);
  return html`<li>
<p class="who" dir="auto">${who}</p>
<p class="phone" dir="auto">${phone}</p>
${about.length > 0 && html`<p class="about" dir="auto">${about.join(' · ')}</p>`}
</li>`;
};
