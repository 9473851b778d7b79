import { localDayOf } from '#shared/domain/dates.ts';
import { COMMON_LANGUAGES } from '#shared/domain/places.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { OpenersHtmlRequest } from '../../core/ports.ts';
import { credits } from '../credits.ts';
import { type Html, html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import { pageFrame } from '../page-frame.ts';
import { OPENERS_STYLES } from '../styles.ts';
import { lineOrBlank, prose } from '../writing.ts';

/** What to keep in mind, in the order of the roadmap's steps. */
const REMINDERS = ['moment', 'everyday', 'noDetail', 'agree', 'danger'] as const;

/**
 * The ways to open a conversation on one half of a sheet, what to keep in mind on the other: cut off or folded, it goes into a
 * pocket. Somebody may see it over a shoulder, so it doesn't say what the conversation may be about.
 */
export const openersHtml = (request: OpenersHtmlRequest): string => {
  const { roadmap, isLocal, emergencyNumber, language, paper, logHead } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const openers = roadmap.openers.filter((opener) => opener.words.trim() !== '');
  return pageFrame({
    title: words('print:openers.title'),
    language,
    paper,
    landscape: true,
    running: {
      head: '',
      footLeft: words('print:printedOn', { day: formatDay(localDayOf(request.printedOn), language) }),
      footLog: logMark(logHead, words),
      footMiddle: '',
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: OPENERS_STYLES,
    body: html`<main>
<section class="half">
<h1>${words('print:openers.title')}</h1>
<ol class="openers" ${spoken(roadmap.language)}>
${openers.map(
  (opener, index) =>
    html`<li><span class="number">${index + 1}</span><div dir="auto">${prose(opener.words)}</div></li>`,
)}
</ol>
</section>
<section class="half">
<h2>${words('print:openers.mind')}</h2>
<ul class="mind">
${REMINDERS.map((reminder) => html`<li>${words(`print:openers.${reminder}`)}</li>`)}
</ul>
<dl class="numbers">
<div><dt>${words('print:openers.emergency')}</dt><dd>${lineOrBlank(emergencyNumber)}</dd></div>
<div><dt>${words('print:openers.contact')}</dt><dd>${lineOrBlank('')}</dd></div>
</dl>
${isLocal && source(roadmap, words)}
${credits('openers', words)}
</section>
</main>`,
  }).toString();
};

/** A language that was written in words has no tag that a reading voice would know. */
const spoken = (language: string): Html | false =>
  COMMON_LANGUAGES.includes(language) && html`lang="${language}"`;

const source = ({ source: name, year }: OpenersHtmlRequest['roadmap'], words: Words): Html | false =>
  name !== '' &&
  html`<p class="source">${
    year === null
      ? words('print:openers.source', { source: name })
      : words('print:openers.sourceOf', { source: name, year })
  }</p>`;
