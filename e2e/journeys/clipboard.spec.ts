import { STAYS_MS } from '#electron/core/clipboard/copied-text.ts';
import { type HandTimer, handTimer } from '#electron/core/hand-timer.testkit.ts';
import type {} from '#shared/contract/bridge.ts';
import { type AppWindow, makeVault, type RunningApp } from '../app.ts';
import { expect, test } from '../fixtures.ts';
import { untilSaved } from '../pages/saving.ts';

const NOTE = 'Her brother may not know where she is';

const withANote = async ({ window }: RunningApp): Promise<void> => {
  await window.files.create('Blue');
  await window.file.openDetails();
  await window.details.notes.fill(NOTE);
  await untilSaved(window.page);
};

const press = async (
  { details, page }: AppWindow,
  keys: 'ControlOrMeta+C' | 'ControlOrMeta+X',
): Promise<void> => {
  await details.notes.selectText();
  await page.keyboard.press(keys);
};

/** What is on the clipboard, as anybody finds out: by pasting it. */
const pastedInto = async ({ details, page }: AppWindow): Promise<string> => {
  await details.fileCode.fill('');
  await details.fileCode.press('ControlOrMeta+V');
  const found = await details.fileCode.inputValue();
  await details.fileCode.fill('');
  await untilSaved(page);
  return found;
};

const untilNoted = (timer: HandTimer) => expect.poll(() => timer.waiting()).toContain(STAYS_MS);

/** As in another program: in a context of the browser that the app has no part in. */
const copyElsewhere = async ({ context }: RunningApp, words: string): Promise<void> => {
  const elsewhere = await context.browser()?.newContext();
  if (!elsewhere) throw new Error('the browser is gone');
  const page = await elsewhere.newPage();
  await page.setContent('<textarea></textarea>');
  await page.locator('textarea').fill(words);
  await page.locator('textarea').selectText();
  await page.keyboard.press('ControlOrMeta+C');
  await elsewhere.close();
};

/** Has the app clear what it takes for its own, once everything that the page had to say has been heard. */
const untilNothingIsOurs = async ({ shell, window: { page } }: RunningApp): Promise<void> => {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await page.evaluate(() => window.mooring.invoke('app.about', '{}'));
  await shell.host.app.copied.clear();
};

for (const keys of ['ControlOrMeta+C', 'ControlOrMeta+X'] as const) {
  test(`a note is on the clipboard after ${keys}, and ten seconds later it is gone`, async ({ start }) => {
    const timer = handTimer();
    const app = await start({ ports: { timer } });
    await makeVault(app);
    await withANote(app);
    await press(app.window, keys);
    await untilNoted(timer);
    expect(await pastedInto(app.window)).toBe(NOTE);
    await timer.pass(STAYS_MS);
    expect(await pastedInto(app.window)).toBe('');
  });
}

test('it is gone as well where the vault was locked meanwhile', async ({ start }) => {
  const timer = handTimer();
  const app = await start({ ports: { timer } });
  await makeVault(app);
  await withANote(app);
  await press(app.window, 'ControlOrMeta+C');
  await untilNoted(timer);
  const { rail, lock, page } = app.window;
  await rail.lock();
  await lock.title.waitFor();
  await timer.pass(STAYS_MS);
  await lock.passphrase.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(lock.passphrase).toHaveValue('');
});

test('what somebody copied elsewhere stays where the keys copy nothing here', async ({ app }) => {
  const theirs = 'a shopping list';
  await withANote(app);
  await copyElsewhere(app, theirs);
  const { details, rail, lock, page } = app.window;
  await details.notes.press('End');
  await page.keyboard.press('ControlOrMeta+C');
  await untilNothingIsOurs(app);
  expect(await pastedInto(app.window)).toBe(theirs);

  await rail.lock();
  await lock.passphrase.fill('half of it');
  await lock.passphrase.selectText();
  await page.keyboard.press('ControlOrMeta+C');
  await untilNothingIsOurs(app);
  await lock.passphrase.fill('');
  await lock.passphrase.press('ControlOrMeta+V');
  await expect(lock.passphrase).toHaveValue(theirs);
});
