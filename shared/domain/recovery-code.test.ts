import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPart } from './recovery.testkit.ts';
import {
  linesOf,
  type RecoveryPart,
  readPart,
  SECRET_BYTES,
  SHARE_BYTES,
  sheetNumberOf,
  writePart,
} from './recovery-code.ts';

const ALPHABET = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';

const counting = (length: number) => Uint8Array.from({ length }, (_, index) => index);
const SHEET = sheetNumberOf(Uint8Array.of(0x4f, 0xa2, 0x1c));
const CODE: RecoveryPart = { kind: 'code', sheet: SHEET, secret: counting(SECRET_BYTES) };
const SHARE: RecoveryPart = { kind: 'share', sheet: SHEET, share: counting(SHARE_BYTES) };

const lettersOf = (part: RecoveryPart) => writePart(part).replaceAll(' ', '');
const isPart = (part: RecoveryPart) => ({ is: 'part', part });

describe('a code on paper', () => {
  // From the reference program of BIP 350, given the same bytes.
  it.each([
    [CODE, 'RESC UE1F 73PC QQPQ GPSG PGXQ UYQJ ZSTP SXSU RCP0 WREH'],
    [SHARE, 'SHAR E1F7 3PCQ QPQG PSGP GXQU YQJZ STPS XSUR CSC9 XWV4'],
  ])('is that of the standard', (part, written) => {
    expect(writePart(part)).toBe(written);
  });

  it('has three lines of four groups and fewer, of both kinds', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        expect(linesOf(part).map((line) => line.map((group) => group.length))).toEqual([
          [4, 4, 4, 4],
          [4, 4, 4, 4],
          [4, 4, 4],
        ]);
      }),
    );
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyPart, (part) => {
        expect(readPart(writePart(part))).toEqual(isPart(part));
      }),
    );
  });

  it('is not written of too few bytes or too many', () => {
    expect(() => writePart({ kind: 'code', sheet: SHEET, secret: counting(SHARE_BYTES) })).toThrow(
      RangeError,
    );
    expect(() => writePart({ kind: 'share', sheet: SHEET, share: counting(SECRET_BYTES) })).toThrow(
      RangeError,
    );
  });
});

/** Other letters in some places of a code: places and what stands there instead, never a look-alike of what stood there. */
const mistakes = (fewest: number, most: number) =>
  fc
    .tuple(
      anyPart,
      fc.uniqueArray(fc.record({ at: fc.nat(43), by: fc.integer({ min: 1, max: ALPHABET.length - 1 }) }), {
        selector: ({ at }) => at,
        minLength: fewest,
        maxLength: most,
      }),
    )
    .map(([part, changes]) => {
      const letters = Array.from(lettersOf(part));
      for (const { at, by } of changes) {
        const index = ALPHABET.indexOf(letters[at] === '1' ? 'L' : (letters[at] ?? ''));
        letters[at] = ALPHABET[(index + by) % ALPHABET.length] ?? '';
      }
      return { part, typed: letters.join(''), changes };
    });

describe('a slip of the hand', () => {
  it('is found, in one letter and up to four', () => {
    fc.assert(
      fc.property(mistakes(1, 4), ({ typed }) => {
        expect(['mistyped', 'notRecovery']).toContain(readPart(typed).is);
      }),
      { numRuns: 300 },
    );
  });

  it('is shown in its place when it is the only one', () => {
    fc.assert(
      fc.property(mistakes(1, 1), ({ part, typed, changes: [change] }) => {
        const at = change?.at ?? 0;
        const group = Math.floor(at / 4);
        fc.pre(at > (part.kind === 'code' ? 6 : 5));
        expect(readPart(typed)).toMatchObject({
          is: 'mistyped',
          lookAt: { line: Math.floor(group / 4) + 1, group: (group % 4) + 1 },
        });
      }),
    );
  });

  it('is shown at once when it is no letter of any code', () => {
    expect(readPart('RESCUE1QЖ')).toEqual({ is: 'mistyped', kind: 'code', lookAt: { line: 1, group: 3 } });
  });

  it('never makes one kind of the other', () => {
    expect(readPart(lettersOf(CODE).replace('RESCUE1', 'SHARE1')).is).toBe('unfinished');
    expect(readPart(lettersOf(SHARE).replace('SHARE1', 'RESCUE1'))).toMatchObject({ is: 'tooLong', by: 1 });
  });

  it('with two neighbours changed about is found', () => {
    const letters = lettersOf(CODE);
    for (let at = 7; at < letters.length - 1; at += 1) {
      const [one = '', other = ''] = letters.slice(at, at + 2);
      const turned = letters.slice(0, at) + other + one + letters.slice(at + 2);
      if (one !== other) expect(readPart(turned).is).toBe('mistyped');
    }
  });
});

