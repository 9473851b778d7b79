import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CalendarDate, Instant } from '../dates.ts';
import { OrganisationId } from '../ids.ts';
import { newOrganisationDetails, type Organisation } from '../organisation.ts';
import { incomingFrom, mapFrom, readMap, SocialMapFile } from './social-map-file.ts';

const SCHEMA = fileURLToPath(new URL('../../../docs/social-map.schema.json', import.meta.url));
const AT = Instant.parse('2026-03-01T10:00:00.000Z');
const ON = CalendarDate.parse('2026-03-01');

const organisation = (change: Partial<Organisation> = {}): Organisation => ({
  id: OrganisationId.parse('0199a000-0000-7000-8000-000000000001'),
  version: 4,
  details: {
    ...newOrganisationDetails('Haven'),
    countries: ['NL'],
    notes: 'Ask for Mees',
    contactPerson: 'Mees',
    reliability: 'mixed',
    servesVictims: true,
  },
  checked: { on: ON, by: 'Noor', isChangedSince: false, shelter: '' },
  source: null,
  endedOn: null,
  createdAt: AT,
  updatedAt: AT,
  ...change,
});

const NOTHING_OWN = { contactPerson: false, reliability: false, notes: false };
const made = (organisations: Organisation[], withOwn = NOTHING_OWN) =>
  mapFrom(organisations, ON, { withOwn, shelter: 'Harbour House' });

test('the published schema is that of the program', () => {
  const schema = z.toJSONSchema(SocialMapFile, { io: 'input', reused: 'ref' });
  // To publish another one, write this into the file and have it formatted.
  expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

describe('what leaves', () => {
  test('names no colleague, and keeps to itself what is the shelter’s own', () => {
    const json = JSON.stringify(made([organisation()]));
    for (const word of ['Noor', 'Mees', 'mixed', 'Ask for']) expect(json).not.toContain(word);
    expect(made([organisation()]).organisations[0]).toMatchObject({
      details: { name: 'Haven', countries: ['NL'], servesVictims: true },
      checked: { on: ON, shelter: 'Harbour House', isChangedSince: false },
    });
  });

  test('goes with what was asked for, and passes on whose word a check was', () => {
    const [one] = made(
      [organisation({ checked: { on: ON, by: 'Quay', isChangedSince: true, shelter: 'Quay' } })],
      {
        contactPerson: true,
        reliability: true,
        notes: true,
      },
    ).organisations;
    expect(one).toMatchObject({
      details: { contactPerson: 'Mees', reliability: 'mixed', notes: 'Ask for Mees' },
      checked: { shelter: 'Quay', isChangedSince: true },
    });
  });

  test('is a map that is read again, and says the same', () => {
    const map = made([organisation()]);
    expect(readMap(JSON.parse(JSON.stringify(map)))).toEqual({ is: 'map', map });
    expect(incomingFrom(map)[0]).toMatchObject({
      checked: { by: 'Harbour House', shelter: 'Harbour House' },
    });
  });
});

describe('what is refused', () => {
  const map = made([organisation()]);
  test.each([
    ['notAMap', {}],
    ['notAMap', null],
    ['notAMap', { ...map, version: 0 }],
    ['notAMap', { ...map, surplus: 1 }],
    ['notAMap', { ...map, organisations: [{ ...map.organisations[0], client: 'somebody' }] }],
    ['newerMap', { ...map, version: 2, organisations: 'of another shape' }],
    ['twiceTheSame', { ...map, organisations: [...map.organisations, ...map.organisations] }],
  ])('%s', (reason, json) => {
    expect(readMap(json)).toMatchObject({ is: 'refused', reason });
  });

  test('says where, and nothing of what stands there', () => {
    const broken = structuredClone(map) as { organisations: { details: { web: unknown } }[] };
    if (broken.organisations[0]) broken.organisations[0].details.web = { secret: 'word' };
    expect(readMap(broken)).toEqual({ is: 'refused', reason: 'notAMap', at: 'organisations.0.details.web' });
  });

  test('any JSON is answered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(['map', 'refused']).toContain(readMap(json).is);
      }),
    );
  });
});
