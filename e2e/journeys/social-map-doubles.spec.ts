import { localDayOf } from '#shared/domain/dates.ts';
import { newOrganisationDetails, type OrganisationDetails } from '#shared/domain/organisation.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const twins = async (app: RunningApp) => {
  const call = callOf(app);
  const put = (name: string, details: Partial<OrganisationDetails>) =>
    call('organisations.create', { details: { ...newOrganisationDetails(name), ...details } });
  const one = await put('Mães Unidas', {
    ...{ countries: ['BR'], phone: '+55 11 2345 6789', notes: 'Quick to answer.', costs: 'None' },
  });
  const other = await put('Maes unidas (São Paulo)', {
    ...{ countries: ['PT'], phone: '(11) 2345-6789', notes: 'Closed in January.', email: 'a@b.example' },
  });
  return { call, one, other };
};

test('two that are the same are made one, and whatever named either means it', async ({ app }) => {
  const { call, one, other } = await twins(app);
  await call('organisations.check', { id: other.id, baseVersion: 1 });
  const today = formatDay(localDayOf(new Date()), 'en', 'medium');
  const { rail, socialMap, chooser, files, file, plan, ecogram, page, t } = app.window;
  await files.create('Blue');
  await file.newPlan();
  await plan.takeField('safety');
  await plan.addStep('safety', { what: 'Call them' });
  const step = plan.steps('safety').first();
  await plan.addOrganisation(step, 'Sao Paulo');
  await plan.refer('Sao Paulo');
  await untilSaved(page);
  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await page.getByRole('button', { name: t('ecogram:organisation.place') }).click();
  await chooser.offered.filter({ hasText: 'Maes unidas (' }).click();
  await untilSaved(page);

  await rail.socialMap();
  await socialMap.row('Mães Unidas').first().getByRole('button').click();
  await page.getByRole('heading', { level: 1, name: one.details.name }).waitFor();
  const sideBySide = t('socialMap:double.compareWith', { name: other.details.name });
  await page.getByRole('button', { name: sideBySide }).click();
  await expect(
    page.getByText(t('socialMap:merge.what', { goes: other.details.name, stays: one.details.name })),
  ).toBeVisible();
  // How far each can be relied on is seen before anything is decided.
  const standing = page.getByRole('region', { name: t('socialMap:standing.title') });
  await expect(standing).toContainText(t('socialMap:age.checkedBy', { when: today, name: 'Noor' }));
  await expect(standing).toContainText(t('socialMap:age.never'));
  await expectAccessible(page, 'two organisations side by side');
  const field = (name: keyof OrganisationDetails) =>
    page.getByRole('region', { name: t(`socialMap:field.${name}`), exact: true });
  await field('countries')
    .getByRole('radio', { name: t('socialMap:merge.take.stays') })
    .click();
  await field('phone')
    .getByRole('radio', { name: t('socialMap:merge.take.goes') })
    .click();
  await page.getByRole('button', { name: t('socialMap:merge.submit') }).click();

  await page.getByRole('heading', { level: 1, name: one.details.name }).waitFor();
  await expect(socialMap.field('phone')).toHaveValue('(11) 2345-6789');
  await expect(socialMap.field('email')).toHaveValue('a@b.example');
  await expect(socialMap.field('costs')).toHaveValue('None');
  await expect(socialMap.field('notes')).toHaveValue('Quick to answer.\n\nClosed in January.');
  await expect(page.getByText('Portugal')).toHaveCount(0);
  await expect(page.getByText(t('socialMap:used.count', { count: 1 }))).toBeVisible();
  await expectAccessible(page, 'an organisation that another has gone into');
  // What the other said, and that it was checked, stands beside what is here now.
  const gone = page.getByRole('region', { name: t('socialMap:gone.title') });
  await gone.getByRole('button', { name: sideBySide }).click();
  const then = (label: string) => gone.getByRole('region', { name: label, exact: true });
  await expect(then(t('socialMap:standing.title'))).toContainText(
    t('socialMap:age.checkedBy', { when: today, name: 'Noor' }),
  );
  await expect(then(t('socialMap:field.countries'))).toContainText('Portugal');
  await expect(then(t('socialMap:field.notes'))).toContainText('Quick to answer.');
  await expect(then(t('socialMap:field.phone'))).toHaveCount(0);
  await expectAccessible(page, 'what one said before it went, beside what stands here now');
  await gone.getByRole('button', { name: sideBySide }).click();
  await socialMap.toTheList();
  await expect(socialMap.rows).toHaveCount(1);

  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  // The words that were written stay; the card says what the map says.
  await page.getByRole('option', { name: 'Maes unidas (São Paulo)' }).click();
  const card = page.getByRole('region', { name: t('ecogram:organisation.card') });
  await expect(card).toContainText('Mães Unidas');
  await expect(card).toContainText('a@b.example');
  await page.getByRole('button', { name: t('ecogram:organisation.place') }).click();
  await expect(page.getByText(t('socialMap:chooser.noMatch'))).toBeVisible();
  await page.keyboard.press('Escape');
  await rail.files();
  await files.open('Blue');
  await file.openPlan(t('files:file.planVersion', { label: '1' }));
  await expect(plan.organisation(step, 'Mães Unidas')).toBeVisible();
  await expect(plan.referral('Mães Unidas')).toBeVisible();

  // Two after all.
  await plan.organisation(step, 'Mães Unidas').click();
  await page
    .getByRole('button', { name: t('socialMap:gone.partFrom', { name: other.details.name }) })
    .click();
  await page.getByRole('heading', { level: 1, name: other.details.name }).waitFor();
  await expect(socialMap.field('notes')).toHaveValue('Closed in January.');
  await rail.files();
  await files.open('Blue');
  await file.openPlan(t('files:file.planVersion', { label: '1' }));
  await expect(plan.organisation(step, other.details.name)).toBeVisible();
});

