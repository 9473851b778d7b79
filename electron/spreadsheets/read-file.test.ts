import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { guarded, unguarded } from '#shared/domain/organisation-exchange/formula-guard.ts';
import { AS_LIKELY, ENCODINGS, MOST_ROWS } from '#shared/domain/organisation-exchange/table.ts';
import { csvBytes } from './csv-bytes.ts';
import { demandRead, encoded, reasonFor, tableIn, workbookOf } from './fixtures.testkit.ts';
import { readFile } from './read-file.ts';
import { readInThread } from './reading-thread.ts';
import { workbookBytes } from './workbook-bytes.ts';

const rowsIn = (bytes: Uint8Array) => tableIn(bytes).rows;

const LIST = [
  ['Name', 'Address', 'Costs'],
  ['Café Haven', 'Kade 1, "achter"; links\nDok 2', '€ 5'],
  ['Mães', 'Rua Ñ', ''],
];
const EXPECTED = [
  { number: 1, cells: LIST[0] },
  { number: 2, cells: LIST[1] },
  { number: 3, cells: ['Mães', 'Rua Ñ'] },
];

const csvOf = (rows: string[][], delimiter: string, lineEnd: string) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(lineEnd);

describe('text', () => {
  const encodings = [
    ['utf-8', true],
    ['utf-8', false],
    ['utf-16le', true],
    ['utf-16be', true],
    ['windows-1252', false],
  ] as const;
  const cases = encodings.flatMap(([encoding, mark]) =>
    [',', ';', '\t'].flatMap((delimiter) =>
      ['\r\n', '\n', '\r'].map((lineEnd) => ({ encoding, mark, delimiter, lineEnd })),
    ),
  );
  test.each(cases)(
    '$encoding, mark: $mark, $delimiter, $lineEnd',
    ({ encoding, mark, delimiter, lineEnd }) => {
      const bytes = encoded(csvOf(LIST, delimiter, lineEnd), encoding, mark);
      expect(demandRead(bytes)).toEqual({
        form: 'text',
        encoding,
        delimiter,
        tables: [{ name: '', rows: EXPECTED, troubles: [] }],
      });
    },
  );

  test('UTF-16 without a mark, also where hardly a letter is Latin', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const)
      for (const text of [
        'Name;Phone\nHaven;020\n',
        'الاسم;الهاتف\nبيت الأمل;٠٢٠\n',
        '名称;电话\n希望之家;无\n',
      ])
        expect(demandRead(encoded(text, encoding, false))).toMatchObject({ encoding });
  });

  test.each([
    ['windows-1250', 'Schronisko Łódź;żółta'],
    ['windows-1251', 'Приют Надежда;Київ'],
    ['windows-1253', 'Καταφύγιο;Θεσσαλονίκη'],
    ['windows-1254', 'Sığınak İzmir;güneş'],
    ['windows-1255', 'בית חם;חיפה'],
    ['windows-1256', 'بيت الأمل;پناهگاه'],
    ['windows-1257', 'Prieglobstis;šiaurė'],
    ['windows-1258', 'Mái ấm'.normalize('NFC').replace('ấ', 'â\u0301') + ';Đà'.replace('à', 'a\u0300')],
    ['windows-874', 'บ้านพัก;เชียงใหม่'],
    ['macintosh', 'Café Mães;Ÿ'],
  ] as const)('what is written in %s is read in it once somebody says so', (encoding, line) => {
    const bytes = encoded(`Name;Place\n${line}\n`, encoding, false);
    const read = demandRead(bytes, { encoding, delimiter: null });
    expect(read).toMatchObject({
      encoding,
      tables: [{ rows: [{}, { cells: line.split(';') }], troubles: [] }],
    });
    // Left to itself it is taken for something else, and nothing of it is refused.
    expect(demandRead(bytes)).toMatchObject({ form: 'text' });
  });

  test('Chinese, of two and of four bytes', () => {
    const bytes = Uint8Array.from([...strToU8('Name\n'), 0xcf, 0xa3, 0xcd, 0xfb, ...strToU8('\n')]);
    expect(demandRead(bytes, { encoding: 'gb18030', delimiter: null })).toMatchObject({
      tables: [{ rows: [{}, { cells: ['希望'] }] }],
    });
  });

  test('what parts the cells is as somebody says, also where the file says otherwise', () => {
    const bytes = strToU8('sep=;\nName;Phone|E-mail\nHaven;020|a@b.invalid\n');
    expect(demandRead(bytes, { encoding: null, delimiter: '|' })).toMatchObject({
      delimiter: '|',
      tables: [{ rows: [{ cells: ['Name;Phone', 'E-mail'] }, { cells: ['Haven;020', 'a@b.invalid'] }] }],
    });
  });

  test('whatever somebody says of whatever bytes, the answer is a table or a reason', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom(',', ';', '\t', '|'),
        (bytes, encoding, delimiter) => {
          expect(['read', 'refused']).toContain(readFile(bytes, { encoding, delimiter }).is);
        },
      ),
    );
  });

  test('two columns and a line end at the end are two columns', () => {
    expect(rowsIn(strToU8('Name;Phone\nHaven;020\n'))[1]?.cells).toEqual(['Haven', '020']);
  });

  test('mixed line ends, a separator line, blank rows: rows keep the number that a spreadsheet program shows', () => {
    expect(rowsIn(strToU8('sep=;\r\nName;Phone\r\n\nHaven;020\r'))).toEqual([
      { number: 2, cells: ['Name', 'Phone'] },
      { number: 4, cells: ['Haven', '020'] },
    ]);
  });

  test('bytes that are no letter are named, in whichever encoding', () => {
    const utf8 = new Uint8Array([...strToU8('Name;Place\nCafé Mães;Ñandú '), 0xff]);
    expect(demandRead(utf8)).toMatchObject({
      encoding: 'utf-8',
      tables: [{ troubles: [{ row: 2, column: 1, what: 'undecodable' }] }],
    });
    const windows = new Uint8Array([...Buffer.from('Name;Place\nCafé;', 'latin1'), 0x81]);
    expect(demandRead(windows)).toMatchObject({
      encoding: 'windows-1252',
      tables: [{ troubles: [{ row: 2, column: 1, what: 'undecodable' }] }],
    });
  });

  test('a quotation mark that nothing closes is named', () => {
    expect(tableIn(strToU8('Name;Phone\nHaven;"020\nKade;030\n')).troubles).toContainEqual({
      row: 2,
      column: null,
      what: 'openQuote',
    });
  });
});

