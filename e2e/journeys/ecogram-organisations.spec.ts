import { type AppWindow, PASSPHRASE } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { choose } from '../pages/controls.ts';
import { untilSaved } from '../pages/saving.ts';

/** A file of somebody from Nigeria, and a map with three organisations. */
const fileAndMap = async ({ rail, socialMap, files, file, details, page }: AppWindow) => {
  await rail.socialMap();
  for (const { name, country, phone } of [
    { name: 'Lagos house', country: 'Nigeria', phone: '+234 1 000 0000' },
    { name: 'Mães Unidas', country: 'Brazil', phone: '' },
    { name: 'Night shelter', country: 'Netherlands', phone: '' },
  ]) {
    await socialMap.create(name);
    await socialMap.addTo('countries', country);
    await socialMap.field('phone').fill(phone);
    await socialMap.field('notes').fill('Ask for the night team.');
    await untilSaved(page);
    await socialMap.toTheList();
  }
  await rail.files();
  await files.create('Blue');
  await file.openDetails();
  await details.chooseCountry('Nigeria');
  await untilSaved(page);
};

const toEcogram = async ({ rail, files, file, ecogram }: AppWindow) => {
  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
};

const openMenu = async ({ page, chooser, t }: AppWindow) => {
  await page.getByRole('button', { name: t('ecogram:organisation.place') }).click();
  const { search, offered } = chooser;
  await expect(search).toBeFocused();
  return { search, offered };
};

test('an organisation is put on the picture where it is, and there again after reopening', async ({
  app,
  start,
}) => {
  const { page, t, rail, ecogram } = app.window;
  await fileAndMap(app.window);
  await rail.settings();
  const country = page.getByRole('combobox', { name: t('common:settings.country') });
  await country.click();
  await country.fill('Netherlands');
  await page.getByRole('option', { name: 'Netherlands', exact: true }).click();
  await expect(country).toHaveValue('Netherlands');
  await toEcogram(app.window);

  const { search, offered } = await openMenu(app.window);
  await expect(offered).toHaveCount(3);
  await expectAccessible(page, 'the social map beside Add');
  await search.fill('lagos');
  await page.keyboard.press('Enter');
  await expect(ecogram.person('Lagos house')).toBeFocused();
  await expect(ecogram.person('Lagos house')).toHaveAccessibleName(new RegExp(t('terms:ground.home')));
  const card = page.getByRole('region', { name: t('ecogram:organisation.card') });
  await expect(card).toContainText('+234 1 000 0000');
  await expect(card).toContainText(t('socialMap:age.never'));
  await expect(card).not.toContainText('night team');
  await expectAccessible(page, 'an organisation on the picture');

  const again = await openMenu(app.window);
  await expect(again.offered).toHaveCount(2);
  await again.search.fill('maes');
  await again.offered.first().click();
  await expect(ecogram.person('Mães Unidas')).toHaveAccessibleName(new RegExp(t('terms:ground.elsewhere')));
  const last = await openMenu(app.window);
  await last.offered.first().click();
  await expect(ecogram.person('Night shelter')).toHaveAccessibleName(new RegExp(t('terms:ground.here')));
  await openMenu(app.window);
  await expect(page.getByText(t('socialMap:chooser.noMatch'))).toBeVisible();
  await page.keyboard.press('Escape');
  await ecogram.press('undo');
  await expect(ecogram.people).toHaveCount(2);
  await untilSaved(page);
  await app.close();

  const { window } = await start();
  await window.lock.unlock(PASSPHRASE);
  await toEcogram(window);
  await expect(window.ecogram.people).toHaveCount(2);
  await window.page.getByRole('option', { name: 'Lagos house' }).click();
  await expect(window.page.getByRole('region', { name: t('ecogram:organisation.card') })).toContainText(
    '+234 1 000 0000',
  );
});

test('the way to its page and back, and it stays when the organisation has ended', async ({ app }) => {
  const { page, t, ecogram, socialMap } = app.window;
  await fileAndMap(app.window);
  await toEcogram(app.window);
  const { offered } = await openMenu(app.window);
  await offered.filter({ hasText: 'Lagos house' }).click();
  await untilSaved(page);
  await page.getByRole('button', { name: t('ecogram:organisation.open') }).click();
  await expect(socialMap.field('phone')).toHaveValue('+234 1 000 0000');
  await socialMap.field('phone').fill('+234 1 111 1111');
  await socialMap.turn('end');
  await expect(page.getByText(t('socialMap:page.endedText'))).toBeVisible();
  await untilSaved(page);
  await page.getByRole('button', { name: t('socialMap:page.upToEcogram') }).click();

  await expect(ecogram.person('Lagos house')).toBeVisible();
  await page.getByRole('option', { name: 'Lagos house' }).click();
  const card = page.getByRole('region', { name: t('ecogram:organisation.card') });
  await expect(card).toContainText('+234 1 111 1111');
  await expect(card).toContainText(t('socialMap:age.ended', { when: '' }).trim());
  await ecogram.person('Lagos house').press('Delete');
  await expect(ecogram.people).toHaveCount(0);
  const ended = await openMenu(app.window);
  await expect(ended.offered).toHaveCount(2);
  await expect(ended.offered.filter({ hasText: 'Lagos house' })).toHaveCount(0);
});

test('an organisation that is on the picture but hidden is offered like one that is not', async ({ app }) => {
  const { page, t, ecogram } = app.window;
  await fileAndMap(app.window);
  await toEcogram(app.window);
  const before = await openMenu(app.window);
  const all = await before.offered.allTextContents();
  await before.offered.first().click();
  await expect(ecogram.person('Lagos house')).toBeFocused();
  await choose(
    page,
    page,
    `${t('ecogram:danger.none')} ${t('ecogram:danger.label')}`,
    t('terms:danger.mustNotKnow'),
  );
  await expect(ecogram.person('Lagos house')).toHaveCount(0);
  const { offered } = await openMenu(app.window);
  await expect(offered).toHaveText(all);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F8');
  await openMenu(app.window);
  await expect(offered).toHaveText(all.slice(1));
});

test('an empty map says so, and where to begin', async ({ app }) => {
  const { page, t, files, file, ecogram } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await page.getByRole('button', { name: t('ecogram:organisation.place') }).click();
  await expect(page.getByText(t('socialMap:chooser.none'))).toBeVisible();
  await page.getByRole('button', { name: t('socialMap:chooser.toTheMap') }).click();
  await expect(page.getByText(t('socialMap:list.noneText'))).toBeVisible();
});
