import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { newClientDetails } from '#shared/domain/client-file.ts';
import type { RunningApp } from '../app.ts';
import { PASSPHRASE } from '../app.ts';
import { callOf, refusalOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';
import { readPdf } from '../pdf.ts';

const AMINA = { name: 'Amina', role: 'counsellor', passphrase: 'two herons over still water' } as const;
const SAMI = { name: 'Sami', role: 'supervisor', passphrase: 'four grey geese by the wall' } as const;

const begin = async ({ window }: RunningApp, way: 'whole' | 'urgent') => {
  await window.files.create('Blue');
  await window.risk.open();
  await window.risk.begin(way);
};

/** The text of each page of what is shown, as it is saved. */
const pagesSaved = async ({ window, context, laptop }: RunningApp, name: string): Promise<string[]> => {
  const { preview, t } = window;
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(context, t, () => preview.pressSave());
  await dialog.saveAs(name);
  await preview.saved.waitFor();
  const { text } = await readPdf(await readFile(path.join(laptop.exportFolder, `${name}.pdf`)));
  return text.trim().split('\n');
};

test('an assessment is written, decided by a person, kept as it was, and done again after a change', async ({
  app,
}) => {
  const { risk, rail, files, page, t } = app.window;
  await files.create('Blue');
  await expect(risk.tile).toContainText(t('risk:tile.none'));
  await risk.open();
  await expectAccessible(page, 'before an assessment');
  await risk.begin('whole');
  await expectAccessible(page, 'an empty assessment');

  await risk.prose('retaliation', 'here').fill('They know where her mother lives.');
  await expect(risk.area('retaliation')).toContainText(t('risk:open.looked'));
  await risk.addKnown(risk.area('retaliation'), {
    what: 'Nobody has asked for her.',
    source: 'other',
    who: 'The priest',
    on: '2026-11-12',
  });
  await risk.prose('retaliation', 'likelihood').fill('Nobody can say.');
  await risk.prose('retaliation', 'harm').fill('Her mother would be asked first.');
  await risk.addMeasure(risk.area('retaliation'), {
    what: 'Tell nobody the day',
    who: 'Noor',
    by: '2026-12-20',
    done: true,
  });
  await risk.leaveOpen('health', 'prefersNotToSay');
  const flat = await risk.addOwn('What is said of the father');
  await flat.getByLabel(t('risk:question.here')).fill('Nobody knows who he is.');
  await risk.say('advice', 'Wait for the paper.', 'Noor');
  await risk.say('choice', 'I will wait, but not for long.');
  await untilSaved(page);
  await expectAccessible(page, 'an assessment');

  await risk.pressDecide();
  await expect(page.getByRole('alert')).toContainText(t('risk:outcome.incomplete'));
  await risk.decide('lookFurther', 'The paper first.');
  await expect(risk.outcome).toContainText('The paper first.');
  await expect(risk.outcome).toContainText('Noor');
  await expect(risk.said).toContainText('Wait for the paper.');
  await expect(risk.said).toContainText('I will wait, but not for long.');
  await expectAccessible(page, 'a decided assessment');

  await risk.again();
  await expect(risk.changes).toContainText(t('risk:changes.none'));
  await expect(risk.prose('retaliation', 'here')).toHaveValue('They know where her mother lives.');
  await risk.prose('arrival', 'here').fill('A room is free.');
  await risk.say('choice', 'I go in January.');
  await expect(risk.changes).toContainText(t('risk:area.arrival'));
  await expect(risk.changes).toContainText(t('risk:changes.said.choice_added'));
  await untilSaved(page);
  await risk.decide('goAhead', 'The paper is here.');
  await expect(risk.versions).toHaveCount(2);
  await risk.versions.last().getByRole('button').click();
  await expect(risk.outcome).toContainText('The paper first.');
  await expect(page.getByRole('main')).not.toContainText('A room is free.');
  await expect(page.getByRole('main')).not.toContainText('I go in January.');

  const { files: found } = await callOf(app)('files.list', { search: '', limit: 1 });
  const fileId = found[0]?.id;
  if (!fileId) throw new Error('the file is gone');
  const { assessments } = await callOf(app)('risks.read', { fileId });
  for (const { id, version, content } of assessments) {
    expect(await refusalOf(app)('risks.update', { id, baseVersion: version, content })).toBe('conflict');
    const again = { id, baseVersion: version, outcome: 'suspend', reasons: 'No' } as const;
    expect(await refusalOf(app)('risks.decide', again)).toBe('conflict');
  }
  await rail.files();
  await files.open('Blue');
  await expect(risk.tile).toContainText(t('risk:outcome.goAhead'));
});

test('an urgent return asks the least, and says on the screen and on paper what was left out', async ({
  app,
}) => {
  await begin(app, 'urgent');
  const { risk, page, t } = app.window;
  await expect(risk.urgent).toContainText(t('risk:area.debts'));
  await expect(risk.urgent).toContainText(t('risk:question.likelihood'));
  await expect(risk.area('debts')).toHaveCount(0);
  await expect(risk.prose('retaliation', 'likelihood')).toHaveCount(0);
  await expectAccessible(page, 'a short assessment');
  await risk.prose('retaliation', 'here').fill('He is at the airport.');
  await risk.addMeasure(risk.area('retaliation'), { what: 'Another flight', who: 'IOM', by: null });
  await untilSaved(page);
  await risk.decide('suspend', 'Somebody waits for her.');
  await expect(risk.urgent).toContainText(t('risk:area.debts'));

  await risk.preview();
  const pages = await pagesSaved(app, 'urgent');
  expect(pages[0]).toContain(t('print:risk.urgent'));
  expect(pages[0]).toContain(t('risk:area.debts'));
  expect(pages[0]).toContain(t('risk:outcome.suspend'));
  expect(pages.join('\n')).toContain('Another flight');
  expect(pages.join('\n')).toContain(t('print:credits.risk'));
});

test('a return plan carries its warning on every page until a supervisor overrides it, and again when things change', async ({
  app,
}) => {
  const { window } = app;
  const { risk, rail, settings, people, lock, files, file, plan, log, page, t } = window;
  await rail.settings();
  await settings.open('people');
  await people.add(AMINA);
  await people.add(SAMI);
  await rail.files();
  await files.create('Blue');
  await file.newPlan();
  await plan.cover('placeOfReturn').fill('Benin City');
  await plan.takeField('housing');
  await untilSaved(page);
  await expect(risk.caution).toContainText(t('risk:caution.none'));
  await expectAccessible(page, 'a plan with a warning');
  const printed = async (name: string) => {
    await plan.preview();
    return pagesSaved(app, name);
  };
  const before = await printed('warned');
  expect(before.length).toBeGreaterThan(1);
  for (const text of before) expect(text).toContain(t('print:caution.none'));

  const asSomebody = async ({ name, passphrase }: { name: string; passphrase: string }) => {
    await rail.lock();
    await lock.unlock(passphrase, name);
    await rail.files();
    await files.open('Blue');
    await file.openPlan('Benin City');
  };
  await asSomebody(AMINA);
  await expect(risk.caution).toContainText(t('risk:caution.who'));
  await expect(risk.overrideButton).toHaveCount(0);
  await asSomebody(SAMI);
  await risk.override('The ticket is for tomorrow, and she wants to go.');
  await expect(risk.caution).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('The ticket is for tomorrow');
  await expect(page.getByRole('main')).toContainText('Sami');
  const after = await printed('overridden');
  expect(after.join('\n')).not.toContain(t('print:caution.none'));
  expect(after.join('\n')).not.toContain('The ticket is for tomorrow');

  await asSomebody({ name: 'Noor', passphrase: PASSPHRASE });
  await rail.files();
  await files.open('Blue');
  await risk.open();
  await risk.begin('whole');
  await risk.decide('suspend', 'Not as things stand.');
  await rail.files();
  await files.open('Blue');
  await file.openPlan('Benin City');
  await expect(risk.caution).toContainText(t('risk:outcome.suspend').toLowerCase());
  const again = await printed('again');
  for (const text of again) expect(text).toContain(t('print:caution.suspend'));

  await rail.log();
  await expect(page.getByRole('main')).toContainText(t('log:action.risk.overridden'));
  await expect(page.getByRole('main')).not.toContainText('The ticket is for tomorrow');
  await expect(log.title).toBeVisible();
});

test('locking in the middle loses nothing: neither what is written, nor a decision that was begun', async ({
  app,
}) => {
  await begin(app, 'whole');
  const { risk, cover, lock, page } = app.window;
  await risk.choose('suspend');
  await risk.reasons.fill('Somebody waits for');
  await risk.prose('journey', 'here').fill('By bus, three');
  await page.keyboard.press('F9');
  await cover.sheet.waitFor();
  await page.keyboard.press('F9');
  await lock.unlock(PASSPHRASE);
  await expect(risk.prose('journey', 'here')).toHaveValue('By bus, three');
  await expect(risk.reasons).toHaveValue('Somebody waits for');
  await risk.pressDecide();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('what is feared about a risk stands beside it, on the screen and on paper, also once it is decided', async ({
  app,
}) => {
  await begin(app, 'whole');
  const { risk, overviews, rail, files, preview, page, t } = app.window;
  const area = risk.area('retaliation');
  await area.getByRole('button', { name: t('overviews:fear.note') }).click();
  const fear = area.getByRole('article');
  await fear.getByLabel(t('overviews:fear.words')).fill('He said he would find my sister.');
  await overviews.noteCheck(fear, { found: 'Her sister has moved.', source: 'A call', by: 'Noor' });
  await untilSaved(page);
  await expectAccessible(page, 'an assessment with what is feared');
  await area.getByRole('button', { name: t('overviews:fear.takeCheck') }).click();
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(fear.getByLabel(t('overviews:fear.source'))).toHaveValue('A call');
  await risk.decide('lookFurther', 'The sister first.');
  const read = page.getByRole('region', { name: t('risk:area.retaliation'), exact: true });
  await expect(read).toContainText('He said he would find my sister.');
  await expect(read).toContainText('Her sister has moved.');
  await expectAccessible(page, 'a decided assessment with what is feared');
  await risk.preview();
  await preview.untilDrawn();
  const pages = (await pagesSaved(app, 'feared')).join(' ').replaceAll(/\s+/g, ' ');
  expect(pages).toContain('He said he would find my sister.');
  expect(pages).toContain('Her sister has moved.');
  await rail.files();
  await files.open('Blue');
  await overviews.open();
  await overviews.turnTo('fears');
  await expect(
    page.getByRole('region', { name: `${t('overviews:fear.ofRisk')}: ${t('risk:area.retaliation')}` }),
  ).toContainText(t('overviews:fear.words'));
});

test('a reason to go on without an assessment that was half written is there again after a lock', async ({
  app,
}) => {
  const { risk, cover, lock, files, file, page, t } = app.window;
  await files.create('Blue');
  await file.newPlan();
  await risk.overrideButton.click();
  await page.getByRole('dialog').getByLabel(t('risk:override.reason')).fill('The ticket is');
  await page.keyboard.press('F9');
  await cover.sheet.waitFor();
  await expect(page.getByText('The ticket is')).toHaveCount(0);
  await page.keyboard.press('F9');
  await lock.unlock(PASSPHRASE);
  const reason = page.getByRole('dialog').getByLabel(t('risk:override.reason'));
  await expect(reason).toHaveValue('The ticket is');
  await reason.fill('The ticket is for tomorrow.');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('risk:override.submit') })
    .click();
  await expect(risk.caution).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('The ticket is for tomorrow.');
});

test('how long an assessment holds is the manager’s to say', async ({ app }) => {
  const call = callOf(app);
  const { id: fileId } = await call('files.create', { details: newClientDetails('Blue') });
  expect((await call('risks.read', { fileId })).holdsDays).toBe(90);
  const { rail, page, t } = app.window;
  await rail.settings();
  await page.getByRole('button', { name: t('common:settings.assessmentHolds') }).click();
  await page.getByRole('option', { name: t('common:settings.days', { count: 30 }) }).click();
  await expect.poll(async () => (await call('risks.read', { fileId })).holdsDays).toBe(30);
});
