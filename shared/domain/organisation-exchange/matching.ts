import type { Organisation, OrganisationDetails } from '../organisation.ts';
import type { Meaning } from '../organisation-merge.ts';
import type { Incoming } from './incoming.ts';
import { plain } from './understanding.ts';

/** Whether an organisation of a file is one that the vault has already, and by what that can be seen. */

export const MATCHED_BY = ['id', 'name', 'email', 'phone', 'web'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

/**
 * What two share beside their id or name may be a group's website, or the telephone of the house where both have their desks:
 * whoever looks at them decides whether they are one.
 */
export const isSure = (by: MatchedBy): boolean => by === 'id' || by === 'name';

export type Known = Pick<Organisation, 'id' | 'version' | 'details' | 'checked' | 'source' | 'endedOn'>;
export type Match = { known: Known; by: MatchedBy };

/** Fewer figures are an extension or a mistake, and shared by many. */
const LEAST_FIGURES = 8;

/** `+31 (0)20 123` and `0031 20 123` are one number. */
const phoneKey = (phone: string): string => {
  const figures = phone.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^00/, '');
  return figures.length < LEAST_FIGURES ? '' : figures;
};

const webKey = (web: string): string =>
  web
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#]+$/, '');

const emailKey = (email: string): string => (email.includes('@') ? email.trim().toLowerCase() : '');

const contactKeys = ({ email = '', phone = '', web = '' }: Partial<OrganisationDetails>) =>
  [
    ['email', emailKey(email)],
    ['phone', phoneKey(phone)],
    ['web', webKey(web)],
  ] as const;

const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((item) => other.includes(item));

/**
 * The closest of those that are known: the same id; else the same name in the same country; else, as one that it may be, the
 * same way to reach them.
 *
 * @param meaning which entry an id means by now: a list may be older than the day on which two entries became one
 */
export const matcherOver = (known: readonly Known[], meaning: Meaning) => {
  const byId = new Map(known.map((one) => [one.id, one]));
  const byName = Map.groupBy(known, ({ details }) => plain(details.name));
  const byContact = new Map<string, Known>();
  for (const one of known) {
    for (const [by, key] of contactKeys(one.details)) {
      if (key !== '' && !byContact.has(`${by} ${key}`)) byContact.set(`${by} ${key}`, one);
    }
  }

  return ({ id, given }: Pick<Incoming, 'id' | 'given'>): Match | null => {
    const same = id && byId.get(meaning(id));
    if (same) return { known: same, by: 'id' };
    const named = byName
      .get(plain(given.name))
      ?.find(({ details }) => overlap(details.countries, given.countries ?? []));
    if (named) return { known: named, by: 'name' };
    for (const [by, key] of contactKeys(given)) {
      const reached = key === '' ? undefined : byContact.get(`${by} ${key}`);
      if (reached) return { known: reached, by };
    }
    return null;
  };
};
