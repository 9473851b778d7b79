import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';

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

/** As bytes on the disk may hold them: UTF-8, and UTF-16 as browsers and SQLite may write it. */
const needles = [...Object.values(CANARIES), PASSPHRASE].flatMap((word) => [
  { word, bytes: Buffer.from(word, 'utf8') },
  { word, bytes: Buffer.from(word, 'utf16le') },
]);

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

const leaksIn = async (files: readonly string[]): Promise<string[]> => {
  const leaks: string[] = [];
  for (const file of files) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    for (const needle of needles) if (bytes.includes(needle.bytes)) leaks.push(`${needle.word} in ${file}`);
  }
  return leaks;
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
  const scan = async () => {
    const found = await Promise.all(
      places.map((place) => filesSince(place, since, (file) => isAllowed(file) || isElsewhere(file))),
    );
    return leaksIn(found.flat());
  };
  expect(await scan(), 'while the app is open').toEqual([]);
  await rail.lock();
  await app.window.lock.title.waitFor();
  expect(await scan(), 'after locking').toEqual([]);
  await app.close();
  expect(await scan(), 'after closing').toEqual([]);
});

test('the scan finds what it looks for', async ({ laptop }) => {
  const since = Date.now() - 1000;
  await writeFile(path.join(laptop.exportFolder, 'left.log'), `opened ${CANARIES.name}`);
  await writeFile(path.join(laptop.exportFolder, 'wide.bin'), Buffer.from(CANARIES.note, 'utf16le'));
  const leaks = await leaksIn(await filesSince(laptop.exportFolder, since, () => false));
  expect(leaks.map((leak) => leak.split(' ')[0]).sort()).toEqual(
    [CANARIES.search, CANARIES.name, CANARIES.note].sort(),
  );
});
