import { describe, expect, test } from 'vitest';
import { CalendarDate } from '../dates.ts';
import { OrganisationId } from '../ids.ts';
import { type Check, newOrganisationDetails, type OrganisationDetails } from '../organisation.ts';
import type { Incoming } from './incoming.ts';
import { type Known, matcherOver } from './matching.ts';
import { differencesBetween, merge } from './merging.ts';

const ID = OrganisationId.parse('0199a000-0000-7000-8000-000000000001');
const GONE = OrganisationId.parse('0199a000-0000-7000-8000-0000000000ff');

const checked = (on: string, change: Partial<Check> = {}): Check => ({
  on: CalendarDate.parse(on),
  by: 'Noor',
  isChangedSince: false,
  shelter: '',
  ...change,
});

const known = (details: Partial<OrganisationDetails>, rest: Partial<Known> = {}): Known => ({
  id: ID,
  version: 3,
  details: { ...newOrganisationDetails('Haven'), ...details },
  checked: null,
  source: null,
  endedOn: null,
  ...rest,
});

const incoming = (given: Partial<OrganisationDetails>, rest: Partial<Incoming> = {}): Incoming => ({
  row: 2,
  id: null,
  given: { name: 'Haven', ...given },
  checked: null,
  source: null,
  endedOn: null,
  ...rest,
});

describe('what is taken for the same', () => {
  const match = matcherOver(
    [
      known({
        countries: ['NL'],
        phone: '+31 (0)20 123 4567',
        email: 'info@haven.invalid',
        web: 'https://www.haven.invalid/',
      }),
    ],
    (id) => (id === GONE ? ID : id),
  );
  test.each([
    ['id', incoming({ name: 'Other' }, { id: ID })],
    // One that has gone into it since.
    ['id', incoming({ name: 'Other' }, { id: GONE })],
    ['name', incoming({ name: ' HÁVEN ', countries: ['NL', 'BE'] })],
    ['name', incoming({ name: 'haven' })],
    ['email', incoming({ name: 'Other', email: 'INFO@haven.invalid' })],
    ['phone', incoming({ name: 'Other', phone: '0031 20 1234567' })],
    ['web', incoming({ name: 'Other', web: 'http://haven.invalid' })],
  ] as const)('by %s', (by, row) => {
    expect(match(row)?.by).toBe(by);
  });

  test('not the same name in another country, nor a short number', () => {
    expect(match(incoming({ countries: ['BE'] }))).toBeNull();
    expect(match(incoming({ name: 'Other', phone: '112' }))).toBeNull();
  });
});

describe('what is kept where nobody chooses', () => {
  const usual = (ours: Known, theirs: Incoming) =>
    Object.fromEntries(differencesBetween(ours, theirs).map(({ key, usual: side }) => [key, side]));

  test('ours where it says something, theirs where ours is empty and nobody vouched for that', () => {
    expect(usual(known({ phone: '1' }), incoming({ phone: '2', email: 'a@b.invalid' }))).toEqual({
      phone: 'ours',
      email: 'theirs',
    });
  });

  test('ours, also where it is empty, once somebody has checked it', () => {
    const ours = known({ phone: '1' }, { checked: checked('2026-02-01') });
    expect(usual(ours, incoming({ phone: '2', email: 'a@b.invalid' }))).toEqual({
      phone: 'ours',
      email: 'ours',
    });
    const changed = known({}, { checked: checked('2026-02-01', { isChangedSince: true }) });
    expect(usual(changed, incoming({ email: 'a@b.invalid' }))).toEqual({ email: 'theirs' });
  });

  test('a check comes along only where all that it vouches for does', () => {
    const theirs = incoming(
      { phone: '2' },
      { checked: checked('2026-03-01', { by: 'Quay', shelter: 'Quay' }) },
    );
    expect(usual(known({}), theirs)).toEqual({ phone: 'theirs', checked: 'theirs' });
    expect(usual(known({ phone: '1' }), theirs)).toEqual({ phone: 'ours', checked: 'ours' });
    expect(usual(known({ phone: '1' }, { checked: checked('2026-04-01') }), theirs)).toEqual({
      phone: 'ours',
    });
  });

  test('an end is never taken unseen', () => {
    expect(usual(known({}), incoming({}, { endedOn: CalendarDate.parse('2026-01-01') }))).toEqual({
      endedOn: 'ours',
    });
  });
});

describe('joining', () => {
  test('a newer check of ours stays, and says that words were changed since', () => {
    const ours = known({ phone: '1' }, { checked: checked('2026-04-01') });
    const joined = merge(ours, incoming({ phone: '2' }, { checked: checked('2026-03-01') }), {
      phone: 'theirs',
    });
    expect(joined).toMatchObject({
      details: { phone: '2' },
      checked: { on: '2026-04-01', isChangedSince: true },
      isChanged: true,
      kept: [],
    });
  });

  test('a check of theirs over words that are not theirs says so', () => {
    const theirs = incoming(
      { phone: '2' },
      { checked: checked('2026-03-01', { by: 'Quay', shelter: 'Quay' }) },
    );
    expect(merge(known({ phone: '1' }), theirs, { checked: 'theirs' })).toMatchObject({
      checked: { by: 'Quay', isChangedSince: true },
      kept: ['phone'],
    });
    expect(merge(known({ phone: '1' }), theirs, { checked: 'theirs', phone: 'theirs' })).toMatchObject({
      checked: { by: 'Quay', isChangedSince: false },
    });
  });

  test('both, of lists and of words', () => {
    const ours = known({ services: ['shelter'], notes: 'Ours', phone: '1' });
    const theirs = incoming({ services: ['work'], notes: 'Theirs', phone: '2' });
    const joined = merge(ours, theirs, { services: 'both', notes: 'both', phone: 'both' });
    expect(joined.details).toMatchObject({
      services: ['shelter', 'work'],
      notes: 'Ours\nTheirs',
      phone: '1',
    });
    expect(joined.kept).toEqual(['phone']);
    const again = { ...ours, details: joined.details };
    expect(differencesBetween(again, { ...theirs, given: { name: 'Haven', notes: 'Theirs' } })).toEqual([]);
  });

  test('nothing chosen and nothing empty changes nothing', () => {
    expect(merge(known({ phone: '1' }), incoming({ phone: '2' }), {})).toMatchObject({
      isChanged: false,
      kept: ['phone'],
      details: known({ phone: '1' }).details,
    });
  });
});
