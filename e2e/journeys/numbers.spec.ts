import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { solve } from '#shared/domain/numbers/disclosure.testkit.ts';
import { knownOf } from '#shared/domain/numbers/linked.testkit.ts';
import type { NumbersReport } from '#shared/domain/numbers/report.ts';
import type { TableId } from '#shared/domain/numbers/tables.ts';
import type { RunningApp } from '../app.ts';
import { callOf, refusalOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { CANARIES, fullHouse, lastQuarter } from '../full-house.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { readPdf } from '../pdf.ts';

const moveIn = async (app: RunningApp): Promise<string[]> => {
  const call = callOf(app);
  const ids: string[] = [];
  for (const details of fullHouse()) ids.push((await call('files.create', { details })).id);
  return ids;
};

const saveAs = async (app: RunningApp, format: 'pdf' | 'xlsx' | 'csv'): Promise<Buffer> => {
  const { window, context, laptop } = app;
  const { preview, t } = window;
  const dialog = await SaveDialog.from(context, t, () => preview.pressSave());
  await dialog.saveAs('numbers');
  await expect(preview.saved).toBeVisible();
  return readFile(path.join(laptop.exportFolder, `numbers.${format}`));
};

/** All that a workbook holds, in whichever of its parts. */
const partsOf = (workbook: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(workbook))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const expectNobody = (where: string, text: string, ids: readonly string[]) => {
  for (const word of [...CANARIES, 'Noor', ...ids])
    expect(text.includes(word), `${word} in ${where}`).toBe(false);
};

test('a manager exports a quarter’s numbers', async ({ app }) => {
  const { window } = app;
  const { numbers, preview, rail, log, page, t } = window;
  const ids = await moveIn(app);
  const report = await callOf(app)('numbers.report', { period: lastQuarter() });
  expect(report.total).toBe(28);

  await rail.numbers();
  await expect(numbers.title).toBeVisible();
  await expect(numbers.tables).toHaveCount(12);
  await expect(numbers.row('gender', 'woman')).toContainText('18');
  await expect(numbers.row('gender', 'transgender')).toContainText(t('numbers:hidden'));
  await expectAccessible(page, 'the numbers of a quarter');

  await numbers.giveOutButton.click();
  await preview.untilDrawn();
  await expect(page.getByText(t('numbers:export.before.same'))).toHaveCount(0);
  await expectAccessible(page, 'numbers to give out');
  const pdf = await saveAs(app, 'pdf');
  const { text, images } = await readPdf(pdf);
  expect(images).toBe(0);
  expect(text).toContain(t('numbers:table.country.title'));
  expectNobody('the PDF', `${text}${pdf.toString('latin1')}`, ids);

  await numbers.chooseFormat('csv');
  await expect(page.locator('pre')).toContainText(t('numbers:csv.table'));
  const csv = (await saveAs(app, 'csv')).toString('utf8');
  expectNobody('the CSV', csv, ids);
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { skipEmptyLines: true });
  expect(errors).toEqual([]);
  const numberIn = (table: string, row: string) =>
    data.find(([inTable, inRow]) => inTable === table && inRow === row)?.[3];
  const { rows } = tableOf(report, 'age');
  expect(numberIn(t('numbers:table.age.title'), t('numbers:row.from25'))).toBe(
    String(rows.find(({ key }) => key === 'from25')?.total ?? ''),
  );

  await numbers.chooseFormat('xlsx');
  await expect(page.getByText(t('numbers:export.sameNumbers'))).toBeVisible();
  await expectAccessible(page, 'a workbook to give out');
  const parts = partsOf(await saveAs(app, 'xlsx'));
  const whole = Object.values(parts).join('\n');
  expectNobody('the workbook', whole, ids);
  expect(whole).toContain(t('numbers:table.country.title'));
  expect(whole).not.toContain('<f>');

  await rail.numbers();
  await numbers.giveOutButton.click();
  await expect(page.getByText(t('numbers:export.before.same'))).toBeVisible();
  await expectAccessible(page, 'numbers that have left before');

  await rail.log();
  await log.filterByKind('document');
  await expect(log.entries('document.saved').first()).toContainText(t('log:detail.what.numbers'));
});

