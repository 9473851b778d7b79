import { given } from '#shared/domain/answer.ts';
import { type ClientDetails, newClientDetails } from '#shared/domain/client-file.ts';
import { addMonths, localDayOf } from '#shared/domain/dates.ts';
import { newMonitoringDetails } from '#shared/domain/monitoring.ts';
import { addPracticePerson } from '../add-person.ts';
import { makeVault, PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf, refusalOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';
import { practicePerson } from '../practice.ts';

const DAY = localDayOf(new Date());

const addFile = async (app: RunningApp, name: string, details: Partial<ClientDetails>) =>
  (await callOf(app)('files.create', { details: { ...newClientDetails(name), ...details } })).id;

test('a contact is written down beside where things stood, saves itself, and is taken away and brought back', async ({
  app,
}) => {
  const { files, monitoring, rail, page, t } = app.window;
  const adjoa = practicePerson('adjoa');
  // As she stood before anybody asked for the last time of the year.
  await addPracticePerson(app, { ...adjoa, monitoring: adjoa.monitoring.slice(0, 4) });
  await rail.settings();
  await rail.files();
  await files.open('Adjoa');
  await expect(monitoring.tile).toContainText('24 Jun 2026');
  await monitoring.open();
  await expect(monitoring.records).toHaveCount(4);
  await expect(monitoring.moment(6)).toContainText(t('monitoring:state.done'));
  await expectAccessible(page, 'a year of contacts');

  await monitoring.begin();
  await expect(monitoring.form).toBeVisible();
  await monitoring.how('phone');
  await monitoring.by('shelter');
  await monitoring.clientWords.fill('I have a girl who learns from me.');
  await monitoring.talkAbout('housing');
  const housing = monitoring.standing('housing');
  await expect(housing).toContainText('The roof lets the rain in on one side.');
  await expect(housing).toContainText('A room of her own has to wait.');
  await monitoring.writeStanding('housing', 'A room behind the market.');
  await monitoring.addNeed('A lock');
  await untilSaved(page);
  await expectAccessible(page, 'a contact to write down');
  await monitoring.close();
  await expect(monitoring.records).toHaveCount(5);
  await expect(monitoring.records.first()).toContainText('I have a girl who learns from me.');
  await expect(monitoring.records.first()).toContainText('A room behind the market.');

  await monitoring.records.first().getByRole('button').first().click();
  await monitoring.takeAway();
  await expect(monitoring.records).toHaveCount(4);
  await page.keyboard.press('Control+z');
  await expect(monitoring.records).toHaveCount(5);
});

test('a contact that was lost is an outcome, with what comes next; who wants no contact is left in peace', async ({
  app,
}) => {
  const { files, monitoring, today, rail, page, t } = app.window;
  const id = await addFile(app, 'Green', { returnedOn: given(addMonths(DAY, -4)) });
  await rail.today();
  await today.go('3 months after returning');
  // Ready to begin, and nothing is written by looking.
  await expect(monitoring.beginVisitButton(3)).toBeFocused();
  expect((await callOf(app)('monitoring.read', { fileId: id })).records).toEqual([]);
  await page.keyboard.press('Enter');
  await monitoring.form.waitFor();
  await monitoring.chooseOutcome('notReached');
  await monitoring.outcomeWords('notReached').fill('Called three times; the number is off.');
  await untilSaved(page);
  await monitoring.close();
  await expect(monitoring.moment(3)).toContainText(t('monitoring:state.done'));
  await rail.today();
  await expect(today.item('3 months after returning')).toHaveCount(0);

  await rail.files();
  await files.open('Green');
  await monitoring.open();
  await monitoring.begin();
  await monitoring.form.waitFor();
  await monitoring.chooseOutcome('wishesNoContact');
  await monitoring.outcomeWords('wishesNoContact').fill('“Please leave me be.”');
  await untilSaved(page);
  await monitoring.close();
  await expect(page.getByText(t('monitoring:ended.wishesNoContact'))).toBeVisible();
  await rail.today();
  await today.title.waitFor();
  await today.unfold();
  // Only the day on which the file itself is looked at again.
  await expect(today.item('Green')).toHaveText([new RegExp(t('today:about.review').slice(0, 20))]);
});

test('who stays is asked after in the same way, in equal words', async ({ app }) => {
  const { files, monitoring, today, rail, t } = app.window;
  await addFile(app, 'Green', { shelterDeparture: given(addMonths(DAY, -1)) });
  await rail.today();
  await expect(today.group('today').getByRole('listitem')).toHaveText([/1 month after leaving the shelter/]);
  await rail.files();
  await files.open('Green');
  await monitoring.open();
  await expect(monitoring.moment(1)).toContainText(t('monitoring:state.due'));
});

test('a contact goes with its file, and comes back with it', async ({ app }) => {
  const call = callOf(app);
  const id = await addFile(app, 'Green', { returnedOn: given(addMonths(DAY, -3)) });
  await call('monitoring.begin', { fileId: id, details: newMonitoringDetails(1, addMonths(DAY, -2)) });
  const { records } = await call('monitoring.read', { fileId: id });
  expect(records).toHaveLength(1);
  await call('files.remove', { id });
  expect(await refusalOf(app)('monitoring.read', { fileId: id })).toBe('notFound');
  expect((await call('today.read', {})).items).toEqual([]);
  await call('files.restore', { id });
  expect((await call('monitoring.read', { fileId: id })).records).toEqual(records);
});

test('a half-written contact comes back after the vault has locked', async ({ start }) => {
  const app = await start();
  await makeVault(app);
  const { files, monitoring, lock, rail, page } = app.window;
  await files.create('Green');
  await monitoring.open();
  await monitoring.begin();
  await monitoring.form.waitFor();
  await monitoring.clientWords.fill('I have found work');
  await rail.lock();
  await lock.unlock(PASSPHRASE);
  await expect(page.getByText('I have found work')).toBeVisible();
});
