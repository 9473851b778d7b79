import { localDayOf } from '#shared/domain/dates.ts';
import type { OrganisationId } from '#shared/domain/ids.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { type AppWindow, makeVault, PASSPHRASE } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const today = () => formatDay(localDayOf(new Date()), 'en', 'medium');

test('an organisation is written down, checked with one press, and there again after locking', async ({
  app,
  start,
}) => {
  const { rail, socialMap, page, t } = app.window;
  await rail.socialMap();
  await expect(page.getByText(t('socialMap:list.noneText'))).toBeVisible();
  await expectAccessible(page, 'the empty social map');
  await socialMap.create('Casa das Mães');
  await socialMap.field('phone').fill('+55 11 0000 0000');
  await socialMap.field('emergencyLine').fill('+55 11 0000 0001');
  await socialMap.offer('shelter');
  await socialMap.offer('children');
  await socialMap.addTo('countries', 'Brazil');
  await socialMap.addTo('languages', 'Portuguese');
  await socialMap.field('notes').fill('Ask for the night team.');
  await untilSaved(page);
  await expect(page.getByText(t('socialMap:age.never'))).toBeVisible();
  await socialMap.checkButton.click();
  const checked = t('socialMap:age.checkedBy', { when: today(), name: 'Noor' });
  await expect(page.getByText(checked)).toBeVisible();
  await expect(socialMap.checkButton).toBeDisabled();
  // The check has raised the version under the form, which goes on saving.
  await socialMap.field('costs').fill('None');
  await untilSaved(page);
  // For what was written since, nobody has vouched.
  await expect(
    page.getByText(t('socialMap:age.changedSince', { when: today(), name: 'Noor' })),
  ).toBeVisible();
  await socialMap.checkButton.click();
  await expect(page.getByText(checked, { exact: true })).toBeVisible();
  await expect(socialMap.checkButton).toBeDisabled();
  await expectAccessible(page, 'an organisation');
  await app.close();

  const { window } = await start();
  await window.lock.unlock(PASSPHRASE);
  await window.rail.socialMap();
  await expect(window.socialMap.row('Casa das Mães')).toContainText('Brazil');
  await expect(window.socialMap.row('Casa das Mães')).toContainText(t('socialMap:service.children'));
  await expect(window.socialMap.row('Casa das Mães')).toContainText(
    t('socialMap:age.checked', { when: today() }),
  );
  await window.socialMap.open('Casa das Mães');
  await expect(window.socialMap.field('phone')).toHaveValue('+55 11 0000 0000');
  await expect(window.socialMap.field('costs')).toHaveValue('None');
  await expect(window.page.getByText(checked)).toBeVisible();
});

test('found by words without their accents, by country and by service', async ({ app }) => {
  const { rail, socialMap, page, t } = app.window;
  await rail.socialMap();
  for (const { name, country, covers, service } of [
    { name: 'Casa das Mães', country: 'Brazil', covers: null, service: 'shelter' },
    { name: 'Way back', country: 'Netherlands', covers: 'Nigeria', service: 'work' },
    { name: 'Lagos house', country: 'Nigeria', covers: null, service: 'shelter' },
  ] as const) {
    await socialMap.create(name);
    await socialMap.addTo('countries', country);
    if (covers) await socialMap.addTo('countriesCovered', covers);
    await socialMap.offer(service);
    await untilSaved(page);
    await socialMap.toTheList();
  }
  await expect(socialMap.rows).toHaveCount(3);
  await socialMap.search.fill('maes');
  await expect(socialMap.rows).toHaveCount(1);
  await expect(socialMap.row('Casa das Mães')).toBeVisible();
  await socialMap.search.fill('');
  await expect(socialMap.rows).toHaveCount(3);

  await socialMap.inCountry('Nigeria');
  await expect(socialMap.rows).toHaveCount(2);
  const helpsFor = `${t('socialMap:field.countriesCovered')}: Nigeria`;
  await expect(socialMap.row('Way back')).toContainText(helpsFor);
  await expect(socialMap.row('Lagos house')).not.toContainText(helpsFor);
  await socialMap.withService('shelter');
  await expect(socialMap.rows).toHaveCount(1);
  await expect(socialMap.row('Lagos house')).toBeVisible();
  await socialMap.withService('medicalHelp');
  await expect(page.getByText(t('socialMap:list.noMatch'))).toBeVisible();
  await socialMap.withService(null);
  await socialMap.inCountry('');
  await expect(socialMap.rows).toHaveCount(3);
});

