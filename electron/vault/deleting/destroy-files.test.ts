import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Trace } from '#shared/domain/audit.ts';
import type { ClientFile } from '#shared/domain/client-file.ts';
import type { ClientFileId } from '#shared/domain/ids.ts';
import { hereOf } from '../../core/bundles/preview.ts';
import type { VaultRecords } from '../../core/ports.ts';
import { instantAt, next, someChild, someFile, someOrganisation } from '../records.testkit.ts';
import { CHANGE, MANAGER } from '../somebody.testkit.ts';
import { bareDatabase, FIXED_KEY, refusalOf } from '../vault.testkit.ts';
import { CANARIES, type Life, lives, USUAL_LIFE, vaultWithCanaries } from './destroyed-file.testkit.ts';
import { wordsOnPages } from './pages.testkit.ts';

const REMOVED: Trace = { action: 'file.removed', subject: null };
const destroyed = (subject: ClientFileId): Trace => ({ action: 'file.destroyed', subject });

const remove = (vault: VaultRecords, file: ClientFile) =>
  vault.write(REMOVED, () => expect(vault.removed.remove(file.id, instantAt(1))).toBe(true));

/** One in which a page is split so that a copy of the file's row stays in its gap; one in forty is. */
const SPLIT_LIFE: Life = {
  before: 4,
  sizes: [59, 94, 8, 62, 2, 178, 111, 171, 5, 11, 193, 8, 81, 152, 39, 39, 198, 198, 18],
};

describe('the decrypted pages of a vault', () => {
  test('hold every word of a file while it is there, and while it is only removed', () => {
    const { open, path } = bareDatabase();
    const { vault, database } = open();
    const file = vaultWithCanaries(vault, database, USUAL_LIFE);
    expect(wordsOnPages(path, FIXED_KEY, CANARIES)).toEqual(CANARIES);
    database.pragma('wal_checkpoint(TRUNCATE)');
    expect(wordsOnPages(path, FIXED_KEY, CANARIES)).toEqual(CANARIES);
    remove(vault, file);
    vault.write(CHANGE, () => vault.removed.restore(file.id));
    vault.close();
    expect(wordsOnPages(path, FIXED_KEY, CANARIES)).toEqual(CANARIES);
  });

  test('hold none of them once it is destroyed, with the vault still open and after it is closed', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { open, path } = bareDatabase();
        const { vault, database } = open();
        const file = vaultWithCanaries(vault, database, life);
        remove(vault, file);
        expect(vault.destroy([file.id], destroyed)).toEqual({ wiped: true });
        expect(wordsOnPages(path, FIXED_KEY, CANARIES)).toEqual([]);
        vault.write(CHANGE, () => vault.files.insert(someFile()));
        expect(wordsOnPages(path, FIXED_KEY, CANARIES)).toEqual([]);
        vault.close();
        expect(wordsOnPages(path, FIXED_KEY, CANARIES)).toEqual([]);
      }),
      { numRuns: 15, examples: [[USUAL_LIFE], [SPLIT_LIFE]] },
    );
  });
});

test('words that were taken out of an organisation are on no page once anything is destroyed', () => {
  const { open, path } = bareDatabase();
  const { vault } = open();
  const organisation = someOrganisation({ notes: 'quicksilver' });
  vault.write(CHANGE, () => vault.organisations.insert(organisation));
  const without = next(organisation, { details: { ...organisation.details, notes: 'slow' } });
  vault.write(CHANGE, () => vault.organisations.replace(without));
  expect(wordsOnPages(path, FIXED_KEY, ['quicksilver'])).toEqual(['quicksilver']);
  expect(vault.destroy([], destroyed)).toEqual({ wiped: true });
  expect(wordsOnPages(path, FIXED_KEY, ['quicksilver'])).toEqual([]);
});

