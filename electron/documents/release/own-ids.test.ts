import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withOwnIds } from './own-ids.ts';

/** Some ids, and records in which they stand as values, as names, in words and in lists. */
const records = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 6 }).chain((ids) => {
  const id = fc.constantFrom(...ids);
  const leaf = fc.oneof(id, fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const { record } = fc.letrec((tie) => ({
    record: fc.oneof(
      { maxDepth: 4 },
      leaf,
      id.map((one) => `children#${one}#housing`),
      fc.array(tie('record'), { maxLength: 4 }),
      fc.dictionary(id, tie('record'), { maxKeys: 4 }),
    ),
  }));
  return fc.record({ ids: fc.constant(ids), value: record });
});

test('an id is the same one in capitals', () => {
  const id = 'abcdef01-0000-7000-8000-00000000000a';
  const own = '00000000-0000-4000-8000-000000000001';
  expect(withOwnIds([id, `children#${id.toUpperCase()}`], () => own)).toEqual([own, `children#${own}`]);
});

test('whatever named one record still does, and no id is what it was', () => {
  fc.assert(
    fc.property(records, ({ ids, value }) => {
      let given = 0;
      const newId = () => {
        given += 1;
        return `00000000-0000-4000-8000-${String(given).padStart(12, '0')}`;
      };
      const before = JSON.stringify(value);
      const after = JSON.stringify(withOwnIds(value, newId));
      expect(JSON.stringify(value)).toBe(before);
      expect(given).toBe(ids.filter((id) => before.includes(id)).length);
      // Put back one by one, each in the order in which it was first met, they are the same records.
      const met = ids
        .filter((id) => before.includes(id))
        .sort((one, other) => before.indexOf(one) - before.indexOf(other));
      const back = met.reduce(
        (text, id, index) =>
          text.replaceAll(`00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`, id),
        after,
      );
      expect(back).toBe(before);
      for (const id of ids) expect(after).not.toContain(id);
    }),
  );
});
