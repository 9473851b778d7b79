import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fontFaces, PRINT_FONTS, printFontUrl } from './print-fonts.ts';

test.each(PRINT_FONTS)('$file is in its package', ({ package: name, file }) => {
  const packageJson = fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}/package.json`));
  expect(existsSync(packageJson.replace(/package\.json$/, `files/${file}`))).toBe(true);
});

test('each is asked for at its own address', () => {
  const urls = [...fontFaces().matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url);
  expect(urls).toEqual(PRINT_FONTS.map(printFontUrl));
  expect(new Set(urls).size).toBe(urls.length);
});
