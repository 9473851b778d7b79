import { coveredOn, standingOn } from '#shared/domain/consent.ts';
import { localDayOf } from '#shared/domain/dates.ts';
import { mayBeOut, type ReleaseCopy } from '#shared/domain/release/copy.ts';
import { filePartsWords, overrideWords, purposeWords, recipientWords } from '#shared/i18n/consent-words.ts';
import { formatDay, formatMoment } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { SummaryRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';

/** Who may know what by now. */
export const consentsInShort = (
  { copy, language, printedOn }: SummaryRequest,
  words: Words,
): Html | false => {
  const day = localDayOf(printedOn);
  return (
    copy.consents.length > 0 &&
    html`<table class="short" aria-label="${words('consent:list')}"><thead><tr>
<th scope="col" class="subject">${words('consentForm:withWhom')}</th>
<th scope="col">${words('consentForm:whatFor')}</th>
<th scope="col">${words('consent:covers')}</th>
<th scope="col" class="whom">${words('print:referrals.standing')}</th>
</tr></thead><tbody>${copy.consents.map((consent) => {
      const standing = standingOn(consent, day);
      const last = standing.is === 'given' ? standing.act.until : null;
      return html`<tr><th scope="row" dir="auto">${recipientWords(consent.recipient, {}, language)}</th>
<td dir="auto">${purposeWords(consent.purpose, language)}</td>
<td>${filePartsWords(coveredOn(consent, day), language)}</td>
<td>${words(`consent:standing.${standing.is}`)}${last !== null && html`<p class="about">${words('consent:coveredUntil', { day: formatDay(last, language, 'medium') })}</p>`}</td></tr>`;
    })}</tbody></table>`
  );
};

/** What is out there, by the numbers on its pages. */
export const copiesInShort = ({ copy, language }: SummaryRequest, words: Words): Html | false => {
  const out = copy.copies.filter(mayBeOut);
  return (
    out.length > 0 &&
    html`<table class="short" aria-label="${words('consent:left.title')}"><thead><tr>
<th scope="col" class="subject">${words('print:summary.number')}</th>
<th scope="col">${words('consentForm:withWhom')}</th>
<th scope="col">${words('print:summary.parts')}</th>
<th scope="col" class="whom">${words('print:step.when')}</th>
</tr></thead><tbody>${out.map((one) => copyRow(one, language))}</tbody></table>`
  );
};

const copyRow = (copy: ReleaseCopy, language: string): Html => {
  const { number, recipient, parts, at, by } = copy;
  const override = overrideWords(copy, language);
  return html`<tr><th scope="row">${number}</th>
<td dir="auto">${recipientWords(recipient, {}, language)}</td>
<td>${filePartsWords(parts, language)}${override !== '' && html`<p class="about" dir="auto">${override}</p>`}</td>
<td>${formatMoment(at, language)}<p class="about">${by.name}</p></td></tr>`;
};