describe('reading', () => {
  it('never throws, whatever is typed', () => {
    const start = fc.constantFrom('', 'RESCUE1', 'share1', lettersOf(CODE), lettersOf(SHARE));
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(fc.tuple(anything, start, anything), (pieces) => {
        expect(readPart(pieces.join('')).is).toBeTypeOf('string');
      }),
      { numRuns: 1000 },
    );
    expect(readPart('x'.repeat(100_000)).is).toBe('notRecovery');
    expect(readPart(`SHARE1${'Q'.repeat(100_000)}`).is).toBe('tooLong');
  });

  it('says while one types how far it is and what it will be', () => {
    fc.assert(
      fc.property(anyPart, fc.nat(43), (part, typed) => {
        const kind = typed === 0 ? null : part.kind;
        expect(readPart(lettersOf(part).slice(0, typed))).toEqual({ is: 'unfinished', kind, typed, of: 44 });
      }),
    );
  });

  it('says how many letters are too many', () => {
    expect(readPart(`${writePart(CODE)} QQQ`)).toEqual({ is: 'tooLong', kind: 'code', by: 3 });
  });

  it.each(['X', 'SHAPE', 'SHARE2', 'hello'])('takes %s for something else', (typed) => {
    expect(readPart(typed)).toEqual({ is: 'notRecovery' });
  });

  it('minds neither case nor what stands between the letters', () => {
    const between = fc.stringMatching(/^[ \t\n\r\u00a0\u200b\u2011\u2013–—._,;:/-]{0,3}$/);
    const typing = anyPart.chain((part) =>
      fc
        .tuple(
          ...Array.from(lettersOf(part), (letter) =>
            fc
              .tuple(between, fc.constantFrom(letter, letter.toLowerCase()))
              .map(([gap, typed]) => gap + typed),
          ),
        )
        .map((letters) => ({ part, typed: letters.join('') })),
    );
    fc.assert(
      fc.property(typing, ({ part, typed }) => {
        expect(readPart(typed)).toEqual(isPart(part));
      }),
    );
  });

  it('takes what can only be meant for something else for that', () => {
    const likenesses: Record<string, string[]> = {
      0: ['O', 'o'],
      8: ['B', 'b'],
      L: ['1', 'I', 'i', 'l'],
      1: ['l', 'I', 'i', 'L'],
    };
    const typing = anyPart.chain((part) =>
      fc
        .tuple(
          ...Array.from(lettersOf(part), (letter) => fc.constantFrom(letter, ...(likenesses[letter] ?? []))),
        )
        .map((letters) => ({ part, typed: letters.join('') })),
    );
    fc.assert(
      fc.property(typing, ({ part, typed }) => {
        expect(readPart(typed)).toEqual(isPart(part));
      }),
    );
  });

  it('takes full-width letters, and the numbers of the lines', () => {
    const wide = Array.from(lettersOf(SHARE), (letter) =>
      String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0),
    ).join('');
    expect(readPart(wide)).toEqual(isPart(SHARE));
    const numbered = linesOf(SHARE).map((line, index) => `${index + 1}. ${line.join(' ')}`);
    expect(readPart(numbered.join('\n'))).toEqual(isPart(SHARE));
    expect(readPart(numbered.join(' '))).toEqual(isPart(SHARE));
  });
});
