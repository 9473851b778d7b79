import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Laptop, makeVault, PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf, refusalOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';
import { readPdfPages } from '../pdf.ts';

/** What lies in the real vault's folder, to the last byte. */
const everyByteOf = ({ vaultFolder }: Laptop): Record<string, string> =>
  Object.fromEntries(
    readdirSync(vaultFolder)
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(path.join(vaultFolder, name)))
          .digest('hex'),
      ]),
  );

const saveAs = async ({ window, context, laptop }: RunningApp, name: string): Promise<Buffer> => {
  const { preview, t } = window;
  const dialog = await SaveDialog.from(context, t, () => preview.pressSave());
  await expect(dialog.fileName).toHaveValue(new RegExp(`^${t('practice:word')} - `));
  await dialog.saveAs(name);
  await preview.saved.waitFor();
  return readFileSync(path.join(laptop.exportFolder, name));
};

test('somebody practises from the lock screen, prints, starts afresh, and the real vault is as it was, byte for byte', async ({
  app,
  laptop,
}) => {
  const { files, file, details, ecogram, rail, lock, practice, preview, page, t } = app.window;
  await files.create('Blue');
  await rail.lock();
  await lock.title.waitFor();
  await expectAccessible(page, 'the lock screen with a way into practice');
  const before = everyByteOf(laptop);

  await practice.enter();
  await expect(practice.band).toContainText(t('practice:band.text'));
  await expect(practice.band.getByRole('status')).toHaveText(t('practice:band.said'));
  expect(await page.title()).toBe(t('practice:windowTitle', { name: t('common:app.name') }));
  await expectAccessible(page, 'practice tasks');

  await practice.markTried('ecogram');
  await expect(practice.tried('ecogram')).toBeChecked();
  await practice.tryOn('ecogram', 'Hiwot');
  await ecogram.title.waitFor();
  await ecogram.people.first().waitFor();
  await expect(practice.band).toBeInViewport({ ratio: 1 });
  await ecogram.export();
  await preview.untilDrawn();
  const drawing = await readPdfPages(await saveAs(app, 'ecogram.pdf'));
  for (const words of drawing) expect(words).toContain(t('practice:print.across'));
  await preview.chooseFormat('svg');
  await preview.untilMade();
  expect((await saveAs(app, 'ecogram.svg')).toString()).toContain(t('practice:print.across'));

  await rail.files();
  await expect(files.row('Hiwot')).toBeVisible();
  await expect(files.row('Radu')).toBeVisible();
  await files.create('Somebody made up');
  await file.openDetails();
  await details.notes.fill('Nothing of this is real.');
  await untilSaved(page);
  await expect(practice.band).toBeInViewport({ ratio: 1 });

  const call = callOf(app);
  const { people } = await call('practice.state', {});
  const [plan] = await call('plans.list', { fileId: people[0]?.fileId as never });
  const held = await call('documents.preparePlan', {
    planId: plan?.id as never,
    language: 'nl',
    paper: 'A4',
  });
  expect(held.suggestedName).toMatch(/^Practice - /);
  const bytes = app.shell.host.app.held.demand(held.id).bytes;
  const pages = await readPdfPages(bytes);
  expect(pages.length).toBeGreaterThan(1);
  for (const words of pages) expect(words).toContain('OEFENING');

  await practice.startAfresh();
  await expect(practice.tried('ecogram')).not.toBeChecked();
  await rail.files();
  await expect(files.row('Radu')).toBeVisible();
  await expect(files.row('Somebody made up')).toHaveCount(0);
  await practice.leave();
  await lock.title.waitFor();
  expect(await page.title()).toBe(t('common:app.name'));
  expect(everyByteOf(laptop)).toEqual(before);

  await lock.unlock(PASSPHRASE);
  await rail.files();
  await expect(files.row('Blue')).toBeVisible();
  await expect(practice.band).toHaveCount(0);
  await expect(files.row('Hiwot')).toHaveCount(0);
});

test('one person tries each role, and stays where she was', async ({ app }) => {
  const { files, file, rail, log, practice, page } = app.window;
  await rail.lock();
  await practice.enter();
  await rail.files();
  await files.open('Radu');
  await file.picture.waitFor();
  await practice.become('supervisor');
  await expect(page.getByRole('heading', { name: 'Radu', level: 1 })).toBeVisible();
  await rail.log();
  await log.title.waitFor();
  await practice.become('counsellor');
  await practice.title.waitFor();
  await expect(rail.numbersButton).toHaveCount(0);
  await practice.become('manager');
  await expect(rail.numbersButton).toBeVisible();
});

