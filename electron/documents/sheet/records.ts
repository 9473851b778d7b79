import type { Consent, ConsentEvent } from '#shared/domain/consent.ts';
import { standingOn } from '#shared/domain/consent.ts';
import { type CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import type { PlanEvent } from '#shared/domain/plan-life.ts';
import { mayBeOut, type ReleaseCopy } from '#shared/domain/release/copy.ts';
import { copyFormWords, filePartsWords, purposeWords, recipientWords } from '#shared/i18n/consent-words.ts';
import { formatDay, formatMoment } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import { type Html, html } from '../html.ts';
import { prose } from '../writing.ts';
import type { OnSheet } from './parts.ts';

/** What has been done with a file: who may know what, what has left, and how its plans went. */
export const records = (sheet: OnSheet, printedOn: Date, words: Words): Html | false => {
  const all = [consents(sheet, localDayOf(printedOn), words), copies(sheet, words), events(sheet, words)];
  return all.some((part) => part !== false) && html`${all}`;
};

const section = (title: string, ones: readonly Html[]): Html | false =>
  ones.length > 0 && html`<section class="sheet-part"><h2>${title}</h2>${ones}</section>`;

export const consents = ({ copy, language }: OnSheet, day: CalendarDate, words: Words): Html | false =>
  section(
    words('consent:list'),
    copy.consents.map((one) => consent(one, language, day, words)),
  );

/** In this paper an organisation goes by the name under which it was chosen: nothing else of the map is on it. */
const consent = (
  one: Consent,
  language: string,
  day: CalendarDate,
  words: Words,
): Html => html`<div class="one">
<h3 dir="auto">${recipientWords(one.recipient, {}, language)}</h3>
<p class="about" dir="auto">${[purposeWords(one.purpose, language), words(`consent:standing.${standingOn(one, day).is}`)].join(' · ')}</p>
${[...one.acts].reverse().map((event) => said(event, language, words))}</div>`;

const said = ({ act, by }: ConsentEvent, language: string, words: Words): Html => {
  const what =
    act.is === 'given'
      ? words('consent:act.given', { parts: filePartsWords(act.parts, language) })
      : words(`consent:act.${act.is}`);
  const about = [
    act.is === 'given' && act.until !== null
      ? words('consent:act.until', { day: formatDay(act.until, language) })
      : '',
    act.language && words('consent:act.language', { language: act.language }),
    act.interpreting && words('consent:act.interpreting', { who: act.interpreting }),
    act.proof.is === 'onPaper'
      ? words('consent:act.onPaper')
      : words('consent:act.spoken', { who: act.proof.witness }),
    by.name,
  ];
  return html`<div class="said-then"><p><strong>${formatDay(act.on, language)}</strong> ${what}</p>
${act.is !== 'given' && act.words !== '' && html`<blockquote dir="auto">${prose(act.words)}</blockquote>`}
<p class="about" dir="auto">${about.filter(Boolean).join(' · ')}</p></div>`;
};

/** Why something was opened for somebody else can tell of others: it stays with the receipt. */
export const copies = ({ copy, language }: OnSheet, words: Words): Html | false =>
  section(
    words('consent:left.title'),
    copy.copies.filter(mayBeOut).map((one) => left(one, language, words)),
  );

const left = (
  { number, recipient, purpose, form, parts, at, state }: ReleaseCopy,
  language: string,
  words: Words,
): Html => {
  const to = [
    words('consent:left.to', { who: recipientWords(recipient, {}, language) }),
    ...(purpose === null ? [] : [words('consent:left.for', { what: purposeWords(purpose, language) })]),
  ];
  return html`<div class="one"><h3>${number} · ${formatMoment(at, language)}</h3>
<p dir="auto">${to.join(' · ')}</p>
<p class="about">${words('consent:left.line', { form: copyFormWords(form, language), parts: filePartsWords(parts, language) })}</p>
${form !== 'paper' && state === 'leaving' && html`<p class="about">${words('consent:left.leaving')}</p>`}</div>`;
};

/** Who wrote in it is the same as who worked with it, and says nothing by itself. */
const events = ({ copy, language }: OnSheet, words: Words): Html | false => {
  const told = copy.planEvents.filter(({ act }) => act.is !== 'wrote');
  return section(
    words('print:sheet.plansWent'),
    copy.plans.flatMap(({ id, content }) => {
      const own = told.filter(({ planId }) => planId === id);
      if (own.length === 0) return [];
      const name = [words(`planParts:title.${content.kind}`), content.versionLabel]
        .filter(Boolean)
        .join(' · ');
      return [
        html`<div class="one"><h3 dir="auto">${name}</h3>${own.map((event) => happened(event, language, words))}</div>`,
      ];
    }),
  );
};

const happened = ({ act, at, by, number }: PlanEvent, language: string, words: Words): Html => {
  const own = 'words' in act ? act.words : '';
  const to = act.is === 'handedOver' ? [words('consent:left.to', { who: act.to })] : [];
  return html`<div class="said-then"><p><strong>${formatMoment(at, language)}</strong> ${[words(`print:sheet.happened.${act.is as Exclude<typeof act.is, 'wrote'>}`), words('print:version', { number: String(number) }), ...to].join(' · ')}</p>
${own !== '' && html`<blockquote dir="auto">${prose(own)}</blockquote>`}
<p class="about">${by.name}</p></div>`;
};

export const RECORDS_STYLES = `
.said-then { margin-top: 2mm; break-inside: avoid; }
.said-then blockquote { margin-top: 1mm; padding-inline-start: 3mm; border-inline-start: 1.5pt solid #000; }`;
