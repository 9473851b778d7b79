import { given } from '#shared/domain/answer.ts';
import { type ClientDetails, newClientDetails } from '#shared/domain/client-file.ts';
import { addDays, addMonths, type CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import { KeyDateId } from '#shared/domain/ids.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { makeVault, PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { typeDay } from '../pages/controls.ts';
import { untilSaved } from '../pages/saving.ts';
import { daysGoBy, passingTime } from '../passing-time.ts';

const keyDate = (number: number, what: string, on: CalendarDate) => ({
  id: KeyDateId.parse(`0199a000-0000-7000-8000-${String(number).padStart(12, '0')}`),
  what,
  on: given(on),
  from: null,
});

const addFile = async (app: RunningApp, name: string, details: Partial<ClientDetails>) =>
  (await callOf(app)('files.create', { details: { ...newClientDetails(name), ...details } })).id;

test('one lands on Today, which is calm while nothing waits, and says what would stand there', async ({
  start,
}) => {
  const first = await start();
  await makeVault(first);
  await first.close();
  const { lock, today, page } = (await start()).window;
  await lock.try(PASSPHRASE);
  await lock.title.waitFor({ state: 'detached' });
  await expect(today.title).toBeVisible();
  await expect(today.empty).toBeVisible();
  await expectAccessible(page, 'nothing waits');
});

test('what waits stands in the group of its day, and one press leads there', async ({ app }) => {
  const { today, details, monitoring, rail, page } = app.window;
  const day = localDayOf(new Date());
  await addFile(app, 'Blue', {
    keyDates: [
      keyDate(1, 'Letter to answer', addDays(day, -3)),
      keyDate(2, 'Talk with the lawyer', day),
      keyDate(3, 'Hearing', addDays(day, 7)),
      keyDate(4, 'Permit ends', addDays(day, 30)),
      keyDate(5, 'School begins', addDays(day, 31)),
    ],
  });
  await addFile(app, 'Green', { plannedReturn: given(addDays(day, 20)) });
  await addFile(app, 'Amber', { returnedOn: given(addMonths(day, -4)) });
  await rail.today();
  await expect(today.group('overdue').getByRole('listitem')).toHaveText([/Amber/, /Letter to answer/]);
  await expect(today.group('today').getByRole('listitem')).toHaveText([/Talk with the lawyer/]);
  await expect(today.group('week').getByRole('listitem')).toHaveText([
    /15 days before the journey/,
    /Hearing/,
  ]);
  await expect(today.group('month').getByRole('listitem')).toHaveText([
    /The day of the journey/,
    /Permit ends/,
  ]);
  await expect(today.item('School begins')).toHaveCount(0);
  await today.unfold();
  await expect(today.item('School begins')).toHaveCount(1);
  await expectAccessible(page, 'what waits');

  await today.go('Hearing');
  await expect(details.workingName).toHaveValue('Blue');
  await rail.today();
  await today.go('Amber');
  // Looking writes nothing down; what one has come for is under the finger.
  await expect(monitoring.beginVisitButton(3)).toBeFocused();
  await expect(monitoring.records).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(monitoring.form).toBeVisible();
  await untilSaved(page);
  // Something is written down now, so nobody asks for that visit any more.
  await rail.today();
  await expect(today.group('overdue').getByRole('listitem')).toHaveText([/Letter to answer/]);
});

test('what is settled can be taken back, at once, with Ctrl+Z, and later, and the log knows who did it', async ({
  app,
}) => {
  const { today, rail, log, page } = app.window;
  const day = localDayOf(new Date());
  await addFile(app, 'Blue', {
    keyDates: [keyDate(1, 'Hearing', addDays(day, 2)), keyDate(2, 'Check-up', addDays(day, 3))],
  });
  await rail.today();
  await today.done('Hearing');
  await expect(today.last).toContainText('Hearing');
  await expect(today.group('week').getByRole('listitem')).toHaveText([/Check-up/]);
  await today.undo();
  await expect(today.group('week').getByRole('listitem')).toHaveText([/Hearing/, /Check-up/]);

  await today.done('Check-up');
  await expect(today.group('week').getByRole('listitem')).toHaveText([/Hearing/]);
  await page.keyboard.press('Control+z');
  await expect(today.group('week').getByRole('listitem')).toHaveText([/Hearing/, /Check-up/]);

  await today.ask('Check-up', 'notNeeded');
  await expectAccessible(page, 'settling something');
  await today.settleWith('The clinic has called it off');
  await rail.files();
  await rail.today();
  await today.unfoldSettled();
  await expect(page.getByText('The clinic has called it off')).toBeVisible();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(today.group('week').getByRole('listitem')).toHaveText([/Hearing/, /Check-up/]);
  await rail.log();
  await expect(log.entries('today.settled')).toHaveCount(3);
  await expect(log.entries('today.takenBack')).toHaveCount(3);
});

test('what is put off comes back on its day, and what is settled comes back where its day changes', async ({
  start,
}) => {
  const time = passingTime();
  const app = await start({ ports: time.ports });
  await makeVault(app);
  const { today, rail } = app.window;
  const call = callOf(app);
  const hearing = addDays(time.today(), 20);
  const id = await addFile(app, 'Blue', { keyDates: [keyDate(1, 'Hearing', hearing)] });
  await rail.today();
  await today.ask('Hearing', 'later');
  await today.settleWith('');
  await expect(today.group('month')).toHaveCount(0);
  const after = async (days: number) => {
    await daysGoBy(app.window, time, days);
    await rail.today();
    await today.title.waitFor();
  };
  await after(6);
  await expect(today.group('month')).toHaveCount(0);
  await after(1);
  await expect(today.group('month').getByRole('listitem')).toHaveText([/Hearing/]);
  await today.done('Hearing');
  await expect(today.group('month')).toHaveCount(0);
  const { file } = await call('files.read', { id });
  const moved = { ...file.details, keyDates: [keyDate(1, 'Hearing', addDays(hearing, 1))] };
  await call('files.update', { id, baseVersion: file.version, details: moved });
  await expect(today.group('month').getByRole('listitem')).toHaveText([/Hearing/]);
});

test('words that a lock has left open stand on Today until they are where they belong', async ({ app }) => {
  const { today, files, file, ecogram, lock, rail } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.role.fill('somebody from the choir');
  await rail.files();
  await files.create('Green');
  await file.openDetails();
  await rail.today();
  // Nothing was left by a lock.
  await expect(today.drafts).toHaveCount(0);
  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.role.fill('somebody from the choir');
  await rail.lock();
  await lock.unlock(PASSPHRASE);
  await expect(ecogram.role).toHaveValue('somebody from the choir');
  await ecogram.role.press('Enter');
  await ecogram.person('somebody from the choir').waitFor();
  await rail.today();
  await expect(today.drafts).toHaveCount(0);
});

test('a date is counted with a template, says where it comes from, and is counted again only when somebody says so', async ({
  app,
}) => {
  const { files, file, details, today, rail, page, t } = app.window;
  const day = (text: string) => formatDay(text as CalendarDate, 'en');
  await files.create('Blue');
  await file.openDetails();
  await details.countDate('Netherlands: Reflection period', '2026-11-30');
  await expect(details.counted).toContainText(day('2027-02-28'));
  await expectAccessible(page, 'counting a date');
  await details.takeCounted();
  await untilSaved(page);
  await expect(page.getByText('lines 2728-2731')).toBeVisible();
  await expect(page.getByText(t('dateTemplates:check'))).toBeVisible();

  await details.arrivedOn('2026-11-01');
  await rail.settings();
  await page.getByRole('button', { name: t('dateTemplates:title') }).click();
  await page.getByRole('button', { name: t('dateTemplates:add') }).click();
  await page.getByRole('dialog').getByLabel(t('dateTemplates:addName')).fill('House rules talk');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'House rules talk', level: 1 }).waitFor();
  await page.getByRole('button', { name: t('dateTemplates:form.base') }).click();
  await page.getByRole('option', { name: t('dateTemplates:base.arrival') }).click();
  await untilSaved(page);
  await expectAccessible(page, 'a date template');

  await rail.files();
  await files.open('Blue');
  await file.openDetails();
  await details.countDate('House rules talk');
  await expect(details.counted).toContainText(day('2026-12-01'));
  await details.takeCounted();
  await untilSaved(page);
  await details.arrivedOn('2026-12-30');
  const offer = t('dateTemplates:take.newBase', { base: day('2026-12-30'), day: day('2027-01-30') });
  await expect(page.getByText(offer)).toBeVisible();
  await untilSaved(page);
  // Nothing has been counted anew by itself.
  const [read] = (await callOf(app)('files.list', { search: 'Blue', limit: 1 })).files;
  if (!read) throw new Error('the file is not there');
  const daysNow = async () =>
    (await callOf(app)('files.read', { id: read.id })).file.details.keyDates.map(({ on }) => on);
  expect(await daysNow()).toEqual([given('2027-02-28'), given('2026-12-01')]);
  await page.getByRole('button', { name: t('dateTemplates:take.recount') }).click();
  await untilSaved(page);
  expect(await daysNow()).toEqual([given('2027-02-28'), given('2027-01-30')]);
  await expect(page.getByText(offer)).toHaveCount(0);
  await rail.today();
  await today.unfold();
  await expect(today.item('House rules talk')).toContainText(t('today:about.counted'));
});

