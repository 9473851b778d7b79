import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyPart, anySheet } from './recovery.testkit.ts';
import { type RecoveryPart, SECRET_BYTES, SHARE_BYTES, type SheetNumber } from './recovery-code.ts';
import { weighParts } from './recovery-set.ts';

const [ONE, OTHER] = fc.sample(fc.uniqueArray(anySheet, { minLength: 2, maxLength: 2 }), 1)[0] as [
  SheetNumber,
  SheetNumber,
];

/** A share at a point of the curve, with a value there. */
const share = (point: number, value = point, sheet = ONE): RecoveryPart => ({
  kind: 'share',
  sheet,
  share: Uint8Array.from({ length: SHARE_BYTES }, (_, index) => (index === SHARE_BYTES - 1 ? point : value)),
});
const code = (value: number, sheet = ONE): RecoveryPart => ({
  kind: 'code',
  sheet,
  secret: new Uint8Array(SECRET_BYTES).fill(value),
});

describe('parts of a recovery sheet', () => {
  it('start with none', () => {
    expect(weighParts([])).toEqual({ is: 'needsMore', have: 0, needed: null });
  });

  it('are enough with one code, however often it is typed', () => {
    const enough = { is: 'enough', from: { kind: 'code', secret: new Uint8Array(SECRET_BYTES).fill(7) } };
    expect(weighParts([code(7)])).toEqual(enough);
    expect(weighParts([code(7), code(7)])).toEqual(enough);
  });

  it('are enough with two shares or three, each counted once', () => {
    const sharesOf = (...parts: RecoveryPart[]) =>
      parts.map((part) => (part.kind === 'share' ? part.share : null));
    expect(weighParts([share(1)])).toEqual({ is: 'needsMore', have: 1, needed: 2 });
    for (const parts of [
      [share(1), share(2)],
      [share(1), share(2), share(3)],
    ]) {
      expect(weighParts(parts)).toEqual({
        is: 'enough',
        from: { kind: 'shares', shares: sharesOf(...parts) },
      });
    }
    expect(weighParts([share(1), share(2), share(1)])).toMatchObject({
      from: { shares: sharesOf(share(1), share(2)) },
    });
  });

  it('are not enough with one share twice', () => {
    expect(weighParts([share(1), share(1)])).toEqual({ is: 'sameShareTwice' });
  });

  it.each([
    ['sheets with two numbers', [share(1), share(2, 2, OTHER)]],
    ['codes with two numbers', [code(1), code(1, OTHER)]],
    ['a code and a share', [code(1), share(1)]],
    ['two codes that bear one number', [code(1), code(2)]],
    ['two shares that bear one number and lie on one point', [share(1, 1), share(1, 2)]],
    ['a third that is strange', [share(1), share(2), share(3, 3, OTHER)]],
  ])('are told apart: %s', (_, parts) => {
    expect(weighParts(parts)).toEqual({ is: 'differentSheets' });
  });

  it('are weighed the same in any order', () => {
    const someParts = fc.array(fc.oneof(fc.constantFrom(share(1), share(2), code(1)), anyPart), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(someParts, (parts) => {
        expect(weighParts(parts.toReversed()).is).toBe(weighParts(parts).is);
      }),
    );
  });
});
