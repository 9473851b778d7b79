import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newOrganisationDetails, OrganisationDetails } from '../organisation.ts';
import { COLUMN_ROLES, type ColumnRole, isLineField, isProseField } from './fields.ts';
import { headingRowOf, rolesFor } from './headings.ts';
import { readTable } from './reading-table.ts';
import type { Table } from './table.ts';

const ORIGIN = { from: '', nameOfOwn: 'an earlier list' };

const tableOf = (...rows: string[][]): Table => ({
  name: '',
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
  troubles: [],
});

const read = (table: Table, roles?: readonly ColumnRole[]) => {
  const headingRow = headingRowOf(table.rows);
  const headings = table.rows.find(({ number }) => number === headingRow)?.cells ?? [];
  return readTable(table, { headingRow, roles: roles ?? rolesFor(headings), origin: ORIGIN });
};

describe('a list', () => {
  test('as shelters keep them', () => {
    const { incoming, findings } = read(
      tableOf(
        ['Sociale kaart, bijgewerkt'],
        ['Naam', 'Land', 'Taal', 'Telefoon', 'Soort hulp', 'Nagegaan op', 'Opmerkingen', 'Parkeren'],
        [
          'Haven',
          'Nederland',
          'Engels; Twi',
          "'+31 20 000 0000",
          'opvang',
          '31-12-2025',
          'Bel eerst',
          'achter',
        ],
        ['', '', '', '020', '', '', '', ''],
        ['Kade', 'Atlantis', '', '', 'opvang, ponyritten', 'eind 2024', '', ''],
      ),
    );
    expect(incoming).toEqual([
      {
        row: 3,
        id: null,
        given: {
          name: 'Haven',
          countries: ['NL'],
          languages: ['en', 'Twi'],
          phone: '+31 20 000 0000',
          services: ['shelter'],
          notes: 'Bel eerst\nParkeren: achter',
        },
        checked: { on: '2025-12-31', by: 'an earlier list', isChangedSince: false, shelter: '' },
        source: null,
        endedOn: null,
      },
      {
        row: 5,
        id: null,
        given: {
          name: 'Kade',
          countries: [],
          services: ['shelter'],
          notes: 'Land: Atlantis\nSoort hulp: ponyritten\nNagegaan op: eind 2024',
        },
        checked: null,
        source: null,
        endedOn: null,
      },
    ]);
    expect(findings).toEqual([
      { row: 1, column: '', kind: 'aboveHeading', words: 'Sociale kaart, bijgewerkt' },
      { row: 4, column: '', kind: 'noName', words: '020' },
      { row: 5, column: 'Land', kind: 'notUnderstood', words: 'Atlantis' },
      { row: 5, column: 'Soort hulp', kind: 'notUnderstood', words: 'ponyritten' },
      { row: 5, column: 'Nagegaan op', kind: 'notUnderstood', words: 'eind 2024' },
    ]);
  });

  test('a second row of the same organisation fills in, joins lists, and says other words in the notes', () => {
    const { incoming, findings } = read(
      tableOf(
        ['Name', 'Country', 'Phone', 'Services', 'E-mail'],
        ['Haven', 'NL', '020 1', 'shelter', ''],
        ['HÁVEN', 'NL', '020 2', 'legal help', 'a@haven.invalid'],
        ['Haven', 'BE', '', '', ''],
      ),
    );
    expect(incoming.map(({ given }) => given)).toEqual([
      {
        name: 'Haven',
        countries: ['NL'],
        phone: '020 1',
        services: ['shelter', 'legalHelp'],
        email: 'a@haven.invalid',
        notes: 'HÁVEN\n020 2',
      },
      { name: 'Haven', countries: ['BE'] },
    ]);
    expect(findings.map(({ row, kind, words }) => [row, kind, words])).toEqual([
      [3, 'sameAsRow', '2'],
      [3, 'secondWords', 'HÁVEN'],
      [3, 'secondWords', '020 2'],
    ]);
  });
});

const word = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'yes',
    'no',
    'NL',
    'Nederland; Mars',
    'shelter',
    '31/12/2025',
    '03/04/2025',
    '45000',
    '=1+1',
    "'+31",
    '-',
  ),
  fc.constantFrom('x'.repeat(250), 'y'.repeat(20_001)),
);

test('every cell of any table ends in a field or is named', () => {
  const roles = fc.array(fc.constantFrom(...COLUMN_ROLES), { minLength: 1, maxLength: 8 });
  const cases = roles.chain((columns) =>
    fc.tuple(
      fc.constant(['name' as ColumnRole, ...columns]),
      fc.array(fc.array(word, { minLength: columns.length + 1, maxLength: columns.length + 1 }), {
        maxLength: 5,
      }),
    ),
  );
  fc.assert(
    fc.property(cases, ([columns, cells]) => {
      const table = tableOf(...cells);
      const { incoming, findings } = readTable(table, { headingRow: null, roles: columns, origin: ORIGIN });
      for (const { given } of incoming)
        expect(
          OrganisationDetails.safeParse({ ...newOrganisationDetails(given.name), ...given }).error,
        ).toBeUndefined();
      for (const { number, cells: row } of table.rows) {
        const named = findings.filter((finding) => finding.row === number);
        // A row without a name, or joined with another, is named as a whole.
        if (named.some(({ kind }) => kind === 'noName' || kind === 'sameAsRow')) continue;
        const mine = incoming.find((found) => found.row === number);
        for (const [index, cell] of row.entries()) {
          const words = cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '').trim();
          if (words === '') continue;
          const role = columns[index] ?? 'asNote';
          const column = String.fromCharCode(65 + index);
          const isNamed = findings.some(
            (finding) => finding.column === column && (finding.row === number || finding.row === null),
          );
          if (isNamed) continue;
          if (mine === undefined) throw new Error(`row ${number} is nowhere`);
          if (role === 'asNote') expect(mine.given.notes).toContain(words);
          else if (isProseField(role)) expect(mine.given[role]).toContain(words);
          else if (isLineField(role))
            expect(mine.given[role]).toContain(words.replace(/\s*[\r\n]+\s*/g, ', '));
          else expect(said(mine, role), `${role}: ${words}`).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
});

/** Whether a column that has a meaning has left one. */
const said = (mine: ReturnType<typeof readTable>['incoming'][number], role: ColumnRole): boolean => {
  switch (role) {
    case 'checkedOn':
    case 'changedSince':
      return mine.checked !== null || role === 'changedSince';
    case 'endedOn':
      return mine.endedOn !== null;
    case 'id':
      return mine.id !== null;
    case 'sourceName':
    case 'sourceYear':
      return mine.source !== null;
    default:
      return role.startsWith('service.')
        ? mine.given.services !== undefined
        : mine.given[role as keyof typeof mine.given] !== undefined;
  }
};