/** What the test above would find if the vault did less: it looks closely enough. */
describe('deleting the rows alone', () => {
  const afterDeleting = (secureDelete: 'ON' | 'OFF', life: Life) => {
    const { open, path } = bareDatabase();
    const { vault, database } = open();
    database.pragma(`secure_delete = ${secureDelete}`);
    const file = vaultWithCanaries(vault, database, life);
    remove(vault, file);
    database.exec(`
      UPDATE client_file SET body = '' WHERE id = '${file.id}';
      DELETE FROM plan_event; DELETE FROM plan_version; DELETE FROM plan_comment; DELETE FROM plan_reading;
      DELETE FROM ecogram_tie; DELETE FROM ecogram_person; DELETE FROM ecogram_version; DELETE FROM draft;
      DELETE FROM ecogram WHERE file_id = '${file.id}';
      DELETE FROM child WHERE file_id = '${file.id}';
      DELETE FROM plan WHERE file_id = '${file.id}';
      DELETE FROM signal WHERE file_id = '${file.id}';
      DELETE FROM rating WHERE file_id = '${file.id}';
      DELETE FROM overview; DELETE FROM overview_version; DELETE FROM fear;
      UPDATE client_file SET body = '' WHERE id = '${file.id}';
      DELETE FROM risk_assessment WHERE file_id = '${file.id}';
      DELETE FROM risk_override WHERE file_id = '${file.id}';
      DELETE FROM origin_network WHERE file_id = '${file.id}';
      DELETE FROM left_in_danger WHERE file_id = '${file.id}';
      DELETE FROM tie_left_in_danger WHERE file_id = '${file.id}';
      DELETE FROM monitoring_record WHERE file_id = '${file.id}';
      DELETE FROM today_mark WHERE file_id = '${file.id}';
      DELETE FROM review_guest;
      DELETE FROM consent_act; DELETE FROM consent; DELETE FROM release_copy;
      DELETE FROM client_file WHERE id = '${file.id}'`);
    const inTheLog = wordsOnPages(path, FIXED_KEY, CANARIES);
    database.pragma('wal_checkpoint(TRUNCATE)');
    return { inTheLog, inTheDatabase: wordsOnPages(path, FIXED_KEY, CANARIES) };
  };

  test('leaves all of its words in the write-ahead log', () => {
    expect(afterDeleting('ON', USUAL_LIFE).inTheLog).toEqual(CANARIES);
  });

  test('leaves words on the pages without secure_delete', () => {
    expect(afterDeleting('OFF', USUAL_LIFE).inTheDatabase).not.toEqual([]);
  });

  test('leaves words on pages that were split or moved earlier even with secure_delete', () => {
    expect(afterDeleting('ON', SPLIT_LIFE).inTheDatabase).not.toEqual([]);
  });
});

