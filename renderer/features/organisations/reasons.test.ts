import { expect, test } from 'vitest';
import { NO_FINDING } from '#shared/domain/organisation-finding.ts';
import { valuesAsked } from './reasons.ts';

test('a country that was asked for is where they are, or else for which they help', () => {
  const asked = { ...NO_FINDING, country: 'NG' };
  const there = valuesAsked({ countries: ['NG'], matches: [] }, asked);
  expect([there.get('countries'), there.get('countriesCovered')]).toEqual([['NG'], []]);
  const elsewhere = valuesAsked({ countries: ['NL'], matches: [] }, asked);
  expect([elsewhere.get('countries'), elsewhere.get('countriesCovered')]).toEqual([[], ['NG']]);
});

test('what was typed and what a filter asks for is told once', () => {
  const matches = [{ is: 'values' as const, field: 'services' as const, values: ['shelter', 'work'] }];
  const asked = valuesAsked({ countries: [], matches }, { ...NO_FINDING, service: 'shelter' });
  expect(asked.get('services')).toEqual(['shelter', 'work']);
  expect(asked.get('languages')).toEqual([]);
});
