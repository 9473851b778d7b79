import { localDayOf } from '#shared/domain/dates.ts';
import type { OrganisationDetails } from '#shared/domain/organisation.ts';
import { type SheetEntry, type SheetField, sheetEntry } from '#shared/domain/organisation-sheet.ts';
import type { PrintLanguage } from '#shared/domain/print-language.ts';
import { type ClientWords, clientWordsOf } from '#shared/i18n/client-words.ts';
import { formatDay, formatList, languageName } from '#shared/i18n/format.ts';
import type { SheetRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { pageFrame } from '../page-frame.ts';
import { SHEET_STYLES } from './organisation-styles.ts';

/**
 * Whom a client can turn to, and how, in large type: a sheet to take along. Whoever finds it on her reads a list of addresses.
 * So nothing on it says who made it, with what, or what for: neither the log's head nor the credits that other prints bear.
 */
export const sheetHtml = ({ organisations, fields, language, paper, printedOn }: SheetRequest): string => {
  const words = clientWordsOf(language);
  const entries = organisations.map(({ details, calledAs }) => sheetEntry(details, { calledAs }, fields));
  return pageFrame({
    title: words('clientSheet:title'),
    language,
    paper,
    landscape: false,
    running: {
      head: '',
      footLeft: formatDay(localDayOf(printedOn), language),
      footLog: '',
      footMiddle: '',
      footRight: words('clientSheet:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: SHEET_STYLES,
    body: html`<main>
<h1>${words('clientSheet:title')}</h1>
${entries.map((entry) => entryHtml(entry, language, words))}
</main>`,
  }).toString();
};

const entryHtml = (
  { name, details, fields }: SheetEntry,
  language: PrintLanguage,
  words: ClientWords,
): Html =>
  html`<section class="entry">
<h2 dir="auto">${name ?? words('clientSheet:unnamed')}</h2>
<dl>
${fields.map((field) => html`<div class="${field}"><dt>${words(`clientSheet:field.${field}`)}</dt><dd dir="auto">${wordsFor(field, details, language, words)}</dd></div>`)}
</dl>
</section>`;

const wordsFor = (
  field: SheetField,
  details: Pick<OrganisationDetails, SheetField>,
  language: PrintLanguage,
  words: ClientWords,
): string => {
  switch (field) {
    case 'services':
      return formatList(
        details.services.map((service) => words(`clientSheet:service.${service}`)),
        language,
      );
    case 'languages':
      return formatList(
        details.languages.map((spoken) => languageName(spoken, language)),
        language,
      );
    default:
      return details[field];
  }
};
