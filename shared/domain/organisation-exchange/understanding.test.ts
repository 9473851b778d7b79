import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countryName, languageName } from '../../i18n/format.ts';
import { SERVICES } from '../organisation.ts';
import { COMMON_LANGUAGES, COUNTRY_CODES } from '../places.ts';
import { UI_LANGUAGES } from '../settings.ts';
import { guarded, guardedText, unguarded } from './formula-guard.ts';
import { headingRowOf, rolesFor } from './headings.ts';
import { asCell, itemsIn } from './lists.ts';
import {
  answerIn,
  countriesIn,
  languagesIn,
  reliabilityIn,
  returnHelpIn,
  servicesIn,
} from './understanding.ts';

describe('countries', () => {
  test.each([
    ['Nederland', ['NL']],
    ['the Netherlands', ['NL']],
    ['NL; be', ['NL', 'BE']],
    ['Bosnia and Herzegovina', ['BA']],
    ['België en Duitsland', ['BE', 'DE']],
    ['Ivory Coast / Ivoorkust', ['CI']],
    ['Trinidad & Tobago, Jamaica', ['TT', 'JM']],
    ['UK', ['GB']],
    ['Côte d’Ivoire\nGhana', ['CI', 'GH']],
  ])('%j', (cell, codes) => {
    expect(countriesIn(cell)).toEqual({ found: codes, strange: [] });
  });

  test('what is no country is handed back beside those that are', () => {
    expect(countriesIn('Nigeria, worldwide')).toEqual({ found: ['NG'], strange: ['worldwide'] });
    expect(countriesIn('Nigeria and Atlantis')).toEqual({ found: [], strange: ['Nigeria and Atlantis'] });
  });

  test('each by its names in every language of the screen, and by its code', () => {
    for (const code of COUNTRY_CODES) {
      expect(countriesIn(code).found).toEqual([code]);
      for (const language of UI_LANGUAGES)
        expect(countriesIn(countryName(code, language)).found).toEqual([code]);
    }
  });
});

describe('languages', () => {
  test('each by its names, and any other in words', () => {
    for (const tag of COMMON_LANGUAGES)
      for (const language of UI_LANGUAGES)
        expect(languagesIn(languageName(tag, language)).found).toEqual([tag]);
    expect(languagesIn('Arabisch en Engels, Twi')).toEqual({ found: ['ar', 'en', 'Twi'], strange: [] });
    // Who interprets is asked for by these; one is not the other.
    expect(languagesIn('Dari; Cantonese').found).toEqual(['Dari', 'Cantonese']);
  });
});

test('services by what the screen calls them, and by what lists call them', () => {
  expect(servicesIn('Training of skills, education').found).toEqual(['training']);
  expect(servicesIn('opvang, rechtshulp / Medical help').found).toEqual([
    'shelter',
    'legalHelp',
    'medicalHelp',
  ]);
  expect(servicesIn('Opvang en advocaat').found).toEqual(['shelter', 'legalHelp']);
  expect(servicesIn('shelter; pony rides')).toEqual({ found: ['shelter'], strange: ['pony rides'] });
  for (const service of SERVICES) expect(servicesIn(service).found).toEqual([service]);
});

test('yes, no and the rest in words', () => {
  for (const yes of ['Ja', 'yes', 'X', '✓', '1', 'WAAR', 'true']) expect(answerIn(yes)).toBe(true);
  for (const no of ['Nee', 'no', '-', '0', 'onwaar', 'FALSE']) expect(answerIn(no)).toBe(false);
  for (const neither of ['?', 'sometimes', '', 'n.v.t.', 'toString', 'constructor', '__proto__'])
    expect(answerIn(neither)).toBeNull();
  expect([returnHelpIn('voor en na'), returnHelpIn('After the return'), returnHelpIn('later')]).toEqual([
    'both',
    'after',
    null,
  ]);
  expect([reliabilityIn('Betrouwbaar'), reliabilityIn('niet betrouwbaar')]).toEqual([
    'reliable',
    'unreliable',
  ]);
});

describe('headings', () => {
  test('in English and Dutch, with words around them', () => {
    expect(
      rolesFor([
        'Naam organisatie',
        'Land',
        'Tel.',
        'E-mailadres',
        'Website (URL)',
        'Laatst gecontroleerd',
        'Kleur',
      ]),
    ).toEqual(['name', 'countries', 'phone', 'email', 'web', 'checkedOn', 'asNote']);
    expect(
      rolesFor(['Name', 'Name of contact person', 'Medical help', 'Serves victims of trafficking']),
    ).toEqual(['name', 'contactPerson', 'service.medicalHelp', 'servesVictims']);
  });

  test('below a title', () => {
    const rows = [
      { number: 1, cells: ['Social map of the region, 2025'] },
      { number: 3, cells: ['Name', 'Country', 'Phone'] },
      { number: 4, cells: ['Harbour', 'Netherlands', '020'] },
    ];
    expect(headingRowOf(rows)).toBe(3);
    expect(headingRowOf([{ number: 1, cells: ['Harbour', '020'] }])).toBeNull();
  });
});

test('a list in a cell is found again, whatever its items hold', () => {
  const item = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(fc.array(item), (items) => {
      expect(itemsIn(asCell(items))).toEqual(items);
    }),
  );
});

test('no cell is left a formula, and every cell comes back as it was', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", "'=", "''+", '＝'), fc.string())
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(cell, (words) => {
      expect(guarded(words)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(unguarded(guarded(words))).toBe(words);
      expect(unguarded(guardedText(words))).toBe(words.replace(/^(?=[=+\-@\t\r\n＝＋－＠])/, ''));
    }),
  );
  expect(guarded("'s-Gravenhage")).toBe("'s-Gravenhage");
  expect(guarded('=HYPERLINK("http://x.invalid")')).toBe('\'=HYPERLINK("http://x.invalid")');
});
