import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Organisation, SERVICES } from '#shared/domain/organisation.ts';
import { COUNTRY_CODES } from '#shared/domain/places.ts';
import { fold } from '#shared/i18n/fold.ts';
import { marked } from '#shared/i18n/marked.ts';
import { wordsOf } from '#shared/i18n/search-words.ts';
import { someOrganisation } from '../records.testkit.ts';
import { organisationWords } from '../search/organisation-words.ts';
import { whyFoundBy } from '../search/why-found.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase } from '../vault.testkit.ts';

/** Enough that some searches find more than are looked up one by one, and some fewer. */
const HOW_MANY = 450;
const WORDS = ['haven', 'Kade', 'Mães', 'legal', 'quay', 'bada', 'lami', 'noor', 'Łódź', 'بيت', 'brug', 'ha'];

const made = (at: number): Organisation => {
  const word = (step: number) => WORDS[(at * step + Math.floor(at / step)) % WORDS.length] ?? '';
  const organisation = someOrganisation({
    name: `${word(5)} ${word(7)}`,
    countries: [COUNTRY_CODES[(at * 13) % 40] ?? 'NL'],
    countriesCovered: at % 3 === 0 ? [COUNTRY_CODES[(at * 7) % 60] ?? 'NG'] : [],
    languages: at % 2 === 0 ? ['ar', 'fr'] : ['en'],
    services: [SERVICES[at % SERVICES.length] ?? 'other'],
    groups: at % 5 === 0 ? ['women'] : [],
    notes: at % 4 === 0 ? `${word(11)}, near the ${word(3)}` : '',
    whatTheHelpIs: at % 7 === 0 ? `${word(2)} for whoever comes. `.repeat(6) : '',
  });
  return {
    ...organisation,
    endedOn: at % 9 === 0 ? organisation.createdAt.slice(0, 10) : null,
  } as Organisation;
};

/** The list as it is meant: everybody looked at whole, one after the other. */
const asMeant = (
  all: readonly Organisation[],
  asked: { search: string; service: string | null; withEnded: boolean; limit: number },
) => {
  const terms = wordsOf(asked.search);
  const holds = (words: string, term: string) => words.split(' ').some((word) => word.startsWith(term));
  const found = all.filter(({ details }) => {
    const { name, words } = organisationWords(details);
    const isWanted = asked.service === null || details.services.some((one) => one === asked.service);
    return isWanted && terms.every((term) => holds(name, term) || holds(words, term));
  });
  const isNamed = ({ details }: Organisation) =>
    terms.every((term) => holds(organisationWords(details).name, term));
  const bytes = ({ details }: Organisation) => Buffer.from(fold(details.name));
  const rank = new Map(all.map((organisation, index) => [organisation, index]));
  const inOrder = found
    .filter(({ endedOn }) => asked.withEnded || endedOn === null)
    .sort(
      (one, other) =>
        Number(isNamed(other)) - Number(isNamed(one)) ||
        Buffer.compare(bytes(one), bytes(other)) ||
        (rank.get(one) ?? 0) - (rank.get(other) ?? 0),
    );
  const { reasons } = whyFoundBy(terms);
  const ended = found.filter(({ endedOn }) => endedOn !== null).length;
  return {
    organisations: inOrder.slice(0, asked.limit).map(({ id, details, endedOn }) => ({
      id,
      name: details.name,
      countries: details.countries,
      countriesCovered: details.countriesCovered,
      services: details.services,
      checkedOn: null,
      endedOn,
      nameParts: marked(details.name, terms),
      matches: reasons(details, details),
    })),
    total: asked.withEnded ? found.length : found.length - ended,
    ended: asked.withEnded ? 0 : ended,
  };
};

test('who is found, in which order and why, is as though everybody had been read whole', () => {
  const { vault } = bareDatabase().open();
  const all = Array.from({ length: HOW_MANY }, (_, at) => made(at));
  vault.write(CHANGE, () => {
    for (const organisation of all) vault.organisations.insert(organisation);
  });
  const term = fc.oneof(
    fc.constantFrom(...WORDS, 'arabic', 'nederland', 'rechtshulp', 'women', 'near', 'zzz'),
    fc.constantFrom('h', 'l', 'm', 'a', 'q'),
  );
  const howLong = fc.integer({ min: 1, max: 8 });
  const search = fc
    .array(fc.tuple(term, howLong), { maxLength: 3 })
    .map((terms) => terms.map(([word, length]) => word.slice(0, length)).join(' '));
  fc.assert(
    fc.property(
      search,
      fc.option(fc.constantFrom(...SERVICES)),
      fc.boolean(),
      fc.constantFrom(1, 20, 100, 500),
      (typed, service, withEnded, limit) => {
        const asked = { search: typed, service, withEnded, limit };
        const query = { ...asked, country: null, group: null, language: null, without: [] };
        expect(vault.organisations.list(query)).toEqual(asMeant(all, asked));
      },
    ),
  );
});
