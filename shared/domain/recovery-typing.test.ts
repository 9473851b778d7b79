import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf, type RecoveryPart, readPart, sheetNumberOf, writePart } from './recovery-code.ts';
import { groupTyped, readSheet } from './recovery-typing.ts';

const SHEET = sheetNumberOf(Uint8Array.of(0x4f, 0xa2, 0x1c));
const OTHER = sheetNumberOf(Uint8Array.of(0x4f, 0xa2, 0x1d));
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const codeOf = (secret: Uint8Array): RecoveryPart => ({ kind: 'code', sheet: SHEET, secret });
const shareAt = (point: number, sheet = SHEET): string =>
  writePart({ kind: 'share', sheet, share: Uint8Array.from([...Array(16).fill(point + 7), point]) });
const anyPart = fc.oneof(
  bytes(16).map(codeOf),
  bytes(17).map((share): RecoveryPart => ({ kind: 'share', sheet: SHEET, share })),
);

const asOnSheet = (part: RecoveryPart): string =>
  linesOf(part)
    .map((groups) => groups.join(' '))
    .join('\n');

/** A field under a hand: each key at the caret, and what the field then holds. */
const typeInto = (text: string, keys: string, from = text.length) => {
  let typing = { text, caret: from };
  for (const key of keys) {
    const raw = typing.text.slice(0, typing.caret) + key + typing.text.slice(typing.caret);
    typing = groupTyped({ text: raw, caret: typing.caret + 1 });
  }
  return typing;
};

test('typed letter by letter it stands as on the sheet, with the caret at its end', () => {
  fc.assert(
    fc.property(anyPart, fc.boolean(), (part, isLower) => {
      const written = writePart(part).replaceAll(' ', '');
      const { text, caret } = typeInto('', isLower ? written.toLowerCase() : written);
      expect(text).toBe(asOnSheet(part));
      expect(caret).toBe(text.length);
      expect(readPart(text)).toEqual({ is: 'part', part });
    }),
    { numRuns: 30 },
  );
});

test('a letter that was left out is put in where the caret is, and the caret stays behind it', () => {
  fc.assert(
    fc.property(anyPart, fc.nat(43), (part, missing) => {
      const letters = Array.from(writePart(part).replaceAll(' ', ''));
      const without = letters.toSpliced(missing, 1).join('');
      const { text } = groupTyped({ text: without, caret: 0 });
      const { caret: at } = groupTyped({ text: without, caret: missing });
      const typed = typeInto(text, letters[missing] ?? '', at);
      expect(typed.text).toBe(asOnSheet(part));
      expect(typed.text.slice(0, typed.caret).replace(/\s/g, '')).toBe(
        letters.slice(0, missing + 1).join(''),
      );
    }),
  );
});

test('the backspace takes gaps and letters away, one letter at a time', () => {
  let typing = groupTyped({ text: 'RESCUE1QPZRY9X8GF', caret: 100 });
  const seen: string[] = [];
  for (let pressed = 0; pressed < 40 && typing.text !== ''; pressed += 1) {
    const raw = typing.text.slice(0, typing.caret - 1) + typing.text.slice(typing.caret);
    typing = groupTyped({ text: raw, caret: typing.caret - 1 });
    seen.push(typing.text.replace(/\s/g, ''));
  }
  expect(typing.text).toBe('');
  expect(new Set(seen).size).toBe(17);
});

test('lines that are copied with their numbers lose them', () => {
  fc.assert(
    fc.property(anyPart, (part) => {
      const lines = linesOf(part).map((groups, index) => `${index + 1}. ${groups.join(' ')}`);
      const pasted = lines.join('\r\n');
      expect(groupTyped({ text: pasted, caret: pasted.length }).text).toBe(asOnSheet(part));
    }),
    { numRuns: 30 },
  );
});

test('laying out twice changes nothing, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(40), (text, caret) => {
      const once = groupTyped({ text, caret });
      expect(once.caret).toBeLessThanOrEqual(once.text.length);
      expect(groupTyped(once).text).toBe(once.text);
    }),
  );
});

test('letters that grow or join when they are made large are laid out once and for all', () => {
  const everyLetter = Array.from({ length: 0x30000 }, (_, point) => point)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point));
  const unsettled = everyLetter.filter((letter) => {
    const once = groupTyped({ text: letter, caret: 0 });
    return groupTyped(once).text !== once.text;
  });
  expect(unsettled).toEqual([]);
  // A Greek letter with two marks, and two Korean ones that would join without the mark between them.
  expect(groupTyped({ text: '\u0390', caret: 0 }).text).toBe('\u0399');
  expect(groupTyped({ text: '\u1100\u0301\u1161', caret: 0 }).text).toBe('\u1100\u1161');
});

describe('what the fields hold together', () => {
  const code = writePart(codeOf(new Uint8Array(16)));

  test('nothing yet', () => {
    expect(readSheet('', '')).toEqual({
      isShare: false,
      set: { is: 'needsMore', have: 0, needed: null },
      sheet: null,
    });
  });

  test('a code is enough by itself, whatever stood in the second field', () => {
    expect(readSheet(code, '')).toMatchObject({ isShare: false, sheet: [code] });
    expect(readSheet(code, 'SHARE1')).toMatchObject({ sheet: [code] });
  });

  test('a share, even one just begun, asks for another', () => {
    expect(readSheet('shar', '')).toMatchObject({ isShare: true, sheet: null });
    expect(readSheet(shareAt(1), '')).toMatchObject({
      isShare: true,
      set: { is: 'needsMore', have: 1, needed: 2 },
      sheet: null,
    });
  });

  test('two shares of one sheet are enough; the same twice, or of two sheets, are not', () => {
    expect(readSheet(shareAt(1), shareAt(2))).toMatchObject({ sheet: [shareAt(1), shareAt(2)] });
    expect(readSheet(shareAt(1), shareAt(1))).toMatchObject({ set: { is: 'sameShareTwice' }, sheet: null });
    expect(readSheet(shareAt(1), shareAt(2, OTHER))).toMatchObject({
      set: { is: 'differentSheets' },
      sheet: null,
    });
    expect(readSheet(shareAt(1), code)).toMatchObject({ set: { is: 'differentSheets' }, sheet: null });
  });
});
