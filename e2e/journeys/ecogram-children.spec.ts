import type { AppWindow } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';
import { choose } from '../pages/controls.ts';
import { untilSaved } from '../pages/saving.ts';

const fileWithChildren = async ({ page, t, files, file, details }: AppWindow) => {
  await files.create('Blue');
  await file.openDetails();
  await details.addChild({ name: 'Ayo', notes: '' });
  await details.addChild({ name: '', notes: '' });
  const ayo = details.children.first();
  const whereabouts = t('files:details.childWhere');
  const field = ayo.getByRole('button', { name: `${t('files:details.interpreterChoose')} ${whereabouts}` });
  await expect(field).toBeVisible();
  await choose(page, ayo, whereabouts, t('files:details.whereabouts.countryOfOrigin'));
  await untilSaved(page);
};

const toEcogram = async ({ page, t, file, ecogram }: AppWindow) => {
  await page.getByRole('button', { name: 'Blue', exact: true }).click();
  await file.openEcogram();
  await ecogram.title.waitFor();
  await expect(page.getByRole('heading', { name: t('ecogram:title'), level: 1 })).toBeVisible();
};

test('the children of the file are put on the picture and go by what the file says', async ({ app }) => {
  const { page, t, ecogram, details } = app.window;
  await fileWithChildren(app.window);
  await toEcogram(app.window);
  const menu = page.getByRole('button', { name: t('ecogram:child.place') });
  const offered = page.getByRole('menuitem');
  await menu.click();
  await expect(offered).toHaveText(['Ayo', t('ecogram:child.unnamed', { number: 2 })]);
  await expectAccessible(page, 'the children that can be put on the picture');

  await offered.first().click();
  const ayo = `${t('ecogram:child.child')} · Ayo`;
  await expect(ecogram.person(ayo)).toBeFocused();
  await expect(ecogram.person(ayo)).toHaveAccessibleName(new RegExp(t('terms:ground.home')));
  await expect(page.getByText(t('ecogram:inspect.childOfFile'))).toBeVisible();
  await expectAccessible(page, 'a child of the file');
  await menu.click();
  await expect(offered).toHaveText(['Ayo', t('ecogram:child.unnamed', { number: 2 })]);
  await offered.last().click();
  await expect(ecogram.people).toHaveCount(2);
  // Whoever is there already is not put there twice.
  await menu.click();
  await offered.first().click();
  await expect(ecogram.person(ayo)).toBeFocused();
  await expect(ecogram.people).toHaveCount(2);
  await ecogram.press('undo');
  await expect(ecogram.people).toHaveCount(1);
  await untilSaved(page);

  await page.getByRole('button', { name: t('ecogram:child.open') }).click();
  const section = details.children.first();
  await expect(section).toBeFocused();
  await section.getByLabel(t('files:details.childName'), { exact: true }).fill('Ayodele');
  await untilSaved(page);
  await toEcogram(app.window);
  await expect(ecogram.person(`${t('ecogram:child.child')} · Ayodele`)).toBeVisible();

  await page.getByRole('option', { name: 'Ayodele' }).click();
  await page.getByRole('button', { name: t('ecogram:child.open') }).click();
  await section.getByRole('button', { name: t('files:details.removeChild') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('common:action.remove') })
    .click();
  await expect(details.children).toHaveCount(1);
  await toEcogram(app.window);
  await page.getByRole('option', { name: 'Ayodele' }).click();
  await expect(page.getByRole('textbox', { name: t('ecogram:inspect.name') })).toHaveValue('Ayodele');
  await expect(page.getByText(t('ecogram:inspect.childOfFile'))).toHaveCount(0);
});

test('in the list too, with a name only where it is wished', async ({ app }) => {
  const { page, t } = app.window;
  await fileWithChildren(app.window);
  await toEcogram(app.window);
  await page.keyboard.press('F4');
  await page.keyboard.press('F4');
  await page.getByRole('button', { name: t('ecogram:child.place') }).press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.press('Enter');
  const line = page
    .getByRole('grid')
    .getByRole('row')
    .filter({ hasText: t('ecogram:child.child') });
  await expect(line).toContainText(t('ecogram:child.kind'));
  const name = line.locator('[data-of="name"]');
  await expect(line.locator('[data-of="role"]')).toBeFocused();
  await expect(name).toHaveText('Ayo');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('dialog').getByRole('switch', { name: t('ecogram:child.withName') }),
  ).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(name).toHaveText('');
  await expect(name).toBeFocused();
  await untilSaved(page);
});

test('dragged to where she is, too', async ({ app }) => {
  const { page, t, ecogram } = app.window;
  await fileWithChildren(app.window);
  await toEcogram(app.window);
  const offered = page.locator('button[data-child]');
  await expect(offered).toHaveText(['Ayo', t('ecogram:child.unnamed', { number: 2 })]);
  await offered.first().scrollIntoViewIfNeeded();
  const [from, to] = [await offered.first().boundingBox(), await ecogram.client.boundingBox()];
  if (!from || !to) throw new Error('not on the screen');
  await page.mouse.move(from.x + 30, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y - 40, { steps: 4 });
  await page.mouse.move(to.x + 120, to.y - 80, { steps: 4 });
  await page.mouse.up();
  const ayo = ecogram.person(`${t('ecogram:child.child')} · Ayo`);
  await expect(ayo).toBeFocused();
  await expect(ayo).toHaveAccessibleName(new RegExp(t('terms:ground.here')));
  await offered.last().press('Enter');
  await expect(ecogram.people).toHaveCount(2);
  await untilSaved(page);
});

test('who is offered is the same, whether danger is shown or not', async ({ app }) => {
  const { page, t, ecogram } = app.window;
  await fileWithChildren(app.window);
  await toEcogram(app.window);
  const menu = page.getByRole('button', { name: t('ecogram:child.place') });
  const offered = page.getByRole('menuitem');
  await menu.click();
  const both = await offered.allTextContents();
  await offered.first().click();
  const ayo = `${t('ecogram:child.child')} · Ayo`;
  await expect(ecogram.person(ayo)).toBeFocused();
  await choose(
    page,
    page,
    `${t('ecogram:danger.none')} ${t('ecogram:danger.label')}`,
    t('terms:danger.mustNotKnow'),
  );
  await expect(ecogram.person(ayo)).toHaveCount(0);
  await menu.click();
  await expect(offered).toHaveText(both);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F8');
  await menu.click();
  await expect(offered).toHaveText(both);
});
