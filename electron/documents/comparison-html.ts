import { type Instant, localDayOf } from '#shared/domain/dates.ts';
import type { EcogramRecords } from '#shared/domain/ecogram.ts';
import { compareEcograms, hasDifferences } from '#shared/domain/ecogram-comparison.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { type ComparisonItem, comparisonInWords } from '#shared/i18n/comparison-words.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { ComparisonRequest, Moments, OnPaper } from '../core/ports.ts';
import { asRoles } from './as-roles.ts';
import { COMPARISON_STYLES } from './comparison-styles.ts';
import { comparisonPictures } from './comparison-svg.ts';
import { copyMark } from './copy-mark.ts';
import { credits } from './credits.ts';
import { picture } from './ecogram-picture.ts';
import { PRINTED } from './ecogram-svg-text.ts';
import { type Html, html } from './html.ts';
import { logMark } from './log-mark.ts';
import { pageFrame } from './page-frame.ts';

type Request = ComparisonRequest & Moments & OnPaper;

const FATES = ['gained', 'lost', 'changed'] as const;
const SUBJECTS = ['people', 'ties'] as const;

/** Two states of an ecogram beside each other, and below them in words what came, what went and what is otherwise. */
export const comparisonHtml = (request: Request): string => {
  const { language, paper, printedOn, logHead, withNames, was, is } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const seen = (records: EcogramRecords) => (withNames ? records : asRoles(records, words));
  const [before, after] = [seen(request.before), seen(request.after)];
  // Without names the client has none either.
  const clientLabel = withNames ? request.clientLabel : words('ecogram:picture.client');
  const dayOf = (at: string) => formatDay(localDayOf(new Date(at)), language);
  const printed = words('print:printedOn', { day: formatDay(localDayOf(printedOn), language) });
  // What somebody called a moment may name anybody.
  const called = (moment: { at: Instant; words: string }) =>
    momentWords(dayOf(moment.at), withNames ? moment.words : '');
  const earlier = called(was);
  const later = is ? called(is) : words('versions:compare.now');
  const pictures = comparisonPictures({ ...request, clientLabel }, PRINTED);
  const comparison = compareEcograms(before, after);
  const list = comparisonInWords(comparison, { before, after, clientLabel, withNames }, words);

  const state = (caption: string, svg: string) =>
    html`<section class="state"><h2 dir="auto">${caption}</h2>${picture(svg)}</section>`;
  const column = (fate: (typeof FATES)[number]) => html`<section class="fate">
<h2>${words(`versions:compare.${fate}`)}</h2>
${SUBJECTS.map((subject) => part(words(`versions:compare.${subject}`), list[subject][fate]))}
${SUBJECTS.every((subject) => list[subject][fate].length === 0) && html`<p>${words('versions:compare.nobody')}</p>`}
</section>`;

  return pageFrame({
    title: words('versions:compare.title'),
    language,
    paper,
    landscape: true,
    running: {
      head: '',
      footLeft: '',
      footLog: logMark(logHead, words),
      footMiddle: '',
      footCopy: copyMark(request.copy, words),
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: COMPARISON_STYLES,
    body: html`<main>
<header class="title"><h1>${words('versions:compare.title')}</h1>${withNames && html`<p dir="auto">${clientLabel}</p>`}<p class="when">${printed}</p></header>
<div class="states">${state(earlier, pictures.before)}${state(later, pictures.after)}</div>
${key(words)}
${
  hasDifferences(comparison)
    ? html`<div class="fates">${FATES.map(column)}</div>`
    : html`<p class="same">${words('versions:compare.same')}</p>`
}
${credits('ecogram', words)}
</main>`,
  }).toString();
};

const momentWords = (day: string, words: string): string => (words === '' ? day : `${day} · ${words}`);

const part = (title: string, items: readonly ComparisonItem[]): Html | false =>
  items.length > 0 &&
  html`<h3>${title}</h3><ul>${items.map(
    ({ title: of, lines }) =>
      html`<li><p class="who" dir="auto">${of}</p>${lines.map((line) => html`<p class="how" dir="auto">${line}</p>`)}</li>`,
  )}</ul>`;

const SIGNS = {
  gained: html`<circle cx="9" cy="9" r="8" fill="none" stroke="#000" stroke-width="1.4"/><path d="M5 9h8M9 5v8" stroke="#000" stroke-width="1.6"/>`,
  lost: html`<circle cx="9" cy="9" r="8" fill="none" stroke="#000" stroke-width="1.4" stroke-dasharray="4 2.6"/><path d="M5 9h8" stroke="#000" stroke-width="1.6"/>`,
  changed: html`<circle cx="9" cy="9" r="8" fill="none" stroke="#000" stroke-width="1.8" stroke-dasharray="0.1 3" stroke-linecap="round"/><path d="M9 5l4 7H5z" fill="none" stroke="#000" stroke-width="1.4"/>`,
} as const;

const key = (words: Words): Html =>
  html`<ul class="key">${FATES.map(
    (fate) =>
      html`<li><svg viewBox="0 0 18 18" aria-hidden="true">${SIGNS[fate]}</svg>${words(`versions:compare.key.${fate}`)}</li>`,
  )}</ul>`;
