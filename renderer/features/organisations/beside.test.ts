import { describe, expect, test } from 'vitest';
import { newOrganisationDetails, type OrganisationDetails } from '#shared/domain/organisation.ts';
import { besideRows } from './beside.ts';

const organisation = (details: Partial<OrganisationDetails>) => ({
  ...newOrganisationDetails('Harbour'),
  ...details,
});
const plain = (field: keyof OrganisationDetails, details: OrganisationDetails) => {
  const value = details[field];
  return Array.isArray(value) ? value.join('\n') : String(value);
};
const rowsOf = (...organisations: Partial<OrganisationDetails>[]) =>
  besideRows(organisations.map(organisation), plain);

describe('organisations beside each other', () => {
  test('have no row for what is noted of none', () => {
    expect(rowsOf({}, {})).toEqual([]);
    expect(rowsOf({ phone: '1' }, {}).map(({ field }) => field)).toEqual(['phone']);
  });

  test('share of a list what each of them has, whatever the order', () => {
    expect(rowsOf({ services: ['shelter', 'work'] }, { services: ['work'] })).toEqual([
      {
        field: 'services',
        differs: true,
        cells: [
          [
            { text: 'shelter', isShared: false },
            { text: 'work', isShared: true },
          ],
          [{ text: 'work', isShared: true }],
        ],
      },
    ]);
    expect(rowsOf({ languages: ['nl', 'en'] }, { languages: ['en', 'nl'] })).toMatchObject([
      { differs: false },
    ]);
  });

  test('differ where one says nothing, and where one says no', () => {
    expect(rowsOf({ costs: 'None' }, {})).toMatchObject([{ differs: true, cells: [[{}], []] }]);
    expect(rowsOf({ servesVictims: true }, {})).toMatchObject([{ differs: true }]);
    expect(rowsOf({ servesVictims: true }, { servesVictims: true })).toMatchObject([{ differs: false }]);
    expect(rowsOf({ costs: 'None' }, { costs: 'None' })).toMatchObject([{ differs: false }]);
  });
});
