import type { AppWindow } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const goTo = async (window: AppWindow, workingName: string) => {
  await window.rail.files();
  await window.files.open(workingName);
};

test('a file is written, saved as one goes, and found again as it was', async ({ app, start }) => {
  const { files, file, details, page, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  await details.fileCode.fill('2026-17');
  await details.chooseCountry('Nigeria');
  await details.addLanguage('English');
  await details.addLanguage('Pidgin of the coast');
  await details.needInterpreter('woman');
  await details.arrivedOn('2026-09-14');
  await details.addDate('End of the reflection period', '2026-12-14');
  await details.addChild({ name: 'Sky', notes: 'Likes to draw' });
  await details.notes.fill('Prefers to talk in the morning.');
  await untilSaved(page);
  await app.close();

  const again = await start();
  await again.window.lock.unlock('seven quiet boats at dawn');
  await again.window.files.open('Blue');
  const { fact } = again.window.file;
  const factOf = (label: string) => fact.call(again.window.file, label);
  await expect(factOf(t('files:file.code'))).toHaveText('2026-17');
  await expect(factOf(t('files:file.country'))).toHaveText('Nigeria');
  await expect(factOf(t('files:file.languages'))).toHaveText('English and Pidgin of the coast');
  await expect(factOf(t('files:file.interpreter'))).toHaveText(t('files:details.interpreterNeededBy.woman'));
  await expect(factOf(t('files:file.arrival'))).toHaveText('14 September 2026');
  await expect(factOf(t('files:file.keyDates'))).toContainText('14 December 2026');
  await expect(factOf(t('files:file.children'))).toContainText('Sky');
  await expect(factOf(t('files:file.notes'))).toHaveText('Prefers to talk in the morning.');
});

test('a country is found by how any of its words begins', async ({ app }) => {
  const { files, file, details } = app.window;
  await files.create('Blue');
  await file.openDetails();
  await details.country.click();
  await details.country.pressSequentially('guin');
  await expect(details.options.filter({ hasText: 'Papua New Guinea' })).toBeVisible();
  await details.country.fill('ni');
  await expect(details.options.filter({ hasText: 'Nigeria' })).toBeVisible();
  // 'Albania' holds these letters too, but not where a word begins.
  await expect(details.options.filter({ hasText: 'Albania' })).toHaveCount(0);
});

test('every question may stay open, in three ways', async ({ app }) => {
  const { files, file, details, page, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  const country = t('files:details.country');
  await expect(details.answerState(country)).toContainText(t('terms:openAnswer.notAskedYet'));
  await details.leaveOpen(country, 'doesNotKnow');
  await details.leaveOpen(t('files:details.arrival'), 'prefersNotToSay');
  await untilSaved(page);
  await goTo(app.window, 'Blue');
  await expect(file.fact(t('files:file.country'))).toHaveText(t('terms:openAnswer.doesNotKnow'));
  await expect(file.fact(t('files:file.arrival'))).toHaveText(t('terms:openAnswer.prefersNotToSay'));
  await expect(file.fact(t('files:file.languages'))).toHaveText(t('terms:openAnswer.notAskedYet'));
});

test('an answer that is put aside comes back', async ({ app }) => {
  const { files, file, details, page, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  const country = t('files:details.country');
  await details.chooseCountry('Ghana');
  await details.leaveOpen(country, 'prefersNotToSay');
  await details.answerState(country).click();
  await page.getByRole('option', { name: t('common:answer.given') }).click();
  await expect(page.getByRole('combobox', { name: country })).toHaveValue('Ghana');
});

test('only a working name is needed, and an empty one is not saved', async ({ app }) => {
  const { files, file, details, page, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  await details.workingName.fill('');
  await expect(page.getByText(t('common:save.incomplete'))).toBeVisible();
  await details.workingName.fill('Green');
  await untilSaved(page);
  await app.window.rail.files();
  await expect(files.row('Green')).toBeVisible();
});

test('search finds by the start of any word, in any script, with or without accents', async ({ app }) => {
  const { files, file, details, rail, page, t } = app.window;
  for (const name of ['Blue', 'Zoë', 'ሕይወት', 'ليلى']) {
    await files.create(name);
    if (name === 'Blue') {
      await file.openDetails();
      await details.notes.fill('Talked about the harbour and the bakery');
      await untilSaved(page);
    }
    await rail.files();
  }
  for (const [search, found] of [
    ['blu', 'Blue'],
    ['BAKE', 'Blue'],
    ['harb talk', 'Blue'],
    ['zoe', 'Zoë'],
    ['ሕይ', 'ሕይወት'],
    ['ليل', 'ليلى'],
  ] as const) {
    await files.search.fill(search);
    await expect(files.rows).toHaveCount(1);
    await expect(files.row(found)).toBeVisible();
  }
  for (const absent of ['harbour xyz', 'bakery OR *', 'NEAR(harbour)']) {
    await files.search.fill(absent);
    await expect(page.getByText(t('files:list.noMatch'))).toBeVisible();
  }
  // Signs alone are no word to look for.
  for (const signs of ['"', '((', '*', '…']) {
    await files.search.fill(signs);
    await expect(files.rows).toHaveCount(4);
  }
});

test('a child is a record of its own and can be removed', async ({ app }) => {
  const { files, file, details, page, t } = app.window;
  await files.create('Blue');
  await file.openDetails();
  await details.addChild({ name: 'Sky', notes: '' });
  await details.addChild({ name: 'Rain', notes: '' });
  await untilSaved(page);
  await details.children
    .first()
    .getByRole('button', { name: t('files:details.removeChild') })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Sky');
  await dialog.getByRole('button', { name: t('common:action.remove') }).click();
  await expect(details.children).toHaveCount(1);
  await goTo(app.window, 'Blue');
  await expect(file.fact(t('files:file.children'))).toHaveText('Rain');
});

test.describe('two windows on one file', () => {
  test('join what each has written in different fields', async ({ app }) => {
    const one = app.window;
    await one.files.create('Blue');
    await one.file.openDetails();
    const two = await app.newWindow();
    await two.files.open('Blue');
    await two.file.openDetails();

    await Promise.all([
      one.details.notes.fill('From the first'),
      two.details.fileCode.fill('From the second'),
    ]);
    await untilSaved(one.page);
    await untilSaved(two.page);
    for (const window of [one, two]) {
      await expect(window.details.notes).toHaveValue('From the first');
      await expect(window.details.fileCode).toHaveValue('From the second');
    }
  });

  test('never overwrite each other silently: somebody chooses', async ({ app }) => {
    const one = app.window;
    await one.files.create('Blue');
    await one.file.openDetails();
    const two = await app.newWindow();
    await two.files.open('Blue');
    await two.file.openDetails();

    await Promise.all([
      one.details.notes.fill('The first says this'),
      two.details.notes.fill('The second says that'),
    ]);
    const loser = await Promise.race([
      one.details.dispute.waitFor().then(() => one),
      two.details.dispute.waitFor().then(() => two),
    ]);
    const winner = loser === one ? two : one;
    await expect(loser.details.dispute).toContainText('The first says this');
    await expect(loser.details.dispute).toContainText('The second says that');
    await loser.details.dispute.getByRole('radio', { name: loser.t('common:dispute.theirs') }).click();
    await loser.details.dispute.getByRole('button', { name: loser.t('common:dispute.done') }).click();
    await untilSaved(loser.page);
    const kept = await winner.details.notes.inputValue();
    await expect(loser.details.notes).toHaveValue(kept);
  });
});
