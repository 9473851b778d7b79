import { expect, test } from 'vitest';
import { consentMatrix, EVERY_PURPOSE, purposeOf, ROUNDS, STATE_NAMES } from './consent-matrix.testkit.ts';
import { KINDS } from './consent-states.testkit.ts';
import { unprintedCopies } from './copies.testkit.ts';

test('every purpose meets every state and every kind of recipient', () => {
  const met = KINDS.flatMap((kind) =>
    STATE_NAMES.flatMap((state) =>
      ROUNDS.map((round) => ({ kind, state, purpose: purposeOf(kind, state, round).is })),
    ),
  );
  const pairs = (one: 'kind' | 'state') => new Set(met.map((each) => `${each[one]} ${each.purpose}`)).size;
  expect(pairs('state')).toBe(STATE_NAMES.length * EVERY_PURPOSE.length);
  expect(pairs('kind')).toBe(KINDS.length * EVERY_PURPOSE.length);
});

/** Each part by itself, in the form that tells most. */
consentMatrix('alone', ['json'], unprintedCopies);
