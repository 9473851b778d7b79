import fs from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Settings } from '#shared/domain/settings.ts';
import { wordsOf } from '#shared/i18n/words.ts';
import type { Dialogs } from '../../../core/ports.ts';
import { printFontAssets } from '../../node-ports.ts';
import { foundByAxe } from '../axe.testkit.ts';
import { sharedScratchRenderer, temporaryFolder, testBrowser } from '../browser.testkit.ts';
import { startBrowser } from '../browser-process.ts';
import { createWindows } from '../windows.ts';
import { createPageDialogs } from './page-dialogs.ts';

const words = wordsOf('en');

let browser: Browser;
let context: BrowserContext;
let home: string;
let settings: Pick<Settings, 'language' | 'theme'>;
let dialogs: Dialogs & { cancel(): Promise<void> };

beforeAll(async () => {
  browser = await startBrowser(await testBrowser());
});
afterAll(() => browser.close());

beforeEach(async () => {
  home = await temporaryFolder('dialogs');
  await fs.mkdir(path.join(home, 'alpha', 'inner'), { recursive: true });
  await fs.mkdir(path.join(home, 'beta'));
  await fs.writeFile(path.join(home, 'Plan.pdf'), 'an earlier plan');
  context = await browser.newContext();
  settings = { language: 'en', theme: 'light' };
  dialogs = createPageDialogs({
    windows: createWindows(context, true),
    rendererFolder: await sharedScratchRenderer(),
    fonts: printFontAssets(),
    settings: () => settings,
    saveIn: home,
  });
});
afterEach(async () => {
  await context.close();
  await fs.rm(home, { recursive: true, force: true });
});

type Shown = { page: Page; chosen: Promise<string | null> };

const show = async (ask: () => Promise<string | null>): Promise<Shown> => {
  const opening = context.waitForEvent('page');
  const chosen = ask();
  const page = await opening;
  await page.getByRole('main').waitFor();
  return { page, chosen };
};

const showFolders = () => show(() => dialogs.chooseFolder({ title: 'Choose a folder', startIn: home }));
const showSave = () => show(() => dialogs.chooseSavePath({ title: 'Save it', suggestedName: 'Plan.pdf' }));

/** The page goes with the key that decides, so nobody is left to say that the key is up again. */
const press = (page: Page, key: string) => page.keyboard.press(key).catch(() => undefined);

const options = (page: Page) => page.getByRole('option').locator('.name').allTextContents();
const selected = (page: Page) => page.locator('[aria-selected="true"] .name').allTextContents();

describe('a folder is chosen', () => {
  test('with the keyboard alone: into one, up again, into another', async () => {
    const { page, chosen } = await showFolders();
    expect(await options(page)).toEqual(['alpha', 'beta']);
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await page.getByRole('option', { name: 'inner' }).waitFor();
    await press(page, 'Backspace');
    await page.getByRole('option', { name: 'beta' }).waitFor();
    await press(page, 'b');
    expect(await selected(page)).toEqual(['beta']);
    expect(await page.getByRole('status').textContent()).toBe(path.join(home, 'beta'));
    await page.getByRole('button', { name: words('shell:picker.choose') }).focus();
    await press(page, 'Enter');
    expect(await chosen).toBe(path.join(home, 'beta'));
    expect(context.pages()).toEqual([]);
  });

  test('with the pointer, by way of a new folder', async () => {
    const { page, chosen } = await showFolders();
    await page.getByRole('option', { name: 'alpha' }).dblclick();
    await page.getByRole('option', { name: 'inner' }).waitFor();
    await page.getByRole('button', { name: words('shell:picker.newFolder') }).click();
    await page.getByLabel(words('shell:picker.newFolderName')).fill('vault');
    await page.getByRole('button', { name: words('shell:picker.make') }).click();
    await page.getByText(words('shell:picker.empty')).waitFor();
    await page.getByRole('button', { name: words('shell:picker.choose') }).click();
    expect(await chosen).toBe(path.join(home, 'alpha', 'vault'));
  });

  test('along the way that leads to it', async () => {
    const { page, chosen } = await showFolders();
    const trail = page.getByRole('navigation', { name: words('shell:picker.trail') });
    await page.getByRole('option', { name: 'alpha' }).dblclick();
    await trail.getByRole('button', { name: path.basename(home) }).click();
    await page.getByRole('option', { name: 'beta' }).waitFor();
    await page.getByRole('button', { name: words('shell:picker.choose') }).click();
    expect(await chosen).toBe(home);
  });
});

