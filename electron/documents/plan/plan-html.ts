import { localDayOf } from '#shared/domain/dates.ts';
import { withoutDanger } from '#shared/domain/ecogram-danger.ts';
import { numberOf } from '#shared/domain/factors.ts';
import type { PlanContent, PlanField } from '#shared/domain/plan.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { cautionWords } from '#shared/i18n/caution-words.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { standingWords } from '#shared/i18n/standing-words.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { Documents, PictureLook, PlanHtmlRequest } from '../../core/ports.ts';
import { copyMark } from '../copy-mark.ts';
import { credits } from '../credits.ts';
import { legend, picture } from '../ecogram-picture.ts';
import { type Html, html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import { type Page, pageFrame, type Running } from '../page-frame.ts';
import { PLAN_STYLES } from '../styles.ts';
import { children } from './children.ts';
import { costs } from './costs.ts';
import { cover } from './cover.ts';
import { documents } from './documents.ts';
import { blankField, planField } from './field.ts';
import { firstPage } from './first-page.ts';
import { help, security } from './help.ts';
import { journey } from './journey.ts';
import { contacts } from './organisations.ts';
import { referrals } from './referrals.ts';
import { signatures } from './signatures.ts';
import { timeLine } from './time-line.ts';
import { visits } from './visits.ts';

type Needs = Pick<Documents, 'ecogramSvg'>;

/** The client's own picture, as she knows it; what may harm anybody is not on it. */
const IN_PLAN: PictureLook = { withNames: true, withDanger: false, withLegend: true, ink: 'colour' };

/** How many subjects can be filled in by hand where none was chosen on the screen. */
const BLANK_FIELDS = 3;

/** The Personal Action Plan for Return as a page to print. */
export const planPage = (request: PlanHtmlRequest, { ecogramSvg }: Needs): Page => {
  const { plan, standing, ecogram, organisations, clientLabel } = request;
  const { language, paper, printedOn, logHead, withSecurity } = request;
  const content = { ...plan.content, fields: inFactorOrder(plan.content.fields) };
  const words = wordsOf(UiLanguage.parse(language));
  const fields = content.fields.map((field) =>
    planField({
      kind: content.kind,
      field,
      people: withoutDanger(ecogram.records).people,
      organisations,
      language,
      words,
    }),
  );
  const joined = { content, known: organisations, language, words };
  const drawing = () =>
    ecogramSvg({ records: ecogram.records, clientLabel, language, detail: 'full', ...IN_PLAN });
  return {
    title: words(`planParts:title.${content.kind}`),
    language,
    paper,
    landscape: false,
    running: {
      ...running(content, clientLabel, language, printedOn, words),
      caution: cautionWords(request.cautions, language, words),
      footLog: logMark(logHead, words),
      footCopy: copyMark(request.copy, words),
      footStanding: standingWords(standing, words),
    },
    styles: PLAN_STYLES,
    body: html`${cover({ content, clientLabel, language, words, blankFields: BLANK_FIELDS, withSecurity })}
<main>
${firstPage(joined)}
${fields.length > 0 ? fields : Array.from({ length: BLANK_FIELDS }, () => blankField(words))}
${timeLine(joined)}
${children(joined)}
${journey(joined)}
${documents(joined)}
${costs(joined)}
${help(joined)}
${withSecurity && security(joined)}
${visits({ ...joined, followed: request.followed })}
${referrals(joined)}
${contacts({ ...joined, printedOn })}
${signatures({ content, clientLabel, words })}
</main>
${credits('plan', words)}
${content.withEcogram && around(drawing(), words)}`,
  };
};

export const planHtml = (request: PlanHtmlRequest, draws: Needs): string =>
  pageFrame(planPage(request, draws)).toString();

/** Chosen subjects stand in the order of the instrument, however they were picked. */
const inFactorOrder = (fields: readonly PlanField[]): PlanField[] =>
  [...fields].sort((one, other) => numberOf(one.factor) - numberOf(other.factor));

/** On a sheet of its own behind the signatures, so that it can be taken out or left out. */
const around = (svg: string, words: Words): Html => html`<section class="around">
<h2>${words('print:ecogram.inPlan')}</h2>
${picture(svg)}
${legend(words)}
</section>`;

const running = (
  content: PlanContent,
  clientLabel: string,
  language: string,
  printedOn: Date,
  words: Words,
): Omit<Running, 'footLog'> => {
  const day = content.date === null ? [] : [formatDay(content.date, language)];
  const version = content.versionLabel === '' ? [] : [versionName(content.versionLabel, words)];
  return {
    head: [words(`planParts:title.${content.kind}`), ...(clientLabel === '' ? [] : [clientLabel])].join(
      ' · ',
    ),
    footLeft: [...version, ...day].join(' · '),
    footMiddle: words('print:printedOn', { day: formatDay(localDayOf(printedOn), language) }),
    footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
  };
};

/** A bare number needs the word before it; a label in words (`second draft`) speaks for itself. */
const versionName = (label: string, words: Words): string =>
  /^[\d.]+$/.test(label) ? words('print:version', { number: label }) : label;
