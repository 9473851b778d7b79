import { describe, expect, test } from 'vitest';
import { newOrganisationDetails } from './organisation.ts';
import { SHEET_FIELDS, sheetEntry, USUAL_SHEET_FIELDS } from './organisation-sheet.ts';

const details = {
  ...newOrganisationDetails('Harbour'),
  phone: '+31 20 000 0000',
  services: ['shelter' as const],
  whatTheHelpIs: 'A bed for victims',
  costs: 'None',
  notes: 'Slow to answer',
};

describe('an organisation on a sheet for a client', () => {
  test('has of what was wished for what it says, in the order of the sheet', () => {
    const { name, fields } = sheetEntry(details, { calledAs: '' }, ['costs', 'phone', 'web']);
    expect({ name, fields }).toEqual({ name: 'Harbour', fields: ['phone', 'costs'] });
  });

  test('has no field that tells what the help is against, and says which word is why', () => {
    expect(sheetEntry(details, { calledAs: '' }, USUAL_SHEET_FIELDS)).toMatchObject({
      fields: ['services', 'phone'],
      leftOut: [{ field: 'whatTheHelpIs', word: 'victims' }],
    });
  });

  test('goes by another name where that is wished, and by none that tells', () => {
    const telling = { ...details, name: 'Office against Trafficking' };
    expect(sheetEntry(telling, { calledAs: '' }, [])).toMatchObject({
      name: null,
      leftOut: [{ field: 'name', word: 'Trafficking' }],
    });
    expect(sheetEntry(telling, { calledAs: 'The office' }, [])).toMatchObject({
      name: 'The office',
      leftOut: [],
    });
    expect(sheetEntry(details, { calledAs: 'Help for victims' }, []).name).toBeNull();
  });

  test('can never have what the shelter notes or thinks of it', () => {
    for (const kept of ['notes', 'reliability', 'servesVictims', 'targetGroups', 'groups'])
      expect(SHEET_FIELDS as readonly string[]).not.toContain(kept);
  });
});
