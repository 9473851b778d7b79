import { type Identification, isListedSector } from '#shared/domain/client-course.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import type { MonitoringRecord } from '#shared/domain/monitoring.ts';
import type { OriginContact } from '#shared/domain/origin-network.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import { NO_NAME } from '#shared/domain/release/unsaid.ts';
import { countryName, formatDay, formatList, languageName } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import { type Html, html } from '../html.ts';
import { box, prose } from '../writing.ts';
import { type Fact, facts, given } from './facts.ts';
import { takenAway } from './taken-away.ts';

/** The smaller copy of a file, and the language in which it is told. */
export type OnSheet = { copy: FileContents; language: string };

/** What is written of a part that has no instrument of its own; nothing for the others. */
export const partOnSheet = (part: FilePart, sheet: OnSheet, words: Words): Html | false => {
  switch (part) {
    case 'identity':
      return identity(sheet, words);
    case 'dates':
      return dates(sheet, words);
    case 'children':
      return children(sheet, words);
    case 'firstSigns':
      return firstSigns(sheet, words);
    case 'originNetwork':
      return origin(sheet, words);
    case 'monitoring':
      return monitoring(sheet, words);
    default:
      return false;
  }
};

const identity = ({ copy: { file }, language }: OnSheet, words: Words) => {
  const { details } = file;
  return facts([
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

const dates = ({ copy: { file }, language }: OnSheet, words: Words) => {
  const { details } = file;
  const day = (answer: typeof details.shelterArrival) => given(answer, (on) => formatDay(on, language));
  return facts([
    [words('files:details.arrival'), day(details.shelterArrival)],
    [words('course:plannedReturn'), day(details.plannedReturn)],
    [words('course:departure'), day(details.shelterDeparture)],
    [words('course:returnedOn'), day(details.returnedOn)],
    [words('course:closedOn'), day(details.closedOn)],
    ...details.keyDates.map(({ what, on }): Fact => [what, day(on)]),
  ]);
};

const children = ({ copy, language }: OnSheet, words: Words): Html | false =>
  copy.children.length > 0 &&
  html`${copy.children.map(
    ({ details }) =>
      html`<div class="one"><h3 dir="auto">${details.name || words('files:details.childWithoutName')}</h3>${facts(
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

const firstSigns = ({ copy, language }: OnSheet, words: Words): Html | false => {
  const { details } = copy.file;
  const identified = (is: Identification): string => {
    if (is.is === 'no') return words('course:identified.no');
    const day = is.since === null ? '' : formatDay(is.since, language);
    if (day === '')
      return is.by === '' ? words('course:identified.yes') : words('course:identified.yesBy', { by: is.by });
    return is.by === ''
      ? words('course:identified.yesSince', { day })
      : words('course:identified.yesSinceBy', { day, by: is.by });
  };
  const before = facts([
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
    [
      words('course:sectors.label'),
      given(details.sectors, (sectors) =>
        formatList(
          sectors.map((sector) => (isListedSector(sector) ? words(`course:sectors.is.${sector}`) : sector)),
          language,
        ),
      ),
    ],
    [words('course:identified.informally'), given(details.informallyIdentified, identified)],
    [words('course:identified.formally'), given(details.formallyIdentified, identified)],
  ]);
  if (before === false && copy.signals.length === 0) return false;
  return html`${before}${copy.signals.map(
    ({ details: sign, removedAt }) => html`<div class="one">
<div dir="auto">${prose(sign.what)}</div>
<p class="about">${[words(`firstSigns:source.${sign.source}`), sign.sourceWords, sign.time.is === 'on' ? formatDay(sign.time.day, language) : sign.time.is === 'around' ? sign.time.words : '', sign.where, takenAway(removedAt, language, words)].filter(Boolean).join(' · ')}</p>
</div>`,
  )}`;
};

const origin = ({ copy, language }: OnSheet, words: Words): Html | false => {
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

const monitoring = ({ copy, language }: OnSheet, words: Words): Html | false => {
  const { leftTo, outcome } = copy.file.details;
  const went = facts([
    [
      words('course:leftTo.label'),
      given(leftTo, (to) => (to.is === 'elsewhere' ? to.words : words(`course:leftTo.is.${to.is}`))),
    ],
    [words('course:outcome.label'), given(outcome, (is) => words(`course:outcome.is.${is}`))],
  ]);
  return (
    (went !== false || copy.monitoring.length > 0) &&
    html`${went}${copy.monitoring.map((record) => contact(record, language, words))}`
  );
};

const contact = (
  { details, removedAt }: MonitoringRecord,
  language: string,
  words: Words,
): Html => html`<div class="one">
<h3>${given(details.on, (on) => formatDay(on, language)) || words('monitoring:noDay')}</h3>
${removedAt !== null && html`<p class="about">${takenAway(removedAt, language, words)}</p>`}
${facts([
  [words('monitoring:outcome.label'), words(`monitoring:outcome.${details.outcome}`)],
  [words('monitoring:byWhom'), details.byWhom],
  [words('monitoring:clientWords'), details.clientWords],
  [
    // What was written while another outcome was chosen is kept, and told like the rest.
    details.outcome === 'spokeWith'
      ? words('monitoring:outcome.label')
      : words(`monitoring:outcomeWords.${details.outcome}`),
    details.outcomeWords,
  ],
  ...details.standings.map(({ factor, words: own }): Fact => [words(`terms:factor.${factor}`), own]),
  ...details.needs.map(
    ({ what, who, done }): Fact => [
      words('monitoring:needs.title'),
      [what, who, done ? words('monitoring:needs.done') : ''].filter(Boolean).join(' · '),
    ],
  ),
  [
    words('monitoring:next.title'),
    [details.nextOn ? formatDay(details.nextOn, language) : '', details.nextWords].filter(Boolean).join(': '),
  ],
])}</div>`;
