import { PAGE_LETTERS, type PageLetter } from '#shared/domain/ecogram.ts';
import { addPracticePerson } from '../add-person.ts';
import { type AppWindow, PASSPHRASE, type RunningApp } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { ReadingPage } from '../pages/reading.ts';
import { untilSaved } from '../pages/saving.ts';
import { practicePerson } from '../practice.ts';

/** Somebody invented, whose ecogram the numbers below were counted on by hand. */
const RADU = practicePerson('radu');

const openRadu = async (app: RunningApp): Promise<ReadingPage> => {
  const { files, file, ecogram, rail, page, t } = app.window;
  await addPracticePerson(app, RADU);
  await rail.settings();
  await rail.files();
  await files.open(RADU.file.details.workingName);
  await file.openEcogram();
  await ecogram.people.first().waitFor();
  return new ReadingPage(page, t);
};

const numbersIn = async (reading: ReadingPage): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    await Promise.all(PAGE_LETTERS.map(async (letter) => [letter, await reading.numbersOf(letter)] as const)),
  );

const labelsOf = async ({ ecogram }: AppWindow, which: string): Promise<string[]> => {
  const labels = await ecogram.people
    .locator(`:scope${which}`)
    .evaluateAll((twins) => twins.map((twin) => twin.getAttribute('aria-label')?.split(',')[0] ?? ''));
  return labels.sort();
};

const standingOut = (window: AppWindow) => labelsOf(window, ':not([data-steps-back])');
const steppingBack = (window: AppWindow) => labelsOf(window, '[data-steps-back]');

/** How many dark dots the still picture has where somebody stands. */
const darknessOf = async ({ ecogram, page }: AppWindow, label: string): Promise<number> => {
  const box = await ecogram.person(label).boundingBox();
  if (!box) throw new Error(`${label} is not on the screen`);
  return page
    .getByTestId('ecogram-canvas')
    .locator('canvas')
    .first()
    .evaluate((canvas, { x, y, width, height }) => {
      const picture = canvas as HTMLCanvasElement;
      const corner = picture.getBoundingClientRect();
      const ratio = picture.width / corner.width;
      const { data } = picture
        .getContext('2d')
        ?.getImageData((x - corner.x) * ratio, (y - corner.y) * ratio, width * ratio, height * ratio) ?? {
        data: [],
      };
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) {
        if ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) < 240) dark += 1;
      }
      return dark;
    }, box);
};

const cell = ({ t }: AppWindow, letter: PageLetter, ground: 'here' | 'home' | 'elsewhere', count: number) =>
  t('reading:letters.cell', {
    letter: t(`terms:page.${letter}.name`),
    ground: t(`terms:ground.${ground}`),
    standing: t('terms:standing.now'),
    count,
  });

test('the numbers of an ecogram, and whom each of them counts', async ({ app }) => {
  const reading = await openRadu(app);
  const { window } = app;
  const { page, t, ecogram } = window;
  await reading.open();
  await expect(reading.toggle).toHaveAttribute('aria-pressed', 'true');
  expect(await numbersIn(reading)).toEqual({
    P: ['1+1', '1+1', '1'],
    A: ['2', '1+1', '0'],
    G: ['3', '0', '0'],
    E: ['1', '2', '1'],
  });
  await expect(reading.pane).toContainText(t('reading:one.none'));
  await expect(reading.finding(t('reading:giving.toClient', { count: 3, client: 'Radu' }))).toContainText(
    'counsellor, trade union and aunt in Italy',
  );
  await expect(reading.finding(t('reading:giving.othersReceive', { count: 1 }))).toContainText('mother');
  await expect(reading.finding(t('reading:ties.possible', { count: 3 }))).toBeVisible();
  await expect(reading.pane).toContainText(t('reading:ties.none'));
  await expectAccessible(page, 'reading');

  const atHome = reading.finding(cell(window, 'E', 'home', 2));
  await atHome.click();
  await expect(atHome).toHaveAttribute('aria-pressed', 'true');
  await expect(reading.pane).toContainText('brother and mother');
  await expect.poll(() => standingOut(window)).toEqual(['brother', 'mother']);
  await expect(ecogram.person('mother')).toHaveAccessibleName(new RegExp(t('reading:mark.counted')));
  await expect(
    page.getByText(t('reading:shown', { what: cell(window, 'E', 'home', 2), names: 'brother and mother' })),
  ).toBeAttached();
  await expect.poll(() => darknessOf(window, 'counsellor')).toBe(0);
  await expectAccessible(page, 'a number pressed');

  await atHome.click();
  await expect.poll(() => steppingBack(window)).toEqual([]);
  await expect.poll(() => darknessOf(window, 'counsellor')).toBeGreaterThan(0);

  // The number goes with whatever is drawn meanwhile.
  // A key before it: only then does the focus select whoever has it.
  await page.keyboard.press('Shift');
  await ecogram.carries('aunt in Italy', ['A']);
  await expect.poll(() => reading.numbersOf('A')).toEqual(['2', '1+1', '1']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => reading.numbersOf('A')).toEqual(['2', '1+1', '0']);
  await untilSaved(page);
});

