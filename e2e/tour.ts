import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { diffBetween } from '#shared/document/records.ts';
import { given } from '#shared/domain/answer.ts';
import { newClientDetails } from '#shared/domain/client-file.ts';
import { addDays, addMonths, CalendarDate, localDayOf } from '#shared/domain/dates.ts';
import { emptyEcogram } from '#shared/domain/ecogram.ts';
import { NeedId } from '#shared/domain/ids.ts';
import { type MonitoringDetails, newMonitoringDetails } from '#shared/domain/monitoring.ts';
import { newOrganisationDetails } from '#shared/domain/organisation.ts';
import { newPlanField } from '#shared/domain/plan.ts';
import { type AppWindow, PASSPHRASE, type RunningApp, STAFF_NAME } from './app.ts';
import { callOf } from './calls.ts';
import { fullHouse } from './full-house.ts';
import { ReadingPage } from './pages/reading.ts';
import { SaveDialog } from './pages/save-dialog.ts';
import { untilSaved } from './pages/saving.ts';
import type { PracticePerson } from './practice.ts';

/** Looks at what is shown now. `where` says in words which screen that is. */
export type Look = (where: string, page: Page) => Promise<void>;

/**
 * Goes through every screen on a laptop where Mooring has never run: the first run, each screen empty, each with a
 * little on it, the dialogs, the lock screen. Ends with the vault open.
 */
export const tourFromTheFirstRun = async (app: RunningApp, look: Look): Promise<void> => {
  const { window, context } = app;
  const {
    welcome,
    lock,
    cover,
    files,
    file,
    details,
    ecogram,
    talk,
    plan,
    preview,
    backups,
    recovery,
    rail,
    today,
    page,
    t,
  } = window;
  await welcome.title.waitFor();
  await look('the first run', page);
  await welcome.submit();
  await look('the first run, with what is missing', page);
  await welcome.fill({ folder: app.laptop.vaultFolder, staffName: STAFF_NAME, passphrase: PASSPHRASE });
  await welcome.strength.waitFor();
  await look('the first run, filled in', page);
  await welcome.submit();
  await recovery.title.waitFor();
  await recovery.makeButton.waitFor();
  await look('the recovery sheet, as the step after the vault', page);
  await recovery.later();
  await today.title.waitFor();
  await look('nothing waits', page);
  await rail.files();
  await look('no files yet', page);
  await page.getByRole('button', { name: t('files:list.new') }).click();
  await page.getByRole('dialog').waitFor();
  await look('a new file', page);
  await page.keyboard.press('Escape');
  await files.create('Blue');
  await look('an empty file', page);
  await file.openDetails();
  await look('empty details', page);
  for (const part of ['came', 'before', 'way'] as const)
    await page.getByRole('button', { name: t(`course:${part}.title`) }).click();
  await look('empty details, unfolded', page);
  await details.chooseCountry('Nigeria');
  await details.addLanguage('Yoruba');
  await details.needInterpreter('woman');
  await details.addDate('A date', '2026-12-14');
  await details.addChild({ name: 'Sky', notes: '' });
  await untilSaved(page);
  await look('details', page);
  await details.children
    .first()
    .getByRole('button', { name: t('files:details.removeChild') })
    .click();
  await page.getByRole('dialog').waitFor();
  await look('removing a child', page);
  await page.keyboard.press('Escape');
  await rail.files();
  await look('the list of files', page);
  await files.search.fill('nobody at all');
  await page.getByText(t('files:list.noMatch')).waitFor();
  await look('the list of files, nothing found', page);
  await files.search.fill('');
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await look('an empty ecogram', page);
  const reading = new ReadingPage(page, t);
  await reading.open();
  await look('reading an empty ecogram', page);
  await reading.toggle.click();
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.add('friend', { ground: 'here' });
  await look('an ecogram with somebody selected', page);
  await ecogram.carries('aunt', ['P', 'E']);
  await ecogram.tie('aunt', 'friend', ['A']);
  await look('an ecogram with a tie selected', page);
  await talk.open();
  await look('a talk', page);
  await talk.line.fill('au');
  await talk.suggestions.first().waitFor();
  await look('a talk, with somebody suggested', page);
  await talk.line.fill('');
  await talk.goTo(t('talk:progress.between'));
  await look('a talk, who knows whom', page);
  await talk.goTo(t('talk:progress.end'));
  await look('the end of a talk', page);
  await talk.walk('origin');
  await look('a talk about the country of origin', page);
  await talk.goTo(t('talk:progress.reach'));
  await look('how somebody can be reached', page);
  await talk.leave();
  await untilSaved(page);
  await ecogram.export();
  await preview.untilDrawn();
  await look('the preview of an ecogram', page);
  await rail.files();
  await files.open('Blue');
  await look('a file', page);
  await file.newPlan();
  await look('an empty plan', page);
  await plan.takeField('housing');
  await plan.addStep('housing', { what: 'Call the aunt' });
  await untilSaved(page);
  await look('a plan', page);
  await plan.preview();
  await preview.untilDrawn();
  await look('the preview of a plan', page);
  const dialog = await SaveDialog.from(context, t, () => preview.pressSave());
  await look('where to save', dialog.page);
  await dialog.cancel();
  await tourOfFirstSigns(app, look);
  await tourOfAYear(app, look);
  await rail.settings();
  await look('settings', page);
  await tourOfRemoving(app, look);
  await rail.settings();
  await backups.open();
  await look('backups', page);
  await rail.lock();
  await lock.title.waitFor();
  await look('the lock screen', page);
  await tourOfPractice(app, look);
  await lock.try('not the passphrase');
  await lock.trouble.waitFor();
  await look('the lock screen after a wrong passphrase', page);
  await lock.unlock(PASSPHRASE);
  await window.notices.attempts.waitFor();
  await look('told of a failed attempt, back at the backups', page);
  await window.notices.dismissAttempts();
  await rail.files();
  await files.search.fill('Blue');
  await page.keyboard.press('F9');
  await cover.sheet.waitFor();
  await look('the cover', page);
  await page.keyboard.press('F9');
  await lock.unlock(PASSPHRASE);
  await files.search.waitFor();
  await look('back at the list of files', page);
  await files.search.fill('');
};

