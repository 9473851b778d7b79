import { makeVault } from '../app.ts';
import { expect, expectAccessible, test } from '../fixtures.ts';

test('the window is kept out of pictures of the screen until somebody wants otherwise, and that is remembered', async ({
  start,
}) => {
  const asked: boolean[] = [];
  const screen = { canProtect: true, protect: (on: boolean) => void asked.push(on) };
  const app = await start({ ports: { screen } });
  await makeVault(app);
  const { rail, settings, page, t } = app.window;
  await rail.settings();
  await expect(settings.protectScreen).toBeChecked();
  await expect(page.getByText(t('common:settings.protectScreenHint'))).toBeVisible();
  await expectAccessible(page, 'settings');
  await settings.pressProtectScreen();
  await expect(settings.protectScreen).not.toBeChecked();
  await expect.poll(() => asked).toEqual([true, false]);
  await app.close();

  await start({ ports: { screen } });
  expect(asked).toEqual([true, false, false]);
});

test('where the shell can’t do that it says so', async ({ app }) => {
  const { rail, settings, page, t } = app.window;
  await rail.settings();
  await expect(settings.protectScreen).toBeDisabled();
  await expect(settings.protectScreen).not.toBeChecked();
  await expect(page.getByText(t('common:settings.protectScreenCannot'))).toBeVisible();
  await expectAccessible(page, 'settings');
});