describe('a place to save is chosen', () => {
  test('with the keyboard alone: the name is ready to be typed over, its ending stays', async () => {
    const { page, chosen } = await showSave();
    await page.keyboard.type('For the handover');
    await press(page, 'Enter');
    expect(await chosen).toBe(path.join(home, 'For the handover.pdf'));
  });

  test('after a question, where a file would be replaced', async () => {
    const { page, chosen } = await showSave();
    await press(page, 'Enter');
    const question = page.getByRole('dialog', { name: words('shell:picker.replaceTitle') });
    await question.getByText('Plan.pdf').waitFor();
    // The gentle answer has the focus.
    await press(page, 'Enter');
    await question.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: words('shell:picker.save') }).click();
    await question.getByRole('button', { name: words('shell:picker.replace'), exact: true }).click();
    expect(await chosen).toBe(path.join(home, 'Plan.pdf'));
  });

  test('by taking the name of a file that is there', async () => {
    const { page } = await showSave();
    const name = page.getByLabel(words('shell:picker.fileName'));
    await name.fill('something else');
    await page.getByRole('option', { name: 'Plan.pdf' }).click();
    expect(await name.inputValue()).toBe('Plan.pdf');
  });

  test('what cannot be a name is said, and can be put right', async () => {
    const { page, chosen } = await showSave();
    await page.getByLabel(words('shell:picker.fileName')).fill('../out');
    await press(page, 'Enter');
    await page.getByRole('alert').getByText(words('shell:picker.problem.badName')).waitFor();
    await page.getByLabel(words('shell:picker.fileName')).fill('out');
    await press(page, 'Enter');
    expect(await chosen).toBe(path.join(home, 'out.pdf'));
  });
});

describe('nobody chooses', () => {
  test('with Escape, which first takes back what was opened last', async () => {
    const { page, chosen } = await showFolders();
    await page.getByRole('button', { name: words('shell:picker.newFolder') }).click();
    const name = page.getByLabel(words('shell:picker.newFolderName'));
    await press(page, 'Escape');
    await name.waitFor({ state: 'hidden' });
    await press(page, 'Escape');
    expect(await chosen).toBeNull();
  });

  test('where the window is closed, or the app', async () => {
    const first = await showFolders();
    await first.page.close();
    expect(await first.chosen).toBeNull();
    const second = await showSave();
    await dialogs.cancel();
    expect(await second.chosen).toBeNull();
  });

  test('in a second dialog, while the first is open', async () => {
    const { page, chosen } = await showFolders();
    expect(await dialogs.chooseFolder({ title: 'Another', startIn: home })).toBeNull();
    expect(context.pages()).toEqual([page]);
    await press(page, 'Escape');
    expect(await chosen).toBeNull();
  });
});

describe('the page', () => {
  test('gets nothing from elsewhere and complains of nothing', async () => {
    const complaints: string[] = [];
    context.on('console', (message) => complaints.push(message.text()));
    context.on('weberror', (error) => complaints.push(error.error().message));
    const { page } = await showSave();
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect(complaints).toEqual([]);
    const refused = await page.evaluate(() =>
      fetch('https://mooring.invalid/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
  });

  test('has its binding to itself', async () => {
    const { page } = await showFolders();
    const others = await browser.newContext();
    await others.route(/.*/, (route) => route.fulfill({ contentType: 'text/html', body: '<p></p>' }));
    const elsewhere = await others.newPage();
    await elsewhere.goto('https://mooring.invalid/');
    expect(await elsewhere.evaluate(() => 'mooringDialog' in window)).toBe(false);
    await others.close();
    // A frame in the page has the binding's name, and no answer.
    const answer = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const scope = frame.contentWindow as unknown as { mooringDialog(json: string): Promise<string> };
      return scope.mooringDialog(JSON.stringify({ ask: 'choose', folder: '/' }));
    });
    expect(answer).toBe('');
  });

  test.each([
    ['en', 'light'],
    ['nl', 'dark'],
  ] as const)('axe finds nothing in it, in %s and %s', async (language, theme) => {
    settings = { language, theme };
    const { page } = await showSave();
    expect(await foundByAxe(page)).toEqual([]);
    await page.getByRole('button', { name: wordsOf(language)('shell:picker.newFolder') }).click();
    await page.keyboard.type('/');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: wordsOf(language)('shell:picker.save') }).click();
    await page.getByRole('dialog').waitFor();
    expect(await foundByAxe(page)).toEqual([]);
  });

  test('speaks the language of the screen', async () => {
    settings = { language: 'nl', theme: 'system' };
    const { page } = await showFolders();
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    await page.getByRole('button', { name: 'Deze map kiezen' }).waitFor();
  });
});

test('the colours are those of the app', async () => {
  const tokens = async (file: URL) => {
    const css = await fs.readFile(file, 'utf8');
    const [, light = '', dark = ''] =
      /:root \{([^}]*)\}[^:]*:root\[data-theme="dark"\] \{([^}]*)\}/.exec(css) ?? [];
    const colours = (block: string) =>
      new Map([...block.matchAll(/(--[a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]));
    return { light: colours(light), dark: colours(dark) };
  };
  const app = await tokens(new URL('../../../../renderer/ui/tokens.css', import.meta.url));
  const own = await tokens(new URL('./page/dialog.css', import.meta.url));
  expect(own.light.size).toBeGreaterThan(8);
  for (const theme of ['light', 'dark'] as const) {
    for (const [name, value] of own[theme])
      expect([theme, name, value]).toEqual([theme, name, app[theme].get(name)]);
  }
});
