import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIT_ACTIONS, type AuditEntry, type AuditHead } from '#shared/domain/audit.ts';
import { instantOf } from '#shared/domain/dates.ts';
import { StaffId } from '#shared/domain/ids.ts';
import { chained, checkChain, EMPTY_HEAD } from './chain.ts';

const anyContent = fc.record({
  at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }).map(instantOf),
  staffId: fc.option(fc.uuid().map((id) => StaffId.parse(id))),
  staffName: fc.option(fc.constantFrom('Noor', 'Abdi', 'Łucja')),
  action: fc.constantFrom(...AUDIT_ACTIONS),
  subject: fc.option(fc.uuid()),
  detail: fc.dictionary(fc.constantFrom('role', 'format', 'count'), fc.constantFrom('pdf', 'manager', 3)),
});

const chainOf = (contents: readonly Parameters<typeof chained>[0][]): AuditEntry[] => {
  let head = EMPTY_HEAD;
  return contents.map((content) => {
    const entry = chained(content, head);
    head = { entries: entry.number, hash: entry.hash };
    return entry;
  });
};

const anyChain = fc.array(anyContent, { minLength: 2, maxLength: 12 }).map(chainOf);
const check = (entries: readonly AuditEntry[], known: AuditHead[] = []) =>
  checkChain(
    entries.map((entry) => ({ number: entry.number, entry })),
    known,
  );
const headOf = (entries: readonly AuditEntry[]): AuditHead => {
  const last = entries.at(-1);
  return last ? { entries: last.number, hash: last.hash } : EMPTY_HEAD;
};
const pick = (entries: readonly AuditEntry[], where: number) => Math.floor(where * entries.length);
const anyPlace = fc.double({ min: 0, max: 0.999, noNaN: true });

describe('a check of the log', () => {
  test('finds nothing in what was only added to, whichever of its heads were written down', () => {
    fc.assert(
      fc.property(anyChain, anyPlace, (entries, where) => {
        const known = [headOf(entries.slice(0, pick(entries, where))), headOf(entries)];
        expect(check(entries, known)).toEqual({ is: 'sound', head: headOf(entries) });
      }),
    );
    expect(check([])).toEqual({ is: 'sound', head: EMPTY_HEAD });
  });

  test('finds an entry that was taken out', () => {
    fc.assert(
      fc.property(anyChain, anyPlace, (entries, where) => {
        const place = Math.min(pick(entries, where), entries.length - 2);
        expect(check(entries.toSpliced(place, 1))).toEqual({ is: 'missing', number: place + 1 });
      }),
    );
  });

  test('finds one that was taken out with the others moved up', () => {
    fc.assert(
      fc.property(anyChain, anyPlace, (entries, where) => {
        const place = Math.min(pick(entries, where), entries.length - 2);
        const closed = entries.toSpliced(place, 1).map((entry, index) => ({ ...entry, number: index + 1 }));
        expect(check(closed)).toEqual({ is: 'altered', number: place + 1 });
      }),
    );
  });

  test('finds two that changed places', () => {
    fc.assert(
      fc.property(anyChain, anyPlace, (entries, where) => {
        const place = Math.min(pick(entries, where), entries.length - 2);
        const [one, other] = [entries[place], entries[place + 1]] as [AuditEntry, AuditEntry];
        const swapped = entries
          .with(place, { ...other, number: one.number })
          .with(place + 1, { ...one, number: other.number });
        expect(check(swapped)).toEqual({ is: 'altered', number: place + 1 });
      }),
    );
  });

  test('finds any letter that was changed', () => {
    const changes: ((entry: AuditEntry) => AuditEntry)[] = [
      (entry) => ({ ...entry, at: instantOf(new Date(Date.parse(entry.at) + 1)) }),
      (entry) => ({ ...entry, staffId: StaffId.parse(randomUUID()) }),
      (entry) => ({ ...entry, staffName: 'Somebody else' }),
      (entry) => ({ ...entry, action: entry.action === 'file.read' ? 'file.changed' : 'file.read' }),
      (entry) => ({ ...entry, subject: randomUUID() }),
      (entry) => ({ ...entry, detail: { ...entry.detail, more: 1 } }),
      (entry) => ({ ...entry, hash: `${entry.hash.slice(0, 63)}${entry.hash.endsWith('0') ? '1' : '0'}` }),
    ];
    fc.assert(
      fc.property(anyChain, anyPlace, fc.constantFrom(...changes), (entries, where, change) => {
        const place = pick(entries, where);
        const entry = entries[place] as AuditEntry;
        expect(check(entries.with(place, change(entry)))).toEqual({ is: 'altered', number: place + 1 });
      }),
    );
  });

  test('finds a tail that was cut, by a head that was written down', () => {
    fc.assert(
      fc.property(anyChain, anyPlace, (entries, where) => {
        const left = entries.slice(0, pick(entries, where));
        expect(check(left)).toEqual({ is: 'sound', head: headOf(left) });
        expect(check(left, [headOf(entries)])).toEqual({ is: 'cut', number: left.length + 1 });
      }),
    );
  });

  test('finds a log that was written anew from some place on, by a head that was written down', () => {
    fc.assert(
      fc.property(anyChain, (entries) => {
        const anew = chainOf(
          entries
            .map((entry) => ({ ...entry, staffName: 'Somebody else' }))
            .map(({ number: _number, hash: _hash, ...content }) => content),
        );
        expect(check(anew, [headOf(entries)])).toMatchObject({ is: 'altered', number: entries.length });
      }),
    );
  });

  test('takes what has not even the shape of an entry for altered', () => {
    expect(checkChain([{ number: 1, entry: null }], [])).toEqual({ is: 'altered', number: 1 });
  });
});
