import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodeHeader } from '#electron/vault/header/header-codec.ts';
import { makeVault, PASSPHRASE, REAL_KEYS, STAFF_NAME } from '../app.ts';
import { expect, test } from '../fixtures.ts';

test.use({ keys: REAL_KEYS });

test('the first run makes a vault, and says what is missing until it can', async ({ start, laptop }) => {
  const { window } = await start();
  const { welcome, page, t } = window;

  await welcome.fill(
    { folder: laptop.vaultFolder, staffName: '', passphrase: 'too short' },
    'something else',
  );
  await welcome.submit();
  await expect(page.getByText(t('vault:create.nameMissing'))).toBeVisible();
  await expect(page.getByText(t('vault:create.tooShort'))).toBeVisible();
  await expect(page.getByText(t('vault:create.different'))).toBeVisible();

  await welcome.fill({ folder: laptop.vaultFolder, staffName: STAFF_NAME, passphrase: 'password1234' });
  await expect(welcome.strength).toHaveText(t('vault:strength.1'));
  await welcome.fill({ folder: laptop.vaultFolder, staffName: STAFF_NAME, passphrase: PASSPHRASE });
  await expect(welcome.strength).toHaveText(t('vault:strength.4'));
  await welcome.submit();
  await expect(window.recovery.title).toBeVisible();
  await window.recovery.later();
  await expect(window.today.title).toBeVisible();
  expect((await readdir(laptop.vaultFolder)).sort()).toEqual(
    expect.arrayContaining(['vault.db', 'vault.json']),
  );
});

test('a folder that holds something is left alone', async ({ start, laptop }) => {
  const { window } = await start();
  await writeFile(path.join(laptop.exportFolder, 'letter.txt'), 'mine');
  await window.welcome.fill({ folder: laptop.exportFolder, staffName: STAFF_NAME, passphrase: PASSPHRASE });
  await window.welcome.submit();
  await expect(window.welcome.trouble).toHaveText(window.t('common:error.folderNotEmpty'));
  expect(await readdir(laptop.exportFolder)).toEqual(['letter.txt']);
});

test('locking closes the vault; only the right passphrase opens it again', async ({ app }) => {
  const { lock, rail, files, file, page, t } = app.window;
  await files.create('Blue');
  await rail.lock();
  await expect(lock.title).toBeVisible();
  await expect(page.getByText('Blue')).toHaveCount(0);
  await expect(page.getByText(STAFF_NAME)).toBeVisible();

  await lock.try('nine loud boats at dusk');
  await expect(lock.trouble).toHaveText(t('common:error.wrongPassphrase'));
  await expect(lock.passphrase).toHaveValue('');
  await lock.unlock(PASSPHRASE);
  await expect(file.fact(t('files:file.country'))).toBeVisible();
});

test('wrong passphrases have to wait longer and longer', async ({ app }) => {
  const { lock, rail, files, t } = app.window;
  await rail.lock();
  for (const guess of ['first guess of many', 'second guess of many', 'third guess of many']) {
    await lock.try(guess);
    await expect(lock.trouble).toBeVisible();
    await expect(lock.passphrase).toBeEnabled();
  }
  await expect(lock.submit).toBeDisabled();
  await expect(lock.submit).toHaveText(t('vault:lock.wait', { count: 1 }));
  await expect(lock.submit).toBeEnabled();
  await lock.try('fourth guess of many');
  await expect(lock.submit).toHaveText(t('vault:lock.wait', { count: 2 }));
  // Even the right one is not looked at before its time.
  await lock.passphrase.fill(PASSPHRASE);
  await lock.passphrase.press('Enter');
  await expect(lock.title).toBeVisible();
  await expect(lock.submit).toBeEnabled();
  await lock.unlock(PASSPHRASE);
  await expect(files.title).toBeVisible();
});

test('a second start finds the vault in use, and the first goes on', async ({ app, start }) => {
  await app.window.files.create('Blue');
  const other = await start();
  await other.window.lock.try(PASSPHRASE);
  await expect(other.window.lock.trouble).toHaveText(other.window.t('common:error.vaultInUse'));
  await app.window.rail.files();
  await expect(app.window.files.row('Blue')).toBeVisible();
});

test.describe('a vault that is not as it was', () => {
  const header = (folder: string) => path.join(folder, 'vault.json');
  const database = (folder: string) => path.join(folder, 'vault.db');

  const flipByte = async (file: string, at: number) => {
    const bytes = await readFile(file);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    await writeFile(file, bytes);
  };

  const wholeFolder = async (folder: string) =>
    Promise.all(
      (await readdir(folder))
        .sort()
        .map(async (name) => [name, (await readFile(path.join(folder, name))).toString('hex')]),
    );

  /** Damages a vault that has been used and closed, then starts the app on it. */
  const damaged = [
    {
      what: 'a header with a flipped bit',
      damage: (folder: string) => flipByte(header(folder), 120),
      words: 'vault:holds.damagedHeader',
    },
    {
      what: 'a header that was cut short',
      damage: (folder: string) => truncate(header(folder), 40),
      words: 'vault:holds.damagedHeader',
    },
    {
      what: 'a database that is gone',
      damage: (folder: string) => rm(database(folder)),
      words: 'vault:holds.vaultWithoutDatabase',
    },
    {
      what: 'a folder that is gone',
      damage: (folder: string) => rm(folder, { recursive: true }),
      words: 'vault:holds.missing',
    },
    {
      what: 'a database with a flipped bit',
      damage: (folder: string) => flipByte(database(folder), 9000),
      words: 'common:error.vaultDamaged',
    },
    {
      what: 'a database that was cut short',
      damage: (folder: string) => truncate(database(folder), 6000),
      words: 'common:error.vaultDamaged',
    },
    {
      what: 'an empty database',
      damage: (folder: string) => truncate(database(folder), 0),
      words: 'common:error.vaultDamaged',
    },
  ] as const;

  for (const { what, damage, words } of damaged) {
    test(`${what} is named plainly, and nothing is overwritten`, async ({ start, laptop }) => {
      const first = await start();
      await makeVault(first);
      await first.window.files.create('Blue');
      await first.close();
      await damage(laptop.vaultFolder);
      const before = what === 'a folder that is gone' ? null : await wholeFolder(laptop.vaultFolder);

      const { window } = await start();
      await expect(window.lock.title).toBeVisible();
      if (await window.lock.passphrase.isVisible()) await window.lock.try(PASSPHRASE);
      await expect(window.lock.trouble).toHaveText(window.t(words));
      await expect(window.welcome.title).toHaveCount(0);
      if (before) expect(await wholeFolder(laptop.vaultFolder)).toEqual(before);
    });
  }

  test('a vault from a newer Mooring is named plainly', async ({ start, laptop }) => {
    const first = await start();
    await makeVault(first);
    await first.close();
    const { checksum: _, ...written } = JSON.parse(await readFile(header(laptop.vaultFolder), 'utf8'));
    await writeFile(header(laptop.vaultFolder), encodeHeader({ ...written, version: written.version + 1 }));
    const { window } = await start();
    await expect(window.lock.trouble).toHaveText(window.t('vault:holds.newerVault'));
  });
});
