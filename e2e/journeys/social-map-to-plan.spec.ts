import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { localDayOf } from '#shared/domain/dates.ts';
import { newOrganisationDetails, type OrganisationDetails } from '#shared/domain/organisation.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { type AppWindow, PASSPHRASE, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { choose } from '../pages/controls.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';
import { readPdf } from '../pdf.ts';

/** Whom a shelter might turn to for a mother of two in Lagos, and others. */
const MAP: (Partial<OrganisationDetails> & { name: string })[] = [
  {
    ...{ name: 'House of the Open Door', countries: ['NG'], services: ['shelter', 'children'] },
    ...{ phone: '+234 1 000 0000', address: '12 Broad Street, Lagos', targetGroups: 'Mothers with children' },
    ...{ contactPerson: 'Only for us', notes: 'Ask for the night team.' },
  },
  { name: 'Way to work', countries: ['NG'], services: ['work'], address: 'Abuja' },
  { name: 'Night shelter', countries: ['NL'], services: ['shelter', 'children'] },
];

const fillMap = async (app: RunningApp) => {
  const call = callOf(app);
  const ids = new Map<string, string>();
  for (const { name, ...details } of MAP) {
    const made = await call('organisations.create', {
      details: { ...newOrganisationDetails(name), ...details },
    });
    ids.set(name, made.id);
  }
  return { call, ids };
};

const planOfBlue = async ({ files, file, plan, page }: AppWindow) => {
  await files.create('Blue');
  await file.newPlan();
  await plan.cover('placeOfReturn').fill('Lagos');
  await plan.takeField('housing');
  await plan.addStep('housing', { what: 'Ask whether there is room for three' });
  await untilSaved(page);
};

test('a counsellor finds who can meet a mother of two in Lagos, and puts it into the plan', async ({
  app,
  laptop,
  start,
}) => {
  await fillMap(app);
  const { rail, socialMap, plan, preview, files, file, page, t } = app.window;
  await planOfBlue(app.window);
  await rail.socialMap();
  await socialMap.search.fill('lagos mothers');
  await expect(socialMap.rows).toHaveCount(1);
  // It says why it was found: what was looked for is marked where it stands.
  await expect(socialMap.rows.first().locator('mark')).toHaveText([/mothers/i, /lagos/i]);
  await socialMap.inCountry('Nigeria');
  await socialMap.withService('children');
  await socialMap.open('House of the Open Door');
  await expect(page.getByText(t('socialMap:used.none'))).toBeVisible();

  await rail.files();
  await files.open('Blue');
  await file.openPlan('Lagos');
  const step = plan.steps('housing').first();
  await plan.addOrganisation(step, 'open door');
  await expect(plan.organisation(step, 'House of the Open Door')).toBeVisible();
  await plan.refer('open door');
  const referral = plan.referral('House of the Open Door');
  await referral.getByLabel(t('plan:referral.forWhat')).fill('A room for a mother and two children');
  await referral.getByLabel(t('plan:referral.contactPerson')).fill('Mrs Bello');
  await referral.getByLabel(t('plan:referral.notes')).fill('They owe us an answer.');
  const standing = `${t('terms:referral.notAskedYet')} ${t('plan:referral.standing')}`;
  await choose(page, referral, standing, t('terms:referral.waitingList'));
  await untilSaved(page);
  await expectAccessible(page, 'a plan with organisations and a referral');

  await plan.preview();
  await preview.untilDrawn();
  const dialog = await SaveDialog.from(app.context, t, () => preview.pressSave());
  await dialog.saveAs('plan');
  await expect(preview.saved).toBeVisible();
  const pdf = await readPdf(await readFile(path.join(laptop.exportFolder, 'plan.pdf')));
  const text = pdf.text.replace(/\s+/g, ' ');
  for (const said of [
    ...['House of the Open Door', '+234 1 000 0000', '12 Broad Street, Lagos', 'Mrs Bello'],
    ...['A room for a mother and two children', t('terms:referral.waitingList')],
  ])
    expect(text).toContain(said);
  for (const kept of ['Only for us', 'night team', 'owe us']) expect(text).not.toContain(kept);
  await app.close();

  const { window } = await start();
  await window.lock.unlock(PASSPHRASE);
  await window.files.open('Blue');
  await window.file.openPlan('Lagos');
  await expect(
    window.plan.referral('House of the Open Door').getByLabel(t('plan:referral.contactPerson')),
  ).toHaveValue('Mrs Bello');
});

