import { ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { Refusal } from '#shared/contract/errors.ts';
import type { OpenVault } from '../../core/ports.ts';
import { openQuick } from './quick-vaults.testkit.ts';

export type Work = {
  folder: string;
  /** Promises something: from here on it must hold, whatever happens. On its way when this returns. */
  say(line: string): void;
};

/**
 * What is killed, and what must hold afterwards. One file each in `scenarios/`; everything else is the same for all.
 */
export type Scenario = {
  name: string;
  /** How many promises it makes before it ends. */
  promises: number | 'many';
  /** What is on the disk before. The folder is empty. */
  prepare(folder: string): Promise<void>;
  /** Runs in a process of its own until it is killed, or ends. */
  work(work: Work): Promise<void>;
  /**
   * Opens what the kill has left and holds it to what was said. `said`: it is as the last line said; `further`: the step
   * after it had already happened. Anything else throws.
   */
  check(folder: string, said: readonly string[]): Promise<'said' | 'further'>;
};

export { ok };

/** Opens a vault that was killed, and demands of it what holds for every vault. */
export const openSound = async (folder: string, passphrase?: string): Promise<OpenVault> => {
  const vault = await openQuick(folder, passphrase);
  const finding = vault.log.check([]);
  ok(finding.is === 'sound', `the log is ${finding.is}`);
  ok(!vault.log.isCut, 'the log is cut');
  return vault;
};

/** Closes the vault, opens and closes it once more, and demands that nothing is left that doesn't belong there. */
export const closeTidy = async (vault: OpenVault, folder: string, passphrase?: string): Promise<void> => {
  vault.close();
  (await openSound(folder, passphrase)).close();
  // What a migration keeps of the vault before it stays on purpose.
  const names = readdirSync(folder)
    .filter((name) => !/^before-version-\d+$/.test(name))
    .sort();
  ok(
    names.length === 2 && /^vault(\.\d+)?\.db$/.test(names[0] ?? '') && names[1] === 'vault.json',
    `left in the folder: ${names.join(', ')}`,
  );
};

const OPENS_NOTHING: ReadonlySet<string> = new Set(['wrongPassphrase', 'suspended']);

/** Which of these passphrases open the vault. */
export const thatOpen = async (folder: string, passphrases: readonly string[]): Promise<string[]> => {
  const open: string[] = [];
  for (const passphrase of passphrases) {
    try {
      (await openQuick(folder, passphrase)).close();
      open.push(passphrase);
    } catch (error) {
      if (!(error instanceof Refusal) || !OPENS_NOTHING.has(error.code)) throw error;
    }
  }
  return open;
};

/** `said` or `further`, where no other number may be found. */
export const oneFurtherAtMost = (found: number, said: number, what: string): 'said' | 'further' => {
  ok(found === said || found === said + 1, `${what}: ${said} was said and ${found} was found`);
  return found === said ? 'said' : 'further';
};
