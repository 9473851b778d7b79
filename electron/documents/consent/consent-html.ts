import { standingOn } from '#shared/domain/consent.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import { FILE_PARTS, type FilePart } from '#shared/domain/release/parts.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { purposeWords, recipientWords } from '#shared/i18n/consent-words.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { ConsentHtmlRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { pageFrame } from '../page-frame.ts';
import { WRITING } from '../styles.ts';
import { blankLines, box, lineOrBlank } from '../writing.ts';

/**
 * What a client is asked, on one sheet that she can keep. Her words and not the shelter's: nothing on it tells strangers what the help is
 * against, whose it is, or that there is a file. Empty to be talked over and signed, or filled in as it was said.
 */
export const consentHtml = (request: ConsentHtmlRequest): string => {
  const { consent, organisations, language, paper, printedOn } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const title = words('consentForm:title');
  const standing = standingOn(consent, localDayOf(printedOn));
  const said = request.filled && standing.is === 'given' ? standing.act : null;
  return pageFrame({
    title,
    language,
    paper,
    landscape: false,
    running: {
      head: title,
      footLeft: '',
      footLog: '',
      footMiddle: '',
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: CONSENT_STYLES,
    body: html`<main>
<h1>${title}</h1>
<dl class="what">
<div><dt>${words('consentForm:withWhom')}</dt><dd dir="auto">${recipientWords(consent.recipient, organisations, language)}</dd></div>
<div><dt>${words('consentForm:whatFor')}</dt><dd dir="auto">${purposeWords(consent.purpose, language)}</dd></div>
</dl>
<section><h2>${words('consentForm:which')}</h2>
<ul class="parts">${FILE_PARTS.map((part) => onePart(part, said === null ? null : said.parts.includes(part), words))}</ul></section>
<section><h2>${words('consentForm:yours')}</h2>
<ul class="rights">${RIGHTS.map((right) => html`<li>${words(`consentForm:right.${right}`)}</li>`)}</ul></section>
<section class="answer"><h2>${words('consentForm:answer')}</h2>
<ul class="answers">
<li>${box(said !== null, null)}<span>${words('consentForm:yes')}</span></li>
<li>${box(false, null)}<span>${words('consentForm:no')}</span></li>
</ul>
<dl class="lines-of">
${line(words('consentForm:until'), said?.until ? formatDay(said.until, language) : '')}
${line(words('consentForm:on'), said ? formatDay(said.on, language) : '')}
${line(words('consentForm:language'), said?.language ?? '')}
${line(words('consentForm:interpreting'), said?.interpreting ?? '')}
</dl></section>
<section class="signing">
${signature(words('consentForm:you'), '', words)}
${signature(words('consentForm:worker'), '', words)}
${signature(words('consentForm:witness'), said?.proof.is === 'spoken' ? said.proof.witness : '', words)}
</section>
<p class="aloud">${words('consentForm:aloud')}</p>
</main>`,
  }).toString();
};

const RIGHTS = ['choose', 'noHarm', 'takeBack', 'gone', 'others', 'ask'] as const;

const onePart = (part: FilePart, ticked: boolean | null, words: Words): Html =>
  html`<li>${box(ticked === true, null)}<span>${words(`consentForm:part.${part}`)}</span></li>`;

const line = (label: string, value: string): Html =>
  html`<div><dt>${label}</dt><dd>${lineOrBlank(value)}</dd></div>`;

const signature = (role: string, name: string, words: Words): Html => html`<div>
<h3>${role}</h3>
<p class="label">${words('consentForm:name')}</p>${lineOrBlank(name)}
<p class="label">${words('consentForm:signature')}</p>${blankLines(1)}
</div>`;

const CONSENT_STYLES = `${WRITING}
html { font-size: 12pt; line-height: 1.35; }
h1 { font-size: 24pt; font-weight: 700; letter-spacing: -0.02em; padding-bottom: 3mm; border-bottom: 1.5pt solid #000; }
h2 { font-size: 13pt; margin: 5mm 0 2mm; }
.what > div { display: grid; grid-template-columns: 42mm 1fr; gap: 5mm; padding-block: 2mm; border-bottom: 0.5pt solid #767676; }
.what dt { color: #444; }
.what dd { font-size: 14pt; font-weight: 600; overflow-wrap: anywhere; }
.parts { display: grid; grid-template-columns: 1fr 1fr; gap: 1.6mm 8mm; }
.parts li, .answers li { display: grid; grid-template-columns: 4.6mm 1fr; gap: 3mm; break-inside: avoid; }
.rights li { display: grid; grid-template-columns: 4mm 1fr; break-inside: avoid; }
.rights li::before { content: '\\2013'; }
.answers { display: grid; gap: 2mm; font-weight: 600; }
.lines-of { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 8mm; margin-top: 2mm; }
.lines-of dt, .label, .aloud { font-size: 9.5pt; color: #444; }
.lines-of .line { height: 7mm; }
.answer, .signing { break-inside: avoid; }
.signing { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 8mm; margin-top: 5mm; }
.signing h3 { font-size: 11pt; color: #000; }
.signing .label { margin-top: 1.5mm; }
.signing .line { height: 8mm; }
.aloud { margin-top: 3mm; }`;
