import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvText } from './csv.ts';
import { guarded, guardedText, unguarded } from './organisation-exchange/formula-guard.ts';

const SEPARATORS = [',', ';', '\t', '|'] as const;
/** What a program may drop on its way to the first sign. */
const A_FORMULA = /^["\t\r\n\p{Z}\p{Cf}]*[=+\-@＝＋－＠]/u;

const read = (text: string, delimiter: string): string[][] =>
  Papa.parse<string[]>(text.slice(1), { delimiter, skipEmptyLines: false }).data;

/** Words made of what breaks tables: signs that part cells, quotes, ends of lines, and what begins a formula. */
const hostile = fc
  .array(
    fc.constantFrom(
      'a',
      'é',
      '李',
      ' ',
      '\u00a0',
      '\ufeff',
      '\u200b',
      ',',
      ';',
      '\t',
      '|',
      '"',
      "'",
      '\n',
      '\r\n',
      '=',
      '+',
      '-',
      '@',
      '＝',
      '1+1',
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
const table = fc.array(fc.array(hostile, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });

test('with whatever sign a program parts the cells, none that it finds begins a formula', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(',' as const, ';' as const), (rows, written) => {
      const text = csvText(rows, written);
      for (const delimiter of SEPARATORS)
        for (const cell of read(text, delimiter).flat()) expect(cell).not.toMatch(A_FORMULA);
    }),
    { numRuns: 2000 },
  );
});

test('with its own sign, what was written is read again once it is no longer guarded', () => {
  fc.assert(
    fc.property(table, fc.constantFrom(',' as const, ';' as const), (rows, written) => {
      const found = read(csvText(rows, written), written).slice(0, -1);
      expect(found.map((row) => row.map(unguarded))).toEqual(rows);
    }),
    { numRuns: 1000 },
  );
});

test.each([' ', '\u00a0', '\u3000', '\ufeff', '\u200b', '\u2060', ' \ufeff '])(
  'nothing that can’t be seen hides a formula: %j',
  (unseen) => {
    expect(guarded(`${unseen}=1+1`)).toBe(`${unseen}'=1+1`);
    expect(guarded(`Anna,${unseen}=1+1`)).toBe(`Anna,${unseen}'=1+1`);
    expect(unguarded(guarded(`${unseen}=1+1`))).toBe(`${unseen}=1+1`);
  },
);

test('guarding loses nothing, in text of either kind', () => {
  fc.assert(
    fc.property(hostile, (words) => {
      expect(unguarded(guarded(words))).toBe(words);
      expect(guarded(unguarded(guarded(words)))).toBe(guarded(words));
      expect(unguarded(guardedText(words))).toBe(words);
    }),
    { numRuns: 2000 },
  );
});

test('is UTF-8 that says so, every cell in quotes and every line ended', () => {
  const text = csvText(
    [
      ['Küche', null],
      ['=1', 2],
    ],
    ';',
  );
  expect(text).toBe('\ufeff"Küche";""\r\n"\'=1";"2"\r\n');
});

test('a figure stays one, whatever its sign; what only says that it is one is disarmed', () => {
  const text = csvText([[-3, { figure: '-12.50' }, { figure: '2026-11-29' }, { figure: '=1' }, '-3']], ',');
  expect(read(text, ',')[0]).toEqual(['-3', '-12.50', '2026-11-29', "'=1", "'-3"]);
});
