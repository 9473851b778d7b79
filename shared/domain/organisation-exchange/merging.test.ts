import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CalendarDate } from '../dates.ts';
import { OrganisationId } from '../ids.ts';
import { type Check, newOrganisationDetails, type OrganisationDetails } from '../organisation.ts';
import { usualFor } from './bringing-in.ts';
import type { Incoming } from './incoming.ts';
import { isSure, type Known, matcherOver } from './matching.ts';
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

test('a way to reach them says who it may be, never who it is', () => {
  const match = matcherOver(
    [known({ name: 'IOM in Nigeria', countries: ['NG'], web: 'www.iom.int', phone: '+234 1 000 0000' })],
    (id) => id,
  );
  const ghana = match(
    incoming({ name: 'IOM Ghana', countries: ['GH'], web: 'https://iom.int', phone: '+233 30 000 0000' }),
  );
  expect(ghana?.by).toBe('web');
  expect([...(['id', 'name', 'email', 'phone', 'web'] as const)].filter(isSure)).toEqual(['id', 'name']);
  expect([usualFor('id'), usualFor('name'), usualFor('web')]).toEqual(['join', 'join', 'new']);
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

describe('words that are part of others', () => {
  const newer = { checked: checked('2026-03-01', { by: 'Quay', shelter: 'Quay' }) };

  test('are other words: both are shown, and nobody vouches for ours by vouching for theirs', () => {
    const ours = known({ address: '112 Broad Street, Lagos', costs: 'Not free' });
    const theirs = incoming({ address: '12 Broad Street, Lagos', costs: 'free' }, newer);
    expect(differencesBetween(ours, theirs).map(({ key, usual }) => [key, usual])).toEqual([
      ['address', 'ours'],
      ['costs', 'ours'],
      ['checked', 'ours'],
    ]);
    expect(merge(ours, theirs, {}).checked).toBeNull();
    expect(merge(ours, theirs, { checked: 'theirs' }).checked?.isChangedSince).toBe(true);
  });

  test('capitals and where a line is broken are no other words', () => {
    const ours = known({ address: '12 Broad Street\nLagos', costs: 'Free' });
    const theirs = incoming({ address: '12 Broad Street  lagos ', costs: 'free' }, newer);
    expect(differencesBetween(ours, theirs).map(({ key }) => key)).toEqual(['checked']);
    expect(merge(ours, theirs, {}).checked).toEqual(newer.checked);
  });

  test('whole lines that stand among ours are said already; who vouched for them has not vouched for the rest', () => {
    const ours = known({ notes: 'Ring twice.\nClosed on Monday.\nAsk for tea.', phone: '1' });
    const theirs = incoming({ notes: 'Closed on monday.\nAsk for tea.' }, newer);
    expect(differencesBetween(ours, theirs).map(({ key }) => key)).toEqual(['checked']);
    expect(merge(ours, theirs, {}).checked).toEqual({ ...newer.checked, isChangedSince: true });
    const apart = incoming({ notes: 'Ring twice.\nAsk for tea.' });
    expect(differencesBetween(ours, apart).map(({ key }) => key)).toEqual(['notes']);
  });

  const words = fc
    .array(fc.constantFrom('12', '112', 'Not', 'not', 'free', 'Lagos', '\n', ' '), { maxLength: 6 })
    .map((parts) => parts.join(' '));
  const said = fc.record({
    address: words,
    costs: words,
    notes: words,
    phone: words.map((text) => text.replace(/\n/g, ' ')),
    groups: fc.subarray(['women' as const, 'families' as const]),
    servesVictims: fc.boolean(),
  });
  const sides = fc.dictionary(
    fc.constantFrom('address', 'costs', 'notes', 'phone', 'groups', 'servesVictims', 'checked'),
    fc.constantFrom('ours' as const, 'theirs' as const, 'both' as const),
  );
  const folded = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean).join(' ');
  const saidIn = (value: unknown): string =>
    typeof value === 'string'
      ? folded(value)
      : JSON.stringify(Array.isArray(value) ? value.toSorted() : value);
  const FIELDS_SAID = ['address', 'costs', 'notes', 'phone', 'groups', 'servesVictims'] as const;

  test('whatever two say: where they differ both are shown, and a check vouches for nothing but its own words', () => {
    fc.assert(
      fc.property(said, said, sides, (mine, others, chosen) => {
        const [ours, theirs] = [known(mine), incoming(others, newer)];
        const shown = new Set<string>(differencesBetween(ours, theirs).map(({ key }) => key));
        for (const field of FIELDS_SAID) {
          const [here, there] = [saidIn(mine[field]), saidIn(others[field])];
          // Silence is no difference, and whole lines of theirs may stand among more of ours.
          const isSilent = there === '' || there === '[]';
          const lines = typeof mine[field] === 'string' ? mine[field].split('\n').map(folded) : [];
          const theirLines =
            typeof others[field] === 'string' ? others[field].split('\n').map(folded).filter(Boolean) : [];
          const isHeld = lines.length > 1 && theirLines.every((line) => lines.includes(line));
          if (here !== there && !isSilent && !isHeld) expect(shown, `${here} | ${there}`).toContain(field);
        }
        const { checked: after, details } = merge(ours, theirs, chosen);
        if (after && !after.isChangedSince)
          for (const field of FIELDS_SAID) expect(saidIn(details[field])).toBe(saidIn(others[field]));
      }),
    );
  });
});
