import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { csvBytes } from '#electron/spreadsheets/csv-bytes.ts';
import { workbookBytes } from '#electron/spreadsheets/workbook-bytes.ts';
import { CalendarDate } from '#shared/domain/dates.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { laptopIn, makeVault, PASSPHRASE, startApp } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';
import { unicodeText, westernCsv, workbookOfExcel } from '../spreadsheets.ts';

/** Invented, as a shelter keeps it: a title, Dutch headings, a column of its own, a row without a name, a country of none. */
const LIST = [
  ['Sociale kaart, 2025'],
  [],
  ['Naam', 'Land', 'Telefoon', 'Soort hulp', 'Laatst gecontroleerd', 'Parkeren'],
  ['Haven', 'Nederland', '+31 20 000 0002', 'opvang, rechtshulp', '31-12-2025', 'achter het huis'],
  ['Casa das Mães', 'Brazil', '', 'opvang', '', ''],
  ['', 'Ghana', '', '', '', ''],
  ['Kade', 'Atlantis', '', 'ponyritten', 'binnenkort', ''],
];

test('a spreadsheet is looked at, its columns matched, and brought in; what was here is kept beside it', async ({
  app,
}) => {
  const { rail, socialMap, exchange, page, t } = app.window;
  await writeFile(path.join(app.laptop.exportFolder, 'kaart.csv'), csvBytes(LIST, ';'));
  await rail.socialMap();
  await socialMap.create('Haven');
  await socialMap.addTo('countries', 'Netherlands');
  await socialMap.field('phone').fill('+31 20 000 0001');
  await untilSaved(page);
  await socialMap.toTheList();

  await exchange.look('kaart.csv');
  await expect(exchange.counts).toContainText(t('exchange:counts.added', { count: 2 }));
  await expect(exchange.counts).toContainText(t('exchange:counts.matched', { count: 1 }));
  await expect(exchange.counts).toContainText(t('exchange:counts.leftOut', { count: 1 }));
  await expect(exchange.role('Soort hulp')).toContainText(t('socialMap:field.services'));
  await expect(exchange.role('Parkeren')).toContainText(t('exchange:columns.asNote'));
  await expectAccessible(page, 'the columns of a file');
  await exchange.makeColumn('Parkeren', t('socialMap:field.address'));

  await exchange.view('matches', 1);
  await expect(exchange.match('Haven')).toContainText('+31 20 000 0001');
  await expect(exchange.match('Haven')).toContainText('+31 20 000 0002');
  await expectAccessible(page, 'what is known already');
  await exchange.takeSide('Haven', t('socialMap:field.phone'), 'theirs');

  await exchange.view('rows', 3);
  await expect(exchange.rows).toHaveCount(3);
  await expectAccessible(page, 'the rows as they would be');
  await exchange.view('findings', 5);
  await expect(exchange.rows.filter({ hasText: 'Atlantis' })).toContainText(
    t('exchange:finding.notUnderstood'),
  );
  await expectAccessible(page, 'what to look through');
  await exchange.saveReport('report.csv');
  const report = path.join(app.laptop.exportFolder, 'report.csv');
  await expect(page.getByText(t('plan:preview.saved', { path: report }))).toBeVisible();
  expect(await readFile(report, 'utf8')).toContain('"7";"Land";');

  await exchange.bringIn(3);
  await expect(page.getByText(t('exchange:done.added', { count: 2 }))).toBeVisible();
  await expectAccessible(page, 'what was brought in');
  await page.getByRole('button', { name: t('exchange:done.toMap') }).click();
  await expect(socialMap.rows).toHaveCount(3);
  await socialMap.open('Haven');
  await expect(socialMap.field('phone')).toHaveValue('+31 20 000 0002');
  await expect(socialMap.field('address')).toHaveValue('achter het huis');
  await socialMap.toTheList();
  await socialMap.open('Kade');
  await expect(socialMap.field('notes')).toHaveValue(
    'Land: Atlantis\nSoort hulp: ponyritten\nLaatst gecontroleerd: binnenkort',
  );
});

