import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { workbookBytes } from '#electron/spreadsheets/workbook-bytes.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { PASSPHRASE } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { OpenDialog } from '../pages/open-dialog.ts';

/** Invented, as a shelter keeps it: a title, Dutch headings, a column of its own, and a row of nobody. */
const LIST = [
  ['Cliënten, voorjaar 2026'],
  [],
  ['Werknaam', 'Dossiernummer', 'Land van herkomst', 'Talen', 'Datum binnenkomst', 'Zitting', 'Kamer'],
  ['Indigo', 'K-12', 'Nigeria', 'Engels, Edo', '31-01-2026', '1 mei 2026', '7'],
  ['Oker', 'K-13', 'Atlantis', '', '', '', ''],
  ['Oker twee', 'K-13', '', '', '', '', ''],
  ['', '', 'Ghana', '', '', '', ''],
];

test('a workbook is looked at, its columns matched, and a file made of everybody who has none', async ({
  app,
}) => {
  const { rail, files, file, fileList, exchange, page, t } = app.window;
  const call = callOf(app);
  await call('files.create', { details: { ...newClientDetails('Somebody'), fileCode: 'k 12' } });
  await rail.files();
  await writeFile(path.join(app.laptop.exportFolder, 'clienten.xlsx'), workbookBytes('Lijst', LIST));

  await fileList.look('clienten.xlsx');
  await expect(exchange.counts).toContainText(t('fileList:counts.made', { count: 1 }));
  await expect(exchange.counts).toContainText(t('fileList:counts.doubles', { count: 2 }));
  await expect(exchange.counts).toContainText(t('fileList:counts.leftOut', { count: 1 }));
  await expect(exchange.role('Kamer')).toContainText(t('exchange:columns.asNote'));
  await expect(exchange.role('Zitting')).toContainText(t('fileList:field.keyDate'));
  await expectAccessible(page, 'the columns of a list of clients');
  await exchange.makeColumn('Kamer', t('exchange:columns.leftOut'));

  await fileList.view('doubles', 2);
  await expect(exchange.rows.filter({ hasText: 'Indigo' })).toContainText(
    t('fileList:outcome.codeHere', { name: 'Somebody' }),
  );
  await expect(exchange.rows.filter({ hasText: 'Oker twee' })).toContainText(
    t('fileList:outcome.codeInRow', { row: 5 }),
  );
  await expect(fileList.tick('Indigo', 4)).not.toBeChecked();
  await expectAccessible(page, 'who may have a file already');
  await fileList.tick('Oker twee', 6).check({ force: true });
  await expect(exchange.rows.filter({ hasText: 'Oker twee' })).toContainText(t('fileList:outcome.madeToo'));

  await fileList.view('rows', 3);
  await expect(exchange.rows.filter({ hasText: 'Indigo' })).toContainText('Nigeria');
  await expect(exchange.rows.filter({ hasText: 'Indigo' })).toContainText('Zitting');
  await expectAccessible(page, 'files as they would be');
  await fileList.view('findings', 4);
  await expect(exchange.rows.filter({ hasText: 'Atlantis' })).toContainText(
    t('exchange:finding.notUnderstood'),
  );
  await exchange.saveReport('verslag.csv');
  const report = path.join(app.laptop.exportFolder, 'verslag.csv');
  await expect(page.getByText(t('plan:preview.saved', { path: report }))).toBeVisible();
  const lines = (await readFile(report, 'utf8')).split('\r\n');
  for (const row of [4, 5, 6, 7]) expect(lines.some((line) => line.startsWith(`"${row}";`))).toBe(true);

  await fileList.make(2);
  await expect(page.getByText(t('fileList:done.made', { count: 2 }))).toBeVisible();
  await expectAccessible(page, 'files that were made');
  await fileList.toTheFiles();
  await expect(files.rows).toHaveCount(3);
  await files.open('Oker twee');
  await rail.files();
  await files.row('Oker').filter({ hasNotText: 'twee' }).getByRole('button').click();
  await expect(file.fact(t('files:file.code'))).toHaveText('K-13');
  await expect(file.fact(t('files:file.notes'))).toContainText('Land van herkomst: Atlantis');
  const { entries } = await call('log.list', {
    ...{ kind: 'file', staffId: null, about: null, from: null, until: null, before: null, limit: 50 },
  });
  expect(entries.filter(({ action }) => action === 'file.broughtIn')).toMatchObject([
    { detail: { made: 2 } },
  ]);
});

test('a text with semicolons and Windows letters is read as it was meant, and taken back again', async ({
  app,
}) => {
  const { rail, files, fileList, exchange, page, t } = app.window;
  const text = 'Naam;Geboren;Opmerkingen\r\nZoë;1999;"Eén kamer; met uitzicht"\r\nRené;31-12-2001;€ 5\r\n';
  const signs: Readonly<Record<string, number>> = { '€': 0x80 };
  const bytes = Uint8Array.from(text, (letter) => signs[letter] ?? letter.charCodeAt(0));
  await writeFile(path.join(app.laptop.exportFolder, 'clienten.csv'), bytes);
  await rail.files();
  await fileList.look('clienten.csv');
  await expect(exchange.reading('letters')).toContainText(t('exchange:file.encoding.windows-1252'));
  await expect(exchange.reading('between')).toContainText(t('exchange:file.delimiter.semicolon'));
  await fileList.view('rows', 2);
  await expect(exchange.rows.filter({ hasText: 'Zoë' })).toContainText('Eén kamer; met uitzicht');
  await expect(exchange.rows.filter({ hasText: 'René' })).toContainText('€ 5');
  await fileList.make(2);
  await exchange.takeBack();
  await expect(page.getByText(t('fileList:done.takenBack', { removed: 2, left: 0 }))).toBeVisible();
  await fileList.toTheFiles();
  await expect(files.rows).toHaveCount(0);
});

test('a broken list is refused in words, all goes by keys, and the vault is as it was', async ({ app }) => {
  const { rail, files, fileList, exchange, page, t } = app.window;
  const call = callOf(app);
  await files.create('Somebody');
  await rail.files();
  const whole = workbookBytes('Lijst', LIST);
  await writeFile(path.join(app.laptop.exportFolder, 'half.xlsx'), whole.slice(0, whole.length / 2));
  const log = async () => {
    const { total } = await call('log.list', {
      ...{ kind: 'file', staffId: null, about: null, from: null, until: null, before: null, limit: 1 },
    });
    return total;
  };
  const before = await log();
  await fileList.menu.focus();
  const dialog = await OpenDialog.from(app.context, t, async () => {
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: t('fileList:bringIn') }).waitFor();
    await page.keyboard.press('Enter');
  });
  await dialog.openByKeys('half');
  await expect(exchange.refused).toContainText(t('exchange:refused.damaged'));
  await expect(exchange.refused).toContainText(t('exchange:refused.after'));
  await expectAccessible(page, 'a list that is refused');
  await expect(files.rows).toHaveCount(1);
  expect(await log()).toBe(before);
});

test('locking lets go of a list that was looked at', async ({ app }) => {
  const { rail, lock, fileList, page, t } = app.window;
  await writeFile(path.join(app.laptop.exportFolder, 'clienten.csv'), 'Naam\nZoë\n');
  await rail.files();
  await fileList.look('clienten.csv');
  await rail.lock();
  await lock.unlock(PASSPHRASE);
  await expect(page.getByText(t('fileList:gone'))).toBeVisible();
});