test('on the day of departure whoever is here steps back, and the numbers count who remains', async ({
  app,
}) => {
  const reading = await openRadu(app);
  const { window } = app;
  const { page, t, ecogram } = window;
  await reading.open();
  await expect.poll(() => darknessOf(window, 'counsellor')).toBeGreaterThan(0);
  await reading.setDeparture(true);
  expect(await numbersIn(reading)).toEqual({
    P: ['0', '1+1', '1'],
    A: ['0', '1+1', '0'],
    G: ['0', '0', '0'],
    E: ['0', '2', '1'],
  });
  const alone = t('reading:one.line', { letter: t('terms:page.A.name'), label: 'brother' });
  await expect(reading.finding(alone)).toBeVisible();
  await expect(reading.pane).toContainText(
    t('reading:one.nobodyRemaining', { letter: t('terms:page.G.name') }),
  );
  await expect(reading.finding('6 people and 8 ties remain')).toBeVisible();
  const behind = reading.finding('5 people and 5 ties stay here');
  await expect(behind).toContainText('football on Thursdays');
  const staying = [
    'counsellor',
    'football on Thursdays',
    'room mate',
    'trade union',
    'two men from the same farm',
  ];
  await expect.poll(() => steppingBack(window)).toEqual(staying);
  await expect(ecogram.person('counsellor')).toHaveAccessibleName(new RegExp(t('reading:mark.staysHere')));
  await expect.poll(() => darknessOf(window, 'counsellor')).toBe(0);
  await expect.poll(() => darknessOf(window, 'brother')).toBeGreaterThan(0);
  await expectAccessible(page, 'the day of departure');

  await behind.click();
  await expect.poll(() => standingOut(window)).toEqual(staying);
  await page.keyboard.press('Escape');
  await expect.poll(() => steppingBack(window)).toEqual(staying);

  // Whoever stepped back is moved over the border, and travels.
  await ecogram.place('counsellor', { ground: 'home', ring: 3, across: 0.55, depth: 0.5 }, 11);
  await expect.poll(() => reading.numbersOf('A')).toEqual(['0', '2+1', '0']);
  await expect(reading.finding('7 people and 9 ties remain')).toBeVisible();
  await expect(reading.finding(alone)).toHaveCount(0);
  await expect.poll(() => standingOut(window)).toContain('counsellor');
  await ecogram.press('undo');
  await expect(reading.finding('6 people and 8 ties remain')).toBeVisible();

  await reading.setDeparture(false);
  await expect.poll(() => steppingBack(window)).toEqual([]);
  expect(await reading.numbersOf('A')).toEqual(['2', '1+1', '0']);
  await untilSaved(page);
});

