import { randomUUID } from 'node:crypto';
import { clientCopyOf, NO_NAMES_OFF } from '#shared/domain/client-copy.ts';
import { Consent } from '#shared/domain/consent.ts';
import { CalendarDate, Instant } from '#shared/domain/dates.ts';
import type { Paper } from '#shared/domain/documents.ts';
import type { EcogramRecords, Person } from '#shared/domain/ecogram.ts';
import { fearsSaid } from '#shared/domain/fear.ts';
import { hiwotsContents } from '#shared/domain/file-contents.testkit.ts';
import type { FileContents } from '#shared/domain/file-contents.ts';
import { someCounted } from '#shared/domain/numbers/counted.testkit.ts';
import { reportOf } from '#shared/domain/numbers/report.ts';
import { newOrganisationDetails, Organisation } from '#shared/domain/organisation.ts';
import { SHEET_FIELDS } from '#shared/domain/organisation-sheet.ts';
import { newOverviewContent } from '#shared/domain/overview.ts';
import type { OverviewSheet } from '#shared/domain/place.ts';
import { PRINT_LANGUAGES } from '#shared/domain/print-language.ts';
import { sheetNumberOf } from '#shared/domain/recovery-code.ts';
import { copyNumberOf } from '#shared/domain/release/copy-number.ts';
import { heldOfOthers } from '#shared/domain/release/held-of-others.ts';
import { FILE_PARTS } from '#shared/domain/release/parts.ts';
import type { Documents } from '../core/ports.ts';
import { reportRoadmap } from '../core/roadmap/report-roadmap.ts';
import { choicesOf, fullContent } from './client-plan/client-plan.testkit.ts';
import { createDocuments } from './create-documents.ts';
import { ecogramSvg } from './ecogram-svg.ts';

/** Names as people have them: in Arabic, Cyrillic, Vietnamese, Chinese and Amharic letters. All are invented. */
export const NAMES = ['سلمى الحداد', 'Мария Петрова', 'Nguyễn Thị Hằng', '王小梅', 'ሰላም ተስፋዬ'] as const;
const ALL_NAMES = NAMES.join(' – ');

/** Drawings on a page of their own are made into pixels, and are no print. */
type Print = Exclude<Extract<keyof Documents, `${string}Html`>, 'insideDrawingHtml' | 'releaseDrawingHtml'>;

export type PrintCase = {
  about: string;
  html(paper: Paper): string;
  /** Whether somebody's words stand on it, with all {@link NAMES}. */
  holdsNames: boolean;
};

