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

test('who is on the picture is among the people under the name that it goes by now, and nobody else', () => {
  const [one, other] = ['1', '2'].map((end) =>
    OrganisationId.parse(`0199a000-0000-7000-8000-00000000000${end}`),
  );
  if (!one || !other) throw new Error('two were made');
  const spot = { ground: 'here', ring: 2, across: 0.5, depth: 0.5 } as const;
  const [shelter, aunt] = [one, null].map((organisationId, index) =>
    newPerson({
      id: PersonId.parse(`0199a000-0000-7000-8000-00000000001${index}`),
      kind: 'organisation',
      role: 'shelter',
      spot,
      organisationId,
    }),
  );
  if (!shelter || !aunt) throw new Error('two were made');
  const records = { ...emptyEcogram(), people: { [shelter.id]: shelter, [aunt.id]: aunt } };
  expect(organisationsAmong(records, (id) => id)).toEqual(new Set([one]));
  expect(organisationsAmong(records, () => other)).toEqual(new Set([other]));
  expect(organisationsAmong(emptyEcogram(), (id) => id)).toEqual(new Set());
});