test('one that shares no more than a website may be one of ours: it is shown, and comes in as another', async ({
  app,
}) => {
  const { rail, socialMap, exchange, page, t } = app.window;
  const list = [
    ['Name', 'Country', 'Website'],
    ['Haven Accra', 'Ghana', 'https://haven.example/ghana'],
    ['Haven Lagos', 'Nigeria', 'https://www.haven.example'],
  ];
  await writeFile(path.join(app.laptop.exportFolder, 'map.csv'), csvBytes(list, ','));
  await rail.socialMap();
  await socialMap.create('Anchorage');
  await socialMap.addTo('countries', 'Netherlands');
  await socialMap.field('web').fill('haven.example');
  await untilSaved(page);
  await socialMap.toTheList();

  await exchange.look('map.csv');
  await exchange.view('matches', 1);
  await expect(exchange.match('Anchorage')).toContainText('Haven Lagos');
  await expect(exchange.match('Anchorage')).toContainText('Nigeria');
  await expectAccessible(page, 'one that may be ours');
  await exchange.bringIn(2);
  await page.getByRole('button', { name: t('exchange:done.toMap') }).click();
  await expect(socialMap.rows).toHaveCount(3);
  await socialMap.open('Anchorage');
  await expect(socialMap.field('web')).toHaveValue('haven.example');
});

test('lists of other programs are chosen and looked at: UTF-16, Windows-1252, a workbook with merged headings and days in five forms', async ({
  app,
}) => {
  const { rail, socialMap, exchange, page, t } = app.window;
  const put = (name: string, bytes: Uint8Array) => writeFile(path.join(app.laptop.exportFolder, name), bytes);
  const HEADINGS = ['Naam', 'Land', 'Adres', 'Kosten'];
  await put('unicode.txt', unicodeText([HEADINGS, ['Приют Надежда', 'Bulgarije', 'София', 'Geen']]));
  await put('west.csv', westernCsv([HEADINGS, ['Café Mães', 'Portugal', 'Rua Ñ', '€ 5']]));
  await put('kaart.xlsx', workbookOfExcel());
  const cancel = () => page.getByRole('button', { name: t('common:action.cancel') }).click();
  await rail.socialMap();

  await exchange.look('unicode.txt');
  await expect(exchange.reading('letters')).toContainText(t('exchange:file.encoding.utf-16le'));
  await expect(exchange.reading('between')).toContainText(t('exchange:file.delimiter.tab'));
  await expect(exchange.rows.filter({ has: exchange.role('Adres') })).toContainText('София');
  await exchange.view('rows', 1);
  await expect(exchange.rows).toContainText(['Приют Надежда']);
  await expect(exchange.rows).toContainText(['Bulgaria']);
  await cancel();

  await exchange.look('west.csv');
  await expect(exchange.reading('letters')).toContainText(t('exchange:file.encoding.windows-1252'));
  await expect(exchange.reading('between')).toContainText(t('exchange:file.delimiter.semicolon'));
  await expect(exchange.rows.filter({ has: exchange.role('Adres') })).toContainText('Rua Ñ');
  await expect(exchange.rows.filter({ has: exchange.role('Kosten') })).toContainText('€ 5');
  await exchange.view('rows', 1);
  await expect(exchange.rows).toContainText(['Café Mães']);
  await cancel();

  await exchange.look('kaart.xlsx');
  await expect(exchange.counts).toContainText(t('exchange:counts.added', { count: 5 }));
  await expect(exchange.role('Telefoon')).toContainText(t('socialMap:field.phone'));
  await expect(exchange.role('Laatst gecontroleerd')).toContainText(t('exchange:field.checkedOn'));
  await expectAccessible(page, 'a workbook of another program');
  await exchange.view('rows', 5);
  await expect(exchange.rows).toHaveCount(5);
  await expect(exchange.rows.filter({ hasText: 'Haven' })).toContainText('31200000001');
  await exchange.bringIn(5);
  await page.getByRole('button', { name: t('exchange:done.toMap') }).click();
  await expect(socialMap.rows).toHaveCount(5);
  const day = formatDay(CalendarDate.parse('2025-12-31'), 'en', 'medium');
  for (const name of ['Haven', 'Kade', 'Sluis', 'Werf', 'Dok']) {
    await socialMap.open(name);
    await expect(page.getByRole('main')).toContainText(day);
    await socialMap.toTheList();
  }
});

