import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ErrorCode, Refusal } from '#shared/contract/errors.ts';
import type { OpenVault, VaultRecords } from '../../core/ports.ts';
import { next, someEcogram, someFile, somePerson } from '../records.testkit.ts';
import { CHANGE } from '../somebody.testkit.ts';
import { filesIn, folderOf, type VaultFiles } from '../vault.testkit.ts';
import { createQuick, openQuick } from './quick-vaults.testkit.ts';

/** What the program itself says of an opening that was not like others. */
const OF_OPENING = new Set(['vault.endLost', 'vault.headerBroughtUp']);

/** All that a vault holds, to the letter: its files with their ecograms, and its log. */
export const contentsOf = (vault: VaultRecords): string => {
  const { files } = vault.files.list({ search: '', limit: 500 });
  const { entries } = vault.log.list({
    ...{ kind: null, staffId: null, about: null, from: null, until: null, before: null },
    limit: 500,
  });
  return JSON.stringify({
    files: files.map(({ id }) => [vault.files.find(id), vault.ecograms.ofFile(id)]),
    log: entries.filter(({ action }) => !OF_OPENING.has(action)),
  });
};

export type Crashed = {
  /** The folder's files as a crash right after the last commit leaves them. */
  files: VaultFiles;
  /** The same where it was closed in order. */
  closed: VaultFiles;
  /** What the vault held after each commit, from the first that is in the write-ahead log on; the last is `files`. */
  committed: string[];
  /** The write-ahead log as it was after each. */
  logs: Buffer[];
};

/** A vault whose last session made some commits and then ended without a word. */
export const crashedVault = async (commits: number): Promise<Crashed> => {
  const folder = mkdtempSync(join(tmpdir(), 'mooring-crashed-'));
  const made = await createQuick(folder);
  const old = someFile({ notes: 'from the session before' });
  made.write(CHANGE, () => made.files.insert(old));
  made.close();

  const vault = await openQuick(folder);
  const committed = [contentsOf(vault)];
  const logs: Buffer[] = [Buffer.alloc(0)];
  for (let number = 1; number <= commits; number += 1) {
    commitTo(vault, number);
    committed.push(contentsOf(vault));
    logs.push(filesIn(folder)['vault.db-wal'] ?? Buffer.alloc(0));
  }
  const files = filesIn(folder);
  vault.close();
  const closed = filesIn(folder);
  rmSync(folder, { recursive: true });
  return { files, closed, committed, logs };
};

/** Now a new file with an ecogram, now another version of the newest one. */
const commitTo = (vault: OpenVault, number: number): void => {
  const [newest] = vault.files.list({ search: '', limit: 1 }).files;
  const file = newest && vault.files.find(newest.id);
  vault.write(CHANGE, () => {
    if (file && number % 3 === 0) {
      vault.files.replace(next(file, { details: { ...file.details, notes: `note ${number} `.repeat(400) } }));
    } else {
      const added = someFile({ notes: `note ${number}` });
      vault.files.insert(added);
      vault.ecograms.insert(someEcogram(added, [somePerson(`aunt ${number}`)]));
    }
  });
};

/** How a damaged vault took being opened. */
export type Outcome = { opens: true; contents: string; isCut: boolean } | { opens: false; code: ErrorCode };

export const openingOf = async (files: VaultFiles): Promise<Outcome & { folder: string }> => {
  const folder = folderOf(files);
  try {
    const vault = await openQuick(folder);
    const opened = { opens: true, contents: contentsOf(vault), isCut: vault.log.isCut, folder } as const;
    vault.close();
    return opened;
  } catch (error) {
    if (error instanceof Refusal) return { opens: false, code: error.code, folder };
    throw error;
  }
};

/**
 * Why this outcome is silently wrong, or `null`: it must be a refusal with a code that says what can still be done, or a
 * state that was once committed; and where that is not the last one, it must be said.
 */
export const whatIsWrong = (outcome: Outcome, committed: readonly string[]): string | null => {
  if (!outcome.opens)
    return ['vaultDamaged', 'headerDamaged'].includes(outcome.code) ? null : `refused as ${outcome.code}`;
  const at = committed.indexOf(outcome.contents);
  if (at < 0) return 'opens with what was never committed';
  if (at < committed.length - 1 && !outcome.isCut) return `opens with commit ${at} and says nothing`;
  return null;
};
