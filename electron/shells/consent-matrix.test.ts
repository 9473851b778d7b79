import { describe, expect, test } from 'vitest';
import { whyNot } from '#shared/domain/consent.ts';
import { FILE_PARTS, type FilePart } from '#shared/domain/release/parts.ts';
import { PURPOSES, type Purpose } from '#shared/domain/release/recipient.ts';
import { bytesGiven, shelterOfCanaries, troublesIn } from './canary-shelter.testkit.ts';
import {
  clockAt,
  KINDS,
  LATEST,
  recipientOf,
  STATES,
  wishedBy,
  writtenDown,
} from './consent-states.testkit.ts';

/**
 * Every state of consent, every kind of recipient and every part, through the real vault and the app's own calls: what is refused, and that
 * what lies on the disk afterwards says every word of the parts that are covered and none of any other. Two purposes go round with each: every
 * purpose meets every state, and every kind of recipient.
 */

const EVERY_PURPOSE: readonly Purpose[] = [
  ...PURPOSES.map((is) => ({ is })),
  { is: 'other', words: 'A purpose of its own' },
];

const purposeAt = (kind: number, state: number, which: number): number =>
  (kind * 2 + state + which) % EVERY_PURPOSE.length;

test('every purpose meets every state and every kind of recipient', () => {
  const states = Object.keys(STATES).map((_, nth) => nth);
  const met = KINDS.flatMap((_, index) =>
    states.flatMap((nth) => [0, 1].map((which) => [index, nth, purposeAt(index, nth, which)])),
  );
  expect(new Set(met.map(([, nth, purpose]) => `${nth} ${purpose}`)).size).toBe(
    states.length * EVERY_PURPOSE.length,
  );
  expect(new Set(met.map(([index, , purpose]) => `${index} ${purpose}`)).size).toBe(
    KINDS.length * EVERY_PURPOSE.length,
  );
});

describe.each(KINDS.map((kind, index) => ({ kind, index })))('to $kind', ({ kind, index }) => {
  test('each part leaves where it is covered, with all its words and no others, and is refused where it isn’t', async () => {
    const clock = clockAt(LATEST);
    const { shelter, file, fileId } = await shelterOfCanaries({ clock });
    const { call, refusal } = shelter;
    const planIds = [file.planId, file.otherPlanId];
    const wrong: string[] = [];
    let left = 0;
    for (const [nth, [name, state]] of Object.entries(STATES).entries()) {
      const recipient = await recipientOf(shelter, kind, name);
      const wishedFor = async (which: number) => {
        const purpose = EVERY_PURPOSE[purposeAt(index, nth, which)] as Purpose;
        const consentId = await writtenDown(shelter, clock, fileId, { recipient, purpose }, state);
        const { consents, day } = await call('consents.read', { fileId });
        const consent = consents.find(({ id }) => id === consentId);
        // The screen turns on what it says is covered.
        for (const part of FILE_PARTS)
          if ((whyNot(consent, part, day) === null) !== state.covers.includes(part))
            wrong.push(`${name}, ${purpose.is}: ${part} is shown wrong`);
        return { wished: wishedBy(consentId, fileId, planIds), about: `${name}, ${purpose.is}` };
      };
      const leaves = async ({ wished, about }: Awaited<ReturnType<typeof wishedFor>>, parts: FilePart[]) => {
        left += 1;
        const wish = wished(parts);
        const text = new TextDecoder().decode(await bytesGiven(shelter, wish, 'copy'));
        const troubles = troublesIn(text, file.canaries, wish);
        wrong.push(...troubles.map((trouble) => `${about}: ${parts.join(', ')}: ${trouble}`));
      };
      const isRefused = async (
        { wished, about }: Awaited<ReturnType<typeof wishedFor>>,
        parts: FilePart[],
      ) => {
        if ((await refusal('release.prepare', wished(parts))) !== 'noConsent')
          wrong.push(`${about}: ${parts.join(', ')} was not refused`);
      };
      // For one purpose each part by itself; for another one all that is covered, and what isn't beside it.
      const alone = await wishedFor(0);
      const together = await wishedFor(1);
      for (const part of FILE_PARTS)
        if (state.covers.includes(part)) await leaves(alone, [part]);
        else {
          await isRefused(alone, [part]);
          await isRefused(together, [...state.covers, part]);
        }
      if (state.covers.length > 0) await leaves(together, [...state.covers]);
    }
    expect(wrong).toEqual([]);
    // Each part by itself, and all of them together.
    const covering = Object.values(STATES).flatMap(({ covers }) =>
      covers.length > 0 ? [covers.length + 1] : [],
    );
    expect(left).toBe(covering.reduce((sum, count) => sum + count));
    expect(left).toBeGreaterThan(30);
    const { copies } = await call('consents.read', { fileId });
    expect(copies).toHaveLength(left);
    for (const { basis, state, recipient } of copies)
      expect([basis.is, state, recipient.is]).toEqual(['consent', 'left', kind]);
  });
});
