import { localDayOf } from '#shared/domain/dates.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { plansWords } from '#shared/i18n/plans-words.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { OverviewHtmlRequest } from '../../core/ports.ts';
import { asRoles } from '../as-roles.ts';
import { copyMark } from '../copy-mark.ts';
import { credits } from '../credits.ts';
import { type Html, html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import { type Page, pageFrame } from '../page-frame.ts';
import { blankLines } from '../writing.ts';
import { fearsTables } from './fears-tables.ts';
import { overviewOneTable } from './overview-one.ts';
import { OVERVIEW_STYLES } from './overview-styles.ts';
import { overviewTwoTables } from './overview-two.ts';

const bodyOf = (request: OverviewHtmlRequest, words: Words): Html => {
  switch (request.sheet) {
    case 'one':
      return overviewOneTable(request, words);
    case 'two':
      return overviewTwoTables(request, words);
    case 'fears':
      return fearsTables(request, words);
  }
};

/**
 * One sheet of the overviews to print. Whose it is isn't said: there is a line to write that on for whoever wishes, so that a
 * loose sheet tells nobody.
 */
export const overviewPage = (request: OverviewHtmlRequest): Page => {
  const { sheet, updatedAt, language, paper, printedOn, logHead } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const title = words(`overviews:sheet.${sheet}`);
  const asOf = words('overviews:paper.asOf', { day: formatDay(localDayOf(new Date(updatedAt)), language) });
  return {
    title,
    language,
    paper,
    landscape: false,
    running: {
      head: title,
      footLeft: asOf,
      footLog: logMark(logHead, words),
      footMiddle: words('print:printedOn', { day: formatDay(localDayOf(printedOn), language) }),
      footCopy: copyMark(request.copy, words),
      footStanding: plansWords(request.plansInCopy ?? [], words),
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: OVERVIEW_STYLES,
    body: html`<main class="${sheet}">
<h1>${title}</h1>
<p class="about">${words(`overviews:paper.${sheet}`)}</p>
<div class="particulars"><p>${asOf}</p><div class="whose"><span>${words('overviews:paper.whose')}</span>${blankLines(1)}</div></div>
${bodyOf(request, words)}
</main>
${credits('overview', words)}`,
  };
};

export const overviewHtml = (request: OverviewHtmlRequest): string => {
  const words = wordsOf(UiLanguage.parse(request.language));
  const { people } = asRoles({ people: { ...request.people }, ties: {} }, words);
  return pageFrame(overviewPage({ ...request, people })).toString();
};
