import { localDayOf } from '#shared/domain/dates.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { type Organisation, PUBLIC_CONTACTS } from '#shared/domain/organisation.ts';
import { organisationsIn, type PlanContent } from '#shared/domain/plan.ts';
import type { AsKnown } from '#shared/domain/plan-version.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Words } from '#shared/i18n/words.ts';
import type { PlanHtmlRequest } from '../../core/ports.ts';
import { type Html, html } from '../html.ts';
import { prose } from '../writing.ts';

type Known = PlanHtmlRequest['organisations'];

/** Those that `ids` mean by now, each once by each of its names. One that isn't on the map is passed over. */
export const meantBy = (ids: readonly OrganisationId[], known: Known): AsKnown<Organisation>[] => {
  const meant = ids.flatMap((id) => known.get(id) ?? []);
  return meant.filter(
    ({ id, details }, index) =>
      meant.findIndex((other) => other.id === id && other.details.name === details.name) === index,
  );
};

/** Their names, under each other; nothing where there are none. */
export const namesOf = (ids: readonly OrganisationId[], known: Known): Html | false => {
  const meant = meantBy(ids, known);
  return (
    meant.length > 0 &&
    html`<ul class="names">${meant.map(({ details }) => html`<li dir="auto">${details.name}</li>`)}</ul>`
  );
};

type Contacts = { content: PlanContent; known: Known; language: string; words: Words; printedOn: Date };

/** How the organisations of this plan are reached, for whoever has nothing but the paper. */
export const contacts = ({ content, known, language, words, printedOn }: Contacts): Html | false => {
  const meant = meantBy(organisationsIn(content), known);
  if (meant.length === 0) return false;
  return html`<section class="contacts">
<h2>${words('print:organisations.title')}</h2>
<p class="age">${words('print:organisations.asKnown', { day: formatDay(localDayOf(printedOn), language) })}</p>
<div class="cards">
${meant.map((organisation) => card(organisation, language, words))}
</div>
</section>`;
};

/** Nobody is sent to one that has ended: it is named, and its contacts aren't. */
const card = (
  { details, endedOn, checked, calledNow }: AsKnown<Organisation>,
  language: string,
  words: Words,
): Html => {
  const day = (on: NonNullable<typeof endedOn>) => formatDay(on, language, 'medium');
  const known = endedOn === null ? PUBLIC_CONTACTS.filter((contact) => details[contact].trim() !== '') : [];
  const age =
    endedOn === null
      ? checked && words('print:organisations.checked', { when: day(checked.on) })
      : words('print:organisations.ended', { when: day(endedOn) });
  return html`<div class="card">
<h3 dir="auto">${details.name}</h3>
${calledNow !== undefined && html`<p class="now" dir="auto">${words('print:organisations.calledNow', { name: calledNow })}</p>`}
${
  known.length > 0 &&
  html`<dl>${known.map(
    (contact) =>
      html`<div><dt>${words(`socialMap:field.${contact}`)}</dt><dd dir="auto">${prose(details[contact])}</dd></div>`,
  )}</dl>`
}
${age && html`<p class="age">${age}</p>`}
</div>`;
};
