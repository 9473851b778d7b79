import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { given } from '#shared/domain/answer.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { CostId, NeededDocumentId, NeedId } from '#shared/domain/ids.ts';
import { AS_LIKELY } from '#shared/domain/organisation-exchange/table.ts';
import { newCost } from '#shared/domain/plan/costs.ts';
import { newNeededDocument } from '#shared/domain/plan/documents.ts';
import { Amount, Currency } from '#shared/domain/plan/money.ts';
import { PlanList, type PlanTable } from '#shared/domain/plan/tables.ts';
import { newPlannedVisit } from '#shared/domain/plan/visits.ts';
import { newPlanField, type PlanContent } from '#shared/domain/plan.ts';
import type { PlanStanding } from '#shared/domain/plan-version.ts';
import { planTables } from '#shared/i18n/plan-tables.ts';
import { readFile } from '../../spreadsheets/read-file.ts';
import { listCsv } from './list-csv.ts';
import { contactOf, day, requestOf, stepOf, uuid } from './plan.testkit.ts';
import { tablesWorkbook } from './plan-workbook.ts';

const addedAt = instantOf(new Date('2026-11-24T12:00:00Z'));
let last = 5000;
const cost = (what: string, amount: string | null, who: readonly string[] = [], currency = 'EUR') => {
  last += 1;
  return newCost({
    ...{ id: CostId.parse(uuid(last)), addedAt, what },
    amount: amount === null ? null : Amount.parse(amount),
    currency: Currency.parse(currency),
    ...(who.length === 0
      ? {}
      : { payers: { is: 'given', value: who.map((name) => ({ who: name, amount: null })) } as const }),
  });
};

const needOf = (what: string) => ({ id: NeedId.parse(uuid(4100)), what, who: '', by: null, done: false });

const CONTENT: Partial<PlanContent> = {
  fields: [
    {
      ...newPlanField('housing'),
      steps: [
        stepOf(1, {
          what: 'Find a room',
          who: 'Noor',
          withWhoseHelp: 'IOM',
          when: 'firstMonth',
          by: day('2027-01-31'),
        }),
        stepOf(2, { what: 'Sign', done: true }),
      ],
    },
  ],
  costs: [
    cost('Ticket', '0.1', ['IOM']),
    cost('Tea', '0.2', ['IOM']),
    cost('Bus', '1500', [], 'ETB'),
    cost('?', null),
  ],
  visits: [{ ...newPlannedVisit(3), on: day('2027-04-21'), by: 'The centre' }],
  documents: [
    newNeededDocument({
      id: NeededDocumentId.parse(uuid(4003)),
      addedAt,
      what: 'A passport',
      whoArranges: 'The embassy',
    }),
  ],
};

const asked = (content: Partial<PlanContent> = CONTENT, isPractice = false) => {
  const { plan, standing, cautions, organisations, followed } = requestOf(content);
  return {
    content: plan.content,
    standing,
    cautions,
    organisations,
    followed,
    language: 'en',
    isPractice,
  } as const;
};

const planWorkbook = (request = asked()) => tablesWorkbook(planTables(request), request);

const ofList = (list: PlanList, request = asked()): PlanTable[] =>
  planTables(request).filter(({ id }) => id === list);

const planCsv = ({ list, ...request }: ReturnType<typeof asked> & { list: PlanList }) =>
  listCsv(ofList(list, request), request);

const linesOf = (bytes: Uint8Array): string[][] =>
  Papa.parse<string[]>(new TextDecoder('utf-8').decode(bytes), { skipEmptyLines: true }).data;

const partsOf = async (request = asked()): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await planWorkbook(request))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

/** As the app's own reader of lists finds it. */
const sheetsOf = async (request = asked()) => {
  const answer = readFile(await planWorkbook(request), AS_LIKELY);
  if (answer.is !== 'read' || answer.file.form !== 'workbook') throw new Error('a workbook is read as one');
  return new Map(answer.file.tables.map(({ name, rows }) => [name, rows.map(({ cells }) => cells)]));
};

