import { Instant } from '#shared/domain/dates.ts';

const NAMES_A_MOMENT = /^(?:at|until)$|At$/;
/** What of an instant is finer than an hour. */
const FINER = /:\d\d:\d\d\.\d{3}Z$/;

/**
 * The same records with their moments told to the hour. To the millisecond a moment is as good as an id: by it two copies can be seen to be of
 * one client. An hour still tells on which day it was, and what was first.
 *
 * @param value what JSON can hold; what isn't an instant, or isn't called a moment, stays as it is
 */
export const toTheHour = <Value>(value: Value): Value => {
  const moment = (name: string, words: string): string =>
    NAMES_A_MOMENT.test(name) && Instant.safeParse(words).success
      ? words.replace(FINER, ':00:00.000Z')
      : words;
  const of = (one: unknown, name: string): unknown => {
    if (typeof one === 'string') return moment(name, one);
    if (Array.isArray(one)) return one.map((inner) => of(inner, ''));
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([inside, inner]) => [inside, of(inner, inside)]));
  };
  return of(value, '') as Value;
};
