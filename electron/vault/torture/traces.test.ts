import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { headerIn, temporaryFolder } from '../vault.testkit.ts';
import { programAt, runProgram } from './child-process.testkit.ts';
import { openQuick } from './quick-vaults.testkit.ts';
import { NOTE, PASSPHRASE, SECRET } from './traces-worker.testkit.ts';

/** The word itself as browsers and SQLite may write it, and as programs write what they don't want to be read. */
const formsOf = (what: Buffer): Buffer[] => [
  what,
  Buffer.from(what.toString('latin1'), 'utf16le'),
  Buffer.from(what.toString('hex')),
  Buffer.from(what.toString('hex').toUpperCase()),
  // Wherever the word starts within three bytes, the middle of its base64 is one of these.
  ...[0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), what]).toString('base64');
    return Buffer.from(text.slice(shift === 0 ? 0 : 4, text.length - 4));
  }),
];

const leaksIn = (folder: string, secrets: Record<string, Buffer>): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      return Object.entries(secrets).flatMap(([name, secret]) =>
        formsOf(secret).some((form) => bytes.includes(form)) ? [`${name} in ${entry.name}`] : [],
      );
    });

/** What the worker is at when it is killed, and at the end. */
const STAGES = ['saved', 'rehearsing', 'rehearsed', 'rekeyed', 'saved', 'locked'];

test.each(STAGES.map((stage, index) => [stage, index + 1] as const))(
  'neither words nor keys lie in the clear where the program is killed once it has %s (line %s)',
  async (stage, lines) => {
    const home = temporaryFolder();
    const [folder, temp] = ['vault', 'temp'].map((name) => join(home, name)) as [string, string];
    mkdirSync(temp);
    const worker = programAt('./traces-worker.testkit.ts', import.meta.url);
    const child = runProgram(worker, [folder, temp]);
    await child.untilLines(lines);
    if (stage === 'rehearsing') {
      const isUnderWay = () =>
        readdirSync(temp).length > 0 || readdirSync(folder).includes('vault.rehearsal.db');
      while (!isUnderWay()) await setImmediate();
    }
    child.kill();
    const { lines: said, complained } = await child.ended;
    expect(complained).toBe('');
    // Each line ends with the keys that the database had or has, for whoever looks for them.
    const keys = said.flatMap((line) => line.split(' ').slice(1));
    expect(keys.length).toBeGreaterThan(0);
    const secrets = {
      note: Buffer.from(NOTE),
      passphrase: Buffer.from(PASSPHRASE),
      recovery: Buffer.from(SECRET, 'hex'),
      ...Object.fromEntries(keys.map((key, index) => [`key ${index}`, Buffer.from(key, 'hex')])),
    };
    expect(leaksIn(home, secrets)).toEqual([]);
    expect(readdirSync(temp)).toEqual([]);
    for (const name of readdirSync(folder)) {
      if (process.platform !== 'win32') expect(statSync(join(folder, name)).mode & 0o077, name).toBe(0);
    }

    const vault = await openQuick(folder, PASSPHRASE);
    expect(vault.files.list({ search: 'vermilion', limit: 1 }).total).toBe(1);
    vault.close();
    expect(readdirSync(folder).sort()).toEqual([headerIn(folder).database, 'vault.json'].sort());
    expect(leaksIn(home, secrets)).toEqual([]);
  },
);

test('the scan finds a word in each of its forms, and a key', () => {
  const key = randomBytes(32);
  for (const form of [...formsOf(key), ...formsOf(Buffer.from(NOTE))]) {
    const found = Buffer.concat([Buffer.from('before '), form, Buffer.from(' after')]);
    expect(
      [key, Buffer.from(NOTE)].some((secret) => formsOf(secret).some((its) => found.includes(its))),
    ).toBe(true);
  }
  for (const before of ['', 'a', 'ab', 'abc']) {
    const encoded = Buffer.from(`${before}${NOTE} and more`).toString('base64');
    expect(formsOf(Buffer.from(NOTE)).some((form) => Buffer.from(encoded).includes(form))).toBe(true);
  }
});
