import { localDayOf } from '#shared/domain/dates.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { filePartWords } from '#shared/i18n/consent-words.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { plansWords } from '#shared/i18n/plans-words.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { ReleaseRequest } from '../../core/ports.ts';
import { copyMark } from '../copy-mark.ts';
import { type Html, html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import type { Page } from '../page-frame.ts';
import { FACTS_STYLES, facts } from '../sheet/facts.ts';
import { openedNotes } from '../sheet/notes.ts';
import { partOnSheet } from '../sheet/parts.ts';
import { RECORDS_STYLES, records } from '../sheet/records.ts';
import { WRITING } from '../styles.ts';
import { othersHeld } from './others.ts';

/** What has no instrument of its own, in plain lists: who she is, dates, children, first signs, home, and how it went on. */
export const sheetPage = (request: ReleaseRequest, parts: readonly FilePart[]): Page => {
  const { language, printedOn } = request;
  const words = wordsOf(UiLanguage.parse(language));
  return plainPage(request, words('print:release.title'), [
    ...parts.map((part) => {
      const body = partOnSheet(part, request, words);
      return (
        body && html`<section class="sheet-part"><h2>${filePartWords(part, language)}</h2>${body}</section>`
      );
    }),
    records(request, printedOn, words),
    openedNotes(request, words),
  ]);
};

/** What is held of others, place by place. */
export const othersPage = (request: ReleaseRequest): Page => {
  const words = wordsOf(UiLanguage.parse(request.language));
  return plainPage(request, words('print:others.title'), [
    html`<p class="about held-apart">${words('print:others.explain')}</p>`,
    ...othersHeld(request).map(
      ({ place, ones }) =>
        html`<section class="sheet-part"><h2 dir="auto">${place}</h2>${ones.map(({ who, facts: all }) => html`<div class="one held"><h3 dir="auto">${who}</h3>${facts(all)}</div>`)}</section>`,
    ),
  ]);
};

const plainPage = (request: ReleaseRequest, title: string, sections: readonly (Html | false)[]): Page => {
  const { language, paper, logHead, number, printedOn, standings } = request;
  const words = wordsOf(UiLanguage.parse(language));
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
      footStanding: plansWords(standings, words),
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: SHEET_STYLES,
    body: html`<main><h1>${title}</h1>
${sections}
</main>`,
  };
};

const SHEET_STYLES = `${WRITING}
h1 { font-size: 24pt; font-weight: 700; letter-spacing: -0.02em; padding-bottom: 4mm; border-bottom: 2pt solid #000; }
.held-apart { margin-top: 3mm; }
.held { break-inside: avoid; }
.sheet-part { margin-top: 8mm; }
.sheet-part h2 { margin-bottom: 2mm; }${FACTS_STYLES}${RECORDS_STYLES}`;