test('whom the shelter turns to and who could help beside a sign stay who they are when two become one', async ({
  app,
}) => {
  const { call, one, other } = await twins(app);
  const { rail, socialMap, chooser, firstSigns, page, t } = app.window;
  await call('organisations.update', {
    id: other.id,
    baseVersion: 1,
    details: { ...other.details, services: ['shelter'] },
  });
  await firstSigns.begin();
  await firstSigns.note('She may not go out.');
  await firstSigns.offer('shelter');
  const help = firstSigns.form.getByRole('group', { name: t('socialMap:service.shelter') });
  const by = help.getByRole('combobox', { name: t('firstSigns:help.organisation') });
  await by.fill('maes');
  await page.getByRole('option', { name: other.details.name }).click();
  await untilSaved(page);
  await page.getByRole('button', { name: t('roadmap:adapt') }).click();
  const contacts = page.getByRole('group', { name: t('roadmap:contacts') });
  for (const name of [one.details.name, other.details.name]) {
    await contacts.getByRole('button', { name: t('plan:organisation.add') }).click();
    await chooser.offered.filter({ hasText: name }).click();
    await expect(contacts.getByRole('button', { name, exact: true })).toBeVisible();
  }
  await untilSaved(page);
  await call('organisations.merge', {
    stays: { id: one.id, baseVersion: 1 },
    goes: { id: other.id, baseVersion: 2 },
    details: one.details,
  });
  await expect(contacts.getByRole('button', { name: other.details.name, exact: true })).toHaveCount(0);
  await expect(contacts.getByRole('button', { name: one.details.name, exact: true })).toHaveCount(1);
  await expectAccessible(page, 'whom to turn to, after two have become one');

  await contacts.getByRole('button', { name: one.details.name, exact: true }).click();
  const used = page.getByRole('region', { name: t('socialMap:used.title') });
  await expect(used).toContainText(t('socialMap:used.localContact'));
  await used.getByRole('button', { name: t('socialMap:used.show') }).click();
  await used.getByRole('button', { name: new RegExp(t('socialMap:service.shelter')) }).click();
  await expect(firstSigns.signal('She may not go out.')).toContainText(one.details.name);
  await firstSigns.open('She may not go out.');
  await expect(by).toHaveValue(one.details.name);
  await expect(page.getByRole('region', { name: t('roadmap:turnTo') }).getByRole('listitem')).toHaveCount(1);
  await rail.socialMap();
  await expect(socialMap.rows).toHaveCount(1);
});

