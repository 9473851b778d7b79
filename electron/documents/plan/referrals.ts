import type { PlanContent } from '#shared/domain/plan.ts';
import type { Referral } from '#shared/domain/referral.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { PlanHtmlRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { prose } from '../writing.ts';
import { namesOf } from './organisations.ts';

type Referrals = {
  content: PlanContent;
  known: PlanHtmlRequest['organisations'];
  language: string;
  words: Words;
};

/** Who is asked to go on with what, and where that stands. What is noted of it stays on the screen. */
export const referrals = (request: Referrals): Html | false => {
  const { content, words } = request;
  if (content.referrals.length === 0) return false;
  return html`<section class="referrals">
<h2 id="referrals">${words('planParts:part.referrals')}</h2>
<table class="steps" aria-labelledby="referrals">
<thead><tr>
<th scope="col" class="whom">${words('print:referrals.organisation')}</th>
<th scope="col">${words('print:referrals.forWhat')}</th>
<th scope="col" class="contact">${words('print:referrals.contactPerson')}</th>
<th scope="col" class="standing">${words('print:referrals.standing')}</th>
</tr></thead>
<tbody>
${content.referrals.map((referral) => row(referral, request))}
</tbody>
</table>
</section>`;
};

const row = (referral: Referral, { known, language, words }: Referrals): Html => {
  const { organisationId, forWhat, contactPerson, standing, askedOn } = referral;
  return html`<tr>
<td>${namesOf([organisationId], known)}</td>
<td dir="auto">${prose(forWhat)}</td>
<td dir="auto">${contactPerson}</td>
<td><p>${words(`terms:referral.${standing}`)}</p>${
    askedOn !== null &&
    html`<p class="asked">${words('print:referrals.askedOn', { when: formatDay(askedOn, language, 'medium') })}</p>`
  }</td>
</tr>`;
};