test('letters and cells that were guessed wrong are put right, and the columns are looked at anew', async ({
  app,
}) => {
  const { rail, socialMap, exchange, page, t } = app.window;
  const text = 'Name|Country|Address\nDom Nadzieja; fundacja|Poland|Łódź\n';
  const central = { Ł: 0xa3, ó: 0xf3, ź: 0x9f } as Readonly<Record<string, number>>;
  const bytes = Uint8Array.from(text, (letter) => central[letter] ?? letter.charCodeAt(0));
  await writeFile(path.join(app.laptop.exportFolder, 'lista.csv'), bytes);
  await rail.socialMap();
  await exchange.look('lista.csv');
  await expect(exchange.reading('letters')).toContainText(t('exchange:file.encoding.windows-1252'));
  await expect(exchange.rows.filter({ has: exchange.role('Address') })).not.toContainText('Łódź');
  await exchange.readAs('letters', t('exchange:file.encoding.windows-1250'));
  await expect(exchange.rows.filter({ has: exchange.role('Address') })).toContainText('Łódź');
  await expectAccessible(page, 'a text that was read anew');
  await exchange.readAs('between', t('exchange:file.delimiter.semicolon'));
  await expect(exchange.rows.filter({ hasText: 'Name|Country|Address' }).first()).toBeVisible();
  await exchange.readAs('between', t('exchange:file.delimiter.bar'));
  await expect(exchange.rows.filter({ has: exchange.role('Address') })).toContainText('Łódź');

  await exchange.bringIn(1);
  await page.getByRole('button', { name: t('exchange:done.toMap') }).click();
  await socialMap.open('Dom Nadzieja; fundacja');
  await expect(socialMap.field('address')).toHaveValue('Łódź');
});

test('what was brought in is taken back, and cancelling leaves nothing', async ({ app }) => {
  const { rail, socialMap, exchange, page, t } = app.window;
  await writeFile(path.join(app.laptop.exportFolder, 'kaart.xlsx'), workbookBytes('Kaart', LIST));
  await rail.socialMap();
  await exchange.look('kaart.xlsx');
  await page.getByRole('button', { name: t('common:action.cancel') }).click();
  await expect(page.getByText(t('socialMap:list.noneText'))).toBeVisible();
  await exchange.look('kaart.xlsx');
  await exchange.bringIn(3);
  await exchange.takeBack();
  const back = t('exchange:done.takenBack', { ended: 3, putBack: 0, left: 0 });
  await expect(page.getByText(back)).toBeVisible();
  await page.getByRole('button', { name: t('exchange:done.toMap') }).click();
  await expect(page.getByText(t('socialMap:list.allEndedText'))).toBeVisible();
  await page.getByText(t('socialMap:list.withEnded')).click();
  await expect(socialMap.rows).toHaveCount(3);
});