test('whoever is marked with a danger is counted only while danger is shown', async ({ app }) => {
  const { window } = app;
  const { files, file, ecogram, page, t } = window;
  const reading = new ReadingPage(page, t);
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await reading.open();
  await expect(reading.pane).toContainText(t('reading:empty'));
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.add('cousin', { ground: 'home' });
  for (const label of ['aunt', 'cousin']) await ecogram.carries(label, ['E']);
  await expect.poll(() => reading.numbersOf('E')).toEqual(['0', '2', '0']);
  await reading.finding(t('ecogram:listTwin.openMore', { label: 'cousin' })).click();
  await page
    .getByRole('button', { name: t('ecogram:danger.label'), exact: false })
    .last()
    .click();
  await page.getByRole('option', { name: t('terms:danger.unsafe'), exact: true }).click();

  await expect(ecogram.person('cousin')).toHaveCount(0);
  await expect.poll(() => reading.numbersOf('E')).toEqual(['0', '1', '0']);
  const alone = t('reading:one.line', { letter: t('terms:page.E.name'), label: 'aunt' });
  await expect(reading.finding(alone)).toBeVisible();
  await expect(reading.pane).not.toContainText('cousin');
  await reading.setDeparture(true);
  await expect(reading.finding('1 person and 1 tie remain')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(reading.finding('2 people and 2 ties remain')).toBeVisible();
  expect(await reading.numbersOf('E')).toEqual(['0', '2', '0']);
  await page.keyboard.press('F8');
  await expect(reading.finding('1 person and 1 tie remain')).toBeVisible();
  await untilSaved(page);
});

test('reading by keyboard alone, and Escape backs out of one thing at a time', async ({ app }) => {
  const reading = await openRadu(app);
  const { window } = app;
  const { page, t, ecogram } = window;
  const { keyboard } = page;
  // From here on nothing but keys: only then does the focus select whoever has it.
  await keyboard.press('Shift');
  await ecogram.select('brother');
  await keyboard.press('r');
  await reading.pane.waitFor();
  const number = reading.finding(cell(window, 'E', 'home', 2));
  for (let stop = 0; stop < 30; stop += 1) {
    if (await number.evaluate((element) => element === document.activeElement)) break;
    await keyboard.press('Tab');
  }
  await expect(number).toBeFocused();
  await keyboard.press('Enter');
  await expect.poll(() => standingOut(window)).toEqual(['brother', 'mother']);
  // The person who was selected still is, and her card is one press away and one back.
  const toCard = reading.finding(t('ecogram:listTwin.openMore', { label: 'brother' }));
  await toCard.focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'brother', level: 2 })).toBeVisible();
  await expect.poll(() => standingOut(window)).toEqual(['brother', 'mother']);
  const back = page.getByRole('button', { name: t('reading:backTo') });
  await keyboard.press('Tab');
  await expect(back).toBeFocused();
  await keyboard.press('Enter');
  await expect(number).toHaveAttribute('aria-pressed', 'true');

  await keyboard.press('Escape');
  await expect.poll(() => steppingBack(window)).toEqual([]);
  await expect(page.getByText(t('reading:letGo'))).toBeAttached();
  await expect(toCard).toBeVisible();
  await keyboard.press('Escape');
  await expect(toCard).toHaveCount(0);
  await expect(reading.pane).toBeVisible();
  await keyboard.press('Escape');
  await expect(reading.pane).toHaveCount(0);
  await expect(page.getByRole('heading', { name: t('ecogram:list.title'), level: 2 })).toBeVisible();

  // Whoever closes it from within is left in the panel.
  await keyboard.press('r');
  await reading.finding(t('reading:close')).focus();
  await keyboard.press('Enter');
  await expect(reading.pane).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches(':has(> aside)'))).toBe(true);

  await keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText(t('ecogram:keys.reading'));
});

test('the list says of each line what the picture shows', async ({ app }) => {
  const reading = await openRadu(app);
  const { window } = app;
  const { page, t } = window;
  await page.keyboard.press('F4');
  await page.keyboard.press('F4');
  const line = (of: 'people' | 'ties', words: string) =>
    page
      .getByRole('grid', { name: t(`ecogram:listTwin.${of}`) })
      .getByRole('row')
      .filter({ hasText: words });
  await line('people', 'counsellor').waitFor();
  await reading.open();
  await reading.setDeparture(true);
  await expect(line('people', 'counsellor').getByRole('rowheader')).toContainText(
    t('reading:mark.staysHere'),
  );
  await expect(line('people', 'brother')).not.toContainText(t('reading:mark.staysHere'));
  await expect(line('ties', 'neighbour')).not.toContainText(t('reading:mark.staysHere'));
  await reading.finding(t('reading:giving.othersReceive', { count: 1 })).click();
  await expect(line('people', 'mother').first().getByRole('rowheader')).toContainText(
    t('reading:mark.counted'),
  );
  await expect(line('ties', 'mother').getByRole('rowheader')).toContainText(t('reading:mark.counted'));
  await expect(line('ties', 'neighbour')).not.toContainText(t('reading:mark.counted'));
  await expect(line('people', 'counsellor')).not.toContainText(t('reading:mark.counted'));
  await expectAccessible(page, 'the list while reading');
  // A line leads to its card as ever, and that leads back.
  await line('people', 'counsellor').locator('[data-of="more"]').click();
  await expect(page.getByRole('heading', { name: 'counsellor', level: 2 })).toBeVisible();
  await page.getByRole('button', { name: t('reading:backTo') }).click();
  await expect(reading.departure).toBeChecked();
});

test('a lock in the middle of reading leaves the ecogram as it was', async ({ app }) => {
  const reading = await openRadu(app);
  const { ecogram, lock, rail } = app.window;
  await reading.open();
  await reading.setDeparture(true);
  await rail.lock();
  await lock.title.waitFor();
  await lock.unlock(PASSPHRASE);
  await ecogram.people.first().waitFor();
  await expect.poll(() => steppingBack(app.window)).toEqual([]);
  await reading.open();
  expect(await reading.numbersOf('G')).toEqual(['3', '0', '0']);
});
