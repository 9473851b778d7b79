import { describe, expect, test } from 'vitest';
import { whyNot } from '#shared/domain/consent.ts';
import { FILE_PARTS } from '#shared/domain/release/parts.ts';
import { PURPOSES } from '#shared/domain/release/recipient.ts';
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
 * Every state of consent, every kind of recipient, every purpose and every part, through the real vault and the app's own calls: what is
 * refused, and that what lies on the disk afterwards says every word of the parts that are covered and none of any other.
 */

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
      const purpose = { is: PURPOSES[(index * 2 + nth) % PURPOSES.length] ?? 'monitoring' } as const;
      const consentId = await writtenDown(shelter, clock, fileId, { recipient, purpose }, state);
      const wished = wishedBy(consentId, fileId, planIds);
      const { consents, day } = await call('consents.read', { fileId });
      const consent = consents.find(({ id }) => id === consentId);
      for (const part of FILE_PARTS) {
        const isCovered = state.covers.includes(part);
        // The screen turns on what it says is covered.
        if ((whyNot(consent, part, day) === null) !== isCovered)
          wrong.push(`${name}: ${part} is shown wrong`);
        const wish = wished([part]);
        if (!isCovered) {
          const refused = await refusal('release.prepare', wish);
          if (refused !== 'noConsent') wrong.push(`${name}: ${part} was not refused`);
          // Nor together with what is covered.
          const more = await refusal('release.prepare', wished([...state.covers, part]));
          if (more !== 'noConsent') wrong.push(`${name}: ${part} was not refused beside the others`);
          continue;
        }
        left += 1;
        const text = new TextDecoder().decode(await bytesGiven(shelter, wish, 'copy'));
        wrong.push(...troublesIn(text, file.canaries, wish).map((trouble) => `${name}: ${part}: ${trouble}`));
      }
      if (state.covers.length === 0) continue;
      left += 1;
      const all = wished([...state.covers]);
      const text = new TextDecoder().decode(await bytesGiven(shelter, all, 'copy'));
      wrong.push(...troublesIn(text, file.canaries, all).map((trouble) => `${name}: ${trouble}`));
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
