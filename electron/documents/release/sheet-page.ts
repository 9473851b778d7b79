import { type Answer, isGiven } from '#shared/domain/answer.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import type { MonitoringRecord } from '#shared/domain/monitoring.ts';
import type { OriginContact } from '#shared/domain/origin-network.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import { NO_NAME } from '#shared/domain/release/released.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { filePartWords } from '#shared/i18n/consent-words.ts';
import { countryName, formatDay, formatList, formatMoment, languageName } from '#shared/i18n/format.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { ReleaseRequest } from '../../core/ports.ts';
import { copyMark } from '../copy-mark.ts';
import { type Html, html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import type { Page } from '../page-frame.ts';
import { WRITING } from '../styles.ts';
import { box, prose } from '../writing.ts';

/** What has no instrument of its own, in plain lists: who she is, dates, children, first signs, home, and how it went on. */
export const sheetPage = (request: ReleaseRequest, parts: readonly FilePart[]): Page => {
  const { language, paper, logHead, number, printedOn } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const title = words('print:release.title');
  return {
    title,
    language,
    paper,
    landscape: false,
    running: {
      head: title,
      footLeft: '',
      footLog: logMark(logHead, words),
      footMiddle: words('print:printedOn', { day: formatDay(localDayOf(printedOn), language) }),
      footCopy: copyMark(number, words),
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: SHEET_STYLES,
    body: html`<main><h1>${title}</h1>
${parts.map((part) => {
  const body = partOf(part, request, words);
  return body && html`<section class="sheet-part"><h2>${filePartWords(part, language)}</h2>${body}</section>`;
})}
${notes(request, words)}
</main>`,
  };
};

const partOf = (part: FilePart, request: ReleaseRequest, words: Words): Html | false => {
  switch (part) {
    case 'identity':
      return identity(request, words);
    case 'dates':
      return dates(request, words);
    case 'children':
      return children(request, words);
    case 'firstSigns':
      return firstSigns(request, words);
    case 'originNetwork':
      return origin(request, words);
    case 'monitoring':
      return monitoring(request, words);
    default:
      return false;
  }
};

type Line = readonly [label: string, value: string];

/** Those that say something. */
const list = (lines: readonly Line[]): Html | false => {
  const filled = lines.filter(([, value]) => value.trim() !== '');
  return (
    filled.length > 0 &&
    html`<dl class="facts">${filled.map(([label, value]) => html`<div><dt>${label}</dt><dd dir="auto">${prose(value)}</dd></div>`)}</dl>`
  );
};

/** What is open is left out: nobody needs to be told what somebody doesn't say. */
const given = <Value>(answer: Answer<Value>, tell: (value: Value) => string): string =>
  isGiven(answer) ? tell(answer.value) : '';

const identity = ({ copy: { file }, language }: ReleaseRequest, words: Words) => {
  const { details } = file;
  return list([
    [words('files:details.workingName'), details.workingName === NO_NAME ? '' : details.workingName],
    [words('files:details.fileCode'), details.fileCode],
    [words('files:details.country'), given(details.countryOfOrigin, (code) => countryName(code, language))],
    [
      words('files:details.languages'),
      given(details.languages, (spoken) =>
        formatList(
          spoken.map((one) => languageName(one, language)),
          language,
        ),
      ),
    ],
    [
      words('files:details.interpreter'),
      given(details.interpreter, ({ needed, preferredGender }) =>
        needed
          ? words(`files:details.interpreterNeededBy.${preferredGender}`)
          : words('files:details.interpreterNotNeeded'),
      ),
    ],
    [
      words('course:gender.label'),
      given(details.gender, (gender) =>
        gender.is === 'inOwnWords' ? gender.words : words(`course:gender.is.${gender.is}`),
      ),
    ],
    [
      words('course:born.label'),
      given(details.born, (born) => (born.is === 'day' ? formatDay(born.on, language) : String(born.year))),
    ],
  ]);
};

const dates = ({ copy: { file }, language }: ReleaseRequest, words: Words) => {
  const { details } = file;
  const day = (answer: typeof details.shelterArrival) => given(answer, (on) => formatDay(on, language));
  return list([
    [words('files:details.arrival'), day(details.shelterArrival)],
    [words('course:plannedReturn'), day(details.plannedReturn)],
    [words('course:departure'), day(details.shelterDeparture)],
    [words('course:returnedOn'), day(details.returnedOn)],
    [words('course:closedOn'), day(details.closedOn)],
    ...details.keyDates.map(({ what, on }): Line => [what, day(on)]),
  ]);
};

const children = ({ copy, language }: ReleaseRequest, words: Words): Html | false =>
  copy.children.length > 0 &&
  html`${copy.children.map(
    ({ details }) =>
      html`<div class="one"><h3 dir="auto">${details.name || words('files:details.childWithoutName')}</h3>${list(
        [
          [words('files:details.childBorn'), given(details.born, (on) => formatDay(on, language))],
          [
            words('files:details.childWhere'),
            given(details.whereabouts, (where) => words(`files:details.whereabouts.${where}`)),
          ],
          [words('files:details.childGuardian'), details.guardian],
          [words('files:details.childNotes'), details.notes],
        ],
      )}</div>`,
  )}`;

const firstSigns = ({ copy, language }: ReleaseRequest, words: Words): Html => {
  const { details } = copy.file;
  return html`${list([
    [
      words('course:reportedBy.label'),
      given(details.reportedBy, (by) =>
        by.is === 'somebodyElse' ? by.words : words(`course:reportedBy.is.${by.is}`),
      ),
    ],
    [
      words('course:exploitationForms.label'),
      given(details.exploitationForms, (forms) =>
        formatList(
          forms.map((form) => words(`course:exploitationForms.is.${form}`)),
          language,
        ),
      ),
    ],
  ])}${copy.signals.map(
    ({ details: sign }) => html`<div class="one">
<div dir="auto">${prose(sign.what)}</div>
<p class="about">${[words(`firstSigns:source.${sign.source}`), sign.sourceWords, sign.time.is === 'on' ? formatDay(sign.time.day, language) : sign.time.is === 'around' ? sign.time.words : '', sign.where].filter(Boolean).join(' · ')}</p>
</div>`,
  )}`;
};

const origin = ({ copy, language }: ReleaseRequest, words: Words): Html | false => {
  const kindOf = ({ personId }: Pick<OriginContact, 'personId'>): string => {
    const person = personId === null ? undefined : copy.ecogram.records.people[personId];
    return person ? words(`terms:kind.${person.kind}`) : words('print:release.somebody');
  };
  return (
    copy.origin !== null &&
    copy.origin.contacts.length > 0 &&
    html`${copy.origin.contacts.map(
      (contact) => html`<div class="one"><h3 dir="auto">${contact.calledAs || kindOf(contact)}</h3>
${contact.steps.map(
  (step) => html`<div class="step">${box(step.done, null)}<div><div dir="auto">${prose(step.how)}</div>
<p class="about">${[step.people.map((helper) => helper.calledAs || kindOf(helper)).join(', '), step.mayLose, step.by === null ? '' : formatDay(step.by, language)].filter(Boolean).join(' · ')}</p></div></div>`,
)}</div>`,
    )}`
  );
};

const monitoring = ({ copy, language }: ReleaseRequest, words: Words): Html | false =>
  copy.monitoring.length > 0 && html`${copy.monitoring.map((record) => contact(record, language, words))}`;

const contact = (
  { details }: MonitoringRecord,
  language: string,
  words: Words,
): Html => html`<div class="one">
<h3>${given(details.on, (on) => formatDay(on, language)) || words('monitoring:noDay')}</h3>
${list([
  [words('monitoring:outcome.label'), words(`monitoring:outcome.${details.outcome}`)],
  [words('monitoring:byWhom'), details.byWhom],
  [
    words('monitoring:clientWords'),
    details.outcome === 'spokeWith' ? details.clientWords : details.outcomeWords,
  ],
  ...details.standings.map(({ factor, words: own }): Line => [words(`terms:factor.${factor}`), own]),
  ...details.needs.map(
    ({ what, who, done }): Line => [
      words('monitoring:needs.title'),
      [what, who, done ? words('monitoring:needs.done') : ''].filter(Boolean).join(' · '),
    ],
  ),
])}</div>`;

/** What was opened: the shelter's own notes, of whatever they are. */
const notes = ({ copy, language }: ReleaseRequest, words: Words): Html | false => {
  const ofPeople = Object.values(copy.ecogram.records.people).filter(
    ({ contact, notes }) => contact !== '' || notes !== '',
  );
  const lines: Line[] = [
    [words('files:details.notes'), copy.file.details.notes],
    ...ofPeople.map(
      ({ name, role, kind, contact: reached, notes: own }): Line => [
        [role, name].filter(Boolean).join(' · ') || words(`terms:kind.${kind}`),
        [reached, own].filter(Boolean).join('\n\n'),
      ],
    ),
    ...copy.plans.flatMap(({ content }) =>
      content.referrals.map(({ forWhat, notes: own }): Line => [forWhat, own]),
    ),
    ...copy.ratings.map(
      ({ by, rated }): Line => [
        words('print:release.rated', {
          name: by.name,
          number: rated.suspicion,
          day: formatDay(rated.on, language),
        }),
        rated.why || '–',
      ],
    ),
    ...copy.planComments.flatMap(({ by, text, replies, createdAt }) => [
      [`${by.name}, ${formatMoment(createdAt, language)}`, text] as const,
      ...replies.map(
        ({ by: other, at, text: reply }) => [`${other.name}, ${formatMoment(at, language)}`, reply] as const,
      ),
    ]),
    ...copy.overrides.map(({ by, reason }): Line => [by.name, reason]),
    ...copy.todayMarks.map(({ by, words: own }): Line => [by.name, own]),
  ];
  const body = list(lines);
  return body && html`<section class="sheet-part"><h2>${words('print:release.notes')}</h2>${body}</section>`;
};

const SHEET_STYLES = `${WRITING}
h1 { font-size: 24pt; font-weight: 700; letter-spacing: -0.02em; padding-bottom: 4mm; border-bottom: 2pt solid #000; }
.sheet-part { margin-top: 8mm; }
.sheet-part h2 { margin-bottom: 2mm; }
.facts > div { display: grid; grid-template-columns: 52mm 1fr; gap: 5mm; padding-block: 1.6mm; border-bottom: 0.5pt solid #767676; }
.facts dt { font-size: 9.5pt; font-weight: 600; color: #444; overflow-wrap: anywhere; }
.facts dd { overflow-wrap: anywhere; }
.one { margin-top: 4mm; padding-top: 2mm; border-top: 0.5pt solid #000; }
.one h3 { font-size: 12pt; color: #000; }
.step { display: grid; grid-template-columns: 4.6mm 1fr; gap: 3mm; padding-block: 1.6mm; break-inside: avoid; }
.about { font-size: 9.5pt; color: #444; }`;
