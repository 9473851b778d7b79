import { standingOn } from '#shared/domain/consent.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import { FILE_PARTS, type FilePart } from '#shared/domain/release/parts.ts';
import type { Purpose, Recipient } from '#shared/domain/release/recipient.ts';
import { type ClientWords, clientWordsOf } from '#shared/i18n/client-words.ts';
import type { OrganisationNames } from '#shared/i18n/consent-words.ts';
import { formatDay } from '#shared/i18n/format.ts';
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
  const words = clientWordsOf(language);
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
      footRight: words('consentForm:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: CONSENT_STYLES,
    body: html`<main>
<h1>${title}</h1>
<dl class="what">
<div><dt>${words('consentForm:withWhom')}</dt><dd dir="auto">${who(consent.recipient, organisations, words)}</dd></div>
<div><dt>${words('consentForm:whatFor')}</dt><dd dir="auto">${whatFor(consent.purpose, words)}</dd></div>
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

/** In her words: what the shelter calls a recipient is for the shelter. What somebody has written stays as it is. */
const who = (recipient: Recipient, names: OrganisationNames, words: ClientWords): string => {
  switch (recipient.is) {
    case 'organisation':
      return names[recipient.organisationId] ?? recipient.calledAs;
    case 'somebodyElse':
      return recipient.words;
    default:
      return [words(`consentForm:recipient.${recipient.is}`), recipient.words].filter(Boolean).join(' · ');
  }
};

const whatFor = (purpose: Purpose, words: ClientWords): string =>
  purpose.is === 'other' ? purpose.words : words(`consentForm:purpose.${purpose.is}`);

const RIGHTS = ['choose', 'noHarm', 'takeBack', 'gone', 'others', 'ask'] as const;

const onePart = (part: FilePart, ticked: boolean | null, words: ClientWords): Html =>
  html`<li>${box(ticked === true, null)}<span>${words(`consentForm:part.${part}`)}</span></li>`;

const line = (label: string, value: string): Html =>
  html`<div><dt>${label}</dt><dd>${lineOrBlank(value)}</dd></div>`;

const signature = (role: string, name: string, words: ClientWords): Html => html`<div>
<h3>${role}</h3>
<p class="label">${words('consentForm:name')}</p>${lineOrBlank(name)}
<p class="label">${words('consentForm:signature')}</p>${blankLines(1)}
</div>`;

const CONSENT_STYLES = `${WRITING}
html { font-size: 11pt; line-height: 1.28; }
h1 { font-size: 21pt; font-weight: 700; letter-spacing: -0.02em; padding-bottom: 2mm; border-bottom: 1.5pt solid #000; }
h2 { font-size: 12.5pt; margin: 3.5mm 0 1.5mm; }
.what > div { display: grid; grid-template-columns: 42mm 1fr; gap: 5mm; padding-block: 1.4mm; border-bottom: 0.5pt solid #767676; }
.what dt { color: #444; }
.what dd { font-size: 12.5pt; font-weight: 600; overflow-wrap: anywhere; }
.parts { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2mm 8mm; }
.parts li, .answers li { display: grid; grid-template-columns: 4.6mm 1fr; gap: 3mm; break-inside: avoid; }
.rights li { display: grid; grid-template-columns: 4mm 1fr; break-inside: avoid; }
.rights li::before { content: '\\2013'; }
.answers { display: grid; gap: 2mm; font-weight: 600; }
.lines-of { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 8mm; margin-top: 1mm; }
.lines-of dt, .label, .aloud { font-size: 9.5pt; color: #444; }
.lines-of .line { height: 6mm; }
.answer, .signing { break-inside: avoid; }
.signing { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 8mm; margin-top: 3.5mm; }
.signing h3 { font-size: 11pt; color: #000; }
.signing .label { margin-top: 1mm; }
.signing .line { height: 7mm; }
.aloud { margin-top: 2mm; }`;