describe('as a workbook', () => {
  test('has a sheet for each list, with days and amounts as what they are', async () => {
    const sheets = await sheetsOf();
    expect([...sheets.keys()]).toEqual([
      'Steps',
      'Costs',
      'All together',
      'Visits after the return',
      'What was found',
      'Documents needed',
    ]);
    expect(sheets.get('Steps')).toContainEqual([
      '4. Housing',
      'Find a room',
      'Noor',
      'IOM',
      'First month',
      '2027-01-31',
      'Not done yet',
    ]);
    expect(sheets.get('Documents needed')?.[2]).toContain('A passport');
    expect(sheets.get('Visits after the return')?.[2]).toEqual([
      'After 3 months',
      '2027-04-21',
      'The centre',
    ]);
    expect((await partsOf())['xl/worksheets/sheet2.xml']).toMatch(
      /<v>0\.1<\/v>[\s\S]*<v>0\.2<\/v>[\s\S]*<v>1500<\/v>/,
    );
  });

  test('adds up each currency by itself, exactly', async () => {
    expect((await sheetsOf()).get('All together')?.slice(2)).toEqual([
      ['ETB', 'Nobody yet', '1500'],
      ['ETB', 'Total', '1500'],
      ['EUR', 'IOM', '0.3'],
      ['EUR', 'Total', '0.3'],
    ]);
  });

  test('keeps an amount that Excel would round as words', async () => {
    const exact = await partsOf(asked({ costs: [cost('Much', '999999999999.9999')] }));
    expect(exact['xl/worksheets/sheet2.xml']).not.toContain('<v>999999999999');
    expect(
      (await sheetsOf(asked({ costs: [cost('Much', '999999999999.9999')] }))).get('Costs')?.[2],
    ).toContain('999999999999.9999');
  });

  test('says nothing of who made it, or when, and holds no formula', async () => {
    const whole = Object.values(await partsOf(asked({ costs: [cost('=HYPERLINK("http://x")', '1')] }))).join(
      '\n',
    );
    for (const mark of ['creator', 'lastModifiedBy', 'dcterms', 'Company'])
      expect(whole.includes(mark), mark).toBe(false);
    expect(whole).not.toMatch(/<f[ >]/);
  });

  test('keeps what begins like a formula as words, also once somebody edits it, and figures as figures', async () => {
    const parts = await partsOf(asked({ costs: [cost('=1+1', '1')] }));
    const styles = [...(parts['xl/styles.xml'] ?? '').matchAll(/<xf [^>]*>(?=[\s\S]*<\/cellXfs>)/g)].map(
      ([xf]) => xf,
    );
    const styleOf = (cell: RegExp) => styles[Number(cell.exec(parts['xl/worksheets/sheet2.xml'] ?? '')?.[1])];
    const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)];
    const index = shared.findIndex(([, words]) => words?.includes('=1+1'));
    expect(styleOf(new RegExp(`s="(\\d+)" t="s"><v>${index}</v>`))).toContain('quotePrefix="1"');
    expect(styleOf(/s="(\d+)"(?: t="n")?><v>1<\/v>/)).not.toContain('quotePrefix');
  });

  test('says at the end of a cell that it was cut there, and cuts no sign in two', async () => {
    const readBack = async (words: string) => {
      const table = { title: 'One', marks: [], columns: ['What'], rows: [[{ is: 'words', words } as const]] };
      const bytes = await tablesWorkbook([table], { language: 'en', isPractice: false });
      return /<t[^>]*>([^<]{100,})<\/t>/.exec(
        strFromU8(unzipSync(bytes)['xl/sharedStrings.xml'] as Uint8Array),
      )?.[1];
    };
    const whole = 'a'.repeat(32_767);
    expect(await readBack(whole)).toBe(whole);
    for (const long of [
      `${whole}a`,
      `${'a'.repeat(40)}${'\u{1F33F}'.repeat(20_000)}`,
      `a${'\u{1F33F}'.repeat(20_000)}`,
    ]) {
      const cut = (await readBack(long)) ?? '';
      expect(cut.length).toBeLessThanOrEqual(32_767);
      expect(cut).toMatch(/… \(cut here: a cell holds no more\)$/);
      expect(cut.isWellFormed()).toBe(true);
    }
  });

  test('says on each sheet where it comes from practice', async () => {
    for (const [name, rows] of await sheetsOf(asked(CONTENT, true)))
      expect(rows[0]?.[0], name).toContain('Practice');
  });
});