test('a manager puts her own in the place of the report’s, and says that it holds', async ({ app }) => {
  const { rail, page, t } = app.window;
  await rail.settings();
  await page.getByRole('button', { name: t('dateTemplates:title') }).click();
  const row = page.getByRole('listitem').filter({ hasText: '2728-2731' });
  await expect(row).toContainText(t('dateTemplates:notChecked'));
  await expect(row).toContainText(t('dateTemplates:ofReport'));
  await row.getByRole('button', { name: /^It still holds/ }).click();
  await expect(row).toContainText(t('dateTemplates:insteadOfReport'));
  await expect(row).toContainText('Noor');
  await expectAccessible(page, 'how long things last');
  await row.getByRole('button', { name: /^Change/ }).click();
  await page.getByLabel(t('dateTemplates:form.count')).fill('4');
  await page.keyboard.press('Tab');
  await untilSaved(page);
  await page.keyboard.press('Escape');
  await expect(row).toContainText('4 months');
  // What is changed is no longer what was checked.
  await expect(row).toContainText(t('dateTemplates:notChecked'));
});

test('the day that an assessment has for the journey is offered to a file that has another, and can be taken back', async ({
  app,
}) => {
  const { files, risk, today, rail, page, t } = app.window;
  const call = callOf(app);
  const now = localDayOf(new Date());
  const [was, is] = [addDays(now, 40), addDays(now, 20)];
  const id = await addFile(app, 'Blue', { plannedReturn: given(was) });
  const dayOfFile = async () => (await call('files.read', { id })).file.details.plannedReturn;
  await rail.files();
  await files.open('Blue');
  await risk.open();
  await risk.begin('whole');
  const about = page.getByRole('region', { name: t('risk:about.title') });
  const take = about.getByRole('button', { name: t('course:dayForFile.take') });
  await expect(take).toHaveCount(0);
  await typeDay(about, t('risk:about.departureOn'), is);
  await expect(about.getByRole('note')).toContainText(formatDay(was, 'en'));
  await untilSaved(page);
  expect(await dayOfFile()).toEqual(given(was));
  await expectAccessible(page, 'another day of the journey');
  await take.focus();
  await take.press('Enter');
  await expect(take).toHaveCount(0);
  expect(await dayOfFile()).toEqual(given(is));
  await page.keyboard.press('Control+z');
  await expect(take).toBeVisible();
  expect(await dayOfFile()).toEqual(given(was));
  await take.click();
  await expect(take).toHaveCount(0);
  await rail.today();
  await expect(today.item(t('today:about.recommendations'))).toContainText('Blue');
  await expect(today.item(t('today:about.travel'))).toContainText('Blue');

  // Whoever is back has no journey ahead.
  await call('files.update', {
    id,
    ...(await call('files.read', { id }).then(({ file: { version, details } }) => ({
      baseVersion: version,
      details: { ...details, plannedReturn: given(was), returnedOn: given(now) },
    }))),
  });
  await rail.files();
  await files.open('Blue');
  await risk.open();
  await expect(about).toBeVisible();
  await expect(take).toHaveCount(0);
});
