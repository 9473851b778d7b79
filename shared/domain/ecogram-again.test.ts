import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEcogram } from '../geometry/arbitraries.testkit.ts';
import { type EcogramRecords, type Person, pairOf, type Tie } from './ecogram.ts';
import { startingAgain } from './ecogram-again.ts';
import { everMarked, NOBODY_LEFT } from './ecogram-danger-across.ts';

/** Whoever has gone from one of them, as the vault remembers those who were marked. */
const leftBetween = (before: EcogramRecords, after: EcogramRecords) => ({
  people: Object.values<Person>(before.people)
    .filter(({ id, danger }) => danger !== null && !after.people[id])
    .map(({ id }) => id),
  ties: Object.values<Tie>(before.ties).filter(({ id, danger }) => danger !== null && !after.ties[id]),
});

test('nobody and no tie comes back unmarked that was ever marked, and of all else it is the version', () => {
  const several = fc.array(anyEcogram(8, 10), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(several, anyEcogram(8, 10), anyEcogram(8, 10), (kept, forgotten, now) => {
      const left = leftBetween(forgotten, now);
      const marked = everMarked(kept, left);
      const tiesNow = new Map(Object.values<Tie>(now.ties).map((tie) => [pairOf(tie), tie]));
      for (const from of kept) {
        const again = startingAgain(from, now, { kept, left });
        const unmarked = {
          ...again,
          people: Object.fromEntries(
            Object.values<Person>(again.people).map((one) => [
              one.id,
              { ...one, danger: from.people[one.id]?.danger },
            ]),
          ),
          ties: Object.fromEntries(
            Object.values<Tie>(again.ties).map((one) => [
              one.id,
              { ...one, danger: from.ties[one.id]?.danger },
            ]),
          ),
        };
        expect(unmarked).toEqual(from);
        for (const { id, danger } of Object.values<Person>(again.people)) {
          const there = now.people[id];
          if (there) expect(danger).toBe(there.danger ?? from.people[id]?.danger);
          else expect(danger !== null).toBe(marked.people.has(id));
        }
        for (const tie of Object.values<Tie>(again.ties)) {
          const there = tiesNow.get(pairOf(tie));
          if (there) expect(tie.danger).toBe(there.danger ?? from.ties[tie.id]?.danger);
          else expect(tie.danger !== null).toBe(marked.ties.has(pairOf(tie)));
        }
      }
    }),
  );
});

test('the mark that comes back is the last one', () => {
  fc.assert(
    fc.property(anyEcogram(8, 10), anyEcogram(8, 10), (from, later) => {
      const nobody = { people: {}, ties: {} };
      const again = startingAgain(from, nobody, { kept: [later, from], left: NOBODY_LEFT });
      for (const { id, danger } of Object.values<Person>(again.people))
        expect(danger).toBe(later.people[id]?.danger ?? from.people[id]?.danger);
    }),
  );
});
