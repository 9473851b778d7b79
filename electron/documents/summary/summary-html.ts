import { localDayOf } from '#shared/domain/dates.ts';
import { NO_NAME } from '#shared/domain/release/unsaid.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { filePartWords } from '#shared/i18n/consent-words.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { Documents, SummaryRequest } from '../../core/ports.ts';
import { copyMark } from '../copy-mark.ts';
import { picture } from '../ecogram-picture.ts';
import { type Html, html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import { pageFrame } from '../page-frame.ts';
import { openedNotes } from '../sheet/notes.ts';
import { partOnSheet } from '../sheet/parts.ts';
import { withKinds } from '../with-kinds.ts';
import { consentsInShort, copiesInShort } from './consents.ts';
import { fearsInShort, overviewsInShort } from './overviews.ts';
import { planInShort } from './plan.ts';
import { riskInShort } from './risk.ts';
import { SUMMARY_STYLES } from './summary-styles.ts';

/**
 * All that matters of a file on a few pages, for whoever reads along and answers for it. Made of the same smaller copy as what leaves
 * (decision 28): of others it holds roles, and nothing that is marked or noted, unless somebody has opened that for these pages.
 */
export const summaryHtml = (request: SummaryRequest, draws: Pick<Documents, 'ecogramSvg'>): string => {
  const { copy, language, paper, printedOn, logHead } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const { workingName, fileCode } = copy.file.details;
  const title = words('print:summary.title');
  const whose = workingName === NO_NAME ? '' : workingName;
  return pageFrame({
    title,
    language,
    paper,
    landscape: false,
    running: {
      head: [title, whose].filter(Boolean).join(' · '),
      footLeft: '',
      footLog: logMark(logHead, words),
      footMiddle: words('print:printedOn', { day: formatDay(localDayOf(printedOn), language) }),
      footCopy: copyMark(undefined, words),
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: SUMMARY_STYLES,
    body: html`<header class="title"><h1 dir="auto">${whose || title}</h1><p>${[title, fileCode].filter((one) => one !== '').join(' · ')}</p></header>
<main>${sectionsOf(request, words, draws)}</main>`,
  }).toString();
};

type Section = { title: string; body: Html | false };

const sectionsOf = (
  request: SummaryRequest,
  words: Words,
  draws: Pick<Documents, 'ecogramSvg'>,
): (Html | false)[] => {
  const { copy, language } = request;
  const part = (name: Parameters<typeof partOnSheet>[0]): Section => ({
    title: filePartWords(name, language),
    body: partOnSheet(name, request, words),
  });
  const sections: readonly Section[] = [
    part('children'),
    ...copy.plans.map((plan) => planInShort(plan, request, words)),
    { title: filePartWords('riskAssessment', language), body: riskInShort(request, words) },
    { title: words('consent:list'), body: consentsInShort(request, words) },
    { title: words('consent:left.title'), body: copiesInShort(request, words) },
    { title: words('print:summary.overviews'), body: overviewsInShort(request, words) },
    { title: filePartWords('fears', language), body: fearsInShort(request, words) },
    { title: filePartWords('ecogram', language), body: ecogram(request, words, draws) },
    part('originNetwork'),
    part('firstSigns'),
    part('monitoring'),
  ];
  return [
    html`<div class="who">${partOnSheet('identity', request, words)}${partOnSheet('dates', request, words)}</div>`,
    ...sections.map(
      ({ title, body }) =>
        body && html`<section class="sheet-part"><h2 dir="auto">${title}</h2>${body}</section>`,
    ),
    openedNotes(request, words),
    opened(request, words),
  ];
};

/** In black and white, and no larger than half a sheet: who is where, at a glance. */
const ecogram = (
  { copy, language }: SummaryRequest,
  words: Words,
  { ecogramSvg }: Pick<Documents, 'ecogramSvg'>,
): Html | false => {
  const records = withKinds(copy.ecogram.records, words);
  const { workingName } = copy.file.details;
  const svg = () =>
    ecogramSvg({
      ...{ records, clientLabel: workingName, language, detail: 'full' },
      ...{ withNames: true, withDanger: true, withLegend: false, ink: 'blackAndWhite' },
    });
  return Object.keys(records.people).length > 0 && picture(svg());
};

/** Why something is on these pages that otherwise stays in: whoever holds them has to know. */
const opened = (request: SummaryRequest, words: Words): Html | false =>
  request.opened.length > 0 &&
  html`<section class="sheet-part"><h2>${words('print:summary.opened')}</h2><ul class="opened">${request.opened.map(
    ({ what, reason }) => html`<li dir="auto">${words(`release:inside.is.${what.is}`)}: ${reason}</li>`,
  )}</ul></section>`;