describe('as text', () => {
  test('has the steps, or the costs, a line each', () => {
    expect(linesOf(planCsv({ ...asked(), list: 'costs' }))).toEqual([
      ['Version and how it stands', 'What', 'For which step', 'Amount', 'Currency', 'Who pays'],
      ['Version 1 · Draft', 'Ticket', '', '0.1', 'EUR', 'IOM'],
      ['Version 1 · Draft', 'Tea', '', '0.2', 'EUR', 'IOM'],
      ['Version 1 · Draft', 'Bus', '', '1500', 'ETB', ''],
      ['Version 1 · Draft', '?', '', '', 'EUR', ''],
    ]);
    expect(linesOf(planCsv({ ...asked(), list: 'steps' }))).toHaveLength(3);
  });

  test('has a column that says so where it comes from practice', () => {
    for (const line of linesOf(planCsv({ ...asked(CONTENT, true), list: 'steps' })))
      expect(line).toHaveLength(9);
  });

  test('has no cell that a spreadsheet would run, whatever somebody has written', () => {
    const words = fc.tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '＝', "'=", ''),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(words, ([sign, text]) => {
        const steps = [stepOf(1, { what: `${sign}${text}`, who: `${sign}x` })];
        const lines = linesOf(
          planCsv({ ...asked({ fields: [{ ...newPlanField('housing'), steps }] }), list: 'steps' }),
        );
        for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});

describe('where a warning stands', () => {
  const standing: PlanStanding = { number: 2, state: 'approved', hash: 'a'.repeat(64) };
  const decidedOn = day('2026-11-01');
  const warned = (content?: Partial<PlanContent>) => ({
    ...asked(content),
    ...{ standing, cautions: [{ is: 'suspend' as const, assessment: uuid(9000), decidedOn }] },
  });
  const SAYS = /^Warning: risk assessment of .*suspend departure$/;

  test('each sheet says so above its table, and which version it is of', async () => {
    for (const [name, rows] of await sheetsOf(warned())) {
      expect(rows[0]?.[0], name).toBe('Version 2 · Approved · aaaa aaaa');
      expect(rows[1]?.[0], name).toMatch(SAYS);
    }
  });

  test('each line of a list says so, also of one with nothing in it', () => {
    for (const list of PlanList.options)
      for (const content of [CONTENT, {}]) {
        const [headings, ...lines] = linesOf(planCsv({ ...warned(content), list }));
        expect(headings?.slice(0, 2)).toEqual(['Version and how it stands', 'Warning']);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line[1]).toMatch(SAYS);
      }
  });
});

describe('what was found in the year after', () => {
  const spoken = contactOf(1, {
    ...{ visit: 1, on: given(day('2027-02-22')), how: given({ is: 'phone' }), byWhom: '=IOM()' },
    ...{ clientWords: '=1+1', standings: [{ factor: 'housing', words: '@The roof leaks.' }] },
    ...{ nextWords: 'CANARY', needs: [needOf('CANARY')] },
  });
  const lost = contactOf(2, {
    ...{
      visit: 'none',
      on: given(day('2027-03-02')),
      outcome: 'notReached',
      outcomeWords: 'The number is off.',
    },
    standings: [{ factor: 'housing', words: 'CANARY' }],
  });
  const gone = { ...contactOf(3, { visit: 3, clientWords: 'CANARY' }), removedAt: addedAt };
  const fields = [{ ...newPlanField('housing'), whereThingsStand: 'A bed at her aunt’s.' }];
  const followed = { since: day('2027-01-21'), records: [lost, spoken, gone] };
  const request = { ...asked({ fields }), followed };
  const STOOD = ['4. Housing', 'A bed at her aunt’s.'];

  test('has a sheet of its own: each contact, what came of it, and where things stood and stand', async () => {
    const rows = (await sheetsOf(request)).get('What was found')?.slice(2);
    expect(rows).toEqual([
      ['After a month', '2027-02-22', 'By phone · =IOM()', 'Spoke with the client', '=1+1'],
      [
        'After a month',
        '2027-02-22',
        'By phone · =IOM()',
        'Spoke with the client',
        '',
        ...STOOD,
        '@The roof leaks.',
      ],
      ['In between', '2027-03-02', '', 'Nobody was reached', 'The number is off.'],
    ]);
    const whole = Object.values(await partsOf(request)).join('\n');
    expect(whole).not.toMatch(/<f[ >]/);
    expect(whole).not.toContain('CANARY');
  });

  test('is a list of its own as text, in which nothing is run', () => {
    const [, ...lines] = linesOf(planCsv({ ...request, list: 'found' }));
    expect(lines.map((line) => line[1])).toEqual(['After a month', 'After a month', 'In between']);
    for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@]/);
    expect(lines.flat().join(' ')).toContain('The roof leaks.');
    expect(lines.flat().join(' ')).not.toContain('CANARY');
  });
});

test('a plan with nothing in it has the same tables, without rows', () => {
  const { plan, standing, cautions, followed } = requestOf({});
  const tables = planTables({
    ...{ content: plan.content, standing, cautions, followed },
    ...{ organisations: new Map(), language: 'nl' },
  });
  expect(tables.map(({ rows }) => rows.length)).toEqual([0, 0, 0, 0, 0, 0]);
  for (const { columns } of tables) expect(new Set(columns).size).toBe(columns.length);
});
