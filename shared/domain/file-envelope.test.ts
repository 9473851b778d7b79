import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CalendarDate, instantOf } from './dates.ts';
import { hiwotsContents } from './file-contents.testkit.ts';
import { FileContents as Contents } from './file-contents.ts';
import { envelopeAround, envelopeText, FileEnvelope, readEnvelope } from './file-envelope.ts';
import { OrganisationId } from './ids.ts';
import { newOrganisationDetails, type Organisation } from './organisation.ts';

const SCHEMA = fileURLToPath(new URL('../../docs/client-file.schema.json', import.meta.url));

/** The records of a file have their names in the published schema, whatever else needs a name there. */
const nameRecords = (): void => {
  const { file, ecogram, overview, origin } = Contents.shape;
  const single = {
    ClientFile: file,
    Ecogram: ecogram,
    Overview: overview.unwrap(),
    OriginNetwork: origin.unwrap(),
  };
  for (const [id, schema] of Object.entries(single)) z.globalRegistry.add(schema, { id });
  for (const [id, schema] of Object.entries(Contents.shape))
    if (schema instanceof z.ZodArray)
      z.globalRegistry.add(schema.element as z.ZodType, { id: RECORD_NAMES[id] ?? id });
};

const RECORD_NAMES: Readonly<Record<string, string>> = {
  children: 'Child',
  ecogramVersions: 'EcogramVersion',
  overviewVersions: 'OverviewVersion',
  fears: 'Fear',
  signals: 'Signal',
  ratings: 'Rating',
  assessments: 'RiskAssessment',
  overrides: 'RiskOverride',
  plans: 'Plan',
  planEvents: 'PlanEvent',
  planVersions: 'PlanVersion',
  planComments: 'PlanComment',
  monitoring: 'MonitoringRecord',
  todayMarks: 'TodayMark',
  consents: 'Consent',
  copies: 'ReleaseCopy',
};

const contents = hiwotsContents();

const [one, other] = ['1', '2'].map((last) =>
  OrganisationId.parse(`0199a000-0000-7000-8000-00000000000${last}`),
) as [OrganisationId, OrganisationId];

const AT = instantOf(new Date('2026-11-29T10:00:00Z'));

const haven: Organisation = {
  id: one,
  version: 4,
  details: {
    ...newOrganisationDetails('Haven'),
    ...{
      countries: ['NL'],
      phone: '+31 20 1',
      notes: 'Ask for Mees',
      contactPerson: 'Mees',
      reliability: 'mixed',
    },
  },
  checked: { on: CalendarDate.parse('2026-03-01'), by: 'Noor', isChangedSince: false, shelter: '' },
  source: null,
  endedOn: null,
  createdAt: AT,
  updatedAt: AT,
};

const envelope = (isPractice = false): FileEnvelope =>
  envelopeAround({
    ...{ madeAt: AT, language: 'en', standings: [], contents, isPractice },
    logHead: { entries: 12, hash: 'a'.repeat(64) },
    organisations: new Map([
      [one, haven],
      [other, haven],
    ]),
  });

const asJson = (value: FileEnvelope): unknown => JSON.parse(envelopeText(value));

test('the published schema is that of the program', () => {
  nameRecords();
  const schema = z.toJSONSchema(FileEnvelope, { io: 'input', reused: 'ref' });
  // To publish another one, write this into the file and have it formatted.
  expect(JSON.parse(readFileSync(SCHEMA, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

describe('a file', () => {
  test('comes back as it left', () => {
    expect(readEnvelope(asJson(envelope()))).toEqual({ is: 'file', file: envelope() });
  });

  test('has the log as it stands on paper, and says where it comes from practice', () => {
    expect(envelope().log).toEqual({ entries: 12, hash: 'a'.repeat(16) });
    expect(envelope()).not.toHaveProperty('practice');
    expect(envelope(true).practice).toBe(true);
  });

  test('names an organisation once, by all its ids, without what is the shelter’s own', () => {
    expect(envelope().organisations).toEqual([
      {
        id: one,
        calledHere: [one, other],
        details: { name: 'Haven', countries: ['NL'], phone: '+31 20 1' },
        checkedOn: '2026-03-01',
        endedOn: null,
      },
    ]);
    for (const own of ['Mees', 'Noor', 'mixed'])
      expect(JSON.stringify(envelope().organisations)).not.toContain(own);
  });
});

describe('what isn’t one', () => {
  test.each([null, 7, 'x', [], {}, { format: 'mooring-social-map', version: 1 }])(
    'is refused: %j',
    (json) => {
      expect(readEnvelope(json)).toEqual({ is: 'refused', reason: 'notAFile', at: '' });
    },
  );

  test('is refused where it is newer, and where a part of it isn’t as it should be', () => {
    expect(readEnvelope({ ...envelope(), version: 2 })).toMatchObject({ reason: 'newerFile' });
    const broken = {
      ...envelope(),
      contents: { ...contents, plans: [{ ...contents.plans[0], version: 'Hiwot' }] },
    };
    expect(readEnvelope(broken)).toEqual({
      is: 'refused',
      reason: 'notAFile',
      at: 'contents.plans.0.version',
    });
    expect(readEnvelope({ ...envelope(), more: 1 })).toMatchObject({ reason: 'notAFile' });
  });
});
