import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AuditQuery } from '#shared/domain/audit.ts';
import { someFile } from '../records.testkit.ts';
import { MANAGER } from '../somebody.testkit.ts';
import { bareDatabase, refusalOf } from '../vault.testkit.ts';

const ALL: AuditQuery = {
  kind: null,
  staffId: null,
  about: null,
  from: null,
  until: null,
  before: null,
  limit: 100,
};

describe('the log', () => {
  test('tells who did what, in the very transaction that did it', () => {
    const { vault } = bareDatabase().open();
    const file = someFile();
    vault.write({ action: 'file.created', subject: file.id, detail: { count: 1 } }, () =>
      vault.files.insert(file),
    );
    expect(vault.log.list(ALL)).toMatchObject({
      total: 1,
      entries: [
        {
          number: 1,
          staffId: MANAGER.id,
          staffName: MANAGER.name,
          action: 'file.created',
          subject: file.id,
          detail: { count: 1 },
        },
      ],
    });
  });

  test('finds what was saved of one kind, the newest first, and no other', () => {
    const { vault } = bareDatabase().open();
    const note = (action: 'document.saved' | 'document.prepared', detail: Record<string, string | number>) =>
      vault.log.note({ action, subject: null, detail });
    const saved = { what: 'numbers', period: '2026-quarter-3' };
    note('document.prepared', { ...saved, format: 'pdf' });
    note('document.saved', { ...saved, format: 'pdf', threshold: 5 });
    note('document.saved', { ...saved, period: '2026-quarter-2', format: 'pdf' });
    note('document.saved', { format: 'csv', ...saved });
    expect(vault.log.saved(saved).map(({ detail }) => detail.format)).toEqual(['csv', 'pdf']);
    expect(vault.log.saved({ what: 'plan' })).toEqual([]);
  });

  test('tells nothing of what did not come about', () => {
    const { vault } = bareDatabase().open();
    const head = vault.log.head();
    expect(() =>
      vault.write({ action: 'file.changed', subject: null }, () => {
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(vault.log.head()).toEqual(head);
  });

  test('takes no words of a client, and nothing happens without its entry', () => {
    const { vault } = bareDatabase().open();
    const file = someFile();
    expect(() =>
      vault.write({ action: 'file.created', subject: file.id, detail: { name: 'Blue and grey' } }, () =>
        vault.files.insert(file),
      ),
    ).toThrow();
    expect(vault.files.find(file.id)).toBeUndefined();
    expect(vault.log.head().entries).toBe(0);
  });

  test('is sound as it is written, and shows what was done to it', () => {
    const { vault, database } = bareDatabase().open();
    for (let entry = 0; entry < 5; entry += 1) vault.log.note({ action: 'file.read', subject: randomUUID() });
    const known = [vault.log.head()];
    expect(vault.log.check(known)).toEqual({ is: 'sound', head: known[0] });
    database.exec('DELETE FROM audit WHERE number = 5');
    expect(vault.log.check([]).is).toBe('sound');
    expect(vault.log.check(known)).toEqual({ is: 'cut', number: 5 });
    database.exec("UPDATE audit SET detail = 'no json' WHERE number = 3");
    expect(vault.log.check(known)).toEqual({ is: 'altered', number: 3 });
    database.exec('DELETE FROM audit WHERE number = 2');
    expect(vault.log.check(known)).toEqual({ is: 'missing', number: 2 });
  });

  test('is searched by kind, by person, by what it is about and by time, page by page', () => {
    const { vault } = bareDatabase().open();
    const [one, other] = [randomUUID(), randomUUID()];
    vault.log.note({ action: 'file.read', subject: one });
    vault.log.note({ action: 'file.changed', subject: other });
    vault.log.note({ action: 'document.saved', subject: one, detail: { format: 'pdf' } });
    const numbers = (query: Partial<AuditQuery>) => {
      const { entries, total } = vault.log.list({ ...ALL, ...query });
      return [entries.map(({ number }) => number), total];
    };
    expect(numbers({})).toEqual([[3, 2, 1], 3]);
    expect(numbers({ kind: 'file' })).toEqual([[2, 1], 2]);
    expect(numbers({ about: one })).toEqual([[3, 1], 2]);
    expect(numbers({ about: one, kind: 'document' })).toEqual([[3], 1]);
    expect(numbers({ staffId: MANAGER.id })).toEqual([[3, 2, 1], 3]);
    expect(numbers({ limit: 2 })).toEqual([[3, 2], 3]);
    expect(numbers({ limit: 2, before: 2 })).toEqual([[1], 3]);
    const future = new Date(Date.now() + 60_000).toISOString() as never;
    expect(numbers({ from: future })).toEqual([[], 0]);
    expect(numbers({ until: future })).toEqual([[3, 2, 1], 3]);
  });

  test('is closed with the vault', async () => {
    const { vault } = bareDatabase().open();
    vault.close();
    expect(await refusalOf(() => vault.log.note({ action: 'file.read', subject: null }))).toBe('locked');
  });
});