test('is begun from the menu by keyboard, for two that have nothing in common', async ({ app }) => {
  const call = callOf(app);
  for (const name of ['Harbour', 'Quay']) {
    await call('organisations.create', { details: newOrganisationDetails(name) });
  }
  const { rail, socialMap, chooser, page, t } = app.window;
  await rail.socialMap();
  await socialMap.open('Harbour');
  await page.getByRole('button', { name: t('socialMap:page.menu'), exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: t('socialMap:merge.start') }).press('Enter');
  await expect(chooser.search).toBeFocused();
  await page.keyboard.type('quay');
  await expect(chooser.lit).toContainText('Quay');
  await expectAccessible(page, 'choosing which one is the same');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: t('socialMap:merge.submit') }).waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour' })).toBeVisible();
  await expect(page.getByText(t('socialMap:gone.title'))).toHaveCount(0);
});

test('whoever has the other one open goes on with the one that stays, and nothing is written over', async ({
  app,
}) => {
  const { call, one, other } = await twins(app);
  const { rail, socialMap, page, t } = app.window;
  await rail.socialMap();
  await socialMap.row('Maes unidas (').getByRole('button').click();
  await page.getByRole('heading', { level: 1, name: other.details.name }).waitFor();
  await call('organisations.merge', {
    stays: { id: one.id, baseVersion: 1 },
    goes: { id: other.id, baseVersion: 1 },
    details: one.details,
  });
  await page.getByRole('heading', { level: 1, name: one.details.name }).waitFor();
  await socialMap.field('openingHours').fill('Mornings');
  await untilSaved(page);
  expect((await call('organisations.read', { id: one.id })).details).toEqual({
    ...one.details,
    openingHours: 'Mornings',
  });
  await expect(page.getByText(t('socialMap:gone.title'))).toBeVisible();
});

test('what changes meanwhile is not merged over unseen', async ({ app }) => {
  const { call, one, other } = await twins(app);
  const { rail, socialMap, page, t } = app.window;
  await rail.socialMap();
  await socialMap.row('Mães Unidas').first().getByRole('button').click();
  await page
    .getByRole('button', { name: t('socialMap:double.compareWith', { name: other.details.name }) })
    .click();
  await page.getByText(t('socialMap:merge.disputed')).waitFor();
  await call('organisations.update', {
    id: other.id,
    baseVersion: 1,
    details: { ...other.details, costs: 'Ten a night' },
  });
  await expect(page.getByText('Ten a night')).toBeVisible();
  const stale = {
    stays: { id: one.id, baseVersion: 1 },
    goes: { id: other.id, baseVersion: 1 },
    details: one.details,
  };
  await expect(call('organisations.merge', stale)).rejects.toThrow('conflict');
  await page.getByRole('button', { name: t('socialMap:merge.submit') }).click();
  await page.getByRole('heading', { level: 1, name: one.details.name }).waitFor();
  await expect(socialMap.field('costs')).toHaveValue('None\n\nTen a night');
});

test('a supervisor sees where one is used, and is not offered to make two one', async ({ app }) => {
  await twins(app);
  const { rail, settings, people, lock, socialMap, page, t } = app.window;
  await rail.settings();
  await settings.open('people');
  const amina = { name: 'Amina', role: 'supervisor', passphrase: 'two herons over still water' } as const;
  await people.add(amina);
  await rail.lock();
  await lock.unlock(amina.passphrase, amina.name);
  await rail.socialMap();
  await socialMap.row('Mães Unidas').first().getByRole('button').click();
  await expect(page.getByText(t('socialMap:used.none'))).toBeVisible();
  await expect(page.getByText(t('socialMap:double.title'))).toHaveCount(0);
});
