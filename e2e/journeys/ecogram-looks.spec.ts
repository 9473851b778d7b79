import type { Locator, Page } from 'playwright-core';
import { type EcogramRecords, newLane } from '#shared/domain/ecogram.ts';
import { addPracticePerson } from '../add-person.ts';
import { type AppOptions, makeVault, type RunningApp } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { ReadingPage } from '../pages/reading.ts';
import { untilSaved } from '../pages/saving.ts';
import { type PracticePerson, practicePerson } from '../practice.ts';

/**
 * How the ecogram looks in every state, against pictures that somebody has looked at (`e2e/looks`). Where a look is meant to
 * change, `npx playwright test ecogram-looks --update-snapshots` makes them anew: look at each before keeping it.
 */

/** An invented person's ecogram, with every sign that a tie and a person can bear. */
const withEverySign = (): PracticePerson => {
  const person = practicePerson('hiwot');
  const { records } = person.ecogram;
  const people = Object.values(records.people).map((one, index) => ({
    ...one,
    danger: ([null, null, null, 'unsafe', 'notKnown', 'mustNotKnow'] as const)[index] ?? null,
  }));
  const ties = Object.values(records.ties).map((tie, index) => ({
    ...tie,
    quality: (['good', 'mixed', 'strained', 'broken'] as const)[index] ?? null,
    lanes: index === 0 ? { ...tie.lanes, A: { ...newLane(), strength: 3 as const } } : tie.lanes,
  }));
  const changed: EcogramRecords = {
    people: Object.fromEntries(people.map((one) => [one.id, one])),
    ties: Object.fromEntries(ties.map((tie) => [tie.id, tie])),
  };
  return { ...person, ecogram: { ...person.ecogram, records: changed } };
};

const openFull = async (app: RunningApp): Promise<void> => {
  const { files, file, ecogram, rail } = app.window;
  const person = withEverySign();
  await addPracticePerson(app, person);
  await rail.settings();
  await rail.files();
  await files.open(person.file.details.workingName);
  await file.openEcogram();
  await ecogram.people.first().waitFor();
};

/** Not even days and times stand in it that are others tomorrow. */
const expectPicture = (page: Page, name: string, changing: readonly Locator[] = []): Promise<void> =>
  expect(page).toHaveScreenshot(`${name}.png`, {
    animations: 'disabled',
    caret: 'hide',
    mask: [...changing],
    // The browser is the same everywhere, so that little more than nothing may differ.
    threshold: 0.1,
    maxDiffPixels: 400,
  });

/** When it was saved is another minute each time. */
const expectLook = async (page: Page, name: string): Promise<void> => {
  await untilSaved(page);
  await page.mouse.move(0, 0);
  // Nor do children stay of one age.
  await expectPicture(page, name, [page.locator('[data-save-state]'), page.locator('button[data-child]')]);
};

const STILL = { looks: { reducedMotion: 'reduce', colorScheme: 'light' } } as const satisfies AppOptions;

const started = async (start: (options?: AppOptions) => Promise<RunningApp>, options: AppOptions) => {
  const app = await start({ ...STILL, ...options, looks: { ...STILL.looks, ...options.looks } });
  await makeVault(app);
  return app;
};

test('while it is made: empty, one person, a tie, several, the client', async ({ start }) => {
  const app = await started(start, {});
  const { files, file, ecogram, page } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await expectLook(page, 'empty');
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.carries('aunt', ['P', 'E']);
  await expectLook(page, 'somebody');
  await ecogram.add('friend from church', { kind: 'friend', ground: 'here' });
  await ecogram.tie('aunt', 'friend from church', ['A']);
  await expectLook(page, 'a-tie');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await expectLook(page, 'several');
  await page.keyboard.press('Escape');
  await ecogram.client.press('Enter');
  await expectLook(page, 'the-client');
});

test('with much on it: picture, list, both, danger', async ({ start }) => {
  const app = await started(start, {});
  await openFull(app);
  const { page } = app.window;
  await expectLook(page, 'full');
  await page.keyboard.press('F8');
  await expectLook(page, 'full-danger');
  await page.keyboard.press('F8');
  await page.keyboard.press('F4');
  await expectLook(page, 'both');
  await page.keyboard.press('F4');
  await expectLook(page, 'list');
});

test('reading it, and the day of departure', async ({ start }) => {
  const app = await started(start, {});
  await openFull(app);
  const { page, t } = app.window;
  const reading = new ReadingPage(page, t);
  await reading.open();
  await expectLook(page, 'reading');
  await page.getByText(t('reading:departure.label'), { exact: true }).click();
  await expectLook(page, 'reading-departure');
});

test('talking it through', async ({ start }) => {
  const app = await started(start, {});
  await openFull(app);
  const { page, talk } = app.window;
  await talk.open();
  await expectLook(page, 'talk');
  await talk.walk('origin');
  await expectLook(page, 'talk-origin');
});

test('in the dark, in Dutch, on a small screen', async ({ start }) => {
  const app = await started(start, {
    language: 'nl',
    windowSize: { width: 1024, height: 720 },
    looks: { colorScheme: 'dark' },
  });
  await openFull(app);
  const { page } = app.window;
  await page.keyboard.press('F8');
  await expectLook(page, 'dark-nl-small');
  await page.keyboard.press('F4');
  await page.keyboard.press('F4');
  await expectLook(page, 'dark-nl-small-list');
});

test('somebody is named, a tie is begun; versions, two of them beside each other, and what is printed', async ({
  start,
}) => {
  const app = await started(start, {});
  await openFull(app);
  const { ecogram, page, preview, t } = app.window;
  await ecogram.beginNaming('mother');
  await expectLook(page, 'naming');
  await page.keyboard.press('Escape');
  await ecogram.person('mother').focus();
  await page.keyboard.press('t');
  await ecogram.otherEndsFor('mother').waitFor();
  await expectLook(page, 'tie-chooser');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+s');
  await page.keyboard.press('Enter');
  await ecogram.select('lawyer');
  await page.keyboard.press('Delete');
  await ecogram.add('teacher', { kind: 'professional', ground: 'here' });
  await untilSaved(page);
  await page.getByRole('button', { name: t('versions:list.open'), exact: true }).click();
  await page
    .getByRole('listitem')
    .getByText(t('versions:list.people', { count: 12 }))
    .waitFor();
  // What stands below each is as wide on any day; the day itself isn't.
  await expectPicture(page, 'versions', [page.getByRole('listitem').locator(':scope > div')]);
  await page.getByRole('listitem').getByRole('button').first().click();
  await page.getByRole('img', { name: t('versions:compare.picture.both') }).waitFor();
  await expectPicture(page, 'comparison', [page.getByRole('button').filter({ hasText: /\b20\d\d\b/ })]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await ecogram.export();
  await preview.untilDrawn();
  // The day, the log and its head stand on the paper itself.
  await expectPicture(page, 'printing', [page.locator('canvas')]);
});
