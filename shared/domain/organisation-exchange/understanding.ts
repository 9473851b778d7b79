import sayings from '#resources/social-map/sayings.json' with { type: 'json' };
import { fold } from '../../i18n/fold.ts';
import { countryName, languageName } from '../../i18n/format.ts';
import { type Words, wordsOf } from '../../i18n/words.ts';
import {
  RELIABILITIES,
  RETURN_HELP,
  type Reliability,
  type ReturnHelp,
  SERVICES,
  type Service,
  TARGET_GROUPS,
  type TargetGroup,
} from '../organisation.ts';
import { COMMON_LANGUAGES, COUNTRY_CODES, type CountryCode, Language } from '../places.ts';
import { UI_LANGUAGES } from '../settings.ts';
import { itemsIn, itemsJoinedByAnd } from './lists.ts';

/**
 * What the words of a cell mean, in any language of the screen. Beside the names that the screen itself shows, it knows how
 * else people write them: `resources/social-map/sayings.json`.
 */

/** Without case, accents and signs: `Côte-d’Ivoire` is `cote d ivoire`. */
export const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

type Meanings<Meaning> = (words: string) => Meaning | null;

/** @param said what is written, each way with what it means; the first meaning of a word counts */
const meaningsOf = <Meaning>(said: Iterable<readonly [string, Meaning]>): Meanings<Meaning> => {
  const byWords = new Map<string, Meaning>();
  for (const [words, meaning] of said) {
    const key = plain(words);
    if (key !== '' && !byWords.has(key)) byWords.set(key, meaning);
  }
  return (words) => byWords.get(plain(words)) ?? null;
};

const sayingsOf = <Meaning extends string>(group: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(group).flatMap(([meaning, words]) =>
    words.map((word) => [word, meaning as Meaning] as const),
  );

/** Built when first asked: most of the time nothing is brought in. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const countryMeanings = once(() =>
  meaningsOf<CountryCode>([
    ...UI_LANGUAGES.flatMap((language) =>
      COUNTRY_CODES.flatMap((code) => {
        const name = countryName(code, language);
        return [[name, code] as const, [name.replace('&', 'and'), code] as const];
      }),
    ),
    ...COUNTRY_CODES.map((code) => [code, code] as const),
    ...sayingsOf<CountryCode>(sayings.country),
  ]),
);

const languageMeanings = once(() =>
  meaningsOf<string>([
    ...UI_LANGUAGES.flatMap((language) =>
      COMMON_LANGUAGES.map((tag) => [languageName(tag, language), tag] as const),
    ),
    ...COMMON_LANGUAGES.map((tag) => [tag, tag] as const),
    ...sayingsOf<string>(sayings.language),
  ]),
);

const shown = <Value extends string>(values: readonly Value[], inWords: (t: Words, value: Value) => string) =>
  UI_LANGUAGES.flatMap((language) =>
    values.map((value) => [inWords(wordsOf(language), value), value] as const),
  );

const serviceMeanings = once(() =>
  meaningsOf<Service>([
    ...shown(SERVICES, (t, service) => t(`socialMap:service.${service}`)),
    ...SERVICES.map((service) => [service, service] as const),
    ...sayingsOf<Service>(sayings.service),
  ]),
);

const groupMeanings = once(() =>
  meaningsOf<TargetGroup>([
    ...shown(TARGET_GROUPS, (t, group) => t(`socialMap:group.${group}`)),
    ...TARGET_GROUPS.map((group) => [group, group] as const),
  ]),
);

const returnHelpMeanings = once(() =>
  meaningsOf<ReturnHelp>([
    ...shown(RETURN_HELP, (t, value) => t(`socialMap:returnHelp.${value}`)),
    ...sayingsOf<ReturnHelp>(sayings.returnHelp),
  ]),
);

const reliabilityMeanings = once(() =>
  meaningsOf<Reliability>([
    ...shown(RELIABILITIES, (t, value) => t(`socialMap:reliability.${value}`)),
    ...sayingsOf<Reliability>(sayings.reliability),
  ]),
);

/** Signs that mean yes or no and hold no letter. */
const SIGNS: ReadonlyMap<string, boolean> = new Map([
  ['✓', true],
  ['✔', true],
  ['☑', true],
  ['+', true],
  ['-', false],
  ['–', false],
]);

const answerMeanings = once(() =>
  meaningsOf<boolean>([
    ...sayings.answer.yes.map((word) => [word, true] as const),
    ...sayings.answer.no.map((word) => [word, false] as const),
  ]),
);

export const answerIn = (cell: string): boolean | null => SIGNS.get(cell.trim()) ?? answerMeanings()(cell);
export const returnHelpIn: Meanings<ReturnHelp> = (cell) => returnHelpMeanings()(cell);
export const reliabilityIn: Meanings<Reliability> = (cell) => reliabilityMeanings()(cell);
export const serviceIn: Meanings<Service> = (cell) => serviceMeanings()(cell);

/** What was understood of a list, and the items that were not. */
export type ListRead<Item> = { found: Item[]; strange: string[] };

/** The cell as one name before it is taken apart: `Bosnia and Herzegovina`, `Training of skills, education`. */
const listIn = <Item>(cell: string, meaning: Meanings<Item>): ListRead<Item> => {
  const whole = meaning(cell);
  if (whole !== null) return { found: [whole], strange: [] };
  const found = new Set<Item>();
  const strange: string[] = [];
  for (const item of itemsIn(cell)) {
    const meant = meaning(item);
    const parts = meant === null ? itemsJoinedByAnd(item).map(meaning) : [meant];
    if (parts.length > 0 && parts.every((part) => part !== null)) for (const part of parts) found.add(part);
    else strange.push(item);
  }
  return { found: [...found], strange };
};

export const countriesIn = (cell: string): ListRead<CountryCode> => listIn(cell, countryMeanings());
export const servicesIn = (cell: string): ListRead<Service> => listIn(cell, serviceMeanings());

export const groupsIn = (cell: string): ListRead<TargetGroup> => listIn(cell, groupMeanings());

/** A language that no list knows is one all the same, in the words that were written. */
export const languagesIn = (cell: string): ListRead<Language> => {
  const known = languageMeanings();
  const read = listIn(cell, (item) => known(item));
  const strange: string[] = [];
  const found = new Set(read.found);
  for (const item of read.strange) {
    const { data } = Language.safeParse(item);
    if (data === undefined) strange.push(item);
    else found.add(data);
  }
  return { found: [...found], strange };
};