/** The vault with invented people, from the lock screen and back to it. */
const tourOfPractice = async (app: RunningApp, look: Look): Promise<void> => {
  const { practice, palette, files, rail, lock, page, t } = app.window;
  await practice.enter();
  await look('practice tasks', page);
  await page.getByRole('button', { name: t('practice:reset.open') }).click();
  await page.getByRole('dialog').waitFor();
  await look('starting practice afresh', page);
  await page.keyboard.press('Escape');
  await rail.files();
  await files.row('Radu').waitFor();
  await look('the list of files, in practice', page);
  await palette.find('r');
  await palette.entries.first().waitFor();
  await look('the palette', page);
  await page.keyboard.press('Escape');
  await practice.leave();
  await lock.title.waitFor();
};

/** A file that begins with a first sign, the roadmap beside it, and the card. Leaves one file, 'Blue', behind. */
const tourOfFirstSigns = async (app: RunningApp, look: Look): Promise<void> => {
  const { firstSigns, preview, rail, page, t } = app.window;
  const call = callOf(app);
  await rail.files();
  await firstSigns.begin();
  await firstSigns.entry.waitFor();
  await look('first signs, nothing noted', page);
  await firstSigns.note('“My boss keeps my passport, for safety.”');
  await firstSigns.chip('means', 'abuseOfPower').click();
  await firstSigns.offer('legalHelp');
  await untilSaved(page);
  await look('first signs, one open', page);
  await firstSigns.close();
  await firstSigns.rate(6, 'The passport');
  await firstSigns.ratings.getByRole('listitem').waitFor();
  await look('a suspicion, rated', page);
  await page.locator('summary').nth(1).click();
  await look('first signs, with the roadmap open', page);
  await page.getByRole('button', { name: t('roadmap:print') }).click();
  await preview.untilDrawn();
  await look('the card of a first conversation', page);
  const up = page.getByRole('main').getByRole('button', { name: t('firstSigns:title') });
  await up.first().click();
  await page.getByRole('button', { name: t('roadmap:adapt') }).click();
  await page.getByRole('heading', { name: t('roadmap:title'), level: 1 }).waitFor();
  await look('the roadmap where one is', page);
  await page.getByRole('button', { name: t('roadmap:new.title') }).click();
  await page.getByRole('dialog').waitFor();
  await look('a new local version of the roadmap', page);
  await page.getByRole('dialog').getByLabel(t('roadmap:new.name')).fill('Night team');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Night team', level: 1 }).waitFor();
  await look('a local version of the roadmap', page);
  await rail.files();
  const [begun] = (await call('files.list', { search: '', limit: 1 })).files;
  if (!begun) throw new Error('the file is not there');
  await app.window.files.open(begun.workingName);
  await page.getByText(t('firstSigns:tile.signals', { count: 1 })).waitFor();
  await look('a file with first signs', page);
  await rail.files();
  await call('files.remove', { id: begun.id });
  await call('files.destroy', { id: begun.id, typed: begun.workingName });
};