test('one that has ended is out of the list, is still there, and comes back', async ({ app }) => {
  const { rail, socialMap, page, t } = app.window;
  await rail.socialMap();
  await socialMap.create('Old harbour');
  await socialMap.turn('end');
  await expect(page.getByText(t('socialMap:page.endedText'))).toBeVisible();
  await socialMap.toTheList();
  await expect(page.getByText(t('socialMap:list.allEndedText'))).toBeVisible();
  await expect(page.getByText(t('socialMap:list.noneText'))).toHaveCount(0);
  await socialMap.search.fill('harbour');
  await expect(page.getByText(t('socialMap:list.noMatch'))).toBeVisible();
  await page.getByRole('button', { name: t('socialMap:list.showEnded', { count: 1 }) }).click();
  await expect(socialMap.row('Old harbour')).toContainText(t('socialMap:age.ended', { when: today() }));
  await socialMap.open('Old harbour');
  await socialMap.turn('reopen');
  await expect(page.getByText(t('socialMap:page.endedText'))).toHaveCount(0);
  await socialMap.toTheList();
  await expect(socialMap.row('Old harbour')).toBeVisible();
});

test('a name that is taken away is missed, and nothing is saved without one', async ({ app }) => {
  const { rail, socialMap, page, t } = app.window;
  await rail.socialMap();
  await socialMap.startNew();
  await page.getByRole('button', { name: t('socialMap:new.submit') }).click();
  await expect(page.getByText(t('socialMap:new.missing'))).toBeVisible();
  await page.keyboard.press('Escape');
  await socialMap.create('Harbour');
  await socialMap.field('name').fill('');
  await expect(page.getByText(t('common:save.incomplete'))).toBeVisible();
  await socialMap.field('name').fill('Quay');
  await untilSaved(page);
  await socialMap.toTheList();
  await expect(socialMap.row('Quay')).toBeVisible();
});

test('begun with those that the report names, each to be checked before use', async ({ app }) => {
  const { rail, socialMap, page, t } = app.window;
  await rail.socialMap();
  await socialMap.addStarters();
  await expect(socialMap.rows).toHaveCount(13);
  await socialMap.search.fill('comensha');
  await expect(socialMap.rows).toHaveCount(1);
  await socialMap.open('CoMensha');
  await expect(socialMap.field('phone')).toHaveValue('(+31) (0) 33 448 1186');
  const warning = page.getByText(t('socialMap:page.useWithCare'));
  await expect(warning).toBeVisible();
  await expectAccessible(page, 'an organisation that the report names');
  await socialMap.checkButton.click();
  await expect(warning).toHaveCount(0);
});

test('what nobody has checked for over a year says so, in the list and on its page', async ({ start }) => {
  const longAgo = { now: () => new Date(Date.now() - 400 * 24 * 60 * 60 * 1000) };
  const app = await start({ ports: { clock: longAgo } });
  await makeVault(app);
  const { rail, socialMap, page, t } = app.window;
  await rail.socialMap();
  await socialMap.create('Harbour');
  await socialMap.checkButton.click();
  const stale = t('socialMap:age.stale', { count: 1 });
  await expect(page.getByText(stale)).toBeVisible();
  await expect(page.getByText(/ by Noor$/)).toBeVisible();
  await expect(socialMap.checkButton).toBeEnabled();
  await socialMap.toTheList();
  await expect(socialMap.row('Harbour')).toContainText(stale);
});

test.describe('two windows on one organisation', () => {
  test('join what each has written, and what one has checked the other sees', async ({ app }) => {
    const one = app.window;
    await one.rail.socialMap();
    await one.socialMap.create('Harbour');
    const two = await app.newWindow();
    await two.rail.socialMap();
    await two.socialMap.open('Harbour');
    await Promise.all([
      one.socialMap.field('phone').fill('+31 20 000 0000'),
      two.socialMap.field('costs').fill('None'),
    ]);
    await untilSaved(one.page);
    await untilSaved(two.page);
    await two.socialMap.checkButton.click();
    for (const { socialMap, page, t } of [one, two]) {
      await expect(socialMap.field('phone')).toHaveValue('+31 20 000 0000');
      await expect(socialMap.field('costs')).toHaveValue('None');
      const by = t('socialMap:age.checkedBy', { when: today(), name: 'Noor' });
      await expect(page.getByText(by)).toBeVisible();
    }
  });
});

