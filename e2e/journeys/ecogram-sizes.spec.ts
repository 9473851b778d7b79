import { diffBetween } from '#shared/document/records.ts';
import { emptyEcogram, newPerson } from '#shared/domain/ecogram.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { type AppWindow, PASSPHRASE } from '../app.ts';
import { callOf } from '../calls.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const border = ({ page, t }: AppWindow, before: 'here' | 'home', after: 'here' | 'elsewhere') =>
  page.getByRole('slider', {
    name: t('ecogram:sizes.border', {
      before: t(`ecogram:groundShort.${before}`),
      after: t(`ecogram:groundShort.${after}`),
    }),
  });

/** Who is where, as the list says it. */
const whereabouts = async ({ page }: AppWindow): Promise<string[]> => {
  await page.keyboard.press('F4');
  const cells = page.getByRole('grid').locator('[data-of="ground"], [data-of="ring"]');
  await expect(cells.first()).toBeVisible();
  const said = await cells.allTextContents();
  await page.keyboard.press('F4');
  await page.keyboard.press('F4');
  return said;
};

test('grounds and rings are drawn larger or smaller, and nobody is elsewhere for it', async ({
  app,
  start,
}) => {
  const { page, t, files, file, ecogram } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await ecogram.add('aunt', { ground: 'here' });
  await ecogram.add('neighbour', { ground: 'elsewhere' });
  await ecogram.backToEverybody();
  const before = await whereabouts(app.window);

  const handle = border(app.window, 'here', 'elsewhere');
  const usual = await handle.getAttribute('aria-valuetext');
  const box = await handle.boundingBox();
  const aunt = await ecogram.person('aunt').boundingBox();
  if (!box || !aunt) throw new Error('not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 60, { steps: 5 });
  await page.mouse.move(box.x - 120, box.y + 80, { steps: 5 });
  await page.mouse.up();
  await expect(handle).not.toHaveAttribute('aria-valuetext', usual ?? '');
  expect(await ecogram.person('aunt').boundingBox()).not.toEqual(aunt);
  expect(await whereabouts(app.window)).toEqual(before);

  await ecogram.press('undo');
  await expect(handle).toHaveAttribute('aria-valuetext', usual ?? '');
  await expect.poll(() => ecogram.person('aunt').boundingBox()).toEqual(aunt);
  await ecogram.press('redo');
  await expect(handle).not.toHaveAttribute('aria-valuetext', usual ?? '');
  const divided = await handle.getAttribute('aria-valuetext');
  await untilSaved(page);
  await expectAccessible(page, 'a sheet that is divided otherwise');
  await app.close();

  const again = await start();
  await again.window.lock.unlock(PASSPHRASE);
  await again.window.files.open('Blue');
  await again.window.file.openEcogram();
  await again.window.ecogram.title.waitFor();
  const found = border(again.window, 'here', 'elsewhere');
  await expect(found).toHaveAttribute('aria-valuetext', divided ?? '');
  await again.window.page.getByRole('button', { name: t('ecogram:sizes.usual') }).click();
  await expect(again.window.ecogram.client).toBeFocused();
  await expect(again.window.page.getByRole('button', { name: t('ecogram:sizes.usual') })).toHaveCount(0);
  await expect(found).toHaveAttribute('aria-valuetext', usual ?? '');
});

test('with the keyboard too, as far as there is room', async ({ app }) => {
  const { page, t, files, file, ecogram } = app.window;
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  const ring = page.getByRole('slider', { name: t('ecogram:sizes.ring', { ring: t('terms:ring.1') }) });
  await ring.focus();
  const [usual, most] = [await ring.getAttribute('aria-valuenow'), await ring.getAttribute('aria-valuemax')];
  await page.keyboard.press('ArrowRight');
  await expect(ring).toHaveAttribute('aria-valuenow', String(Number(usual) + 2));
  await expect(ring).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(ring).toHaveAttribute('aria-valuenow', most ?? '');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(ring).toHaveAttribute('aria-valuenow', usual ?? '');
});

test('what is hidden at one key is gone at once, also while a border is held among many', async ({ app }) => {
  const { page, t, files, file, ecogram } = app.window;
  await files.create('Blue');
  const call = callOf(app);
  const { files: found } = await call('files.list', { search: 'Blue', limit: 1 });
  const { id, version } = await call('ecogram.read', { fileId: found[0]?.id as never });
  const people = Array.from({ length: 70 }, (_, number) =>
    newPerson({
      id: `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}` as PersonId,
      kind: 'friend',
      role: `person ${number}`,
      danger: number === 0 ? 'unsafe' : null,
      spot: { ground: 'home', ring: 3, across: (number * 0.37) % 1, depth: (number * 0.61) % 1 },
    }),
  );
  const records = { people: Object.fromEntries(people.map((person) => [person.id, person])), ties: {} };
  await call('ecogram.change', { id, baseVersion: version, diff: diffBetween(emptyEcogram(), records) });
  await file.openEcogram();
  await ecogram.people.first().waitFor();
  const canvas = page.getByTestId('ecogram-canvas');
  // The handles show where the mouse is over the picture.
  await page.mouse.move(0, 0);
  const hidden = await canvas.screenshot();
  await page.keyboard.press('F8');
  await expect(ecogram.people).toHaveCount(70);
  expect(await canvas.screenshot()).not.toEqual(hidden);

  const handle = border(app.window, 'here', 'elsewhere');
  const box = await handle.boundingBox();
  if (!box) throw new Error('not on the screen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 40, box.y + 40, { steps: 4 });
  await page.keyboard.press('F8');
  await expect(ecogram.people).toHaveCount(69);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.mouse.move(0, 0);
  await handle.blur();
  await expect.poll(async () => (await canvas.screenshot()).equals(hidden)).toBe(true);
  await expect(page.getByRole('button', { name: t('ecogram:sizes.usual') })).toHaveCount(0);
});