/** Today, how it goes after leaving, and the templates that dates are counted with. Leaves one file, 'Blue', behind. */
const tourOfAYear = async (app: RunningApp, look: Look): Promise<void> => {
  const { files, file, details, monitoring, today, rail, page, t } = app.window;
  const call = callOf(app);
  const day = localDayOf(new Date());
  const leaving = {
    ...newClientDetails('Green, who has gone home with her two daughters'),
    returnedOn: given(addMonths(day, -7)),
    keyDates: [],
  };
  const { id } = await call('files.create', { details: leaving });
  const earlier: MonitoringDetails = {
    ...newMonitoringDetails(3, addMonths(day, -4)),
    how: given({ is: 'phone' }),
    by: given({ is: 'iom' }),
    clientWords: '“We sleep well. The little one coughs.”',
    standings: [{ factor: 'housing', words: 'One room with her mother; the roof leaks.' }],
    needs: [
      { id: NeedId.parse(randomUUID()), what: 'A stove', who: 'Her aunt', by: addDays(day, 4), done: false },
      { id: NeedId.parse(randomUUID()), what: 'A letter to the school', who: 'IOM', by: null, done: true },
    ],
  };
  const missed: MonitoringDetails = {
    ...newMonitoringDetails(null, addMonths(day, -2)),
    outcome: 'notReached',
    outcomeWords: 'Called three times in a week; the number is off.',
    nextOn: addDays(day, -3),
    nextWords: 'Ask the partner organisation to look in',
  };
  for (const record of [earlier, missed]) await call('monitoring.begin', { fileId: id, details: record });
  const { file: blue } = await (async () => {
    const [first] = (await call('files.list', { search: 'Blue', limit: 1 })).files;
    if (!first) throw new Error('the file is not there');
    return call('files.read', { id: first.id });
  })();
  await call('files.update', {
    id: blue.id,
    baseVersion: blue.version,
    details: { ...blue.details, plannedReturn: given(addDays(day, 20)) },
  });
  await rail.today();
  await today.items.first().waitFor();
  await look('what waits', page);
  await today.ask('Blue', 'later');
  await look('putting something off', page);
  await today.settleWith('Asked on the phone');
  await today.last.waitFor();
  await page.getByRole('button', { name: t('today:settled.title') }).click();
  await look('something that was put off', page);
  await rail.files();
  await files.open(leaving.workingName);
  await monitoring.open();
  await monitoring.title.waitFor();
  await look('how it goes after returning', page);
  await monitoring.begin();
  await monitoring.form.waitFor();
  await monitoring.talkAbout('housing');
  await monitoring.addNeed();
  await look('a contact to write down', page);
  await monitoring.chooseOutcome('wishesNoContact');
  await untilSaved(page);
  await look('somebody who wants no contact', page);
  await rail.files();
  await files.open('Blue');
  await monitoring.open();
  await monitoring.title.waitFor();
  await look('nobody has left yet', page);
  await rail.files();
  await files.open('Blue');
  await file.openDetails();
  await details.countDate(null, day);
  await look('counting a date', page);
  await details.takeCounted();
  await untilSaved(page);
  await page.getByText(t('dateTemplates:check')).scrollIntoViewIfNeeded();
  await look('a date that was counted', page);
  await rail.settings();
  await page.getByRole('button', { name: t('dateTemplates:title') }).click();
  await page.getByRole('heading', { name: t('dateTemplates:title'), level: 1 }).waitFor();
  await page.getByRole('listitem').first().waitFor();
  await look('how long things last', page);
  await page.getByRole('main').getByRole('listitem').first().getByRole('button').last().click();
  await page.getByLabel(t('dateTemplates:form.name'), { exact: true }).waitFor();
  await look('a date template', page);
  await call('files.remove', { id });
  await call('files.destroy', { id, typed: leaving.workingName });
};

