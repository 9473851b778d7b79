import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { codeInPdf } from '#electron/shells/recovery-page.testkit.ts';
import { PASSPHRASE, REAL_KEYS, type RunningApp, STAFF_NAME } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { SaveDialog } from '../pages/save-dialog.ts';

test.use({ keys: REAL_KEYS });

const NEW_PASSPHRASE = 'nine grey stones by the gate';

/** Saves the sheet that is shown, and returns what is on its pages. */
const saveSheet = async (
  { window, context, laptop }: RunningApp,
  name: string,
  pages = 1,
): Promise<string[]> => {
  const dialog = await SaveDialog.from(context, window.t, () => window.recovery.pressSave());
  await dialog.saveAs(name);
  const file = path.join(laptop.exportFolder, `${name}.pdf`);
  await expect(window.recovery.savedAt(file)).toBeVisible();
  const bytes = await readFile(file);
  return Promise.all(Array.from({ length: pages }, (_, page) => codeInPdf(bytes, page + 1)));
};

const toRecovery = async ({ window: { rail, settings } }: RunningApp): Promise<void> => {
  await rail.settings();
  await settings.open('recovery');
};

test('a sheet with a code is made with the vault, rehearsed, and opens it when the passphrase is lost', async ({
  start,
}) => {
  const app = await start();
  const { window } = app;
  const { welcome, recovery, rail, files, lock, people, settings, log, page, t } = window;
  await welcome.fill({ folder: app.laptop.vaultFolder, staffName: STAFF_NAME, passphrase: PASSPHRASE });
  await welcome.submit();
  await expect(recovery.title).toBeVisible();
  await recovery.make('code');
  await recovery.untilDrawn();
  const [code = ''] = await saveSheet(app, 'sheet');
  await rail.files();
  await expect(recovery.reminder('due')).toBeVisible();

  // Rehearsed by hand, with a slip.
  await toRecovery(app);
  await expect(recovery.state).toContainText(t('recovery:state.notRehearsed'));
  await recovery.startRehearsal();
  await recovery.tryIt();
  await expect(page.getByText(t('recovery:rehearse.incomplete'))).toBeVisible();
  const letters = code.replaceAll(' ', '');
  const wrong = letters[20] === 'Q' ? 'P' : 'Q';
  await recovery.typed.code.pressSequentially(letters.slice(0, 20).toLowerCase());
  await expect(page.getByText(t('recovery:typed.progressCode', { typed: 20, of: 44 }))).toBeVisible();
  await recovery.typed.code.pressSequentially((wrong + letters.slice(21)).toLowerCase());
  await expect(page.getByText(t('recovery:typed.lookAt', { line: 2, group: 2 }))).toBeVisible();
  // The caret goes to that letter, and stays behind what is put there.
  for (let back = 0; back < 23 + 5; back += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.type((letters[20] ?? '').toLowerCase());
  await expect(recovery.typed.code).toHaveValue(
    [0, 16, 32]
      .map((from) =>
        code
          .split(' ')
          .slice(from / 4, from / 4 + 4)
          .join(' '),
      )
      .join('\n'),
  );
  await recovery.tryIt();
  await expect(recovery.state).not.toContainText(t('recovery:state.notRehearsed'));
  await expect(page.getByText(code.slice(0, 9))).toHaveCount(0);
  await rail.files();
  await expect(files.title).toBeVisible();
  await expect(recovery.reminder('due')).toHaveCount(0);

  // The passphrase is lost.
  await rail.lock();
  const form = await lock.openWithSheet();
  await form.typed.code.fill(code);
  await form.fillPerson(STAFF_NAME, NEW_PASSPHRASE);
  await form.submit();
  await form.title.waitFor({ state: 'detached' });
  await rail.settings();
  await settings.open('people');
  await expect(people.rows).toHaveCount(1);
  await rail.log();
  for (const action of ['recovery.sheetMade', 'recovery.rehearsed', 'vault.recovered'] as const) {
    await expect(log.entries(action)).toHaveCount(1);
  }
  await rail.lock();
  await lock.try(PASSPHRASE);
  await expect(lock.trouble).toHaveText(t('common:error.wrongPassphrase'));
  await lock.unlock(NEW_PASSPHRASE);
});

test('any two of three shares open the vault; the same one twice and another sheet’s do not', async ({
  app,
}) => {
  const { window } = app;
  const { lock, rail, recovery, people, settings, page, t } = window;
  await expect(recovery.reminder('none')).toBeVisible();
  await toRecovery(app);
  await recovery.make('shares');
  await recovery.untilDrawn();
  const old = await saveSheet(app, 'old', 3);
  await recovery.putAway();
  await recovery.make('shares');
  await recovery.confirmReplacing();
  await recovery.untilDrawn();
  const shares = await saveSheet(app, 'new', 3);
  const [first = '', , third = ''] = shares;
  await rail.lock();

  const form = await lock.openWithSheet();
  await form.typed.code.fill(first);
  await form.typed.second.fill(first);
  await expect(form.trouble).toHaveText(t('recovery:typed.sameShareTwice'));
  await form.typed.second.fill(old[1] ?? '');
  await expect(form.trouble).toHaveText(t('recovery:typed.differentSheets'));
  await form.fillPerson('Amina', NEW_PASSPHRASE);
  await form.submit();
  await expect(page.getByText(t('recovery:rehearse.incomplete'))).toBeVisible();

  // A sheet that was replaced opens nothing any more.
  await form.typed.first.fill(old[0] ?? '');
  await form.submit();
  await expect(form.trouble).toHaveText(t('common:error.wrongRecoverySheet'));

  await form.typed.first.fill(first);
  await form.typed.second.fill(third);
  await form.submit();
  await form.title.waitFor({ state: 'detached' });
  await expect(window.notices.attempts).toContainText(t('vault:attempts.title', { count: 1 }));
  await rail.settings();
  await settings.open('people');
  // Somebody of a new name came in beside whoever was there.
  await expect(people.rows).toHaveCount(2);
  await expect(people.row('Amina')).toContainText(t('terms:role.manager'));
});
