import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Refusal } from '#shared/contract/errors.ts';
import { canonicalJson } from '../../header/canonical-json.ts';
import { createQuick, FIRST_PASSPHRASE, openQuick } from '../quick-vaults.testkit.ts';
import { changed, count, cutUp, type Fuzz, newTally, someCuts, someSteps } from './fuzzing.testkit.ts';

/** As somebody without the key could write it: with a checksum that fits. */
const withChecksum = (header: unknown): Buffer => {
  try {
    const { checksum: _, ...content } = header as Record<string, unknown>;
    const checksum = createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
    return Buffer.from(`${canonicalJson({ ...content, checksum })}\n`);
  } catch {
    // What has no canonical form.
    return Buffer.from(JSON.stringify(header) ?? '');
  }
};

const soundVault = async (folder: string): Promise<void> => {
  const vault = await createQuick(folder);
  await vault.access.add({ name: 'Abdi', role: 'counsellor' }, 'a lamp in every window');
  await vault.access.replaceRecoverySheet({ sheet: '4FA-21C', form: 'code' }, new Uint8Array(16));
  vault.close();
};

const EXPECTED = new Set([
  'headerDamaged',
  'vaultDamaged',
  'wrongPassphrase',
  'suspended',
  'vaultFromNewerVersion',
]);

/** @throws where it opens, or is refused as anything but what it is */
const demandRefused = async (folder: string, passphrase: string): Promise<string> => {
  try {
    (await openQuick(folder, passphrase)).close();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!EXPECTED.has(error.code)) throw new Error(`refused as ${error.code}`);
    return error.code;
  }
  throw new Error('a header that nobody with the key has written opened the vault');
};

/** Headers that are none, or nearly one, or one that somebody has altered: none opens a vault, with any passphrase. */
export const headers: Fuzz = {
  name: 'headers',
  async run(cases, seed) {
    const folder = mkdtempSync(join(tmpdir(), 'mooring-fuzz-'));
    const tally = newTally();
    try {
      await soundVault(folder);
      const path = join(folder, 'vault.json');
      const sound = readFileSync(path);
      const meant = JSON.parse(sound.toString('utf8')) as unknown;
      const anyHeader = fc.oneof(
        { weight: 5, arbitrary: someSteps.map((steps) => withChecksum(changed(meant, steps))) },
        { weight: 3, arbitrary: someCuts.map((cuts) => cutUp(sound, cuts)) },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes)) },
      );
      const taken = fc.asyncProperty(anyHeader, fc.boolean(), async (bytes, isRight) => {
        if (bytes.equals(sound)) return;
        writeFileSync(path, bytes);
        const passphrase = isRight ? FIRST_PASSPHRASE : 'not the passphrase of anybody';
        count(tally, await demandRefused(folder, passphrase));
      });
      await fc.assert(taken, { numRuns: cases, seed });
      // The vault itself has come through it all.
      writeFileSync(path, sound);
      (await openQuick(folder)).close();
      return tally;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
