import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientFileId } from '#shared/domain/ids.ts';
import type { VaultRecords } from '../../core/ports.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase } from '../vault.testkit.ts';
import { type Step, steps } from './any-step.testkit.ts';
import { emptyModel, expectSame, type Model } from './vault-model.testkit.ts';

type Happening =
  | { is: 'transaction'; steps: [Step, number][]; fails: boolean }
  | { is: 'destruction'; picks: number[] };

const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        is: fc.constant('transaction' as const),
        steps: fc.array(fc.tuple(steps, fc.nat()), { minLength: 1, maxLength: 6 }),
        fails: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant('destruction' as const),
        picks: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }),
      }),
    },
  ),
  { maxLength: 15 },
);

const pickFrom =
  (pick: number) =>
  <Item>(items: Item[]): Item | undefined =>
    items[pick % Math.max(items.length, 1)];

/** The model after the transaction: as it was before, where that failed. */
const transact = (
  vault: VaultRecords,
  model: Model,
  { steps: made, fails }: Extract<Happening, { is: 'transaction' }>,
): Model => {
  const attempt = structuredClone(model);
  const failure = new Error('half way');
  const run = () =>
    vault.write(CHANGE, () => {
      for (const [step, pick] of made) step(attempt, vault, pickFrom(pick));
      if (fails) throw failure;
    });
  if (!fails) {
    run();
    return attempt;
  }
  expect(run).toThrow(failure);
  return model;
};

/** Files that are there can't be destroyed; removed ones can. */
const destroy = (vault: VaultRecords, model: Model, picks: readonly number[]): Model => {
  const doomed = new Set(picks.flatMap((pick) => pickFrom(pick)(model.removed) ?? []));
  const present = model.files.slice(0, 1);
  const ids = [...present, ...[...doomed].flatMap(({ files }) => files)].map(({ id }) => id);
  const trace = (subject: ClientFileId) => ({ action: 'file.destroyed', subject }) as const;
  expect(vault.destroy(ids, trace)).toEqual({ wiped: true });
  return { ...model, removed: model.removed.filter((removed) => !doomed.has(removed)) };
};

describe('any sequence of writes', () => {
  test('is there after reopening, and what failed is not', () => {
    fc.assert(
      fc.property(happenings, (sequence) => {
        const { open } = bareDatabase();
        const first = open();
        let model = emptyModel();
        for (const happening of sequence) {
          model =
            happening.is === 'transaction'
              ? transact(first.vault, model, happening)
              : destroy(first.vault, model, happening.picks);
        }
        expectSame(first.vault, model);
        first.vault.close();
        const second = open();
        expectSame(second.vault, model);
        second.vault.close();
      }),
      { numRuns: 60 },
    );
  });
});
