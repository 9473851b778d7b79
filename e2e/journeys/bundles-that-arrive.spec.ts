import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { archiveOf, someArchive, someBundledFile } from '#electron/bundles/bundles.testkit.ts';
import { lockWith } from '#electron/bundles/locking.ts';
import { ChildId } from '#shared/domain/ids.ts';
import type { Laptop } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { BundlesPage } from '../pages/bundles.ts';
import { everyByteOf } from '../two-laptops.ts';

const WORDS = 'harbour-lantern-willow-seven-bright';

/** Lays a bundle where somebody has put a stick. `work`: how hard its passphrase is, as an exponent of 2. */
const arrives = async (laptop: Laptop, name: string, archive: Uint8Array, work = 4) =>
  writeFile(
    path.join(laptop.exportFolder, name),
    await lockWith({ is: 'passphrase', passphrase: WORDS }, archive, work),
  );

test('several files come in together, or none of them does', async ({ app }) => {
  const { page, t, files } = app.window;
  const bundles = new BundlesPage(app);
  const call = callOf(app);
  const three = ['Robin', 'Sam', 'Ilse'].map((name) => someBundledFile(name));
  await arrives(app.laptop, 'three.age', someArchive(three));
  await bundles.choose('three.age');
  await bundles.open(WORDS);
  await expect(bundles.main.getByText(t('bundles:in.files', { count: 3 }))).toBeVisible();
  for (const name of ['Robin', 'Sam', 'Ilse'])
    await expect(bundles.main.getByRole('region', { name, exact: true })).toBeVisible();
  await expectAccessible(page, 'several files in a bundle');
  await bundles.bring('bringIn');
  await files.title.waitFor();
  for (const name of ['Robin', 'Sam', 'Ilse']) await expect(files.row(name)).toBeVisible();

  const more = [someBundledFile('Jonas'), ...three.slice(1, 2)];
  await arrives(app.laptop, 'more.age', someArchive(more));
  await bundles.choose('more.age');
  await bundles.open(WORDS);
  const here = bundles.main.getByRole('region', { name: 'Sam', exact: true });
  await expect(here.getByText(t('bundles:in.cannot.here'))).toBeVisible();
  await expect(bundles.bringButton('bringIn')).toBeDisabled();
  expect((await call('files.list', { search: '', limit: 9 })).total).toBe(3);
});

test('a bundle that would write into the file of somebody who is here is refused in words, and changes nothing', async ({
  app,
}) => {
  const { page, t } = app.window;
  const bundles = new BundlesPage(app);
  const [sam, jonas] = [someBundledFile('Sam'), someBundledFile('Jonas')];
  await arrives(app.laptop, 'sam.age', someArchive([sam]));
  await bundles.choose('sam.age');
  await bundles.open(WORDS);
  await bundles.bring('bringIn');
  await page.getByRole('heading', { name: 'Sam', level: 1 }).waitFor();
  const { children } = sam.contents;
  const [child] = children;
  if (!child) throw new Error('Sam has a child');
  const anew = { children: [{ ...child, id: ChildId.parse(crypto.randomUUID()) }] };
  await arrives(
    app.laptop,
    'strange.age',
    someArchive([{ ...jonas, contents: { ...jonas.contents, ...anew } }]),
  );
  await app.window.rail.files();
  await bundles.choose('strange.age');
  const before = everyByteOf(app.laptop);
  await bundles.tryOpening(WORDS);
  await expect(bundles.trouble).toContainText(t('common:error.bundleUnsafe'), { timeout: 60_000 });
  await expectAccessible(page, 'a bundle with something of another client in it');
  expect(everyByteOf(app.laptop)).toEqual(before);
  const { children: still } = await callOf(app)('files.read', { id: sam.contents.file.id });
  expect(still).toEqual(children);
});

test('a bundle of a later version is refused by name, and one that is called off leaves nothing', async ({
  app,
}) => {
  const { page, t } = app.window;
  const bundles = new BundlesPage(app);
  const newer = archiveOf({ 'files/0001.json': Buffer.from('{"more":true}') }, { version: 2 });
  await arrives(app.laptop, 'newer.age', newer);
  // As much work as a bundle may ask for: there is time to call it off.
  await arrives(app.laptop, 'slow.age', someArchive([someBundledFile('Robin')]), 20);
  await bundles.choose('newer.age');
  const before = everyByteOf(app.laptop);
  await bundles.tryOpening(WORDS);
  await expect(bundles.trouble).toContainText(t('common:error.bundleNewer'), { timeout: 60_000 });
  await expectAccessible(page, 'a bundle of a later version');
  await bundles.choose('slow.age');
  await bundles.tryOpening(WORDS);
  await expect(bundles.button(t('bundles:in.opening'))).toBeVisible();
  await bundles.button(t('bundles:out.cancel')).click();
  await expect(bundles.main.getByText(t('bundles:in.calledOff'))).toBeVisible();
  await expectAccessible(page, 'a bundle that was called off');
  expect(everyByteOf(app.laptop)).toEqual(before);
  expect((await callOf(app)('files.list', { search: '', limit: 1 })).total).toBe(0);
  // It can be tried again.
  await bundles.open(WORDS);
  await expect(bundles.main.getByRole('region', { name: 'Robin', exact: true })).toBeVisible();
});
