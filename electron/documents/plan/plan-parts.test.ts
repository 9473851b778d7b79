import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { given } from '#shared/domain/answer.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { CostId, EmergencyContactId, NeededDocumentId, PlanChildId } from '#shared/domain/ids.ts';
import type { MonitoringRecord } from '#shared/domain/monitoring.ts';
import { newOrganisationDetails, Organisation } from '#shared/domain/organisation.ts';
import { newPlanChild } from '#shared/domain/plan/children.ts';
import { newEmergencyContact } from '#shared/domain/plan/contacts.ts';
import { newCost } from '#shared/domain/plan/costs.ts';
import { newNeededDocument } from '#shared/domain/plan/documents.ts';
import { newFirstHours, newJourney } from '#shared/domain/plan/journey.ts';
import { Amount, Currency } from '#shared/domain/plan/money.ts';
import { newPlannedVisit, VISIT_MONTHS } from '#shared/domain/plan/visits.ts';
import { newPlanField, type PlanContent } from '#shared/domain/plan.ts';
import { calledAsFrozen, calledOtherwise } from '#shared/domain/plan-version.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import { createDocuments } from '../create-documents.ts';
import { ecogramSvg } from '../ecogram-svg.ts';
import { openPrintBrowser, type Pdf, type PrintBrowser, readPdf } from '../print.testkit.ts';
import { contactOf, day, ecogramOf, personOf, recordsOf, requestOf, stepOf, uuid } from './plan.testkit.ts';

/** What a plan holds beside its fields, on paper. */

const { planHtml } = createDocuments({ ecogramSvg });

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openPrintBrowser();
});
afterAll(() => browser.close());

const addedAt = instantOf(new Date('2026-11-24T12:00:00Z'));

const WHOLE: Partial<PlanContent> = {
  fields: [
    {
      ...newPlanField('housing'),
      whyChosen: 'Nothing else can begin without it.',
      betterLater: 'A second room.',
      steps: [
        stepOf(1, { what: 'Open the door', when: 'first72Hours', who: 'Herself' }),
        stepOf(2, { what: 'Pack the bag', when: 'beforeTravel' }),
      ],
    },
    { ...newPlanField('children'), steps: [stepOf(3, { what: 'Call the school', when: 'firstMonth' })] },
  ],
  children: [
    newPlanChild({
      ...{ id: PlanChildId.parse(uuid(4001)), childId: null, name: 'Liya', addedAt },
      school: 'The second class.',
    }),
  ],
  journey: {
    ...newJourney(),
    ...{ travelOn: day('2027-01-21'), way: 'By night train.', metBy: 'A woman in green' },
    ...{ metByPhone: '+251 11 555 0100', fitToTravel: { is: 'given', value: 'fitWithCare' } },
    escortNeeded: { is: 'doesNotKnow' },
  },
  firstHours: { ...newFirstHours(), whereToSleep: 'The house by the lake', money: 'Forty in cash' },
  contacts: [
    newEmergencyContact({
      ...{ id: EmergencyContactId.parse(uuid(4002)), addedAt, who: 'Night line', phone: '+251 11 555 0101' },
      ...{ languages: ['am', 'Gagauz'], whenReachable: 'Day and night' },
    }),
  ],
  documents: [
    newNeededDocument({
      ...{ id: NeededDocumentId.parse(uuid(4003)), addedAt, what: 'A passport', whoArranges: 'The embassy' },
      standing: { is: 'given', value: 'appliedFor' },
    }),
  ],
  costs: [
    newCost({
      ...{ id: CostId.parse(uuid(4004)), addedAt, what: 'Tickets' },
      ...{ amount: Amount.parse('0.1'), currency: Currency.parse('EUR') },
      payers: { is: 'given', value: [{ who: 'IOM', amount: null }] },
    }),
    newCost({
      ...{ id: CostId.parse(uuid(4005)), addedAt, what: 'Tea' },
      ...{ amount: Amount.parse('0.2'), currency: Currency.parse('EUR') },
      payers: { is: 'given', value: [{ who: 'IOM', amount: null }] },
    }),
    newCost({
      ...{ id: CostId.parse(uuid(4006)), addedAt, what: 'Bus' },
      ...{ amount: Amount.parse('1500'), currency: Currency.parse('ETB') },
    }),
  ],
  helpAtOnce: 'Somebody at the door.',
  helpLater: 'Somebody to talk to.',
  security: 'The word is harbour.',
  visits: [{ ...newPlannedVisit(3), on: day('2027-04-21'), by: 'The women’s centre' }],
};

const textOf = (pdf: Pdf): string =>
  pdf.pages
    .map((page) => page.text)
    .join('\n')
    .replace(/\s+/g, ' ');