describe('a workbook', () => {
  test('as another program writes it: words, numbers, days, yes and no, merged cells', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Kaart',
          rows: [
            ['Contact', null, 'Other'],
            ['Phone', 'E-mail', 'Checked'],
            [31201234567, 'a@b.invalid', new Date(Date.UTC(2025, 11, 31))],
            [true, '  spaced ', 45_000],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        },
        { name: 'Empty', rows: [] },
        { name: 'Second', rows: [['Name'], ['Kade']] },
      ],
    });
    expect(demandRead(bytes)).toEqual({
      form: 'workbook',
      tables: [
        {
          name: 'Kaart',
          troubles: [],
          rows: [
            { number: 1, cells: ['Contact', 'Contact', 'Other'] },
            { number: 2, cells: ['Phone', 'E-mail', 'Checked'] },
            { number: 3, cells: ['31201234567', 'a@b.invalid', '2025-12-31'] },
            { number: 4, cells: ['true', '  spaced ', '45000'] },
          ],
        },
        {
          name: 'Second',
          troubles: [],
          rows: [
            { number: 1, cells: ['Name'] },
            { number: 2, cells: ['Kade'] },
          ],
        },
      ],
    });
  });

  test('formulas, errors, rich text, times, days from 1904, cells without a place', () => {
    const sheet =
      '<sheetData><row r="7"><c t="inlineStr"><is><r><t>Ha</t></r><r><t>ven</t></r><rPh><t>x</t></rPh></is></c>' +
      '<c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t="e"><v>#REF!</v></c><c s="1"><v>0.3958333</v></c><c s="2"><v>44560</v></c></row></sheetData>';
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d\\ mmm\\ yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs></styleSheet>';
    const workbook =
      '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="K" r:id="rId1"/></sheets></workbook>';
    const table = tableIn(workbookOf(sheet, { 'xl/styles.xml': styles, 'xl/workbook.xml': workbook }));
    expect(table.rows).toEqual([{ number: 7, cells: ['Haven', '2', '', '#REF!', '09:30', '2025-12-31'] }]);
    expect(table.troubles).toEqual([
      { row: 7, column: 2, what: 'formula' },
      { row: 7, column: 3, what: 'cellError' },
    ]);
  });

  test('what hostile ones try is refused', () => {
    const cell = '<sheetData><row><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData>';
    expect(
      reasonFor(
        workbookOf('', {
          'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "b">]><worksheet>${cell}</worksheet>`,
        }),
      ),
    ).toBe('damaged');
    expect(reasonFor(workbookOf(cell))).toBe('damaged');
    expect(reasonFor(workbookOf('<sheetData><row>'))).toBe('damaged');
    expect(reasonFor(workbookOf(`<sheetData/>${' '.repeat(2_000_000)}`))).toBe('tooLarge');
    expect(reasonFor(workbookOf('<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>'))).toBe(
      'tooLarge',
    );
    expect(reasonFor(workbookOf('<sheetData/>'))).toBe('empty');
    expect(reasonFor(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('notAList');
    const merged = workbookOf(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    );
    expect(tableIn(merged).rows[0]?.cells.length).toBeLessThanOrEqual(200);
  });
});

