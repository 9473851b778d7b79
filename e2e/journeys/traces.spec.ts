import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { decodeHeader } from '#electron/vault/header/header-codec.ts';
import { keyDeriver } from '#electron/vault/keys/derive-key.ts';
import { unlockSlot } from '#electron/vault/keys/key-slot.ts';
import { passphraseBytes } from '#electron/vault/keys/passphrase.ts';
import { type Laptop, REAL_KEYS, PASSPHRASE as USUAL_PASSPHRASE } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { KillableApp } from '../killable.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';

// The key itself is sought on the disk, so it is got as a real vault's passphrase gets it.
test.use({ keys: REAL_KEYS });

/** Words that stand nowhere else on the disk, planted in every corner of a client's file. */
const CANARIES = {
  name: 'Quillfeather',
  code: 'ZX81KESTREL',
  note: 'vermilionharbour',
  child: 'Pemberlake',
  person: 'grandauntmarigold',
  goal: 'brasskeyunderpot',
  search: 'Quillfe',
} as const;

const PASSPHRASE = 'umbrella tungsten velvet orbit';

type Needle = { word: string; bytes: Buffer };

/**
 * As bytes on the disk may hold it: as it is, in UTF-16 as browsers and SQLite may write it, in hexadecimal, and in base64,
 * where it stands in one of three ways that depend on what is before it.
 */
const formsOf = (word: string, secret: Buffer = Buffer.from(word, 'utf8')): Needle[] =>
  [
    secret,
    Buffer.from(secret.toString('latin1'), 'utf16le'),
    Buffer.from(secret.toString('hex')),
    Buffer.from(secret.toString('hex').toUpperCase()),
    ...[0, 1, 2].map((before) => {
      const text = Buffer.concat([Buffer.alloc(before), secret]).toString('base64');
      return Buffer.from(text.slice(before === 0 ? 0 : 4, text.length - 4));
    }),
  ].map((bytes) => ({ word, bytes }));

const needles = [...Object.values(CANARIES), PASSPHRASE].flatMap((word) => formsOf(word));

/** The key of a vault's database, got out of its header as its passphrase gets it. */
const databaseKeyOf = async (folder: string, passphrase: string): Promise<Buffer> => {
  const decoded = decodeHeader(await readFile(path.join(folder, 'vault.json')));
  if (decoded.is !== 'sound') throw new Error('the header is not sound');
  const [slot] = decoded.header.slots;
  const worker = new URL('../../electron/vault/kdf-worker.ts', import.meta.url);
  const secret = passphraseBytes(passphrase);
  const unlocking = slot && (await unlockSlot(decoded.header.vaultId, slot, secret, keyDeriver(worker)));
  if (unlocking?.opens !== 'database') throw new Error('the passphrase opens nothing');
  return unlocking.databaseKey;
};

const LARGEST = 64 * 1024 * 1024;

/** Files below `folder` that were written since `since`, without those that `isAllowed`. */
const filesSince = async (
  folder: string,
  since: number,
  isAllowed: (file: string) => boolean,
): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const file = path.join(folder, entry.name);
      if (entry.isSymbolicLink() || isAllowed(file)) return [];
      if (entry.isDirectory()) return filesSince(file, since, isAllowed);
      const about = await stat(file).catch(() => null);
      return about?.isFile() && about.mtimeMs >= since && about.size <= LARGEST ? [file] : [];
    }),
  );
  return found.flat();
};

const leaksIn = async (files: readonly string[], sought: readonly Needle[] = needles): Promise<string[]> => {
  const leaks: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const needle of sought) if (bytes.includes(needle.bytes)) leaks.push(`${needle.word} in ${file}`);
  }
  return leaks;
};

