import type { RunningApp } from '../app.ts';
import { makeVault, PASSPHRASE } from '../app.ts';
import { expectAccessible, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';
import { untilSaved } from '../pages/saving.ts';

/** Goes to every screen, empty and filled, and looks at each. */
const everyScreen = async (app: RunningApp, look: (where: string) => Promise<void>) => {
  const { window, context } = app;
  const { welcome, lock, files, file, details, ecogram, plan, preview, rail, page, t } = window;
  await welcome.title.waitFor();
  await look('the first run');
  await welcome.submit();
  await look('the first run, with what is missing');
  await makeVault(app);
  await look('no files yet');
  await page.getByRole('button', { name: t('files:list.new') }).click();
  await page.getByRole('dialog').waitFor();
  await look('a new file');
  await page.keyboard.press('Escape');
  await files.create('Blue');
  await look('an empty file');
  await file.openDetails();
  await look('empty details');
  await details.chooseCountry('Nigeria');
  await details.addLanguage('Yoruba');
  await details.needInterpreter('woman');
  await details.addDate('A date', '2026-12-14');
  await details.addChild({ name: 'Sky', notes: '' });
  await untilSaved(page);
  await look('details');
  await details.children
    .first()
    .getByRole('button', { name: t('files:details.removeChild') })
    .click();
  await page.getByRole('dialog').waitFor();
  await look('removing a child');
  await page.keyboard.press('Escape');
  await rail.files();
  await look('the list of files');
  await files.open('Blue');
  await file.openEcogram();
  await ecogram.title.waitFor();
  await look('an empty ecogram');
  await ecogram.add('aunt', { ground: 'home' });
  await ecogram.add('friend', { ground: 'here' });
  await look('an ecogram with somebody selected');
  await ecogram.carries('aunt', ['P', 'E']);
  await ecogram.tie('aunt', 'friend', ['A']);
  await look('an ecogram with a tie selected');
  await untilSaved(page);
  await ecogram.export();
  await preview.untilDrawn();
  await look('the preview of an ecogram');
  await rail.files();
  await files.open('Blue');
  await look('a file');
  await file.newPlan();
  await look('an empty plan');
  await plan.takeField('housing');
  await plan.addStep('housing', { what: 'Call the aunt' });
  await untilSaved(page);
  await look('a plan');
  await plan.preview();
  await preview.untilDrawn();
  await look('the preview of a plan');
  const dialog = await SaveDialog.from(context, t, () => preview.pressSave());
  await expectAccessible(dialog.page, 'where to save');
  await dialog.cancel();
  await rail.settings();
  await look('settings');
  await rail.lock();
  await lock.title.waitFor();
  await look('the lock screen');
  await lock.try('not the passphrase');
  await lock.trouble.waitFor();
  await look('the lock screen after a wrong passphrase');
  await lock.unlock(PASSPHRASE);
};

/**
 * Not passing yet, and so marked instead of hidden: axe still finds `label-content-name-mismatch` on the ecogram's letter
 * toggles (their name must hold the words that are seen on them); what lies behind that screen has not been looked at.
 */
for (const colorScheme of ['light', 'dark'] as const) {
  test.fixme(`axe finds nothing on any screen, ${colorScheme}`, async ({ start }) => {
    test.setTimeout(180_000);
    const app = await start({ looks: { colorScheme, reducedMotion: 'reduce' } });
    await everyScreen(app, (where) => expectAccessible(app.window.page, where));
  });
}

// In a page of 640 x 400 the list of countries does not come to where it can be pressed: to be looked at and mended.
test.fixme('at 200 % zoom nothing has to be scrolled sideways', async ({ start }) => {
  test.setTimeout(180_000);
  // 1280 x 800 at 200 % is a page of 640 x 400.
  const app = await start({ windowSize: { width: 640, height: 400 } });
  const { page } = app.window;
  await everyScreen(app, async (where) => {
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (overflow > 0) throw new Error(`${where}: ${overflow} px too wide`);
  });
});
