import { describe, expect, test } from 'vitest';
import { emptyEcogram, newPerson } from './ecogram.ts';
import { groundOfOrganisation, organisationsAmong } from './ecogram-organisations.ts';
import { OrganisationId, PersonId } from './ids.ts';

describe('where an organisation stands', () => {
  const known = { home: 'NG', here: 'NL' };

  test.each([
    [['NG'], 'home'],
    [['GH', 'NG'], 'home'],
    [['NL'], 'here'],
    [['NG', 'NL'], 'here'],
    [['GH'], 'elsewhere'],
    [[], 'here'],
  ] as const)('in %j: %s', (countries, ground) => {
    expect(groundOfOrganisation({ countries: [...countries] }, known)).toBe(ground);
  });

  test('is here unless it is at home, where nobody has said which country is here', () => {
    const unsaid = { home: 'NG', here: null };
    expect(groundOfOrganisation({ countries: ['NG'] }, unsaid)).toBe('home');
    expect(groundOfOrganisation({ countries: ['GH'] }, unsaid)).toBe('here');
  });

  test('is elsewhere or here where nobody has said which country is home', () => {
    const unsaid = { home: null, here: 'NL' };
    expect(groundOfOrganisation({ countries: ['NL'] }, unsaid)).toBe('here');
    expect(groundOfOrganisation({ countries: ['NG'] }, unsaid)).toBe('elsewhere');
  });
});

test('an organisation that is on the picture is among the people, and no other', () => {
  const [one, other] = ['1', '2'].map((end) => ({
    id: OrganisationId.parse(`0199a000-0000-7000-8000-00000000000${end}`),
  }));
  if (!one || !other) throw new Error('two were made');
  const id = PersonId.parse('0199a000-0000-7000-8000-000000000009');
  const spot = { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } as const;
  const person = newPerson({ id, kind: 'organisation', role: 'shelter', spot, organisationId: one.id });
  const records = { ...emptyEcogram(), people: { [id]: person } };
  expect(organisationsAmong(records)).toEqual([one.id]);
  expect(organisationsAmong(emptyEcogram())).toEqual([]);
});
