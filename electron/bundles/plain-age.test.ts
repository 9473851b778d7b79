import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MANIFEST_NAME } from '#shared/domain/bundle-archive.ts';
import { AgeRecipient } from '#shared/domain/bundle-lock.ts';
import { PASSPHRASE, someArchive } from './bundles.testkit.ts';
import { lockWith, unlock } from './locking.ts';

/**
 * Bundles and the age program itself, each opening what the other has made. Whoever gets a bundle may have that and no Mooring; it is another
 * program than the library that locks bundles here, in another language.
 */

/** Not every machine has it; where it is missing, only the library has opened what the library has locked. */
const hasAge = spawnSync('age', ['--version']).status === 0;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mooring-age-'));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);

const age = (...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync('age', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

/** A key of that program's own making. */
const newKey = async (name: string) => {
  spawnSync('age-keygen', ['-o', at(name)]);
  const text = await readFile(at(name), 'utf8');
  return {
    recipient: AgeRecipient.parse(/public key: (age1\S+)/.exec(text)?.[1]),
    identity: /AGE-SECRET-KEY-1\S+/.exec(text)?.[0] ?? '',
  };
};

/** It asks at a terminal alone, so it gets one. */
const asked = (words: string, command: string): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const terminal = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null']);
    terminal.on('error', reject);
    terminal.on('close', resolve);
    let said = '';
    terminal.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (!/passphrase[^:]*: *$/i.test(said)) return;
      said = '';
      terminal.stdin.write(`${words}\r`);
    });
  });

describe.skipIf(!hasAge)('the age program', () => {
  const archive = new Uint8Array(someArchive());

  test('opens a bundle that is locked for a key of its own, and no other key does', async () => {
    const theirs = await newKey('theirs.txt');
    await newKey('another.txt');
    await writeFile(at('for-key.age'), await lockWith({ is: 'key', recipient: theirs.recipient }, archive));
    age('-d', '-i', at('theirs.txt'), '-o', at('for-key.zip'), at('for-key.age'));
    const opened = new Uint8Array(await readFile(at('for-key.zip')));
    expect(opened).toEqual(archive);
    expect(Object.keys(unzipSync(opened))).toContain(MANIFEST_NAME);
    expect(() => age('-d', '-i', at('another.txt'), at('for-key.age'))).toThrow(/no identity matched/);
  });

  test('opens a bundle with the words that are told on the phone, and with no others', async () => {
    await writeFile(at('words.age'), await lockWith({ is: 'passphrase', passphrase: PASSPHRASE }, archive));
    expect(await asked(PASSPHRASE, `age -d -o ${at('words.zip')} ${at('words.age')}`)).toBe(0);
    expect(new Uint8Array(await readFile(at('words.zip')))).toEqual(archive);
    expect(await asked(`${PASSPHRASE}s`, `age -d -o ${at('none.zip')} ${at('words.age')}`)).not.toBe(0);
  });

  test('refuses one that was cut or altered', async () => {
    const theirs = await newKey('whole.txt');
    const whole = await lockWith({ is: 'key', recipient: theirs.recipient }, archive);
    const altered = whole.slice();
    const last = altered.length - 20;
    altered[last] = (altered[last] ?? 0) ^ 1;
    for (const bytes of [whole.slice(0, -1), altered]) {
      await writeFile(at('harmed.age'), bytes);
      expect(() => age('-d', '-i', at('whole.txt'), '-o', at('harmed.zip'), at('harmed.age'))).toThrow();
    }
  });

  test('makes one that opens here', async () => {
    const { recipient, identity } = await newKey('ours.txt');
    await writeFile(at('made.zip'), archive);
    age('-r', recipient, '-o', at('made.age'), at('made.zip'));
    const made = new Uint8Array(await readFile(at('made.age')));
    expect(await unlock(made, { is: 'key', identity })).toEqual(archive);
    await asked(PASSPHRASE, `age -p -o ${at('made-words.age')} ${at('made.zip')}`);
    const withWords = new Uint8Array(await readFile(at('made-words.age')));
    expect(await unlock(withWords, { is: 'passphrase', passphrase: PASSPHRASE })).toEqual(archive);
  });
});
