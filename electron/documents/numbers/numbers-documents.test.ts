import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { anyHouse, someCounted } from '#shared/domain/numbers/counted.testkit.ts';
import { type NumbersReport, reportOf } from '#shared/domain/numbers/report.ts';
import { numbersInWords } from '#shared/i18n/numbers-words.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import { numbersCsv } from './numbers-csv.ts';
import { numbersHtml } from './numbers-html.ts';
import { numbersXlsx } from './numbers-xlsx.ts';

const QUARTER = { kind: 'quarter', year: 2026, number: 3 } as const;

const files = [
  ...Array.from({ length: 9 }, () => someCounted({ gender: 'woman', country: 'NG', track: 'staying' })),
  ...Array.from({ length: 8 }, () => someCounted({ gender: 'man', country: 'RO', track: 'returning' })),
  ...Array.from({ length: 3 }, () => someCounted({ gender: 'transgender', sectors: ['=HYPERLINK("x")'] })),
];
const request = (language = 'en') => ({ report: reportOf(files, QUARTER, 5), language });

const onPaper = {
  paper: 'A4',
  printedOn: new Date('2026-11-29T12:00:00Z'),
  logHead: { entries: 7, hash: 'a'.repeat(64) },
} as const;

const linesOf = (bytes: Uint8Array): string[][] =>
  Papa.parse<string[]>(new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes), { skipEmptyLines: true })
    .data;

const partsOf = async (language?: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(await numbersXlsx(request(language)))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  );

/** What no document may hold. */
const ids = files.map(({ id }) => id);
const expectNobodyIn = (text: string) => {
  for (const word of [...ids, 'HYPERLINK']) expect(text).not.toContain(word);
};

describe('as text', () => {
  const lines = linesOf(numbersCsv(request()));

  test('begins with what spreadsheets take for UTF-8, and has a line for each number', () => {
    expect([...numbersCsv(request()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(lines[0]).toEqual(['Table', 'Row', 'Column', 'Files', 'Note']);
    expect(lines).toContainEqual(['Country of origin', 'Nigeria', 'Files', '9', '']);
    expect(lines.every((line) => line.length === 5)).toBe(true);
  });

  test('leaves out what is not shown, and says so', () => {
    expect(lines).toContainEqual(['Gender', 'Transgender', 'Files', '', 'not shown']);
    expect(lines).toContainEqual(['Gender', 'Man', 'Files', '', 'not shown']);
    expect(lines).toContainEqual(['Gender', 'Woman', 'Files', '9', '']);
  });

  test('has no cell that a spreadsheet would run, and nobody in it', () => {
    for (const cell of lines.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expectNobodyIn(lines.flat().join('\n'));
  });
});

describe('as a workbook', () => {
  test('holds the numbers as numbers, the words as words and no formula', async () => {
    const parts = await partsOf();
    const whole = Object.values(parts).join('\n');
    expect(whole).toContain('Country of origin');
    expect(whole).toContain('not shown');
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<v>20<\/v>/);
    expect(whole).not.toMatch(/<f[ >]/);
    expectNobodyIn(whole);
  });

  test('says nothing of who made it, or when', async () => {
    const parts = await partsOf('nl');
    const whole = Object.values(parts).join('\n');
    expect(whole).toContain('Land van herkomst');
    for (const mark of ['creator', 'lastModifiedBy', 'dcterms:created', 'Company', 'Manager'])
      expect(whole, mark).not.toContain(mark);
    expect(Object.keys(parts)).not.toContain('docProps/custom.xml');
  });
});

describe('on paper', () => {
  const page = numbersHtml({ ...request(), ...onPaper });

  test('each table says what it counts, and what is not shown is said in words', () => {
    expect(page).toContain('Countries with fewer than 5 files are counted together.');
    expect(page).toContain('not shown');
    expect(page).toContain('Quarter 3 of 2026 · 1 July 2026 to 30 September 2026');
    expectNobodyIn(page);
  });

  test('a bar is as long as its number, and a hidden one always the same', () => {
    const widths = (label: string) =>
      [...page.matchAll(/<tr class="part"><th scope="row">([^<]+)<\/th>.*?<\/tr>/gs)]
        .filter(([, named]) => named === label)
        .map(([row]) => row);
    expect(widths('Woman')[0]).toContain(`width="${(152 * 9) / 20}"`);
    const [man, transgender] = ['Man', 'Transgender'].map(
      (label) => /<svg.*<\/svg>/s.exec(widths(label)[0] ?? '')?.[0],
    );
    expect(man).toBe(transgender);
  });

  test('too few for any number is all that it says then', () => {
    const few = reportOf(files.slice(0, 3), QUARTER, 5);
    const said = numbersHtml({ report: few, language: 'en', ...onPaper });
    expect(said).toContain('Fewer than 5 files');
    expect(said).not.toContain('<table');
  });
});

describe('in each of the three', () => {
  /** The numbers as they are read, in their order; `null` where one isn't shown. */
  const inOrder = (report: NumbersReport): (number | null)[] => {
    const { total, tables } = numbersInWords(report, wordsOf('en'), 'en');
    return [total.count, ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))];
  };

  /** All numbers of the report, whatever their order. */
  const sorted = (numbers: readonly (number | null)[]) =>
    numbers.map((one) => one ?? -1).sort((a, b) => a - b);
  const allOf = ({ total, tables }: NumbersReport): (number | null)[] => [
    total,
    ...tables.flatMap(({ rows, totals }) => [
      ...rows.flatMap((row) => [...row.cells, row.total]),
      ...totals,
      total,
    ]),
  ];

  const inCsv = (report: NumbersReport) =>
    linesOf(numbersCsv({ report, language: 'en' }))
      .slice(1)
      .map(([, , , count, note]) => {
        expect(note === '').toBe(count !== '');
        return count === '' ? null : Number(count);
      });

  const inWorkbook = async (report: NumbersReport) => {
    const parts = unzipSync(await numbersXlsx({ report, language: 'en' }));
    const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    const words = [...read('xl/sharedStrings.xml').matchAll(/<si>.*?<\/si>/gs)].map(([item]) =>
      item.replace(/<[^>]*>/g, ''),
    );
    return [...read('xl/worksheets/sheet1.xml').matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)].flatMap(
      ([, about = '', inside = '']): (number | null)[] => {
        const value = /<v>([^<]*)<\/v>/.exec(inside)?.[1];
        if (value === undefined) return [];
        if (!about.includes('t="s"')) return [Number(value)];
        return words[Number(value)] === 'not shown' ? [null] : [];
      },
    );
  };

  const onPages = (report: NumbersReport) => {
    const page = numbersHtml({ report, language: 'en', ...onPaper });
    const total = /<p class="total">.*?<span>(\d+)<\/span>/s.exec(page)?.[1];
    const cells = [...page.matchAll(/<td class="number">(.*?)<\/td>/gs)].map(([, inside = '']) =>
      /^\d+$/.test(inside) ? Number(inside) : null,
    );
    return [Number(total), ...cells];
  };

  test('the same numbers stand, and the same are left out, whatever the house', async () => {
    await fc.assert(
      fc.asyncProperty(anyHouse, fc.integer({ min: 5, max: 7 }), async (house, threshold) => {
        const report = reportOf(house, QUARTER, threshold);
        fc.pre(report.tables.length > 0);
        const shown = inOrder(report);
        expect(sorted(shown)).toEqual(sorted(allOf(report)));
        expect(inCsv(report)).toEqual(shown);
        expect(onPages(report)).toEqual(shown);
        expect(await inWorkbook(report)).toEqual(shown);
      }),
      { numRuns: 40 },
    );
  });
});
