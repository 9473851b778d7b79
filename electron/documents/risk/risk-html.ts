import { localDayOf } from '#shared/domain/dates.ts';
import {
  leftOutOf,
  type RiskAssessment,
  type RiskContent,
  type Said,
} from '#shared/domain/risk-assessment.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { plansWords } from '#shared/i18n/plans-words.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { RiskHtmlRequest } from '../../core/ports.ts';
import { copyMark } from '../copy-mark.ts';
import { credits } from '../credits.ts';
import { type Html, html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import { type Page, pageFrame } from '../page-frame.ts';
import { RISK_STYLES } from '../styles.ts';
import { blankLines, lineOrBlank, prose } from '../writing.ts';
import { areasOf } from './areas.ts';

/** The assessment of the risks of a return as a page to print: who decided what, then what it stands on. */
export const riskPage = (request: RiskHtmlRequest): Page => {
  const { assessment, fears, clientLabel, language, paper, printedOn, logHead } = request;
  const { content, decided } = assessment;
  const words = wordsOf(UiLanguage.parse(language));
  const title = words('print:risk.title');
  return {
    title,
    language,
    paper,
    landscape: false,
    running: {
      head: [title, ...(clientLabel === '' ? [] : [clientLabel])].join(' · '),
      caution: decided === null ? words('print:risk.notDecided') : '',
      footLeft:
        decided === null ? '' : words('print:risk.decidedOn', { day: formatDay(decided.on, language) }),
      footLog: logMark(logHead, words),
      footMiddle: words('print:printedOn', { day: formatDay(localDayOf(printedOn), language) }),
      footCopy: copyMark(request.copy, words),
      footStanding: plansWords(request.plansInCopy ?? [], words),
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: RISK_STYLES,
    body: html`<header>
<h1>${title}</h1>
${particulars(content, clientLabel, language, words)}
${leftOut(content, words)}
</header>
<main>
${outcome(assessment, language, words)}
${bothSaid(content, language, words)}
${areasOf(content, fears, language, words)}
${decided !== null && signature(decided.by.name, words)}
</main>
${credits('risk', words)}`,
  };
};

export const riskHtml = (request: RiskHtmlRequest): string => pageFrame(riskPage(request)).toString();

const particulars = (content: RiskContent, clientLabel: string, language: string, words: Words): Html => {
  const { returnTo, departureOn, lookedAtWith } = content;
  const entry = (className: string, label: string, value: Html) =>
    html`<div class="${className}"><dt>${label}</dt><dd>${value}</dd></div>`;
  const departure = departureOn === null ? '' : formatDay(departureOn, language);
  return html`<dl class="particulars">
${entry('wide', words('print:risk.for'), lineOrBlank(clientLabel))}
${entry('half', words('print:risk.returnTo'), lineOrBlank(returnTo))}
${entry('half', words('print:risk.departureOn'), lineOrBlank(departure))}
${
  lookedAtWith.trim() !== '' &&
  entry('prose', words('print:risk.lookedAtWith'), html`<div dir="auto">${prose(lookedAtWith)}</div>`)
}
</dl>`;
};

/** Whoever reads a short assessment must not take it for a whole one. */
const leftOut = (content: RiskContent, words: Words): Html | false => {
  if (!content.isUrgent) return false;
  const { areas, questions } = leftOutOf(content);
  return html`<section class="left-out">
<h2>${words('print:risk.urgent')}</h2>
<p>${words('print:risk.urgentAbout')}</p>
${areas.length > 0 && html`<p>${words('print:risk.leftOutAreas', { what: areas.map((name) => words(`risk:area.${name}`)).join(' · ') })}</p>`}
${questions.length > 0 && html`<p>${words('print:risk.leftOutQuestions', { what: questions.map((name) => words(`risk:question.${name}`)).join(' · ') })}</p>`}
</section>`;
};

const outcome = ({ decided }: RiskAssessment, language: string, words: Words): Html => {
  if (decided === null)
    return html`<section class="outcome"><h2>${words('print:risk.outcome')}</h2>
<p class="verdict">${words('print:risk.notDecided')}</p></section>`;
  return html`<section class="outcome">
<h2>${words('print:risk.outcome')}</h2>
<p class="verdict">${words(`risk:outcome.${decided.outcome}`)}</p>
<p class="by">${words('print:risk.decidedBy', { name: decided.by.name, day: formatDay(decided.on, language) })}</p>
<h3>${words('print:risk.reasons')}</h3>
<div dir="auto">${prose(decided.reasons)}</div>
</section>`;
};

/** What was advised and what the client chooses, beside each other: neither takes the other's place. */
const bothSaid = ({ said }: RiskContent, language: string, words: Words): Html => {
  const entry = ({ on, who, words: own }: Said): Html => html`<li>
<p class="when">${[...(on === null ? [] : [formatDay(on, language)]), ...(who === '' ? [] : [who])].join(' · ')}</p>
<div dir="auto">${prose(own)}</div></li>`;
  const column = (is: Said['is']): Html => {
    const those = said.filter((one) => one.is === is);
    return html`<div><h2>${words(`print:risk.${is}`)}</h2>
${those.length > 0 ? html`<ul>${those.map(entry)}</ul>` : blankLines(3)}</div>`;
  };
  return html`<section class="said">${column('advice')}${column('choice')}</section>`;
};

const signature = (name: string, words: Words): Html => html`<section class="signatures">
<div class="signature">
<dl>
<dt>${words('print:risk.decidedName')}</dt><dd>${lineOrBlank(name)}</dd>
<dt>${words('print:signatures.signature')}</dt><dd class="sign">${blankLines(1)}</dd>
</dl>
</div>
</section>`;