describe('other files', () => {
  test.each([
    ['empty', new Uint8Array()],
    ['empty', strToU8(' \r\n\r\n')],
    ['notAList', strToU8('%PDF-1.7 and so on')],
    ['notAList', strToU8('<html><table></table></html>')],
    ['notAList', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['locked', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
    ['damaged', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])],
    ['notAMap', strToU8('{"format":')],
    ['notAMap', strToU8('{"format":"something else"}')],
    ['newerMap', strToU8('{"format":"mooring-social-map","version":2}')],
    ['tooLarge', strToU8('Name\n'.repeat(MOST_ROWS + 1))],
    ['tooLarge', strToU8(`${'a;'.repeat(300)}b`)],
  ])('%s', (reason, bytes) => {
    expect(reasonFor(bytes)).toBe(reason);
  });

  test('whatever the bytes are, there is an answer', () => {
    const workbook = workbookBytes('Kaart', LIST);
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.uint8Array({ maxLength: 200 }).map((rest) => new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...rest])),
      fc
        .array(fc.tuple(fc.nat(workbook.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
        .map((changes) => {
          const changed = workbook.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          return changed;
        }),
      fc.nat(workbook.length).map((length) => workbook.slice(0, length)),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text, 'utf16le')),
      fc.json().map((json) => strToU8(json)),
    );
    fc.assert(
      fc.property(bytes, (any) => {
        expect(['read', 'refused']).toContain(readFile(any, AS_LIKELY).is);
      }),
      { numRuns: 1500 },
    );
  });

  test('is read in a thread, which can be stopped', async () => {
    const worker = new URL('./read-worker.ts', import.meta.url);
    const bytes = encoded(csvOf(LIST, ';', '\r\n'), 'utf-8', true);
    const answer = await readInThread(worker, bytes, AS_LIKELY, new AbortController().signal);
    expect(answer).toEqual({ is: 'read', file: demandRead(bytes) });
    const stopped = new AbortController();
    const reading = readInThread(worker, bytes, AS_LIKELY, stopped.signal);
    stopped.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
  });
});

describe('what is written', () => {
  const words = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('=1+1', '+31 20', '@here', '-1', "'=x", '_x0041_', '<b>&"', 'a\nb', ' x ', '€', '0020'),
  );
  // Control characters and halves of signs are no words that anybody types; blank cells at the end of a row are none, and a workbook's
  // cell with nothing but blanks in it is an empty one.
  const cell = words
    .filter((text) => /^[^\p{Cc}\p{Cs}\ufffe\uffff]*$/u.test(text.replaceAll('\n', '')))
    .filter((text) => text === '' || text.trim() !== '');
  const tables = fc
    .array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    .map((rows) => [
      ['Name', 'Phone', 'Last'],
      ...rows.map((row) => [`N${row[0]}`, row[1] ?? '', `${row[2]}.`]),
    ]);

  test('as CSV comes back as it was, and is text to every program', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom(',' as const, ';' as const), (rows, delimiter) => {
        const bytes = csvBytes(rows, delimiter);
        expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        expect(rowsIn(bytes).map(({ cells }) => cells.map(unguarded))).toEqual(rows);
        expect(rowsIn(bytes).map(({ cells }) => cells)).toEqual(rows.map((row) => row.map(guarded)));
      }),
    );
  });

  test('says at the end of a cell of a workbook that it was cut there, and cuts no sign in two', () => {
    const whole = 'a'.repeat(32_767);
    const last = (words: string) =>
      rowsIn(workbookBytes('Kaart', [['N'], [words]], '(cut)'))[1]?.cells[0] ?? '';
    expect(last(whole)).toBe(whole);
    for (const long of [`${whole}a`, '\u{1F33F}'.repeat(20_000), `a${'\u{1F33F}'.repeat(20_000)}`]) {
      const cut = last(long);
      expect(cut.length).toBeLessThanOrEqual(32_767);
      expect(cut).toMatch(/ \(cut\)$/);
      expect(cut).not.toContain('\ufffd');
      expect(cut.isWellFormed()).toBe(true);
    }
  });

  test('as a workbook comes back as it was, to this program and to another', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const bytes = workbookBytes('Sociale kaart', rows);
        expect(rowsIn(bytes).map(({ cells }) => cells.map(unguarded))).toEqual(rows);
        const [sheet] = (await readXlsx(bytes)).sheets;
        expect(sheet?.name).toBe('Sociale kaart');
        const theirs = sheet?.rows.map((row) => row.map((value) => unguarded(String(value ?? ''))));
        expect(theirs).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });
});
