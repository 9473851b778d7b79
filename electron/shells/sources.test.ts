import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** All that runs in the product. */
const sources = new Map<string, string>();
beforeAll(async () => {
  for await (const file of glob('{electron,renderer,shared}/**/*.{ts,tsx,html}', { cwd: PROJECT })) {
    if (/\.(test|testkit)\.tsx?$/.test(file)) continue;
    sources.set(file, await readFile(path.join(PROJECT, file), 'utf8'));
  }
});

/** Files in which something stands. */
const filesWith = (pattern: RegExp): string[] =>
  [...sources].filter(([, text]) => pattern.test(text)).map(([file]) => file);

test('the sources are looked at', () => {
  expect(sources.size).toBeGreaterThan(150);
  expect(filesWith(/from 'electron'/)).toContain(path.join('electron', 'preload.ts'));
});

test.each([
  // On a laptop whose owner is logged in it opens to anybody, and on Linux it may be a key that is no secret.
  ['no key is given to the system to keep', /safeStorage/],
  ['nothing is opened in other programs', /\bopenExternal\b|\bopenPath\b/],
  ['nothing reports home', /crashReporter|autoUpdater|electron-updater/],
  ['no text becomes code', /\beval\s*\(|new Function\b|\bexecuteJavaScript\b|\binsertCSS\b/],
  ['nothing of Chromium is switched on', /enableBlinkFeatures|enable-blink-features|enable-features/],
  ['no page holds another one', /<webview|allowpopups|\bWebContentsView\b/],
  ['no page comes from a file', /\bloadFile\b|['"`]file:\/\//],
])('%s', (_, pattern) => {
  expect(filesWith(pattern)).toEqual([]);
});

test('Electron is spoken to in one room, and by the preload script', () => {
  const speaking = filesWith(/from 'electron'/).map((file) => file.split(path.sep).join('/'));
  expect(speaking.filter((file) => !file.startsWith('electron/shells/electron/'))).toEqual([
    'electron/preload.ts',
  ]);
});