describe.each(['A4', 'Letter'] as const)('the whole of a plan, on %s', (paper) => {
  let pdf: Pdf;
  beforeAll(async () => {
    pdf = await readPdf(await browser.print(planHtml(requestOf(WHOLE, { paper }))));
  });

  test('says all that was written, and leaves out what is open', () => {
    const text = textOf(pdf);
    for (const said of [
      ...['Nothing else can begin without it.', 'A second room.', 'Liya', 'The second class.'],
      ...['21 January 2027', 'By night train.', 'Fit to travel with care', 'A woman in green'],
      ...['A passport', 'Applied for', 'The embassy', 'Tickets', 'EUR 0.10', 'EUR 0.30', 'ETB 1,500.00'],
      ...['Somebody at the door.', 'Somebody to talk to.', 'After 3 months', '21 Apr 2027', 'Nobody yet'],
    ])
      expect(text).toContain(said);
    for (const open of ['Somebody to travel along', 'After a year', 'After a month'])
      expect(text).not.toContain(open);
  });

  test('has the first hours on one page of their own, with all that is needed on it', () => {
    const pages = pdf.pages.filter(({ text }) => text.includes('The house by the lake'));
    expect(pages).toHaveLength(1);
    const text = (pages[0]?.text ?? '').replace(/\s+/g, ' ');
    for (const said of [
      ...['The first 72 hours', 'A woman in green', '+251 11 555 0100', 'Forty in cash', 'Open the door'],
      ...['Night line', '+251 11 555 0101', 'Amharic and Gagauz', 'Day and night'],
    ])
      expect(text).toContain(said);
    for (const other of ['Pack the bag', 'Call the school', 'Liya']) expect(text).not.toContain(other);
  });

  test('has the steps of all fields in the order of their time', () => {
    const text = textOf(pdf);
    const line = text.slice(text.indexOf('What Subject Who By Done'));
    const places = ['Pack the bag', 'Open the door', 'Call the school'].map((step) => line.indexOf(step));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
});

test('security measures are on paper only where they are asked for', () => {
  const title = wordsOf('en')('planParts:part.security');
  const usual = planHtml(requestOf(WHOLE));
  expect(usual).not.toContain('harbour');
  expect(usual).not.toContain(title);
  const asked = planHtml(requestOf(WHOLE, { withSecurity: true }));
  expect(asked).toContain('The word is harbour.');
});

test('a plan with nothing beside its fields has no part of them', () => {
  const page = planHtml(requestOf({ fields: [newPlanField('housing')] }));
  expect(page).not.toContain('class="part ');
  expect(page).not.toContain('class="first-page');
});

test('a plan for staying is called that, counts from now and has no journey', () => {
  const page = planHtml(requestOf({ ...WHOLE, kind: 'stay' }));
  expect(page).toContain('Personal Action Plan for Staying');
  expect(page).toContain('In 3 months');
  expect(page).not.toContain('By night train.');
  expect(page).not.toMatch(/Plan for Return<\/(h1|title)>/);
});

test('whoever is marked with a danger is not on paper, also where she was picked before', () => {
  const aunt = personOf(10, { role: 'the aunt', danger: 'unsafe' });
  const fields = [{ ...newPlanField('housing'), people: [aunt.id] }];
  const page = planHtml(requestOf({ fields, withEcogram: true }, { ecogram: ecogramOf(recordsOf(aunt)) }));
  expect(page).not.toContain('the aunt');
});

test('a crowded first page is still one page', async () => {
  const contacts = Array.from({ length: 8 }, (_, index) =>
    newEmergencyContact({
      ...{ id: EmergencyContactId.parse(uuid(4100 + index)), addedAt, who: `Somebody ${index}` },
      ...{ phone: '+251 11 555 0101', languages: ['am'], whenReachable: 'Day and night' },
    }),
  );
  const long = 'There is a good deal to say of this, and it is said here. '.repeat(4);
  const firstHours = {
    whereToSleep: long,
    whomToCallFirst: long,
    money: long,
    medication: long,
    alsoAtHand: long,
  };
  const steps = Array.from({ length: 6 }, (_, index) =>
    stepOf(200 + index, { what: `Step ${index} of these days, in a line of words`, when: 'first72Hours' }),
  );
  const fields = [{ ...newPlanField('housing'), steps }];
  const pdf = await readPdf(await browser.print(planHtml(requestOf({ fields, firstHours, contacts }))));
  const has = (said: string) => pdf.pages.findIndex(({ text }) => text.includes(said));
  expect(has('Somebody 7')).toBe(1);
  expect(pdf.pages[1]?.text).toContain('Step 5 of these days');
});

/** On a real print: which of the words stand in which column, and what is left to be written by hand. */
describe.each(['A4', 'Letter'] as const)('the visits of a plan, on %s', (paper) => {
  const spoken = contactOf(1, {
    ...{ visit: 1, on: given(day('2027-02-22')), how: given({ is: 'phone' }), byWhom: 'Somebody of IOM' },
    ...{ clientWords: 'It is loud and good.', standings: [{ factor: 'housing', words: 'The roof leaks.' }] },
  });
  const lost = contactOf(2, {
    ...{ visit: 3, on: given(day('2027-04-21')), outcome: 'notReached', outcomeWords: 'The number is off.' },
    standings: [{ factor: 'housing', words: 'Never said.' }],
  });
  const between = contactOf(3, {
    ...{ visit: 'none', on: given(day('2027-03-02')) },
    standings: [{ factor: 'healthCare', words: 'Coughs a little.' }],
  });
  const PLAN: Partial<PlanContent> = {
    fields: [{ ...newPlanField('housing'), whereThingsStand: 'A bed at her aunt’s.' }],
    visits: VISIT_MONTHS.map((after) => ({ ...newPlannedVisit(after), by: 'IOM' })),
  };
  const printed = async (
    content: Partial<PlanContent>,
    records: readonly MonitoringRecord[],
    language = 'en',
  ) =>
    readPdf(
      await browser.print(
        planHtml(requestOf(content, { paper, language, followed: { since: day('2027-01-21'), records } })),
      ),
    );

  test.each([
    ['en', 'Where things stand', 'Nobody was reached', 'After 6 months', 'filled in by hand'],
    ['nl', 'Hoe het ervoor staat', 'Niemand bereikt', 'Na 6 maanden', 'met de hand'],
  ])(
    'say in %s where things stood and stand, that nobody was reached, and what is still ahead',
    async (language, ...words) => {
      const pdf = await printed(PLAN, [spoken, lost, between], language);
      const text = textOf(pdf);
      for (const said of [...words, 'It is loud and good.', 'The number is off.', 'Somebody of IOM'])
        expect(text).toContain(said);
      // Side by side in one row, whatever their order of being written down.
      const row = text.slice(text.indexOf('4. ', text.indexOf(words[0] as string)));
      expect(row.indexOf('A bed at her aunt’s.')).toBeLessThan(row.indexOf('The roof leaks.'));
      // What was said in between has its own place; of who was not reached nothing is told.
      expect(text).toContain('Coughs a little.');
      expect(text).not.toContain('Never said.');
    },
  );

  test('have empty columns only where there is something to come', async () => {
    const { columns } = await browser.inPage(
      planHtml(requestOf(PLAN, { paper, followed: { since: day('2027-01-21'), records: [spoken, lost] } })),
      (page) =>
        page.evaluate(() => ({
          columns: [...document.querySelectorAll('.stood .to-fill td')].map((cell) =>
            cell.textContent?.trim(),
          ),
        })),
    );
    expect(columns).toEqual(['A bed at her aunt’s.', 'The roof leaks.', '–', '', '']);
    const over = await printed({ ...PLAN, visits: [] }, [spoken]);
    expect(textOf(over)).not.toContain('filled in by hand');
  });

  test('are not there where none is planned and none was made', async () => {
    expect(textOf(await printed({ ...PLAN, visits: [] }, []))).not.toContain('Visits after the return');
  });
});

test('an organisation stands under the name that was approved, with what it is called by now', async () => {
  const organisation = Organisation.parse({
    ...{ id: uuid(9), version: 2, checked: null, source: null, endedOn: null },
    details: { ...newOrganisationDetails('Harbour'), phone: '+234 800 000 0001' },
    ...{ createdAt: addedAt, updatedAt: addedAt },
  });
  const fields = [{ ...newPlanField('housing'), organisations: [organisation.id] }];
  const now = new Map([[organisation.id, organisation]]);
  const textWith = async (name: string, language: string) => {
    const organisations = calledAsFrozen(now, { client: '', organisations: { [organisation.id]: name } });
    return textOf(
      await readPdf(await browser.print(planHtml(requestOf({ fields }, { organisations, language })))),
    );
  };
  expect(await textWith('Haven', 'en')).toContain('Haven By now it is called Harbour');
  expect(await textWith('Haven', 'nl')).toContain('Haven Heet inmiddels Harbour');
  expect(await textWith('Harbour', 'en')).not.toContain('By now it is called');
  expect(
    calledOtherwise(
      { client: '', organisations: { [organisation.id]: 'Haven' } },
      new Map([[organisation.id, 'Harbour']]),
    ),
  ).toEqual([{ id: organisation.id, before: 'Haven', now: 'Harbour' }]);
});