/** A long name, with a code, as a list has to bear it. */
const LONG_NAME =
  'Somebody with a working name that goes on and on, longer than any line of the list has room for';

/** Removing a file, bringing it back, destroying it, and the day on which it is looked at again. Leaves one file, 'Blue'. */
const tourOfRemoving = async (app: RunningApp, look: Look): Promise<void> => {
  const { files, file, details, removing, rail, page, t } = app.window;
  const call = callOf(app);
  await rail.files();
  await files.create(LONG_NAME);
  await file.openDetails();
  await details.fileCode.fill('AMS-041');
  await untilSaved(page);
  await rail.files();
  await files.open(LONG_NAME);
  await page.getByRole('button', { name: t('removing:review.change') }).click();
  await removing.dialog.waitFor();
  await look('choosing when to look at a file again', page);
  const clear = t('common:date.clear', { what: t('removing:review.day') });
  await removing.dialog.getByRole('button', { name: clear }).click();
  await page.getByRole('button', { name: t('removing:review.submit') }).click();
  await removing.dialog.getByRole('alert').waitFor();
  await look('choosing no day to look at a file again', page);
  await page.keyboard.press('Escape');
  const { files: all } = await call('files.list', { search: '', limit: 5 });
  for (const { id } of all) await call('files.planReview', { id, on: CalendarDate.parse('2026-01-31') });
  await page.getByText(t('removing:review.dueTitle')).waitFor();
  await look('a file that is due', page);
  await rail.files();
  await page.getByText(t('removing:review.lineDue', { count: all.length })).waitFor();
  await look('the list of files, some due', page);
  await removing.openDue(all.length);
  await look('files that are due', page);
  for (const { id } of all) await call('files.planReview', { id, on: null });
  await page.getByText(t('removing:review.listNone')).waitFor();
  await look('no files due', page);
  await rail.files();
  await files.open(LONG_NAME);
  await page.getByRole('button', { name: t('removing:menu.label') }).click();
  await page.getByRole('menuitem').waitFor();
  await look('the menu of a file', page);
  await page.keyboard.press('Escape');
  await removing.ask();
  await look('removing a file', page);
  await removing.confirm();
  await look('a file just removed', page);
  await removing.openList(1);
  await look('removed files', page);
  await removing.destroyButton(LONG_NAME).click();
  await removing.typeAndDestroy('not its name');
  await look('destroying a file', page);
  await page.keyboard.press('Escape');
  await removing.bringBack(LONG_NAME);
  await look('no removed files', page);
  await page.getByRole('button', { name: t('removing:undo.open') }).click();
  await page.getByRole('heading', { name: LONG_NAME, level: 1 }).waitFor();
  const [, long] = (await call('files.list', { search: '', limit: 5 })).files.reverse();
  if (!long) throw new Error('the file is not there');
  await call('files.remove', { id: long.id });
  await removing.gone.waitFor();
  await look('a file removed elsewhere', page);
  await call('files.destroy', { id: long.id, typed: 'AMS-041' });
  await page.getByRole('dialog', { name: t('removing:gone.destroyedTitle') }).waitFor();
  await look('a file destroyed elsewhere', page);
  await page.getByRole('button', { name: t('removing:gone.leave') }).click();
  await files.row('Blue').waitFor();
};

