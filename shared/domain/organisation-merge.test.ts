import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OrganisationId } from './ids.ts';
import { newOrganisationDetails, Organisation, OrganisationDetails, SERVICES } from './organisation.ts';
import {
  canTakeBoth,
  disputedFields,
  eachOnce,
  FIELDS,
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
const countries = fc.shuffledSubarray(['NL', 'NG', 'GH', 'BG']);
const details: fc.Arbitrary<OrganisationDetails> = fc
  .record({
    name: line.map((text) => text || 'door'),
    countries,
    languages: fc.shuffledSubarray(['en', 'nl', 'yo']),
    phone: line,
    email: line,
    contactPerson: line,
    address: prose,
    services: fc.shuffledSubarray([...SERVICES]),
    servesVictims: fc.boolean(),
    returnHelp: fc.constantFrom('before', 'after', null),
    countriesCovered: countries,
    reliability: fc.constantFrom('mixed', 'reliable', null),
    notes: prose,
  })
  .map((fields) => OrganisationDetails.parse({ ...newOrganisationDetails('door'), ...fields }));

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
