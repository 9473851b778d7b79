import type { ClientFileId } from '#shared/domain/ids.ts';
import type { AppWindow } from '../app.ts';
import { PASSPHRASE } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const openEcogram = async ({ files, file, ecogram }: AppWindow) => {
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
};

/** Everybody with their ground and ring as they are read out, and where their figures stand on the screen. */
const standing = async ({ ecogram }: AppWindow) => {
  const figures = await ecogram.people.all();
  const all = await Promise.all(
    figures.map(async (figure) => ({
      about: await figure.getAttribute('aria-label'),
      box: await figure.boundingBox(),
    })),
  );
  return all.sort((one, other) => (one.about ?? '').localeCompare(other.about ?? ''));
};

test('typing a role and Enter puts somebody there', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, page, t } = app.window;
  await ecogram.add('aunt', { kind: 'family', ground: 'home' });
  await expect(ecogram.person('aunt')).toHaveAccessibleName(new RegExp(t('terms:ground.home')));
  await expect(ecogram.role).toHaveValue('');
  await expect(ecogram.role).toBeFocused();
  await untilSaved(page);
});

test('a figure dragged from the palette stands where it was dropped', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, page, t } = app.window;
  await ecogram.dragFromPalette('friend', { x: 150, y: -120 });
  await expect(ecogram.people).toHaveCount(1);
  await page.keyboard.type('Rose');
  await page.keyboard.press('Enter');
  await expect(ecogram.person('Rose')).toHaveAccessibleName(new RegExp(t('terms:ground.here')));

  await ecogram.dragFromPalette('family', { x: -150, y: -120 });
  await page.keyboard.press('Escape');
  await expect(ecogram.people).toHaveCount(2);
  await expect(
    ecogram.people.first().or(ecogram.people.last()).filter({ hasText: '' }).first(),
  ).toBeVisible();
  await untilSaved(page);
});

test('dragging moves somebody to another ground; undo and redo take it back and forth', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, page, t } = app.window;
  await ecogram.add('aunt', { ground: 'home' });
  const before = await standing(app.window);
  await ecogram.dragPerson('aunt', { x: 330, y: 10 });
  await expect(ecogram.person('aunt')).toHaveAccessibleName(new RegExp(t('terms:ground.here')));
  const after = await standing(app.window);
  await ecogram.press('undo');
  expect(await standing(app.window)).toEqual(before);
  await ecogram.press('redo');
  expect(await standing(app.window)).toEqual(after);
  await page.keyboard.press('Control+z');
  await expect(ecogram.person('aunt')).toHaveAccessibleName(new RegExp(t('terms:ground.home')));
  await untilSaved(page);
});

test('Escape in the middle of a drag leaves everything as it was', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, page } = app.window;
  await ecogram.add('aunt', { ground: 'home' });
  const before = await standing(app.window);
  const box = await ecogram.person('aunt').boundingBox();
  if (!box) throw new Error('the aunt is not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 100, { steps: 5 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await standing(app.window)).toEqual(before);
});

test('keys say what a tie carries, for the client and between two others', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, page, t } = app.window;
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.add('neighbour', { ground: 'home' });
  await ecogram.carries('aunt', ['P', 'E']);
  await expect(ecogram.person('aunt')).toHaveAccessibleName(
    new RegExp(`${t('terms:page.P.name')} and ${t('terms:page.E.name')}`),
  );
  await ecogram.carries('aunt', ['P']);
  await expect(ecogram.person('aunt')).not.toHaveAccessibleName(new RegExp(t('terms:page.P.name')));
  await ecogram.tie('aunt', 'neighbour', ['A', 'G']);
  await untilSaved(page);
  await app.window.rail.files();
  await app.window.files.open('Blue');
  await expect(app.window.file.picture).toBeVisible();
  await expect(
    page.getByText(`${t('files:file.people', { count: 2 })}, ${t('files:file.ties', { count: 2 })}`),
  ).toBeVisible();
});

test('what was drawn is there exactly when it is opened again', async ({ app, start }) => {
  await openEcogram(app.window);
  const { ecogram, page } = app.window;
  await ecogram.add('aunt', { kind: 'family', ground: 'home' });
  await ecogram.add('Rose', { kind: 'friend', ground: 'here' });
  await ecogram.add('choir', { kind: 'group', ground: 'elsewhere' });
  await ecogram.dragPerson('Rose', { x: 40, y: 37 });
  await ecogram.carries('aunt', ['P', 'A', 'G', 'E']);
  await ecogram.carries('choir', ['G']);
  await page.keyboard.press('Escape');
  await untilSaved(page);
  await ecogram.press('fit');
  const before = await standing(app.window);
  await app.close();

  const again = await start();
  await again.window.lock.unlock(PASSPHRASE);
  await again.window.files.open('Blue');
  await again.window.file.openEcogram();
  await expect(again.window.ecogram.people).toHaveCount(3);
  await again.window.ecogram.press('fit');
  expect(await standing(again.window)).toEqual(before);
});

