import type { CDPSession } from 'playwright-core';
import type { AppWindow } from '../app.ts';
import { PASSPHRASE } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const openEcogram = async ({ files, file, ecogram }: AppWindow) => {
  await files.create('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
};

type Place = { x: number; y: number };

const middleOf = async ({ ecogram }: AppWindow, label: string): Promise<Place> => {
  const box = await ecogram.person(label).boundingBox();
  if (!box) throw new Error(`${label} is not on the screen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const clientOf = async ({ ecogram }: AppWindow): Promise<Place> => {
  const box = await ecogram.client.boundingBox();
  if (!box) throw new Error('the client is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const placesOf = async (window: AppWindow, labels: readonly string[]): Promise<Place[]> =>
  Promise.all(labels.map((label) => middleOf(window, label)));

const fromMiddle = async (window: AppWindow, label: string): Promise<number> => {
  const [one, client] = [await middleOf(window, label), await clientOf(window)];
  return Math.hypot(one.x - client.x, one.y - client.y);
};

const selectBoth = async ({ page, ecogram }: AppWindow) => {
  await ecogram.select('aunt');
  await page.keyboard.press('Control+a');
};

test('several people are put in an order from the panel and by key, each as one step', async ({ app }) => {
  await openEcogram(app.window);
  const { window } = app;
  const { ecogram, page, t } = window;
  const labels = ['aunt', 'uncle', 'niece'];
  for (const label of labels) await ecogram.add(label, { ground: 'here' });
  await ecogram.dragPerson('niece', { x: 24, y: 30 });
  const before = await placesOf(window, labels);
  await selectBoth(window);
  await expect(page.getByRole('heading', { name: t('ecogram:inspect.several', { count: 3 }) })).toBeVisible();
  await page.getByRole('button', { name: t('ecogram:arrange.sameDistance') }).click();
  const radii = await Promise.all(labels.map((label) => fromMiddle(window, label)));
  for (const radius of radii) expect(radius).toBeCloseTo(radii[0] ?? 0, 0);
  await page.keyboard.press('Control+z');
  expect(await placesOf(window, labels)).toEqual(before);
  await selectBoth(window);
  await page.keyboard.press('2');
  expect(await placesOf(window, labels)).not.toEqual(before);
  await page.keyboard.press('Control+z');
  expect(await placesOf(window, labels)).toEqual(before);
  await untilSaved(page);
});

test('tidying takes people apart who stand on each other, and is one step back', async ({ app }) => {
  await openEcogram(app.window);
  const { window } = app;
  const { ecogram, page, t } = window;
  await ecogram.add('aunt', { ground: 'here' });
  await ecogram.add('uncle', { ground: 'here' });
  const [aunt, uncle] = await placesOf(window, ['aunt', 'uncle']);
  if (!aunt || !uncle) throw new Error('somebody is missing');
  await ecogram.dragPerson('uncle', { x: aunt.x - uncle.x + 9, y: aunt.y - uncle.y + 9 });
  const heap = await placesOf(window, ['aunt', 'uncle']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('ecogram:arrange.tidyAll') }).click();
  await expect
    .poll(async () => {
      const [one, other] = await placesOf(window, ['aunt', 'uncle']);
      return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
    })
    .toBeGreaterThan(45);
  await expect(ecogram.person('uncle')).toHaveAccessibleName(new RegExp(t('terms:ground.here')));
  await ecogram.press('undo');
  expect(await placesOf(window, ['aunt', 'uncle'])).toEqual(heap);
  await untilSaved(page);
});

test('ties are copied from one to others, and somebody is duplicated with her tie', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, page, t } = app.window;
  for (const label of ['aunt', 'uncle']) await ecogram.add(label, { ground: 'home' });
  await ecogram.carries('aunt', ['P', 'E']);
  await page.keyboard.press('Control+c');
  await expect(page.getByText(t('ecogram:arrange.copied', { count: 1 }))).toBeAttached();
  await ecogram.select('uncle');
  await page.keyboard.press('Control+v');
  const carried = new RegExp(`${t('terms:page.P.name')} and ${t('terms:page.E.name')}`);
  await expect(ecogram.person('uncle')).toHaveAccessibleName(carried);
  await page.keyboard.press('Control+v');
  await expect(page.getByText(t('ecogram:arrange.pasteNothing'))).toBeAttached();
  await page.keyboard.press('Control+d');
  await expect(ecogram.people).toHaveCount(3);
  await expect(ecogram.person('uncle').last()).toHaveAccessibleName(carried);
  await page.keyboard.press('Control+z');
  await expect(ecogram.people).toHaveCount(2);
  await untilSaved(page);
});

test('drawing a tie with the mouse leaves it ready for letters', async ({ app }) => {
  await openEcogram(app.window);
  const { window } = app;
  const { ecogram, page, t } = window;
  await ecogram.add('aunt', { ground: 'home' });
  const [client, aunt] = [await clientOf(window), await middleOf(window, 'aunt')];
  await page.mouse.move(client.x, client.y);
  await page.mouse.down();
  await page.mouse.move(aunt.x, aunt.y, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.type('pg');
  await expect(ecogram.person('aunt')).toHaveAccessibleName(
    new RegExp(`${t('terms:page.P.name')} and ${t('terms:page.G.name')}`),
  );
  await untilSaved(page);
});

test('a band and Shift select several, and one drag moves all of them', async ({ app }) => {
  await openEcogram(app.window);
  const { window } = app;
  const { ecogram, page, t } = window;
  for (const label of ['aunt', 'uncle', 'niece']) await ecogram.add(label, { ground: 'here' });
  await page.keyboard.press('Escape');
  const [aunt, uncle] = await placesOf(window, ['aunt', 'uncle']);
  if (!aunt || !uncle) throw new Error('somebody is missing');
  await page.mouse.click(aunt.x, aunt.y);
  await page.keyboard.down('Shift');
  await page.mouse.click(uncle.x, uncle.y);
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { name: t('ecogram:inspect.several', { count: 2 }) })).toBeVisible();
  const before = await placesOf(window, ['aunt', 'uncle', 'niece']);
  await ecogram.dragPerson('aunt', { x: 25, y: 12 });
  const after = await placesOf(window, ['aunt', 'uncle', 'niece']);
  expect(after[0]?.x).toBeGreaterThan((before[0]?.x ?? 0) + 10);
  expect(after[1]?.x).toBeGreaterThan((before[1]?.x ?? 0) + 10);
  expect(after[2]).toEqual(before[2]);
  await page.keyboard.press('Control+z');
  expect(await placesOf(window, ['aunt', 'uncle', 'niece'])).toEqual(before);

  await page.keyboard.press('Escape');
  const client = await clientOf(window);
  await page.mouse.move(client.x + 4, client.y - 230);
  await page.mouse.down();
  await page.mouse.move(client.x + 260, client.y + 130, { steps: 4 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: t('ecogram:list.title') })).toBeVisible();
  await page.mouse.move(client.x + 4, client.y - 230);
  await page.mouse.down();
  await page.mouse.move(client.x + 260, client.y + 130, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('heading', { name: t('ecogram:inspect.several', { count: 3 }) })).toBeVisible();
  await expectAccessible(page, 'several people selected');
});

test('guides lead a dragged person to the same distance as another, and Ctrl leaves her free', async ({
  app,
}) => {
  await openEcogram(app.window);
  const { window } = app;
  const { ecogram, page } = window;
  for (const label of ['aunt', 'uncle']) await ecogram.add(label, { ground: 'here' });
  const radius = await fromMiddle(window, 'aunt');
  const [client, uncle] = [await clientOf(window), await middleOf(window, 'uncle')];
  const angle = Math.atan2(uncle.y - client.y, uncle.x - client.x) + 0.05;
  const to = (by: number) => ({
    x: client.x + (radius + by) * Math.cos(angle),
    y: client.y + (radius + by) * Math.sin(angle),
  });
  const drag = async (target: Place) => {
    const from = await middleOf(window, 'uncle');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 30, { steps: 3 });
    await page.mouse.move(target.x, target.y, { steps: 3 });
    await page.mouse.up();
  };
  await drag(to(4));
  expect(Math.abs((await fromMiddle(window, 'uncle')) - radius)).toBeLessThan(0.6);
  await page.keyboard.down('Control');
  await drag(to(4));
  await page.keyboard.up('Control');
  expect(Math.abs((await fromMiddle(window, 'uncle')) - radius)).toBeGreaterThan(2);
  await untilSaved(page);
});

test('the space bar and the middle button push the picture along', async ({ app }) => {
  await openEcogram(app.window);
  const { window } = app;
  const { ecogram, page } = window;
  await ecogram.add('aunt', { ground: 'here' });
  await page.keyboard.press('Escape');
  await ecogram.client.focus();
  for (const by of ['space', 'middle'] as const) {
    const before = await clientOf(window);
    await page.mouse.move(before.x - 80, before.y - 60);
    if (by === 'space') await page.keyboard.down('Space');
    await page.mouse.down({ button: by === 'middle' ? 'middle' : 'left' });
    await page.mouse.move(before.x - 40, before.y - 40, { steps: 4 });
    await page.mouse.up({ button: by === 'middle' ? 'middle' : 'left' });
    if (by === 'space') await page.keyboard.up('Space');
    const after = await clientOf(window);
    expect(after.x - before.x).toBeCloseTo(40, 0);
    expect(after.y - before.y).toBeCloseTo(20, 0);
  }
});

const touchAt =
  (session: CDPSession) => async (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Place[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    });

test('a finger drags, rests to select several, and two of them zoom', async ({ app }) => {
  await openEcogram(app.window);
  const { window } = app;
  const { ecogram, page, t } = window;
  for (const label of ['aunt', 'uncle']) await ecogram.add(label, { ground: 'here' });
  await page.keyboard.press('Escape');
  const touch = touchAt(await page.context().newCDPSession(page));

  const aunt = await middleOf(window, 'aunt');
  await touch('touchStart', [aunt]);
  await touch('touchMove', [{ x: aunt.x + 20, y: aunt.y + 12 }]);
  await touch('touchMove', [{ x: aunt.x + 46, y: aunt.y + 30 }]);
  await touch('touchEnd', []);
  const moved = await middleOf(window, 'aunt');
  expect(Math.hypot(moved.x - aunt.x, moved.y - aunt.y)).toBeGreaterThan(25);

  for (const label of ['aunt', 'uncle']) {
    await page.keyboard.press('Escape');
    await touch('touchStart', [await middleOf(window, label)]);
    await page.locator('[data-gesture="held"]').waitFor();
    await touch('touchEnd', []);
    if (label === 'aunt') {
      await touch('touchStart', [await middleOf(window, 'uncle')]);
      await page.locator('[data-gesture="held"]').waitFor();
      await touch('touchEnd', []);
      await expect(
        page.getByRole('heading', { name: t('ecogram:inspect.several', { count: 2 }) }),
      ).toBeVisible();
    }
  }

  const before = await ecogram.client.boundingBox();
  const client = await clientOf(window);
  const pair = (spread: number) => [
    { x: client.x - spread, y: client.y + 90 },
    { x: client.x + spread, y: client.y + 90 },
  ];
  await touch('touchStart', pair(50));
  await touch('touchMove', pair(70));
  await touch('touchMove', pair(90));
  await touch('touchEnd', []);
  const after = await ecogram.client.boundingBox();
  expect(after?.width).toBeGreaterThan((before?.width ?? 0) * 1.3);
  await untilSaved(page);
});

test('a finger puts somebody down and ties her', async ({ app }) => {
  await openEcogram(app.window);
  const { window } = app;
  const { ecogram, page, t } = window;
  const touch = touchAt(await page.context().newCDPSession(page));
  const drag = async (from: Place, to: Place) => {
    await touch('touchStart', [from]);
    await touch('touchMove', [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }]);
    await touch('touchMove', [to]);
    await touch('touchEnd', []);
  };
  const box = await page.locator('button[data-kind="friend"]').boundingBox();
  const client = await clientOf(window);
  if (!box) throw new Error('there is no palette');
  await drag({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, { x: client.x - 90, y: client.y - 90 });
  await expect(ecogram.people).toHaveCount(1);
  await page.keyboard.press('Enter');
  const friend = await middleOf(window, t('terms:kind.friend'));
  await drag(await clientOf(window), friend);
  await page.keyboard.press('e');
  await expect(ecogram.person(t('terms:kind.friend'))).toHaveAttribute('aria-label', /Blue/);
  await untilSaved(page);
});

test('a pen drags and ties while the hand that holds it rests on the screen', async ({ app }) => {
  await openEcogram(app.window);
  const { window } = app;
  const { ecogram, page } = window;
  await ecogram.add('aunt', { ground: 'here' });
  await page.keyboard.press('Escape');
  const session = await page.context().newCDPSession(page);
  const touch = touchAt(session);
  const pen = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: Place) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      pointerType: 'pen',
      button: 'left',
      clickCount: 1,
      buttons: type === 'mouseReleased' ? 0 : 1,
    });
  const draw = async (from: Place, to: Place) => {
    await pen('mousePressed', from);
    await pen('mouseMoved', { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    await pen('mouseMoved', to);
    await pen('mouseReleased', to);
  };
  const client = await clientOf(window);
  await touch('touchStart', [{ x: client.x - 60, y: client.y + 160 }]);
  const aunt = await middleOf(window, 'aunt');
  await draw(aunt, { x: aunt.x + 40, y: aunt.y + 26 });
  const moved = await middleOf(window, 'aunt');
  expect(Math.hypot(moved.x - aunt.x, moved.y - aunt.y)).toBeGreaterThan(25);
  await draw(client, moved);
  await touch('touchEnd', []);
  await page.keyboard.press('e');
  await expect(ecogram.person('aunt')).toHaveAttribute('aria-label', /Blue/);
  await untilSaved(page);
});

test('the question mark shows every key, and Escape puts the list away', async ({ app }) => {
  await openEcogram(app.window);
  const { ecogram, page, t } = app.window;
  await ecogram.client.focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: t('ecogram:keys.title') });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByText(t('ecogram:keys.tidy'), { exact: true })).toBeVisible();
  await expectAccessible(page, 'the keys of the ecogram');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: t('ecogram:keys.show') }).click();
  await expect(dialog).toBeVisible();
});

test('what can be taken back still can after locking', async ({ app }) => {
  await openEcogram(app.window);
  const { window } = app;
  const { ecogram, page } = window;
  for (const label of ['aunt', 'uncle']) await ecogram.add(label, { ground: 'here' });
  await selectBoth(window);
  await page.keyboard.press('3');
  await page.keyboard.press('Alt+ArrowDown');
  await untilSaved(page);
  await window.rail.lock();
  await window.lock.unlock(PASSPHRASE);
  await ecogram.title.waitFor();
  for (let step = 0; step < 4; step++) await ecogram.press('undo');
  await expect(ecogram.people).toHaveCount(0);
  for (let step = 0; step < 2; step++) await ecogram.press('redo');
  await expect(ecogram.people).toHaveCount(2);
  await untilSaved(page);
});
