import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Refusal } from '#shared/contract/errors.ts';
import { lookInto } from '../../folder/vault-folder.ts';
import { contentsOf, crashedVault } from '../damage.testkit.ts';
import { FIRST_PASSPHRASE, openQuick } from '../quick-vaults.testkit.ts';
import { type Cut, count, cutUp, type Fuzz, newTally, someCuts } from './fuzzing.testkit.ts';

const NAMES = [
  'vault.json',
  'vault.db',
  'vault.db-wal',
  'vault.db-head',
  'vault.db-head.next',
  'vault.db-journal',
  'vault.db-wal.kept',
  'vault.json.next',
  'vault.json.creating',
  'vault.2.db',
  'vault.2.db-wal',
  'attempts.json',
  'somebody else’s.txt',
] as const;

const SPARSE_BYTES = 3_000_000_000;

type Kind =
  | 'asItIs'
  | 'missing'
  | 'empty'
  | 'folder'
  | 'fullFolder'
  | 'nowhere'
  | 'circle'
  | 'link'
  | 'huge'
  | Cut[];

const kind: fc.Arbitrary<Kind> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Kind>('asItIs') },
  { weight: 4, arbitrary: fc.constantFrom<Kind>('missing', 'empty', 'folder', 'fullFolder') },
  { weight: 3, arbitrary: fc.constantFrom<Kind>('nowhere', 'circle', 'link', 'huge') },
  { weight: 3, arbitrary: someCuts },
);

const layOut = (folder: string, name: string, what: Kind, sound: Buffer | undefined, aside: string): void => {
  const path = join(folder, name);
  if (what === 'missing') return;
  if (what === 'asItIs') {
    if (sound) writeFileSync(path, sound);
  } else if (what === 'empty') writeFileSync(path, '');
  else if (what === 'folder' || what === 'fullFolder') {
    mkdirSync(path);
    if (what === 'fullFolder') writeFileSync(join(path, 'vault.json'), 'x');
  } else if (what === 'nowhere') symlinkSync(join(folder, 'there is no such place'), path);
  else if (what === 'circle') symlinkSync(path, path);
  else if (what === 'link') {
    writeFileSync(join(aside, name), sound ?? '');
    symlinkSync(join(aside, name), path);
  } else if (what === 'huge') {
    writeFileSync(path, sound ?? '');
    truncateSync(path, SPARSE_BYTES);
  } else writeFileSync(path, cutUp(sound ?? Buffer.from('not of a vault'), what));
};

/** Folders in which things stand that don't belong there: refused by name, or opened as they once were. */
export const folders: Fuzz = {
  name: 'folders',
  async run(cases, seed) {
    const { files, closed, committed } = await crashedVault(3);
    const home = mkdtempSync(join(tmpdir(), 'mooring-fuzz-'));
    const tally = newTally();
    let number = 0;
    const anyFolder = fc.record({
      wasOpen: fc.boolean(),
      isRight: fc.constantFrom(true, true, false),
      kinds: fc.record(Object.fromEntries(NAMES.map((name) => [name, kind]))),
    });
    const taken = fc.asyncProperty(anyFolder, async ({ wasOpen, isRight, kinds }) => {
      number += 1;
      const folder = join(home, `${number}`);
      const aside = join(home, `${number} aside`);
      for (const path of [folder, aside]) mkdirSync(path);
      try {
        const sound = wasOpen ? files : closed;
        for (const name of NAMES) layOut(folder, name, kinds[name] ?? 'missing', sound[name], aside);
        const { holds } = lookInto(folder);
        try {
          const vault = await openQuick(folder, isRight ? FIRST_PASSPHRASE : 'not of anybody');
          const contents = contentsOf(vault);
          vault.close();
          if (!isRight || !committed.includes(contents))
            throw new Error('opens with what was never committed');
          const isAFolder = kinds['vault.2.db'] === 'folder' || kinds['vault.2.db'] === 'fullFolder';
          if (readdirSync(folder).includes('vault.2.db') && !isAFolder)
            throw new Error('a leftover is still there');
          count(tally, 'opens');
        } catch (error) {
          if (!(error instanceof Refusal) || error.code === 'internal') throw error;
          count(tally, `${holds}, ${error.code}`);
        }
        const stranger = join(folder, 'somebody else’s.txt');
        if (kinds['somebody else’s.txt'] === 'fullFolder') readFileSync(join(stranger, 'vault.json'));
      } finally {
        for (const path of [folder, aside]) rmSync(path, { recursive: true, force: true });
      }
    });
    try {
      await fc.assert(taken, { numRuns: cases, seed });
      return tally;
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};