/** Wherever an app on this machine may write, but for what somebody has saved on purpose. */
const filesOfTheApp = async (laptop: Laptop, since: number): Promise<string[]> => {
  const isAllowed = (place: string) => place === laptop.exportFolder || place.includes('node_modules');
  // What this test itself writes of its progress, and what other tests that run beside it keep, is not the app's.
  const isElsewhere = (place: string) => place.includes('playwright') && place.includes('artifacts');
  const places = [
    path.dirname(laptop.vaultFolder),
    tmpdir(),
    '/dev/shm',
    '/var/log',
    ...['.config', '.cache', '.local', '.pki', 'Documents'].map((name) => path.join(homedir(), name)),
  ];
  const found = await Promise.all(
    places.map((place) => filesSince(place, since, (file) => isAllowed(file) || isElsewhere(file))),
  );
  return found.flat();
};

test('no word of a client is on the disk but in the vault and in what was saved on purpose', async ({
  start,
  laptop,
}) => {
  const since = Date.now() - 1000;
  const app = await start();
  const { welcome, files, file, details, ecogram, plan, preview, rail, page, t } = app.window;
  await welcome.createVault({ folder: laptop.vaultFolder, staffName: 'Noor', passphrase: PASSPHRASE });
  await files.create(CANARIES.name);
  await file.openDetails();
  await details.fileCode.fill(CANARIES.code);
  await details.notes.fill(CANARIES.note);
  await details.addChild({ name: CANARIES.child, notes: '' });
  await untilSaved(page);
  await rail.files();
  await files.search.fill(CANARIES.search);
  await files.open(CANARIES.name);
  await file.openEcogram();
  await ecogram.add(CANARIES.person, { ground: 'home' });
  await untilSaved(page);
  await rail.files();
  await files.open(CANARIES.name);
  await file.newPlan();
  await plan.takeField('housing');
  await plan.prose('housing', 'goal').fill(CANARIES.goal);
  await plan.printWithEcogram();
  await untilSaved(page);
  await plan.preview();
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await dialog.saveAs('plan');
  await expect(preview.saved).toBeVisible();

  const key = formsOf('the key', await databaseKeyOf(laptop.vaultFolder, PASSPHRASE));
  const scan = async () => leaksIn(await filesOfTheApp(laptop, since), [...needles, ...key]);
  expect(await scan(), 'while the app is open').toEqual([]);
  await rail.lock();
  await app.window.lock.title.waitFor();
  expect(await scan(), 'after locking').toEqual([]);
  await app.close();
  expect(await scan(), 'after closing').toEqual([]);
});

test('nor where the app was killed in the middle of its work', async ({ laptop }) => {
  const since = Date.now() - 1000;
  const work = new KillableApp(laptop);
  await work.untilSavedTimes(4);
  await work.kill();
  const key = await databaseKeyOf(laptop.vaultFolder, USUAL_PASSPHRASE);
  const sought = [...formsOf('Talk number'), ...formsOf(USUAL_PASSPHRASE), ...formsOf('the key', key)];
  expect(work.saved.notes).toContain('Talk number');
  expect(await leaksIn(await filesOfTheApp(laptop, since), sought)).toEqual([]);
});

test('the scan finds what it looks for', async ({ laptop }) => {
  const since = Date.now() - 1000;
  await writeFile(path.join(laptop.exportFolder, 'left.log'), `opened ${CANARIES.name}`);
  await writeFile(path.join(laptop.exportFolder, 'wide.bin'), Buffer.from(CANARIES.note, 'utf16le'));
  await writeFile(
    path.join(laptop.exportFolder, 'coded.txt'),
    Buffer.from(`a ${CANARIES.goal} b`).toString('base64'),
  );
  await writeFile(path.join(laptop.exportFolder, 'hex.txt'), Buffer.from(CANARIES.child).toString('hex'));
  const leaks = await leaksIn(await filesSince(laptop.exportFolder, since, () => false));
  expect(leaks.map((leak) => leak.split(' ')[0]).sort()).toEqual(
    [CANARIES.search, CANARIES.name, CANARIES.note, CANARIES.goal, CANARIES.child].sort(),
  );
});