const tableOf = ({ tables }: NumbersReport, id: string) => {
  const found = tables.find((table) => table.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
};

test('nobody works a small number out of what was saved', async ({ app }) => {
  const ids = await moveIn(app);
  const call = callOf(app);
  const period = lastQuarter();
  const report = await call('numbers.report', { period });
  const { sums, leastOf } = knownOf(report);
  const isAsked = (name: string) => /^\w+ (row|column|cell) /.test(name);
  for (const [name, { least, most }] of solve(sums, report.total ?? 0, { isAsked, leastOf })) {
    const [id, kind, one, other] = name.split(' ') as [TableId, string, string, string?];
    const { rows, columns } = tableOf(report, id);
    const row = kind === 'column' ? null : (rows[Number(one)]?.key ?? null);
    const column = kind === 'row' ? null : (columns[Number(other ?? one)] ?? null);
    const behind = await call('numbers.trace', { period, number: { table: id, row, column } });
    if (behind.length === 0 || behind.length >= report.threshold) continue;
    expect(most, name).toBeGreaterThanOrEqual(report.threshold);
    expect(most - least + 1, name).toBeGreaterThanOrEqual(report.threshold);
  }
  expect(ids).toHaveLength(28);
});

test('a number is traced on the screen, and the log tells of it', async ({ app }) => {
  const { numbers, rail, log, page } = app.window;
  await moveIn(app);
  await rail.numbers();
  await numbers.row('track', 'staying').getByRole('button').click();
  await expect(numbers.traced).toContainText('Kanarie1');
  await expectAccessible(page, 'which files a number counts');
  await numbers.traced.getByRole('button', { name: 'Kanarie1 KAN-1', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Kanarie1', level: 1 })).toBeVisible();
  await rail.log();
  await expect(log.entries('numbers.traced')).toHaveCount(1);
});

test('only whole periods of one kind are given out, and the threshold only goes up', async ({ app }) => {
  const { numbers, rail, page, t } = app.window;
  await rail.numbers();
  await expect(page.getByText(t('numbers:none'))).toBeVisible();
  await expectAccessible(page, 'no numbers yet');
  await callOf(app)('files.create', { details: fullHouse()[0] as never });
  await expect(page.getByText(t('numbers:tooFew', { threshold: 5 }))).toBeVisible();
  await numbers.choosePeriod('year');
  await expect(numbers.giveOutButton).toHaveCount(0);
  await expect(
    page.getByText(t('numbers:cannotGiveOut.kind', { kind: t('numbers:kindWord.quarter') })),
  ).toBeVisible();
  await numbers.choosePeriod('own');
  await expect(numbers.giveOutButton).toHaveCount(0);
  const refused = refusalOf(app);
  const output = { format: 'csv' } as const;
  const year = { kind: 'year', year: 2020, number: 1 } as const;
  expect(await refused('documents.prepareNumbers', { period: year, language: 'en', output })).toBe(
    'badInput',
  );
  const running = { kind: 'quarter', year: new Date().getFullYear() + 1, number: 1 } as const;
  expect(await refused('documents.prepareNumbers', { period: running, language: 'en', output })).toBe(
    'badInput',
  );

  await rail.settings();
  const smallest = page.getByRole('textbox', { name: t('numbers:policy.smallest') });
  await smallest.fill('3');
  await smallest.blur();
  await expect(smallest).toHaveValue('5');
  await smallest.fill('8');
  await smallest.blur();
  await expect.poll(async () => (await callOf(app)('policy.read', {})).smallestNumber).toBe(8);
  await rail.numbers();
  await expect(page.getByText(t('numbers:tooFew', { threshold: 8 }))).toBeVisible();
});

test('a supervisor sees numbers without tracing them or giving them out; a counsellor has no such place', async ({
  app,
}) => {
  const { numbers, rail, settings, people, lock, page, t } = app.window;
  await moveIn(app);
  await rail.settings();
  await settings.open('people');
  const amina = { name: 'Amina', role: 'supervisor', passphrase: 'two herons over still water' } as const;
  const bram = { name: 'Bram', role: 'counsellor', passphrase: 'four brown foxes in fog' } as const;
  await people.add(amina);
  await people.add(bram);
  await rail.numbers();
  await expect(numbers.tables.first()).toBeVisible();
  await rail.lock();
  await lock.unlock(amina.passphrase, amina.name);
  await rail.numbers();
  await expect(numbers.row('track', 'staying')).toBeVisible();
  await expect(numbers.row('track', 'staying').getByRole('button')).toHaveCount(0);
  await expect(numbers.giveOutButton).toHaveCount(0);
  await rail.lock();
  await lock.unlock(bram.passphrase, bram.name);
  await expect(page.getByRole('heading', { name: t('files:list.title') })).toBeVisible();
  await expect(rail.numbersButton).toHaveCount(0);
});

test('what is counted is written on the sheet, saved, and there again', async ({ app }) => {
  const { files, file, details, rail, page, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  for (const part of ['came', 'before', 'way'] as const)
    await page.getByRole('button', { name: t(`course:${part}.title`) }).click();
  await expectAccessible(page, 'the whole sheet of a file');
  const choose = async (label: string, option: string) => {
    await page.getByRole('button', { name: label }).first().click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose(t('course:gender.label'), t('course:gender.is.inOwnWords'));
  await page.getByLabel(t('course:gender.words'), { exact: true }).fill('both');
  await choose(t('course:born.label'), t('course:born.year'));
  await page.getByLabel(t('course:born.yearField'), { exact: true }).fill('1998');
  await choose(t('course:reportedBy.label'), t('course:reportedBy.is.police'));
  await choose(t('course:identified.formally'), t('course:identified.yes'));
  await page.getByLabel(t('course:identified.by'), { exact: true }).fill('The police in Utrecht');
  await page.getByText(t('course:exploitationForms.is.labour'), { exact: true }).click();
  const work = page.getByRole('combobox', { name: t('course:sectors.label') });
  await work.fill(t('course:sectors.is.cleaning'));
  await work.press('Enter');
  await choose(t('course:track.label'), t('course:track.is.notDecided'));
  await details.workingName.fill('Blue one');
  await expect
    .poll(async () => {
      const call = callOf(app);
      const [summary] = (await call('files.list', { search: '', limit: 1 })).files;
      if (!summary) return null;
      return (await call('files.read', { id: summary.id })).file.details;
    })
    .toMatchObject({
      workingName: 'Blue one',
      gender: { is: 'given', value: { is: 'inOwnWords', words: 'both' } },
      born: { is: 'given', value: { is: 'year', year: 1998 } },
      reportedBy: { is: 'given', value: { is: 'police' } },
      informallyIdentified: { is: 'notAskedYet' },
      formallyIdentified: { is: 'given', value: { is: 'yes', since: null, by: 'The police in Utrecht' } },
      exploitationForms: { is: 'given', value: ['labour'] },
      sectors: { is: 'given', value: ['cleaning'] },
      track: { is: 'given', value: 'notDecided' },
    });
  await rail.files();
  await files.open('Blue one');
  await expect(page.getByText(t('course:track.is.notDecided'))).toBeVisible();
  // A client who sits beside may read this page: what happened before isn't on it.
  await expect(page.getByText(t('course:exploitationForms.label'))).toHaveCount(0);
  await expect(page.getByText('The police in Utrecht')).toHaveCount(0);
});