test('an open vault is saved and locked before practice opens, and what was being written comes back', async ({
  app,
  laptop,
}) => {
  const { files, file, details, rail, lock, palette, practice, page, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  await details.notes.fill('Half a sentence');
  await palette.find(t('palette:action.practice'));
  await page.keyboard.press('Enter');
  await practice.title.waitFor();
  const before = everyByteOf(laptop);
  await rail.files();
  await expect(files.row('Blue')).toHaveCount(0);
  await practice.leave();
  expect(everyByteOf(laptop)).toEqual(before);
  await lock.unlock(PASSPHRASE);
  await expect(details.notes).toHaveValue('Half a sentence');
});

test('nothing crosses: no backup, no recovery sheet, no restoring, no map from one to the other', async ({
  app,
  laptop,
}) => {
  const { rail, lock, practice, exchange, page, t } = app.window;
  const call = callOf(app);
  const refusal = refusalOf(app);
  await call('organisations.addStarters', {});
  const giveMap = async (name: string) => {
    await rail.socialMap();
    await exchange.openGiving();
    await exchange.chooseFormat('map');
    await exchange.shelter.fill('Harbour House');
    const dialog = await SaveDialog.from(app.context, t, () => exchange.pressSave());
    await dialog.saveAs(name);
  };
  const isRefused = async (name: string, reason: 'fromPractice' | 'notFromPractice') => {
    await rail.socialMap();
    await exchange.choose(name);
    // It is read in a thread of its own, which has to start first.
    await exchange.refused.waitFor();
    await expect(exchange.refused).toContainText(t(`exchange:refused.${reason}`));
  };
  await giveMap('real.mooring-map.json');
  await rail.lock();
  await practice.enter();
  await isRefused('real.mooring-map.json', 'notFromPractice');
  await giveMap('practice.mooring-map.json');

  await practice.become('manager');
  for (const answer of [
    await refusal('backups.make', {}),
    await refusal('recovery.makeSheet', { form: 'code', language: 'en', paper: 'A4' }),
    await refusal('vault.rekey', {}),
    await refusal('staff.add', { staff: { name: 'X', role: 'manager' }, passphrase: 'twelve letters' }),
  ])
    expect(answer).toBe('notInPractice');
  await practice.leave();

  const root = path.join(laptop.userDataFolder, 'practice');
  const [vault = ''] = await readdir(root);
  const copy = path.join(laptop.exportFolder, 'copy');
  await mkdir(copy);
  await cp(path.join(root, vault), copy, { recursive: true });
  expect(await refusal('vault.use', { folder: copy })).toBe('otherKindOfVault');
  const to = path.join(laptop.exportFolder, 'to');
  expect(await refusal('backups.restore', { from: copy, to, passphrase: null })).toBe('otherKindOfVault');
  expect(await refusal('backups.look', { folder: copy, passphrase: 'nobody in here is real' })).toBe(
    'otherKindOfVault',
  );
  await lock.unlock(PASSPHRASE);
  await rail.files();
  expect(await refusal('practice.state', {})).toBe('notFound');
  expect(await refusal('practice.reset', {})).toBe('notFound');
  await isRefused('practice.mooring-map.json', 'fromPractice');
  await expect(page.getByText(t('exchange:refused.after'))).toBeVisible();
});

test('practice is there before any vault is made, in the dark and at 200 %', async ({ start }) => {
  const app = await start({
    windowSize: { width: 640, height: 400 },
    looks: { colorScheme: 'dark', reducedMotion: 'reduce' },
  });
  const { welcome, practice, rail, files, page, t } = app.window;
  await welcome.title.waitFor();
  await practice.enter();
  await expectAccessible(page, 'practice tasks, dark and large');
  await expect(practice.band).toBeInViewport({ ratio: 1 });
  await rail.files();
  await page.getByRole('button', { name: t('files:list.new') }).click();
  await expect(page.getByRole('dialog').getByText(t('practice:warning'))).toBeVisible();
  await page.keyboard.press('Escape');
  await files.row('Radu').waitFor();
  await practice.leave();
  await welcome.title.waitFor();
  await makeVault(app);
  await expect(files.row('Radu')).toHaveCount(0);
});