test('a supervisor finds and reads organisations, and is not offered to write', async ({ app }) => {
  const { rail, settings, people, lock, socialMap, page, t } = app.window;
  await rail.settings();
  await settings.open('people');
  const amina = { name: 'Amina', role: 'supervisor', passphrase: 'two herons over still water' } as const;
  await people.add(amina);
  await rail.socialMap();
  await socialMap.create('Lagos house');
  await socialMap.addTo('countries', 'Nigeria');
  await socialMap.field('phone').fill('+234 1 000 0000');
  await untilSaved(page);
  await rail.lock();
  await lock.unlock(amina.passphrase, amina.name);

  await rail.socialMap();
  await socialMap.inCountry('Ghana');
  await expect(page.getByText(t('socialMap:list.noMatch'))).toBeVisible();
  await socialMap.inCountry('Nigeria');
  await expect(page.getByRole('button', { name: t('socialMap:list.new') })).toHaveCount(0);
  await socialMap.open('Lagos house');
  await expect(socialMap.field('phone')).toHaveValue('+234 1 000 0000');
  await expect(socialMap.field('phone')).not.toBeEditable();
  await expect(socialMap.checkButton).toBeDisabled();
  await expect(page.getByRole('button', { name: t('socialMap:page.menu'), exact: true })).toHaveCount(0);
});

test('words that could not be saved are back on the page after unlocking', async ({ app }) => {
  const { rail, lock, socialMap, page } = app.window;
  await rail.socialMap();
  await socialMap.create('Harbour');
  await socialMap.field('name').fill('');
  await socialMap.field('notes').fill('Ask for the night team.');
  await rail.lock();
  await lock.unlock(PASSPHRASE);
  await expect(socialMap.field('notes')).toHaveValue('Ask for the night team.');
  await expect(socialMap.field('name')).toHaveValue('');
  await socialMap.field('name').fill('Harbour');
  await untilSaved(page);
});

test('one window changes an organisation while another checks it: nothing is lost, and nobody vouches for words unseen', async ({
  app,
}) => {
  const one = app.window;
  const { t } = one;
  await one.rail.socialMap();
  await one.socialMap.create('Casa das Mães');
  await one.socialMap.field('phone').fill('+55 11 0000 0000');
  await untilSaved(one.page);
  const two = await app.newWindow();
  await two.rail.socialMap();
  await two.socialMap.open('Casa das Mães');
  await expect(two.socialMap.field('phone')).toHaveValue('+55 11 0000 0000');

  // Other fields: both stay, and what was written since the check is said to be.
  await Promise.all([
    two.socialMap.field('costs').fill('Ten a night'),
    one.socialMap.field('openingHours').fill('Mornings'),
  ]);
  await one.socialMap.checkButton.click();
  for (const { page, socialMap } of [one, two]) {
    await expect(socialMap.field('costs')).toHaveValue('Ten a night');
    await expect(socialMap.field('openingHours')).toHaveValue('Mornings');
    await untilSaved(page);
  }
  const call = callOf(app);
  const found = await call('organisations.list', {
    search: 'Casa',
    country: null,
    service: null,
    withEnded: false,
    limit: 1,
  });
  const id = found.organisations[0]?.id as OrganisationId;
  expect((await call('organisations.read', { id })).details).toMatchObject({
    costs: 'Ten a night',
    openingHours: 'Mornings',
  });

  // The same field: one of them is shown both words, whoever was quicker.
  const asked = ({ page }: AppWindow) => page.getByRole('dialog', { name: t('common:dispute.title') });
  await Promise.all([
    one.socialMap.field('phone').fill('+55 11 1111 1111'),
    two.socialMap.field('phone').fill('+55 11 2222 2222'),
  ]);
  const slower = await Promise.race([
    asked(one)
      .waitFor()
      .then(() => one),
    asked(two)
      .waitFor()
      .then(() => two),
  ]);
  const quicker = slower === one ? two : one;
  await expect(asked(slower)).toContainText('+55 11 1111 1111');
  await expect(asked(slower)).toContainText('+55 11 2222 2222');
  await expectAccessible(slower.page, 'an organisation that was changed in two windows');

  // Whoever was quicker vouches for what stands before them, and for nothing that comes after it.
  await quicker.socialMap.checkButton.click();
  const checked = t('socialMap:age.checkedBy', { when: today(), name: 'Noor' });
  await expect(quicker.page.getByText(checked, { exact: true })).toBeVisible();
  const quick = quicker === one ? '+55 11 1111 1111' : '+55 11 2222 2222';
  expect(await call('organisations.read', { id })).toMatchObject({
    details: { phone: quick },
    checked: { isChangedSince: false },
  });
  await asked(slower)
    .getByRole('button', { name: t('common:dispute.done') })
    .click();
  const slow = slower === one ? '+55 11 1111 1111' : '+55 11 2222 2222';
  for (const { socialMap, page } of [one, two]) {
    await expect(socialMap.field('phone')).toHaveValue(slow);
    await expect(
      page.getByText(t('socialMap:age.changedSince', { when: today(), name: 'Noor' })),
    ).toBeVisible();
  }
  expect(await call('organisations.read', { id })).toMatchObject({
    details: { phone: slow, costs: 'Ten a night', openingHours: 'Mornings' },
    checked: { isChangedSince: true },
  });
});
