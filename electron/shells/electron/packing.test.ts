import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { FuseV1Options } from '@electron/fuses';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../../package.json' with { type: 'json' };

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const readText = (file: string): Promise<string> => readFile(path.join(PROJECT, file), 'utf8');

type FuseName = keyof typeof FuseV1Options;

/** What each fuse must be, and what an attacker could do with the signed program otherwise. A new one has to be judged. */
const SAFE: Record<FuseName, boolean | 'as Electron has it'> = {
  // Run any script with the program's rights, by one variable of the environment.
  RunAsNode: false,
  // Read cookies from the disk. There are none, and none will be.
  EnableCookieEncryption: true,
  // Load code into it, by NODE_OPTIONS.
  EnableNodeOptionsEnvironmentVariable: false,
  // Look into its memory, by --inspect.
  EnableNodeCliInspectArguments: false,
  // Change the packed code.
  EnableEmbeddedAsarIntegrityValidation: true,
  // Put other code beside the packed one.
  OnlyLoadAppFromAsar: true,
  // Nothing: the program has no snapshot of its own to load.
  LoadBrowserProcessSpecificV8Snapshot: false,
  // Read any file from a page. There are no pages from files.
  GrantFileProtocolExtraPrivileges: false,
  // Nothing: it says how WebAssembly finds the end of its memory, by the hardware or step by step, and both find it.
  // electron-builder 26 has no word for it.
  WasmTrapHandlers: 'as Electron has it',
};

const known = Object.values(FuseV1Options).filter((name): name is FuseName => typeof name === 'string');

const inTheFile = (name: FuseName): string => name.charAt(0).toLowerCase() + name.slice(1);

test('every fuse that Electron has is judged, named and set to its safe value', async () => {
  const { electronFuses } = parse(await readText('electron-builder.yml')) as {
    electronFuses: Record<string, boolean>;
  };
  expect(known.length).toBeGreaterThanOrEqual(9);
  expect(Object.keys(SAFE).sort()).toEqual([...known].sort());
  const expected = known.flatMap((name) =>
    SAFE[name] === 'as Electron has it' ? [] : [[inTheFile(name), SAFE[name]] as const],
  );
  expect(electronFuses).toEqual(Object.fromEntries(expected));
});

test('what is packed is what the build made, in one archive, under the licence that it has', async () => {
  const config = parse(await readText('electron-builder.yml')) as {
    asar: boolean;
    files: string[];
    copyright: string;
  };
  expect(config.asar).toBe(true);
  const isLeftOut = (pattern: string) => pattern.startsWith('!');
  expect(config.files.filter((pattern) => !isLeftOut(pattern))).toEqual([
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'package.json',
  ]);
  expect(config.files.filter(isLeftOut)).toEqual([
    '!**/*.map',
    '!**/node_modules/@fontsource/*/files/*.woff',
    '!**/node_modules/@fontsource/noto-sans-sc/files/*-{100,200,300,500,800,900}-normal.woff2',
  ]);
  expect(manifest.main).toBe('out/main/main.js');
  const [name, version] = (await readText('LICENSE')).split('\n').map((line) => line.trim());
  expect([name, version]).toEqual(['GNU GENERAL PUBLIC LICENSE', 'Version 3, 29 June 2007']);
  expect(manifest.license).toBe('GPL-3.0-or-later');
  expect(config.copyright).toBe('Licensed under the GNU General Public License, version 3 or later');
});
