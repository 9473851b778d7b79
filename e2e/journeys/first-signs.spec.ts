import { localDayOf } from '#shared/domain/dates.ts';
import { formatDayOfYear } from '#shared/i18n/format.ts';
import { makeVault, PASSPHRASE } from '../app.ts';
import { callOf, refusalOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const thisDay = () => formatDayOfYear(localDayOf(new Date()), 'en');

const AMINA = { name: 'Amina', role: 'counsellor', passphrase: 'two herons over still water' } as const;

test('a night worker starts from a first sign without a name, by keyboard alone, and it goes on as the same file', async ({
  app,
}) => {
  const { rail, files, file, firstSigns, page, t } = app.window;
  const name = t('firstSigns:begin.name', { day: thisDay() });
  await files.title.waitFor();
  await page.keyboard.press('Alt+KeyN');
  await firstSigns.title.waitFor();
  await expect(firstSigns.entry).toBeFocused();
  await expect(firstSigns.warning).toBeVisible();
  await expectAccessible(page, 'first signs, nothing noted');

  await page.keyboard.type('No key to the room she sleeps in.');
  await page.keyboard.press('Enter');
  await expect(firstSigns.form).toBeVisible();
  await expect(firstSigns.entry).toHaveValue('');
  await expect(firstSigns.entry).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(firstSigns.chip('action', 'recruitment')).toBeFocused();
  await page.keyboard.press('4');
  await expect(firstSigns.chip('action', 'harbouring')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect(firstSigns.chip('means', 'force')).toHaveAttribute('aria-pressed', 'true');
  await untilSaved(page);
  for (const element of ['harbouring', 'force', 'otherCoercion'] as const) {
    await expect(firstSigns.element(element)).toContainText(t('firstSigns:picture.seen'));
  }
  await expect(firstSigns.element('threat')).toContainText(t('firstSigns:picture.notYet'));
  await expectAccessible(page, 'first signs, one open');
  await page.keyboard.press('Escape');
  await expect(firstSigns.entry).toBeFocused();
  await expect(firstSigns.signal('No key')).toContainText(t('firstSigns:element.harbouring'));

  // Somebody knocks: half a sentence is left behind.
  await page.keyboard.type('Asked twice whether the');
  await rail.files();
  await expect(files.row(name)).toBeVisible();
  await page.keyboard.press('Alt+KeyN');
  await firstSigns.title.waitFor();
  await rail.files();
  await expect(files.row(t('firstSigns:begin.nameAgain', { day: thisDay(), number: 2 }))).toBeVisible();
  await files.search.fill('asked twice');
  await expect(files.rows).toHaveCount(1);
  await files.open(name);
  const tile = page.getByRole('region', { name: t('firstSigns:title') });
  await expect(tile).toContainText(t('firstSigns:tile.signals', { count: 2 }));
  await expect(tile).toContainText(t('firstSigns:element.harbouring'));
  await expectAccessible(page, 'a file with first signs');

  await tile.getByRole('button', { name: t('firstSigns:tile.open') }).click();
  await expect(firstSigns.signal('Asked twice whether the')).toBeVisible();
  await firstSigns.workingName.fill('Blue door');
  await untilSaved(page);
  await page.getByRole('main').getByRole('button', { name: 'Blue door' }).click();
  await page.getByRole('heading', { name: 'Blue door', level: 1 }).waitFor();
  await file.openDetails();
  await expect(page.getByLabel(t('files:details.workingName'))).toHaveValue('Blue door');
});

test('a key that is pressed twice begins one file', async ({ app }) => {
  const { rail, files, firstSigns, page, t } = app.window;
  await firstSigns.beginButton.waitFor();
  // Both before anything is drawn in between, as two quick presses on a slow laptop are.
  await page.evaluate(() => {
    for (let press = 0; press < 2; press += 1) {
      const options = { code: 'KeyN', key: 'n', altKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', options));
    }
  });
  await firstSigns.title.waitFor();
  await rail.files();
  await expect(files.row(t('firstSigns:begin.name', { day: thisDay() }))).toBeVisible();
  await expect(files.rows).toHaveCount(1);
});

test('locking in the middle loses nothing: words are noted as far as they go, a rating that was begun is there again', async ({
  app,
}) => {
  const { lock, firstSigns, page, t } = app.window;
  await firstSigns.begin();
  await firstSigns.note('A red van, twice.');
  await firstSigns.chip('action', 'transportation').click();
  await firstSigns.ratings.getByLabel(t('firstSigns:rating.why')).fill('The van');
  await firstSigns.ratings.getByText('7', { exact: true }).click();
  await firstSigns.entry.fill('The driver waited until');
  await page.keyboard.press('F9');
  await app.window.cover.sheet.waitFor();
  await page.keyboard.press('F9');
  await lock.unlock(PASSPHRASE);

  await firstSigns.title.waitFor();
  await expect(firstSigns.form.getByLabel(t('firstSigns:entry.label'))).toHaveValue(
    'The driver waited until',
  );
  await expect(firstSigns.entry).toHaveValue('');
  await expect(firstSigns.signal('A red van')).toContainText(t('firstSigns:element.transportation'));
  await expect(firstSigns.ratings.getByLabel(t('firstSigns:rating.why'))).toHaveValue('The van');
  await expect(firstSigns.ratings.getByRole('radio', { name: '7', exact: true })).toBeChecked();
  await firstSigns.ratings.getByRole('button', { name: t('firstSigns:rating.give') }).click();
  await expect(firstSigns.ratings).toContainText(t('firstSigns:rating.of', { suspicion: 7, most: 10 }));
});

test('several people rate side by side; each corrects and withdraws only their own, with a trace', async ({
  app,
}) => {
  const { rail, settings, people, lock, files, firstSigns, page, t } = app.window;
  await rail.settings();
  await settings.open('people');
  await people.add(AMINA);
  await rail.files();
  await firstSigns.begin();
  await firstSigns.rate(3, 'Only the door');
  const of = (suspicion: number) => t('firstSigns:rating.of', { suspicion, most: 10 });
  const row = (suspicion: number) =>
    firstSigns.ratings.getByRole('listitem').filter({ hasText: of(suspicion) });
  await expect(row(3)).toContainText('Noor');
  await rail.lock();
  await lock.unlock(AMINA.passphrase, AMINA.name);

  await files.rows.first().getByRole('button').click();
  await page.getByRole('button', { name: t('firstSigns:tile.open') }).click();
  await firstSigns.rate(8);
  await expect(row(8)).toContainText('Amina');
  await expect(row(3)).toBeVisible();
  await expect(firstSigns.ratings.getByRole('listitem')).toHaveCount(2);
  await expect(row(3).getByRole('button')).toHaveCount(0);
  const call = callOf(app);
  const [summary] = (await call('files.list', { search: '', limit: 1 })).files;
  if (!summary) throw new Error('the file is not there');
  const { ratings } = await call('signs.read', { fileId: summary.id });
  const noors = ratings.find(({ by }) => by.name === 'Noor');
  if (!noors) throw new Error('the rating is not there');
  const { id, rated } = noors;
  const refusal = refusalOf(app);
  expect([
    await refusal('ratings.correct', { id, baseVersion: 1, rated: { ...rated, suspicion: 9 } }),
    await refusal('ratings.withdraw', { id, baseVersion: 1 }),
    await refusal('ratings.reinstate', { id, baseVersion: 1 }),
  ]).toEqual(['notAllowed', 'notAllowed', 'notAllowed']);

  await row(8)
    .getByRole('button', { name: t('firstSigns:rating.correct') })
    .click();
  await row(8).getByText('5', { exact: true }).click();
  await row(8)
    .getByRole('button', { name: t('firstSigns:rating.saveCorrection') })
    .click();
  await expect(row(5)).toContainText('Before: 8');
  await row(5)
    .getByRole('button', { name: t('firstSigns:rating.withdraw') })
    .click();
  await expect(row(5)).toContainText(/Withdrawn/);
  await expectAccessible(page, 'ratings, one corrected and withdrawn');
  await row(5)
    .getByRole('button', { name: t('firstSigns:rating.reinstate') })
    .click();
  await expect(row(5)).not.toContainText(/Withdrawn/);
});

test('a sign that is taken away comes back with one press or one key, and is not found meanwhile', async ({
  app,
}) => {
  const { rail, files, firstSigns, page, t } = app.window;
  await firstSigns.begin();
  await firstSigns.note('A red van, twice.');
  await firstSigns.chip('action', 'transportation').click();
  const take = () => firstSigns.form.getByRole('button', { name: t('firstSigns:signal.take') }).click();
  await take();
  await expect(page.getByText(t('firstSigns:list.taken'))).toBeVisible();
  await expect(firstSigns.element('transportation')).toContainText(t('firstSigns:picture.notYet'));
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(firstSigns.signal('A red van')).toContainText(t('firstSigns:element.transportation'));
  await firstSigns.open('A red van');
  await take();
  await expect(page.getByText(t('firstSigns:list.takenAway', { count: 1 }))).toBeVisible();
  await rail.files();
  await files.search.fill('van');
  await expect(page.getByText(t('files:list.noMatch'))).toBeVisible();
  await files.search.fill('');
  await files.rows.first().getByRole('button').click();
  await page.getByRole('button', { name: t('firstSigns:tile.open') }).click();
  await page.getByText(t('firstSigns:list.takenAway', { count: 1 })).click();
  await page.getByRole('button', { name: t('firstSigns:list.undo') }).click();
  await expect(firstSigns.signal('A red van')).toBeVisible();
});

test('help that fits is offered beside a sign, by somebody of the social map', async ({ app }) => {
  const { rail, socialMap, firstSigns, page, t } = app.window;
  await rail.socialMap();
  await socialMap.create('Harbour clinic');
  await socialMap.offer('medicalHelp');
  await untilSaved(page);
  await rail.files();
  await firstSigns.begin();
  await firstSigns.note('Her wrist is swollen.');
  await firstSigns.offer('medicalHelp');
  const help = firstSigns.form.getByRole('group', { name: t('socialMap:service.medicalHelp') });
  await help.getByRole('button', { name: t('socialMap:service.medicalHelp') }).click();
  await page.getByRole('option', { name: t('firstSigns:standing.offered'), exact: true }).click();
  await help.getByRole('combobox', { name: t('firstSigns:help.organisation') }).fill('har');
  await page.getByRole('option', { name: 'Harbour clinic' }).click();
  await untilSaved(page);
  await firstSigns.close();
  await expect(firstSigns.signal('Her wrist')).toContainText('Medical help: Offered, Harbour clinic');
});

test('two windows on one sign join what each has written', async ({ app }) => {
  const one = app.window;
  await one.firstSigns.begin();
  await one.firstSigns.note('A red van, twice.');
  const two = await app.newWindow();
  await two.rail.files();
  await two.files.rows.first().getByRole('button').click();
  await two.page.getByRole('button', { name: two.t('firstSigns:tile.open') }).click();
  await two.firstSigns.open('A red van');
  await Promise.all([
    one.firstSigns.chip('action', 'transportation').click(),
    two.firstSigns.form.getByLabel(two.t('firstSigns:signal.where')).fill('Behind the market'),
  ]);
  for (const { page } of [one, two]) await untilSaved(page);
  for (const { firstSigns, t } of [one, two]) {
    await expect(firstSigns.form.getByLabel(t('firstSigns:signal.where'))).toHaveValue('Behind the market');
    await expect(firstSigns.chip('action', 'transportation')).toHaveAttribute('aria-pressed', 'true');
  }
});

test('a supervisor reads signs, ratings and the roadmap, and is not offered to write', async ({ app }) => {
  const { rail, settings, people, lock, files, firstSigns, page, t } = app.window;
  await rail.settings();
  await settings.open('people');
  await people.add({ ...AMINA, role: 'supervisor' });
  await rail.files();
  await firstSigns.begin();
  await firstSigns.note('A red van, twice.');
  await firstSigns.rate(4);
  await expect(firstSigns.ratings.getByRole('listitem')).toHaveCount(1);
  await rail.lock();
  await lock.unlock(AMINA.passphrase, AMINA.name);

  await files.title.waitFor();
  await expect(firstSigns.beginButton).toHaveCount(0);
  await page.keyboard.press('Alt+KeyN');
  await expect(files.title).toBeVisible();
  await files.rows.first().getByRole('button').click();
  await page.getByRole('button', { name: t('firstSigns:tile.open') }).click();
  await expect(firstSigns.signal('A red van')).toBeVisible();
  await expect(firstSigns.warning).toBeVisible();
  await expect(firstSigns.ratings).toContainText(t('firstSigns:rating.of', { suspicion: 4, most: 10 }));
  await expect(firstSigns.entry).toHaveCount(0);
  await expect(firstSigns.list.getByRole('button')).toHaveCount(0);
  await expect(firstSigns.ratings.getByRole('button')).toHaveCount(0);
  await expectAccessible(page, 'first signs, read by a supervisor');
});

test('the roadmap is adapted to where one is, and its ways to begin come on paper as a card', async ({
  app,
}) => {
  const { rail, socialMap, firstSigns, preview, page, t } = app.window;
  await rail.socialMap();
  await socialMap.create('Night line');
  await socialMap.field('phone').fill('010 000 0000');
  await untilSaved(page);
  await rail.files();
  await firstSigns.begin();
  await firstSigns.openStep('Focus');
  await expect(page.getByText('Where is your passport?')).toBeVisible();
  await expect(page.getByText(t('roadmap:noEmergency'))).toBeVisible();

  await page.getByRole('button', { name: t('roadmap:adapt') }).click();
  await page.getByRole('heading', { name: t('roadmap:title'), level: 1 }).waitFor();
  await page.getByLabel(t('roadmap:emergency'), { exact: true }).fill('000');
  const contacts = page.getByRole('group', { name: t('roadmap:contacts') });
  await contacts.getByRole('button', { name: t('plan:organisation.add') }).click();
  await page.keyboard.type('night');
  await page.keyboard.press('Enter');
  await expect(contacts.getByRole('button', { name: 'Night line', exact: true })).toBeVisible();
  await untilSaved(page);
  await expectAccessible(page, 'the roadmap where one is');
  await page.getByRole('button', { name: t('roadmap:new.title') }).click();
  await page.getByRole('dialog').getByLabel(t('roadmap:new.name')).fill('Night team');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Night team', level: 1 }).waitFor();
  await page.getByLabel(t('roadmap:field.source'), { exact: true }).fill('Night team of the harbour');
  await page.getByLabel(t('roadmap:field.year'), { exact: true }).fill('2024');
  await page.getByLabel(t('roadmap:field.warning')).fill('Not a word of what you think.');
  await page.getByLabel(t('roadmap:opener', { number: 1 })).fill('“You look cold. Sit with me a moment.”');
  await page.getByLabel(t('roadmap:questions')).first().fill('Where do you sleep?\nWho has the key?');
  const down = (number: number) => page.getByRole('button', { name: t('roadmap:stepDown', { number }) });
  const titles = page.getByLabel(t('roadmap:stepTitle'));
  const [first] = await Promise.all([titles.first().inputValue(), untilSaved(page)]);
  await down(1).focus();
  await page.keyboard.press('Enter');
  await expect(titles.nth(1)).toHaveValue(first);
  await expect(down(2)).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(titles.last()).toHaveValue(first);
  // There is no further down: up is what is left.
  await expect(page.getByRole('button', { name: t('roadmap:stepUp', { number: 4 }) })).toBeFocused();
  await untilSaved(page);
  await expectAccessible(page, 'a local version of the roadmap');

  const up = (words: string) => page.getByRole('main').getByRole('button', { name: words }).first().click();
  await up(t('roadmap:title'));
  const after = t('roadmap:afterOf', { source: 'Night team of the harbour', year: 2024 });
  await expect(page.getByText(after)).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Night team' }).first().click();
  await expect(page.getByLabel(t('roadmap:field.source'), { exact: true })).toHaveValue(
    'Night team of the harbour',
  );
  await expect(page.getByLabel(t('roadmap:field.year'), { exact: true })).toHaveValue('2024');
  await up(t('roadmap:title'));
  await page.getByRole('button', { name: t('roadmap:used') }).click();
  await page.getByRole('option', { name: 'Night team' }).click();
  await untilSaved(page);
  await up(t('firstSigns:title'));
  await expect(firstSigns.warning).toContainText('Not a word of what you think.');
  await firstSigns.openStep('Focus');
  await expect(page.getByText('Who has the key?')).toBeVisible();
  await expect(page.getByText(after)).toBeVisible();
  await expect(page.getByText('010 000 0000')).toBeVisible();
  await expect(page.getByText('000', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: t('roadmap:print') }).click();
  await preview.untilDrawn();
  await expect(page.getByRole('main')).toContainText('You look cold.');
  await expect(page.getByRole('main')).not.toContainText(/victim|traffick/i);
  await expectAccessible(page, 'the card');
  // The report's own is still there.
  await page.getByRole('button', { name: t('roadmap:whichVersion') }).click();
  await page.getByRole('option', { name: t('roadmap:reportsOwn') }).click();
  await expect(page.getByText('your days are long').first()).toBeAttached();
});

for (const language of ['en', 'nl'] as const) {
  test(`the warning stays in view as a whole at 200 %, in ${language}`, async ({ start }) => {
    const app = await start({ language, windowSize: { width: 640, height: 400 } });
    await makeVault(app);
    const { firstSigns, page } = app.window;
    await firstSigns.begin();
    await firstSigns.note('A red van, twice.');
    await firstSigns.close();
    await page.mouse.wheel(0, 600);
    await expect(firstSigns.warning).toBeInViewport({ ratio: 1 });
    const cut = () =>
      firstSigns.warning.locator('p').evaluate((words) => words.scrollHeight - words.clientHeight);
    await expect.poll(cut).toBeLessThanOrEqual(0);
    await expectAccessible(page, 'first signs at 200 %');
  });
}
