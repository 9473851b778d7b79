import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OrganisationId } from './ids.ts';
import {
  newOrganisationDetails,
  Organisation,
  OrganisationDetails,
  SERVICES,
  TARGET_GROUPS,
} from './organisation.ts';
import { FIELD_KINDS, FIELDS, type Field } from './organisation-fields.ts';
import {
  canTakeBoth,
  disputedFields,
  eachOnce,
  MergedOrganisation,
  meaningAfter,
  mergedDetails,
  mergedOrganisation,
  TAKINGS,
  usualTaking,
} from './organisation-merge.ts';

const line = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.trim());
const prose = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.trim()),
  fc.constant('a'.repeat(15_000)),
);
/** Of every kind of field, what it may hold; so none is left out of what is tried. */
const some = {
  line,
  prose,
  flag: fc.boolean(),
  list: {
    countries: fc.shuffledSubarray(['NL', 'NG', 'GH', 'BG']),
    languages: fc.shuffledSubarray(['en', 'nl', 'yo']),
    services: fc.shuffledSubarray([...SERVICES]),
    groups: fc.shuffledSubarray([...TARGET_GROUPS]),
    countriesCovered: fc.shuffledSubarray(['NL', 'NG', 'GH', 'BG']),
  },
  choice: {
    returnHelp: fc.constantFrom('before', 'after', null),
    reliability: fc.constantFrom('mixed', 'reliable', null),
  },
};
const someOf = (field: Field): fc.Arbitrary<unknown> => {
  const kind = FIELD_KINDS[field];
  if (kind === 'list') return some.list[field as keyof typeof some.list];
  return kind === 'choice' ? some.choice[field as keyof typeof some.choice] : some[kind];
};
const details: fc.Arbitrary<OrganisationDetails> = fc
  .record(Object.fromEntries(FIELDS.map((field) => [field, someOf(field)])))
  .map((fields) => OrganisationDetails.parse({ ...fields, name: fields.name || 'door' }));

const takings = fc
  .array(fc.constantFrom(...TAKINGS), { minLength: FIELDS.length, maxLength: FIELDS.length })
  .map((all) => Object.fromEntries(FIELDS.map((field, index) => [field, all[index]])));

const says = (value: OrganisationDetails[keyof OrganisationDetails]) =>
  Array.isArray(value) ? value.length > 0 : Boolean(typeof value === 'string' ? value.trim() : value);

/** Whether `whole` holds all that `part` says. */
const holds = (
  whole: OrganisationDetails[keyof OrganisationDetails],
  part: OrganisationDetails[keyof OrganisationDetails],
): boolean => {
  if (Array.isArray(whole) && Array.isArray(part))
    return part.every((one) => (whole as unknown[]).includes(one));
  if (typeof whole === 'string' && typeof part === 'string') return whole.includes(part.trim());
  return Object.is(whole, part);
};

