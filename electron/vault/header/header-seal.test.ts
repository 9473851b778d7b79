import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyHeader, withOtherRoles } from './header.testkit.ts';
import { isGenuine, sealHeader } from './header-seal.ts';

const unsealed = anyHeader.map(({ mac: _, ...content }) => content);
const key = randomBytes(32);

describe('the authenticator of a header', () => {
  test('fits what was sealed, and only under its key', () => {
    fc.assert(
      fc.property(unsealed, (content) => {
        const sealed = sealHeader(content, key);
        expect(isGenuine(sealed, key)).toBe(true);
        expect(isGenuine(sealed, randomBytes(32))).toBe(false);
      }),
    );
  });

  test('notices a removed slot, another order, another role and an older generation', () => {
    const [content] = fc.sample(
      unsealed.filter(({ slots }) => slots.length > 1),
      { numRuns: 1, seed: 3 },
    );
    if (!content) throw new Error('no header');
    const sealed = sealHeader({ ...content, generation: 9 }, key);
    const slots = sealed.slots;
    const altered = [
      { ...sealed, slots: slots.slice(1) },
      { ...sealed, slots: [...slots].reverse() },
      { ...sealed, generation: 8 },
      ...withOtherRoles(sealed),
    ];
    for (const header of altered) expect(isGenuine(header, key)).toBe(false);
  });
});
