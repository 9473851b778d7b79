import { type CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import {
  ORGANISATION_FLAGS,
  type Organisation,
  type OrganisationDetails,
} from '#shared/domain/organisation.ts';
import { UiLanguage } from '#shared/domain/settings.ts';
import { checkWords } from '#shared/i18n/check-words.ts';
import { countryName, formatDay, formatList, languageName } from '#shared/i18n/format.ts';
import { type Words, wordsOf } from '#shared/i18n/words.ts';
import type { SocialMapRequest } from '../../core/ports.ts';
import { credits } from '../credits.ts';
import { type Html, html } from '../html.ts';
import { logMark } from '../log-mark.ts';
import { pageFrame } from '../page-frame.ts';
import { SOCIAL_MAP_STYLES } from './organisation-styles.ts';

/**
 * The organisations of a country, or of all, for whoever works with them, each with how old it is what stands there. What the
 * shelter thinks of one and notes of it stays in the vault.
 */
export const socialMapHtml = (request: SocialMapRequest): string => {
  const { organisations, country, language, paper, printedOn, logHead } = request;
  const words = wordsOf(UiLanguage.parse(language));
  const today = localDayOf(printedOn);
  const place = country === null ? words('print:socialMap.everywhere') : countryName(country, language);
  const title = words('print:socialMap.title', { place });
  const isThere = ({ details }: Organisation) => country === null || details.countries.includes(country);
  const part = (heading: string, those: readonly Organisation[]) =>
    those.length > 0 &&
    html`<section class="part"><h2>${heading}</h2>${those.map((one) => entry(one, { language, words, today }))}</section>`;
  return pageFrame({
    title,
    language,
    paper,
    landscape: false,
    running: {
      head: title,
      footLeft: words('print:printedOn', { day: formatDay(today, language) }),
      footLog: logMark(logHead, words),
      footMiddle: '',
      footRight: words('print:page', { page: '{{page}}', pages: '{{pages}}' }),
    },
    styles: SOCIAL_MAP_STYLES,
    body: html`<main>
<header class="title"><h1>${title}</h1><p>${words('socialMap:list.count', { count: organisations.length })}</p></header>
<p class="about">${words('print:socialMap.about')}</p>
${organisations.length === 0 && html`<p class="nobody">${words('print:socialMap.nobody')}</p>`}
${part(words('print:socialMap.there', { place }), organisations.filter(isThere))}
${part(
  words('print:socialMap.helpFor', { place }),
  organisations.filter((one) => !isThere(one)),
)}
${credits('socialMap', words)}
</main>`,
  }).toString();
};

type Reading = { language: string; words: Words; today: CalendarDate };

const CONTACTS = ['phone', 'emergencyLine', 'email', 'web', 'contactPerson'] as const;
const PROSE = ['whatTheHelpIs', 'targetGroups', 'children', 'costs', 'address', 'openingHours'] as const;

const entry = ({ details, checked, endedOn }: Organisation, reading: Reading): Html => {
  const { words, language, today } = reading;
  const age = checkWords({ checkedOn: checked?.on ?? null, endedOn }, { language, today });
  const services = details.services.map((service) => words(`socialMap:service.${service}`));
  return html`<article class="entry">
<header><h3 dir="auto">${details.name}</h3><p class="${age.isStale ? 'age stale' : 'age'}">${age.words}</p></header>
${services.length > 0 && html`<p class="does">${services.join(' · ')}</p>`}
<dl>
${CONTACTS.map((field) => told('', words(`socialMap:field.${field}`), details[field]))}
${told(
  '',
  words('socialMap:field.languages'),
  listed(details.languages, (spoken) => languageName(spoken, language), language),
)}
${countries(details, reading)}
${told(
  'wide',
  words('socialMap:field.groups'),
  listed(details.groups, (group) => words(`socialMap:group.${group}`), language),
)}
${PROSE.map((field) => told('wide', words(`socialMap:field.${field}`), details[field]))}
${told(
  'wide',
  words('socialMap:page.flags'),
  listed(flagsOf(details), (flag) => words(`socialMap:field.${flag}`), language),
)}
</dl>
</article>`;
};

const flagsOf = (details: OrganisationDetails) => ORGANISATION_FLAGS.filter((flag) => details[flag]);

const countries = (details: OrganisationDetails, { words, language }: Reading): Html => {
  const named = (codes: readonly string[]) => listed(codes, (code) => countryName(code, language), language);
  const when = details.returnHelp === null ? '' : words(`socialMap:returnHelp.${details.returnHelp}`);
  return html`${told('wide', words('socialMap:field.countries'), named(details.countries))}
${told('wide', words('socialMap:field.countriesCovered'), named(details.countriesCovered))}
${told('wide', words('socialMap:field.returnHelp'), when)}`;
};

const listed = <Value>(
  values: readonly Value[],
  nameOf: (value: Value) => string,
  language: string,
): string => formatList(values.map(nameOf), language);

const told = (className: string, label: string, value: string): Html | false =>
  value.trim() !== '' && html`<div class="${className}"><dt>${label}</dt><dd dir="auto">${value}</dd></div>`;