test('among hundreds of organisations the chooser offers the first fifty, says so, and finds the last', async ({
  app,
}) => {
  const call = callOf(app);
  for (let number = 1; number <= 130; number += 1) {
    const details = newOrganisationDetails(`House ${String(number).padStart(3, '0')}`);
    await call('organisations.create', { details });
  }
  const { rail, files, file, plan, ecogram, chooser, page, t } = app.window;
  await planOfBlue(app.window);
  const step = plan.steps('housing').first();
  await plan.organisationButton(step).click();
  const { offered, lit } = chooser;
  await expect(offered).toHaveCount(50);
  await expect(page.getByText(t('socialMap:chooser.more', { shown: 50 }))).toBeVisible();
  await expectAccessible(page, 'choosing among hundreds of organisations');
  // Nothing is lit that nobody has asked for; what the arrows reach comes into view, beneath what is typed.
  await expect(lit).toHaveCount(0);
  for (let pressed = 0; pressed < 12; pressed += 1) await page.keyboard.press('ArrowDown');
  await expect(lit).toContainText('House 012');
  await expect(lit).toBeInViewport({ ratio: 1 });
  await expect(chooser.search).toBeInViewport({ ratio: 1 });
  for (let pressed = 0; pressed < 9; pressed += 1) await page.keyboard.press('ArrowUp');
  await expect(lit).toContainText('House 003');
  await expect(lit).toBeInViewport({ ratio: 1 });
  // Enter right behind the last letter takes what was typed, however late the answer comes.
  await page.keyboard.type('130');
  await page.keyboard.press('Enter');
  await expect(plan.organisation(step, 'House 130')).toBeVisible();
  await expect(plan.organisation(step, 'House 003')).toHaveCount(0);
  await untilSaved(page);

  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  for (let number = 1; number <= 3; number += 1) {
    await page.getByRole('button', { name: t('ecogram:organisation.place') }).click();
    // Those that stand there already crowd nobody out.
    await expect(offered).toHaveCount(50);
    await offered.first().click();
    await expect(ecogram.people).toHaveCount(number);
  }
  await page.getByRole('button', { name: t('ecogram:organisation.place') }).click();
  await expect(offered.first()).toContainText('House 004');
  await page.keyboard.type('129');
  await expect(offered).toHaveText([/House 129/]);
});

test('the same by keyboard alone', async ({ app }) => {
  await fillMap(app);
  const { plan, chooser, page, t } = app.window;
  await planOfBlue(app.window);
  const step = plan.steps('housing').first();
  await plan.organisationButton(step).focus();
  await page.keyboard.press('Enter');
  await expect(chooser.search).toBeFocused();
  await page.keyboard.type('lagos mothers');
  await page.keyboard.press('Enter');
  const chosen = plan.organisation(step, 'House of the Open Door');
  await expect(chosen).toBeVisible();
  await untilSaved(page);

  await chosen.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'House of the Open Door' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(plan.field('housing').getByRole('heading', { level: 2 })).toBeFocused();
  await plan.organisationButton(step).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('open door');
  await expect(page.getByText(t('socialMap:chooser.noMatch'))).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await plan.takeOut(step, 'House of the Open Door').focus();
  await page.keyboard.press('Enter');
  await expect(chosen).toHaveCount(0);
});

