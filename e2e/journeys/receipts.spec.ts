import { randomUUID } from 'node:crypto';
import { makeVault, type RunningApp } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible } from '../fixtures.ts';
import { BundlesPage } from '../pages/bundles.ts';
import { test } from '../two-laptops.ts';

/** Every shelter draws the numbers of its copies by itself. Ids that end alike draw the same one, wherever that is. */
const drawingAlike = { ids: { next: () => `${randomUUID().slice(0, -7)}00a1b2c` } };

/** The client's own copy of a file, given out from its screen under some name. @returns its number */
const givesHerCopy = async (
  { window, context }: RunningApp,
  name: string,
  as = name.toLowerCase(),
): Promise<string> => {
  const { files, page, preview, rail, release, t } = window;
  await rail.files();
  await files.open(name);
  await page.getByRole('button', { name: t('removing:menu.label') }).click();
  await page.getByRole('menuitem', { name: t('removing:menu.own') }).click();
  await preview.untilDrawn();
  return release.give(context, as);
};

test('a copy is known again by its number, also where a file from elsewhere brought one with the same', async ({
  start,
  startOther,
}) => {
  test.setTimeout(240_000);
  const [app, other] = [await start({ ports: drawingAlike }), await startOther({ ports: drawingAlike })];
  await makeVault(app);
  const { files, page, palette, t } = app.window;
  await files.create('Radu');
  const number = await givesHerCopy(app, 'Radu');
  await other.window.files.create('Amara');
  // What left last stands in front, wherever it came from: she got hers after he got his.
  expect(await givesHerCopy(other, 'Amara')).toBe(number);
  const there = new BundlesPage(other);
  const here = new BundlesPage(app);
  await other.window.rail.files();
  await other.window.files.open('Amara');
  await there.begin('move');
  await there.reason.fill('She goes on with us');
  const words = await there.words();
  await there.make();
  await there.save('moving.age');
  await there.carryTo(app, 'moving.age');

  const find = async () => {
    await palette.find(number.toLowerCase().replace('-', ''));
    await page.getByRole('option', { name: t('palette:copy', { number }) }).click();
    await page.getByRole('heading', { name: t('release:find.title') }).waitFor();
  };
  const found = () => here.main.getByRole('region').getByRole('heading');
  await find();
  await expect(found()).toHaveText(['Radu']);
  await expect(here.main.getByRole('status')).toHaveCount(0);

  await here.choose('moving.age');
  await here.open(words);
  await here.bring('bringIn');
  await page.getByRole('heading', { name: 'Amara', level: 1 }).waitFor();
  await find();
  await expect(found()).toHaveText(['Amara', 'Radu']);
  await expect(here.main.getByRole('status')).toHaveText(t('release:find.several'));
  await expectAccessible(page, 'two copies of one number');
  await here.main.getByRole('region', { name: 'Amara' }).getByText(t('release:find.open')).click();
  await expect(app.window.consent.left).toContainText(number);

  // And the next one that leaves here has a number of its own.
  expect(await givesHerCopy(app, 'Radu', 'again')).not.toBe(number);
  const next = await callOf(app)('release.find', { number: number as never });
  expect(next).toHaveLength(2);
});
