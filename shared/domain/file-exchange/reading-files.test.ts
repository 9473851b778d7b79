import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ClientDetails, type ClientFileSummary } from '../client-file.ts';
import { instantOf } from '../dates.ts';
import { ClientFileId } from '../ids.ts';
import type { Table } from '../organisation-exchange/table.ts';
import { doublesAmong } from './doubles.ts';
import { FILE_ROLES } from './fields.ts';
import { fileHeadingRow, fileRolesFor } from './headings.ts';
import { fileReader } from './reading-files.ts';

/** All that a table says: its rows in their order, and all that did not simply become a field. */
const readFiles = (...asked: Parameters<typeof fileReader>) => {
  const reader = fileReader(...asked);
  const read = reader.rows.map((row) => reader.read(row));
  return {
    incoming: read.flatMap(({ incoming }) => incoming ?? []),
    findings: [...reader.findings, ...read.flatMap(({ findings }) => findings)],
  };
};

const tableOf = (...rows: readonly (readonly string[])[]): Table => ({
  name: '',
  rows: rows
    .map((cells, index) => ({ number: index + 1, cells: [...cells] }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
  troubles: [],
});

const read = (...rows: readonly (readonly string[])[]) => {
  const table = tableOf(...rows);
  const headingRow = fileHeadingRow(table.rows);
  const headings = table.rows.find(({ number }) => number === headingRow)?.cells ?? [];
  return readFiles(table, { headingRow, roles: fileRolesFor(headings) });
};

describe('a list of clients', () => {
  test('is read under its headings, whatever stands above them', () => {
    const { incoming, findings } = read(
      ['Cliënten, voorjaar'],
      [
        'Werknaam',
        'Dossiernummer',
        'Land van herkomst',
        'Talen',
        'Datum binnenkomst',
        'Einde bedenktijd',
        'Kamer',
      ],
      ['Blauw', 'K-12', 'Nigeria', 'Engels, Edo', '31-01-2026', '1 mei 2026', '7'],
    );
    expect(incoming).toMatchObject([
      {
        row: 3,
        details: {
          workingName: 'Blauw',
          fileCode: 'K-12',
          countryOfOrigin: { is: 'given', value: 'NG' },
          languages: { is: 'given' },
          shelterArrival: { is: 'given', value: '2026-01-31' },
          notes: 'Kamer: 7',
        },
        keyDates: [{ what: 'Einde bedenktijd', on: { is: 'given', value: '2026-05-01' } }],
      },
    ]);
    expect(findings.map(({ kind }) => kind)).toEqual(['aboveHeading']);
  });

  test('keeps the ways of not knowing apart', () => {
    const { incoming } = read(
      ['Name', 'Country of origin', 'Arrival', 'Language', 'Track'],
      ['Blue', 'unknown', 'prefers not to say', 'niet gevraagd', '?'],
    );
    expect(incoming[0]?.details).toMatchObject({
      countryOfOrigin: { is: 'doesNotKnow' },
      shelterArrival: { is: 'prefersNotToSay' },
      languages: { is: 'notAskedYet' },
      track: { is: 'doesNotKnow' },
    });
  });

  test.each([
    ['2026-03-04', '2026-03-04'],
    ['31/12/2025', '2025-12-31'],
    ['12/31/2025', '2025-12-31'],
    ['4 mrt 2026', '2026-03-04'],
    ['March 4, 2026', '2026-03-04'],
    ['46085', '2026-03-04'],
  ])('knows the day %s', (cell, day) => {
    const { incoming } = read(['Name', 'Arrival'], ['Blue', cell]);
    expect(incoming[0]?.details.shelterArrival).toEqual({ is: 'given', value: day });
  });

  test('takes a year for a year of birth, and no day of two figures for a birthday', () => {
    const born = (cell: string) => read(['Name', 'Date of birth'], ['Blue', cell]).incoming[0]?.details;
    expect(born('1999')?.born).toEqual({ is: 'given', value: { is: 'year', year: 1999 } });
    expect(born('31-12-1999')?.born).toEqual({ is: 'given', value: { is: 'day', on: '1999-12-31' } });
    expect(born('31-12-99')).toMatchObject({ born: { is: 'notAskedYet' }, notes: 'Date of birth: 31-12-99' });
  });

  test('joins by whom somebody was identified with when', () => {
    const { incoming } = read(
      ['Name', 'Identified by', 'Identified informally', 'Formal identification'],
      ['Blue', 'The police', '31-01-2026', 'no'],
    );
    expect(incoming[0]?.details).toMatchObject({
      informallyIdentified: { is: 'given', value: { is: 'yes', since: '2026-01-31', by: 'The police' } },
      formallyIdentified: { is: 'given', value: { is: 'no' } },
    });
  });

  test('goes by the code where there is no name, and names a row that has neither', () => {
    const { incoming, findings } = read(['Name', 'Code', 'Country'], ['', 'K-7', 'Ghana'], ['', '', 'Togo']);
    expect(incoming.map(({ details }) => details.workingName)).toEqual(['K-7']);
    expect(findings).toEqual([{ row: 3, column: '', kind: 'noName', words: 'Togo' }]);
  });

  test('says where a day was read with the day first for want of better knowledge', () => {
    const { findings } = read(['Name', 'Arrival'], ['Blue', '03/04/2026']);
    expect(findings).toMatchObject([{ row: 2, column: 'Arrival', kind: 'guessedDate' }]);
  });
});

const squeezed = (text: string): string => text.replace(/\s+/g, '').replaceAll(',', '');

test('no cell is lost: it is in a field, in the notes, or in what is found', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'Blue',
      'K-1',
      'Nigeria',
      'unknown',
      '31-12-2025',
      '03/04/2026',
      'yes',
      'English; Edo',
      '=1+1',
    ),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const roles = fc.array(fc.constantFrom(...FILE_ROLES), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      roles,
      fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 6 }),
      (kinds, rows) => {
        const width = kinds.length;
        const table = tableOf(
          kinds.map((_, index) => `column ${index}`),
          ...rows.map((row) => row.slice(0, width)),
        );
        const { incoming, findings } = readFiles(table, { headingRow: 1, roles: kinds });
        for (const { details, keyDates } of incoming) {
          const id = '0199a000-0000-7000-8000-000000000001';
          const withDates = { ...details, keyDates: keyDates.map((date) => ({ ...date, id, from: null })) };
          expect(ClientDetails.safeParse(withDates).success).toBe(true);
        }
        for (const row of table.rows.slice(1)) {
          const file = incoming.find((one) => one.row === row.number);
          const told = squeezed(
            [
              JSON.stringify(file?.details.notes ?? ''),
              file?.details.notes ?? '',
              ...findings.filter((finding) => finding.row === row.number).map(({ words }) => words),
            ].join('\n'),
          );
          for (const [index, words] of row.cells.entries()) {
            const role = kinds[index];
            if (words.trim() === '' || role === 'leftOut') continue;
            // A plain field, or an answer that was understood, says so in the file; all else has its words kept.
            const isInField =
              file !== undefined &&
              role !== 'asNote' &&
              role !== 'notes' &&
              !findings.some(
                ({ row: at, column, kind }) =>
                  at === row.number && column === `column ${index}` && kind !== 'guessedDate',
              );
            const unguardedWords = words.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
            if (!isInField) expect(told).toContain(squeezed(unguardedWords.trim()));
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

describe('those who may have a file already', () => {
  const file = (workingName: string, fileCode: string, last: number): ClientFileSummary => ({
    id: ClientFileId.parse(`0199a000-0000-7000-8000-00000000000${last}`),
    workingName,
    fileCode,
    countryOfOrigin: { is: 'notAskedYet' },
    updatedAt: instantOf(new Date('2026-11-29T10:00:00Z')),
  });

  test('are found by code or name, in the vault before the list, whatever the capitals', () => {
    const { incoming } = read(
      ['Name', 'Code'],
      ['BLUE', ''],
      ['Green', 'k 12'],
      ['Red', 'K-99'],
      ['red', ''],
      ['White', ''],
    );
    const doubles = doublesAmong(incoming, [file('Blue', '', 1), file('Somebody', 'K-12', 2)]);
    expect(doubles.get(2)).toMatchObject({ of: 'file', by: 'name', file: { workingName: 'Blue' } });
    expect(doubles.get(3)).toMatchObject({ of: 'file', by: 'code', file: { workingName: 'Somebody' } });
    expect(doubles.get(5)).toEqual({ of: 'row', by: 'name', row: 4 });
    expect([...doubles.keys()]).toEqual([2, 3, 5]);
  });
});