/** The social map in and out. Nothing is written. */
const tourOfExchange = async (app: RunningApp, look: Look): Promise<void> => {
  const { exchange, page, t } = app.window;
  const list =
    'Naam;Land;Telefoon;Soort hulp;Laatst gecontroleerd;Parkeren\nFairWork;Nederland;+31 20 000 0000;werk;31-12-2025;achter\nKade;Atlantis;;ponyritten;binnenkort;\n';
  await writeFile(path.join(app.laptop.exportFolder, 'kaart.csv'), list);
  const dialog = await exchange.openDialog();
  await look('which file to bring in', dialog.page);
  await dialog.open('kaart.csv');
  await exchange.counts.waitFor();
  await look('the columns of a file', page);
  await exchange.view('matches', 1);
  await exchange.match('FairWork').waitFor();
  await look('what is known already', page);
  await exchange.view('findings', 3);
  await look('what to look through before it is brought in', page);
  await exchange.view('rows', 2);
  await look('how the rows of a file would be', page);
  await page.getByRole('button', { name: t('common:action.cancel') }).click();
  await exchange.openGiving();
  await exchange.chooseFormat('map');
  await exchange.pressSave();
  await look('the map as a file, with what is missing', page);
};

/** Goes through the numbers: none, too few, and those of a full house, whose files are removed at the end. */
const tourOfNumbers = async (app: RunningApp, look: Look): Promise<void> => {
  const { numbers, rail, page, preview, t } = app.window;
  const call = callOf(app);
  await rail.numbers();
  await page.getByText(t('numbers:none')).waitFor();
  await look('numbers, none', page);
  const [first, ...others] = fullHouse();
  if (!first) throw new Error('nobody is in the house');
  const ids = [(await call('files.create', { details: first })).id];
  await page.getByText(t('numbers:tooFew', { threshold: 5 })).waitFor();
  await look('numbers, too few', page);
  for (const details of others) ids.push((await call('files.create', { details })).id);
  await numbers.row('country', 'NG').waitFor();
  await look('numbers', page);
  await numbers.row('track', 'staying').getByRole('button').click();
  await numbers.traced.getByRole('listitem').first().waitFor();
  await look('which files a number counts', page);
  await page.keyboard.press('Escape');
  await numbers.choosePeriod('own');
  await look('numbers of days of one’s own', page);
  await numbers.choosePeriod('quarter');
  await numbers.giveOutButton.click();
  await preview.untilDrawn();
  await look('numbers to give out, on paper', page);
  await numbers.chooseFormat('xlsx');
  await page.getByText(t('numbers:export.sameNumbers')).waitFor();
  await look('numbers to give out, as a workbook', page);
  await numbers.chooseFormat('csv');
  await page.locator('pre').waitFor();
  await look('numbers to give out, as text', page);
  for (const id of ids) await call('files.remove', { id });
};

