import type { Output } from '#shared/contract/contract.ts';
import { CLIENT_PAGES, type ClientCopyChoices } from '#shared/domain/client-copy.ts';
import { ECOGRAM_FORMATS, USUAL_OUTPUTS, usualEcogramChoices } from '#shared/domain/ecogram-print.ts';
import type { HeldDocumentId } from '#shared/domain/ids.ts';
import { CalendarPeriod } from '#shared/domain/numbers/period.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { MAP_FORMATS } from '#shared/domain/organisation-exchange/giving.ts';
import { RELEASE_FORMS } from '#shared/domain/release/forms.ts';
import { wishedAs } from '#shared/domain/release/wished.testkit.ts';
import { RECIPIENT, type Shelter, someClient, wishFor } from './shelter.testkit.ts';

/** Of something that can be read by whoever finds it: makes it and holds it. */
type Making = readonly [what: string, make: () => Promise<HeldDocumentId>];

const onPaper = { language: 'en', paper: 'A4' } as const;

const idOf = async (making: Promise<{ id: HeldDocumentId }>): Promise<HeldDocumentId> => (await making).id;

/** Every kind of document that leaves in a file of its own, but for copies with a receipt. A new one is a line here. */
export const everyReadable = async (shelter: Shelter): Promise<Making[]> => {
  const { call } = shelter;
  const { fileId, keep } = await someClient(shelter);
  const before = await keep();
  const { id: planId } = await call('plans.create', { fileId, versionLabel: '1' });
  const { id: organisation } = await call('organisations.create', {
    details: newOrganisationDetails('Harbour House'),
  });
  const { id: consent } = await call('consents.begin', { fileId, ...RECIPIENT });
  const { id: risk } = await call('risks.begin', { fileId, isUrgent: false });
  const { numbersEvery: kind } = await call('policy.read', {});
  const period = CalendarPeriod.parse({ kind, year: new Date().getFullYear() - 1, number: 1 });
  const overview = { fileId, withWords: true, ...onPaper } as const;
  const map = {
    ...({ separator: ';', language: 'en', country: null, withEnded: false, shelter: 'Harbour' } as const),
    withOwn: { contactPerson: false, reliability: false, notes: false },
  };
  const choices: ClientCopyChoices = {
    ...{ language: 'en', beside: null, paper: 'A4', pages: [...CLIENT_PAGES], withNames: false },
    calledAs: [],
  };
  return [
    ['a plan', () => idOf(call('documents.preparePlan', { planId, ...onPaper }))],
    ...ECOGRAM_FORMATS.map(
      (format): Making => [
        `an ecogram as ${format}`,
        () =>
          idOf(
            call('documents.prepareEcogram', {
              ...{ fileId, language: 'en' },
              choices: { ...usualEcogramChoices(), output: USUAL_OUTPUTS[format] },
            }),
          ),
      ],
    ),
    [
      'a comparison',
      () =>
        idOf(
          call('documents.prepareComparison', {
            ...{ before, after: null, withNames: false, withDanger: false },
            ...onPaper,
          }),
        ),
    ],
    ...(['one', 'two', 'fears'] as const).map(
      (sheet): Making => [
        `overview ${sheet}`,
        () => idOf(call('documents.prepareOverview', { ...overview, sheet })),
      ],
    ),
    ['a client’s copy', () => idOf(call('documents.prepareClientCopy', { planId, choices }))],
    ['a risk assessment', () => idOf(call('documents.prepareRisk', { id: risk, ...onPaper }))],
    [
      'a summary',
      () => idOf(call('documents.prepareSummary', { fileId, named: [], opened: [], ...onPaper })),
    ],
    [
      'a consent form',
      () => idOf(call('documents.prepareConsent', { id: consent, filled: false, ...onPaper })),
    ],
    [
      'addresses',
      () =>
        idOf(
          call('documents.prepareOrganisations', {
            ...{ organisations: [{ id: organisation, calledAs: '' }], fields: [] },
            ...onPaper,
          }),
        ),
    ],
    ['the social map', () => idOf(call('documents.prepareSocialMap', { country: null, ...onPaper }))],
    ...MAP_FORMATS.map(
      (format): Making => [
        `the social map as ${format}`,
        () => idOf(call('organisations.prepareMap', { ...map, format })),
      ],
    ),
    ['openers', () => idOf(call('documents.prepareOpeners', { roadmapId: null, ...onPaper }))],
    ...([{ format: 'csv' }, { format: 'xlsx' }, { format: 'pdf', paper: 'A4' }] as const).map(
      (output): Making => [
        `numbers as ${output.format}`,
        () => idOf(call('documents.prepareNumbers', { period, language: 'en', output })),
      ],
    ),
    ['a recovery sheet', () => idOf(call('recovery.makeSheet', { form: 'code', ...onPaper }))],
  ];
};

const LOCK = { is: 'passphrase', passphrase: 'two herons over still water' } as const;

/** Every form of a copy that leaves with a receipt; only a bundle can't be read by whoever finds it. */
export const everyRelease = async (
  shelter: Shelter,
): Promise<[what: string, make: () => Promise<Output<'release.prepare'>>][]> => {
  const { call } = shelter;
  const { fileId } = await someClient(shelter);
  const { id: planId } = await call('plans.create', { fileId, versionLabel: '1' });
  const release = { parts: ['identity', 'plan'], plans: [{ planId, number: null }] } as const;
  return RELEASE_FORMS.map((form) => [
    `a copy as ${form}`,
    () =>
      call(
        'release.prepare',
        wishFor(
          fileId,
          { form: wishedAs(form, LOCK) },
          { parts: [...release.parts], plans: [...release.plans] },
        ),
      ),
  ]);
};
