import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyDiff, diffBetween } from '#shared/document/records.ts';
import { EcogramRecords, flawsOf } from '#shared/domain/ecogram.ts';
import { anyEcogram } from '#shared/geometry/arbitraries.testkit.ts';
import { someEcogram, someFile } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { bareDatabase } from '../vault.testkit.ts';

/** One of two for each id, or neither: often with ties to nobody, and with two between the same. */
const mixed = <Value>(
  one: Record<string, Value>,
  other: Record<string, Value>,
  choices: readonly number[],
): Record<string, Value> =>
  Object.fromEntries(
    [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((id, index) => {
      const choice = choices[index % choices.length];
      const value = choice === 0 ? one[id] : choice === 1 ? other[id] : (one[id] ?? other[id]);
      return value ? [[id, value]] : [];
    }),
  );

/** In the form in which words are kept. */
const written = anyEcogram().map((records) => EcogramRecords.parse(records) as EcogramRecords);

const choices = fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 1, maxLength: 20 });

test('what lies around a change tells as much of it as the whole ecogram does', () => {
  const { vault } = bareDatabase().open();
  fc.assert(
    fc.property(written, written, choices, choices, (before, other, people, ties) => {
      const after: EcogramRecords = {
        people: mixed(before.people, other.people, people),
        ties: mixed(before.ties, other.ties, ties),
      };
      const file = someFile();
      const ecogram = {
        ...someEcogram(file),
        records: before,
      };
      vault.write(CHANGE, () => {
        vault.files.insert(file);
        vault.ecograms.insert(ecogram);
      });
      const diff = diffBetween(before, after);
      const around = vault.ecograms.around(ecogram.id, diff);
      const records = around?.records ?? { people: {}, ties: {} };

      expect(around).toEqual({ ...ecogram, records });
      for (const id of Object.keys(diff.people))
        expect(records.people[id as never]).toEqual(before.people[id as never]);
      for (const id of Object.keys(diff.ties))
        expect(records.ties[id as never]).toEqual(before.ties[id as never]);
      expect(flawsOf(applyDiff(records, diff)).length > 0).toBe(flawsOf(after).length > 0);
    }),
    { numRuns: 300 },
  );
});