/** Goes through the places of the vault itself. Ends where it began: with the vault open, its first manager at the screen. */
export const tourOfTheVault = async (app: RunningApp, look: Look): Promise<void> => {
  const { lock, people, recovery, log, rail, settings, socialMap, preview, page, t } = app.window;
  await tourOfNumbers(app, look);
  await rail.socialMap();
  await page.getByText(t('socialMap:list.noneText')).waitFor();
  await look('the social map, empty', page);
  await socialMap.startNew();
  await look('a new organisation', page);
  await page.keyboard.press('Escape');
  await socialMap.addStarters();
  await socialMap.row('FairWork').waitFor();
  await look('the social map', page);
  await socialMap.search.fill('traff dutch');
  await socialMap.rows.first().locator('mark').first().waitFor();
  await look('the social map, searched', page);
  await socialMap.search.fill('');
  await socialMap.row('FairWork').waitFor();
  await socialMap.choose('FairWork', 'CoMensha');
  await look('the social map, with some chosen', page);
  await socialMap.press('compare');
  await page.getByRole('table').waitFor();
  await look('organisations side by side', page);
  await page.getByRole('button', { name: t('socialMap:chosen.print') }).click();
  await preview.untilDrawn();
  await look('the preview of a sheet for a client', page);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('socialMap:list.title') })
    .click();
  await socialMap.press('letGo');
  await socialMap.fromMenu('list.print');
  await preview.untilDrawn();
  await look('the preview of the list of a country', page);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('socialMap:list.title') })
    .click();
  await socialMap.fromMenu('starters.add');
  await page.getByText(t('socialMap:starters.allHere')).waitFor();
  await look('the social map, with nothing left to add', page);
  await socialMap.open('FairWork');
  await look('an organisation', page);
  await socialMap.turn('end');
  await page.getByText(t('socialMap:page.endedText')).waitFor();
  await look('an organisation that has ended', page);
  const call = callOf(app);
  const details = {
    ...newOrganisationDetails('Fairwork'),
    phone: '020 760 08 09',
    notes: 'Quick to answer.',
  };
  const twin = await call('organisations.create', { details });
  const sideBySide = page.getByRole('button', {
    name: t('socialMap:double.compareWith', { name: details.name }),
  });
  await sideBySide.waitFor();
  await look('an organisation that may be written down twice', page);
  await sideBySide.click();
  await page.getByRole('button', { name: t('socialMap:merge.submit') }).waitFor();
  await look('two organisations side by side', page);
  await page.getByRole('button', { name: t('socialMap:merge.submit') }).click();
  const part = t('socialMap:gone.partFrom', { name: details.name });
  await page.getByRole('button', { name: part }).scrollIntoViewIfNeeded();
  await look('an organisation that another has gone into', page);
  const { files: named } = await call('files.list', { search: '', limit: 1 });
  for (const { id: fileId } of named) {
    const plan = await call('plans.create', { fileId, versionLabel: '2' });
    const field = { ...newPlanField('housing'), organisations: [twin.id] };
    const content = { ...plan.content, fields: [field] };
    await call('plans.update', { id: plan.id, baseVersion: plan.version, content });
    await page.getByRole('button', { name: t('socialMap:used.show') }).click();
    await look('where an organisation is used', page);
    await page.getByRole('button', { name: new RegExp(t('terms:factor.housing')) }).click();
    await page.getByRole('button', { name: t('plan:referral.add') }).waitFor();
    await look('a plan with an organisation', page);
  }
  await rail.socialMap();
  await tourOfExchange(app, look);
  await rail.settings();
  await settings.open('recovery');
  await recovery.makeButton.waitFor();
  await look('no recovery sheet yet', page);
  await recovery.make('shares');
  await recovery.untilDrawn();
  await look('a recovery sheet, made', page);
  await recovery.putAway();
  await recovery.makeButton.click();
  await page.getByRole('dialog').waitFor();
  await look('replacing a recovery sheet', page);
  await page.keyboard.press('Escape');
  await recovery.startRehearsal();
  await recovery.typed.code.fill('SHAR E1QQ QQQQ QQQQ QQQQ QQQQ QQQQ QQQQ QQQQ QQQQ QQQ');
  await recovery.typed.second.fill('RESC UE1Q');
  await look('rehearsing, with a slip', page);
  await rail.settings();
  await settings.open('people');
  await people.row(STAFF_NAME).waitFor();
  await look('people, only one', page);
  await people.startAdding();
  await people.submit(t('people:new.submit'));
  await look('adding somebody, with what is missing', page);
  await people.fillNew({ name: 'Amina', role: 'counsellor', passphrase: 'two herons over still water' });
  await page.getByRole('meter').waitFor();
  await look('adding somebody', page);
  await people.submit(t('people:new.submit'));
  await people.row('Amina').waitFor();
  await people.add({ name: 'Bram', role: 'supervisor', passphrase: 'four brown foxes in fog' });
  await people.do('suspend', 'Bram');
  await people.row('Bram').getByText(t('people:suspended')).waitFor();
  await look('people', page);
  await people.menu('Bram').click();
  await page.getByRole('menu').waitFor();
  await look('what can be done about somebody', page);
  await page.keyboard.press('Escape');
  await people.start('role', 'Amina');
  await look('changing a role', page);
  await page.keyboard.press('Escape');
  await people.start('remove', 'Bram');
  await look('removing somebody', page);
  await people.confirm('remove');
  await people.done.waitFor();
  await people.newKey();
  await look('after a removal and with a new key', page);
  await rail.log();
  await log.rows.first().waitFor();
  await look('the log', page);
  await log.check();
  await log.finding.waitFor();
  await log.checkAgainst({ entries: '3', digits: '9f86 d081 884c 7d65' });
  await log.trouble.waitFor();
  await look('the log, not matching a print', page);
  await rail.lock();
  await lock.title.waitFor();
  await look('the lock screen of several people', page);
  const form = await lock.openWithSheet();
  await form.typed.code.fill('RESC UE1Q QQQQ');
  await look('opening with the recovery sheet', page);
  await form.back();
  await lock.unlock(PASSPHRASE, STAFF_NAME);
};