describe('destroying', () => {
  /** Tables in which any column of any row holds the text. */
  const tablesWith = (
    database: ReturnType<ReturnType<typeof bareDatabase>['open']>['database'],
    text: string,
  ) =>
    (
      database
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search_%'")
        .pluck()
        .all() as string[]
    ).filter((table) =>
      database
        .prepare(`SELECT * FROM ${table}`)
        .raw()
        .all()
        .some((row) => (row as unknown[]).some((value) => String(value).includes(text))),
    );

  test('leaves no row in any table that names the file, but what the log says of it', () => {
    const { database, vault } = bareDatabase().open();
    const file = vaultWithCanaries(vault, database, USUAL_LIFE);
    const ecogram = vault.ecograms.ofFile(file.id);
    expect(tablesWith(database, file.id)).toEqual([
      ...['client_file', 'child', 'ecogram', 'plan', 'draft', 'organisation_use', 'signal', 'rating'],
      ...['overview', 'overview_version', 'fear'],
      ...['risk_assessment', 'risk_override', 'origin_network', 'left_in_danger'],
      ...['plan_event', 'plan_version', 'plan_comment', 'plan_reading'],
      ...['monitoring_record', 'today_mark', 'consent', 'consent_act'],
      ...['review_guest', 'tie_left_in_danger', 'release_copy'],
    ]);
    expect(tablesWith(database, ecogram?.id ?? 'none')).toContain('ecogram_version');
    remove(vault, file);
    vault.destroy([file.id], destroyed);
    expect(tablesWith(database, file.id)).toEqual(['audit']);
    expect(tablesWith(database, ecogram?.id ?? 'none')).toEqual([]);
    expect(database.pragma('foreign_key_check')).toEqual([]);
    expect(
      vault.log.list({
        kind: 'file',
        staffId: null,
        about: file.id,
        from: null,
        until: null,
        before: null,
        limit: 9,
      }),
    ).toMatchObject({
      total: 1,
      entries: [{ action: 'file.destroyed', staffName: MANAGER.name }],
    });
  });

  test('leaves the other files, their search and their drafts as they were', () => {
    const { database, vault } = bareDatabase().open();
    const [file, other] = [someFile({ workingName: 'Doomed' }), someFile({ workingName: 'Other' })];
    const child = someChild(other, { name: 'Ikram' });
    vault.write(CHANGE, () => {
      for (const one of [file, other]) vault.files.insert(one);
      vault.children.insert(child);
    });
    database
      .prepare('INSERT INTO draft (id, staff_id, written_at, body) VALUES (?, ?, ?, ?)')
      .run(randomUUID(), MANAGER.id, instantAt(0), JSON.stringify({ fileId: other.id }));
    remove(vault, file);
    vault.destroy([file.id], destroyed);
    expect(vault.files.find(other.id)).toEqual(other);
    expect(vault.children.ofFile(other.id)).toEqual([child]);
    expect(vault.files.list({ search: 'ikram', limit: 5 }).total).toBe(1);
    expect(database.prepare('SELECT count(*) FROM draft').pluck().get()).toBe(1);
    expect(database.pragma('auto_vacuum', { simple: true })).toBe(1);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  test('passes over what is not removed, and what was destroyed already', () => {
    const { vault } = bareDatabase().open();
    const file = someFile();
    vault.write(CHANGE, () => vault.files.insert(file));
    const { entries } = vault.log.head();
    vault.destroy([file.id], destroyed);
    expect(vault.files.find(file.id)).toEqual(file);
    remove(vault, file);
    vault.destroy([file.id], destroyed);
    vault.destroy([file.id], destroyed);
    expect(vault.removed.list()).toEqual([]);
    expect(vault.log.head().entries).toBe(entries + 2);
  });

  test('changes nothing where the disk takes nothing', async () => {
    const { database, vault } = bareDatabase().open();
    const file = someFile();
    vault.write(CHANGE, () => vault.files.insert(file));
    remove(vault, file);
    database.pragma('query_only = ON');
    expect(await refusalOf(() => vault.destroy([file.id], destroyed))).toBe('cannotWrite');
    database.pragma('query_only = OFF');
    expect(vault.removed.find(file.id)).toBeDefined();
  });
});

describe('a destruction that was cut off', () => {
  /** Ends after the first step, as a crash or a full disk would have it. */
  const cutOff = () => {
    const { open, path } = bareDatabase();
    const { vault, database } = open();
    const file = vaultWithCanaries(vault, database, USUAL_LIFE);
    remove(vault, file);
    const exec = database.exec.bind(database);
    database.exec = (sql) => {
      if (sql !== 'VACUUM') return exec(sql);
      database.pragma('query_only = ON');
      try {
        return exec(sql);
      } finally {
        database.pragma('query_only = OFF');
      }
    };
    const done = vault.destroy([file.id], destroyed);
    return { open, path, vault, database, file, done };
  };

  test('says so, and shows nothing of the file any more', () => {
    const { path, vault, file, done } = cutOff();
    expect(done).toEqual({ wiped: false });
    expect(vault.removed.hasTraces()).toBe(true);
    expect(wordsOnPages(path, FIXED_KEY, CANARIES)).toEqual(CANARIES);
    expect(vault.removed.list()).toEqual([]);
    expect(vault.removed.find(file.id)).toBeUndefined();
    expect(hereOf(vault, file.id)).toBe('destroyed');
    expect(vault.write(CHANGE, () => vault.removed.restore(file.id))).toBe(false);
    expect(vault.files.find(file.id)).toBeUndefined();
    expect(vault.files.list({ search: '', limit: 500 }).total).toBe(
      USUAL_LIFE.before + USUAL_LIFE.sizes.length,
    );
    expect(vault.files.due({ today: '9999-12-31' as never, limit: 5 }).total).toBe(0);
  });

  test('is ended by the next call after reopening, without another entry in the log', () => {
    const { open, path, vault } = cutOff();
    vault.close();
    const again = open().vault;
    const before = again.log.head();
    expect(again.removed.hasTraces()).toBe(true);
    expect(again.destroy([], destroyed)).toEqual({ wiped: true });
    expect(again.removed.hasTraces()).toBe(false);
    expect(again.log.head()).toEqual(before);
    expect(wordsOnPages(path, FIXED_KEY, CANARIES)).toEqual([]);
  });
});