describe('two entries that are one organisation', () => {
  test('always make one that can be kept, whatever is chosen', () => {
    fc.assert(
      fc.property(details, details, takings, (stays, goes, chosen) => {
        expect(OrganisationDetails.safeParse(mergedDetails({ stays, goes }, chosen)).success).toBe(true);
      }),
    );
  });

  test('lose no word where nobody chooses, but where a field has room for the words of one alone', () => {
    fc.assert(
      fc.property(details, details, (stays, goes) => {
        const pair = { stays, goes };
        const merged = mergedDetails(pair, {});
        const disputed = disputedFields(pair);
        for (const field of FIELDS) {
          const isOfOne = disputed.includes(field) && !canTakeBoth(field, pair);
          if (says(stays[field])) expect(holds(merged[field], stays[field]), field).toBe(true);
          if (says(goes[field]) && !isOfOne && !holds(stays[field], goes[field])) {
            const isSaid = holds(merged[field], goes[field]) || !disputed.includes(field);
            expect(isSaid, field).toBe(true);
          }
        }
      }),
    );
  });

  test('keep both where both are said to be kept, in every field', () => {
    fc.assert(
      fc.property(details, details, (stays, goes) => {
        const pair = { stays, goes };
        for (const field of disputedFields(pair)) {
          if (FIELD_KINDS[field] === 'list') expect(canTakeBoth(field, pair), field).toBe(true);
          if (!canTakeBoth(field, pair)) continue;
          const merged = mergedDetails(pair, { [field]: 'both' as const });
          for (const each of [stays, goes]) expect(holds(merged[field], each[field]), field).toBe(true);
        }
      }),
    );
  });

  test('are for whom either of them is', () => {
    const stays = { ...newOrganisationDetails('One'), groups: ['women' as const] };
    const goes = { ...newOrganisationDetails('One'), groups: ['families' as const] };
    expect(usualTaking('groups', { stays, goes })).toBe('both');
    expect(mergedDetails({ stays, goes }, {}).groups).toEqual(['women', 'families']);
  });

  test('have a kind for each field, and it is of as many words as that says', () => {
    for (const field of FIELDS) {
      const schema = OrganisationDetails.shape[field];
      const holdsText = (length: number) => schema.safeParse('a'.repeat(length)).success;
      const kind = FIELD_KINDS[field];
      expect([holdsText(2), holdsText(2000)], field).toEqual([
        kind === 'line' || kind === 'prose',
        kind === 'prose',
      ]);
    }
  });

  test('have nothing to choose where one says nothing, or both the same', () => {
    fc.assert(
      fc.property(details, takings, (stays, chosen) => {
        const goes = { ...stays, countries: [...stays.countries].reverse(), notes: `${stays.notes} ` };
        expect(disputedFields({ stays, goes })).toEqual([]);
        expect(mergedDetails({ stays, goes }, chosen)).toEqual(stays);
        const empty = { ...newOrganisationDetails(stays.name) };
        expect(disputedFields({ stays, goes: empty })).toEqual([]);
        expect(mergedDetails({ stays: empty, goes: stays }, chosen)).toEqual(stays);
      }),
    );
  });

  test('keep what somebody chose, for each field by itself', () => {
    const stays = { ...newOrganisationDetails('One'), phone: '1', notes: 'first', countries: ['NL'] };
    const goes = { ...newOrganisationDetails('Other'), phone: '2', notes: 'second', countries: ['NG', 'NL'] };
    const pair = { stays, goes };
    expect(disputedFields(pair)).toEqual(['name', 'countries', 'phone', 'notes']);
    expect(usualTaking('phone', pair)).toBe('stays');
    expect(mergedDetails(pair, { phone: 'goes', countries: 'stays' })).toEqual({
      ...stays,
      phone: '2',
      countries: ['NL'],
      notes: 'first\n\nsecond',
    });
    expect(mergedDetails(pair, { notes: 'goes', name: 'both' })).toMatchObject({
      name: 'One',
      notes: 'second',
    });
  });

  const organisation = (about: object): Organisation =>
    Organisation.parse({
      id: '0199a000-0000-7000-8000-000000000001',
      version: 3,
      details: newOrganisationDetails('One'),
      checked: null,
      source: null,
      endedOn: null,
      createdAt: '2026-11-23T10:00:00.000Z',
      updatedAt: '2026-11-23T10:00:00.000Z',
      ...about,
    });

  test('have ended only where both have, and are above both in their version', () => {
    const ended = organisation({ endedOn: '2026-01-01' });
    const other = organisation({ version: 9 });
    expect(mergedOrganisation(ended, other, ended.details)).toMatchObject({ endedOn: null, version: 10 });
    expect(mergedOrganisation(ended, ended, ended.details)).toMatchObject({
      endedOn: '2026-01-01',
      version: 4,
    });
    expect(mergedOrganisation(other, ended, ended.details)).toMatchObject({ endedOn: null, version: 10 });
  });

  test('are vouched for only where nothing has changed', () => {
    const checked = { on: '2026-03-01', by: 'Noor', isChangedSince: false };
    const later = { ...checked, on: '2026-05-01', by: 'Amina' };
    const [one, other] = [organisation({ checked }), organisation({ checked: later })];
    expect(mergedOrganisation(one, other, one.details).checked).toEqual(one.checked);
    const changed = { ...one.details, costs: 'None' };
    expect(mergedOrganisation(one, other, changed).checked).toEqual({
      ...other.checked,
      isChangedSince: true,
    });
    expect(mergedOrganisation(organisation({}), organisation({}), changed).checked).toBeNull();
  });
});

describe('what an id means', () => {
  const id = (end: number) => OrganisationId.parse(`0199a000-0000-7000-8000-00000000000${end}`);
  const gone = (one: number, into: number) =>
    MergedOrganisation.parse({
      id: id(one),
      name: 'x',
      into: id(into),
      mergedAt: '2026-11-23T10:00:00.000Z',
    });

  test('is followed through any number of merges, and ends', () => {
    const meaning = meaningAfter([gone(1, 2), gone(2, 3), gone(4, 3)]);
    expect([1, 2, 3, 4, 5].map((one) => meaning(id(one)))).toEqual([3, 3, 3, 3, 5].map(id));
    const circle = meaningAfter([gone(1, 2), gone(2, 1)]);
    expect([id(1), id(2)]).toContain(circle(id(1)));
  });

  test('names each organisation once', () => {
    const meaning = meaningAfter([gone(1, 2)]);
    expect(eachOnce([id(1), id(3), id(2), id(3)], meaning)).toEqual([id(1), id(3)]);
  });
});