/** Puts somebody made up into the open vault, as the app's own screens would. */
export const addPracticePerson = async (app: RunningApp, person: PracticePerson): Promise<void> => {
  const call = callOf(app);
  const { id: fileId } = await call('files.create', { details: person.file.details });
  for (const { details } of person.children) await call('children.create', { fileId, details });
  const { id, version } = await call('ecogram.read', { fileId });
  const diff = diffBetween(emptyEcogram(), person.ecogram.records);
  await call('ecogram.change', { id, baseVersion: version, diff });
  if (person.overview) {
    const { content } = person.overview;
    await call('overviews.change', { fileId, baseVersion: 0, content });
  }
  for (const { details } of person.fears) await call('fears.note', { fileId, details });
  for (const { content } of person.plans) {
    const { kind, versionLabel } = content;
    const plan = await call('plans.create', { fileId, kind, versionLabel });
    await call('plans.update', { id: plan.id, baseVersion: plan.version, content });
  }
  for (const { content, decided } of person.assessments) {
    const begun = await call('risks.begin', { fileId, isUrgent: content.isUrgent });
    const written = await call('risks.update', { id: begun.id, baseVersion: begun.version, content });
    if (!decided) continue;
    const { outcome, reasons } = decided;
    await call('risks.decide', { id: begun.id, baseVersion: written.version, outcome, reasons });
  }
  await call('origin.update', { fileId, baseVersion: 0, contacts: person.contacts });
  for (const { details } of person.monitoring) await call('monitoring.begin', { fileId, details });
};