test('the map goes to another shelter as a file, with no colleague’s name, and is joined with theirs', async ({
  app,
}) => {
  const { rail, socialMap, exchange, page, t } = app.window;
  await rail.socialMap();
  await socialMap.create('Haven');
  await socialMap.field('phone').fill('+31 20 000 0001');
  await socialMap.field('notes').fill('Ask for the night team.');
  await untilSaved(page);
  await socialMap.checkButton.click();
  await expect(socialMap.checkButton).toBeDisabled();
  await socialMap.toTheList();
  await exchange.openGiving();
  await exchange.chooseFormat('map');
  await exchange.pressSave();
  await expect(page.getByText(t('exchange:giving.shelterMissing'))).toBeVisible();
  await expectAccessible(page, 'giving the map away');
  await exchange.shelter.fill('Harbour House');
  const dialog = await SaveDialog.from(app.context, t, () => exchange.pressSave());
  await dialog.saveAs('ours.mooring-map.json');
  await expect(page.getByText(t('plan:preview.savedWarning'))).toBeVisible();
  const file = await readFile(path.join(app.laptop.exportFolder, 'ours.mooring-map.json'), 'utf8');
  expect(file).toContain('Harbour House');
  expect(file).not.toContain('Noor');
  expect(file).not.toContain('night team');
  await app.close();

  // Another laptop, with a vault of its own and the file on it.
  const other = await laptopIn(path.join(app.laptop.vaultFolder, '..', 'other'));
  await writeFile(path.join(other.exportFolder, 'theirs.mooring-map.json'), file);
  const theirs = await startApp(other);
  try {
    await makeVault(theirs);
    const { window } = theirs;
    await window.rail.socialMap();
    await window.exchange.look('theirs.mooring-map.json');
    await window.exchange.bringIn(1);
    await window.page.getByRole('button', { name: t('exchange:done.toMap') }).click();
    await window.socialMap.open('Haven');
    await expect(window.socialMap.field('phone')).toHaveValue('+31 20 000 0001');
    await expect(window.page.getByText(/ by Harbour House$/)).toBeVisible();
    await window.socialMap.toTheList();
    await window.exchange.look('theirs.mooring-map.json');
    await expect(window.exchange.counts).toContainText(t('exchange:counts.same', { count: 1 }));
    await expect(window.page.getByRole('button', { name: t('exchange:bring.nothing') })).toBeDisabled();
  } finally {
    await theirs.close();
  }
});

test('a file that is none is refused in words, and all goes by keys', async ({ app }) => {
  const { rail, exchange, page, t } = app.window;
  const folder = app.laptop.exportFolder;
  await writeFile(path.join(folder, 'other.json'), '{"format":"mooring-social-map","version":7}');
  await writeFile(path.join(folder, 'plan.pdf'), '%PDF');
  await rail.socialMap();
  const dialog = await exchange.openDialog();
  await expect(dialog.files).toHaveCount(1);
  await dialog.pressOpen();
  await expect(dialog.trouble).toHaveText(t('shell:picker.problem.noFile'));
  await dialog.openByKeys('oth');
  await expect(exchange.refused).toContainText(t('exchange:refused.newerMap'));
  await expectAccessible(page, 'a file that is refused');
  const again = await exchange.openDialog();
  await again.cancel();
  await expect(exchange.refused).toHaveCount(0);
});

test('locking lets go of the file that was looked at', async ({ app }) => {
  const { rail, lock, exchange, page, t } = app.window;
  await writeFile(path.join(app.laptop.exportFolder, 'kaart.csv'), csvBytes(LIST, ','));
  await rail.socialMap();
  await exchange.look('kaart.csv');
  await rail.lock();
  await lock.unlock(PASSPHRASE);
  await expect(page.getByText(t('exchange:bring.goneText'))).toBeVisible();
  await page.getByRole('button', { name: t('exchange:done.toMap') }).click();
  await expect(page.getByText(t('socialMap:list.noneText'))).toBeVisible();
});

test('whoever may only read gives the map away and brings nothing in', async ({ app }) => {
  const { rail, settings, people, lock, exchange, page, t } = app.window;
  await rail.settings();
  await settings.open('people');
  const amina = { name: 'Amina', role: 'supervisor', passphrase: 'two herons over still water' } as const;
  await people.add(amina);
  await rail.lock();
  await lock.unlock(amina.passphrase, amina.name);
  await rail.socialMap();
  await page.getByRole('button', { name: t('socialMap:list.menu') }).click();
  await expect(page.getByRole('menuitem')).toHaveText([t('socialMap:list.print'), t('exchange:give')]);
  await page.keyboard.press('Escape');
  await exchange.openGiving();
  const dialog = await SaveDialog.from(app.context, t, () => exchange.pressSave());
  await dialog.saveAs('map.xlsx');
  await expect(page.getByText(t('plan:preview.savedWarning'))).toBeVisible();
});