test('an organisation tells in which files it is used, once asked, and leads there', async ({ app }) => {
  const { call } = await fillMap(app);
  const { rail, socialMap, chooser, files, file, plan, ecogram, page, t } = app.window;
  await planOfBlue(app.window);
  await plan.addOrganisation(plan.steps('housing').first(), 'open door');
  await plan.refer('open door');
  await untilSaved(page);
  await rail.files();
  await files.create('Red');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await page.getByRole('button', { name: t('ecogram:organisation.place') }).click();
  await chooser.offered.filter({ hasText: 'Open Door' }).click();
  await expect(ecogram.person('House of the Open Door')).toBeFocused();
  await untilSaved(page);

  await rail.socialMap();
  await socialMap.open('House of the Open Door');
  const used = page.getByRole('region', { name: t('socialMap:used.title') });
  await expect(used).toContainText(t('socialMap:used.count', { count: 2 }));
  await expect(used).not.toContainText('Blue');
  await used.getByRole('button', { name: t('socialMap:used.show') }).click();
  await expect(used).toContainText('Blue');
  await expectAccessible(page, 'where an organisation is used');
  await used.getByRole('button', { name: /^Blue: .*Housing.*1/ }).click();
  await expect(plan.field('housing').getByRole('heading', { level: 2 })).toBeFocused();

  await rail.socialMap();
  await socialMap.open('House of the Open Door');
  await used.getByRole('button', { name: t('socialMap:used.show') }).click();
  await used.getByRole('button', { name: new RegExp(`^Blue: .*${t('socialMap:used.referral')}`) }).click();
  await expect(
    page.getByRole('button', { name: t('planParts:part.referrals'), expanded: true }),
  ).toBeFocused();

  await rail.socialMap();
  await socialMap.open('House of the Open Door');
  await used.getByRole('button', { name: t('socialMap:used.show') }).click();
  await used.getByRole('button', { name: /^Red: / }).click();
  await expect(ecogram.person('House of the Open Door')).toBeFocused();

  // Whoever is marked with a danger is nowhere told of, and a removed file isn't either.
  await choose(
    page,
    page,
    `${t('ecogram:danger.none')} ${t('ecogram:danger.label')}`,
    t('terms:danger.mustNotKnow'),
  );
  await expect(ecogram.person('House of the Open Door')).toHaveCount(0);
  await untilSaved(page);
  await rail.socialMap();
  await socialMap.open('House of the Open Door');
  await expect(used).toContainText(t('socialMap:used.count', { count: 1 }));
  const [blue] = (await call('files.list', { search: 'Blue', limit: 1 })).files;
  if (!blue) throw new Error('the file is there');
  await call('files.remove', { id: blue.id });
  await expect(used).toContainText(t('socialMap:used.none'));
});

test('one that has ended is said to have, on the screen and on paper, and stays where it is used', async ({
  app,
}) => {
  const { call, ids } = await fillMap(app);
  const { plan, chooser, preview, page, t } = app.window;
  await planOfBlue(app.window);
  const step = plan.steps('housing').first();
  await plan.addOrganisation(step, 'open door');
  await plan.refer('open door');
  await untilSaved(page);
  await call('organisations.end', { id: ids.get('House of the Open Door') as never });
  const when = formatDay(localDayOf(new Date()), 'en', 'medium');
  await expect(plan.organisation(step, 'House of the Open Door')).toContainText(
    t('socialMap:age.ended', { when }),
  );
  await expect(plan.referral('House of the Open Door')).toContainText(t('socialMap:age.ended', { when }));
  await plan.organisationButton(step).click();
  await expect(chooser.offered).toHaveCount(2);
  await page.keyboard.press('Escape');
  await plan.preview();
  await preview.untilDrawn();
  const shown = (await page.locator('main li:has(canvas)').allTextContents()).join(' ').replace(/\s+/g, ' ');
  expect(shown).toContain(t('print:organisations.ended', { when }));
  expect(shown).not.toContain('+234 1 000 0000');
});

test('two windows add referrals to one plan, and both stay', async ({ app }) => {
  await fillMap(app);
  const one = app.window;
  await planOfBlue(one);
  const two = await app.newWindow();
  await two.rail.files();
  await two.files.open('Blue');
  await two.file.openPlan('Lagos');
  await Promise.all([one.plan.refer('open door'), two.plan.refer('way to work')]);
  for (const { plan, page } of [one, two]) {
    await expect(plan.referral('House of the Open Door')).toBeVisible();
    await expect(plan.referral('Way to work')).toBeVisible();
    await untilSaved(page);
  }
});