const documents = createDocuments({ ecogramSvg });
const NOON = new Date('2026-11-29T12:00:00Z');
const AT = Instant.parse('2026-11-29T10:00:00.000Z');
const DAY = CalendarDate.parse('2026-11-24');
const LOG_HEAD = { entries: 1234, hash: '9f86d081884c7d65'.padEnd(64, '0') };
const uuid = (number: number) => `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const by = { id: uuid(1), name: 'Anna' };

const onPaper = (paper: Paper) => ({ paper, printedOn: NOON, logHead: LOG_HEAD, language: 'en' });

const withNames = (records: EcogramRecords): EcogramRecords => ({
  ...records,
  people: Object.fromEntries(
    Object.values<Person>(records.people).map((person, index) => [
      person.id,
      { ...person, name: NAMES[index] ?? person.name, role: '' },
    ]),
  ),
});

const consent = Consent.parse({
  ...{ id: uuid(2), fileId: uuid(3), createdAt: AT, by },
  recipient: { is: 'somebodyElse', words: ALL_NAMES },
  purpose: { is: 'legalHelp' },
  acts: [
    {
      ...{ id: uuid(4), at: AT, by },
      act: {
        ...{ is: 'given', on: DAY, language: 'Edo', interpreting: '', until: null },
        ...{ proof: { is: 'onPaper' }, parts: ['identity', 'plan'] },
      },
    },
  ],
});

const contents = ((): FileContents => {
  const whole = hiwotsContents();
  const [fear] = whole.fears;
  const [plan] = whole.plans;
  if (!fear || !plan) throw new Error('the practice person has a fear and a plan');
  const content = { ...plan.content, helpAtOnce: ALL_NAMES, withEcogram: true };
  const overview = structuredClone(whole.overview?.content ?? newOverviewContent());
  overview.views.origin.housing.sayings = [
    {
      id: uuid(5) as never,
      ...{ by: 'client', who: '', on: DAY, score: { is: 'notAskedYet' }, words: ALL_NAMES },
    },
  ];
  overview.changes = [
    {
      ...{ country: 'origin', factor: 'housing', inWhatWay: ALL_NAMES, conditions: '', withWhoseHelp: '' },
      ...{ people: [], organisations: [], by: null, couldBecome: { is: 'notAskedYet' } },
    },
  ];
  return {
    ...whole,
    plans: [{ ...plan, content }],
    fears: [{ ...fear, details: { ...fear.details, fear: ALL_NAMES } }, ...whole.fears.slice(1)],
    ecogram: { ...whole.ecogram, records: withNames(whole.ecogram.records) },
    overview: whole.overview && { ...whole.overview, content: overview },
    consents: [consent],
  };
})();

const [plan] = contents.plans;
const [assessment] = contents.assessments;
if (!plan || !assessment || !contents.overview) throw new Error('the practice person has all of it');
const { overview } = contents;
const standing = { number: 1, state: 'draft' as const, hash: null };
const about = {
  organisations: new Map(),
  cautions: new Map(),
  standings: [{ planId: plan.id, ...standing }],
};

const organisation = Organisation.parse({
  ...{ id: uuid(9), version: 1, checked: { on: '2026-11-01', by: 'Noor' }, source: null, endedOn: null },
  details: {
    ...newOrganisationDetails(ALL_NAMES),
    ...{
      countries: ['NG'],
      phone: '+234 800 000 0001',
      services: ['shelter'],
      openingHours: 'Day and night',
    },
  },
  ...{ createdAt: AT, updatedAt: AT },
});

const only = (html: (paper: Paper) => string, holdsNames = true): readonly PrintCase[] => [
  { about: 'whole', html, holdsNames },
];

const pictured = { detail: 'full', withNames: true, withDanger: false, withLegend: true } as const;

/** Every print that there is: one that is added to the documents and stands here in no line doesn't compile. */
export const EVERY_PRINT: { readonly [Name in Print]: readonly PrintCase[] } = {
  planHtml: only((paper) =>
    documents.planHtml({
      ...{ plan, standing, ecogram: contents.ecogram, organisations: new Map(), cautions: [] },
      ...{ followed: { since: null, records: contents.monitoring }, clientLabel: 'Hiwot' },
      ...{ withSecurity: true, ...onPaper(paper) },
    }),
  ),
  clientPlanHtml: PRINT_LANGUAGES.map((language) => ({
    about: language,
    holdsNames: true,
    html: (paper) => {
      const choices = choicesOf({ language, paper });
      const { copy } = clientCopyOf(fullContent({ placeOfReturn: ALL_NAMES }), choices, NO_NAMES_OFF);
      return documents.clientPlanHtml({ copy, choices, printedOn: NOON });
    },
  })),
  consentHtml: PRINT_LANGUAGES.map((language) => ({
    about: language,
    holdsNames: true,
    html: (paper) =>
      documents.consentHtml({ consent, organisations: {}, filled: true, language, paper, printedOn: NOON }),
  })),
  releaseHtml: [false, true].map((isApart) => ({
    about: isApart ? 'of others' : 'of all parts',
    holdsNames: true,
    html: (paper) =>
      documents.releaseHtml({
        ...{ copy: isApart ? heldOfOthers(contents, new Map()) : contents, isApart },
        ...{ parts: [...FILE_PARTS], number: copyNumberOf(72_034), isPractice: false },
        ...{ ...about, ...onPaper(paper) },
        ...{ newId: randomUUID, versions: [] },
      }),
  })),
  summaryHtml: only((paper) =>
    documents.summaryHtml({ copy: contents, opened: [], ...about, ...onPaper(paper) }),
  ),
  riskHtml: only((paper) =>
    documents.riskHtml({
      ...{ fears: [], clientLabel: ALL_NAMES, ...onPaper(paper) },
      assessment,
    }),
  ),
  overviewHtml: (['one', 'two', 'fears'] satisfies OverviewSheet[]).map((sheet) => ({
    about: sheet,
    holdsNames: true,
    html: (paper) =>
      documents.overviewHtml({
        ...{ sheet, content: overview.content, updatedAt: AT, people: {}, organisations: new Map() },
        ...{ fears: fearsSaid(contents.fears), assessments: [assessment], withWords: true },
        ...onPaper(paper),
      }),
  })),
  overviewComparisonHtml: only((paper) =>
    documents.overviewComparisonHtml({
      ...{ before: newOverviewContent(), after: overview.content, was: AT, is: null },
      ...{ people: {}, organisations: new Map(), ...onPaper(paper) },
    }),
  ),
  ecogramHtml: (['portrait', 'landscape'] as const).map((orientation) => ({
    about: orientation,
    holdsNames: true,
    html: (paper) =>
      documents.ecogramHtml({
        ...{ records: contents.ecogram.records, clientLabel: 'Hiwot', ...pictured, ink: 'blackAndWhite' },
        ...{ orientation, keptAt: null, ...onPaper(paper) },
      }),
  })),
  comparisonHtml: only((paper) =>
    documents.comparisonHtml({
      ...{ before: contents.ecogram.records, after: { people: {}, ties: {} }, clientLabel: 'Hiwot' },
      ...{ withNames: true, was: { at: AT, words: '' }, is: null, ...onPaper(paper) },
    }),
  ),
  openersHtml: only((paper) => {
    const roadmap = reportRoadmap().en;
    return documents.openersHtml({
      ...{ roadmap: { ...roadmap, source: ALL_NAMES }, isLocal: true, emergencyNumber: '112' },
      ...onPaper(paper),
    });
  }),
  numbersHtml: only((paper) => {
    const files = Array.from({ length: 9 }, () => someCounted({ gender: 'woman', country: 'NG' }));
    const report = reportOf(files, { kind: 'quarter', year: 2026, number: 3 }, 5);
    return documents.numbersHtml({ report, ...onPaper(paper) });
  }, false),
  recoveryHtml: only((paper) => {
    const sheet = sheetNumberOf(Uint8Array.of(0x4f, 0xa2, 0x1c));
    const share = (seed: number) => Uint8Array.from({ length: 17 }, (_, index) => (index * 37 + seed) % 256);
    return documents.recoveryHtml({
      parts: [2, 3, 4].map((seed) => ({ kind: 'share', sheet, share: share(seed) })),
      ...{ sheet, vaultShortId: '5C90-5E95', madeOn: NOON, language: 'en', paper },
    });
  }, false),
  sheetHtml: PRINT_LANGUAGES.map((language) => ({
    about: language,
    holdsNames: true,
    html: (paper) =>
      documents.sheetHtml({
        organisations: [{ details: organisation.details, calledAs: '' }],
        ...{ fields: [...SHEET_FIELDS], language, paper, printedOn: NOON },
      }),
  })),
  socialMapHtml: only((paper) =>
    documents.socialMapHtml({ organisations: [organisation], country: null, ...onPaper(paper) }),
  ),
};