/** From the file: each sheet, as it is and as it might be, what was kept, together, and on paper. */
const tourOfOverviews = async (
  { overviews, lock, preview, page, t }: AppWindow,
  workingName: string,
  look: Look,
): Promise<void> => {
  await overviews.open();
  await overviews.totals('origin').waitFor();
  await look(`Overview 1 of ${workingName}`, page);
  await overviews.openSayings('origin', 'safety');
  await look(`what was said by ${workingName}`, page);
  await overviews.show('changes');
  await look(`Overview 1 of ${workingName}, if the changes happen`, page);
  await overviews.show('is');
  await overviews.turnTo('two');
  await look(`Overview 2 of ${workingName}`, page);
  await overviews.turnTo('fears');
  await overviews.about('origin', 'safety').getByRole('article').first().waitFor();
  await look(`what ${workingName} fears`, page);
  await overviews.turnTo('one');
  await overviews.keep('first talk');
  await overviews.score('origin', 'housing', 1);
  await untilSaved(page);
  await overviews.openVersions();
  await look(`the versions of the overviews of ${workingName}`, page);
  await page
    .getByRole('button', { name: t('overviews:versions.compare') })
    .first()
    .click();
  await page.getByRole('region', { name: t('overviews:country.origin'), exact: true }).waitFor();
  await look(`two moments of the overviews of ${workingName}`, page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await overviews.sitTogether();
  await look(`together with ${workingName}`, page);
  await page.keyboard.press('Escape');
  await lock.unlock(PASSPHRASE);
  await overviews.preview();
  await preview.untilDrawn();
  await look(`Overview 1 of ${workingName} on paper`, page);
};

/** Goes through the screens of a file on which much has been written. It must be in the open vault already. */
export const tourOfAFile = async (
  { window }: RunningApp,
  person: PracticePerson,
  look: Look,
): Promise<void> => {
  const { files, file, details, ecogram, risk, origin, plan, preview, rail, page, t } = window;
  const { workingName } = person.file.details;
  await rail.settings();
  await rail.files();
  await files.row(workingName).waitFor();
  await look(`the list with ${workingName}`, page);
  await files.open(workingName);
  await file.picture.waitFor();
  await look(`the file of ${workingName}`, page);
  await risk.open();
  await look(`the risk assessment of ${workingName}`, page);
  await rail.files();
  await files.open(workingName);
  await origin.open();
  await look(`the network at home of ${workingName}`, page);
  await rail.files();
  await files.open(workingName);
  await file.picture.waitFor();
  await file.openDetails();
  await details.children.first().waitFor();
  await look(`the details of ${workingName}`, page);
  await rail.files();
  await files.open(workingName);
  await file.openEcogram();
  await ecogram.title.waitFor();
  await ecogram.people.first().waitFor();
  await look(`the ecogram of ${workingName}`, page);
  const [somebody] = Object.values(person.ecogram.records.people);
  if (somebody) await ecogram.select(somebody.role || somebody.name);
  await look(`somebody on the ecogram of ${workingName}`, page);
  const reading = new ReadingPage(page, t);
  await reading.open();
  await look(`reading the ecogram of ${workingName}`, page);
  await reading.pane.locator('[data-finding="E.home.now"]').click();
  await look(`a number pressed, of the ecogram of ${workingName}`, page);
  await reading.setDeparture(true);
  await page.keyboard.press('Escape');
  await look(`the day of departure of ${workingName}`, page);
  await reading.toggle.click();
  await page.keyboard.press('F4');
  await look(`picture and list of ${workingName}`, page);
  await page.keyboard.press('F4');
  await look(`the list of the ecogram of ${workingName}`, page);
  await page.keyboard.press('F4');
  await page.keyboard.press('Control+s');
  const words = page.getByRole('textbox', { name: t('versions:keep.words') });
  await words.waitFor();
  await look(`a version of the ecogram of ${workingName}, kept`, page);
  await words.press('Escape');
  await page.getByRole('button', { name: t('versions:list.open'), exact: true }).click();
  const version = page.getByRole('listitem').getByRole('button').first();
  await version.waitFor();
  await look(`the versions of the ecogram of ${workingName}`, page);
  await version.click();
  await page.getByRole('region', { name: t('versions:compare.list') }).waitFor();
  await look(`a version compared, of ${workingName}`, page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await rail.files();
  await files.open(workingName);
  await tourOfOverviews(window, workingName, look);
  await rail.files();
  await files.open(workingName);
  await file.openPlan(person.plans[0]?.content.placeOfReturn ?? '');
  await look(`the plan of ${workingName}`, page);
  await plan.preview();
  await preview.untilDrawn();
  await look(`the preview of the plan of ${workingName}`, page);
};