test('somebody is renamed, removed, and comes back with undo', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, page } = app.window;
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.carries('aunt', ['E']);
  await ecogram.rename('aunt', 'eldest aunt');
  await ecogram.select('eldest aunt');
  await page.keyboard.press('Delete');
  await expect(ecogram.people).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(ecogram.person('eldest aunt')).toHaveAccessibleName(/Emotional/);
});

test('zooming and panning change the view and nothing else', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, page } = app.window;
  await ecogram.add('aunt', { ground: 'home' });
  await untilSaved(page);
  await ecogram.press('fit');
  const before = await standing(app.window);
  await ecogram.press('zoomIn');
  expect(await standing(app.window)).not.toEqual(before);
  const client = await ecogram.client.boundingBox();
  if (!client) throw new Error('the client is not on the screen');
  await page.mouse.move(client.x + 10, client.y + 10);
  await page.mouse.wheel(0, 200);
  await expect.poll(async () => (await ecogram.client.boundingBox())?.y).toBeCloseTo(client.y - 200, 0);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect
    .poll(async () => (await ecogram.client.boundingBox())?.width ?? 0)
    .toBeGreaterThan(client.width * 1.1);
  await ecogram.press('fit');
  await expect.poll(() => standing(app.window)).toEqual(before);
  await untilSaved(page);
});

test('every step back is there again after another screen', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, file, rail, files, page } = app.window;
  await ecogram.add('aunt');
  await ecogram.add('friend');
  await untilSaved(page);
  await ecogram.press('undo');
  await untilSaved(page);
  await rail.files();
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.press('redo');
  await expect(ecogram.people).toHaveCount(2);
  await ecogram.press('undo');
  await ecogram.press('undo');
  await expect(ecogram.people).toHaveCount(0);
  await untilSaved(page);
});

test('what is marked with a danger is in no number beside the picture, and alone it leaves an empty sheet', async ({
  app,
}) => {
  await openEcogram(app.window);
  const { ecogram, file, rail, files, page, t } = app.window;
  await ecogram.add('aunt');
  await ecogram.carries('aunt', ['E']);
  await ecogram.add('friend');
  await untilSaved(page);
  const { files: listed } = await callOf(app)('files.list', { search: 'Blue', limit: 1 });
  const fileId = listed[0]?.id as ClientFileId;
  const mark = async (role: string) => {
    const { id, version, records } = await callOf(app)('ecogram.read', { fileId });
    const who = Object.values(records.people).find((person) => person.role === role);
    if (!who) throw new Error(`there is no ${role}`);
    const people = { [who.id]: { before: who, after: { ...who, danger: 'unsafe' as const } } };
    await callOf(app)('ecogram.change', { id, baseVersion: version, diff: { people, ties: {} } });
  };
  await mark('aunt');
  await expect(ecogram.people).toHaveCount(1);
  await rail.files();
  await files.open('Blue');
  const counts = `${t('files:file.people', { count: 1 })}, ${t('files:file.ties', { count: 0 })}`;
  await expect(page.getByText(counts, { exact: true })).toBeVisible();
  await mark('friend');
  await expect(page.getByText(t('files:file.ecogramEmpty'))).toBeVisible();
  await file.openEcogram();
  await expect(page.getByText(t('ecogram:empty.text'))).toBeVisible();
  await page.keyboard.press('F8');
  await expect(ecogram.people).toHaveCount(2);
});

test('two windows on one ecogram never overwrite each other', async ({ app }) => {
  await openEcogram(app.window);
  const one = app.window;
  const two = await app.newWindow();
  await two.files.open('Blue');
  await two.file.openEcogram();
  await two.ecogram.title.waitFor();
  await Promise.all([
    one.ecogram.add('aunt', { ground: 'home' }),
    two.ecogram.add('friend', { ground: 'here' }),
  ]);
  for (const window of [one, two]) {
    await untilSaved(window.page);
    await expect(window.ecogram.people).toHaveCount(2);
  }
});
