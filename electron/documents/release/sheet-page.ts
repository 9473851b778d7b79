import { localDayOf } from '#shared/domain/dates.ts';
import type { FilePart } from '#shared/domain/release/parts.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { filePartWords } from '#shared/i18n/consent-words.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { plansWords } from '#shared/i18n/plans-words.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { ReleaseRequest } from '../../core/ports.ts';
import { copyMark } from '../copy-mark.ts';
import { html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import type { Page } from '../page-frame.ts';
import { FACTS_STYLES } from '../sheet/facts.ts';
import { openedNotes } from '../sheet/notes.ts';
import { partOnSheet } from '../sheet/parts.ts';
import { RECORDS_STYLES, records } from '../sheet/records.ts';
import { WRITING } from '../styles.ts';

/** What has no instrument of its own, in plain lists: who she is, dates, children, first signs, home, and how it went on. */
export const sheetPage = (request: ReleaseRequest, parts: readonly FilePart[]): Page => {
  const { language, paper, logHead, number, printedOn, standings } = request;
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
      footStanding: plansWords(standings, words),
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: SHEET_STYLES,
    body: html`<main><h1>${title}</h1>
${parts.map((part) => {
  const body = partOnSheet(part, request, words);
  return body && html`<section class="sheet-part"><h2>${filePartWords(part, language)}</h2>${body}</section>`;
})}
${records(request, printedOn, words)}
${openedNotes(request, words)}
</main>`,
  };
};

const SHEET_STYLES = `${WRITING}
h1 { font-size: 24pt; font-weight: 700; letter-spacing: -0.02em; padding-bottom: 4mm; border-bottom: 2pt solid #000; }
.sheet-part { margin-top: 8mm; }
.sheet-part h2 { margin-bottom: 2mm; }${FACTS_STYLES}${RECORDS_STYLES}`;
