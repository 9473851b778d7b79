import { localDayOf } from '#shared/domain/dates.ts';
import type { OrganisationDetails } from '#shared/domain/organisation.ts';
import { type SheetEntry, type SheetField, sheetEntry } from '#shared/domain/organisation-sheet.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay, formatList, languageName } from '#shared/i18n/format.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { SheetRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { pageFrame } from '../page-frame.ts';
import { SHEET_STYLES } from './organisation-styles.ts';

/**
 * Whom a client can turn to, and how, in large type: a sheet to take along. Whoever finds it on her reads a list of addresses.
 * So nothing on it says who made it, with what, or what for: neither the log's head nor the credits that other prints bear.
 */
export const sheetHtml = ({ organisations, fields, language, paper, printedOn }: SheetRequest): string => {
  const words = wordsOf(UiLanguage.parse(language));
  const entries = organisations.map(({ details, calledAs }) => sheetEntry(details, { calledAs }, fields));
  return pageFrame({
    title: words('print:sheet.title'),
    language,
    paper,
    landscape: false,
    running: {
      head: '',
      footLeft: formatDay(localDayOf(printedOn), language),
      footLog: '',
      footMiddle: '',
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: SHEET_STYLES,
    body: html`<main>
<h1>${words('print:sheet.title')}</h1>
${entries.map((entry) => entryHtml(entry, language, words))}
</main>`,
  }).toString();
};

const entryHtml = ({ name, details, fields }: SheetEntry, language: string, words: Words): Html =>
  html`<section class="entry">
<h2 dir="auto">${name ?? words('print:sheet.unnamed')}</h2>
<dl>
${fields.map((field) => html`<div class="${field}"><dt>${words(`print:sheet.field.${field}`)}</dt><dd dir="auto">${wordsFor(field, details, language, words)}</dd></div>`)}
</dl>
</section>`;

const wordsFor = (
  field: SheetField,
  details: Pick<OrganisationDetails, SheetField>,
  language: string,
  words: Words,
): string => {
  switch (field) {
    case 'services':
      return formatList(
        details.services.map((service) => words(`print:sheet.service.${service}`)),
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
